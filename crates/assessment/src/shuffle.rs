//! Orders that a seed fixes, so that a reload shows the options where they were.

/// `SplitMix64` (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators"): the whole generator is
/// one addition and one mix, which is all that an order of four options needs.
pub(crate) struct SplitMix64(pub(crate) u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`, which must not be 0; the bias for bounds of this size (≤ 1,000,000) is below 1e-13.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % (bound as u64)).unwrap_or(0)
    }
}

/// `items` in an order that depends only on `seed` and their number (Fisher–Yates).
pub fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let mut items = items.to_vec();
    let mut generator = SplitMix64(seed);
    for last in (1..items.len()).rev() {
        items.swap(last, generator.below(last + 1));
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_all_and_repeats_itself() {
        let items: Vec<u32> = (0..20).collect();
        let once = shuffled(&items, 7);
        assert_eq!(once, shuffled(&items, 7));
        assert_ne!(once, shuffled(&items, 8));
        let mut sorted = once;
        sorted.sort_unstable();
        assert_eq!(sorted, items);
    }

    #[test]
    fn every_place_is_as_likely_for_the_first_option() {
        let mut places = [0_u32; 4];
        for seed in 0..4_000 {
            let place = shuffled(&[0, 1, 2, 3], seed).iter().position(|o| *o == 0).unwrap();
            places[place] += 1;
        }
        assert!(places.iter().all(|count| (900..1_100).contains(count)), "{places:?}");
    }
}
