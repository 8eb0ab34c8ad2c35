//! The file: categories, comments and blocks between blank lines.

use super::block;
use crate::foreign::{Arrival, Fault, Import, MAX_BYTES, MAX_FIELD, MAX_ITEMS, Place, Problem};

/// What stands above an item and belongs to it.
#[derive(Default)]
pub(super) struct Heading {
    pub(super) category: Option<String>,
    pub(super) id: Option<String>,
    pub(super) tags: Vec<String>,
}

/// Reads a GIFT text. A broken item is a fault in its arrival; the others come in.
pub fn read(text: &str) -> Import {
    let mut import = Import::default();
    if text.len() > MAX_BYTES {
        let fault = Fault::new(0, Problem::TooLarge);
        import.arrivals.push(Arrival { place: Place::default(), draft: Err(fault), losses: Vec::new() });
        return import;
    }
    let mut heading = Heading::default();
    let mut block = String::new();
    let mut first = 0;
    // A blank line at the end closes the last item.
    for (number, line) in text.lines().chain([""]).enumerate() {
        let trimmed = line.trim();
        if let Some(comment) = trimmed.strip_prefix("//") {
            read_comment(comment, &mut heading);
        } else if let Some(category) = trimmed.strip_prefix("$CATEGORY:").filter(|_| block.is_empty()) {
            heading.category = Some(category.trim().to_owned()).filter(|category| !category.is_empty());
        } else if !trimmed.is_empty() {
            if block.is_empty() {
                first = number + 1;
            } else {
                block.push('\n');
            }
            block.push_str(line);
        } else if !block.is_empty() {
            if import.arrivals.len() == MAX_ITEMS {
                import.cut = true;
                break;
            }
            let place = Place { number: import.arrivals.len() + 1, line: first, file: None };
            let mut losses = Vec::new();
            let draft = if block.len() > MAX_FIELD {
                Err(Fault::new(first, Problem::TooLong("item")))
            } else {
                block::read(&block, first, &heading, &mut losses)
            };
            import.arrivals.push(Arrival { place, draft, losses });
            block.clear();
            heading.id = None;
            heading.tags.clear();
        }
    }
    import
}

/// `[id:…]` and `[tag:…]` of a comment, as Moodle writes them since 3.6; `\]` is a bracket in them.
fn read_comment(comment: &str, heading: &mut Heading) {
    let mut rest = comment;
    while let Some(open) = rest.find('[') {
        rest = &rest[open + 1..];
        let mut value = String::new();
        let mut letters = rest.char_indices();
        let mut end = None;
        while let Some((at, letter)) = letters.next() {
            match letter {
                ']' => {
                    end = Some(at + 1);
                    break;
                }
                '\\' => match letters.next() {
                    Some((_, next @ (']' | '\\'))) => value.push(next),
                    Some((_, next)) => value.extend(['\\', next]),
                    None => value.push('\\'),
                },
                letter => value.push(letter),
            }
        }
        let Some(end) = end else { return };
        rest = &rest[end..];
        if let Some(id) = value.strip_prefix("id:") {
            heading.id = Some(id.trim().to_owned()).filter(|id| !id.is_empty());
        } else if let Some(tag) = value.strip_prefix("tag:").map(str::trim).filter(|tag| !tag.is_empty()) {
            heading.tags.push(tag.to_owned());
        }
    }
}
