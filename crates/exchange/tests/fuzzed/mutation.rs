//! Small damage to good input.

/// Pieces that trip text code: composition, width, surrogate pairs, signs of packs, numbers at the edge.
const PIECES: [&str; 30] = [
    "\u{1112}\u{1161}\u{11ab}",
    "\u{301}",
    "\u{200b}",
    "\u{feff}",
    "😀",
    "👩‍⚕️",
    "\u{0}",
    "\u{a0}",
    "ß",
    "İ",
    "/",
    "(",
    ")/(",
    ")",
    "+",
    "*",
    "l/",
    "(30%)/(삼십)",
    "&name1&",
    "{{",
    "}}",
    "\"",
    "\\",
    "[",
    "]",
    "\n",
    "-1",
    "4294967296",
    "1e999",
    "null",
];

/// Makes damage, the same for the same seed (`SplitMix64`).
pub(crate) struct Mutator(u64);

impl Mutator {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }

    /// A sample with one to four pieces of damage.
    pub(crate) fn mutate(&mut self, samples: &[Vec<u8>]) -> Vec<u8> {
        let mut data = samples[self.below(samples.len())].clone();
        for _ in 0..=self.below(4) {
            self.damage(&mut data, samples);
        }
        data
    }

    fn damage(&mut self, data: &mut Vec<u8>, samples: &[Vec<u8>]) {
        let (one, other) = (self.below(data.len() + 1), self.below(data.len() + 1));
        let (start, end) = (one.min(other), one.max(other));
        let end = end.min(start + 40);
        match self.below(7) {
            0 if start < data.len() => data[start] ^= 1 << self.below(8),
            1 => drop(data.drain(start..end)),
            2 => {
                let again = data[start..end].to_vec();
                drop(data.splice(start..start, again));
            }
            3 => {
                let from = &samples[self.below(samples.len())];
                let cut = self.below(from.len());
                let taken = from[cut..from.len().min(cut + 60)].to_vec();
                drop(data.splice(start..end, taken));
            }
            4 => data.truncate(start),
            _ => {
                let piece = PIECES[self.below(PIECES.len())];
                drop(data.splice(start..start, piece.bytes()));
            }
        }
    }
}
