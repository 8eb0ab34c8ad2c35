//! An assessment item as a draft.

use super::gaps::cloze;
use super::interaction::block;
use super::key::Keys;
use super::prose::{GAP, Prose, is_interaction};
use super::text_interaction::{Asked, gap_match, hottext};
use super::{names, stimulus};
use crate::foreign::xml::Element;
use crate::foreign::{Arrival, Body, Draft, Fault, Loss, Place, Problem};

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
    let passage = body.elements().find(|element| stimulus::is_passage(element));
    let passage = passage.map(|element| stimulus::passage(element, losses));
    // A stem of its own stands before the text of a cloze.
    let own = body.elements().find(|element| element.attribute("class") == Some("stem"));
    let text = Prose::without(body, own, "stem", losses);
    let is_gap = |one: &Element| {
        one.name == "inlineChoiceInteraction"
            || (one.name == "textEntryInteraction" && one.attribute("class") == Some("gap"))
    };
    let (stem, body) = match found.as_slice() {
        [] => (text, Body::Description),
        [one] if one.name == "textEntryInteraction" && !is_gap(one) => {
            let stem = match text.strip_suffix(GAP).map(str::trim_end) {
                // A gap in a paragraph of its own is the place to write in, not a missing word.
                Some(stem) if text.ends_with(&format!("\n\n{GAP}")) || stem.is_empty() => stem.to_owned(),
                _ => text.replace(GAP, "_____"),
            };
            let body = if keys.is_number(one) {
                Body::Numerical { answers: keys.numbers(one, losses)? }
            } else {
                Body::Entry { case_sensitive: keys.is_cased(one), answers: keys.entries(one, losses)? }
            };
            (stem, body)
        }
        [one] if !is_gap(one) => {
            let prompt =
                one.child("prompt").map(|prompt| Prose::of(prompt, "prompt", losses)).unwrap_or_default();
            let asked = match one.name.as_str() {
                "hottextInteraction" => hottext(one, &keys, losses)?,
                "gapMatchInteraction" => gap_match(one, &keys, losses)?,
                _ => Asked { text: None, body: block(one, &keys, losses)? },
            };
            let stem = [text.replace(GAP, ""), prompt, asked.text.unwrap_or_default()];
            let stem = stem.map(|part| part.trim().to_owned());
            let stem = stem.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
            (stem, asked.body)
        }
        gaps => {
            let stem = own.map(|own| Prose::of(own, "stem", losses)).unwrap_or_default();
            (stem, cloze(&text, gaps, &keys, losses)?)
        }
    };
    let named =
        |name: &str| item.attribute(name).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(Draft {
        foreign_id: named("identifier"),
        title: named("title"),
        stem,
        stimulus: passage.filter(|text| !text.is_empty()),
        body,
        explanation: keys.feedback.rest(losses),
        ..Draft::default()
    })
}

fn interactions<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        if is_interaction(child) {
            found.push(child);
        } else {
            interactions(child, found);
        }
    }
}
