use assessment::statistics::wilson;

use super::*;
use crate::progress::figures::{Figures, RuleFigures, RuleName};
use crate::ui::testing::{holds, html};

fn sample() -> ProgressView {
    let rule = RuleName {
        id: "legal/L-R4".parse().expect("a rule id"),
        title: "단서와 예외 <script>".to_owned(),
    };
    let figures = |answered: u32, right: f64| Figures {
        answered,
        meaning: wilson(right, answered).filter(|_| answered >= 10),
        format: None,
        last: Some("오늘".to_owned()),
    };
    let domain = DomainFigures {
        id: "legal".parse().expect("a domain id"),
        title: "법률 독해".to_owned(),
        total: figures(20, 16.0),
        items: 44,
        met: 20,
        due: 1,
        rules: vec![RuleFigures { rule: rule.clone(), figures: figures(4, 1.0), is_due: true }],
        weakest: vec![rule],
    };
    ProgressView {
        domains: vec![domain],
        rated: vec!["legal".parse().expect("a domain id")],
        sittings: Vec::new(),
    }
}

#[test]
fn figures_stand_with_intervals_and_small_numbers_without_any() {
    let html = html(|| view! { <Progress view=sample() locale=Locale::Korean /> });
    holds(
        &html,
        &[
            "80 % (58–92 %)",
            "아직 판단하기 이릅니다",
            "처음 답",
            "L-R4",
            "value=\"L-R4\"",
            "&lt;script&gt;",
            "/ratings/legal",
        ],
    );
    assert!(!html.contains("25 %"), "four answers show no figure: {html}");
}

#[test]
fn somebody_new_is_shown_the_way() {
    let view = ProgressView { domains: Vec::new(), rated: Vec::new(), sittings: Vec::new() };
    holds(
        &html(|| view! { <Progress view=view locale=Locale::English /> }),
        &["href=\"/\"", "href=\"/gates\""],
    );
}
