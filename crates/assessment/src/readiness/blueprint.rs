//! What a gate asks for.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ability::{ItemEstimate, Model};

/// A gate as sections of right-or-wrong items, each worth one point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// Its sections; several may be of one domain.
    pub sections: Vec<Section>,
    /// Points needed in all.
    pub needed: usize,
}

/// A part of a gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Index of its domain in the model.
    pub domain: usize,
    /// What is asked, item by item.
    pub slots: Vec<Slot>,
    /// Points needed in this section (과락 below); 0 for none.
    pub minimum: usize,
}

/// One item of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Slot {
    /// This item of the model's bank, whether answered by anyone or not.
    Known(usize),
    /// Some item of the domain that is not known beforehand.
    Unseen,
}

/// Why a blueprint does not fit a model.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BlueprintError {
    /// A section of a domain that the model does not have.
    #[error("section {section} names domain {domain}, but the model has {domains}")]
    UnknownDomain {
        /// Place of the section.
        section: usize,
        /// Domain it names.
        domain: usize,
        /// Number of domains.
        domains: usize,
    },
    /// An item that the model does not have.
    #[error("section {section} names item {item}, but the model has {items}")]
    UnknownItem {
        /// Place of the section.
        section: usize,
        /// Item it names.
        item: usize,
        /// Number of items.
        items: usize,
    },
    /// An item of another domain than its section's.
    #[error("section {section} is of domain {domain}, but its item {item} is not")]
    ForeignItem {
        /// Place of the section.
        section: usize,
        /// Its domain.
        domain: usize,
        /// The item.
        item: usize,
    },
}

impl Blueprint {
    /// Each section's items as the model knows them.
    pub(super) fn resolve(&self, model: &Model) -> Result<Vec<Vec<ItemEstimate>>, BlueprintError> {
        let (domains, items) = (model.loadings.len(), model.items.len());
        self.sections
            .iter()
            .enumerate()
            .map(|(section, Section { domain, slots, .. })| {
                let domain = *domain;
                let unseen = *model.unseen.get(domain).ok_or(BlueprintError::UnknownDomain {
                    section,
                    domain,
                    domains,
                })?;
                let resolve = |slot: &Slot| match *slot {
                    Slot::Unseen => Ok(unseen),
                    Slot::Known(item) => match model.items.get(item) {
                        None => Err(BlueprintError::UnknownItem { section, item, items }),
                        Some(found) if found.domain != domain => {
                            Err(BlueprintError::ForeignItem { section, domain, item })
                        }
                        Some(found) => Ok(*found),
                    },
                };
                slots.iter().map(resolve).collect()
            })
            .collect()
    }
}
