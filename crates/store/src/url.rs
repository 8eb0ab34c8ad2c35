//! Where the database is.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;

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
