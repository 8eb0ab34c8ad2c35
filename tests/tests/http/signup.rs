//! `/signup`.

use crate::harness::TestApp;
use crate::harness::sample::{PASSWORD, WHOLE};

const NARI: &str = "nari@example.kr";

async fn a_guest_keeps_everything(app: TestApp) {
    let nari = app.stranger();
    let begun = nari.post("/gates/sample/whole", &[]).await.expect(303);
    nari.page("/signup").await.holds(&["계정에 그대로 남아요"]);
    nari.post("/signup", &[("email", NARI), ("password", PASSWORD)]).await.expect(303);
    nari.page(begun.location()).await;
    nari.page("/settings").await.holds(&[NARI]);
    assert_eq!(nari.get("/signup").await.expect(303).location(), "/settings");
}

async fn a_refusal_keeps_the_address_and_not_the_password(app: TestApp) {
    app.learner(NARI).await;
    for (email, password, status, said) in [
        ("bora@example.kr", "짧은암호", 422, "10자 이상"),
        ("bora@example.kr", "password123", 422, "흔한"),
        ("bora@", PASSWORD, 422, "이메일 주소를 다시"),
        (NARI, PASSWORD, 409, "이미 가입한"),
    ] {
        let refused =
            app.stranger().post("/signup", &[("email", email), ("password", password)]).await.expect(status);
        refused.holds(&[said, &format!("value=\"{email}\""), "role=\"alert\""]);
        assert!(!refused.text().contains(password) && refused.cookies().is_empty());
    }
    assert_eq!(app.database().rows().await["users"], 1);
}

async fn a_refusal_leaves_the_guest_as_before(app: TestApp) {
    app.learner(NARI).await;
    let guest = app.guest().await;
    let gate = guest.begin_gate(WHOLE).await;
    guest.post("/signup", &[("email", NARI), ("password", PASSWORD)]).await.expect(409);
    guest.page(&format!("/attempts/{}", gate.id)).await;
}

on_both!(
    a_guest_keeps_everything,
    a_refusal_keeps_the_address_and_not_the_password,
    a_refusal_leaves_the_guest_as_before,
);
