//! Words of the live phase.

use assessment::live::Measure;

use super::Locale;

messages! {
    live => "실전", "Live phase";
    live_of(title: &str) => "{title} 실전", "Live phase: {title}";
    desk => "작업대", "Work desk";
    what_it_is => "관문을 통과한 뒤의 진짜 작업을 본떴어요. 작업을 묶음으로 받아 내고, 그 가운데 몇 개는 몰래 섞인 골드라 검수를 거쳐요. 반려된 작업은 정해진 시간 안에 고쳐서 다시 내야 해요.", "This is modelled on the paid work after the gate. Tasks come in batches; some are hidden gold and are inspected. What is rejected must be mended and handed in again in time.";
    until(until: &str) => "{until}까지 할 수 있어요", "Until {until}";
    opened => "관문을 통과해서 실전이 열렸어요.", "Passing the gate has opened its live phase.";
    see => "실전 보러 가기", "See the live phase";
    locked => "이 관문을 통과하면 실전이 열려요.", "The live phase opens once you pass this gate.";
    begin(tasks: usize) => "실전 시작하기 (작업 {tasks}개)", "Begin the live phase ({tasks} tasks)";
    rule_batches(tasks: usize, batch: usize, batches: usize) => "작업 {tasks}개를 {batch}개씩 {batches}묶음으로 받아요. 한 묶음을 다 내면 검수하고, 그다음 묶음을 드려요.", "{tasks} tasks in {batches} batches of {batch}. A batch is inspected once all of it is in; then comes the next.";
    rule_gold(percent: u8) => "묶음마다 {percent} %는 답이 정해진 골드예요. 어느 것인지는 끝날 때까지 알 수 없어요.", "{percent} % of each batch is gold with a known answer. Which ones is not told until the end.";
    rule_accept(percent: u8) => "골드는 점수의 {percent} % 이상이어야 승인돼요.", "A gold task is accepted from {percent} % of its points.";
    rule_redo(time: &str, limit: u8) => "반려된 작업은 {time} 안에 고쳐 내야 하고, {limit}번 반려되면 회수돼요.", "A rejected task must be redone within {time}; at the rejection number {limit} it is taken away.";
    rule_defects(percent: u8, measure: &str) => "묶음 불량률 {percent} %부터 {measure}", "From {percent} % defects in a batch: {measure}";
    rule_warnings(limit: u8) => "경고가 {limit}번이면 제한", "{limit} warnings: restriction";
    rule_days(days: u32) => "시작한 뒤 {days}일 동안 할 수 있고, 중간에 나갔다 와도 돼요.", "You have {days} days from the start and may come and go.";
    hours(hours: u32) => "{hours}시간", "{hours} h";
    minutes(minutes: u32) => "{minutes}분", "{minutes} min";
    measure_none => "이상 없음", "nothing";
    measure_warning => "경고", "a warning";
    measure_restriction => "제한: 새 묶음을 받지 못해요", "restriction: no more batches";
    measure_dismissal => "퇴출: 그 자리에서 끝나요", "out at once";
    standing_none => "불량 경고 없이 하고 있어요.", "No warnings so far.";
    standing_warning(count: usize) => "경고를 {count}번 받았어요. 이대로 계속할 수 있어요.", "Warnings so far: {count}. You can go on.";
    standing_restriction => "제한됐어요. 새 묶음은 더 드리지 않아요. 반려된 작업은 고쳐서 낼 수 있어요.", "Restricted: no more batches come. Rejected tasks may still be redone.";
    standing_dismissal => "불량이 많아 작업이 그 자리에서 끝났어요.", "Too many defects: the work ended at once.";
    batches => "묶음별 검수", "Inspection by batch";
    batch(of: usize) => "묶음 (모두 {of})", "Batch (of {of})";
    handed_in => "낸 작업", "Handed in";
    inspected => "검수한 작업", "Inspected";
    defects => "불량", "Defects";
    follows => "조치", "Measure";
    not_inspected => "다 내면 검수해요", "inspected when all is in";
    defect_count(defects: usize, inspected: usize, share: &str) => "{inspected}개 중 {defects}개 ({share} %)", "{defects} of {inspected} ({share} %)";
    to_redo => "고쳐서 다시 낼 작업", "Tasks to redo";
    nothing_to_redo => "반려된 작업이 없어요.", "Nothing has been rejected.";
    task(number: usize) => "{number}번 작업", "Task {number}";
    redo_until(until: &str) => "{until}까지", "until {until}";
    redo_now => "고치러 가기", "Redo it";
    taken_away => "시간이 지났거나 반려가 거듭되어 회수됐어요.", "Taken away: its time is over, or it was rejected too often.";
    because_of => "걸린 규칙", "Rules it broke";
    go_to_work => "작업하러 가기", "Go to work";
    next_batch => "다음 묶음 작업하기", "Work on the next batch";
    nothing_left => "지금 할 작업이 없어요. 보고서에서 모든 작업의 채점과 까닭을 볼 수 있어요.", "There is nothing left to do. The report judges and explains every task.";
    end_now => "작업을 끝내고 보고서 보기", "End the work and see the report";
    end_warning => "끝내면 다시 이어서 할 수 없어요. 아직 내지 않은 작업은 채점하지 않아요.", "The work cannot be taken up again. Tasks not handed in are not judged.";
    rules => "작업 규칙", "Terms of the work";
    earlier => "지난 실전", "Earlier live phases";
    report => "작업 보고서", "Work report";
    completed => "모든 묶음을 마쳤어요", "You completed every batch";
    completed_with_warnings(count: usize) => "경고를 {count}번 받고 모든 묶음을 마쳤어요", "You completed every batch, with {count} warning(s)";
    stopped => "중간에 작업을 끝냈어요", "You ended the work early";
    restricted => "제한을 받고 작업을 마쳤어요", "You finished under a restriction";
    dismissed => "불량이 많아 작업이 끝났어요", "The work ended for defects";
    inspected_rate(words: &str) => "검수에서 드러난 불량률: {words}", "Defect rate found by inspection: {words}";
    true_rate(words: &str) => "낸 작업을 모두 채점한 불량률: {words}", "Defect rate over all tasks handed in: {words}";
    rates_differ => "업체는 골드로만 불량률을 재요. 검수한 수가 적을수록 실제와 다르게 나올 수 있어서, 범위를 함께 적었어요.", "Vendors measure by gold alone. The fewer tasks are inspected, the further that may lie from the truth; the range says how far.";
    redone(mended: usize, rejected: usize) => "반려된 작업 {rejected}개 가운데 {mended}개를 고쳐서 승인받았어요.", "Of {rejected} rejected tasks, {mended} were mended and accepted.";
    rejected => "반려", "Rejected";
    rejected_why(rules: &str, until: &str) => "검수에서 반려됐어요. 걸린 규칙: {rules}. {until}까지 고쳐서 다시 내 주세요.", "Rejected by the inspection. Rules it broke: {rules}. Please mend it and hand it in again by {until}.";
    handed_in_long => "냈어요. 묶음을 다 내면 검수해요.", "Handed in. The batch is inspected when all of it is in.";
    accepted_long => "승인됐어요.", "Accepted.";
    withdrawn_long => "회수된 작업이에요. 더 낼 수 없어요.", "This task has been taken away.";
    hand_in => "제출", "Hand in";
    this_batch => "이번 묶음", "This batch";
    to_the_desk => "작업대로 가기", "To the work desk";
    batch_full => "받은 작업을 모두 냈어요. 작업대에서 검수 결과를 보세요.", "All tasks are handed in. The work desk shows the inspection.";
    batch_with_left => "#개를 아직 내지 않았어요.", "Not handed in yet: #.";
    left_count => "낼 작업 #", "To hand in: #";
    handed_in_count => "낸 작업 #", "Handed in: #";
    leave => "적은 답은 남아 있어요. 작업 기간 안에 돌아오면 이어서 할 수 있어요.", "Your answers stay. Come back within the days of the work to go on.";
    state_written => "적었어요", "written";
    state_accepted => "승인됐어요", "accepted";
    state_handed_in => "냈어요", "handed in";
    state_withdrawn => "회수됐어요", "taken away";
}

/// What a measure is called.
pub fn measure(locale: Locale, measure: Measure) -> &'static str {
    match measure {
        Measure::None => measure_none(locale),
        Measure::Warning => measure_warning(locale),
        Measure::Restriction => measure_restriction(locale),
        Measure::Dismissal => measure_dismissal(locale),
    }
}

/// A span of time in whole hours, or in minutes where it is not one.
pub fn span(locale: Locale, time: u32) -> String {
    if time.is_multiple_of(60) { hours(locale, time / 60) } else { minutes(locale, time) }
}
