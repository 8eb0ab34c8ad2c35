//! `PUT /api/v1/attempts/{id}/slots/{slot}/response`.

use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::sample::{self, WHOLE, WHOLE_ITEMS, choose, transcribe, write};
use crate::harness::{SECOND, TestApp};

async fn every_kind_of_response_comes_back_as_it_was_given(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for item in WHOLE_ITEMS {
        app.wait(SECOND);
        let receipt = nari.save(&mut gate, item, &sample::wrong(item)).await;
        assert_eq!(receipt["at"], app.now().0);
    }
    let gate = nari.resume(&gate.id).await;
    assert_eq!(gate.last_step, 16);
    for item in WHOLE_ITEMS {
        let kept = &gate.slot(item)["response"];
        for (name, value) in sample::wrong(item).as_object().unwrap() {
            assert_eq!(&kept[name], value, "{item}");
        }
        assert!(gate.slot(item)["saved_at"].is_i64());
    }
}

async fn every_character_is_kept(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    let texts = [
        "띄어  쓰기\t탭\n줄",
        "가\u{1112}\u{1161}\u{11ab}글 (NFD)",
        "👩‍👩‍👧 ‏עברית",
        "'; DROP TABLE answers; --",
        "<script>alert(1)</script>",
        "널\u{0}문자",
    ];
    for text in texts {
        nari.save(&mut gate, "word", &write(text)).await;
        assert_eq!(nari.resume(&gate.id).await.slot("word")["response"]["text"], text);
    }
}

async fn the_last_save_counts(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, sample::wrong).await;
    nari.answer_all(&mut gate, sample::right).await;
    nari.submit(&mut gate).await;
    assert_eq!(nari.result(&gate).await["verdict"]["points"], 16.0);
}

async fn an_answer_can_be_taken_back(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &sample::right("single")).await;
    nari.save(&mut gate, "single", &choose(&[])).await;
    nari.submit(&mut gate).await;
    let result = nari.result(&gate).await;
    let slot = crate::harness::Sitting::of(&result["attempt"]).slot("single").clone();
    assert_eq!(slot["feedback"]["score"]["findings"][0]["note"]["note"], "unanswered");
}

async fn a_saved_answer_outlives_the_server(app: TestApp) {
    let nari = app.guest().await;
    let token = nari.token();
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("적어 둔 말")).await;
    let app = app.restarted(|_| {}).await;
    let nari = app.program().bearing(&token);
    assert_eq!(nari.resume(&gate.id).await.slot("word")["response"]["text"], "적어 둔 말");
    nari.save(&mut gate, "word", &write("이어 적은 말")).await;
}

