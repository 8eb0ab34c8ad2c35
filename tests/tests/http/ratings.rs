//! `/ratings/{domain}`.

use crate::harness::TestApp;
use crate::harness::sample::{right, wrong};

async fn shows_how_ratings_agree_with_the_panel(app: TestApp) {
    app.stranger().page("/ratings/sample").await.holds(&["아직 점수를 매긴 글이 없어요"]);
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "essay", &wrong("essay")).await;
    let before = nari.page("/ratings/sample").await;
    before.holds(&["아직 점수를 매긴 글이 없어요"]);
    nari.check(&mut practice, "essay").await;
    // Two traits, each two points or one away from the panel.
    nari.page("/ratings/sample").await.holds(&["1편을 바탕으로", "완전 일치", "QWK", "10편부터"]);
    nari.save(&mut practice, "unratable", &right("unratable")).await;
    nari.check(&mut practice, "unratable").await;
    nari.page("/ratings/sample").await.holds(&["1편을 바탕으로"]);
    nari.submit(&mut practice).await;
    nari.page(&format!("/attempts/{}/result", practice.id)).await.holds(&["이번 응시에서 패널과 맞는 정도"]);
    app.stranger().get("/ratings/nowhere").await.expect(404);
}

on_both!(shows_how_ratings_agree_with_the_panel);
