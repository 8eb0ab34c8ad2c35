//! Attributes of what was marked: its polarity, whether it is hidden, which speaker.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::statistics::{Proportion, wilson};

/// Attribute name to value.
pub type Attributes = BTreeMap<String, String>;

/// Agreement of one attribute over paired marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AttributeAgreement {
    /// Same value.
    pub equal: u32,
    /// Another value.
    pub different: u32,
    /// Due and not given.
    pub missing: u32,
    /// Given and not due.
    pub excess: u32,
}

impl AttributeAgreement {
    /// Share of equal values among pairs where either side has the attribute, with Wilson's interval.
    pub fn share(&self) -> Option<Proportion> {
        wilson(f64::from(self.equal), self.equal + self.different + self.missing + self.excess)
    }
}

/// Counts every attribute that occurs, over pairs of gold and given. What was not found has no pair and is not blamed a
/// second time here.
pub fn attribute_agreement<'a>(
    pairs: impl IntoIterator<Item = (&'a Attributes, &'a Attributes)>,
) -> BTreeMap<String, AttributeAgreement> {
    let mut counts: BTreeMap<String, AttributeAgreement> = BTreeMap::new();
    for (gold, given) in pairs {
        let names: BTreeSet<&String> = gold.keys().chain(given.keys()).collect();
        for name in names {
            let count = counts.entry(name.clone()).or_default();
            let field = match (gold.get(name), given.get(name)) {
                (Some(due), Some(found)) if due == found => &mut count.equal,
                (Some(_), Some(_)) => &mut count.different,
                (Some(_), None) => &mut count.missing,
                (None, _) => &mut count.excess,
            };
            *field += 1;
        }
    }
    counts
}
