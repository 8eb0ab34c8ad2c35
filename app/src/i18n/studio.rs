//! Words of the instructors' pages.

messages! {
    studio => "강사실", "Studio";
    studio_lead => "지침과 문항을 쓰고, 관문을 열고, 학습자가 어디에서 막히는지 살펴보는 곳이에요.", "Write guidelines and items, open gates, and see where learners get stuck.";
    sections => "강사실 메뉴", "Studio sections";
    late_summary => "끝난 뒤에 도착해 채점하지 않은 답을 봐요.", "See answers that arrived too late to count.";
    late => "늦게 도착한 답", "Late answers";
    late_why => "끝난 뒤 너무 늦게 도착했거나 다른 기기의 나중 답에 밀려서 채점하지 않은 답이에요. 버리지 않고 모두 남겨 두었어요. 점수는 바뀌지 않았으니, 사정을 들어 볼 때 참고하세요.", "Answers that arrived too late after the end, or were overtaken by a later one from another device. All of them are kept and none is judged: use them when a learner tells you what happened.";
    no_late => "늦게 도착한 답이 아직 없어요.", "Nothing has arrived late so far.";
    late_more => "최근 100번의 응시만 보여 드려요.", "Only the 100 most recent attempts are shown.";
    late_item(title: &str, number: usize) => "{title} · {number}번 문항", "{title} · item {number}";
    learner(code: &str) => "학습자 {code}", "learner {code}";
    late_times(given: &str, arrived: &str) => "{given}에 적음, {arrived}에 도착", "given {given}, arrived {arrived}";
    seconds_late(seconds: i64) => "끝난 지 {seconds}초 뒤", "{seconds} s after the end";
    overtaken => "다른 기기의 나중 답에 밀림", "overtaken by a later answer from another device";
    counted(points: &str) => "채점한 답은 {points}점", "the answer that counts: {points} points";
}
