//! The assignment of greatest total weight.
//!
//! Kuhn's Hungarian method (1955) in the form with potentials and shortest augmenting paths (Jonker & Volgenant 1987),
//! O(n³): 100 × 100 boxes take a million steps. Forty lines of our own, because the crates that offer it bring half a
//! dozen others into a crate that every browser build compiles.

/// For each row the column it is given, none where there are more rows than columns; every column goes to one row at
/// most. `weight` must not be negative, and its sum over any assignment must stay below 2⁶².
pub(super) fn assign(
    rows: usize,
    columns: usize,
    weight: impl Fn(usize, usize) -> i64,
) -> Vec<Option<usize>> {
    // Columns that are not there weigh nothing, so that there are never fewer columns than rows. Row 0 and column 0 are
    // the free ends of a path.
    let width = columns.max(rows);
    let cost = |row: usize, column: usize| if column <= columns { -weight(row - 1, column - 1) } else { 0 };
    let mut of_row = vec![0_i64; rows + 1];
    let mut of_column = vec![0_i64; width + 1];
    let mut owner = vec![0_usize; width + 1];
    for row in 1..=rows {
        let mut before = vec![0_usize; width + 1];
        let mut least = vec![i64::MAX; width + 1];
        let mut is_reached = vec![false; width + 1];
        owner[0] = row;
        let mut end = 0;
        while owner[end] != 0 {
            is_reached[end] = true;
            let from = owner[end];
            let (mut step, mut next) = (i64::MAX, 0);
            for column in (1..=width).filter(|column| !is_reached[*column]) {
                let reduced = cost(from, column) - of_row[from] - of_column[column];
                if reduced < least[column] {
                    (least[column], before[column]) = (reduced, end);
                }
                if least[column] < step {
                    (step, next) = (least[column], column);
                }
            }
            for column in 0..=width {
                if is_reached[column] {
                    of_row[owner[column]] += step;
                    of_column[column] -= step;
                } else if column > 0 {
                    least[column] -= step;
                }
            }
            end = next;
        }
        while end != 0 {
            owner[end] = owner[before[end]];
            end = before[end];
        }
    }
    let mut given = vec![None; rows];
    for (column, row) in owner.iter().enumerate().skip(1).take(columns) {
        if let Some(index) = row.checked_sub(1) {
            given[index] = Some(column - 1);
        }
    }
    given
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The greatest total, by trying everything.
    fn best(weights: &[Vec<i64>], taken: &mut Vec<usize>) -> i64 {
        let Some(row) = weights.get(taken.len()) else { return 0 };
        let mut most = i64::MIN;
        for column in (0..row.len()).filter(|column| !taken.contains(column)).collect::<Vec<_>>() {
            taken.push(column);
            most = most.max(row[column] + best(weights, taken));
            taken.pop();
        }
        if most == i64::MIN || row.len() < weights.len() {
            // A row may stay without a column; a mark that is no column keeps its place.
            taken.push(usize::MAX - taken.len());
            most = most.max(best(weights, taken));
            taken.pop();
        }
        most
    }

    proptest! {
        #[test]
        fn no_other_assignment_weighs_more(
            rows in 0_usize..6,
            columns in 0_usize..6,
            drawn in proptest::collection::vec(0_i64..20, 36),
        ) {
            let weights: Vec<Vec<i64>> =
                (0..rows).map(|row| drawn[row * 6..row * 6 + columns].to_vec()).collect();
            let given = assign(rows, columns, |row, column| weights[row][column]);
            let pairs = || given.iter().enumerate().filter_map(|(row, column)| Some((row, (*column)?)));
            let mut columns_given: Vec<usize> = pairs().map(|(_, column)| column).collect();
            columns_given.sort_unstable();
            columns_given.dedup();
            prop_assert_eq!(columns_given.len(), rows.min(columns));
            let total: i64 = pairs().map(|(row, column)| weights[row][column]).sum();
            prop_assert_eq!(total, best(&weights, &mut Vec::new()));
        }
    }

    #[test]
    fn the_greedy_pair_gives_way_to_the_better_whole() {
        let weights = [[9, 8], [8, 1]];
        assert_eq!(assign(2, 2, |row, column| weights[row][column]), [Some(1), Some(0)]);
    }
}
