//! Starting badly: what, where, how to mend it; and nothing is changed.

use std::path::{Path, PathBuf};

use exchange::content::SourceFile;
use server::application::Application;
use server::settings::ServeSettings;

use crate::harness::sample::WHOLE;
use crate::harness::{Outcome, TestApp, munteok, sample_content, write_sample_content};

/// Why the server does not start with these settings.
async fn refusal(house: &crate::harness::House, change: impl FnOnce(&mut ServeSettings)) -> String {
    let mut settings = house.settings();
    change(&mut settings);
    match Application::start(&settings, house.surroundings(sample_content())).await {
        Ok(_) => panic!("it started"),
        Err(error) => format!("{error:#}"),
    }
}

#[track_caller]
fn says(refusal: &str, due: &[&str]) {
    for due in due {
        assert!(refusal.contains(due), "‘{due}’ is not said: {refusal}");
    }
}

async fn a_port_that_is_taken(app: TestApp) {
    let taken = app.base().strip_prefix("http://").unwrap().to_owned();
    let nari = app.guest().await;
    let empty = app.ground().folder.join("other");
    let said = refusal(app.house(), |settings| {
        settings.addr = taken.parse().unwrap();
        settings.data.data.clone_from(&empty);
        settings.data.database_url = None;
    })
    .await;
    says(&said, &[&taken, "--addr", "MUNTEOK_ADDR"]);
    assert!(!empty.exists(), "nothing was made");
    nari.me().await;
}

async fn a_data_folder_that_cannot_be_made(app: TestApp) {
    let file = app.ground().folder.join("a file");
    std::fs::write(&file, "in the way").unwrap();
    let said = refusal(app.house(), |settings| {
        settings.data.data = file.join("data");
        settings.data.database_url = None;
    })
    .await;
    says(&said, &[&file.join("data").display().to_string(), "--data", "MUNTEOK_DATA"]);
    assert_eq!(std::fs::read_to_string(file).unwrap(), "in the way");
}

