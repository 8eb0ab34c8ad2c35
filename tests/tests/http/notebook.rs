//! `/notebook`.

use crate::harness::TestApp;
use crate::harness::sample::{right, wrong};

async fn collects_misses_until_they_are_mended(app: TestApp) {
    let nari = app.guest().await;
    nari.page("/notebook").await.holds(&["지금은 틀린 문항이 없어요"]);
    let mut practice = nari.begin_practice("sample").await;
    for item in ["single", "word"] {
        nari.save(&mut practice, item, &wrong(item)).await;
        nari.check(&mut practice, item).await;
    }
    nari.page("/notebook").await.holds(&["하나만 고르세요", "낱말 하나를 적으세요", "딴말", "S-R2"]);

    app.wait(crate::harness::MINUTE);
    let again = nari.post("/notebook", &[("item", "sample/word")]).await.expect(303);
    let mut again = nari.resume(again.location().strip_prefix("/attempts/").unwrap()).await;
    assert_eq!(again.items(), ["word"]);
    nari.save(&mut again, "word", &right("word")).await;
    nari.check(&mut again, "word").await;
    let page = nari.page("/notebook").await;
    page.holds(&["하나만 고르세요"]);
    assert!(!page.text().contains("낱말 하나를 적으세요"), "it was mended");
}

async fn begins_with_what_is_due_today(app: TestApp) {
    let nari = app.guest().await;
    assert!(!nari.page("/notebook").await.text().contains("오늘 다시 볼 것"));
    let mut practice = nari.begin_practice("sample").await;
    for (item, response) in [("single", right("single")), ("word", wrong("word"))] {
        nari.save(&mut practice, item, &response).await;
        nari.check(&mut practice, item).await;
    }
    let page = nari.page("/notebook").await;
    page.holds(&["오늘 다시 볼 것 · 규칙", "name=\"due\"", "지금 다시 보기"]);
    assert!(
        page.text().find("오늘 다시 볼 것") < page.text().find("낱말 하나를 적으세요"),
        "due reviews come first"
    );
    let begun = nari.post("/practice/sample", &[("due", "1")]).await.expect(303);
    let review = nari.resume(begun.location().strip_prefix("/attempts/").unwrap()).await;
    assert!(review.items().contains(&"word".to_owned()), "{:?}", review.items());
    assert!(!review.items().contains(&"single".to_owned()), "what rests is left alone: {:?}", review.items());
    // Somebody new has nothing to review, and is not made a guest for it.
    app.stranger().post("/practice/sample", &[("due", "1")]).await.expect(422);
}

async fn tries_again_only_what_was_met(app: TestApp) {
    let nari = app.guest().await;
    for fields in [vec![], vec![("item", "sample/reserved")], vec![("item", "no item")]] {
        nari.post("/notebook", &fields).await.expect(422).holds(&["문항을 찾지 못했어요"]);
    }
    nari.post("/notebook", &[("item", "nowhere/one")]).await.expect(404);
    assert!(nari.attempts().await.is_empty());
}

async fn strangers_see_an_empty_one(app: TestApp) {
    app.stranger().page("/notebook").await.holds(&["지금은 틀린 문항이 없어요"]);
    app.stranger().post("/notebook", &[("item", "sample/word")]).await.expect(401);
}

on_both!(
    collects_misses_until_they_are_mended,
    begins_with_what_is_due_today,
    tries_again_only_what_was_met,
    strangers_see_an_empty_one,
);
