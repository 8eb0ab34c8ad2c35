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
    assert_eq!(items, ["marks", "nothing"]);
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

on_both!(
    begins_with_one_click_and_a_cookie,
    offers_rules_and_numbers,
    a_wish_that_cannot_be_met_is_refused_on_the_same_page,
);
