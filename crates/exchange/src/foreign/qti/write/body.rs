//! Interactions with their declarations.

use super::item::{Build, Scoring};
use super::markdown::{elements, nodes};
use super::parts::{mapped, response, set};
use super::typed::{numbers, typed};
use crate::foreign::qti::prose::GAP;
use crate::foreign::xml::Element;
use crate::foreign::{Blank, Body, Choice, Draft, Loss, Pair, Piece, What};

pub(super) const RESPONSE: &str = "RESPONSE";
/// How a missing word looks in a stem.
const BLANK: &str = "_____";

pub(super) fn put(draft: &Draft, build: &mut Build, losses: &mut Vec<Loss>) {
    let stem = draft.stem.replace(GAP, "");
    match &draft.body {
        Body::Description => build.say(&stem),
        Body::Essay => {
            build.say(&stem);
            build.declare(response(RESPONSE, "single", "string", &[]));
            build.body.push(interaction("extendedTextInteraction", RESPONSE));
        }
        Body::Truth { answer, right, wrong } => {
            build.say(&stem);
            build.declare(response(RESPONSE, "single", "identifier", &[answer.to_string()]));
            build.scoring = Scoring::Match;
            let told = |value: bool| if value == *answer { right.as_str() } else { wrong.as_str() };
            let both = [(true, "O"), (false, "X")];
            let choices = both.map(|(value, text)| labelled("simpleChoice", &value.to_string()).saying(text));
            build.tell_choices(
                RESPONSE,
                "single",
                [true, false].map(|value| (value.to_string(), told(value))),
            );
            let interaction = interaction("choiceInteraction", RESPONSE).with("shuffle", "false");
            build.body.push(interaction.with("maxChoices", "1").holding_all(choices));
        }
        Body::Choice { multiple, shuffle, options } => {
            build.say(&stem);
            choice(*multiple, *shuffle, options, build, losses);
        }
        Body::Entry { case_sensitive, answers } => {
            let gap = interaction("textEntryInteraction", RESPONSE);
            one_gap(&stem, gap, build);
            build.scoring = Scoring::Map;
            typed(RESPONSE, *case_sensitive, answers, 1, "answer", build, losses);
        }
        Body::Numerical { answers } => {
            one_gap(&stem, interaction("textEntryInteraction", RESPONSE), build);
            numbers(answers, build, losses);
        }
        Body::Match { shuffle, pairs } => {
            build.say(&stem);
            matching(*shuffle, pairs, build);
        }
        Body::Order { entries } => {
            build.say(&stem);
            order(entries, build);
        }
        Body::Cloze { pieces } => cloze(&stem, pieces, build, losses),
    }
}

fn interaction(name: &str, response: &str) -> Element {
    Element::new(name).with("responseIdentifier", response)
}

fn labelled(name: &str, id: &str) -> Element {
    Element::new(name).with("identifier", id)
}

/// Points of a weight.
pub(super) fn points(weight: f64) -> f64 {
    weight / 100.0
}

pub(super) fn is_full(weight: f64) -> bool {
    (weight - 100.0).abs() < 0.2
}

/// The gap where the stem has one, else below it.
fn one_gap(stem: &str, gap: Element, build: &mut Build) {
    if stem.matches(BLANK).count() == 1 {
        build.body.extend(elements(&stem.replace(BLANK, &GAP.to_string()), vec![gap]));
    } else {
        build.say(stem);
        build.body.push(Element::new("p").holding(gap));
    }
}

fn choice(multiple: bool, shuffle: bool, options: &[Choice], build: &mut Build, losses: &mut Vec<Loss>) {
    let id = |place: usize| format!("OPTION_{}", place + 1);
    let right = options.iter().map(|option| option.weight).filter(|weight| *weight > 0.0);
    let full = if multiple { right.sum() } else { right.fold(0.0, f64::max) };
    if !is_full(full) {
        losses.push(Loss::new("options", What::Weights));
    }
    let is_right =
        |option: &Choice| option.weight > 0.0 && (multiple || (option.weight - full).abs() < f64::EPSILON);
    let places = || options.iter().enumerate();
    let correct: Vec<String> =
        places().filter(|(_, option)| is_right(option)).map(|(place, _)| id(place)).collect();
    let correct = if multiple { correct } else { correct.into_iter().take(1).collect() };
    let weighted = options.iter().any(|option| option.weight.abs() > 0.0 && !is_right(option));
    let several = options.iter().filter(|option| is_right(option)).count() > 1;
    let cardinality = if multiple { "multiple" } else { "single" };
    let declared = response(RESPONSE, cardinality, "identifier", &correct);
    if multiple || weighted || several {
        let share = places().filter(|(_, option)| option.weight.abs() > 0.0);
        let share: Vec<_> = share.map(|(place, option)| (id(place), points(option.weight), None)).collect();
        build.declare_mapped(declared, &share, multiple);
        build.scoring = Scoring::Map;
    } else {
        build.declare(declared);
        build.scoring = Scoring::Match;
    }
    let told = places().map(|(place, option)| (id(place), option.feedback.as_str()));
    build.tell_choices(RESPONSE, cardinality, told);
    let choices =
        places().map(|(place, option)| labelled("simpleChoice", &id(place)).around(nodes(&option.text)));
    let most = if multiple { "0" } else { "1" };
    build.body.push(
        interaction("choiceInteraction", RESPONSE)
            .with("shuffle", shuffle.to_string())
            .with("maxChoices", most)
            .holding_all(choices),
    );
}

