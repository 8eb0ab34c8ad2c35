//! Interactions inside a text: words that are picked, and words that are dragged into gaps.

use super::gaps::pieces;
use super::key::Keys;
use super::prose::Prose;
use crate::foreign::xml::{Element, Node};
use crate::foreign::{Blank, Body, Choice, Entry, Fault, Loss, MAX_PARTS, Problem, What};

/// What such an interaction asks: the text that stands in it belongs to the stem or to the body.
pub(super) struct Asked {
    pub(super) text: Option<String>,
    pub(super) body: Body,
}

/// Words of a text to pick: a choice of them, with the text above, where they stand in bold.
pub(super) fn hottext(one: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Asked, Fault> {
    let weights = keys.weights(one)?;
    let mut words = Vec::new();
    inside(one, "hottext", &mut words);
    let options = words.iter().take(MAX_PARTS).enumerate().map(|(place, word)| {
        let id = word.attribute("identifier").unwrap_or_default();
        Choice {
            text: Prose::of(word, &format!("option {}", place + 1), losses),
            weight: weights.iter().find(|(known, _)| known == id).map_or(0.0, |(_, weight)| *weight),
            feedback: keys.told(one, id, losses),
        }
    });
    let options = options.collect();
    losses.push(Loss::new("options", What::Markup("hottext".to_owned())));
    let text = Prose::of(&renamed(one, &[("hottext", "strong")], &["prompt"]), "stem", losses);
    Ok(Asked {
        text: Some(text),
        body: Body::Choice { multiple: keys.is_container(one), shuffle: false, options },
    })
}

/// Words that are dragged into gaps: a cloze whose gaps are lists of all of them.
pub(super) fn gap_match(one: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Asked, Fault> {
    if let Some(image) = one.child("gapImg") {
        return Err(Fault::new(image.line, Problem::Kind("gapImg".to_owned())));
    }
    let words = one.all("gapText").take(MAX_PARTS).map(|word| {
        let text = word.text().split_whitespace().collect::<Vec<_>>().join(" ").replace('*', "\\*");
        (word.attribute("identifier").unwrap_or_default(), text)
    });
    let words: Vec<(&str, String)> = words.collect();
    let pairs = keys.right_pairs(one)?;
    let mut gaps = Vec::new();
    inside(one, "gap", &mut gaps);
    let mut blanks = Vec::new();
    for gap in gaps.iter().take(MAX_PARTS + 1) {
        let id = gap.attribute("identifier").unwrap_or_default();
        let is_right = |word: &str| pairs.iter().any(|(from, to)| from == word && to == id);
        let answers = words.iter().map(|(word, text)| Entry {
            text: text.clone(),
            weight: if is_right(word) { 100.0 } else { 0.0 },
            feedback: String::new(),
        });
        let answers: Vec<Entry> = answers.collect();
        if !answers.iter().any(|answer| answer.weight > 0.0) {
            return Err(Fault::new(gap.line, Problem::NoKey));
        }
        blanks.push(Blank { points: 1, menu: true, answers });
    }
    if blanks.is_empty() {
        return Err(Fault::new(one.line, Problem::Missing("gap")));
    }
    // Whatever is called an interaction leaves a gap.
    let text = renamed(one, &[("gap", "gapInteraction")], &["prompt", "gapText"]);
    Ok(Asked { text: None, body: pieces(&Prose::of(&text, "stem", losses), blanks)? })
}

/// Elements of a name at any depth, which is bounded by the reader.
fn inside<'a>(element: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        if child.name == name {
            found.push(child);
        } else {
            inside(child, name, found);
        }
    }
}

/// A copy in which some elements have other names and some are left out.
fn renamed(element: &Element, names: &[(&str, &str)], without: &[&str]) -> Element {
    let nodes = element.nodes.iter().filter_map(|node| match node {
        Node::Element(child) if without.contains(&child.name.as_str()) => None,
        Node::Element(child) => Some(Node::Element(renamed(child, names, without))),
        text @ Node::Text(_) => Some(text.clone()),
    });
    let name = names.iter().find(|(from, _)| *from == element.name).map_or(&*element.name, |(_, to)| *to);
    Element {
        name: name.to_owned(),
        attributes: element.attributes.clone(),
        nodes: nodes.collect(),
        line: element.line,
    }
}
