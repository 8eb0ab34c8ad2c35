//! `munteok restore`.

use super::{at, files};
use crate::harness::sample::{WHOLE, write};
use crate::harness::{Engine, TestApp};

async fn brings_everything_back_and_keeps_what_was_there(app: TestApp) {
    let ground = app.ground().clone();
    if ground.engine == Engine::Postgres {
        return;
    }
    let backup = ground.folder.join("backup.db").display().to_string();
    let nari = app.guest().await;
    let token = nari.token();
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("지킨 말")).await;
    assert_eq!(at(&ground, &["backup", &backup]).await.code, Some(0));
    let kept = gate.clone();
    nari.save(&mut gate, "word", &write("나중 말")).await;

    // Not under a server, be it idle.
    let held = at(&ground, &["restore", &backup, "--replace"]).await;
    assert_eq!(held.code, Some(1), "{held:?}");
    assert!(held.errors.contains("stop the server"), "{held:?}");
    nari.save(&mut gate, "word", &write("더 나중 말")).await;

    let house = app.clone().stopped().await;
    let occupied = at(&ground, &["restore", &backup]).await;
    assert_eq!(occupied.code, Some(1), "{occupied:?}");
    assert!(occupied.errors.contains("--replace"), "{occupied:?}");
    let restored = at(&ground, &["restore", &backup, "--replace"]).await;
    assert_eq!(restored.code, Some(0), "{restored:?}");
    let aside = files(&ground.folder).into_iter().find(|name| name.starts_with("munteok.db.replaced-"));
    let aside = aside.expect("what was there is kept");
    assert!(restored.output.contains(&aside), "{restored:?}");
    drop(house);

    let app = app.restarted(|_| {}).await;
    let again = app.program().bearing(&token).resume(&kept.id).await;
    assert_eq!(
        (again.last_step, &again.slot("word")["response"]["text"]),
        (kept.last_step, &"지킨 말".into())
    );
    app.stopped().await;

    // What was kept aside is a whole database itself.
    let aside = ground.folder.join(aside).display().to_string();
    let back = at(&ground, &["restore", &aside, "--replace"]).await;
    assert_eq!(back.code, Some(0), "{back:?}");
    assert!(!at(&ground, &["doctor"]).await.output.contains("FAIL every"));
}

async fn takes_only_a_whole_database_of_a_version_it_knows(app: TestApp) {
    let ground = app.ground().clone();
    if ground.engine == Engine::Postgres {
        return;
    }
    let name = |file: &str| ground.folder.join(file).display().to_string();
    assert_eq!(at(&ground, &["backup", &name("good.db")]).await.code, Some(0));
    let good = std::fs::read(name("good.db")).unwrap();
    std::fs::write(name("letter.db"), "this is a letter").unwrap();
    std::fs::write(name("half.db"), &good[..good.len() / 2]).unwrap();
    let mut spoilt = good.clone();
    let middle = spoilt.len() / 2;
    spoilt[middle..middle + 4_096].fill(0xa5);
    std::fs::write(name("spoilt.db"), &spoilt).unwrap();
    std::fs::write(name("logged.db"), &good).unwrap();
    std::fs::write(name("logged.db-wal"), "steps that are not in the file").unwrap();
    std::fs::write(name("newer.db"), &good).unwrap();
    edit(
        &name("newer.db"),
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        SELECT 9000, 'later', success, checksum, execution_time FROM _sqlx_migrations WHERE version = 1",
    )
    .await;
    std::fs::write(name("edited.db"), &good).unwrap();
    edit(&name("edited.db"), "UPDATE _sqlx_migrations SET checksum = x'00' WHERE version = 1").await;
    std::fs::write(name("orphans.db"), &good).unwrap();
    edit(
        &name("orphans.db"),
        "PRAGMA foreign_keys = OFF; INSERT INTO study_plans VALUES (zeroblob(16), 'x', 1, NULL)",
    )
    .await;
    std::fs::write(name("other.db"), "").unwrap();
    edit(&name("other.db"), "CREATE TABLE letters (body TEXT)").await;

    let house = app.stopped().await;
    let before = std::fs::read(house.ground.file()).unwrap();
    for (file, due) in [
        ("nowhere.db", "there is no database"),
        ("letter.db", "not a whole database"),
        ("half.db", "not a whole database"),
        ("spoilt.db", "not a whole database"),
        ("logged.db", "write-ahead log"),
        ("newer.db", "newer version (9000)"),
        ("edited.db", "was another one"),
        ("orphans.db", "refer to rows that are not there"),
        ("other.db", "not a whole database"),
    ] {
        let refused = at(&ground, &["restore", &name(file), "--replace"]).await;
        assert_eq!(refused.code, Some(1), "{file}: {refused:?}");
        assert!(refused.errors.contains(due) && refused.errors.contains(file), "{file}: {refused:?}");
        assert_eq!(std::fs::read(house.ground.file()).unwrap(), before, "{file}");
    }
    assert!(!files(&ground.folder).iter().any(|name| name.contains("partial") || name.contains("replaced")));

    // A damaged database is what a backup is for.
    std::fs::write(house.ground.file(), "the disk has eaten it").unwrap();
    let mended = at(&ground, &["restore", &name("good.db"), "--replace"]).await;
    assert_eq!(mended.code, Some(0), "{mended:?}");
    let fresh = at(&ground, &["restore", &name("good.db"), "--data", &name("a new house")]).await;
    assert_eq!(fresh.code, Some(0), "{fresh:?}");
    assert_eq!(files(&ground.folder.join("a new house")), ["munteok.db"]);
}

/// Changes a file that is no server's.
async fn edit(file: &str, sql: &str) {
    use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _};
    let mut connection =
        sqlx::sqlite::SqliteConnectOptions::new().filename(file).foreign_keys(false).connect().await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

async fn on_postgres_says_how(app: TestApp) {
    if app.ground().engine == Engine::Sqlite {
        return;
    }
    let before = app.database().rows().await;
    let outcome = at(app.ground(), &["restore", "/backups/today.dump", "--replace"]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.errors.contains("stop the servers"), "{outcome:?}");
    assert!(outcome.output.contains("pg_restore --clean") && outcome.output.contains("/backups/today.dump"));
    assert_eq!(app.database().rows().await, before);
}

on_both!(
    brings_everything_back_and_keeps_what_was_there,
    takes_only_a_whole_database_of_a_version_it_knows,
    on_postgres_says_how,
);
