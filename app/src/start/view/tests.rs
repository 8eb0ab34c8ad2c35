use super::*;
use crate::gates::standing::Standing;
use crate::progress::figures::Figures;
use crate::ui::testing::{holds, html};

fn card(answered: u32, due: usize) -> DomainCard {
    DomainCard {
        summary: "계약서를 읽어요. <script>".to_owned(),
        gates: vec![GateCard {
            id: "legal/legal-80".parse().expect("a gate id"),
            title: "관문 80".to_owned(),
            summary: String::new(),
            bar: 80,
            minutes: 25,
            items: 12,
            standing: Standing::default(),
        }],
        figures: DomainFigures {
            id: "legal".parse().expect("a domain id"),
            title: "법률 독해".to_owned(),
            total: Figures { answered, ..Figures::default() },
            items: 44,
            met: 3,
            due,
            rules: Vec::new(),
            weakest: Vec::new(),
        },
    }
}

#[test]
fn a_newcomer_begins_with_one_click() {
    let view = StartView { running: Vec::new(), nearest: Vec::new(), domains: vec![card(0, 0)] };
    let html = html(|| view! { <Start view=view locale=Locale::Korean /> });
    holds(
        &html,
        &[
            "<form method=\"post\" action=\"/practice/legal\"",
            "바로 연습하기",
            "/guidelines/legal",
            "/gates/legal/legal-80",
            "80 % 문턱",
            "<svg",
            "&lt;script&gt;",
        ],
    );
    assert!(!html.contains("이어서"), "there is nothing to go on with: {html}");
}

#[test]
fn somebody_returning_goes_on() {
    let running = RunningCard {
        href: "/attempts/1".to_owned(),
        title: "법률 독해 관문 80".to_owned(),
        facts: "모의 본시험 · 12분 남았어요".to_owned(),
    };
    let view = StartView { running: vec![running], nearest: Vec::new(), domains: vec![card(12, 3)] };
    let html = html(|| view! { <Start view=view locale=Locale::Korean /> });
    holds(&html, &["/attempts/1", "이어서 하기", "12분 남았어요", "다시 볼 규칙 3개"]);
}
