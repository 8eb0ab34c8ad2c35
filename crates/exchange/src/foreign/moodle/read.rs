//! The file: questions and the categories between them.

use super::question;
use crate::foreign::{Arrival, Fault, Import, MAX_ITEMS, Place, Problem, xml};

/// Reads a Moodle XML text. A broken question is a fault in its arrival. Where the XML itself breaks off, what stands
/// before is there, and the last arrival says where.
pub fn read(text: &str) -> Import {
    let mut import = Import::default();
    let mut category = None;
    let root = xml::walk(text, |element| {
        if element.name != "question" {
            return true;
        }
        if element.attribute("type") == Some("category") {
            let path = element.child("category").map(|path| path.text().trim().to_owned());
            category = path.filter(|path| !path.is_empty());
            return true;
        }
        if import.arrivals.len() == MAX_ITEMS {
            import.cut = true;
            return false;
        }
        let place = Place { number: import.arrivals.len() + 1, line: element.line, file: None };
        let mut losses = Vec::new();
        let draft = question::read(&element, category.as_deref(), &mut losses);
        import.arrivals.push(Arrival { place, draft, losses });
        true
    });
    let fault = match root {
        Err(fault) => Some(fault),
        Ok(root) if root.name != "quiz" => Some(Fault::new(root.line, Problem::Missing("quiz element"))),
        Ok(_) => None,
    };
    if let Some(fault) = fault {
        let place = Place { number: import.arrivals.len() + 1, line: fault.line, file: None };
        import.arrivals.push(Arrival { place, draft: Err(fault), losses: Vec::new() });
    }
    import
}
