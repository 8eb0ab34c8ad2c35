//! Items as they come in, before an instructor has bound them to rules.

mod adopt;
mod body;
mod bond;
mod export;
mod import;
mod loss;
mod release;
#[cfg(test)]
mod tests;

pub use adopt::Adopted;
pub use body::{Blank, Body, Choice, Entry, Number, Pair, Piece, Span};
pub use export::Exported;
pub use import::{Arrival, Fault, Import, Place, Problem};
pub use loss::{Loss, What};
pub use release::Released;

use serde::Serialize;

/// One item from elsewhere. It holds all that the formats can say, so that it can go out again as it came;
/// [`Draft::adopt`] makes of it what our own types can say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Draft {
    /// The id it has where it comes from; importing it again updates the item that has it.
    pub foreign_id: Option<String>,
    /// What it is called there.
    pub title: Option<String>,
    /// Category path, `/` between the steps.
    pub category: Option<String>,
    /// Tags, in the order given.
    pub tags: Vec<String>,
    /// What is asked, Markdown.
    pub stem: String,
    /// A passage it refers to, plain text.
    pub stimulus: Option<String>,
    /// How it is answered, with the key.
    pub body: Body,
    /// What is told to everybody afterwards, Markdown.
    pub explanation: String,
}
