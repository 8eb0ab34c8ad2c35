//! `/`.

use crate::harness::TestApp;
use crate::harness::sample::{self, WHOLE};

async fn shows_the_domains_and_the_ways_in(app: TestApp) {
    let page = app.stranger().page("/").await;
    page.holds(&[
        "본보기",
        "둘째 분야",
        "/guidelines/sample",
        "/gates/sample/whole",
        "action=\"/practice/sample\"",
    ]);
}

async fn the_title_holds_words_and_no_marks(app: TestApp) {
    let title = async |person: &crate::harness::Person| {
        let text = person.page("/gates").await.text();
        let (_, rest) = text.split_once("<title>").unwrap();
        rest.split_once("</title>").unwrap().0.to_owned()
    };
    assert_eq!(title(&app.stranger()).await, "관문 · 문턱");
    assert_eq!(title(&app.stranger().speaking("en")).await, "Gates · Munteok");
}

async fn shows_what_runs(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    nari.page("/").await.holds(&["하던 것 이어서 하기", &gate.id]);
    assert!(!app.guest().await.page("/").await.text().contains(&gate.id));
}

async fn without_content_says_so(app: TestApp) {
    let app = app.restarted_with(exchange::content::Sources::default()).await;
    app.stranger().page("/").await.holds(&["아직 분야가 없어요"]);
    app.stranger().page("/gates").await.holds(&["아직 관문이 없어요"]);
}

async fn shows_the_nearest_gates_to_who_has_practised(app: TestApp) {
    let app = app.with_evidence().await;
    for newcomer in [app.stranger(), app.guest().await] {
        assert!(!newcomer.page("/").await.text().contains("지금 본다면"));
    }
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("plain").await;
    let first = practice.items().remove(0);
    nari.save(&mut practice, &first, &sample::right("single")).await;
    nari.check(&mut practice, &first).await;
    nari.page("/").await.holds(&["지금 본다면", "1문항에 답했어요. 20문항"]);
    nari.practises_plainly(3).await;
    nari.page("/").await.holds(&["지금 본다면", "/gates/plain/one", "chart-band", "80 % 구간"]);
}

async fn tells_who_returns_what_is_due(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &sample::wrong("single")).await;
    nari.check(&mut practice, "single").await;
    nari.page("/").await.holds(&["다시 볼 때가 된 규칙"]);
}

on_both!(
    shows_the_domains_and_the_ways_in,
    the_title_holds_words_and_no_marks,
    shows_what_runs,
    without_content_says_so,
    shows_the_nearest_gates_to_who_has_practised,
    tells_who_returns_what_is_due,
);
