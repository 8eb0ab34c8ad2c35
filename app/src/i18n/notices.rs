//! Words of what people are told in the site.

messages! {
    notices => "알림", "Notices";
    notices_lead => "과제와 채점처럼 나에게 생긴 일을 알려 드려요.", "What has happened that concerns you, such as assignments and marks.";
    nothing => "아직 알림이 없어요. 과제를 받거나 채점이 바뀌면 여기에서 알려 드릴게요.", "No notices yet. When you get an assignment or a mark changes, it is told here.";
    some_unread(count: u32) => "새 알림 {count}개", "{count} new notices";
    one_unread => "새 알림 1개", "1 new notice";
    new => "새 알림", "New";
    mark => "읽음으로 표시", "Mark as read";
    mark_all => "모두 읽음으로 표시", "Mark all as read";
    look => "보러 가기", "Take a look";
    assigned(group: &str, title: &str, due: &str) => "‘{group}’ 그룹에 과제가 생겼어요: {title}. {due}까지 해 주세요.", "Group “{group}” has a new assignment: {title}. It is due by {due}.";
}

/// The number of unread notices. English has a singular.
pub fn unread(locale: super::Locale, count: u32) -> String {
    if count == 1 { one_unread(locale).to_owned() } else { some_unread(locale, count) }
}
