//! An assessment item as a draft.

use super::key::Keys;
use super::names;
use super::prose::{GAP, Prose};
use crate::foreign::xml::Element;
use crate::foreign::{
    Arrival, Blank, Body, Choice, Draft, Entry, Fault, Loss, MAX_PARTS, Pair, Piece, Place, Problem, What,
};

/// Interactions with a counterpart of ours. All others are refused by name.
const KNOWN: [&str; 6] = [
    "choiceInteraction",
    "textEntryInteraction",
    "inlineChoiceInteraction",
    "extendedTextInteraction",
    "matchInteraction",
    "orderInteraction",
];

/// Reads one assessment item of QTI 2.1, 2.2 or 3.0 as a draft.
pub fn read(item_xml: &str) -> Arrival {
    let mut losses = Vec::new();
    let draft = draft(item_xml, &mut losses);
    Arrival { place: Place { number: 1, line: 1, file: None }, draft, losses }
}

fn draft(item_xml: &str, losses: &mut Vec<Loss>) -> Result<Draft, Fault> {
    let item = names::item(item_xml)?;
    let body = item.child("itemBody").ok_or(Fault::new(item.line, Problem::Missing("itemBody element")))?;
    let mut found = Vec::new();
    interactions(body, &mut found);
    let keys = Keys::read(&item, losses)?;
    let stem = Prose::of(body, "stem", losses);
    let (stem, body) = match found.as_slice() {
        [] => (stem, Body::Description),
        [one] if one.name == "textEntryInteraction" => {
            let answers = keys.entries(one)?;
            (stem.replace(GAP, "_____"), Body::Entry { case_sensitive: false, answers })
        }
        [one] if one.name != "inlineChoiceInteraction" => {
            let prompt =
                one.child("prompt").map(|prompt| Prose::of(prompt, "prompt", losses)).unwrap_or_default();
            let stem = [stem.replace(GAP, ""), prompt].map(|part| part.trim().to_owned());
            let stem = stem.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
            (stem, block(one, &keys, losses)?)
        }
        gaps => (String::new(), cloze(&stem, gaps, &keys, losses)?),
    };
    let named =
        |name: &str| item.attribute(name).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if item.child("modalFeedback").is_some() {
        losses.push(Loss::new("modalFeedback", What::Feedback));
    }
    Ok(Draft { foreign_id: named("identifier"), title: named("title"), stem, body, ..Draft::default() })
}

fn interactions<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        if child.name.ends_with("Interaction") {
            found.push(child);
        } else {
            interactions(child, found);
        }
    }
}

fn refuse(element: &Element) -> Fault {
    Fault::new(element.line, Problem::Kind(element.name.chars().take(60).collect()))
}

/// An interaction that stands by itself.
fn block(one: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let shuffle = one.attribute("shuffle") == Some("true");
    let labelled = |name: &str, element: &Element, losses: &mut Vec<Loss>| {
        let choices = element.all(name).take(MAX_PARTS + 1).enumerate().map(|(place, choice)| {
            let id = choice.attribute("identifier").unwrap_or_default().to_owned();
            (id, Prose::of(choice, &format!("option {}", place + 1), losses))
        });
        choices.collect::<Vec<_>>()
    };
    let body = match one.name.as_str() {
        "extendedTextInteraction" => Body::Essay,
        "choiceInteraction" => {
            let options = labelled("simpleChoice", one, losses);
            let weights = keys.weights(one)?;
            let multiple = keys.is_container(one);
            let told = one.all("simpleChoice").map(|choice| choice.child("feedbackInline"));
            let options = options.into_iter().zip(told).map(|((id, text), told)| Choice {
                text,
                weight: weights.get(&id).copied().unwrap_or_default(),
                feedback: told.map(|told| told.text().trim().to_owned()).unwrap_or_default(),
            });
            Body::Choice { multiple, shuffle, options: options.collect() }
        }
        "orderInteraction" => {
            let choices = labelled("simpleChoice", one, losses);
            let text =
                |id: &String| choices.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
            let entries: Vec<String> = keys.correct(one)?.iter().filter_map(text).collect();
            if entries.len() != choices.len() {
                losses.push(Loss::new("options", What::Scoring("partial order".to_owned())));
            }
            Body::Order { entries }
        }
        "matchInteraction" => {
            let mut sets =
                one.all("simpleMatchSet").map(|set| labelled("simpleAssociableChoice", set, losses));
            let (left, right) =
                sets.next().zip(sets.next()).ok_or(Fault::new(one.line, Problem::Missing("match set")))?;
            let mut pairs = Vec::new();
            for pair in keys.correct(one)? {
                let (from, to) = pair.split_once(' ').unwrap_or_default();
                let text = |set: &[(String, String)], id: &str| {
                    set.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone())
                };
                if let Some((left, right)) = text(&left, from).zip(text(&right, to.trim())) {
                    pairs.push(Pair { left, right });
                }
            }
            let spare = right.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
            for right in spare {
                if !pairs.iter().any(|pair| pair.right == right) {
                    pairs.push(Pair { left: String::new(), right });
                }
            }
            Body::Match { shuffle, pairs }
        }
        _ => return Err(refuse(one)),
    };
    let keyed = match &body {
        Body::Choice { options, .. } => options.iter().any(|option| option.weight > 0.0),
        Body::Order { entries } => entries.len() > 1,
        Body::Match { pairs, .. } => pairs.iter().any(|pair| !pair.left.is_empty()),
        _ => true,
    };
    if keyed { Ok(body) } else { Err(Fault::new(one.line, Problem::NoKey)) }
}

/// Gaps in a text. Where the text holds fewer places than gaps, the rest stands at its end.
fn cloze(stem: &str, gaps: &[&Element], keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    if gaps.len() > MAX_PARTS {
        return Err(Fault::new(0, Problem::TooLong("gaps")));
    }
    let mut pieces = Vec::new();
    let mut texts = stem.split(GAP);
    let mut text = |pieces: &mut Vec<Piece>| {
        if let Some(text) = texts.next().filter(|text| !text.is_empty()) {
            pieces.push(Piece::Text(text.to_owned()));
        }
    };
    for gap in gaps {
        text(&mut pieces);
        let menu = gap.name == "inlineChoiceInteraction";
        let answers = match gap.name.as_str() {
            "textEntryInteraction" => keys.entries(gap)?,
            "inlineChoiceInteraction" => {
                let weights = keys.weights(gap)?;
                let options = gap.all("inlineChoice").take(MAX_PARTS).map(|choice| {
                    let id = choice.attribute("identifier").unwrap_or_default();
                    let weight = weights.get(id).copied().unwrap_or_default();
                    Entry { text: Prose::of(choice, "option", losses), weight, feedback: String::new() }
                });
                options.collect()
            }
            name if KNOWN.contains(&name) => {
                return Err(Fault::new(gap.line, Problem::Kind("several interactions".to_owned())));
            }
            _ => return Err(refuse(gap)),
        };
        pieces.push(Piece::Gap(Blank { points: 1, menu, answers }));
    }
    text(&mut pieces);
    Ok(Body::Cloze { pieces })
}