fn matching(shuffle: bool, pairs: &[Pair], build: &mut Build) {
    let mut rights: Vec<&str> = Vec::new();
    for pair in pairs {
        if !rights.contains(&pair.right.as_str()) {
            rights.push(&pair.right);
        }
    }
    let lefts: Vec<&Pair> = pairs.iter().filter(|pair| !pair.left.is_empty()).collect();
    let right_of = |text: &str| rights.iter().position(|right| *right == text).unwrap_or_default() + 1;
    let correct: Vec<String> = lefts
        .iter()
        .enumerate()
        .map(|(place, pair)| format!("LEFT_{} RIGHT_{}", place + 1, right_of(&pair.right)))
        .collect();
    let share = 1.0 / lefts.len().max(1) as f64;
    let shares: Vec<_> = correct.iter().map(|pair| (pair.clone(), share, None)).collect();
    build.declare_mapped(response(RESPONSE, "multiple", "directedPair", &correct), &shares, true);
    build.scoring = Scoring::Map;
    let set = |choices: Vec<Element>| Element::new("simpleMatchSet").holding_all(choices);
    let choice = |id: String, text: &str, most: usize| {
        labelled("simpleAssociableChoice", &id).with("matchMax", most.to_string()).around(nodes(text))
    };
    let left = lefts.iter().enumerate().map(|(at, pair)| choice(format!("LEFT_{}", at + 1), &pair.left, 1));
    let right = rights.iter().enumerate().map(|(at, text)| choice(format!("RIGHT_{}", at + 1), text, 0));
    build.body.push(
        interaction("matchInteraction", RESPONSE)
            .with("shuffle", shuffle.to_string())
            .with("maxAssociations", lefts.len().to_string())
            .holding(set(left.collect()))
            .holding(set(right.collect())),
    );
}

/// The entries stand by their text, so that their order says nothing of the key.
fn order(entries: &[String], build: &mut Build) {
    let mut shown: Vec<usize> = (0..entries.len()).collect();
    shown.sort_by_key(|place| entries.get(*place));
    let id = |place: usize| {
        let at = shown.iter().position(|other| *other == place).unwrap_or_default();
        format!("ENTRY_{}", at + 1)
    };
    let correct: Vec<String> = (0..entries.len()).map(id).collect();
    build.declare(response(RESPONSE, "ordered", "identifier", &correct));
    build.scoring = Scoring::Match;
    let choices = shown
        .iter()
        .filter_map(|place| Some(labelled("simpleChoice", &id(*place)).around(nodes(entries.get(*place)?))));
    let choices: Vec<Element> = choices.collect();
    build.body.push(interaction("orderInteraction", RESPONSE).with("shuffle", "true").holding_all(choices));
}

fn cloze(stem: &str, pieces: &[Piece], build: &mut Build, losses: &mut Vec<Loss>) {
    if !stem.is_empty() {
        let said = elements(stem, Vec::new());
        build.body.push(Element::new("div").with("class", "stem").holding_all(said));
    }
    let (mut text, mut gaps, mut most) = (String::new(), Vec::new(), 0);
    let mut points_of = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(&words.replace(GAP, "")),
            Piece::Gap(gap) => {
                let id = format!("{RESPONSE}_{}", gaps.len() + 1);
                let part = format!("gap {}, answer", gaps.len() + 1);
                gaps.push(self::gap(&id, gap, &part, build, losses));
                points_of.push(mapped(&id));
                most += gap.points;
                text.push(GAP);
            }
        }
    }
    build.body.extend(elements(&text, gaps));
    build.rules.push(set("SCORE", Element::new("sum").holding_all(points_of)));
    build.scoring = Scoring::Rules;
    build.most = f64::from(most.max(1));
}

fn gap(id: &str, gap: &Blank, part: &str, build: &mut Build, losses: &mut Vec<Loss>) -> Element {
    if !gap.menu {
        typed(id, false, &gap.answers, gap.points, part, build, losses);
        // A single typed gap would otherwise be a short answer.
        return interaction("textEntryInteraction", id).with("class", "gap");
    }
    let option = |place: usize| format!("OPTION_{}", place + 1);
    let places = || gap.answers.iter().enumerate();
    let best = gap.answers.iter().map(|answer| answer.weight).fold(0.0, f64::max);
    if !is_full(best) {
        losses.push(Loss::new(part, What::Weights));
    }
    let correct = places().find(|(_, answer)| (answer.weight - best).abs() < f64::EPSILON);
    let correct: Vec<String> = correct.map(|(place, _)| option(place)).into_iter().collect();
    let share: Vec<_> = places()
        .filter(|(_, answer)| answer.weight.abs() > 0.0)
        .map(|(place, answer)| (option(place), points(answer.weight) * f64::from(gap.points), None))
        .collect();
    build.declare_mapped(response(id, "single", "identifier", &correct), &share, false);
    build.tell_choices(
        id,
        "single",
        places().map(|(place, answer)| (option(place), answer.feedback.as_str())),
    );
    let choices = places().map(|(place, answer)| {
        labelled("inlineChoice", &option(place)).saying(answer.text.replace("\\*", "*"))
    });
    interaction("inlineChoiceInteraction", id).with("shuffle", "false").holding_all(choices)
}
