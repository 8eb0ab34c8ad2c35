use super::*;
use crate::ui::testing::{holds, html};

#[test]
fn misses_stand_by_rule_with_what_was_given_and_due() {
    let entry = |item: &str| Entry {
        item: item.parse().expect("an item id"),
        stem: "예외를 표시하세요. <script>alert(1)</script>".to_owned(),
        given: vec!["다만, 을이 알린 <script>".to_owned()],
        due: vec!["을이 알린 경우".to_owned()],
        meaning: true,
        format: false,
        when: "연습, 어제".to_owned(),
        href: "/attempts/1/result#item-2".to_owned(),
    };
    let rule = RuleName { id: "legal/L-R1".parse().expect("a rule id"), title: "최소 구간".to_owned() };
    let group = Group { rule, entries: vec![entry("legal/a"), entry("legal/b")] };
    let view = NotebookView { reviews: Vec::new(), groups: vec![group], has_more: true, problem: None };
    let html = html(|| view! { <Notebook view=view locale=Locale::Korean /> });
    holds(
        &html,
        &[
            "/guidelines/legal#L-R1",
            "을이 알린 경우",
            "name=\"item\" value=\"legal/a\"",
            "다시 풀기",
            "/attempts/1/result#item-2",
            "/notebook?all=1",
        ],
    );
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn an_empty_notebook_says_what_will_stand_here() {
    let view = NotebookView { reviews: Vec::new(), groups: Vec::new(), has_more: false, problem: None };
    holds(&html(|| view! { <Notebook view=view locale=Locale::Korean /> }), &["지금은 틀린 문항이 없어요"]);
}
