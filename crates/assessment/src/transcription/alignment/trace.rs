//! The way back through the matrix, with jiwer's rule for ties.

use super::Step;
use super::band::{BLOCK, Band};
use super::pattern::Pattern;
use super::sweep::Sweep;

/// Differences of a run of columns.
#[derive(Default)]
struct Columns {
    /// The first column kept.
    from: usize,
    /// Per column: its first block.
    first: Vec<usize>,
    /// Per column: where its words begin in the list below; one more for the end.
    starts: Vec<usize>,
    words: Vec<Differences>,
}

/// Rows of a block where the value grows, and where it falls.
type Differences = (u64, u64);

impl Columns {
    /// Forgets all and starts with the column that `sweep` has reached.
    fn restart(&mut self, sweep: &Sweep) {
        self.from = sweep.column();
        self.first.clear();
        self.starts.clear();
        self.starts.push(0);
        self.words.clear();
        self.keep(sweep);
    }

    fn keep(&mut self, sweep: &Sweep) {
        let (first, plus, minus) = sweep.differences();
        self.first.push(first);
        // A handful of words: copied one by one, since a call to copy each half costs more than the copying.
        self.words.extend(plus.iter().copied().zip(minus.iter().copied()));
        self.starts.push(self.words.len());
    }

    /// The words that hold a row at a column, both from 1. Outside the band no best path runs: no bit is set there.
    fn at(&self, row: usize, column: usize) -> Differences {
        let index = column - self.from;
        let block = (row - 1) / BLOCK;
        let offset = block.checked_sub(self.first[index]);
        let words = &self.words[self.starts[index]..self.starts[index + 1]];
        offset.and_then(|offset| words.get(offset)).copied().unwrap_or_default()
    }

    /// Whether the value grows from the row above.
    fn grows(&self, row: usize, column: usize) -> bool {
        is_set(self.at(row, column).0, row)
    }

    /// Whether the value falls from the row above.
    fn falls(&self, row: usize, column: usize) -> bool {
        is_set(self.at(row, column).1, row)
    }
}

fn is_set(word: u64, row: usize) -> bool {
    (word >> ((row - 1) % BLOCK)) & 1 == 1
}

/// Sweeps saved at intervals, so that any run of columns between two of them can be computed anew.
fn saved(pattern: &Pattern, band: Band, interval: usize) -> Vec<Sweep<'_>> {
    let mut sweep = Sweep::new(pattern, band, band.distance);
    let mut saved = vec![sweep.clone()];
    while sweep.column() + interval < band.columns {
        for _ in 0..interval {
            sweep.advance();
        }
        saved.push(sweep.clone());
    }
    saved
}

/// The steps of the alignment in reading order. `band` must hold every path of least cost; `kept` is the number of
/// words of each half of the matrix to keep at once.
pub(super) fn trace(
    pattern: &Pattern,
    band: Band,
    kept: usize,
    reference: &[u32],
    hypothesis: &[u32],
) -> Vec<Step> {
    let width = band.width();
    let interval = (kept / width).max(band.columns.isqrt()).max(1);
    let mut steps = Vec::with_capacity(band.rows.max(band.columns));
    let (mut row, mut column) = (band.rows, band.columns);
    // Room for the widest run: memory that is never touched costs nothing, moving what has outgrown its place does.
    let room = (interval + 1).min(band.columns + 1);
    let mut columns = Columns {
        first: Vec::with_capacity(room),
        starts: Vec::with_capacity(room + 1),
        words: Vec::with_capacity(room * width),
        ..Columns::default()
    };
    for mut sweep in saved(pattern, band, interval).into_iter().rev() {
        columns.restart(&sweep);
        while sweep.column() < column {
            sweep.advance();
            columns.keep(&sweep);
        }
        while row > 0 && column > columns.from {
            if columns.grows(row, column) {
                steps.push(Step::Deleted);
                row -= 1;
            } else if columns.falls(row, column - 1) {
                steps.push(Step::Inserted);
                column -= 1;
            } else {
                let same = reference[row - 1] == hypothesis[column - 1];
                steps.push(if same { Step::Same } else { Step::Substituted });
                row -= 1;
                column -= 1;
            }
        }
    }
    steps.extend(std::iter::repeat_n(Step::Deleted, row));
    steps.extend(std::iter::repeat_n(Step::Inserted, column));
    steps.reverse();
    steps
}
