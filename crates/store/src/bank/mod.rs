//! The bank: what instructors list and find of all items, published or in the making.
//!
//! A row repeats facts of a version or a draft, and is written in the transaction that changes them.

mod catch_up;
mod gram;
pub(crate) mod put;
mod search;

use assessment::{DomainId, Instant, ItemId};

pub(crate) use catch_up::catch_up;
pub(crate) use put::{note_draft, set_tags, take_out};

/// How an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Never published, being written.
    Draft,
    /// Never published, waiting for a second pair of eyes.
    InReview,
    /// In use.
    Published,
    /// Out of use.
    Retired,
}

impl ItemState {
    /// All of them, in the order of an item's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::InReview, Self::Published, Self::Retired];

    /// The word in the database and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Published => "published",
            Self::Retired => "retired",
        }
    }

    /// The state of a word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What the bank shows and finds an item by.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFacts {
    /// A line that people know it by.
    pub title: String,
    /// All it says, for finding it.
    pub text: String,
    /// Its interaction's kind.
    pub interaction: String,
    /// Local ids of its rules.
    pub rules: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// The author's guess, in logits of a middling learner.
    pub difficulty: f64,
}

/// A row of the bank.
#[derive(Clone, Debug, PartialEq)]
pub struct BankRow {
    /// Where the next page goes on.
    pub cursor: BankCursor,
    /// The item.
    pub id: ItemId,
    /// How it stands.
    pub state: ItemState,
    /// Whether somebody is writing its next version.
    pub has_draft: bool,
    /// Its newest published version.
    pub version: Option<u32>,
    /// When it last changed.
    pub changed_at: Instant,
    /// What it is shown by; `text` is empty here.
    pub facts: ItemFacts,
}

/// A place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BankCursor {
    /// When the row there changed.
    pub changed_at: Instant,
    /// Its number.
    pub number: i64,
}

/// What is looked for. Everything given must hold.
#[derive(Clone, Debug, Default)]
pub struct BankQuery {
    /// Words that all stand in the item, each as any part of its text.
    pub words: Vec<String>,
    /// In this domain.
    pub domain: Option<DomainId>,
    /// Standing so.
    pub state: Option<ItemState>,
    /// Of this kind.
    pub interaction: Option<String>,
    /// Testing this rule, by its local id.
    pub rule: Option<String>,
    /// With this tag.
    pub tag: Option<String>,
    /// Written by this author.
    pub author: Option<String>,
    /// At least this difficult.
    pub least_difficulty: Option<f64>,
    /// At most this difficult.
    pub most_difficulty: Option<f64>,
    /// Only what changed before this place.
    pub after: Option<BankCursor>,
}

/// Reads an instant and a number out of an address, as [`BankCursor::to_string`] writes them.
impl std::str::FromStr for BankCursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, number) = text.split_once('-').ok_or(())?;
        let changed_at = Instant(at.parse().map_err(|_| ())?);
        Ok(Self { changed_at, number: number.parse().map_err(|_| ())? })
    }
}

impl std::fmt::Display for BankCursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.changed_at.0, self.number)
    }
}
