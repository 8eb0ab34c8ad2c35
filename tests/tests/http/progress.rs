//! `/progress`.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, right, wrong};

async fn shows_no_figure_below_its_evidence(app: TestApp) {
    let nari = app.guest().await;
    nari.page("/progress").await.holds(&["아직 답한 문항이 없어요", "아직 본 관문이 없어요"]);
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &wrong("single")).await;
    nari.check(&mut practice, "single").await;
    nari.page("/progress").await.holds(&["아직 판단하기 이릅니다", "1문항", "S-R1"]);
}

async fn shows_a_figure_with_its_interval_and_the_gates_sat(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;
    // Wilson's interval of fifteen out of fifteen.
    nari.page("/progress").await.holds(&["100 % (81–100 %)", "통과 · 100 % (문턱 75 %)"]);
    nari.speaking("en").page("/progress").await.holds(&["100 % (81–100 %)", "Passed"]);
}

async fn strangers_have_none(app: TestApp) {
    app.stranger().page("/progress").await.holds(&["아직 답한 문항이 없어요"]);
}

on_both!(
    shows_no_figure_below_its_evidence,
    shows_a_figure_with_its_interval_and_the_gates_sat,
    strangers_have_none,
);
