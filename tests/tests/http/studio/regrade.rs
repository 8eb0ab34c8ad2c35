//! `/studio/items/{domain}/{item}/regrade`: a key was wrong, and everybody it concerns is judged again.

use serde_json::Value;

use super::instructor;
use crate::harness::sample::{TWICE, choose, right, wrong};
use crate::harness::{Person, Sitting, TestApp, sample_content};

const PATH: &str = "/studio/items/sample/single/regrade";

/// Loads the small domains with the file of choices changed, as its next version.
async fn reload(app: &TestApp, change: impl Fn(&str) -> String) {
    let mut sources = sample_content();
    let file = sources.files.iter_mut().find(|file| file.path.ends_with("items/choosing.toml")).unwrap();
    let changed = change(&file.text);
    assert_ne!(changed, file.text, "nothing was changed");
    file.text = changed;
    let catalogue = exchange::content::read(&sources).unwrap();
    app.service().store.load_catalogue(&catalogue, app.now()).await.unwrap();
    app.wait(11_000);
}

/// The second option is right, not the first.
fn corrected(text: &str) -> String {
    text.replace("text = \"보기 하나\", key = true,", "text = \"보기 하나\",")
        .replace("text = \"보기 둘\",", "text = \"보기 둘\", key = true,")
}

async fn sits(person: &Person, answer: fn(&str) -> Value) -> Sitting {
    let mut gate = person.begin_gate(TWICE).await;
    person.answer_all(&mut gate, answer).await;
    person.submit(&mut gate).await;
    gate
}

/// The second option, which was wrong, and else one item right: fails by this one item.
fn second(item: &str) -> Value {
    match item {
        "single" => choose(&["b"]),
        "reserved" => right(item),
        other => wrong(other),
    }
}

fn third(item: &str) -> Value {
    if item == "single" { choose(&["c"]) } else { right(item) }
}

/// Points of an item, and whether the gate is passed.
async fn stands(person: &Person, gate: &Sitting) -> (f64, bool) {
    let result = person.result(gate).await;
    let slot = &result["attempt"]["slots"][gate.place("single")];
    let points = slot["feedback"]["score"]["points"].as_f64().unwrap();
    (points, result["verdict"]["passed"].as_bool().unwrap())
}

async fn everybody_it_concerns_is_judged_again_once_and_told(app: TestApp) {
    let (han, nari, bora, chul, dara) = (
        instructor(&app, "han@example.kr").await,
        app.guest().await,
        app.guest().await,
        app.guest().await,
        app.guest().await,
    );
    han.page(PATH).await.holds(&["아직 채점된 답이 없어서"]);
    let (of_nari, of_bora, of_chul) =
        (sits(&nari, second).await, sits(&bora, right).await, sits(&chul, third).await);
    let mut running = dara.begin_practice("sample").await;
    dara.save(&mut running, "single", &choose(&["b"])).await;
    dara.check(&mut running, "single").await;
    assert_eq!(stands(&nari, &of_nari).await, (0.0, false));
    assert_eq!(stands(&bora, &of_bora).await, (1.0, true));
    reload(&app, corrected).await;

    let wish = [("from", "1"), ("to", "2")];
    let dry = han.page(&format!("{PATH}?from=1&to=2")).await;
    dry.holds(&["점수가 바뀌는 답 2개", "점수가 같은 답 1개", "응시 1개", "0 → 1", "1 → 0", "미통과 → 통과"]);
    assert_eq!(stands(&nari, &of_nari).await, (0.0, false), "a dry run changes nothing");

    let answer = han.post(PATH, &wish).await.expect(303);
    let to = answer.header("location").to_owned();
    assert!(to.ends_with("&done=3&changed=2"), "{to}");
    han.page(&to).await.holds(&["답 3개를 다시 채점했어요", "바뀔 것이 없어요"]);
    assert_eq!(stands(&nari, &of_nari).await, (1.0, true));
    assert_eq!(stands(&bora, &of_bora).await, (0.0, true));
    assert_eq!(stands(&chul, &of_chul).await, (0.0, true));
    let steps = nari.result(&of_nari).await["attempt"]["last_step"].clone();

    // Once more does nothing more.
    han.post(PATH, &wish).await.expect(303);
    assert_eq!(nari.result(&of_nari).await["attempt"]["last_step"], steps);
    nari.page("/notices").await.holds(&["0점 → 1점", "이제 관문을 통과했어요"]);
    bora.page("/notices").await.holds(&["1점 → 0점"]);
    chul.page("/notices").await.holds(&["아직 알림이 없어요"]);
    let result = nari.page(&format!("/attempts/{}/result", of_nari.id)).await;
    result.holds(&["다시 채점된 문항", "정답이 잘못되어 있어서"]);
    // What counts answers counts them as they are now.
    bora.page("/notebook").await.holds(&["하나만 고르세요."]);
    assert!(!nari.page("/notebook").await.text().contains("하나만 고르세요."));

    // The practice has ended meanwhile, and is caught up with.
    dara.submit(&mut running).await;
    han.page(&format!("{PATH}?from=1&to=2")).await.holds(&["점수가 바뀌는 답 1개"]);
    han.post(PATH, &wish).await.expect(303);
    dara.page("/notices").await.holds(&["0점 → 1점"]);
}

async fn a_void_item_gives_its_points_to_everybody(app: TestApp) {
    let (han, nari) = (instructor(&app, "han@example.kr").await, app.guest().await);
    let gate = sits(&nari, second).await;
    han.post(PATH, &[("from", "all"), ("to", "full")]).await.expect(303);
    assert_eq!(stands(&nari, &gate).await, (1.0, true));
    nari.page("/notices").await.holds(&["모두에게 만점"]);
    nari.page(&format!("/attempts/{}/result", gate.id)).await.holds(&["모두에게 만점을 드렸어요"]);
}

async fn what_does_not_fit_is_refused_with_its_reason(app: TestApp) {
    let (han, nari) = (instructor(&app, "han@example.kr").await, app.guest().await);
    let gate = sits(&nari, second).await;
    reload(&app, |text| {
        text.replace("보기 하나", "보기 넷").replace("보기 둘", "보기 하나").replace("보기 넷", "보기 둘")
    })
    .await;
    han.page(&format!("{PATH}?from=all&to=2")).await.holds(&["자리를 바꿔서"]);
    let answer = han.post(PATH, &[("from", "all"), ("to", "2")]).await.expect(303);
    assert!(!answer.header("location").contains("done"), "nothing was done");
    han.page(&format!("{PATH}?from=all&to=9")).await.holds(&["그런 판이 없어요"]);
    han.post(PATH, &[("from", "x"), ("to", "2")]).await.expect(404);
    assert_eq!(stands(&nari, &gate).await, (0.0, false));
}

on_both!(
    everybody_it_concerns_is_judged_again_once_and_told,
    a_void_item_gives_its_points_to_everybody,
    what_does_not_fit_is_refused_with_its_reason,
);
