//! Aiken text to drafts.

use crate::foreign::{
    Arrival, Body, Choice, Draft, Fault, Import, MAX_BYTES, MAX_FIELD, MAX_ITEMS, Place, Problem,
};

/// An item as far as it has been read.
#[derive(Default)]
struct Open {
    line: usize,
    stem: String,
    options: Vec<String>,
    fault: Option<Fault>,
}

/// Reads an Aiken text. An item ends with its `ANSWER:`; one that is broken is a fault in its arrival.
pub fn read(text: &str) -> Import {
    let mut import = Import::default();
    if text.len() > MAX_BYTES {
        let fault = Fault::new(0, Problem::TooLarge);
        import.arrivals.push(Arrival { place: Place::default(), draft: Err(fault), losses: Vec::new() });
        return import;
    }
    let mut open = Open::default();
    for (number, line) in text.lines().enumerate() {
        let (line, number) = (line.trim(), number + 1);
        if import.arrivals.len() == MAX_ITEMS {
            import.cut = !line.is_empty() || import.cut;
            continue;
        }
        if line.is_empty() {
            continue;
        }
        if open.line == 0 {
            open.line = number;
        }
        if let Some(answer) = line.strip_prefix("ANSWER:") {
            finish(&mut import, std::mem::take(&mut open), Some((answer.trim(), number)));
        } else if let Some((letter, option)) = lettered(line) {
            let due = u8::try_from(open.options.len()).ok().and_then(|place| b'A'.checked_add(place));
            if due != Some(letter) || open.stem.is_empty() {
                let problem = Problem::Unexpected(char::from(letter).to_string());
                open.fault.get_or_insert(Fault::new(number, problem));
            }
            open.options.push(option.to_owned());
        } else if open.options.is_empty() {
            if !open.stem.is_empty() {
                open.stem.push('\n');
            }
            open.stem.push_str(line);
            if open.stem.len() > MAX_FIELD {
                open.fault.get_or_insert(Fault::new(number, Problem::TooLong("stem")));
                open.stem.clear();
                open.stem.push('-');
            }
        } else {
            // A stem where an option or the answer is due: the one before has no answer.
            let before = std::mem::take(&mut open);
            finish(&mut import, before, None);
            open = Open { line: number, stem: line.to_owned(), ..Open::default() };
        }
    }
    if open.line > 0 && import.arrivals.len() < MAX_ITEMS {
        finish(&mut import, open, None);
    }
    import
}

/// `A. text` or `A) text`, A to Z.
fn lettered(line: &str) -> Option<(u8, &str)> {
    let (letter, rest) = line.as_bytes().first().copied().zip(line.get(1..))?;
    let text = rest.strip_prefix(['.', ')'])?;
    let parted = text.is_empty() || text.starts_with([' ', '\t']);
    (letter.is_ascii_uppercase() && parted).then(|| (letter, text.trim()))
}

fn finish(import: &mut Import, open: Open, answer: Option<(&str, usize)>) {
    let place = Place { number: import.arrivals.len() + 1, line: open.line, file: None };
    import.arrivals.push(Arrival { place, draft: draft(open, answer), losses: Vec::new() });
}

fn draft(open: Open, answer: Option<(&str, usize)>) -> Result<Draft, Fault> {
    if let Some(fault) = open.fault {
        return Err(fault);
    }
    let (letter, line) = answer.ok_or(Fault::new(open.line, Problem::Missing("ANSWER: line")))?;
    if open.stem.is_empty() {
        return Err(Fault::new(open.line, Problem::Missing("text")));
    }
    if open.options.len() < 2 {
        return Err(Fault::new(open.line, Problem::Missing("second option")));
    }
    let right = match letter.as_bytes() {
        [letter] => usize::from(letter.to_ascii_uppercase().wrapping_sub(b'A')),
        _ => usize::MAX,
    };
    if right >= open.options.len() {
        let given = letter.chars().take(40).collect();
        return Err(Fault::new(line, Problem::Value { given, expected: "the letter of an option" }));
    }
    let options = open.options.into_iter().enumerate().map(|(place, text)| Choice {
        text,
        weight: if place == right { 100.0 } else { 0.0 },
        feedback: String::new(),
    });
    let body = Body::Choice { multiple: false, shuffle: true, options: options.collect() };
    Ok(Draft { stem: open.stem, body, ..Draft::default() })
}
