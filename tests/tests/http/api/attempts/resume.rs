//! `GET /api/v1/attempts/{id}`: leaving and coming back.

use crate::harness::sample::{PASSWORD, WHOLE, right, write};
use crate::harness::{MINUTE, TestApp};

async fn another_device_goes_on_with_the_clock_run_on(app: TestApp) {
    let at_home = app.learner("nari@example.kr").await;
    let mut gate = at_home.begin_gate(WHOLE).await;
    at_home.save(&mut gate, "word", &write("집에서")).await;
    at_home.flag(&mut gate, "gaps", true).await;
    app.wait(3 * MINUTE);

    let outside = app.stranger();
    outside.sign_in("nari@example.kr", PASSWORD).await.expect(201);
    let mut again = outside.resume(&gate.id).await;
    assert_eq!((again.last_step, &again.view["ends_at"]), (2, &gate.view["ends_at"]));
    assert_eq!(again.view["now"].as_i64().unwrap() - gate.view["now"].as_i64().unwrap(), 3 * MINUTE);
    assert_eq!(again.slot("word")["response"], write("집에서"));
    assert_eq!(again.slot("gaps")["flagged"], true);
    assert_eq!(again.items(), gate.items());

    // The tab at home is stale now; it reads again and goes on.
    outside.save(&mut again, "word", &write("밖에서")).await;
    at_home.try_save(&gate, "word", &write("다시 집에서")).await.expect_problem(409, "out-of-order");
    let mut gate = at_home.resume(&gate.id).await;
    assert_eq!(gate.slot("word")["response"], write("밖에서"));
    at_home.save(&mut gate, "single", &right("single")).await;
}

async fn options_keep_their_order(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    assert_eq!(nari.resume(&gate.id).await.view["slots"], gate.view["slots"]);
}

async fn what_was_checked_stays_explained(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &right("single")).await;
    let feedback = nari.check(&mut practice, "single").await["feedback"].clone();
    let again = nari.resume(&practice.id).await;
    assert_eq!(again.slot("single")["feedback"], feedback);
    assert!(again.slot("several")["feedback"].is_null());
}

on_both!(
    another_device_goes_on_with_the_clock_run_on,
    options_keep_their_order,
    what_was_checked_stays_explained,
);
