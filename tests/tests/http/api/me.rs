//! `/api/v1/me`.

use crate::harness::TestApp;
use crate::harness::sample::{self, WHOLE};

async fn strangers_are_nobody(app: TestApp) {
    app.program().read("/me").await.expect_problem(401, "no-session");
    app.program().read("/me/export").await.expect_problem(401, "no-session");
}

async fn the_export_holds_ones_own_and_nobody_elses(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "word", &sample::write("내가 적은 말")).await;
    nari.check(&mut practice, "word").await;
    let bora = app.learner("bora@example.kr").await;
    let mut gate = bora.begin_gate(WHOLE).await;
    bora.save(&mut gate, "word", &sample::write("남이 적은 말")).await;

    let export = nari.read("/me/export").await.expect(200);
    export.holds(&["nari@example.kr", "내가 적은 말", &practice.id]);
    for foreign in ["bora", "남이 적은 말", &gate.id, &nari.token(), "argon2"] {
        assert!(!export.text().contains(foreign), "{foreign} is in the export");
    }
    let export = export.json();
    assert_eq!(export["attempts"][0]["steps"].as_array().unwrap().len(), 3, "saved, checked, scored");
    assert_eq!(export["answers"].as_array().unwrap().len(), 1);
}

on_both!(strangers_are_nobody, the_export_holds_ones_own_and_nobody_elses);
