//! One pass over the matrix, column by column, 64 rows a step (Myers 1999 in Hyyrö's block form).

use super::band::{BLOCK, Band};
use super::pattern::{Pattern, Reader};

/// Columns between two looks for blocks that have become useless.
const PRUNED_EVERY: usize = 16;

/// A column of the matrix as differences between neighbouring rows.
///
/// Inside the band, blocks are left out once no path through them can cost at most `limit`, counting what every path from
/// there still costs at least (Ukkonen 1985). Where errors are spread evenly that is about half of the band.
#[derive(Clone)]
pub(super) struct Sweep<'a> {
    reader: Reader<'a>,
    band: Band,
    limit: usize,
    /// The column reached.
    column: usize,
    /// The highest block kept, and the value in the row above it.
    first: usize,
    above: usize,
    /// The lowest block kept, and the value in its bottom row.
    last: usize,
    value: usize,
    /// Rows where the value grows by one, per block.
    plus: Vec<u64>,
    /// Rows where it falls by one.
    minus: Vec<u64>,
}

impl<'a> Sweep<'a> {
    /// Column 0, where each row costs one deletion more. Paths that cost more than `limit` may be lost; the value of
    /// anything else is exact, and no value is ever too small.
    pub(super) fn new(pattern: &'a Pattern, band: Band, limit: usize) -> Self {
        let blocks = band.rows.div_ceil(BLOCK);
        Self {
            reader: Reader::new(pattern),
            band,
            limit,
            column: 0,
            first: 0,
            above: 0,
            last: 0,
            value: band.bottom(0),
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
        self.enter_and_leave();
        self.column += 1;
        let (first, last) = (self.first, self.last);
        let equal = self.reader.read(self.column, first, last);
        // Above the band the value is taken to grow with every column, which never underestimates.
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
        self.above += 1;
        self.value += usize::from((grows >> bottom) & 1 == 1);
        self.value -= usize::from((falls >> bottom) & 1 == 1);
        if self.column.is_multiple_of(PRUNED_EVERY) {
            self.prune();
        }
    }

    /// Rows of a block where the value grows, and where it falls.
    fn changes(&self, block: usize) -> (usize, usize) {
        let rows = self.band.bottom(block) - block * BLOCK;
        let count = |bits: u64| (bits & (u64::MAX >> (BLOCK - rows))).count_ones() as usize;
        (count(self.plus[block]), count(self.minus[block]))
    }

    /// The value in the bottom row of the highest block.
    fn value_below_first(&self) -> usize {
        let (grows, falls) = self.changes(self.first);
        (self.above + grows).saturating_sub(falls)
    }

    /// Takes in the blocks below that a good path may go on to, and drops those that the band has left behind.
    fn enter_and_leave(&mut self) {
        let (least, most) = self.band.blocks(self.column + 1);
        let Band { rows, columns, .. } = self.band;
        loop {
            let bottom = self.band.bottom(self.last);
            // A path that leaves by the bottom row has at least this many columns more to go than rows.
            let whole = self.value + (columns - self.column) + bottom;
            let worth_it = whole <= self.limit.saturating_add(rows) || self.last < least;
            if self.last >= most || !worth_it {
                break;
            }
            self.last += 1;
            // A block enters as if all its rows were deleted, which never underestimates either.
            (self.plus[self.last], self.minus[self.last]) = (u64::MAX, 0);
            self.value += self.band.bottom(self.last) - bottom;
        }
        while self.first < least {
            self.drop_first();
        }
    }

    fn drop_first(&mut self) {
        self.above = self.value_below_first();
        self.first += 1;
    }

    /// Drops the outer blocks in which every path costs more than the limit.
    fn prune(&mut self) {
        let Band { rows, columns, .. } = self.band;
        let ahead = columns - self.column;
        while self.last > self.first {
            let (top, bottom) = (self.last * BLOCK + 1, self.band.bottom(self.last));
            if self.value + 2 * top + ahead <= self.limit.saturating_add(rows + bottom) {
                break;
            }
            let (grows, falls) = self.changes(self.last);
            self.value = (self.value + falls).saturating_sub(grows);
            self.last -= 1;
        }
        while self.first < self.last {
            if self.value_below_first() + rows
                <= self.limit.saturating_add(ahead + self.band.bottom(self.first))
            {
                break;
            }
            self.drop_first();
        }
    }

    /// The differences of the blocks kept at this column: `(first block, growing, falling)`.
    pub(super) fn differences(&self) -> (usize, &[u64], &[u64]) {
        let (first, last) = (self.first, self.last);
        (first, &self.plus[first..=last], &self.minus[first..=last])
    }
}
