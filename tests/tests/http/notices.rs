//! `/notices`.

use crate::harness::TestApp;

async fn strangers_see_an_empty_page_and_can_mark_nothing(app: TestApp) {
    app.stranger().page("/notices").await.holds(&["아직 알림이 없어요"]);
    app.stranger().post("/notices", &[("up_to", "0")]).await.expect(401);
    let nari = app.guest().await;
    nari.page("/notices").await.holds(&["아직 알림이 없어요"]);
    nari.post("/notices", &[]).await.expect(303);
    nari.post("/notices", &[("id", "no id"), ("up_to", "soon")]).await.expect(303);
    nari.page("/settings").await.holds(&["href=\"/notices\""]);
}

on_both!(strangers_see_an_empty_page_and_can_mark_nothing);
