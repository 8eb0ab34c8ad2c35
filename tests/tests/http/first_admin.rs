//! `/first-admin/{token}`.

use crate::harness::sample::PASSWORD;
use crate::harness::{DAY, TestApp};

async fn link(app: &TestApp) -> String {
    format!(
        "/first-admin/{}",
        app.service().first_admin_link().await.unwrap().expect("no admin yet").reveal()
    )
}

async fn the_printed_link_makes_one_admin(app: TestApp) {
    let link = link(&app).await;
    let admin = app.stranger();
    admin.page(&link).await.holds(&["첫 관리자 계정"]);
    let fields = [("email", "admin@example.kr"), ("password", PASSWORD)];
    admin.post(&link, &[("email", "admin@example.kr"), ("password", "짧은암호")]).await.expect(422);
    admin.post(&link, &fields).await.expect(303);
    assert_eq!(admin.me().await["role"], "admin");
    admin.page("/settings").await.holds(&["관리자예요"]);

    let late = app.stranger();
    late.post(&link, &[("email", "late@example.kr"), ("password", PASSWORD)]).await.expect(410);
    assert!(app.service().first_admin_link().await.unwrap().is_none(), "there is an admin now");
    assert_eq!(app.database().rows().await["users"], 1);
}

async fn of_two_who_open_it_at_once_one_becomes_admin(app: TestApp) {
    let link = link(&app).await;
    let (one, other) = (app.stranger(), app.stranger());
    let ones = [("email", "one@example.kr"), ("password", PASSWORD)];
    let others = [("email", "other@example.kr"), ("password", PASSWORD)];
    let (one, other) = tokio::join!(one.post(&link, &ones), other.post(&link, &others));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 410]);
    assert_eq!(app.database().rows().await["users"], 1);
}

async fn a_fresh_start_prints_a_fresh_link(app: TestApp) {
    let (older, newer) = (link(&app).await, link(&app).await);
    let fields = [("email", "admin@example.kr"), ("password", PASSWORD)];
    app.stranger().post(&older, &fields).await.expect(410);
    app.wait(DAY);
    app.stranger().post(&newer, &fields).await.expect(410);
    assert_eq!(app.database().rows().await["users"], 0);
}

async fn the_only_admin_cannot_leave(app: TestApp) {
    let admin = app.admin("admin@example.kr").await;
    let refused = admin.post("/settings/deletion", &[("password", PASSWORD)]).await.expect(409);
    refused.holds(&["하나뿐인 관리자"]);
    assert_eq!(admin.me().await["role"], "admin");
}

on_both!(
    the_printed_link_makes_one_admin,
    of_two_who_open_it_at_once_one_becomes_admin,
    a_fresh_start_prints_a_fresh_link,
    the_only_admin_cannot_leave,
);
