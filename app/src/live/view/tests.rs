use assessment::live::{DefectRule, Measure};

use super::*;
use crate::progress::figures::RuleName;
use crate::ui::testing::{holds, html};

fn desk(open_tasks: usize, rejected: Vec<RejectedTask>) -> String {
    let rule = |from_percent, measure| DefectRule { from_percent, measure };
    let view = DeskView {
        title: "<script>관문".to_owned(),
        gate: "legal/legal-80".parse().expect("a gate id"),
        domain: "legal".parse().expect("a domain id"),
        path: "/attempts/7".to_owned(),
        terms: Terms {
            tasks: 8,
            batch: 4,
            gold_percent: 50,
            accept_percent: 80,
            redo_minutes: 1_560,
            redo_limit: 3,
            warning_limit: 2,
            days: 3,
            defect_rules: vec![rule(10, Measure::Warning), rule(40, Measure::Dismissal)],
        },
        standing: "경고를 1번 받았어요.".to_owned(),
        until: "12월 3일 9:00".to_owned(),
        batches: vec![
            Batch {
                first: 0,
                size: 4,
                handed_in: 4,
                inspected: 2,
                defects: 1,
                measure: Some(Measure::Warning),
            },
            Batch { first: 4, size: 4, handed_in: 0, inspected: 0, defects: 0, measure: None },
        ],
        rejected,
        open_tasks,
        is_next_batch: open_tasks == 4,
    };
    html(|| view! { <DeskPage view=view locale=Locale::Korean /> })
}

fn rejected(redo: bool) -> RejectedTask {
    RejectedTask {
        number: 2,
        redo: redo.then(|| ("/attempts/7#2".to_owned(), "내일 14:20".to_owned())),
        rules: vec![RuleName { id: "legal/L-R4".parse().expect("a rule id"), title: "의무".to_owned() }],
    }
}

#[test]
fn the_desk_says_what_was_inspected_and_what_is_to_be_redone_until_when() {
    let html = desk(4, vec![rejected(true)]);
    holds(
        &html,
        &[
            "2개 중 1개 (50 %)",
            "12월 3일 9:00까지 할 수 있어요",
            "다 내면 검수해요",
            "경고",
            "다음 묶음 작업하기",
            "26시간",
            "&lt;script&gt;",
        ],
    );
    holds(
        &html,
        &["2번 작업", "내일 14:20까지", "L-R4", "href=\"/attempts/7#2\"", "action=\"/attempts/7/work\""],
    );
}

#[test]
fn with_nothing_left_to_do_the_desk_leads_to_the_report_only() {
    let html = desk(0, vec![rejected(false)]);
    holds(&html, &["지금 할 작업이 없어요", "회수됐어요", "작업을 끝내고 보고서 보기"]);
    assert!(!html.contains("href=\"/attempts/7\""), "{html}");
}
