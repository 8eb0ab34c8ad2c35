//! Words of contesting a key.

use assessment::objection::{ObjectionRefusal, ObjectionState};
use service::attempts::NotTaken;

use super::Locale;

messages! {
    objections => "이의 제기", "Objections";
    objections_summary => "정답이 잘못됐다는 학습자의 이야기를 듣고 판단해요.", "Hear learners who say that a key is wrong, and rule.";
    objections_lead => "학습자가 정답에 이의를 제기한 문항이에요. 기다리는 이의가 많은 문항부터 보여 드려요. 판단은 그 문항의 기다리는 이의 모두에 적용되고, 제기한 사람에게 알림이 가요.", "Items whose key learners contest, those with the most waiting first. A ruling holds for all that wait on the item, and everybody who objected is told.";
    none => "아직 이의가 없어요. 학습자가 결과 화면에서 제기하면 여기에 모여요.", "No objections yet. They gather here when learners raise them on the result page.";
    waiting(count: usize) => "기다리는 이의 {count}개", "{count} waiting";
    see_analysis => "숫자 보기", "See its figures";
    learner(code: &str) => "학습자 {code}", "Learner {code}";
    gave(response: &str) => "낸 답: {response}", "Answered: {response}";
    explanation => "설명", "Explanation";
    explanation_help => "학습자에게 그대로 보여요. 받아들이지 않을 때는 꼭 적어 주세요.", "Learners read it as it is. It is needed for a rejection.";
    uphold => "받아들이기", "Uphold";
    reject => "받아들이지 않기", "Reject";
    upheld_next => "이의를 받아들였어요. 정답을 고친 판을 공개한 뒤 여기에서 다시 채점해 주세요.", "The objection is upheld. Publish a version with the right key, then regrade here.";
    rules_of(rules: &str) => "규칙: {rules}", "Rules: {rules}";
    lead => "정답이 잘못됐다고 생각하면 까닭을 적어 보내 주세요. 강사가 읽고 판단한 뒤 알려 드려요.", "If you think a key is wrong, say why. An instructor reads it, rules, and you are told.";
    which => "문항", "Item";
    number(number: usize) => "{number}번 문항", "Item {number}";
    reason => "까닭", "Reason";
    send => "이의 보내기", "Object";
    stands(number: usize, state: &str, reason: &str) => "{number}번 문항 · {state} · {reason}", "Item {number} · {state} · {reason}";
    answered(explanation: &str) => "강사의 설명: {explanation}", "The instructor says: {explanation}";
    state_open => "검토를 기다려요", "waiting for a ruling";
    state_upheld => "받아들여졌어요", "upheld";
    state_rejected => "받아들여지지 않았어요", "rejected";
    blank => "까닭을 적어 주세요. 한두 문장이면 돼요.", "Please say why; a sentence or two will do.";
    too_long => "글이 너무 길어요. 1,000자까지 쓸 수 있어요.", "The text is too long; the limit is 1,000 characters.";
    ruled => "다른 사람이 먼저 판단했어요. 새로 고쳐서 확인해 주세요.", "Somebody else has ruled already. Reload to see it.";
    already => "이 문항에는 이미 이의를 냈어요. 판단을 기다려 주세요.", "You have objected to this item already. Please wait for the ruling.";
    too_many => "기다리는 이의가 이미 많아요. 판단이 나온 뒤에 더 낼 수 있어요.", "Many of your objections are waiting. You can raise more once they are ruled.";
    told_upheld(title: &str, number: u16) => "‘{title}’ {number}번 문항에 낸 이의가 받아들여졌어요. 정답을 고치고 다시 채점할 거예요.", "“{title}”, item {number}: your objection is upheld. The key will be mended and answers judged again.";
    told_rejected(title: &str, number: u16) => "‘{title}’ {number}번 문항에 낸 이의가 받아들여지지 않았어요.", "“{title}”, item {number}: your objection is not upheld.";
}

/// How it stands.
pub fn state(state: ObjectionState, locale: Locale) -> &'static str {
    match state {
        ObjectionState::Open => state_open(locale),
        ObjectionState::Upheld => state_upheld(locale),
        ObjectionState::Rejected => state_rejected(locale),
    }
}

/// The word of a refusal in an address.
pub fn code(refusal: NotTaken) -> &'static str {
    match refusal {
        NotTaken::Text(ObjectionRefusal::Blank) => "blank",
        NotTaken::Text(ObjectionRefusal::TooLong) => "long",
        NotTaken::Text(ObjectionRefusal::Ruled) => "ruled",
        NotTaken::Already => "already",
        NotTaken::TooMany => "many",
    }
}

/// What a word of [`code`] says; none for any other.
pub fn refusal(code: &str, locale: Locale) -> Option<&'static str> {
    match code {
        "blank" => Some(blank(locale)),
        "long" => Some(too_long(locale)),
        "ruled" => Some(ruled(locale)),
        "already" => Some(already(locale)),
        "many" => Some(too_many(locale)),
        _ => None,
    }
}
