//! The whole way of one learner: over the API, and over the pages alone.

use serde_json::json;

use crate::harness::sample::{self, WHOLE, WHOLE_ITEMS, WHOLE_MINUTES};
use crate::harness::{MINUTE, Sitting, TestApp, links};

async fn over_the_api(app: TestApp) {
    let learner = app.program();
    learner.start_as_guest().await;
    let domains = learner.read("/domains").await.expect(200).json();
    assert_eq!(domains[0]["id"], "sample");

    // Practice tells at once, and with the rule.
    let mut practice = learner.begin_practice("sample").await;
    learner.save(&mut practice, "single", &sample::wrong("single")).await;
    let feedback = learner.check(&mut practice, "single").await["feedback"].clone();
    assert_eq!(feedback["score"]["points"], 0.0);
    assert_eq!(feedback["score"]["findings"][0]["rule"], "sample/S-R1");
    assert_eq!(feedback["rules"][0]["id"], "sample/S-R1");
    assert_eq!(feedback["rules"][0]["body"], "고르기 규칙의 본문이에요.");
    learner.submit(&mut practice).await;
    assert!(learner.result(&practice).await["verdict"].is_null(), "a practice has no verdict");

    // The gate says nothing until the end.
    let mut gate = learner.begin_gate(WHOLE).await;
    let minutes = gate.view["ends_at"].as_i64().unwrap() - gate.view["started_at"].as_i64().unwrap();
    assert_eq!(minutes, WHOLE_MINUTES * MINUTE);
    learner.answer_all(&mut gate, sample::right).await;
    learner.save(&mut gate, "several", &sample::wrong("several")).await;
    learner.save(&mut gate, "marks", &sample::wrong("marks")).await;
    let receipt = learner.submit(&mut gate).await;
    assert!(receipt.get("feedback").is_none());

    let result = learner.result(&gate).await;
    // Fourteen right ones, none for the choice, half the overlap 2·3/(3+5) for the mark.
    let verdict = &result["verdict"];
    assert_eq!((&verdict["points"], &verdict["possible"]), (&json!(14.375), &json!(16.0)));
    assert_eq!(verdict["passed"], true);
    assert_eq!(verdict["sections"].as_array().unwrap().len(), 3);
    for item in WHOLE_ITEMS {
        let slot = Sitting::of(&result["attempt"]).slot(item).clone();
        let findings = slot["feedback"]["score"]["findings"].as_array().unwrap().clone();
        assert_eq!(findings.is_empty(), !["several", "marks"].contains(&item), "{item}: {findings:?}");
        let told = slot["feedback"]["rules"].as_array().unwrap();
        for finding in findings {
            assert!(told.iter().any(|rule| rule["id"] == finding["rule"] && rule["body"] != ""), "{finding}");
        }
    }

    // Progress counts first answers: one in practice, fifteen in the gate.
    let progress = learner.progress("sample").await;
    assert_eq!(progress["total"]["answered"], 16);
    let meaning = &progress["total"]["meaning"];
    let figure = |name: &str| meaning[name].as_f64().unwrap();
    assert!(figure("low") < figure("estimate") && figure("estimate") < figure("high"), "{meaning}");
    assert!(progress["rules"][0]["tally"]["meaning"].is_null(), "three answers are no evidence: {progress}");
}

async fn over_the_pages(app: TestApp) {
    let reader = app.stranger();
    let start = reader.page("/").await;
    assert!(links(&start.text()).contains(&"/domains/sample".to_owned()));
    let domain = reader.page("/domains/sample").await;
    assert!(links(&domain.text()).contains(&"/guidelines/sample".to_owned()));
    reader.page("/guidelines/sample").await.holds(&["S-R1", "S-R6", "2판", "소리대로 적다가"]);

    // One click, without an account.
    let begun = reader.post("/practice/sample", &[]).await.expect(303);
    assert!(begun.cookies().iter().any(|cookie| cookie.starts_with("session=")), "{:?}", begun.cookies());
    let runner = reader.page(begun.location()).await;
    runner.holds(&["runner-start"]);

    let begun = reader.post("/gates/sample/whole", &[]).await.expect(303);
    assert!(begun.cookies().is_empty(), "the guest is known by now");
    let path = begun.location().to_owned();
    reader.page(&path).await;

    // What the runner does behind the page.
    let mut sitting = reader.resume(path.strip_prefix("/attempts/").unwrap()).await;
    reader.answer_all(&mut sitting, sample::right).await;
    for item in ["single", "several", "word"] {
        reader.save(&mut sitting, item, &sample::wrong(item)).await;
    }
    reader.submit(&mut sitting).await;

    let over = reader.get(&path).await.expect(303);
    assert_eq!(over.location(), format!("{path}/result"));
    let result = reader.page(over.location()).await;
    result.holds(&["넘지 못했어요", "70 %", "S-R1", "S-R2", "KEYMARK-single-b", "KEYMARK-word-explanation"]);
    assert!(links(&result.text()).contains(&"/guidelines/sample".to_owned()), "a miss leads to its rule");
    reader.page("/progress").await.holds(&["본보기", "10문항"]);
    reader.page("/notebook").await.holds(&["하나만 고르세요", "낱말 하나를 적으세요"]);
    reader.page("/gates").await.holds(&["아직 넘지 못했어요"]);
}

on_both!(over_the_api, over_the_pages);
