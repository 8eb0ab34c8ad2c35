//! Words of readiness.

messages! {
    title => "지금 본다면", "If you sat it now";
    figure(pass: &str) => "통과할 확률 {pass} %", "Chance of passing {pass} %";
    interval(low: &str, high: &str) => "(80 % 구간 {low}–{high} %)", "(80 % interval {low}–{high} %)";
    what_it_is => "연습과 관문의 처음 답에서 실력을 재고, 문항의 어려움과 함께 계산한 값이에요. 구간은 이 값을 얼마나 믿을 수 있는지 보여 줘요.", "It is worked out from your first answers and from how hard the items have proved. The interval says how far it can be trusted.";
    scale => "눈금은 점수가 아니라 통과할 확률이에요. 굵은 막대가 80 %예요.", "The scale is the chance of passing, not the score. The thick bar is 80 %.";
    to_calibration => "이 확률이 얼마나 맞았는지 보기", "How these chances came out";
    rests_on(answers: u32, learners: usize) => "내 답 {answers}문항과, 문항의 어려움을 알려 준 {learners}명의 답을 바탕으로 해요.", "It rests on your answers to {answers} items, and on {learners} learners who showed how hard the items are.";
    next => "다음에 연습하면 좋은 것", "What to practise next";
    gain(points: &str) => "이 분야를 10문항 더 연습하면 확률이 {points} %p쯤 오를 것으로 보여요.", "Ten more items of practice in this domain should raise it by about {points} points.";
    no_gain => "연습으로 확률이 얼마나 오를지는 아직 보이지 않아요. 더 풀수록 구간이 좁아져요.", "How much practice would raise it does not show yet. Every answer narrows the interval.";
    distances => "목표까지", "Distance to each goal";
    distance(goal: &str, points: &str) => "{goal} %까지 {points} %p", "{points} points to {goal} %";
    distance_by_practice(goal: &str, points: &str, items: u32) => "{goal} %까지 {points} %p, 연습 {items}문항쯤", "{points} points to {goal} %, about {items} items of practice";
    distance_reached(goal: &str) => "{goal} %는 넘었어요", "{goal} % is reached";
    distance_unknown => "연습 몇 문항이면 닿을지는 아직 알 수 없어요.", "How much practice it takes is not known yet.";
    history => "지금까지의 기록", "Your record so far";
    history_signs => "○ 관문 통과, × 관문 넘지 못함. 색칠한 띠는 80 % 구간이에요.", "○ gate passed, × gate not passed. The shaded band is the 80 % interval.";
    too_early => "아직 판단하기 이릅니다.", "Too early to tell.";
    not_learned => "계산을 준비하고 있어요. 잠시 뒤에 다시 열어 주세요.", "It is being worked out. Please look again in a moment.";
    lacks_answers(answers: u32, needed: u32) => "이 분야에서 지금까지 {answers}문항에 답했어요. {needed}문항이 되면 알려 드려요.", "Answered in this domain so far: {answers}. A figure is shown from {needed} on.";
    lacks_learners(learners: usize, needed: usize) => "문항의 어려움을 알려 줄 사람이 아직 {learners}명이에요. {needed}명이 모이면 알려 드려요.", "Only {learners} learners have answered so far. How hard the items are is known from {needed} on.";
}
