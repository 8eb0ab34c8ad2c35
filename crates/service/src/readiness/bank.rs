//! The bank as measurement names it: by numbers.

use std::collections::HashMap;

use assessment::ability::{Answer, BankItem};
use assessment::attempt::Behaviour;
use assessment::{DomainId, ItemId};
use store::{FirstAnswer, ItemIndex};

use crate::content::Shelf;

/// What an answer says to measurement, whoever gave it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    /// The item.
    pub(super) item: &'a ItemId,
    /// How it was asked.
    pub(super) behaviour: Behaviour,
    /// Whether it was fully right.
    pub(super) right: bool,
}

impl<'a> From<&'a FirstAnswer> for Given<'a> {
    fn from(answer: &'a FirstAnswer) -> Self {
        Self { item: &answer.item, behaviour: answer.behaviour, right: answer.right }
    }
}

impl<'a> From<&'a store::Answer> for Given<'a> {
    fn from(answer: &'a store::Answer) -> Self {
        // As `Score::is_full`.
        Self { item: &answer.item, behaviour: answer.behaviour, right: answer.points >= 1.0 - 1e-9 }
    }
}

/// Domains and items of the bank, numbered.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    domains: Vec<DomainId>,
    places: HashMap<ItemId, usize>,
    /// The items, in their order.
    pub(super) items: Vec<BankItem>,
}

impl Bank {
    /// The bank of a shelf.
    pub(super) fn of(shelf: &Shelf) -> Self {
        let mut bank = Self::default();
        for domain in &shelf.domains {
            bank.add(domain.id.clone(), &shelf.index(&domain.id));
        }
        bank
    }

    /// Adds a domain. Practice items and items kept for gates are pools of their own: nobody says that they are equally
    /// hard.
    pub(super) fn add(&mut self, domain: DomainId, items: &[ItemIndex]) {
        let place = self.domains.len();
        self.domains.push(domain);
        for item in items {
            self.places.insert(item.id.clone(), self.items.len());
            let pool = 2 * place + usize::from(item.reserved);
            self.items.push(BankItem { domain: place, pool, guess: Some(item.difficulty) });
        }
    }

    /// Number of domains.
    pub(super) fn domains(&self) -> usize {
        self.domains.len()
    }

    /// Number of a domain.
    pub(super) fn domain(&self, id: &DomainId) -> Option<usize> {
        self.domains.iter().position(|domain| domain == id)
    }

    /// The domain of a number.
    pub fn domain_id(&self, place: usize) -> Option<&DomainId> {
        self.domains.get(place)
    }

    /// One person's answers, oldest first: to each item only the first, whatever version it had; none to items that are
    /// retired.
    pub(super) fn answers<'a>(&self, given: impl IntoIterator<Item = Given<'a>>) -> Vec<Answer> {
        let mut met = vec![false; self.items.len()];
        let answer = |given: Given<'_>| {
            let item = *self.places.get(given.item)?;
            let fresh = !std::mem::replace(&mut met[item], true);
            fresh.then_some(Answer {
                item,
                right: given.right,
                practised: given.behaviour == Behaviour::Practice,
            })
        };
        given.into_iter().filter_map(answer).collect()
    }
}
