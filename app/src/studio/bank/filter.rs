//! What is looked for, as the address has it.

use service::studio::{BankQuery, ItemState};

use crate::context::Asked;

/// The fields of the search form, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) words: String,
    pub(super) domain: String,
    pub(super) state: String,
    pub(super) interaction: String,
    pub(super) rule: String,
    pub(super) tag: String,
    pub(super) author: String,
    pub(super) least: String,
    pub(super) most: String,
}

/// Longest text of a field that is looked at.
const LONGEST: usize = 200;

impl Filter {
    pub(super) fn of(asked: &Asked) -> Self {
        let text = |name: &str| asked.text(name).trim().chars().take(LONGEST).collect::<String>();
        Self {
            words: text("q"),
            domain: text("domain"),
            state: text("state"),
            interaction: text("interaction"),
            rule: text("rule"),
            tag: text("tag"),
            author: text("author"),
            least: text("least"),
            most: text("most"),
        }
    }

    /// Names and values, for the address of the next page.
    pub(super) fn fields(&self) -> [(&'static str, &str); 9] {
        [
            ("q", &self.words),
            ("domain", &self.domain),
            ("state", &self.state),
            ("interaction", &self.interaction),
            ("rule", &self.rule),
            ("tag", &self.tag),
            ("author", &self.author),
            ("least", &self.least),
            ("most", &self.most),
        ]
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields().iter().all(|(_, value)| value.is_empty())
    }

    /// Whether anything beyond the words is asked for.
    pub(super) fn has_more(&self) -> bool {
        [&self.rule, &self.tag, &self.author, &self.least, &self.most].iter().any(|value| !value.is_empty())
    }

    /// As the bank is asked. What cannot be read asks for nothing.
    pub(super) fn query(&self, after: &str) -> BankQuery {
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        BankQuery {
            words: self.words.split_whitespace().take(8).map(str::to_owned).collect(),
            domain: self.domain.parse().ok(),
            state: ItemState::of_word(&self.state),
            interaction: given(&self.interaction),
            rule: given(&self.rule),
            tag: given(&self.tag),
            author: given(&self.author),
            least_difficulty: self.least.parse().ok(),
            most_difficulty: self.most.parse().ok(),
            after: after.parse().ok(),
        }
    }
}
