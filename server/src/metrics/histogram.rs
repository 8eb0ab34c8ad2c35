//! How long things took.

/// Upper bounds of the buckets, in seconds: around the 5 ms of a page and the 100 ms of a save (DESIGN §6).
pub(super) const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Counts by duration.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Histogram {
    buckets: [u64; BOUNDS.len()],
    pub(super) count: u64,
    pub(super) sum: f64,
}

impl Histogram {
    pub(super) fn note(&mut self, seconds: f64) {
        self.count += 1;
        self.sum += seconds;
        if let Some(bucket) = BOUNDS.iter().position(|bound| seconds <= *bound) {
            self.buckets[bucket] += 1;
        }
    }

    /// Each bound with how many took no longer.
    pub(super) fn cumulative(&self) -> impl Iterator<Item = (f64, u64)> + '_ {
        BOUNDS.into_iter().zip(self.buckets.iter().scan(0, |so_far, bucket| {
            *so_far += bucket;
            Some(*so_far)
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_holds_what_took_no_longer() {
        let mut histogram = Histogram::default();
        for seconds in [0.000_5, 0.001, 0.004, 60.0] {
            histogram.note(seconds);
        }
        let counts: Vec<u64> = histogram.cumulative().map(|(_, count)| count).collect();
        assert_eq!((counts[0], counts[1], counts[2], counts[10]), (2, 2, 3, 3));
        assert_eq!(histogram.count, 4);
    }
}
