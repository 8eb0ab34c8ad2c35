//! Which place of one text stands for which place of the other, read off an alignment.

use std::ops::Range;

use super::alignment::Step;

/// For every gap of a text (0 before the first symbol … `length` behind the last), the gaps of the other text it can stand
/// for: from behind the last aligned symbol before it to before the first aligned symbol behind it.
#[derive(Clone, Debug)]
pub(super) struct Gaps {
    low: Vec<usize>,
    high: Vec<usize>,
}

/// Both directions of an alignment.
#[derive(Clone, Debug)]
pub(super) struct Mapping {
    /// From the key to the given text.
    pub(super) to_given: Gaps,
    /// From the given text to the key.
    pub(super) to_key: Gaps,
}

impl Mapping {
    pub(super) fn new(steps: &[Step]) -> Self {
        let mut pairs = Vec::new();
        let (mut key, mut given) = (0, 0);
        for step in steps {
            match step {
                Step::Same | Step::Substituted => {
                    pairs.push((key, given));
                    (key, given) = (key + 1, given + 1);
                }
                Step::Deleted => key += 1,
                Step::Inserted => given += 1,
            }
        }
        let turned: Vec<(usize, usize)> = pairs.iter().map(|&(key, given)| (given, key)).collect();
        Self { to_given: Gaps::new(&pairs, key, given), to_key: Gaps::new(&turned, given, key) }
    }
}

impl Gaps {
    fn new(pairs: &[(usize, usize)], length: usize, other_length: usize) -> Self {
        let mut low = vec![0; length + 1];
        let mut high = vec![other_length; length + 1];
        for &(place, other) in pairs {
            low[place + 1] = other + 1;
            high[place] = other;
        }
        for gap in 1..=length {
            low[gap] = low[gap].max(low[gap - 1]);
            high[length - gap] = high[length - gap].min(high[length - gap + 1]);
        }
        Self { low, high }
    }

    /// The gaps of the other text that a gap can stand for.
    pub(super) fn of_gap(&self, gap: usize) -> std::ops::RangeInclusive<usize> {
        self.low[gap]..=self.high[gap]
    }

    /// The symbols of the other text that a range of symbols is aligned with, from the first to the last; empty if none is.
    pub(super) fn of_range(&self, range: Range<usize>) -> Range<usize> {
        let (start, end) = (self.high[range.start], self.low[range.end]);
        if range.is_empty() || start >= end {
            self.low[range.start]..self.low[range.start]
        } else {
            start..end
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_and_ranges_follow_the_alignment() {
        // Key abcd, given acxd: b is missing, x was put in.
        let steps = [Step::Same, Step::Deleted, Step::Same, Step::Inserted, Step::Same];
        let mapping = Mapping::new(&steps);
        assert_eq!(mapping.to_given.of_gap(2), 1..=1);
        assert_eq!(mapping.to_given.of_gap(3), 2..=3);
        assert_eq!(mapping.to_given.of_range(1..2), 1..1);
        assert_eq!(mapping.to_given.of_range(0..3), 0..2);
        assert_eq!(mapping.to_key.of_range(0..4), 0..4);
        assert!(mapping.to_key.of_range(2..3).is_empty());
    }
}
