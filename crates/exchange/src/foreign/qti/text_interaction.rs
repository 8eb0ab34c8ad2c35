//! Interactions inside a text: words that are picked, and words that are dragged into gaps.

use std::collections::BTreeMap;

use super::gaps::{pieces, points};
use super::key::Keys;
use super::prose::Prose;
use crate::foreign::xml::{Element, Node};
use crate::foreign::{Blank, Body, Choice, Entry, Fault, Loss, MAX_PARTS, Problem, What};

/// Answers of all gaps together: each gap has all words.
const MAX_ANSWERS: usize = 10_000;

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
    if words.len() > MAX_PARTS {
        return Err(Fault::new(one.line, Problem::TooLong("options")));
    }
    let options = words.iter().enumerate().map(|(place, word)| {
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
    let words = one.all("gapText").take(MAX_PARTS + 1).map(|word| {
        let text = word.text().split_whitespace().collect::<Vec<_>>().join(" ").replace('*', "\\*");
        (word.attribute("identifier").unwrap_or_default(), text)
    });
    let words: Vec<(&str, String)> = words.collect();
    let mut gaps = Vec::new();
    inside(one, "gap", &mut gaps);
    if words.len() > MAX_PARTS || gaps.len() > MAX_PARTS || words.len() * gaps.len() > MAX_ANSWERS {
        return Err(Fault::new(one.line, Problem::TooLong("words and gaps")));
    }
    // What a word gives in a gap, by `word gap`.
    let weights: BTreeMap<String, f64> = keys.weights(one)?.into_iter().collect();
    let most = keys.most(one)?;
    let (mut blanks, mut worth) = (Vec::new(), Vec::new());
    for gap in &gaps {
        let id = gap.attribute("identifier").unwrap_or_default();
        let given = |word: &str| weights.get(&format!("{word} {id}")).copied().unwrap_or_default();
        let best = words.iter().map(|(word, _)| given(word)).fold(0.0, f64::max);
        if best <= 0.0 {
            return Err(Fault::new(gap.line, Problem::NoKey));
        }
        let answers = words.iter().map(|(word, text)| Entry {
            text: text.clone(),
            // Percents of the whole were rounded before.
            weight: ((given(word) / best * 1e8).round() / 1e6).max(0.0),
            feedback: String::new(),
        });
        let answers = answers.collect();
        worth.push(best / 100.0 * most);
        blanks.push(Blank { points: points(best / 100.0 * most), menu: true, answers });
    }
    let is_whole = |worth: &f64| (worth - worth.round()).abs() < 0.002 && *worth >= 0.998;
    if !worth.iter().all(is_whole) && worth.iter().any(|other| (other - worth[0]).abs() > 1e-6) {
        losses.push(Loss::new("gaps", What::Points));
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
