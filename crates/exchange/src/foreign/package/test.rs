//! Assessment tests: which items, in which sections, in which order.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::{folder, resolve};
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Loss, Problem, What, qti};

/// A test of a package.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Test {
    /// Its file in the package.
    pub file: String,
    /// What it is called.
    pub title: String,
    /// Its sections in order; one inside another stands after it, under both names.
    pub sections: Vec<Section>,
    /// What it says beyond items and their order, or why it cannot be read.
    pub losses: Vec<Loss>,
}

/// A section of a test.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Section {
    /// What it is called; ` / ` stands between a section and one inside it.
    pub title: String,
    /// The numbers of its items among the arrivals, in order.
    pub items: Vec<usize>,
}

/// Parts of a test that mean something to whoever sits it and have no counterpart in a list of items.
const STEERING: [&str; 8] = [
    "timeLimits",
    "selection",
    "ordering",
    "preCondition",
    "branchRule",
    "outcomeProcessing",
    "testFeedback",
    "adaptiveSelection",
];

/// Reads a test; `numbers` gives the arrival of each file.
pub(super) fn read(text: &str, file: &str, numbers: &BTreeMap<String, usize>) -> Result<Test, Fault> {
    let root = qti::tree(text)?;
    if root.name != "assessmentTest" {
        return Err(Fault::new(root.line, Problem::Missing("assessmentTest element")));
    }
    let title = root.attribute("title").unwrap_or_default().trim().to_owned();
    let mut test = Test { file: file.to_owned(), title, ..Test::default() };
    steering(&root, &mut test);
    for part in root.all("testPart") {
        steering(part, &mut test);
        for section in part.all("assessmentSection") {
            walk(section, "", &mut test, numbers);
        }
    }
    Ok(test)
}

fn steering(element: &Element, test: &mut Test) {
    for child in element.elements().filter(|child| STEERING.contains(&child.name.as_str())) {
        let loss = Loss::new("test", What::Field(child.name.clone()));
        if !test.losses.contains(&loss) {
            test.losses.push(loss);
        }
    }
}

/// Depth is bounded by the reader.
fn walk(section: &Element, above: &str, test: &mut Test, numbers: &BTreeMap<String, usize>) {
    steering(section, test);
    let own = section.attribute("title").unwrap_or_default().trim();
    let title = match (above, own) {
        ("", own) => own.to_owned(),
        (above, "") => above.to_owned(),
        (above, own) => format!("{above} / {own}"),
    };
    let place = test.sections.len();
    test.sections.push(Section { title: title.clone(), items: Vec::new() });
    for child in section.elements() {
        match child.name.as_str() {
            "assessmentSection" => walk(child, &title, test, numbers),
            "assessmentItemRef" => {
                steering(child, test);
                let href = child.attribute("href").unwrap_or_default();
                let number = resolve(folder(&test.file), href).and_then(|name| numbers.get(&name));
                match (number, test.sections.get_mut(place)) {
                    (Some(number), Some(section)) => section.items.push(*number),
                    _ => test.losses.push(Loss::new("test", What::File(href.chars().take(200).collect()))),
                }
            }
            "assessmentSectionRef" => {
                test.losses.push(Loss::new("test", What::Field("assessmentSectionRef".to_owned())));
            }
            _ => {}
        }
    }
}
