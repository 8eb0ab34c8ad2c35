//! Opening, migrating, closing.

use store::{DatabaseUrl, Store, StoreError};

use crate::fixtures::*;
use crate::harness::{Bench, Engine};

async fn finds_again_what_was_stored(bench: Bench) {
    let user = guest(&bench.store, 1).await;
    bench.store.close().await;
    assert!(matches!(bench.store.find_user(user).await, Err(StoreError::Unavailable(_))));
    let again = bench.another().await;
    again.migrate().await.unwrap();
    assert_eq!(again.find_user(user).await.unwrap().unwrap().id, user);
    again.close().await;
}

async fn several_servers_may_migrate_at_once(bench: Bench) {
    // Undone by hand: `migrate` has to start from nothing.
    let tables = bench.columns().await;
    let mut tables: Vec<String> = tables.into_iter().map(|(table, _)| table).collect();
    tables.dedup();
    tables.push("_sqlx_migrations".to_owned());
    let cascade = if bench.engine == Engine::Postgres { " CASCADE" } else { "" };
    for table in tables {
        bench.execute(&format!("DROP TABLE {table}{cascade}")).await;
    }
    let stores = [bench.another().await, bench.another().await, bench.another().await];
    let [one, two, three] = &stores;
    for done in <[_; 3]>::from(tokio::join!(one.migrate(), two.migrate(), three.migrate())) {
        done.unwrap();
    }
    guest(one, 1).await;
    for store in stores {
        store.close().await;
    }
}

async fn refuses_a_newer_database_and_leaves_it_alone(bench: Bench) {
    let checksum = if bench.engine == Engine::Postgres { "'\\x00'" } else { "x'00'" };
    bench
        .execute(&format!(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'later', TRUE, {checksum}, 0)"
        ))
        .await;
    let before = bench.columns().await;
    let migrations = bench.count("SELECT COUNT(*) FROM _sqlx_migrations").await;
    // Twice: the first refusal must not keep the migration lock.
    for _ in 0..2 {
        let newer = bench.another().await;
        let error = newer.migrate().await.unwrap_err();
        assert!(matches!(error, StoreError::NewerDatabase { found: 9999, known: 2.. }), "{error:?}");
        assert!(error.to_string().contains("9999"), "{error}");
        newer.close().await;
    }
    assert_eq!(bench.columns().await, before);
    assert_eq!(bench.count("SELECT COUNT(*) FROM _sqlx_migrations").await, migrations);
}

async fn refuses_a_database_of_another_schema(bench: Bench) {
    let checksum = if bench.engine == Engine::Postgres { "'\\x00'" } else { "x'00'" };
    bench.execute(&format!("UPDATE _sqlx_migrations SET checksum = {checksum} WHERE version = 1")).await;
    let error = bench.store.migrate().await.unwrap_err();
    assert!(matches!(error, StoreError::Corrupt { table: "_sqlx_migrations", .. }), "{error:?}");
}

on_both!(
    finds_again_what_was_stored,
    several_servers_may_migrate_at_once,
    refuses_a_newer_database_and_leaves_it_alone,
    refuses_a_database_of_another_schema,
);

async fn names_a_folder_that_cannot_be_made(bench: Bench) {
    // A file where a folder is due fails for every user, root included.
    let file = bench.folder().join("file");
    std::fs::write(&file, "").unwrap();
    let url = format!("sqlite:{}/below/m.db", file.display());
    let error = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap_err();
    let StoreError::Unwritable { path, .. } = &error else { panic!("{error:?}") };
    assert_eq!(path, &file.join("below/m.db"));
    assert!(error.to_string().contains("below/m.db"), "{error}");
}

async fn names_a_folder_in_place_of_the_file(bench: Bench) {
    let url = format!("sqlite:{}", bench.folder().display());
    let error = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
}

async fn names_a_folder_that_does_not_take_the_log(bench: Bench) {
    // The log's name is taken by a folder: SQLite itself cannot open it, whoever runs this.
    let path = bench.folder().join("blocked.db");
    std::fs::create_dir(bench.folder().join("blocked.db-wal")).unwrap();
    let url = format!("sqlite:{}", path.display());
    let error = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap_err();
    assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
}

async fn names_a_folder_that_is_read_only(bench: Bench) {
    let folder = bench.folder().join("sealed");
    let url = DatabaseUrl::parse(&format!("sqlite:{}/m.db", folder.display())).unwrap();
    let store = Store::open(&url).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
    let seal = |sealed| {
        let mut permissions = std::fs::metadata(&folder).unwrap().permissions();
        permissions.set_readonly(sealed);
        std::fs::set_permissions(&folder, permissions).unwrap();
    };
    seal(true);
    let root = std::fs::write(folder.join("probe"), "").is_ok();
    let opened = Store::open(&url).await;
    seal(false);
    if !root {
        let error = opened.unwrap_err();
        assert!(matches!(error, StoreError::Unwritable { .. }), "{error:?}");
    }
}

async fn leaves_a_file_alone_that_is_no_database(bench: Bench) {
    let path = bench.folder().join("letter.txt");
    let text = "안녕하세요, ".repeat(200);
    std::fs::write(&path, &text).unwrap();
    let url = format!("sqlite:{}", path.display());
    let error = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("not a database"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

async fn makes_the_folder(bench: Bench) {
    let url = format!("sqlite:{}/새/폴더/m.db", bench.folder().display());
    let store = Store::open(&DatabaseUrl::parse(&url).unwrap()).await.unwrap();
    store.migrate().await.unwrap();
    store.close().await;
}

async fn is_set_up_for_durability(bench: Bench) {
    assert_eq!(bench.texts("PRAGMA journal_mode").await, ["wal"]);
    // STRICT everywhere: SQLite takes any type into any column otherwise.
    let loose = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite%' AND name <> '_sqlx_migrations'";
    assert_eq!(bench.texts(loose).await, Vec::<String>::new());
}

mod sqlite_only {
    macro_rules! on_sqlite {
        ($($test:ident),* $(,)?) => {
            $(#[tokio::test]
            async fn $test() {
                crate::harness::run(crate::harness::Engine::Sqlite, super::$test).await;
            })*
        };
    }

    on_sqlite!(
        names_a_folder_that_cannot_be_made,
        names_a_folder_in_place_of_the_file,
        names_a_folder_that_does_not_take_the_log,
        names_a_folder_that_is_read_only,
        leaves_a_file_alone_that_is_no_database,
        makes_the_folder,
        is_set_up_for_durability,
    );
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unavailable() {
    // Port 9 is "discard"; nothing listens there.
    let url = DatabaseUrl::parse("postgres://ada:geheim@127.0.0.1:9/munteok").unwrap();
    let error = Store::open(&url).await.unwrap_err();
    assert!(matches!(error, StoreError::Unavailable(_)), "{error:?}");
    assert!(error.to_string().contains("refused"), "says why: {error}");
    assert!(!format!("{error} {error:?}").contains("geheim"));
}
