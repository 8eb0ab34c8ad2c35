//! The signs of a pack, for a palette to insert them from: on a phone they are hard to type.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::pack::Pack;
use super::part::PartKind;
use super::template::Shape;

/// A sign of a pack. What the learner has selected, or nothing, belongs between its two parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Notation {
    /// What it stands for; the first of several kinds that are written alike.
    pub kind: PartKind,
    /// What goes before the word, e.g. `(`; all of it for a sign that stands alone.
    pub before: String,
    /// What goes behind the word, e.g. `)/()`; empty for a sign that stands alone.
    pub after: String,
    /// Whether spaces set it apart from words.
    pub apart: bool,
    /// The rule about it, as the domain names it.
    pub rule: String,
}

impl Pack {
    /// The pack's own signs, in the order of [`PartKind`].
    pub fn notation(&self) -> Vec<Notation> {
        let own = self.forms.iter().filter_map(|form| Some((form.kind?, form)));
        own.map(|(kind, form)| {
            let (before, after) = match &form.shape {
                Shape::Dropped | Shape::Plain => (String::new(), String::new()),
                Shape::Tag(sign) => (sign.clone(), String::new()),
                Shape::Mark(sign) => (String::new(), sign.clone()),
                Shape::Bracket { open, close } => (open.clone(), close.clone()),
                Shape::Filled { open, close } => (format!("{open}x{close}"), String::new()),
                Shape::Numbered { prefix, suffix } => (format!("{prefix}1{suffix}"), String::new()),
                Shape::Dual(signs) => {
                    (signs.open.clone(), format!("{0}{1}{2}{0}", signs.close, signs.joint, signs.open))
                }
                Shape::Guess { signs, mark } => {
                    (signs.open.clone(), format!("{0}{1}{2}{0}{mark}", signs.close, signs.joint, signs.open))
                }
            };
            let apart = matches!(form.shape, Shape::Tag(_));
            Notation { kind, before, after, apart, rule: form.rule.clone() }
        })
        .collect()
    }
}
