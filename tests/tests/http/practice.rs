//! `/practice/{domain}`.

use crate::harness::TestApp;

async fn begins_with_one_click_and_a_cookie(app: TestApp) {
    let stranger = app.stranger();
    let begun = stranger.post("/practice/sample", &[]).await.expect(303);
    assert!(begun.location().starts_with("/attempts/"));
    assert_eq!(begun.cookies().len(), 1);
    stranger.page(begun.location()).await;
    assert_eq!(app.database().rows().await["users"], 1);
}

async fn offers_rules_and_numbers(app: TestApp) {
    let stranger = app.stranger();
    stranger.page("/practice/sample?rule=S-R4").await.holds(&["value=\"S-R4\" selected", "name=\"count\""]);
    let begun = stranger.post("/practice/sample", &[("rule", "S-R4"), ("count", "5")]).await.expect(303);
    let id = begun.location().strip_prefix("/attempts/").unwrap().to_owned();
    let mut items = stranger.resume(&id).await.items();
    items.sort();
    assert_eq!(items, ["frame", "marks", "nothing"]);
    let changed = stranger.post("/practice/sample", &[("changed", "1")]).await.expect(303);
    let id = changed.location().strip_prefix("/attempts/").unwrap().to_owned();
    assert_eq!(stranger.resume(&id).await.items(), ["old"]);
}

async fn a_wish_that_cannot_be_met_is_refused_on_the_same_page(app: TestApp) {
    let before = app.database().rows().await;
    for (path, fields, said) in [
        ("/practice/sample", [("rule", "S-R99")], "지침에 없는 규칙"),
        ("/practice/sample", [("rule", "<script>")], "지침에 없는 규칙"),
        ("/practice/sample", [("count", "31")], "1부터 30까지"),
        ("/practice/sample", [("count", "many")], "1부터 30까지"),
        ("/practice/plain", [("changed", "1")], "연습할 문항이 없어요"),
    ] {
        let stranger = app.stranger();
        let refused = stranger.post(path, &fields).await.expect(422);
        refused.holds(&[said, "role=\"alert\""]);
        assert!(refused.cookies().is_empty(), "{fields:?}");
        assert_eq!(app.database().rows().await, before, "{fields:?} changed something");
    }
    app.stranger().post("/practice/nowhere", &[]).await.expect(404);
    assert_eq!(app.database().rows().await, before);
}

async fn a_study_plan_says_what_to_do_today(app: TestApp) {
    let nari = app.stranger();
    nari.page("/practice/sample").await.holds(&["오늘 할 것", "name=\"limit\"", "value=\"20\""]);
    assert_eq!(app.database().rows().await["users"], 0, "looking makes nobody a guest");
    let set = nari.post("/practice/sample/plan", &[("limit", "3"), ("test", "")]).await.expect(303);
    assert_eq!(set.location(), "/practice/sample");
    nari.page("/practice/sample").await.holds(&["새것 3문항", "오늘 3문항 가운데 0문항"]);
    let begun = nari.post("/practice/sample", &[("today", "1")]).await.expect(303);
    let id = begun.location().strip_prefix("/attempts/").unwrap().to_owned();
    assert_eq!(nari.resume(&id).await.items().len(), 3);
    // Somebody else has a plan of their own.
    app.guest().await.page("/practice/sample").await.holds(&["value=\"20\""]);
    let far = [("limit", "5"), ("test", "2099-12-31")];
    nari.post("/practice/sample/plan", &far).await.expect(303);
    nari.page("/practice/sample").await.holds(&["2099년 12월 31일", "value=\"2099-12-31\""]);
    nari.speaking("en").page("/practice/sample").await.holds(&["Your test is on 31 Dec 2099"]);
}

async fn a_plan_that_cannot_be_kept_is_refused(app: TestApp) {
    let before = app.database().rows().await;
    for (fields, said) in [
        ([("limit", "0"), ("test", "")], "1부터 100까지"),
        ([("limit", "101"), ("test", "")], "1부터 100까지"),
        ([("limit", "many"), ("test", "")], "1부터 100까지"),
        ([("limit", "10"), ("test", "<b>")], "2026-03-02처럼"),
        ([("limit", "10"), ("test", "2026-02-30")], "2026-03-02처럼"),
        ([("limit", "10"), ("test", "2001-01-01")], "오늘이나 그 뒤"),
    ] {
        let stranger = app.stranger();
        let refused = stranger.post("/practice/sample/plan", &fields).await.expect(422);
        refused.holds(&[said, "role=\"alert\""]);
        assert!(refused.cookies().is_empty(), "{fields:?}");
    }
    app.stranger().post("/practice/nowhere/plan", &[("limit", "5")]).await.expect(404);
    assert_eq!(app.database().rows().await, before);
}

on_both!(
    a_study_plan_says_what_to_do_today,
    a_plan_that_cannot_be_kept_is_refused,
    begins_with_one_click_and_a_cookie,
    offers_rules_and_numbers,
    a_wish_that_cannot_be_met_is_refused_on_the_same_page,
);
