//! What the buttons of a form are for.

use assessment::manuscript::Deed;

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Keep it.
    Save,
    /// Keep it and say what is missing.
    Check,
    /// Keep it and go on to publishing.
    Publish,
    /// Back to the revision before; what stands in the form is not kept.
    Undo,
    /// Forth to one that was undone.
    Redo,
    /// Something about a row, and keep it.
    Row(Row),
}

/// Something about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Which rows: `rules`, or `rules[2][examples]`.
    pub(crate) rows: String,
    /// What is done.
    pub(crate) deed: Deed,
}

impl Action {
    /// Reads a button: `save`, or `down rules 2`. What is no button saves.
    pub(crate) fn read(text: &str) -> Self {
        match text {
            "check" => return Self::Check,
            "publish" => return Self::Publish,
            "undo" => return Self::Undo,
            "redo" => return Self::Redo,
            _ => {}
        }
        let mut parts = text.split(' ');
        let (Some(word), Some(rows)) = (parts.next(), parts.next()) else { return Self::Save };
        let place = parts.next().and_then(|place| place.parse().ok());
        let deed = match (word, place) {
            ("add", None) => Deed::Add,
            ("remove", Some(place)) => Deed::Remove(place),
            ("up", Some(place)) => Deed::Up(place),
            ("down", Some(place)) => Deed::Down(place),
            _ => return Self::Save,
        };
        Self::Row(Row { rows: rows.to_owned(), deed })
    }
}

impl Row {
    /// The row of which these are the rows, of `outer` rows: 2 for `rules[2][examples]`.
    pub(crate) fn inner(&self, outer: &str, rows: &str) -> Option<usize> {
        let rest = self.rows.strip_prefix(outer)?.strip_prefix('[')?;
        rest.strip_suffix(&format!("][{rows}]"))?.parse().ok()
    }

    /// Where to look afterwards: the row that moved, or the rows.
    pub(crate) fn anchor(&self) -> String {
        let rows = super::fragment(&self.rows);
        match self.deed {
            Deed::Add => format!("{rows}-add"),
            Deed::Remove(_) => rows,
            Deed::Up(place) => format!("{rows}-{}", place.saturating_sub(1)),
            Deed::Down(place) => format!("{rows}-{}", place.saturating_add(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_are_read_and_nonsense_saves() {
        let row = |text: &str| match Action::read(text) {
            Action::Row(row) => row,
            other => panic!("{other:?}"),
        };
        assert_eq!(row("down rules 2").deed, Deed::Down(2));
        assert_eq!(row("add rules[12][examples]").inner("rules", "examples"), Some(12));
        assert_eq!(row("add rules[x][examples]").inner("rules", "examples"), None);
        assert_eq!(row("up rules 1").anchor(), "rules-0");
        for nonsense in ["", "save", "remove rules", "fly rules 1", "remove rules -1", "add rules 1"] {
            assert_eq!(Action::read(nonsense), Action::Save, "{nonsense}");
        }
    }
}
