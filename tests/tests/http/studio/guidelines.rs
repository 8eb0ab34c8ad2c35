//! `/studio/guidelines`.

use assessment::DomainId;
use assessment::manuscript::guideline::GuidelineManuscript;
use reqwest::Method;
use serde_json::json;

use super::{base, form, instructor, send};
use crate::harness::sample::WHOLE;
use crate::harness::{Person, TestApp};

const ROAD: &str = "/studio/guidelines/road";
const SAMPLE: &str = "/studio/guidelines/sample";

/// The published guideline of the sample, as its form begins.
async fn sample(app: &TestApp) -> GuidelineManuscript {
    let domain: DomainId = "sample".parse().unwrap();
    GuidelineManuscript::of(&app.service().store.find_guideline(&domain).await.unwrap().unwrap())
}

/// Saves a manuscript and publishes it.
async fn publish(han: &Person, path: &str, manuscript: &GuidelineManuscript, said: &[(&str, &str)]) {
    let page = han.page(path).await;
    send(han, path, &form(&base(&page), "publish", manuscript)).await.expect(303);
    let publish = format!("{path}/publish");
    let page = han.page(&publish).await;
    let revision = base(&page);
    let fields: Vec<(&str, &str)> = [("base", revision.as_str())].iter().chain(said).copied().collect();
    han.post(&publish, &fields).await.expect(303);
}

async fn the_first_version_opens_a_domain_to_learners(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let domain = [("m[id]", "road"), ("m[title_ko]", "교통"), ("m[summary_ko]", "길"), ("m[ordinal]", "9")];
    han.post("/studio/domains", &domain).await.expect(303);
    let empty = GuidelineManuscript::default();
    let added = send(&han, ROAD, &form("", "add rules", &empty)).await.expect(303);
    assert_eq!(added.location(), "/studio/guidelines/road#rules-add");
    let page = han.page(ROAD).await;
    page.holds(&["value=\"R-R1\"", "m[rules][0][examples][1][reason]", "han@example.kr"]);
    han.page(&format!("{ROAD}?check=1")).await.holds(&["고칠 곳이", "비어 있어요", "#rules-0-title"]);
    let preview = han.get(&format!("{ROAD}/preview")).await.expect(303);
    assert_eq!(preview.location(), "/studio/guidelines/road?check=1", "what is not ready is not shown");

    let mut written = sample(&app).await;
    written.rules.truncate(1);
    written.borderline.clear();
    "R-R1".clone_into(&mut written.rules[0].id);
    "멈춤 표지 앞에서는 **멈춰요**. <script>alert(1)</script>".clone_into(&mut written.rules[0].body);
    send(&han, ROAD, &form(&base(&page), "save", &written)).await.expect(303);
    let preview = han.page(&format!("{ROAD}/preview")).await;
    preview.holds(&["<strong>멈춰요</strong>", "&lt;script&gt;"]);
    let nari = app.guest().await;
    nari.get("/guidelines/road").await.expect(404);

    let refused = han.post(&format!("{ROAD}/publish"), &[("base", "99"), ("m[summary]", "처음")]).await;
    refused.expect(409).holds(&["그사이 초안이 바뀌었어요"]);
    publish(&han, ROAD, &written, &[("m[summary]", "처음 펴냈어요.")]).await;
    nari.page("/guidelines/road").await.holds(&["<strong>멈춰요</strong>", "1판", "처음 펴냈어요."]);
    nari.page("/domains/road").await.holds(&["문항을 준비하고 있어요", "관문을 준비하고 있어요"]);
    nari.page("/").await.holds(&["교통"]);
}

