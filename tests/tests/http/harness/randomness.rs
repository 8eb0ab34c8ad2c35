//! Randomness from a seed: no two draws alike, every run the same.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use service::Randomness;

/// `SplitMix64` (Steele, Lea, Flood 2014).
#[derive(Clone, Debug, Default)]
pub(crate) struct SeededRandomness(Arc<AtomicU64>);

impl Randomness for SeededRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let state = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mut z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            let drawn = (z ^ (z >> 31)).to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
    }
}
