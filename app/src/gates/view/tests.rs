use assessment::gate::Feedback;

use super::*;
use crate::gates::standing::Standing;
use crate::ui::testing::{holds, html};

fn shown(standing: Standing, outlook: Outlook) -> String {
    let view = GateView {
        card: GateCard {
            id: "legal/legal-80".parse().expect("a gate id"),
            title: "법률 독해 관문 80".to_owned(),
            summary: "<script>".to_owned(),
            bar: 80,
            minutes: 25,
            items: 12,
            standing,
        },
        domain: ("legal".parse().expect("a domain id"), "법률 독해".to_owned()),
        open_book: true,
        feedback: Feedback::Full,
        attempts: 1,
        wait_days: 7,
        sections: vec![SectionLine { title: "구간 표시".to_owned(), count: 3, minimum: Some(50) }],
        history: Vec::new(),
        outlook,
        readiness: None,
        course: Vec::new(),
        live: None,
        problem: None,
    };
    html(|| view! { <GatePage view=view locale=Locale::Korean /> })
}

#[test]
fn says_what_the_gate_is_like_before_it_begins() {
    let html = shown(Standing::default(), Outlook::TooEarly);
    holds(
        &html,
        &[
            "80 % 문턱",
            "25분",
            "12문항",
            "7일",
            "50 %",
            "<tbody>",
            "아직 판단하기 이릅니다",
            "/guidelines/legal",
        ],
    );
    holds(&html, &["<form method=\"post\" action=\"/gates/legal/legal-80\"", "&lt;script&gt;"]);
}

#[test]
fn a_running_gate_is_gone_on_with_and_a_waiting_one_cannot_begin() {
    let running = Standing { running: Some("/attempts/7".to_owned()), ..Standing::default() };
    let html = shown(running, Outlook::TooEarly);
    holds(&html, &["href=\"/attempts/7\""]);
    assert!(!html.contains("action=\"/gates/"), "{html}");
    let waiting = Standing { wait_until: Some("11월 29일".to_owned()), ..Standing::default() };
    let html = shown(waiting, Outlook::TooEarly);
    holds(&html, &["11월 29일"]);
    assert!(!html.contains("action=\"/gates/"), "{html}");
}
