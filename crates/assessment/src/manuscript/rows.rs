//! What buttons do to the rows of a form.

/// What is done to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A new row at the end.
    Add,
    /// The row goes.
    Remove(usize),
    /// The row changes places with the one before.
    Up(usize),
    /// The row changes places with the one after.
    Down(usize),
}

/// Does it; a row that is not there stays so. At most `most` rows are made.
pub fn edit<T>(rows: &mut Vec<T>, deed: Deed, most: usize, fresh: impl FnOnce() -> T) {
    match deed {
        Deed::Add if rows.len() < most => rows.push(fresh()),
        Deed::Remove(place) if place < rows.len() => drop(rows.remove(place)),
        Deed::Up(place) if place > 0 && place < rows.len() => rows.swap(place - 1, place),
        Deed::Down(place) if place.checked_add(1).is_some_and(|next| next < rows.len()) => {
            rows.swap(place, place + 1);
        }
        Deed::Add | Deed::Remove(_) | Deed::Up(_) | Deed::Down(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_move_and_nothing_happens_beyond_the_ends() {
        let mut rows = vec!['a', 'b', 'c'];
        for (deed, due) in [
            (Deed::Up(2), "acb"),
            (Deed::Down(0), "cab"),
            (Deed::Up(0), "cab"),
            (Deed::Down(2), "cab"),
            (Deed::Down(usize::MAX), "cab"),
            (Deed::Remove(1), "cb"),
            (Deed::Remove(9), "cb"),
            (Deed::Add, "cbz"),
            (Deed::Add, "cbz"),
        ] {
            edit(&mut rows, deed, 3, || 'z');
            assert_eq!(rows.iter().collect::<String>(), due, "{deed:?}");
        }
    }
}
