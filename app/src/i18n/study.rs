//! Words of the study plan.

messages! {
    today => "오늘 할 것", "Today";
    today_counts(due: &str, fresh: &str) => "다시 볼 것 {due}, 새것 {fresh}", "To review: {due}; new: {fresh}";
    done_of(done: u32, limit: u16) => "오늘 {limit}문항 가운데 {done}문항을 풀었어요.", "{done} of today's {limit} items done.";
    all_done => "오늘 할 것은 다 했어요. 더 하고 싶으면 아래에서 골라 연습해요.", "Nothing is left for today. You can still choose something below.";
    put_off(due: &str) => "하루 문항 수를 넘어서 내일로 미룬 규칙이 {due} 있어요.", "Over the daily limit and put off: {due}.";
    begin_today => "오늘 할 것 풀기", "Do today's items";
    plan => "학습 계획", "Study plan";
    plan_why => "하루 문항 수와 시험 날을 정하면, 시험 날까지 새 문항을 고르게 나누고 그날 잊을 만한 규칙을 먼저 다시 봐요.", "With a daily limit and a test date, new items are spread over the days left, and what you would have forgotten by then is reviewed first.";
    daily_limit => "하루 문항 수", "Items a day";
    test_day => "시험 날 (없으면 비워 두세요)", "Test date (leave empty if none)";
    test_on(day: &str, days: u32) => "시험 날은 {day}, {days}일 남았어요.", "Your test is on {day}; days left: {days}.";
    test_today => "오늘이 시험 날이에요.", "Your test is today.";
    test_over(day: &str) => "정해 둔 시험 날({day})이 지났어요. 다음 시험 날을 정하거나 비워 두세요.", "The test date you set ({day}) is over. Set the next one or leave it empty.";
    save_plan => "계획 저장하기", "Save the plan";
    wrong_limit(least: u16, most: u16) => "하루 문항 수는 {least}부터 {most}까지 정할 수 있어요.", "Items a day go from {least} to {most}.";
    wrong_day => "시험 날을 2026-03-02처럼 적어 주세요.", "Please write the test date as in 2026-03-02.";
    day_over => "시험 날은 오늘이나 그 뒤로 정해 주세요.", "Please choose today or a later day for the test.";
    ahead => "앞으로 2주", "The next two weeks";
    ahead_why => "날마다 다 하고 모두 맞힌다고 볼 때예요.", "If each day is done and every answer is right.";
    day => "날", "Day";
    due => "다시 볼 규칙", "Rules due";
    fresh => "새 문항", "New items";
}
