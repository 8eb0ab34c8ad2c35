//! Addresses, forms and bodies that are not text, or far too much of it.

use reqwest::Method;
use serde_json::json;

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, write};

async fn addresses_that_are_no_text_are_not_there(app: TestApp) {
    let nari = app.guest().await;
    for path in ["/%FF", "/domains/%FF", "/attempts/%ED%95", "/gates/sample/%C0%80", "/practice/%ff%fe?x=%FF"]
    {
        nari.get(path).await.expect(404).holds(&["찾을 수 없어요", "<html lang=\"ko\""]);
        nari.speaking("en").get(path).await.expect(404).holds(&["Not found"]);
    }
    nari.post("/practice/%FF", &[("count", "5")]).await.expect(404);
    for path in ["/attempts/%FF", "/domains/%FF/guideline", "/gates/%FF/%FF"] {
        nari.read(path).await.expect_problem(404, "not-found");
    }
    for path in ["/media/%FF", "/pkg/%FF"] {
        assert!([400, 404].contains(&nari.get(path).await.status), "{path}");
    }
    // What stands behind the `?` is read as far as it can be.
    nari.get("/notebook?page=%FF&page=2").await.expect(200);
}

async fn fields_that_are_no_text_change_nothing(app: TestApp) {
    let nari = app.guest().await;
    let before = app.database().rows().await;
    for body in ["email=%FF%FE&password=%ED%95", "%FF=%FF", "item=%C0%80"] {
        for path in ["/login", "/signup", "/password-reset", "/notebook"] {
            let request =
                nari.request(Method::POST, path).header("content-type", "application/x-www-form-urlencoded");
            let refused = nari.send(request.body(body)).await;
            assert!((400..500).contains(&refused.status), "{path} {body}: {}", refused.status);
            refused.holds(&["<html lang=\"ko\""]);
        }
    }
    let after = app.database().rows().await;
    assert_eq!((&after["users"], &after["attempts"]), (&before["users"], &before["attempts"]));
}

async fn ten_megabytes_are_heard_out_and_refused(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let megabytes = "가".repeat(10_000_000 / 3);
    let problem = nari.try_save(&gate, "word", &write(&megabytes)).await.expect_problem(413, "too-large");
    assert_eq!(problem["limit"], 65_536);
    let megabytes = "a".repeat(10_000_000);
    let page = nari.post("/login", &[("email", &megabytes), ("password", "x")]).await.expect(413);
    page.holds(&["64 KB", "<html lang=\"ko\""]);
    // Somebody who writes next to it is served.
    nari.try_save(&gate, "word", &write("짧은 말")).await.expect(200);
}

async fn forged_numbers_of_steps_are_refused_with_the_reason(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let slot = format!("{}/slots/{}/response", gate.path(), gate.place("word"));
    for step in [
        json!(-1),
        json!(1.5),
        json!(1e99),
        json!("1"),
        json!(null),
        json!([1]),
        json!(18_446_744_073_709_551_615_u64),
    ] {
        let body = json!({"step": step, "response": write("말")});
        let refused = nari.call(Method::PUT, &slot, &body).await;
        assert!([400, 422].contains(&refused.status), "{step}: {}", refused.text());
        refused.clone().expect_problem(refused.status, "body");
    }
    for step in [0, 2, u32::MAX] {
        let body = json!({"step": step, "response": write("말")});
        nari.call(Method::PUT, &slot, &body).await.expect_problem(409, "out-of-order");
    }
    for slot in ["-1", "65536", "4294967296", "x", "99"] {
        let body = json!({"step": 1, "response": write("말")});
        let path = format!("{}/slots/{slot}/response", gate.path());
        let refused = nari.call(Method::PUT, &path, &body).await;
        assert_eq!(refused.status, 404, "{slot}: {}", refused.text());
    }
    assert_eq!(nari.resume(&gate.id).await.last_step, 0);
}

on_both!(
    addresses_that_are_no_text_are_not_there,
    fields_that_are_no_text_change_nothing,
    ten_megabytes_are_heard_out_and_refused,
    forged_numbers_of_steps_are_refused_with_the_reason,
);
