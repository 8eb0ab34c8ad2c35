//! Words of the forms in which domains, guidelines and gates are written.

use assessment::manuscript::FieldProblem;

use super::Locale;

messages! {
    save => "저장", "Save";
    check => "저장하고 점검", "Save and check";
    to_publish => "저장하고 게시 준비", "Save and prepare to publish";
    undo => "되돌리기", "Undo";
    redo => "다시 하기", "Redo";
    add => "추가", "Add";
    remove => "지우기", "Remove";
    up => "위로", "Move up";
    down => "아래로", "Move down";
    saved_by(who: &str, when: &str) => "{when}에 {who} 님이 저장했어요.", "Saved by {who} on {when}.";
    somebody => "다른 강사", "another instructor";
    not_begun => "게시한 내용 그대로예요. 고치고 저장하면 초안이 생겨요.", "This is what is published. Change it and save to begin a draft.";
    nothing_yet => "아직 쓴 내용이 없어요.", "Nothing has been written yet.";
    draft_note => "저장해도 학습자에게는 보이지 않아요. 게시해야 보여요.", "Learners see nothing of this until you publish it.";
    overtaken(who: &str, when: &str) => "그사이 {when}에 {who} 님이 먼저 저장했어요. 아래 양식에는 내가 쓴 글이 그대로 있어요. 차이를 보고 합친 뒤 저장하면 합친 글이 남아요.", "Meanwhile {who} saved on {when}. The form below still holds what you wrote. Compare, merge, and save: the merged text will stand.";
    overtaken_title => "둘이 함께 고치고 있어요", "Two of you are writing";
    published_meanwhile => "그사이 이 초안이 게시됐어요. 아래 양식에는 내가 쓴 글이 그대로 있어요. 저장하면 게시본 위에 새 초안이 생겨요.", "Meanwhile this draft was published. The form below still holds what you wrote; saving begins a new draft over the published one.";
    theirs_and_mine => "먼저 저장한 글과 내 글의 차이", "What differs between the saved text and yours";
    moved => "그사이 초안이 바뀌었어요. 지금 초안을 다시 확인한 뒤 게시해 주세요.", "The draft has changed meanwhile. Look at it as it is now, then publish.";
    faults(count: usize) => "고칠 곳이 {count}군데 있어요", "{count} places need attention";
    no_faults => "빠진 곳이 없어요. 게시할 수 있어요.", "Nothing is missing. It can be published.";
    missing => "비어 있어요. 적어 주세요.", "This is empty. Please write it.";
    too_long(limit: usize) => "너무 길어요. {limit}자까지 쓸 수 있어요.", "This is too long; the limit is {limit} characters.";
    slug => "영어 소문자, 숫자, 붙임표(-)만 쓸 수 있어요. 예: road-signs", "Only small letters a–z, digits and hyphens, e.g. road-signs";
    rule_number => "규칙 번호는 영어 대문자, 숫자, 붙임표(-)로 적어요. 예: L-R4", "A rule number has capital letters, digits and hyphens, e.g. L-R4";
    taken => "이미 쓰고 있어요. 다른 것으로 적어 주세요.", "This is taken. Please choose another.";
    whole(least: u32, most: u32) => "{least}부터 {most}까지의 정수로 적어 주세요.", "Please write a whole number from {least} to {most}.";
    difficulty => "난이도는 −4부터 4까지이고, 쉬운 쪽이 먼저예요.", "Difficulties go from −4 to 4, the easier end first.";
    unknown_rule(rule: &str) => "지침에 ‘{rule}’ 규칙이 없어요. 번호를 확인해 주세요.", "The guideline has no rule ‘{rule}’. Please check the number.";
    unknown_item(item: &str) => "문항 은행에 ‘{item}’ 문항이 없어요. 아이디를 확인해 주세요.", "The bank has no item ‘{item}’. Please check the id.";
    unknown_interaction(kind: &str) => "‘{kind}’ 유형은 없어요.", "There is no interaction ‘{kind}’.";
    examples => "맞는 예와 틀린 예를 하나씩은 적어 주세요.", "Please give at least one right and one wrong example.";
    no_rows => "하나 이상 있어야 해요. 추가해 주세요.", "At least one is needed. Please add one.";
    not_rising => "앞 단계보다 커야 해요.", "This must be higher than the step before.";
    english_optional => "비우면 한국어로 보여요.", "Left empty, the Korean stands for it.";
    title_ko => "제목 (한국어)", "Title (Korean)";
    title_en => "제목 (영어, 선택)", "Title (English, optional)";
    summary_ko => "소개 (한국어)", "Summary (Korean)";
    summary_en => "소개 (영어, 선택)", "Summary (English, optional)";
    edit => "고치기", "Edit";
    published_version(version: u32) => "게시한 판: {version}", "Published version: {version}";
    not_published => "아직 게시하지 않았어요", "Not published yet";
    has_draft(when: &str) => "{when}에 저장한 초안이 있어요", "There is a draft saved on {when}";
    publish => "게시", "Publish";
    back_to_form => "양식으로 돌아가기", "Back to the form";
    before => "바꾸기 전", "Before";
    after => "바꾼 뒤", "After";
    removed => "뺀 글", "Removed";
    added => "더한 글", "Added";
}

/// What is wrong with a field, and what to write.
pub fn problem(locale: Locale, problem: &FieldProblem) -> String {
    match problem {
        FieldProblem::Missing => missing(locale).to_owned(),
        FieldProblem::TooLong { limit } => too_long(locale, *limit),
        FieldProblem::Slug => slug(locale).to_owned(),
        FieldProblem::RuleNumber => rule_number(locale).to_owned(),
        FieldProblem::Taken => taken(locale).to_owned(),
        FieldProblem::Whole { least, most } => whole(locale, *least, *most),
        FieldProblem::Difficulty => difficulty(locale).to_owned(),
        FieldProblem::UnknownRule(rule) => unknown_rule(locale, rule),
        FieldProblem::UnknownItem(item) => unknown_item(locale, item),
        FieldProblem::UnknownInteraction(kind) => unknown_interaction(locale, kind),
        FieldProblem::Examples => examples(locale).to_owned(),
        FieldProblem::NoRows => no_rows(locale).to_owned(),
        FieldProblem::NotRising => not_rising(locale).to_owned(),
    }
}
