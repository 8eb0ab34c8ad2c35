//! `/studio/gates`.

use assessment::manuscript::gate::{GateManuscript, SectionManuscript};

use super::{base, form, instructor, send};
use crate::harness::sample::{marks_of, wrong};
use crate::harness::{Person, TestApp};

const MINE: &str = "/studio/gates/sample/mine";

fn gate() -> GateManuscript {
    let section =
        |title: &str| SectionManuscript { title_ko: title.to_owned(), ..SectionManuscript::fresh() };
    let fixed = SectionManuscript {
        source: "fixed".to_owned(),
        items: "word\r\nsingle".to_owned(),
        ..section("정한 문항")
    };
    let drawn = SectionManuscript {
        count: "1".to_owned(),
        interactions: vec!["choice".to_owned()],
        exposure_cap: "50".to_owned(),
        ..section("뽑은 문항")
    };
    GateManuscript {
        title_ko: "내 관문".to_owned(),
        summary_ko: "세 문항이에요".to_owned(),
        feedback: "verdict-only".to_owned(),
        sections: vec![fixed, drawn],
        ..GateManuscript::fresh()
    }
}

async fn begin(han: &Person) {
    let begun = han.post("/studio/gates", &[("domain", "sample"), ("id", "mine")]).await.expect(303);
    assert_eq!(begun.location(), MINE);
}

/// Ticks every warning and publishes.
async fn publish(han: &Person) {
    let page = han.page(&format!("{MINE}/publish")).await;
    let revision = base(&page);
    let mut fields = vec![("base", revision.as_str())];
    let codes = ["untested", "guessable", "stale", "hurried"];
    fields.extend(
        codes
            .iter()
            .filter(|code| page.text().contains(&format!("known-{code}")))
            .map(|code| ("known", *code)),
    );
    han.post(&format!("{MINE}/publish"), &fields).await.expect(303);
}

async fn a_gate_is_made_published_and_sat(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    begin(&han).await;
    let again = han.post("/studio/gates", &[("domain", "sample"), ("id", "mine")]).await.expect(422);
    again.holds(&["만들지 못했어요"]);
    let mut written = gate();
    "9".clone_into(&mut written.sections[1].count);
    let page = han.page(MINE).await;
    send(&han, MINE, &form(&base(&page), "check", &written)).await.expect(303);
    han.page(&format!("{MINE}?check=1")).await.holds(&["빠진 곳이 없어요", "내 관문"]);
    let short = han.page(&format!("{MINE}/publish")).await;
    short.holds(&["이대로는 게시할 수 없어요", "영역 2: 9문항"]);
    let forced =
        han.post(&format!("{MINE}/publish"), &[("base", &base(&short)), ("known", "untested")]).await;
    forced.expect(422).holds(&["이대로는 게시할 수 없어요"]);

    let page = han.page(MINE).await;
    send(&han, MINE, &form(&base(&page), "save", &gate())).await.expect(303);
    let ready = han.page(&format!("{MINE}/publish")).await;
    ready.holds(&["한 번도 묻지 않는 규칙", "S-R6", "모두 찍으면", "한 문항에 평균"]);
    let unticked = han.post(&format!("{MINE}/publish"), &[("base", &base(&ready))]).await.expect(422);
    unticked.holds(&["모두 확인해 주세요"]);
    let before = app.database().rows().await;
    let sample = han.page(&format!("{MINE}/sample")).await;
    sample.holds(&["낱말 하나를 적으세요", "정한 문항", "뽑은 문항"]);
    for item in ["word", "single"] {
        for mark in marks_of(item) {
            assert!(!sample.text().contains(&mark), "a draw shows what a learner sees first: {mark}");
        }
    }
    assert_eq!(app.database().rows().await, before, "nothing is kept of a draw");
    publish(&han).await;
    han.page(&format!("{MINE}?published=1")).await.holds(&["1판을 게시했어요"]);

    let nari = app.guest().await;
    nari.page("/gates/sample/mine").await.holds(&["내 관문", "통과 여부만"]);
    let mut sitting = nari.begin_gate("sample/mine").await;
    assert_eq!(sitting.items()[..2], ["word", "single"], "named items come in their order");
    nari.answer_all(&mut sitting, wrong).await;
    nari.submit(&mut sitting).await;
    let told = [
        nari.page(&format!("/attempts/{}/result", sitting.id)).await.text(),
        nari.result(&sitting).await.to_string(),
        nari.page("/notebook").await.text(),
        nari.read("/attempts").await.text(),
        nari.read(&format!("/attempts/{}", sitting.id)).await.text(),
    ];
    for text in &told {
        for mark in ["word", "single"].iter().flat_map(|item| marks_of(item)) {
            assert!(!text.contains(&mark), "{mark} is in {text}");
        }
    }
    assert!(told[0].contains("넘지 못했어요") || told[0].contains("통과하지 못"), "{}", told[0]);
    nari.page("/gates/sample/mine").await.holds(&["넘지 못함"]);
}