async fn a_database_that_is_none(app: TestApp) {
    let folder = app.ground().folder.clone();
    let file = folder.join("letter.db");
    std::fs::write(
        &file,
        "this is a letter and not a database, and it is long enough to be looked at. ".repeat(20),
    )
    .unwrap();
    let before = std::fs::read(&file).unwrap();
    let url = format!("sqlite:{}", file.display());
    let said = refusal(app.house(), |settings| settings.data.database_url = Some(url)).await;
    says(&said, &["not a database"]);
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

async fn an_address_of_a_database_that_cannot_be_read(app: TestApp) {
    let said = refusal(app.house(), |settings| {
        settings.data.database_url = Some("mysql://ada:geheim@h/db".to_owned());
    })
    .await;
    says(&said, &["sqlite:", "postgres://"]);
    assert!(!said.contains("geheim"), "{said}");
}

async fn a_database_of_a_newer_version(app: TestApp) {
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
        SELECT 9000, 'from the future', success, checksum, execution_time FROM _sqlx_migrations
        WHERE version = 1";
    app.database().execute(newer).await;
    let before = app.database().rows().await;
    let house = app.clone().stopped().await;
    let said = refusal(&house, |_| {}).await;
    says(&said, &["newer version", "9000", "start the newer program"]);
    assert_eq!(app.database().rows().await, before);
}

async fn content_with_faults(app: TestApp) {
    let nari = app.guest().await;
    let token = nari.token();
    let gate = nari.begin_gate(WHOLE).await;
    let before = app.database().rows().await;
    let house = app.clone().stopped().await;
    let mut sources = sample_content();
    for file in &mut sources.files {
        file.text = file
            .text
            .replace("quote = \"다라마\"", "quote = \"없는 말\"")
            .replace("difficulty = -1.0", "difficulty = 7.0");
    }
    sources.files.push(SourceFile {
        path: "domains/sample/items/broken.toml".to_owned(),
        text: "[[item]\nid = ".to_owned(),
    });
    let refused = Application::start(&house.settings(), house.surroundings(sources)).await;
    let said = format!("{:#}", refused.err().expect("it started"));
    says(&said, &["nothing was loaded", "content/domains/sample/items/broken.toml:1"]);
    assert_eq!(app.database().rows().await, before);

    // The content before is still served.
    let app = app.restarted(|_| {}).await;
    assert_eq!(app.program().bearing(&token).resume(&gate.id).await.id, gate.id);
}

async fn changed_content_leaves_attempts_that_run_as_they_are(app: TestApp) {
    let nari = app.guest().await;
    let token = nari.token();
    let gate = nari.begin_gate(WHOLE).await;
    let mut sources = sample_content();
    for file in &mut sources.files {
        file.text = file.text.replace("하나만 고르세요.", "새로 쓴 문항이에요.");
    }
    let app = app.restarted_with(sources).await;
    let nari = app.program().bearing(&token);
    let again = nari.resume(&gate.id).await;
    assert_eq!(again.slot("single")["question"]["stem"], "하나만 고르세요.");
    let practice = nari.begin_practice("sample").await;
    let items = practice.items();
    assert!(items.iter().any(|item| item == "새로 쓴 문항이에요."), "{items:?}");
    assert!(!items.iter().any(|item| item == "single"), "{items:?}");
}

on_both!(
    a_port_that_is_taken,
    a_data_folder_that_cannot_be_made,
    a_database_that_is_none,
    an_address_of_a_database_that_cannot_be_read,
    a_database_of_a_newer_version,
    content_with_faults,
    changed_content_leaves_attempts_that_run_as_they_are,
);

mod by_command {
    //! The same by the binary, with its exit code.

    use super::{Outcome, Path, PathBuf, munteok, says, write_sample_content};

    /// A folder of this test's own.
    struct Folder(PathBuf);

    impl Folder {
        fn fresh(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("munteok_command_{}_{name}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            Self(folder)
        }

        fn path(&self, name: &str) -> String {
            self.0.join(name).display().to_string()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[track_caller]
    fn fails(outcome: &Outcome, due: &[&str]) {
        assert_eq!(outcome.code, Some(1), "{outcome:?}");
        says(&outcome.errors, due);
        assert!(!outcome.errors.contains("panicked"), "{}", outcome.errors);
    }

    #[test]
    fn help_has_examples() {
        let outcome = munteok(&["--help"]);
        assert_eq!(outcome.code, Some(0));
        says(&outcome.output, &["Examples:", "munteok serve", "munteok content check", "reset-link"]);
    }

    #[test]
    fn an_unknown_word_is_refused() {
        let outcome = munteok(&["sevre"]);
        assert_eq!(outcome.code, Some(2));
        says(&outcome.errors, &["sevre", "serve"]);
    }

    #[test]
    fn a_port_that_is_taken() {
        let folder = Folder::fresh("port");
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let (addr, data) = (taken.local_addr().unwrap().to_string(), folder.path("data"));
        let outcome = munteok(&["serve", "--addr", &addr, "--data", &data]);
        // A binary without its bundle says that first; it must not have touched anything either way.
        assert_eq!(outcome.code, Some(1), "{outcome:?}");
        if !outcome.errors.contains("browser bundle") {
            says(&outcome.errors, &[&addr, "--addr", "MUNTEOK_ADDR"]);
        }
        assert!(!Path::new(&data).exists(), "nothing was made");
    }

    #[test]
    fn a_data_folder_that_cannot_be_made() {
        let folder = Folder::fresh("unwritable");
        let file = folder.path("file");
        std::fs::write(&file, "in the way").unwrap();
        let data = format!("{file}/data");
        for command in ["migrate", "doctor"] {
            fails(&munteok(&[command, "--data", &data]), &[&data, "--data"]);
        }
        fails(&munteok(&["user", "add", "nari@example.kr", "--data", &data]), &[&data]);
    }

    #[test]
    fn a_database_of_a_newer_version() {
        let folder = Folder::fresh("newer");
        let data = folder.path("data");
        assert_eq!(munteok(&["migrate", "--data", &data]).code, Some(0));
        let database = Path::new(&data).join("munteok.db");
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            use sqlx::{ConnectOptions as _, Connection as _};
            let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
            let mut connection = options.connect().await.unwrap();
            let newer =
                "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                SELECT 9000, 'from the future', success, checksum, execution_time FROM _sqlx_migrations
        WHERE version = 1";
            sqlx::raw_sql(newer).execute(&mut connection).await.unwrap();
            connection.close().await.unwrap();
        });
        let before = std::fs::read(&database).unwrap();
        for command in ["migrate", "doctor"] {
            fails(
                &munteok(&[command, "--data", &data]),
                &["newer version (9000)", "start the newer program"],
            );
        }
        assert_eq!(std::fs::read(&database).unwrap(), before, "the database is as it was");
    }

    #[test]
    fn content_with_faults_is_named_by_file_and_line() {
        let folder = Folder::fresh("content");
        let (data, content) = (folder.path("data"), folder.path("content"));
        write_sample_content(Path::new(&content));
        let check = munteok(&["content", "check", &content]);
        assert_eq!(check.code, Some(0), "{check:?}");
        let loaded = munteok(&["content", "load", &content, "--data", &data]);
        assert_eq!(loaded.code, Some(0), "{loaded:?}");
        says(&loaded.output, &["content loaded", "0 changed"]);
        says(&munteok(&["content", "load", &content, "--data", &data]).output, &["nothing changed"]);

        let reading = Path::new(&content).join("domains/sample/items/reading.toml");
        let text = std::fs::read_to_string(&reading).unwrap();
        let line = 1 + text.lines().position(|line| line.contains("quote = \"다라마\"")).unwrap();
        std::fs::write(&reading, text.replace("quote = \"다라마\"", "quote = \"없는 말\"")).unwrap();
        let place = format!("content/domains/sample/items/reading.toml:{line}: [marks]");
        fails(&munteok(&["content", "check", &content]), &[&place, "없는 말", "stands 0 times", "1 faults"]);
        fails(&munteok(&["content", "load", &content, "--data", &data]), &[&place, "nothing was loaded"]);

        std::fs::write(&reading, text).unwrap();
        let again = munteok(&["content", "load", &content, "--data", &data]);
        says(&again.output, &["nothing changed"]);
        fails(
            &munteok(&["content", "check", &folder.path("nowhere")]),
            &["nowhere", "cannot read the folder"],
        );
    }

    #[test]
    fn accounts_are_made_and_entered_by_a_link() {
        let folder = Folder::fresh("user");
        let data = folder.path("data");
        let add = ["user", "add", "Nari@Example.kr", "--role", "instructor", "--data", &data];
        let made = munteok(&add);
        assert_eq!(made.code, Some(0), "{made:?}");
        says(&made.output, &["nari@example.kr (instructor)"]);
        fails(&munteok(&add), &["taken"]);
        fails(&munteok(&["user", "add", "nari", "--data", &data]), &["not an e-mail address"]);
        assert_eq!(munteok(&["user", "add", "a@b.kr", "--role", "king", "--data", &data]).code, Some(2));
        let reset = |email: &str| {
            munteok(&[
                "user",
                "reset-link",
                email,
                "--public-url",
                "https://munteok.example/",
                "--data",
                &data,
            ])
        };
        says(&reset("nari@example.kr").output, &["https://munteok.example/password-reset/"]);
        fails(&reset("bora@example.kr"), &["bora@example.kr", "has no account", "munteok user add"]);
        let healthy = munteok(&["doctor", "--data", &data]);
        assert_eq!(healthy.code, Some(0), "{healthy:?}");
        says(&healthy.output, &["ok  "]);
    }
}
