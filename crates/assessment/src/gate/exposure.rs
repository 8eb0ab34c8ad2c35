//! How often items were met at a gate lately, so that none becomes known to everybody.

use std::collections::BTreeMap;

use crate::ItemId;

/// How often each item was drawn in the recent sittings of a gate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exposure {
    /// Sittings looked at.
    pub sittings: u32,
    /// In how many of them an item was; what was in none is left out.
    pub drawn: BTreeMap<ItemId, u32>,
}

impl Exposure {
    /// Whether the item was in more than `cap` percent of the sittings.
    pub fn is_over(&self, item: &ItemId, cap: u8) -> bool {
        let drawn = self.drawn.get(item).copied().unwrap_or(0);
        u64::from(drawn) * 100 > u64::from(self.sittings) * u64::from(cap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_at_the_cap_is_not_over_it() {
        let item: ItemId = "legal/one".parse().expect("an item");
        let drawn = |count| Exposure { sittings: 10, drawn: [(item.clone(), count)].into() };
        assert!(!drawn(3).is_over(&item, 30));
        assert!(drawn(4).is_over(&item, 30));
        assert!(!Exposure::default().is_over(&item, 1), "nobody has sat the gate yet");
    }
}
