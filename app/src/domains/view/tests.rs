use assessment::statistics::wilson;

use super::*;
use crate::progress::figures::Figures;
use crate::ui::testing::{holds, html};

fn sample(answered: u32, changed_items: usize) -> DomainView {
    DomainView {
        summary: "<script>alert(1)</script>".to_owned(),
        guideline: "법률 독해 지침".to_owned(),
        version: 2,
        published: "2026년 9월 14일".to_owned(),
        rules: 17,
        changed_items,
        items: 3,
        gates: Vec::new(),
        outlooks: Vec::new(),
        figures: DomainFigures {
            id: "legal".parse().expect("a domain id"),
            title: "법률 독해".to_owned(),
            total: Figures { answered, meaning: wilson(9.0, answered), ..Figures::default() },
            items: 44,
            met: 12,
            due: 2,
            rules: Vec::new(),
            weakest: Vec::new(),
        },
    }
}

#[test]
fn guideline_practice_and_figures_stand_together() {
    let html = html(|| view! { <DomainPage view=sample(12, 3) locale=Locale::Korean /> });
    holds(
        &html,
        &["/guidelines/legal", "2026년 9월 14일", "action=\"/practice/legal\"", "name=\"changed\"", "75 % ("],
    );
    holds(&html, &["다시 볼 규칙 2개", "&lt;script&gt;"]);
}

#[test]
fn without_changed_items_there_is_no_such_drill() {
    let html = html(|| view! { <DomainPage view=sample(0, 0) locale=Locale::English /> });
    assert!(!html.contains("name=\"changed\""), "{html}");
    assert!(!html.contains(" % ("), "nothing answered, no figure: {html}");
}