async fn versions_are_frozen_and_gates_are_copied_closed_and_opened(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    begin(&han).await;
    let page = han.page(MINE).await;
    send(&han, MINE, &form(&base(&page), "save", &gate())).await.expect(303);
    publish(&han).await;
    let nari = app.guest().await;
    let sitting = nari.begin_gate("sample/mine").await;
    let page = han.page(MINE).await;
    let next = GateManuscript { title_ko: "바뀐 관문".to_owned(), ..gate() };
    send(&han, MINE, &form(&base(&page), "save", &next)).await.expect(303);
    nari.page("/gates/sample/mine").await.holds(&["내 관문"]);
    publish(&han).await;
    nari.page("/gates/sample/mine").await.holds(&["바뀐 관문"]);
    assert_eq!(nari.resume(&sitting.id).await.view["title"], "내 관문", "a sitting keeps its version");
    let stored =
        app.service().store.find_gate(&"sample/mine".parse().unwrap(), Some(1)).await.unwrap().unwrap();
    assert_eq!(stored.gate.title.ko, "내 관문");

    let copy = [("domain", "sample"), ("id", "yours"), ("copy", "sample/mine")];
    han.post("/studio/gates", &copy).await.expect(303);
    han.page("/studio/gates/sample/yours").await.holds(&["바뀐 관문"]);
    nari.get("/gates/sample/yours").await.expect(404);
    han.post(&format!("{MINE}/state"), &[("action", "retire")]).await.expect(303);
    nari.get("/gates/sample/mine").await.expect(404);
    han.page("/studio/gates").await.holds(&["닫힌 관문", "다시 열기"]);
    han.post(&format!("{MINE}/state"), &[("action", "restore")]).await.expect(303);
    nari.page("/gates/sample/mine").await.holds(&["바뀐 관문"]);
}

async fn of_two_who_write_at_once_the_second_is_told(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let min = instructor(&app, "min@example.kr").await;
    begin(&han).await;
    let begun = base(&han.page(MINE).await);
    send(&han, MINE, &form(&begun, "save", &gate())).await.expect(303);
    let other = GateManuscript { bar: "95".to_owned(), ..gate() };
    let refused = send(&min, MINE, &form(&begun, "save", &other)).await.expect(409);
    refused.holds(&["han@example.kr", "<del>", "<ins>", "value=\"95\""]);
    send(&min, MINE, &form(&base(&refused), "save", &other)).await.expect(303);
    han.page(MINE).await.holds(&["value=\"95\"", "min@example.kr"]);
    han.page(&format!("{MINE}?pick=낱말")).await.holds(&["<code>word<"]);
}

on_both!(
    a_gate_is_made_published_and_sat,
    versions_are_frozen_and_gates_are_copied_closed_and_opened,
    of_two_who_write_at_once_the_second_is_told,
);
