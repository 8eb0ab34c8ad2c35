//! Seeded draws for intervals.

/// Random numbers from a seed: splitmix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers everywhere.
#[derive(Clone, Debug)]
pub(super) struct Draws(u64);

impl Draws {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 … 1, 1 excluded.
    fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Two independent standard normal numbers (Box and Muller 1958).
    pub(super) fn normals(&mut self) -> [f64; 2] {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        let (sine, cosine) = (std::f64::consts::TAU * self.uniform()).sin_cos();
        [radius * sine, radius * cosine]
    }

    /// Latin hypercube (McKay, Beckman and Conover 1979): `count` points of 0 … 1 in `dimensions` dimensions, one in the
    /// middle of each of `count` equal slices of every dimension. Evens out what plain draws leave to luck.
    pub(super) fn hypercube(&mut self, count: usize, dimensions: usize) -> Vec<Vec<f64>> {
        let mut points = vec![Vec::with_capacity(dimensions); count];
        let mut slices: Vec<usize> = (0..count).collect();
        for _ in 0..dimensions {
            for last in (1..count).rev() {
                slices.swap(last, (self.next() % (last as u64 + 1)) as usize);
            }
            for (point, slice) in points.iter_mut().zip(&slices) {
                point.push((*slice as f64 + 0.5) / count as f64);
            }
        }
        points
    }
}
