//! Who has not begun anything.

use super::{everything, no_key_in, none_holds};
use crate::harness::TestApp;
use crate::harness::sample::HINT_MARK;

async fn sees_no_key_and_no_hint(app: TestApp) {
    for person in [
        app.stranger(),
        app.guest().await,
        app.learner("nari@example.kr").await,
        app.admin("admin@example.kr").await,
    ] {
        let answers = everything(&person, &[]).await;
        assert!(answers.len() > 20, "only {} answers were seen", answers.len());
        no_key_in(&answers);
        none_holds(&answers, HINT_MARK);
    }
}

async fn the_keys_are_where_the_test_believes_them_to_be(app: TestApp) {
    // Otherwise this whole folder would look for something that is nowhere.
    let places = app.database().places_of("KEYMARK").await;
    assert_eq!(places, ["item_versions.key"]);
    assert_eq!(app.database().places_of("Keymarkclip").await, ["item_versions.key"]);
    assert_eq!(app.database().places_of(HINT_MARK).await, ["item_versions.key"]);
}

on_both!(sees_no_key_and_no_hint, the_keys_are_where_the_test_believes_them_to_be);
