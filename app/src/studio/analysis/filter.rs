//! Which items are shown, and in what order: all of it stands in the address.

use service::studio::analysis::ItemAnalysis;

use crate::context::Asked;

/// What the rows are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// What is raised first, the gravest foremost.
    #[default]
    Flags,
    Item,
    Answers,
    Facility,
    Discrimination,
}

impl Order {
    /// The word in the address.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Flags => "flags",
            Self::Item => "item",
            Self::Answers => "answers",
            Self::Facility => "facility",
            Self::Discrimination => "discrimination",
        }
    }

    fn of_word(word: &str) -> Self {
        [Self::Item, Self::Answers, Self::Facility, Self::Discrimination]
            .into_iter()
            .find(|order| order.word() == word)
            .unwrap_or_default()
    }
}

/// What was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Only items of this rule; empty: any.
    pub(super) rule: String,
    /// Only items answered like this; empty: any.
    pub(super) interaction: String,
    /// Only items that something is raised about.
    pub(super) flagged: bool,
    /// In what order.
    pub(super) order: Order,
}

impl Filter {
    /// Reads the address.
    pub(super) fn of(asked: &Asked) -> Self {
        Self {
            rule: asked.text("rule").to_owned(),
            interaction: asked.text("interaction").to_owned(),
            flagged: asked.text("flagged") == "1",
            order: Order::of_word(asked.text("sort")),
        }
    }

    /// The rows that fit, in order.
    pub(super) fn rows<'i>(&self, items: &'i [ItemAnalysis]) -> Vec<&'i ItemAnalysis> {
        let fits = |item: &&ItemAnalysis| {
            (self.rule.is_empty() || item.rules.iter().any(|rule| rule.as_str() == self.rule))
                && (self.interaction.is_empty() || item.interaction == self.interaction)
                && (!self.flagged || !item.advice.is_empty())
        };
        let mut rows: Vec<&ItemAnalysis> = items.iter().filter(fits).collect();
        // A figure that is not shown is not sorted by either: such rows come last.
        let value = |figure: &assessment::statistics::Figure| {
            figure.shown().map_or(f64::INFINITY, |shown| shown.value)
        };
        match self.order {
            Order::Item => {}
            Order::Flags => rows.sort_by_key(|item| (item.advice.is_empty(), item.advice.first().copied())),
            Order::Answers => rows.sort_by_key(|item| std::cmp::Reverse(item.report.n)),
            Order::Facility => {
                rows.sort_by(|a, b| value(&a.report.facility).total_cmp(&value(&b.report.facility)));
            }
            Order::Discrimination => {
                rows.sort_by(|a, b| {
                    value(&a.report.discrimination).total_cmp(&value(&b.report.discrimination))
                });
            }
        }
        rows
    }
}
