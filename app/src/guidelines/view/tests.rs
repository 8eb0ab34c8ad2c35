use assessment::guideline::Guideline;

use super::*;
use crate::ui::testing::{holds, html};

/// A rule with two wordings, of which the second came with version 2.
fn sample() -> Guideline {
    let text = |since: u32, body: &str| {
        serde_json::json!({
            "since": since, "body": body, "precedence": "L-R2가 먼저예요.",
            "examples": [{"right": true, "text": "14일 이내", "reason": "<script>"}],
        })
    };
    serde_json::from_value(serde_json::json!({
        "domain": "legal", "title": {"ko": "법률 독해 지침", "en": "Legal reading guideline"},
        "purpose": "**왜** 있는지", "scope": "<script>alert(1)</script>", "terms": [{"term": "단서", "meaning": "다만"}],
        "versions": [
            {"number": 1, "published_on": "2026-03-02", "summary": "처음", "changes": []},
            {"number": 2, "published_on": "2026-09-14", "summary": "바꿨어요",
                "changes": [{"rule": "legal/L-R1", "change": "기산점을 넣어요"}]},
        ],
        "rules": [
            {"id": "legal/L-R1", "title": "기간", "texts": [text(1, "빼요"), text(2, "넣어요")]},
            {"id": "legal/L-R9", "title": "새 규칙", "texts": [text(2, "새로 생겼어요")]},
        ],
        "borderline": [{"title": "헷갈리는 경우", "body": "이렇게 해요", "rules": ["legal/L-R1"]}],
    }))
    .expect("a guideline")
}

fn shown(version: u32) -> String {
    let reading = Reading::of(&sample(), version, "법률 독해", Locale::Korean).expect("a version");
    html(|| view! { <GuidelinePage reading=reading locale=Locale::Korean /> })
}

#[test]
fn the_newest_version_marks_what_changed_and_keeps_the_older_wording() {
    let html = shown(2);
    holds(
        &html,
        &[
            "id=\"L-R1\"",
            "href=\"#L-R1\"",
            "<p>넣어요</p>",
            "기산점을 넣어요",
            "<p>빼요</p>",
            "2026년 9월 14일",
            "name=\"rule\" value=\"L-R1\"",
            "<strong>왜</strong>",
            "?version=1",
        ],
    );
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn an_older_version_reads_as_it_did_and_says_so() {
    let html = shown(1);
    holds(&html, &["<p>빼요</p>", "지금은 2판"]);
    assert!(!html.contains("새로 생겼어요") && !html.contains("<p>넣어요</p>"), "{html}");
}
