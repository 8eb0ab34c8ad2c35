use assessment::Instant;
use assessment::attempt::{Behaviour, Event};
use assessment::gate::{Bilingual, Feedback, SectionVerdict, Verdict};

use super::super::missed::missed_rules;
use super::*;
use crate::attempts::convert;
use crate::attempts::sample::{answer, begun, step, submit};
use crate::ui::testing::{holds, html};

fn result(verdict: Option<Verdict>, only_missed: bool) -> String {
    let is_practice = verdict.is_none();
    let verdict_feedback = verdict.as_ref().map_or(Feedback::Full, |verdict| verdict.feedback);
    let mut open = begun(if is_practice { Behaviour::Practice } else { Behaviour::Mock });
    answer(&mut open, 0, "a");
    answer(&mut open, 1, "b");
    if is_practice {
        step(&mut open, Event::Checked { slot: 0 });
    }
    submit(&mut open);
    let slots = convert::attempt(&open, Locale::Korean, Instant(20)).slots;
    let view = ResultView {
        title: "법률 독해 관문 80".to_owned(),
        path: "/attempts/1/result".to_owned(),
        began: "2026년 11월 22일 18:05".to_owned(),
        time_ended: false,
        behaviour: open.attempt.plan.behaviour,
        live: None,
        verdict: verdict.map(|verdict| VerdictView::of(&verdict, Locale::Korean)),
        regraded: vec!["1번 문항: 다시 채점했어요.".to_owned()],
        objections: ObjectionsView::default(),
        missed: missed_rules(&slots),
        feedback: verdict_feedback,
        slots,
        only_missed,
        ratings: None,
        next: NextSteps {
            domain: "legal".parse().expect("a domain id"),
            gate: None,
            retake: Some("11월 29일".to_owned()),
            opens_live: false,
        },
    };
    html(|| view! { <ResultPage view=view locale=Locale::Korean /> })
}

fn verdict(points: f64, passed: bool) -> Verdict {
    let title = Bilingual { ko: "구간 표시".to_owned(), en: "Spans".to_owned() };
    let section = SectionVerdict { title, points, possible: 2.0, minimum: Some(50), passed };
    Verdict { points, possible: 2.0, bar: 80, passed, sections: vec![section], feedback: Feedback::Full }
}

#[test]
fn a_failed_gate_says_so_with_the_distance_and_the_rules_missed() {
    let html = result(Some(verdict(1.0, false)), false);
    holds(&html, &["넘지 못했어요", "50 % (문턱 80 %)", "80 %까지 0.6점", "90 %까지 0.8점", "100 %까지 1점"]);
    holds(&html, &["/guidelines/legal#L-R1", "구간 표시", "<tbody>", "item-1", "item-2", "<svg"]);
    assert!(!html.contains("<script>alert"), "{html}");
}

#[test]
fn over_the_bar_but_under_a_section_minimum_is_explained() {
    holds(&result(Some(verdict(1.8, false)), false), &["최소 점수가 있는 부분"]);
    holds(&result(Some(verdict(2.0, true)), false), &["통과했어요", "100 %는 넘었어요"]);
}

#[test]
fn only_missed_leaves_out_what_was_right() {
    let html = result(Some(verdict(1.0, false)), true);
    assert!(!html.contains("id=\"item-1\"") && html.contains("id=\"item-2\""), "{html}");
}

#[test]
fn practice_counts_items_and_gives_no_percentage() {
    let html = result(None, false);
    holds(&html, &["1문항 가운데 1문항", "확인하지 않은 1문항"]);
    assert!(!html.contains("verdict-word"), "{html}");
}

#[test]
fn a_gate_that_tells_only_the_verdict_shows_no_points_and_no_items() {
    let told = Verdict { feedback: Feedback::VerdictOnly, ..verdict(1.0, false) };
    let html = result(Some(told), false);
    holds(&html, &["통과 여부만"]);
    for hidden in ["50 %", "1점", "id=\"item-1\"", "KEY"] {
        assert!(!html.contains(hidden), "{hidden} is in {html}");
    }
}
