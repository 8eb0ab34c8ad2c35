//! The part of the matrix that an alignment of known cost can visit.

/// Bits of a machine word: rows in a block.
pub(super) const BLOCK: usize = 64;

/// A diagonal band. Rows are symbols of the reference, columns of the hypothesis, both from 1; row and column 0 are
/// the empty heads.
///
/// A path with `d` steps off the diagonal has at most `(d + rows − columns) / 2` deletions and
/// `(d − rows + columns) / 2` insertions, and so never leaves `column − insertions ..= column + deletions`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Band {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// The cost of the dearest path that it holds.
    pub(super) distance: usize,
    insertions: usize,
    deletions: usize,
}

impl Band {
    /// The band of all paths that cost at most `distance`, which is at least the difference of the lengths.
    pub(super) fn new(rows: usize, columns: usize, distance: usize) -> Self {
        let distance = distance.max(rows.abs_diff(columns));
        Self {
            rows,
            columns,
            distance,
            insertions: (distance + columns - rows) / 2,
            deletions: (distance + rows - columns) / 2,
        }
    }

    /// First and last block of rows in a column (from 1). Both only grow with the column, the last by at most one.
    pub(super) fn blocks(&self, column: usize) -> (usize, usize) {
        let top = column.saturating_sub(self.insertions).max(1);
        let bottom = (column + self.deletions).clamp(1, self.rows);
        ((top - 1) / BLOCK, (bottom - 1) / BLOCK)
    }

    /// Most blocks in a column.
    pub(super) fn width(&self) -> usize {
        ((self.insertions + self.deletions) / BLOCK + 2).min(self.rows.div_ceil(BLOCK))
    }

    /// The last row of a block.
    pub(super) fn bottom(&self, block: usize) -> usize {
        ((block + 1) * BLOCK).min(self.rows)
    }
}
