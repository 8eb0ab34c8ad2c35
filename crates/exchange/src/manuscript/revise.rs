//! Changing the lists of a manuscript: rows come and go, move, are pasted in, or are made of a selection.

use serde_json::{Map, Value};

use super::{Manuscript, MarkPart};

/// Most rows of a list; more than any interaction takes.
const MOST: usize = 100;

/// What happens to a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// An empty row comes at the end.
    Add,
    /// This row goes.
    Remove(usize),
    /// This row goes before the one above it.
    Up(usize),
    /// This row goes after the one below it.
    Down(usize),
}

impl Manuscript {
    /// Changes a list, named as the form names it (`choice[options]`, `cloze[gaps][0][traps]`). A name that is no list, or
    /// a row that is not there, changes nothing.
    pub fn revise(&mut self, list: &str, row: Row) {
        self.with_list(list, |rows| match row {
            Row::Add if rows.len() < MOST => rows.push(Value::Object(Map::new())),
            Row::Remove(index) if index < rows.len() => drop(rows.remove(index)),
            Row::Up(index) if index > 0 && index < rows.len() => rows.swap(index - 1, index),
            Row::Down(index) if index + 1 < rows.len() => rows.swap(index, index + 1),
            _ => {}
        });
    }

    /// Adds a row for every line of a copied table: columns are parted by tabs; the first is the text, the second a mark
    /// for right (`O`, `✓`, `v`, `1`, `정답`), the third the reason. Empty rows at the end of the list make room first.
    pub fn paste(&mut self, list: &str, table: &str) {
        let field = match list {
            "entry[traps]" => "text",
            _ if list.ends_with("[golds]") => "quote",
            _ if list.ends_with("[labels]") => "title",
            _ => "text",
        };
        self.with_list(list, |rows| {
            while rows.last().is_some_and(is_blank) {
                rows.pop();
            }
            for line in
                table.lines().filter(|line| !line.trim().is_empty()).take(MOST.saturating_sub(rows.len()))
            {
                let mut cells = line.split('\t').map(str::trim);
                let mut row = Map::new();
                row.insert(field.to_owned(), cells.next().unwrap_or_default().into());
                let second = cells.next().unwrap_or_default();
                let is_mark =
                    matches!(second.to_uppercase().as_str(), "O" | "○" | "✓" | "✔" | "V" | "1" | "정답");
                row.insert("right".to_owned(), is_mark.into());
                row.insert("reason".to_owned(), cells.next().unwrap_or_default().into());
                rows.push(Value::Object(row));
            }
        });
    }

    /// Makes a mark of a selection in the text of the stimulus, as a browser counts it: UTF-16 units from `start` to
    /// `end`. A selection that is empty or outside the text makes none.
    pub fn mark(&mut self, is_gold: bool, start: usize, end: usize) {
        let text = self.stimulus.text.replace("\r\n", "\n");
        let (Some(from), Some(to)) = (byte_of(&text, start), byte_of(&text, end)) else { return };
        let Some(quote) = text.get(from..to).filter(|quote| !quote.trim().is_empty()) else { return };
        let lead = quote.len() - quote.trim_start().len();
        let (quote, from) = (quote.trim(), from + lead);
        let places: Vec<usize> = text.match_indices(quote).map(|(at, _)| at).collect();
        let place = places.iter().position(|at| *at == from);
        let occurrence = match place {
            Some(place) if places.len() > 1 => (place + 1).to_string(),
            _ => String::new(),
        };
        let mark = MarkPart { quote: quote.to_owned(), occurrence, ..MarkPart::default() };
        let marks = if is_gold { &mut self.span.golds } else { &mut self.span.traps };
        let blank = marks.iter().position(|mark| mark.quote.trim().is_empty());
        if let Some(blank) = blank.and_then(|index| marks.get_mut(index)) {
            blank.quote = mark.quote;
            blank.occurrence = mark.occurrence;
        } else if marks.len() < MOST {
            marks.push(mark);
        }
    }

