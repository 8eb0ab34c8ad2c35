//! Words of progress and of the notebook.

messages! {
    too_early => "아직 판단하기 이릅니다", "Too early to tell";
    lead => "분야와 규칙마다 얼마나 맞히는지, 그 값을 얼마나 믿을 수 있는지 함께 보여 드려요.", "How often you are right per domain and rule, and how far the figure can be trusted.";
    first_answers => "문항마다 처음 답만 세요. 괄호 안은 95 % 구간이고, 10문항이 안 되면 수치 대신 ‘아직 판단하기 이릅니다’라고 적어요.", "Only your first answer to an item counts. In brackets: the 95 % interval. Below 10 answers no figure is shown.";
    nothing_yet => "아직 답한 문항이 없어요. 한 문항만 풀어도 여기에 기록이 생겨요.", "No answers yet. One item is enough to start your record.";
    choose_domain => "분야 고르기", "Choose a domain";
    met(met: usize, items: usize) => "문항 {items}개 가운데 {met}개를 만났어요", "{met} of {items} items met";
    answered(count: u32) => "{count}문항 답함", "{count} answered";
    last(when: &str) => "마지막 {when}", "last {when}";
    weakest => "먼저 다질 규칙", "Practise these rules first";
    drill => "이 규칙 연습", "Practise this rule";
    by_rule => "규칙별로 모두 보기", "All rules";
    untouched(rules: &str) => "아직 풀지 않은 {rules}", "{rules} not practised yet";
    due_tag => "다시 볼 때", "due";
    due_rules(rules: &str) => "다시 볼 {rules}", "{rules} due";
    reviews(rules: &str) => "오늘 다시 볼 것 · {rules}", "Due today · {rules}";
    which_rules => "어떤 규칙인지 보기", "Which rules";
    reviews_why => "잊을 때가 된 규칙과 지난번에 틀린 규칙이에요. 한 번에 10문항까지 나와요.", "Rules you are about to forget, and those missed last time. Up to 10 items at a time.";
    notebook_lead => "마지막으로 답했을 때 다 맞히지 못한 문항이에요. 규칙별로 모았고, 다시 풀어서 맞히면 사라져요.", "Items you did not get fully right last time, grouped by rule. Answer one fully right and it leaves the list.";
    notebook_empty => "지금은 틀린 문항이 없어요. 연습하거나 관문을 보면 틀린 문항이 여기에 모여요.", "No mistakes right now. Items you miss in practice or gates will collect here.";
    again => "다시 풀기", "Try again";
    again_these(items: &str) => "이 규칙 {items} 다시 풀기", "Try these {items} again";
    given => "내 답", "You gave";
    due => "정답", "Due";
    nothing_given => "(적지 않음)", "(nothing)";
    nothing_to_mark => "표시할 곳 없음", "nothing to mark";
    unratable => "평가 불가", "cannot be rated";
    meaning_miss => "의미", "meaning";
    format_miss => "구문", "format";
    see_answer => "풀이 보기", "See the explanation";
    answered_in_practice(when: &str) => "연습, {when}", "practice, {when}";
    answered_in_gate(when: &str) => "관문, {when}", "gate, {when}";
    answered_in_live(when: &str) => "실전, {when}", "live phase, {when}";
    older => "더 오래된 것도 보기", "Show older ones too";
    nothing_chosen => "다시 풀 문항을 찾지 못했어요. 목록에서 다시 골라 주세요.", "The items to try again were not found. Please choose from the list.";
}