async fn a_changed_rule_makes_its_items_stale_and_no_others(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let mut next = sample(&app).await;
    let place = next.rules.iter().position(|rule| rule.id == "S-R3").unwrap();
    "채우기 규칙을 새로 썼어요.".clone_into(&mut next.rules[place].body);
    "더 좋은 보기".clone_into(&mut next.rules[0].examples[0].text);
    let page = han.page(SAMPLE).await;
    send(&han, SAMPLE, &form(&base(&page), "publish", &next)).await.expect(303);
    let publish_page = han.page(&format!("{SAMPLE}/publish")).await;
    publish_page.holds(&["바뀌는 규칙 1개", "<del>", "<ins>", "규칙을 새로", "3판"]);
    let silent = [("base", base(&publish_page)), ("m[summary]", String::new())];
    let silent: Vec<(&str, &str)> = silent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let refused = han.post(&format!("{SAMPLE}/publish"), &silent).await.expect(422);
    refused.holds(&["summary", "changes[S-R3]", "비어 있어요"]);
    let said = [("m[summary]", "채우기를 고쳤어요."), ("m[changes][S-R3]", "새로 썼어요.")];
    publish(&han, SAMPLE, &next, &said).await;

    let nari = app.guest().await;
    nari.page("/guidelines/sample").await.holds(&["새로 썼어요.", "더 좋은 보기", "3판에서 바뀜"]);
    nari.page("/guidelines/sample?version=2").await.holds(&["채우기 규칙의 본문이에요."]);
    let stale = han.page(&format!("{SAMPLE}/stale")).await;
    stale.holds(&["gaps", "old", "S-R3", "그대로 맞아요", "/studio/items/sample/gaps"]);
    assert!(!stale.text().contains("<code>single<"), "nobody touched its rule");
    nari.try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "bank-short");
    nari.post("/gates/sample/whole", &[]).await.expect(409).holds(&["확인하고 있어요"]);
    nari.begin_gate("sample/twice").await;
    let changed = nari.post("/practice/sample", &[("changed", "1")]).await.expect(303);
    nari.page(changed.location()).await.holds(&["낱말 하나를"]);

    let confirm = [("item", "gaps"), ("version", "1")];
    let done = han.post(&format!("{SAMPLE}/stale"), &confirm).await.expect(303);
    han.page(done.location()).await.holds(&["확인했어요"]);
    let twice = han.post(&format!("{SAMPLE}/stale"), &confirm).await.expect(303);
    assert!(twice.location().ends_with("confirmed=0"), "it is current already");
    let index = app.service().store.list_item_index(&"sample".parse().unwrap()).await.unwrap();
    let version = |id: &str| index.iter().find(|item| item.id.local() == id).unwrap().version;
    assert_eq!((version("gaps"), version("single")), (2, 1), "an untouched item keeps its first answers");
    nari.begin_gate(WHOLE).await;
    let audit = app.service().store.list_audit(9).await.unwrap();
    let deeds: Vec<&str> = audit.iter().map(|entry| entry.deed.as_str()).collect();
    assert!(deeds.contains(&"item-confirmed") && deeds.contains(&"guideline-published"), "{deeds:?}");
}

async fn of_two_who_write_at_once_nothing_is_lost(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let min = instructor(&app, "min@example.kr").await;
    let mut one = sample(&app).await;
    "한 강사의 글".clone_into(&mut one.purpose);
    let mut other = sample(&app).await;
    "민 강사의 글".clone_into(&mut other.purpose);
    send(&han, SAMPLE, &form("", "save", &one)).await.expect(303);
    let refused = send(&min, SAMPLE, &form("", "save", &other)).await.expect(409);
    refused.holds(&["han@example.kr", "한", "민", "<del>", "<ins>", "<textarea", "민 강사의 글"]);
    min.page(SAMPLE).await.holds(&["한 강사의 글"]);
    "둘을 합친 글".clone_into(&mut other.purpose);
    send(&min, SAMPLE, &form(&base(&refused), "save", &other)).await.expect(303);
    let page = han.page(SAMPLE).await;
    page.holds(&["둘을 합친 글", "min@example.kr"]);

    let undo = [("base", base(&page)), ("action", "undo".to_owned())];
    let undo: Vec<(&str, &str)> = undo.iter().map(|(name, value)| (*name, value.as_str())).collect();
    han.post(SAMPLE, &undo).await.expect(303);
    let undone = han.page(SAMPLE).await;
    undone.holds(&["한 강사의 글"]);
    let (base, redo) = (base(&undone), "redo".to_owned());
    han.post(SAMPLE, &[("base", base.as_str()), ("action", redo.as_str())]).await.expect(303);
    han.page(SAMPLE).await.holds(&["둘을 합친 글"]);
}

async fn nobody_else_is_let_in_and_too_long_a_form_changes_nothing(app: TestApp) {
    let nari = app.guest().await;
    for path in ["/studio/guidelines", SAMPLE, "/studio/domains", "/studio/gates"] {
        nari.get(path).await.expect(404);
        app.stranger().get(path).await.expect(401);
    }
    let written = sample(&app).await;
    send(&nari, SAMPLE, &form("", "save", &written)).await.expect(404);
    let han = instructor(&app, "han@example.kr").await;
    let mut long = written.clone();
    long.purpose = "가".repeat(60_000);
    send(&han, SAMPLE, &form("", "save", &long)).await.expect(303);
    long.purpose = "가".repeat(200_000);
    send(&han, SAMPLE, &form("1", "save", &long)).await.expect(413).holds(&["1024 KB"]);
    let nonsense = han.request(Method::POST, SAMPLE).body("m[[[=1&m=2");
    han.send(nonsense).await;
    assert_eq!(base(&han.page(SAMPLE).await), "1");
}

on_both!(
    the_first_version_opens_a_domain_to_learners,
    a_changed_rule_makes_its_items_stale_and_no_others,
    of_two_who_write_at_once_nothing_is_lost,
    nobody_else_is_let_in_and_too_long_a_form_changes_nothing,
);
