//! Where the symbols of the hypothesis stand in the reference.

use std::ops::Range;

use super::band::BLOCK;

/// Where a symbol stands in the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Places {
    /// More often than once a block: a row of bits. There can be no more than 64 such symbols, so the rows stay small.
    Often(usize),
    /// A few times: a part of [`Pattern::places`].
    Seldom(Range<usize>),
}

/// Places of each symbol of the reference.
pub(super) struct Pattern {
    symbols: Vec<Places>,
    /// Per column, the number of its symbol; none for one that the reference does not have.
    columns: Vec<Option<u32>>,
    /// Places from 0 of all symbols, sorted by symbol and then by place.
    places: Vec<usize>,
    /// Bit rows of the frequent symbols.
    rows: Vec<u64>,
    blocks: usize,
}

impl Pattern {
    /// Symbols are code points or numbers counted from 0: a table as long as the largest is cheap, since nobody touches most
    /// of it.
    pub(super) fn new(reference: &[u32], hypothesis: &[u32]) -> Self {
        let blocks = reference.len().div_ceil(BLOCK);
        let largest = reference.iter().copied().max().unwrap_or(0) as usize;
        // One more than the number that a symbol gets here; 0 for those that the reference does not have.
        let mut numbers = vec![0_u32; largest + 1];
        let mut counts: Vec<usize> = Vec::new();
        for &symbol in reference {
            let number = &mut numbers[symbol as usize];
            if *number == 0 {
                counts.push(0);
                *number = u32::try_from(counts.len()).unwrap_or(u32::MAX);
            }
            counts[*number as usize - 1] += 1;
        }
        let mut start = 0;
        let mut next: Vec<usize> = Vec::with_capacity(counts.len());
        let (mut symbols, mut rows) = (Vec::with_capacity(counts.len()), Vec::new());
        for &count in &counts {
            next.push(start);
            symbols.push(if count > blocks {
                rows.resize(rows.len() + blocks, 0_u64);
                Places::Often(rows.len() - blocks)
            } else {
                Places::Seldom(start..start + count)
            });
            start += count;
        }
        let mut places = vec![0; reference.len()];
        for (place, &symbol) in reference.iter().enumerate() {
            let number = numbers[symbol as usize] as usize - 1;
            places[next[number]] = place;
            next[number] += 1;
            if let Places::Often(row) = symbols[number] {
                rows[row + place / BLOCK] |= 1_u64 << (place % BLOCK);
            }
        }
        let number = |symbol: &u32| numbers.get(*symbol as usize)?.checked_sub(1);
        let columns = hypothesis.iter().map(number).collect();
        Self { symbols, columns, places, rows, blocks }
    }
}

/// Reads a pattern column by column. Columns may be left out, but only ever go forward.
#[derive(Clone)]
pub(super) struct Reader<'a> {
    pattern: &'a Pattern,
    /// Per symbol, how many of its places are above the band for good.
    passed: Vec<u32>,
    /// Bits of the column read last, if its symbol is a seldom one.
    row: Vec<u64>,
    /// The blocks of it that may be set.
    set: Range<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(pattern: &'a Pattern) -> Self {
        Self { pattern, passed: vec![0; pattern.symbols.len()], row: vec![0; pattern.blocks], set: 0..0 }
    }

    /// Bits of the blocks `first ..= last` where the reference has the symbol of `column` (from 1). Neither `column` nor
    /// `first` ever falls from one call to the next.
    pub(super) fn read(&mut self, column: usize, first: usize, last: usize) -> &[u64] {
        let symbol = self.pattern.columns[column - 1].map(|symbol| symbol as usize);
        let places = symbol.map(|symbol| &self.pattern.symbols[symbol]);
        if let Some(Places::Often(row)) = places {
            return &self.pattern.rows[row + first..=row + last];
        }
        self.row[self.set.clone()].fill(0);
        self.set = first..last + 1;
        if let (Some(symbol), Some(Places::Seldom(range))) = (symbol, places) {
            let passed = &mut self.passed[symbol];
            let places = &self.pattern.places[range.start + *passed as usize..range.end];
            for &place in places {
                let block = place / BLOCK;
                if block > last {
                    break;
                }
                if block < first {
                    *passed += 1;
                } else {
                    self.row[block] |= 1 << (place % BLOCK);
                }
            }
        }
        &self.row[first..=last]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_where_the_symbols_are() {
        // Seven symbols that stand often, and one in each twentieth place that stands seldom.
        let reference: Vec<u32> =
            (0..1_000).map(|place| if place % 20 == 0 { 100 + place } else { place * place % 7 }).collect();
        let hypothesis: Vec<u32> =
            (0..900).map(|place| if place % 3 == 0 { place * 7 % 1_100 } else { place % 9 }).collect();
        let pattern = Pattern::new(&reference, &hypothesis);
        assert!(pattern.symbols.iter().any(|places| matches!(places, Places::Often(_))));
        let mut reader = Reader::new(&pattern);
        for column in (1..=900).filter(|column| column % 5 > 0) {
            let (first, last) = (column / 80, (column / 80 + 4).min(15));
            let expected: Vec<u64> = (first..=last)
                .map(|block| {
                    let rows = reference.iter().skip(block * BLOCK).take(BLOCK);
                    let bits = (0..).zip(rows).filter(|(_, symbol)| **symbol == hypothesis[column - 1]);
                    bits.map(|(bit, _): (u32, _)| 1_u64 << bit).sum()
                })
                .collect();
            assert_eq!(reader.read(column, first, last), expected, "column {column}");
        }
    }
}