async fn a_response_of_the_wrong_shape_is_refused(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let span = |spans: Value, none: bool| json!({"kind": "span", "spans": spans, "none": none});
    let rating =
        |scores: Value, unratable: bool| json!({"kind": "rating", "scores": scores, "unratable": unratable});
    let mark = |start: u32, end: u32| json!([{"label": "mark", "start": start, "end": end}]);
    let many: Vec<Value> = (0..201).map(|_| json!({"label": "mark", "start": 0, "end": 1})).collect();
    let boxes = |boxes: Value, none: bool| json!({"kind": "box", "boxes": boxes, "none": none});
    let one = |x: u32, y: u32, width: u32, height: u32| json!({"label": "car", "x": x, "y": y, "width": width, "height": height});
    for (item, response) in [
        ("single", write("a")),
        ("single", choose(&["a", "b"])),
        ("single", choose(&["z"])),
        ("several", choose(&["a", "a"])),
        ("word", transcribe("말")),
        ("gaps", json!({"kind": "cloze", "gaps": {"nowhere": "말"}})),
        ("marks", span(mark(3, 3), false)),
        ("marks", span(mark(5, 2), false)),
        ("marks", span(mark(13, 15), false)),
        ("marks", span(json!([{"label": "other", "start": 0, "end": 1}]), false)),
        ("marks", span(mark(0, 1), true)),
        ("marks", span(json!(many), false)),
        ("essay", rating(json!({"claim": 4}), false)),
        ("essay", rating(json!({"claim": 0}), false)),
        ("essay", rating(json!({"style": 1}), false)),
        ("essay", rating(json!({"claim": 1}), true)),
        ("clip", write("말")),
        ("frame", boxes(json!([one(0, 0, 0, 10)]), false)),
        ("frame", boxes(json!([one(250, 0, 80, 40)]), false)),
        ("frame", boxes(json!([one(0, 180, 10, 21)]), false)),
        ("frame", boxes(json!([one(4_294_967_295, 0, 4_294_967_295, 1)]), false)),
        ("frame", boxes(json!([one(0, 0, 10, 10)]), true)),
        ("frame", boxes(json!(vec![one(0, 0, 10, 10); 101]), false)),
        ("frame", boxes(json!([{"label": "van", "x": 0, "y": 0, "width": 9, "height": 9}]), false)),
    ] {
        nari.try_save(&gate, item, &response).await.expect_problem(422, "misfit");
    }
    for response in [
        json!({"kind": "square"}),
        json!({"kind": "box"}),
        json!({"kind": "box", "boxes": [{"label": "car", "x": -1, "y": 0, "width": 9, "height": 9}]}),
        json!({"kind": "box", "boxes": [{"label": "car", "x": 0.5, "y": 0, "width": 9, "height": 9}]}),
        json!({"chosen": ["a"]}),
        json!("a"),
        json!({"kind": "choice", "chosen": "a"}),
    ] {
        nari.try_save(&gate, "single", &response).await.expect_problem(422, "body");
    }
    let path = format!("{}/slots/0/response", gate.path());
    nari.call(Method::PUT, &path, &json!({"step": 1})).await.expect_problem(422, "body");
    nari.call(Method::PUT, &path, &json!({"response": choose(&["a"])})).await.expect_problem(422, "body");
    nari.call(Method::PUT, &path, &json!({"step": -1, "response": choose(&["a"])}))
        .await
        .expect_problem(422, "body");
    assert_eq!(nari.resume(&gate.id).await.view["slots"], gate.view["slots"], "nothing was saved");
}

async fn a_text_over_its_limit_is_refused_with_the_limit(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    let cloze = |text: &str| json!({"kind": "cloze", "gaps": {"typed": text}});
    // Limits count characters, not bytes.
    for (item, limit, response) in
        [("word", 500, write as fn(&str) -> Value), ("gaps", 500, cloze), ("clip", 5_000, transcribe)]
    {
        let over = nari.try_save(&gate, item, &response(&"가".repeat(limit + 1))).await;
        let problem = over.expect_problem(413, "too-long");
        assert_eq!(problem["limit"], limit);
        let said = problem["message"].as_str().unwrap();
        assert!(said.contains(&limit.to_string()) && said.contains(&(limit + 1).to_string()), "{said}");
        nari.save(&mut gate, item, &response(&"가".repeat(limit))).await;
    }
}

async fn an_unknown_place_is_not_found(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    nari.save_as(&gate, 1, 16, &write("말")).await.expect_problem(404, "unknown-slot");
    nari.save_as(&gate, 1, 65_536, &write("말")).await.expect_problem(404, "not-found");
    for place in ["first", "-1", "%20"] {
        let path = format!("{}/slots/{place}/response", gate.path());
        let body = json!({"step": 1, "response": write("말")});
        nari.call(Method::PUT, &path, &body).await.expect_problem(404, "not-found");
    }
    assert_eq!(nari.resume(&gate.id).await.last_step, 0);
}

on_both!(
    every_kind_of_response_comes_back_as_it_was_given,
    every_character_is_kept,
    the_last_save_counts,
    an_answer_can_be_taken_back,
    a_saved_answer_outlives_the_server,
    a_response_of_the_wrong_shape_is_refused,
    a_text_over_its_limit_is_refused_with_the_limit,
    an_unknown_place_is_not_found,
);
