//! The file: assessments, sections, item banks and their items.

use super::item;
use crate::foreign::xml::{self, Element};
use crate::foreign::{Arrival, Fault, Import, Loss, MAX_ITEMS, Place, Problem, What};

/// Reads a `questestinterop`. A broken item is a fault in its arrival. Items of one assessment carry its title as their
/// category; a group that draws some of its items says so.
pub fn read(text: &str) -> Import {
    let mut import = Import::default();
    match xml::parse(text) {
        Ok(root) if root.name == "questestinterop" => walk(&root, None, None, &mut import),
        Ok(root) => refuse(&mut import, Fault::new(root.line, Problem::Missing("questestinterop element"))),
        Err(fault) => refuse(&mut import, fault),
    }
    import
}

fn refuse(import: &mut Import, fault: Fault) {
    if import.arrivals.len() == MAX_ITEMS {
        import.cut = true;
        return;
    }
    let place = Place { number: import.arrivals.len() + 1, line: fault.line, file: None };
    import.arrivals.push(Arrival { place, draft: Err(fault), losses: Vec::new() });
}

/// What stands in another file, of which this one only says the name.
fn elsewhere(element: &Element, import: &mut Import) {
    refuse(import, Fault::new(element.line, Problem::Missing("question bank in this file")));
}

/// Depth is bounded by the reader.
fn walk(element: &Element, category: Option<&str>, drawn: Option<&Loss>, import: &mut Import) {
    for child in element.elements() {
        match child.name.as_str() {
            "assessment" | "objectbank" => {
                let bank = meta(child, "bank_title");
                let title = child.attribute("title").map(str::to_owned).or(bank);
                let title = title.map(|title| title.trim().to_owned()).filter(|title| !title.is_empty());
                walk(child, title.as_deref(), drawn, import);
            }
            "itemref" | "sectionref" => elsewhere(child, import),
            "section" => {
                let selects = child.child("selection_ordering").and_then(|order| order.child("selection"));
                if selects.is_some_and(|selects| selects.child("sourcebank_ref").is_some()) {
                    elsewhere(child, import);
                }
                let loss = selects.map(|_| Loss::new("section", What::Field("selection".to_owned())));
                walk(child, category, loss.as_ref().or(drawn), import);
            }
            "item" => {
                if import.arrivals.len() == MAX_ITEMS {
                    import.cut = true;
                    return;
                }
                let place = Place { number: import.arrivals.len() + 1, line: child.line, file: None };
                let mut losses: Vec<Loss> = drawn.cloned().into_iter().collect();
                let draft = item::read(child, category, &mut losses);
                import.arrivals.push(Arrival { place, draft, losses });
            }
            _ => {}
        }
    }
}

/// A field of the metadata of an element.
pub(super) fn meta(element: &Element, label: &str) -> Option<String> {
    let holder = element.child("itemmetadata").unwrap_or(element);
    let data = holder.child("qtimetadata")?;
    let field = data.all("qtimetadatafield").find(|field| {
        field.child("fieldlabel").is_some_and(|found| found.text().trim().eq_ignore_ascii_case(label))
    })?;
    field.child("fieldentry").map(|entry| entry.text().trim().to_owned()).filter(|text| !text.is_empty())
}
