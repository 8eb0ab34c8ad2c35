//! Words of every page.

messages! {
    site_name => "문턱", "Munteok";
    description => "데이터 라벨링 사전 테스트를 연습하고, 틀린 까닭을 규칙으로 확인하는 곳", "Practise data-labeling pre-tests, and see each miss explained by a numbered rule";
    skip_to_content => "본문으로 바로 가기", "Skip to content";
    to_start => "처음으로", "Back to the start";
    meaning => "의미", "Meaning";
    format => "구문", "Format";
    rule => "규칙", "Rule";
    guideline => "지침", "Guideline";
    close => "닫기", "Close";
    navigation => "주요 메뉴", "Main menu";
    crumbs => "지금 있는 곳", "Where you are";
    start => "처음", "Start";
    gates => "관문", "Gates";
    notebook => "오답 노트", "Mistakes";
    progress => "진도", "Progress";
    login => "로그인", "Sign in";
    signup => "계정 만들기", "Create an account";
    settings => "설정", "Settings";
    theme => "화면", "Theme";
    theme_system => "자동", "Auto";
    theme_light => "밝게", "Light";
    theme_dark => "어둡게", "Dark";
    language => "언어", "Language";
    other_language => "English", "한국어";
    licence => "코드 MIT·Apache-2.0, 콘텐츠 CC BY 4.0", "Code MIT or Apache-2.0, content CC BY 4.0";
    ethics => "모든 지문과 문항은 지어냈거나 자유롭게 쓸 수 있는 자료예요. 실제 업체의 시험 문항은 싣지 않아요.", "Every passage and item is invented or free material; no vendor's live test is reproduced.";
    korean_material => "지침과 문항은 한국어로 되어 있어요.", "Guidelines and items are in Korean.";
    minutes(count: u32) => "{count}분", "{count} min";
    some_items(count: usize) => "{count}문항", "{count} items";
    some_rules(count: usize) => "규칙 {count}개", "{count} rules";
    one_item => "1문항", "1 item";
    one_rule => "규칙 1개", "1 rule";
    percent(figure: &str) => "{figure} %", "{figure} %";
    interval(low: &str, high: &str) => "{low}–{high} %", "{low}–{high} %";
    and_interval(figure: &str, low: &str, high: &str) => "{figure} % ({low}–{high} %)", "{figure} % ({low}–{high} %)";
    bar(bar: u8) => "{bar} % 문턱", "{bar} % bar";
    sill_bar(bar: u8) => "합격선은 {bar} %예요.", "The bar is at {bar} %.";
    sill_mark(mark: &str) => "점수는 {mark} %예요.", "The score is {mark} %.";
    sill_interval(low: &str, high: &str) => "{low} %에서 {high} % 사이로 보여요.", "It probably lies between {low} % and {high} %.";
    sill_title => "문턱 그림", "Picture of the sill";
}

/// A number of items. English has a singular.
pub fn items(locale: super::Locale, count: usize) -> String {
    if count == 1 { one_item(locale).to_owned() } else { some_items(locale, count) }
}

/// A number of rules. English has a singular.
pub fn rules(locale: super::Locale, count: usize) -> String {
    if count == 1 { one_rule(locale).to_owned() } else { some_rules(locale, count) }
}
