//! `munteok backup`.

use std::path::Path;

use sqlx::{ConnectOptions as _, Connection as _};

use super::{at, files, shell};
use crate::harness::sample::{WHOLE, write};
use crate::harness::{Engine, TestApp, skipped};

/// The number of the last step of an attempt in a backup.
async fn last_step_in(backup: &Path) -> i64 {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(backup).read_only(true);
    let mut connection = options.connect().await.unwrap();
    let sql = "SELECT COALESCE(MAX(number + length - 1), 0) FROM attempt_steps";
    let last = sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    last
}

async fn holds_what_was_acknowledged_before_it_began_while_saving_goes_on(app: TestApp) {
    let ground = app.ground();
    if ground.engine == Engine::Postgres {
        return;
    }
    let backup = ground.folder.join("오늘의 backup.db");
    let name = backup.display().to_string();
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for round in 0..5 {
        nari.save(&mut gate, "word", &write(&format!("말 {round}"))).await;
    }
    let before = gate.last_step;
    let (arguments, said) = (["backup", &name], write("말"));
    let taking = at(ground, &arguments);
    tokio::pin!(taking);
    let outcome = loop {
        tokio::select! {
            outcome = &mut taking => break outcome,
            // Whoever saves is not kept waiting by it.
            _ = nari.save(&mut gate, "word", &said) => {}
        }
    };
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    assert!(outcome.output.contains(&name) && outcome.output.contains("looked over"), "{outcome:?}");
    let (kept, before) = (last_step_in(&backup).await, i64::try_from(before).unwrap());
    assert!(kept >= before && kept <= i64::try_from(gate.last_step).unwrap() + 1, "{before} {kept}");
    assert_eq!(files(&ground.folder), ["munteok.db", "오늘의 backup.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(backup.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

async fn overwrites_nothing_and_leaves_nothing_half_written(app: TestApp) {
    let ground = app.ground();
    if ground.engine == Engine::Postgres {
        return;
    }
    let letter = ground.folder.join("letter.txt");
    std::fs::write(&letter, "dear all").unwrap();
    let outcome = at(ground, &["backup", &letter.display().to_string()]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.errors.contains("is there already"), "{outcome:?}");
    assert_eq!(std::fs::read_to_string(&letter).unwrap(), "dear all");

    let nowhere = ground.folder.join("no folder/backup.db");
    let outcome = at(ground, &["backup", &nowhere.display().to_string()]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.errors.contains("no folder"), "{outcome:?}");

    // A database with a fault makes no backup.
    let house = app.stopped().await;
    let ground = &house.ground;
    let file = ground.file();
    let length = file.metadata().unwrap().len();
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[8_192..].fill(0xa5);
    std::fs::write(&file, &bytes).unwrap();
    assert!(length > 8_192);
    let spoilt = ground.folder.join("spoilt.db").display().to_string();
    let outcome = at(ground, &["backup", &spoilt]).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(!outcome.errors.contains("panicked"), "{outcome:?}");
    assert_eq!(files(&ground.folder), ["letter.txt", "munteok.db"]);

    std::fs::remove_file(&file).unwrap();
    let outcome = at(ground, &["backup", &spoilt]).await;
    assert!(outcome.code == Some(1) && outcome.errors.contains("there is no database"), "{outcome:?}");
    assert_eq!(files(&ground.folder), ["letter.txt"], "none was made");
}

async fn on_postgres_says_how_without_the_password(app: TestApp) {
    let ground = app.ground();
    let Some(url) = ground.postgres.clone() else { return };
    let file = ground.folder.join("today's.dump");
    let outcome = at(ground, &["backup", &file.display().to_string()]).await;
    // A nightly job must not believe that it has a backup.
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.errors.contains("Nothing was written"), "{outcome:?}");
    let database = url.rsplit('/').next().unwrap().split('?').next().unwrap();
    assert!(
        outcome.output.starts_with("pg_dump ") || outcome.output.starts_with("PGSSLMODE="),
        "{outcome:?}"
    );
    assert!(outcome.output.contains(database) && !outcome.output.contains("geheim"), "{outcome:?}");
    assert!(!file.exists());

    // The very command works, where pg_dump is installed and no older than the server.
    match shell(&outcome.output).await {
        Some(dumped) if dumped.code == Some(0) => {
            let name = file.display().to_string().replace('\'', "'\\''");
            let listed = shell(&format!("pg_restore --list '{name}'")).await.unwrap();
            assert!(listed.output.contains("attempt_steps"), "{listed:?}");
        }
        other => skipped(&format!("running the pg_dump command: {other:?}")),
    }
}

on_both!(
    holds_what_was_acknowledged_before_it_began_while_saving_goes_on,
    overwrites_nothing_and_leaves_nothing_half_written,
    on_postgres_says_how_without_the_password,
);
