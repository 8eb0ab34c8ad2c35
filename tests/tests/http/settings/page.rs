//! `/settings`.

use crate::harness::TestApp;

async fn tells_who_one_is(app: TestApp) {
    app.stranger().page("/settings").await.holds(&["아직 시작한 기록이 없어요"]);
    app.guest().await.page("/settings").await.holds(&["계정 없이 쓰고 있어요", "/settings/export"]);
    app.learner("nari@example.kr").await.page("/settings").await.holds(&["nari@example.kr", "로그아웃"]);
}

on_both!(tells_who_one_is);
