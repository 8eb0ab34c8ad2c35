//! Interactions that stand by themselves.

use super::key::Keys;
use super::prose::Prose;
use crate::foreign::xml::Element;
use crate::foreign::{Body, Choice, Fault, Loss, MAX_PARTS, Pair, Problem, What};

/// Interactions with a counterpart of ours. All others are refused by name.
pub(super) const KNOWN: [&str; 12] = [
    "choiceInteraction",
    "textEntryInteraction",
    "inlineChoiceInteraction",
    "extendedTextInteraction",
    "matchInteraction",
    "orderInteraction",
    "associateInteraction",
    "hottextInteraction",
    "gapMatchInteraction",
    "sliderInteraction",
    "uploadInteraction",
    "drawingInteraction",
];

pub(super) fn refuse(element: &Element) -> Fault {
    Fault::new(element.line, Problem::Kind(element.name.chars().take(60).collect()))
}

/// An interaction that stands by itself.
pub(super) fn block(one: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let shuffle = one.attribute("shuffle") == Some("true");
    let body = match one.name.as_str() {
        "extendedTextInteraction" => Body::Essay,
        "choiceInteraction" => {
            let choices = labelled("simpleChoice", one, losses);
            let inline = one.all("simpleChoice").map(|choice| choice.child("feedbackInline"));
            let inline =
                inline.map(|told| told.map(|told| told.text().trim().to_owned()).unwrap_or_default());
            let inline: Vec<String> = inline.collect();
            truth(&choices, one, keys, losses)?
                .map_or_else(|| choice(shuffle, choices, inline, one, keys, losses), Ok)?
        }
        "orderInteraction" => order(one, keys, losses)?,
        "matchInteraction" => {
            let mut sets =
                one.all("simpleMatchSet").map(|set| labelled("simpleAssociableChoice", set, losses));
            let (left, right) =
                sets.next().zip(sets.next()).ok_or(Fault::new(one.line, Problem::Missing("match set")))?;
            Body::Match { shuffle, pairs: pairs(&left, right, keys.correct(one)?) }
        }
        "associateInteraction" => associate(one, shuffle, keys, losses)?,
        "sliderInteraction" => Body::Numerical { answers: keys.numbers(one, losses)? },
        // Handed in and marked by a person, if as something else.
        "uploadInteraction" | "drawingInteraction" => {
            losses.push(Loss::new("item", What::Kind(one.name.clone())));
            Body::Essay
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

/// Identifiers and texts of the choices of a name.
fn labelled(name: &str, element: &Element, losses: &mut Vec<Loss>) -> Vec<(String, String)> {
    let choices = element.all(name).take(MAX_PARTS + 1).enumerate().map(|(place, choice)| {
        let id = choice.attribute("identifier").unwrap_or_default().to_owned();
        (id, Prose::of(choice, &format!("option {}", place + 1), losses))
    });
    choices.collect()
}

/// Two choices that are called true and false and say no more than that.
fn truth(
    choices: &[(String, String)],
    one: &Element,
    keys: &Keys<'_>,
    losses: &mut Vec<Loss>,
) -> Result<Option<Body>, Fault> {
    const WORDS: [&str; 8] = ["O", "X", "참", "거짓", "True", "False", "맞아요", "틀려요"];
    let ids: Vec<&str> = choices.iter().map(|(id, _)| id.as_str()).collect();
    let plain = choices.iter().all(|(_, text)| WORDS.contains(&text.as_str()));
    if !matches!(ids.as_slice(), ["true", "false"] | ["false", "true"]) || !plain || keys.is_container(one) {
        return Ok(None);
    }
    let answer = match keys.correct(one)?.as_slice() {
        [only] => only == "true",
        _ => return Ok(None),
    };
    let mut told = |value: bool| keys.told(one, &value.to_string(), losses);
    Ok(Some(Body::Truth { answer, right: told(answer), wrong: told(!answer) }))
}

fn choice(
    shuffle: bool,
    choices: Vec<(String, String)>,
    inline: Vec<String>,
    one: &Element,
    keys: &Keys<'_>,
    losses: &mut Vec<Loss>,
) -> Result<Body, Fault> {
    let weights = keys.weights(one)?;
    let weight = |id: &str| weights.iter().find(|(known, _)| known == id).map_or(0.0, |(_, weight)| *weight);
    let options = choices.into_iter().zip(inline).map(|((id, text), inline)| {
        let told = keys.told(one, &id, losses);
        let feedback = if told.is_empty() { inline } else { told };
        Choice { text, weight: weight(&id), feedback }
    });
    Ok(Body::Choice { multiple: keys.is_container(one), shuffle, options: options.collect() })
}

fn order(one: &Element, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let choices = labelled("simpleChoice", one, losses);
    let text = |id: &String| choices.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
    let entries: Vec<String> = keys.correct(one)?.iter().filter_map(text).collect();
    if entries.len() != choices.len() {
        losses.push(Loss::new("options", What::Scoring("partial order".to_owned())));
    }
    Ok(Body::Order { entries })
}

/// Pairs without sides: the first of each becomes an entry, the second its partner.
fn associate(one: &Element, shuffle: bool, keys: &Keys<'_>, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let choices = labelled("simpleAssociableChoice", one, losses);
    let correct = keys.right_pairs(one)?;
    let uses = |id: &String| correct.iter().filter(|(from, to)| from == id || to == id).count();
    if choices.iter().any(|(id, _)| uses(id) > 1) {
        return Err(Fault::new(
            one.line,
            Problem::Kind("associateInteraction with shared partners".to_owned()),
        ));
    }
    losses.push(Loss::new("options", What::Scoring("pairs without sides".to_owned())));
    let is_left = |id: &String| correct.iter().any(|(from, _)| from == id);
    let (left, right) = choices.into_iter().partition::<Vec<_>, _>(|(id, _)| is_left(id));
    let correct = correct.into_iter().map(|(from, to)| format!("{from} {to}")).collect();
    Ok(Body::Match { shuffle, pairs: pairs(&left, right, correct) })
}

/// Right pairs by their texts, then the partners that fit nothing.
fn pairs(left: &[(String, String)], right: Vec<(String, String)>, correct: Vec<String>) -> Vec<Pair> {
    let text = |set: &[(String, String)], id: &str| {
        set.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone())
    };
    let mut pairs = Vec::new();
    for pair in correct {
        let (from, to) = pair.split_once(' ').unwrap_or_default();
        if let Some((left, right)) = text(left, from).zip(text(&right, to.trim())) {
            pairs.push(Pair { left, right });
        }
    }
    for (_, right) in right {
        if !pairs.iter().any(|pair| pair.right == right) {
            pairs.push(Pair { left: String::new(), right });
        }
    }
    pairs
}
