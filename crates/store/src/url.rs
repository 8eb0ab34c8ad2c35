//! Where the database is.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

/// The place of a database, parsed. Shown, it never gives the password away.
#[derive(Clone)]
pub struct DatabaseUrl(pub(crate) Place);

#[derive(Clone)]
pub(crate) enum Place {
    Sqlite(PathBuf),
    Postgres(Box<PgConnectOptions>),
}

/// Why a text is not the place of a database. It does not quote the text, which may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseUrlError {
    /// Neither of the two forms.
    #[error("a database is given as `sqlite:/path/to/file.db` or `postgres://user:password@host/name`")]
    Form,
    /// `sqlite:` without a file.
    #[error("`sqlite:` needs the path of a file; a database in memory would lose what it promised to keep")]
    NoFile,
    /// Settings behind a `?`, which a file does not have here.
    #[error("`sqlite:` takes a path and no settings behind `?`")]
    Settings,
    /// A `postgres://` URL with a fault.
    #[error("the postgres:// address is not valid: {0}")]
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `sqlite:/path/file.db` or `postgres://user:password@host:port/name`.
    pub fn parse(text: &str) -> Result<Self, DatabaseUrlError> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return PgConnectOptions::from_str(text)
                .map(|options| Self(Place::Postgres(Box::new(options))))
                .map_err(|error| DatabaseUrlError::Postgres(error.to_string()));
        }
        let path = text.strip_prefix("sqlite:").ok_or(DatabaseUrlError::Form)?;
        let path = path.strip_prefix("//").unwrap_or(path);
        match path {
            "" | ":memory:" => Err(DatabaseUrlError::NoFile),
            _ if path.contains('?') => Err(DatabaseUrlError::Settings),
            _ => Ok(Self(Place::Sqlite(PathBuf::from(path)))),
        }
    }

    /// The file, on `SQLite`.
    pub fn file(&self) -> Option<&Path> {
        match &self.0 {
            Place::Sqlite(path) => Some(path),
            Place::Postgres(_) => None,
        }
    }

    /// On `PostgreSQL`, the command for a shell that copies the database to `file`. It asks for the password, or takes it
    /// from `PGPASSWORD` or `~/.pgpass`.
    pub fn dump_command(&self, file: &Path) -> Option<String> {
        let file = quoted(&file.to_string_lossy());
        self.postgres_command("pg_dump", &format!("--format=custom --no-owner --file={file}"), "")
    }

    /// On `PostgreSQL`, the command for a shell that puts the copy in `file` in place of what is there, all or nothing.
    pub fn restore_command(&self, file: &Path) -> Option<String> {
        let file = format!(" {}", quoted(&file.to_string_lossy()));
        self.postgres_command("pg_restore", "--clean --if-exists --no-owner --single-transaction", &file)
    }

    fn postgres_command(&self, program: &str, flags: &str, end: &str) -> Option<String> {
        let Place::Postgres(options) = &self.0 else { return None };
        let user = options.get_username();
        let host = options.get_socket().map_or(options.get_host().into(), |socket| socket.to_string_lossy());
        // What a user who gives no mode gets anyway is not said.
        let mode = match options.get_ssl_mode() {
            PgSslMode::Disable => "PGSSLMODE=disable ",
            PgSslMode::Allow => "PGSSLMODE=allow ",
            PgSslMode::Prefer => "",
            PgSslMode::Require => "PGSSLMODE=require ",
            PgSslMode::VerifyCa => "PGSSLMODE=verify-ca ",
            PgSslMode::VerifyFull => "PGSSLMODE=verify-full ",
        };
        Some(format!(
            "{mode}{program} {flags} --host={} --port={} --username={} --dbname={}{end}",
            quoted(&host),
            options.get_port(),
            quoted(user),
            quoted(options.get_database().unwrap_or(user)),
        ))
    }
}

/// A word that a POSIX shell takes as it is.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            // Built from the parts that are no secret, rather than cut out of the text.
            Place::Postgres(options) => {
                let (user, host, port) = (options.get_username(), options.get_host(), options.get_port());
                write!(f, "postgres://{user}@{host}:{port}/{}", options.get_database().unwrap_or(user))
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_everything_but_the_password() {
        let url =
            DatabaseUrl::parse("postgres://ada:geheim@db.example:5433/munteok?sslmode=require").unwrap();
        assert_eq!(url.to_string(), "postgres://ada@db.example:5433/munteok");
        let url = DatabaseUrl::parse("postgresql://ada@db.example/munteok?password=geheim").unwrap();
        assert!(!format!("{url:?} {url}").contains("geheim"));
    }

    #[test]
    fn commands_name_the_database_and_not_the_password() {
        let url =
            DatabaseUrl::parse("postgres://ada:geheim@db.example:5433/munteok?sslmode=require").unwrap();
        assert_eq!(
            url.dump_command(Path::new("/backups/it's today.dump")).unwrap(),
            "PGSSLMODE=require pg_dump --format=custom --no-owner --file='/backups/it'\\''s today.dump' \
             --host=db.example --port=5433 --username=ada --dbname=munteok"
        );
        let restore = url.restore_command(Path::new("a.dump")).unwrap();
        assert!(restore.ends_with("--dbname=munteok a.dump") && !restore.contains("geheim"), "{restore}");
        assert_eq!(DatabaseUrl::parse("sqlite:m.db").unwrap().dump_command(Path::new("x")), None);
    }

    #[test]
    fn reads_the_forms_of_a_file() {
        for (text, path) in [
            ("sqlite:/data/m.db", "/data/m.db"),
            ("sqlite:///data/m.db", "/data/m.db"),
            ("sqlite:자료/문턱.db", "자료/문턱.db"),
            ("sqlite://data/m.db", "data/m.db"),
        ] {
            assert_eq!(DatabaseUrl::parse(text).unwrap().to_string(), format!("sqlite:{path}"));
        }
    }

    #[test]
    fn refuses_the_rest_without_quoting_it() {
        for (text, due) in [
            ("mysql://ada:geheim@h/db", DatabaseUrlError::Form),
            ("/data/m.db", DatabaseUrlError::Form),
            ("sqlite::memory:", DatabaseUrlError::NoFile),
            ("sqlite:", DatabaseUrlError::NoFile),
            ("sqlite:m.db?mode=ro", DatabaseUrlError::Settings),
        ] {
            assert_eq!(DatabaseUrl::parse(text).unwrap_err(), due, "{text}");
        }
        let error = DatabaseUrl::parse("postgres://ada:geheim@host:many/db").unwrap_err();
        assert!(error.to_string().contains("port") && !error.to_string().contains("geheim"), "{error}");
    }
}
