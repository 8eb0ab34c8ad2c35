//! Between rows and domain types: a row macro, and JSON with errors that name the place and show nothing of the
//! content.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// Declares a row struct that either engine's rows turn into, by column name.
///
/// It does what `#[derive(sqlx::FromRow)]` does; without the derive no second copy of both drivers (and of `SQLite`
/// itself) is compiled into a procedural macro.
macro_rules! row {
    ($(#[$meta:meta])* $visibility:vis struct $name:ident { $($field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        $visibility struct $name { $(pub(crate) $field: $type,)* }

        impl<'r, R> sqlx::FromRow<'r, R> for $name
        where
            R: sqlx::Row,
            &'static str: sqlx::ColumnIndex<R>,
            $($type: sqlx::Decode<'r, R::Database> + sqlx::Type<R::Database>,)*
        {
            fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
                Ok(Self { $($field: row.try_get(stringify!($field))?,)* })
            }
        }
    };
}

/// Two row structs that share one row, as a join makes it.
pub(crate) struct Both<A, B>(pub(crate) A, pub(crate) B);

impl<'r, R, A, B> sqlx::FromRow<'r, R> for Both<A, B>
where
    R: sqlx::Row,
    A: sqlx::FromRow<'r, R>,
    B: sqlx::FromRow<'r, R>,
{
    fn from_row(row: &'r R) -> Result<Self, sqlx::Error> {
        Ok(Self(A::from_row(row)?, B::from_row(row)?))
    }
}

/// Where a stored value stands, for the error that says it is not what it should be.
#[derive(Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    pub(crate) id: &'a dyn std::fmt::Display,
}

impl Cell<'_> {
    /// The error that this cell does not hold what it should. `detail` must not quote it.
    pub(crate) fn corrupt(self, detail: impl Into<String>) -> StoreError {
        StoreError::Corrupt {
            table: self.table,
            column: self.column,
            id: self.id.to_string(),
            detail: detail.into(),
        }
    }

    /// Reads JSON.
    pub(crate) fn json<T: DeserializeOwned>(self, text: &str) -> Result<T, StoreError> {
        serde_json::from_str(text).map_err(|error| {
            // serde's own message quotes the value, which may be a response or a key.
            let (line, column) = (error.line(), error.column());
            self.corrupt(format!("{:?} error at line {line}, column {column}", error.classify()))
        })
    }

    /// Reads something that is made by parsing, such as an identifier.
    pub(crate) fn parse<T: std::str::FromStr>(self, text: &str) -> Result<T, StoreError> {
        text.parse().map_err(|_| self.corrupt("not of the expected form"))
    }

    /// Reads a whole number into a narrower type.
    pub(crate) fn number<T: TryFrom<i64>>(self, number: i64) -> Result<T, StoreError> {
        T::try_from(number).map_err(|_| self.corrupt(format!("{number} is out of range")))
    }
}

/// Writes JSON.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Rejected(Box::new(error)))
}
