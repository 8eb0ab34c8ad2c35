//! `munteok doctor`.

use super::at;
use crate::harness::{Engine, TestApp};

/// What the doctor finds amiss in a house of a test: the tests' clock is not this machine's, and a throw-away server of
/// `PostgreSQL` may be run without the disk.
const OF_TESTS: [&str; 2] = ["nothing is dated in the future", "a commit reaches the disk"];

async fn has_a_line_for_each_check(app: TestApp) {
    let outcome = at(app.ground(), &["doctor"]).await;
    let sound = outcome.output.lines().all(|line| {
        line.starts_with("ok   ") || OF_TESTS.iter().any(|name| line.starts_with(&format!("FAIL {name}: ")))
    });
    assert!(sound, "{outcome:?}");
    assert_eq!(outcome.code, Some(i32::from(outcome.output.contains("FAIL"))), "{outcome:?}");
    for due in [
        "what rows refer to is there",
        "the schema is up to date",
        "every attempt has its person",
        "a commit reaches the disk",
        "the database's clock agrees with ours",
        "nothing is dated in the future",
        "the media store answers",
        "the disk has room",
        "the data folder can be written, with our time",
    ] {
        assert_eq!(outcome.output.matches(&format!(" {due}: ")).count(), 1, "{due}: {outcome:?}");
    }
}

async fn fails_when_one_check_does(app: TestApp) {
    let nari = app.guest().await;
    nari.begin_gate(crate::harness::sample::WHOLE).await;
    app.database().execute("UPDATE attempts SET started_at = 8000000000000, ends_at = 9000000000000, closes_at = 9000000000000").await;
    app.database().execute("UPDATE items SET version = 77").await;
    let outcome = at(app.ground(), &["doctor"]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    for due in ["FAIL nothing is dated in the future: ", "FAIL every item has its newest version: "] {
        assert!(outcome.output.contains(due), "{due}: {outcome:?}");
    }
}

async fn makes_and_migrates_nothing(app: TestApp) {
    app.database().execute("DELETE FROM _sqlx_migrations WHERE version > 1").await;
    let outcome = at(app.ground(), &["doctor"]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.output.contains("FAIL the schema is up to date: database 1"), "{outcome:?}");
    assert_eq!(app.database().rows().await["_sqlx_migrations"], 1);
    if app.ground().engine == Engine::Sqlite {
        let empty = app.ground().folder.join("empty");
        let outcome = at(app.ground(), &["doctor", "--data", &empty.display().to_string()]).await;
        assert!(outcome.code == Some(1) && outcome.errors.contains("there is no database"), "{outcome:?}");
        assert!(!empty.exists());
    }
}

on_both!(has_a_line_for_each_check, fails_when_one_check_does, makes_and_migrates_nothing);
