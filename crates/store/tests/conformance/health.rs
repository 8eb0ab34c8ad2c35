//! Health, and that nothing is forgotten on the way into the database.

use assessment::Day;
use assessment::study::StudyPlan;
use store::{LinkPurpose, NewLink, Role, Stamp};

use crate::fixtures::*;
use crate::harness::{Bench, Engine};

async fn answers_a_ping_and_knows_its_size(bench: Bench) {
    bench.store.ping().await.unwrap();
    assert!(bench.store.size().await.unwrap() > 4096);
    bench.store.close().await;
    assert!(bench.store.ping().await.is_err());
}

async fn counts_what_runs_and_who_is_connected(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    assert_eq!(bench.store.count_open_attempts().await.unwrap(), 0);
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    assert_eq!(bench.store.count_open_attempts().await.unwrap(), 1);
    let connections = bench.store.connections();
    assert!(connections.iter().all(|(_, pool)| pool.open >= pool.idle), "{connections:?}");
    assert!(connections.iter().map(|(_, pool)| pool.open).sum::<u32>() > 0, "{connections:?}");
    bench.store.close().await;
    let before = store::failures();
    assert!(bench.store.count_open_attempts().await.is_err() && store::failures() > before);
}

async fn a_fresh_database_is_sound(bench: Bench) {
    for check in bench.store.doctor(minutes(60)).await.unwrap() {
        assert!(check.ok, "{check:?}");
    }
}

async fn the_doctor_finds_what_is_amiss(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    answered(&bench.store, 1, user, "legal/one", 1, 1.0).await;
    bench
        .execute(
            "INSERT INTO attempt_steps (attempt_id, number, length, at, body) SELECT id, 3, 1, 0, '[]' FROM attempts",
        )
        .await;
    bench.execute("UPDATE items SET version = 2 WHERE id = 'legal/two'").await;
    bench.execute("UPDATE gates SET version = 2").await;
    bench.execute("UPDATE attempts SET started_at = 9000000000000").await;
    let mut due = vec![
        "nothing is dated in the future",
        "steps are numbered without gaps",
        "every item has its newest version",
        "every gate has its newest version",
    ];
    if bench.engine == Engine::Sqlite {
        // PostgreSQL lets nobody do this.
        bench.execute("DELETE FROM users").await;
        bench.execute("DELETE FROM item_versions WHERE item_id = 'legal/one'").await;
        bench.execute("INSERT INTO attempt_steps VALUES (x'0190', 1, 1, 0, '[]')").await;
        bench.execute("UPDATE answers SET user_id = zeroblob(16)").await;
        bench.execute("INSERT INTO forecasts VALUES (x'0190', 'legal/g80', NULL, 1, 0, 0.5, 0.4, 0.6)").await;
        due.extend([
            "what rows refer to is there",
            "every session has its person",
            "every attempt has its person",
            "every step has its attempt",
            "every answer has its attempt, of the same person",
            "every answer has its item",
            "every forecast has its person, and its attempt if it is of one",
        ]);
    }
    let checks = bench.store.doctor(minutes(60)).await.unwrap();
    let mut found: Vec<_> = checks.iter().filter(|check| !check.ok).map(|check| check.name).collect();
    found.sort_unstable();
    due.sort_unstable();
    assert_eq!(found, due);
}

async fn an_older_schema_is_told_and_not_looked_into(bench: Bench) {
    bench.execute("DELETE FROM _sqlx_migrations WHERE version > 1").await;
    bench.execute("DROP TABLE study_plans").await;
    let checks = bench.store.doctor(NOW).await.unwrap();
    let amiss: Vec<_> = checks.iter().filter(|check| !check.ok).collect();
    assert_eq!(amiss.len(), 1, "{checks:?}");
    assert!(
        amiss[0].detail.contains("database 1") && amiss[0].detail.contains("munteok migrate"),
        "{amiss:?}"
    );
    bench.execute("DROP TABLE _sqlx_migrations").await;
    assert!(bench.store.doctor(NOW).await.unwrap().iter().any(|check| check.detail.contains("database 0")));
}

async fn clocks_that_differ_are_told(bench: Bench) {
    let check = bench.store.check_clock(NOW).await.unwrap();
    let apart: i64 = check.detail.split(' ').next().unwrap().parse().unwrap();
    let theirs = NOW.plus_millis(apart);
    assert!(bench.store.check_clock(theirs).await.unwrap().ok, "{theirs:?}");
    let wrong = bench.store.check_clock(theirs.plus_millis(HOUR)).await.unwrap();
    assert!(!wrong.ok && wrong.detail.contains("NTP"), "{wrong:?}");
}

async fn says_whether_a_commit_reaches_the_disk(bench: Bench) {
    let check = bench.store.check_durability().await.unwrap();
    match bench.engine {
        Engine::Sqlite => {
            assert!(check.ok && check.detail.contains("FULL") && check.detail.contains("wal"), "{check:?}");
        }
        // A throw-away server may well be run without: then this is what it must say.
        Engine::Postgres => {
            let off = bench
                .texts(
                    "SELECT name FROM pg_settings WHERE setting = 'off'
                AND name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
                )
                .await;
            assert_eq!(check.ok, off.is_empty(), "{check:?}");
            assert!(off.iter().all(|setting| check.detail.contains(setting)), "{check:?}");
        }
    }
}

/// A forgotten bind is a silent NULL on `SQLite`: after everything has been written with every field given, no column
/// may be empty throughout.
async fn every_column_is_written(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    guest(&bench.store, 1).await;
    let user = account(&bench.store, 2, "a@b.kr").await;
    bench.store.create_attempt(&foretold(1, user, 0, 0.5), None).await.unwrap();
    let answers = [answer(0, "legal/one", 1, 0.5)];
    bench.store.append_steps(id(1), &[saved(1, "답")], Some(&judged()), &answers).await.unwrap();
    for number in [3, 4] {
        let purpose = LinkPurpose::Reset { user_id: user };
        let link = NewLink { token_hash: token(number), purpose, created_at: NOW, expires_at: minutes(60) };
        bench.store.create_link(&link).await.unwrap();
        bench.store.redeem_reset(&token(number), &hash("x"), NOW).await.unwrap();
    }
    bench.store.hit("key", HOUR, NOW).await.unwrap();
    bench.store.set_setting("key", "value").await.unwrap();
    bench.store.set_role(user, Role::Instructor, Stamp { actor: Some(user), at: NOW }).await.unwrap();
    let plan = StudyPlan { daily_limit: 5, test_day: Some(Day(20_800)) };
    bench.store.set_study_plan(user, &"legal".parse().unwrap(), &plan).await.unwrap();
    crate::lti::everything(&bench.store).await;
    crate::studio::everything(&bench.store, user).await;
    // Retired things have one more column.
    catalogue.domains.remove(0);
    catalogue.domains[0].gates.remove(0);
    load(&bench.store, &catalogue).await;
    for (table, column) in bench.columns().await {
        // An index without content gives nothing back.
        if table == "bank_grams" {
            continue;
        }
        let filled = bench.count(&format!("SELECT COUNT({column}) FROM {table}")).await;
        assert!(filled > 0, "{table}.{column} is never written");
    }
}

on_both!(
    answers_a_ping_and_knows_its_size,
    counts_what_runs_and_who_is_connected,
    a_fresh_database_is_sound,
    the_doctor_finds_what_is_amiss,
    an_older_schema_is_told_and_not_looked_into,
    clocks_that_differ_are_told,
    says_whether_a_commit_reaches_the_disk,
    every_column_is_written,
);