    fn with_list(&mut self, list: &str, change: impl FnOnce(&mut Vec<Value>)) {
        let Ok(mut whole) = serde_json::to_value(&*self) else { return };
        let steps = list.split(['[', ']']).filter(|step| !step.is_empty());
        let pointer = steps.fold(String::new(), |pointer, step| pointer + "/" + step);
        let Some(Value::Array(rows)) = whole.pointer_mut(&pointer) else { return };
        change(rows);
        // Rows of texts only (`rules`) are no rows of fields: what does not fit back changes nothing.
        if let Ok(changed) = serde_json::from_value(whole) {
            *self = changed;
        }
    }
}

fn is_blank(row: &Value) -> bool {
    row.as_object().is_some_and(|row| {
        row.values().all(|value| match value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Bool(set) => !set,
            _ => false,
        })
    })
}

/// The byte at which a UTF-16 unit begins.
fn byte_of(text: &str, unit: usize) -> Option<usize> {
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        if units == unit {
            return Some(byte);
        }
        units += character.len_utf16();
    }
    (units == unit).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_go_and_move_and_nothing_else_is_touched() {
        let mut manuscript = Manuscript::blank("choice");
        for (index, option) in manuscript.choice.options.iter_mut().enumerate() {
            option.text = index.to_string();
        }
        let texts = |manuscript: &Manuscript| -> Vec<String> {
            manuscript.choice.options.iter().map(|option| option.text.clone()).collect()
        };
        manuscript.revise("choice[options]", Row::Up(2));
        assert_eq!(texts(&manuscript), ["0", "2", "1", "3"]);
        manuscript.revise("choice[options]", Row::Down(0));
        manuscript.revise("choice[options]", Row::Remove(3));
        manuscript.revise("choice[options]", Row::Add);
        assert_eq!(texts(&manuscript), ["2", "0", "1", ""]);
        let before = manuscript.clone();
        for (list, row) in [
            ("choice[options]", Row::Remove(9)),
            ("choice[options]", Row::Up(0)),
            ("choice[text]", Row::Add),
            ("rules", Row::Add),
            ("", Row::Add),
            ("__proto__", Row::Add),
        ] {
            manuscript.revise(list, row);
        }
        assert_eq!(manuscript, before);
    }

    #[test]
    fn a_pasted_table_becomes_options_with_key_and_reason() {
        let mut manuscript = Manuscript::blank("choice");
        manuscript.choice.options[0].text = "먼저 쓴 보기".to_owned();
        manuscript.paste("choice[options]", "둘째\tO\t맞는 까닭\n\n셋째\t\t틀린 까닭\r\n넷째");
        let options = &manuscript.choice.options;
        let seen: Vec<_> = options.iter().map(|o| (o.text.as_str(), o.right, o.reason.as_str())).collect();
        assert_eq!(
            seen,
            [
                ("먼저 쓴 보기", false, ""),
                ("둘째", true, "맞는 까닭"),
                ("셋째", false, "틀린 까닭"),
                ("넷째", false, ""),
            ]
        );
    }

    #[test]
    fn a_selection_becomes_a_mark_with_its_occurrence() {
        let mut manuscript = Manuscript::blank("span");
        manuscript.stimulus.text = "😀 낸 돈과 받은 돈".to_owned();
        // The sign is two units wide in a browser; a space selected along is left out.
        manuscript.mark(true, 10, 12);
        assert_eq!(
            (manuscript.span.golds[0].quote.as_str(), manuscript.span.golds[0].occurrence.as_str()),
            ("돈", "2")
        );
        manuscript.mark(true, 3, 6);
        assert_eq!(manuscript.span.golds[1].quote, "낸 돈");
        let before = manuscript.clone();
        manuscript.mark(true, 1, 2);
        manuscript.mark(true, 5, 99);
        manuscript.mark(true, 4, 4);
        assert_eq!(manuscript, before);
    }
}
