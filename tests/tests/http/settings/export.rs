//! `/settings/export`.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, write};

async fn is_a_file_with_ones_own_attempts(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("내가 적은 말")).await;
    app.guest().await.begin_gate(WHOLE).await;

    let file = nari.get("/settings/export").await.expect(200);
    assert_eq!(file.header("content-type"), "application/json");
    assert!(file.header("content-disposition").contains("attachment"));
    assert!(file.header("cache-control").contains("no-store"));
    file.holds(&["nari@example.kr", "내가 적은 말"]);
    let attempts = file.json()["attempts"].as_array().unwrap().clone();
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0]["id"], gate.id);
    assert_eq!(file.json(), nari.read("/me/export").await.expect(200).json());
}

async fn holds_every_row_that_is_ones_own(app: TestApp) {
    let app = app.with_evidence().await;
    let nari = app.resident("nari@example.kr", "내가 적은 말").await;
    let export = nari.person.read("/me/export").await.expect(200).json();
    let count = |part: &str| export[part].as_array().unwrap_or_else(|| panic!("no {part}")).len() as u64;
    for (table, rows) in app.database().rows_of(nari.user).await {
        let due = match table.as_str() {
            "users" => u64::from(export["profile"]["email"] == "nari@example.kr"),
            "sessions" | "attempts" | "answers" | "forecasts" | "study_plans" | "notices" | "objections" => {
                count(&table)
            }
            // Several steps may share a row.
            "attempt_steps" => {
                let attempts = export["attempts"].as_array().unwrap();
                let steps: usize = attempts.iter().map(|each| each["steps"].as_array().unwrap().len()).sum();
                assert!(steps as u64 >= rows && rows > 0, "{steps} of {rows} rows");
                rows
            }
            // Nobody with an address comes from a learning platform; `lti::people` looks at those who do.
            // A learner has neither; an instructor's go after a day.
            "trials" | "uploads" | "lti_people" | "lti_links" | "lti_choices" | "lti_scores" => 0,
            // The hash of a secret that is over in an hour: it says nothing of the person but that they asked.
            "one_time_links" => rows,
            other => panic!("say here where the export has {other}"),
        };
        assert_eq!(rows, due, "{table}");
    }
    assert!(count("audit") > 0);
    let text = export.to_string();
    assert!(text.contains("내가 적은 말"));
    // Neither secrets nor their hashes, and nobody else.
    for secret in ["$argon2id$", "password_hash", "token_hash", &nari.person.token()] {
        assert!(!text.contains(secret), "{secret}");
    }
}

async fn strangers_have_nothing_to_take_along(app: TestApp) {
    app.stranger().get("/settings/export").await.expect(401).holds(&["기록을 찾지 못했어요"]);
}

on_both!(
    is_a_file_with_ones_own_attempts,
    holds_every_row_that_is_ones_own,
    strangers_have_nothing_to_take_along,
);
