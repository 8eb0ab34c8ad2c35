//! One pass over the matrix, column by column, 64 rows a step (Myers 1999 in Hyyrö's block form).

use super::band::{BLOCK, Band};
use super::pattern::{Pattern, Reader};

/// A column of the matrix as differences between neighbouring rows.
#[derive(Clone)]
pub(super) struct Sweep<'a> {
    reader: Reader<'a>,
    band: Band,
    /// The column reached.
    column: usize,
    /// The lowest block reached.
    last: usize,
    /// The value in the bottom row of the lowest block reached.
    value: usize,
    /// Rows where the value grows by one, per block.
    plus: Vec<u64>,
    /// Rows where it falls by one.
    minus: Vec<u64>,
}

impl<'a> Sweep<'a> {
    /// Column 0, where each row costs one deletion more.
    pub(super) fn new(pattern: &'a Pattern, band: Band) -> Self {
        let blocks = band.rows.div_ceil(BLOCK);
        let (_, last) = band.blocks(1);
        Self {
            reader: Reader::new(pattern),
            band,
            column: 0,
            last,
            value: band.bottom(last),
            plus: vec![u64::MAX; blocks],
            minus: vec![0; blocks],
        }
    }

    /// Runs to the last column and gives the value of its last row.
    pub(super) fn finish(mut self) -> usize {
        while self.column < self.band.columns {
            self.advance();
        }
        self.value
    }

    /// The column reached.
    pub(super) fn column(&self) -> usize {
        self.column
    }

    /// Goes one column on.
    pub(super) fn advance(&mut self) {
        self.column += 1;
        let (first, last) = self.band.blocks(self.column);
        if last > self.last {
            // A block enters as if all its rows were deleted, which never underestimates.
            self.value += self.band.bottom(last) - self.band.bottom(self.last);
            self.last = last;
        }
        let equal = self.reader.read(self.column, first, last);
        // Above the band the value is taken to grow with every column, which never underestimates either.
        let (mut up, mut down) = (1_u64, 0_u64);
        let (mut grows, mut falls) = (0_u64, 0_u64);
        let plus = &mut self.plus[first..=last];
        let minus = &mut self.minus[first..=last];
        for ((plus, minus), equal) in plus.iter_mut().zip(minus).zip(equal) {
            let meets = equal | down;
            let diagonal = (((meets & *plus).wrapping_add(*plus)) ^ *plus) | meets | *minus;
            grows = *minus | !(diagonal | *plus);
            falls = diagonal & *plus;
            // The same one row down, with what came out of the block above.
            let below_grows = (grows << 1) | up;
            let below_falls = (falls << 1) | down;
            up = grows >> (BLOCK - 1);
            down = falls >> (BLOCK - 1);
            *plus = below_falls | !(diagonal | below_grows);
            *minus = below_grows & diagonal;
        }
        let bottom = (self.band.bottom(last) - 1) % BLOCK;
        self.value += usize::from((grows >> bottom) & 1 == 1);
        self.value -= usize::from((falls >> bottom) & 1 == 1);
    }

    /// The differences of the blocks in the band at this column: `(first block, growing, falling)`.
    pub(super) fn differences(&self) -> (usize, &[u64], &[u64]) {
        let (first, last) = self.band.blocks(self.column.max(1));
        (first, &self.plus[first..=last], &self.minus[first..=last])
    }
}
