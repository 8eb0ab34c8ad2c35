//! Where the symbols of the hypothesis stand in the reference.

use super::band::BLOCK;

/// Words up to which a table of bit rows, one per symbol, is made: 1 MB. It serves jamo and Latin letters; for syllables, of
/// which thousands occur a few times each, it would be large and nearly empty.
const TABLE_LIMIT: usize = 1 << 17;

/// Places of each symbol of the reference.
pub(super) struct Pattern {
    /// Places from 0, sorted by symbol and then by place.
    places: Vec<u32>,
    /// Per symbol, where its places end; they begin where those of the symbol before end.
    ends: Vec<u32>,
    /// Per column, the number of its symbol; the number of symbols for one that the reference does not have.
    symbols: Vec<u32>,
    /// Bit rows of all symbols, and an empty one; empty altogether where it would be too large.
    table: Vec<u64>,
    blocks: usize,
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

impl Pattern {
    pub(super) fn new(reference: &[u32], hypothesis: &[u32]) -> Self {
        Self::with_limit(reference, hypothesis, TABLE_LIMIT)
    }

    fn with_limit(reference: &[u32], hypothesis: &[u32], table_limit: usize) -> Self {
        let mut sorted: Vec<(u32, u32)> =
            (0..).zip(reference).map(|(place, &symbol)| (symbol, place)).collect();
        sorted.sort_unstable();
        let mut distinct = Vec::new();
        let mut ends = Vec::new();
        for (index, (symbol, _)) in sorted.iter().enumerate() {
            if distinct.last() != Some(symbol) {
                distinct.push(*symbol);
                ends.push(0);
            }
            if let Some(end) = ends.last_mut() {
                *end = number(index + 1);
            }
        }
        let none = number(distinct.len());
        let symbols =
            hypothesis.iter().map(|symbol| distinct.binary_search(symbol).map_or(none, number)).collect();
        let blocks = reference.len().div_ceil(BLOCK);
        let mut table = Vec::new();
        if (distinct.len() + 1) * blocks <= table_limit {
            table.resize((distinct.len() + 1) * blocks, 0);
            let mut row = 0;
            for (index, &(_, place)) in (0..).zip(&sorted) {
                row += usize::from(index == ends[row]);
                table[row * blocks + place as usize / BLOCK] |= 1 << (place as usize % BLOCK);
            }
        }
        let places = sorted.into_iter().map(|(_, place)| place).collect();
        Self { places, ends, symbols, table, blocks }
    }
}

/// Reads a pattern column by column. Columns may be left out, but only ever go forward.
#[derive(Clone)]
pub(super) struct Reader<'a> {
    pattern: &'a Pattern,
    /// Per symbol, the first of its places that is not yet above the band.
    cursors: Vec<u32>,
    /// Bits of the column read last.
    row: Vec<u64>,
    /// The blocks of it that may be set.
    set: std::ops::Range<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(pattern: &'a Pattern) -> Self {
        let is_listed = pattern.table.is_empty();
        let starts = || std::iter::once(0).chain(pattern.ends.iter().copied()).take(pattern.ends.len());
        let cursors = if is_listed { starts().collect() } else { Vec::new() };
        let row = vec![0; if is_listed { pattern.blocks } else { 0 }];
        Self { pattern, cursors, row, set: 0..0 }
    }

    /// Bits of the blocks `first ..= last` where the reference has the symbol of `column` (from 1). Neither `column` nor
    /// `first` ever falls from one call to the next.
    pub(super) fn read(&mut self, column: usize, first: usize, last: usize) -> &[u64] {
        let Pattern { places, ends, symbols, table, blocks } = self.pattern;
        let symbol = symbols[column - 1] as usize;
        if !table.is_empty() {
            return &table[symbol * blocks + first..=symbol * blocks + last];
        }
        self.row[self.set.clone()].fill(0);
        self.set = first..last + 1;
        if let Some(cursor) = self.cursors.get_mut(symbol) {
            let places = &places[*cursor as usize..ends[symbol] as usize];
            let skipped = places.iter().take_while(|&&place| (place as usize) < first * BLOCK).count();
            *cursor += number(skipped);
            for place in places[skipped..].iter().map(|&place| place as usize) {
                if place >= (last + 1) * BLOCK {
                    break;
                }
                self.row[place / BLOCK] |= 1 << (place % BLOCK);
            }
        }
        &self.row[first..=last]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_and_a_list_read_the_same() {
        let reference: Vec<u32> = (0..1_000).map(|place| place * place % 37).collect();
        let hypothesis: Vec<u32> = (0..900).map(|place| place * 7 % 41).collect();
        let table = Pattern::new(&reference, &hypothesis);
        let sparse = Pattern::with_limit(&reference, &hypothesis, 0);
        let (mut dense, mut rare) = (Reader::new(&table), Reader::new(&sparse));
        for column in (1..=900).filter(|column| column % 3 > 0) {
            let (first, last) = (column / 80, (column / 80 + 4).min(15));
            assert_eq!(dense.read(column, first, last), rare.read(column, first, last), "column {column}");
        }
    }
}
