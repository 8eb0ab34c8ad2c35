//! Reading changes nothing.

use crate::harness::sample::{WHOLE, wrong};
use crate::harness::{Person, TestApp, crawl};

/// Everything that can be opened.
const EVERYTHING: [&str; 15] = [
    "/",
    "/gates",
    "/notebook?all=1",
    "/progress",
    "/calibration",
    "/login",
    "/signup",
    "/password-reset",
    "/password-reset?sent=1",
    "/settings",
    "/settings/deletion",
    "/settings/export",
    "/first-admin/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "/password-reset/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "/nowhere",
];
const API: [&str; 9] = [
    "/guest",
    "/me",
    "/me/export",
    "/domains",
    "/domains/sample/guideline",
    "/gates",
    "/gates/sample/whole",
    "/attempts",
    "/progress",
];

async fn read_everything(person: &Person) {
    let pages = crawl(person, &EVERYTHING).await;
    for (path, page) in &pages {
        assert!(page.cookies().is_empty(), "GET {path} sets {:?}", page.cookies());
        assert!(page.status < 500, "GET {path} answered {}", page.status);
    }
    let is_dead = |path: &&String| pages[*path].status >= 400 && !EVERYTHING.contains(&path.as_str());
    let dead: Vec<&String> = pages.keys().filter(is_dead).collect();
    // The icon is in the public folder of a built bundle.
    let dead: Vec<_> = dead.into_iter().filter(|path| *path != "/icon.svg").collect();
    assert!(dead.is_empty(), "links that lead nowhere: {dead:?}");
    for path in API {
        let answer = person.read(path).await;
        assert!(answer.cookies().is_empty(), "GET {path} sets {:?}", answer.cookies());
    }
}

async fn by_a_stranger_leaves_no_trace(app: TestApp) {
    let before = app.database().rows().await;
    read_everything(&app.stranger()).await;
    assert_eq!(app.database().rows().await, before);
}

async fn by_a_learner_adds_nothing(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "word", &wrong("word")).await;
    nari.check(&mut practice, "word").await;
    let mut over = nari.begin_gate("sample/twice").await;
    nari.submit(&mut over).await;
    nari.begin_gate(WHOLE).await;
    let before = app.database().rows().await;
    read_everything(&nari).await;
    assert_eq!(app.database().rows().await, before);
}

async fn by_a_learner_whose_readiness_is_shown_adds_nothing(app: TestApp) {
    let app = app.with_evidence().await;
    let nari = app.learner("nari@example.kr").await;
    nari.practises_plainly(3).await;
    app.wait(3 * crate::harness::DAY);
    let before = app.database().rows().await;
    nari.page("/gates/plain/one").await.holds(&["chart-history"]);
    read_everything(&nari).await;
    assert_eq!(app.database().rows().await, before);
}

async fn forms_cannot_be_sent_by_a_link(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    nari.get("/logout").await.expect(405);
    nari.get("/settings/locale?locale=en").await.expect(405);
    nari.get("/settings/theme?theme=dark").await.expect(405);
    nari.get("/settings/deletion?password=x").await.expect(200);
    nari.get("/practice/sample?rule=S-R1&count=5").await.expect(200);
    nari.get("/gates/sample/whole?begin=1").await.expect(200);
    assert!(nari.attempts().await.is_empty());
}

on_both!(
    by_a_stranger_leaves_no_trace,
    by_a_learner_adds_nothing,
    by_a_learner_whose_readiness_is_shown_adds_nothing,
    forms_cannot_be_sent_by_a_link,
);
