//! One `<question>`.

use super::cloze;
use crate::foreign::xml::Element;
use crate::foreign::{
    Body, Choice, Draft, Entry, Fault, Loss, MAX_FIELD, MAX_PARTS, Number, Pair, Problem, Span, What, html,
};

/// Fields that are read, or that only steer how Moodle shows a question.
const KNOWN: [&str; 23] = [
    "name",
    "questiontext",
    "generalfeedback",
    "defaultgrade",
    "penalty",
    "hidden",
    "idnumber",
    "single",
    "shuffleanswers",
    "answernumbering",
    "answer",
    "tags",
    "usecase",
    "subquestion",
    "showstandardinstruction",
    "unitgradingtype",
    "unitpenalty",
    "showunits",
    "unitsleft",
    "responseformat",
    "responserequired",
    "responsefieldlines",
    "attachments",
];
/// Fields that Moodle fills by itself when nobody has said anything.
const DEFAULTS: [(&str, &str); 8] = [
    ("attachmentsrequired", "0"),
    ("minwordlimit", "0"),
    ("maxwordlimit", "0"),
    ("maxbytes", "0"),
    ("layouttype", "VERTICAL"),
    ("selecttype", "ALL"),
    ("selectcount", "0"),
    ("gradingtype", "ABSOLUTE_POSITION"),
];

/// Reads a question.
pub(super) fn read(
    question: &Element,
    category: Option<&str>,
    losses: &mut Vec<Loss>,
) -> Result<Draft, Fault> {
    let field = |name: &str| {
        question.child(name).map(|field| field.text().trim().to_owned()).filter(|text| !text.is_empty())
    };
    let kind = question.attribute("type").unwrap_or_default();
    let (mut stem, body) = match kind {
        "cloze" => (String::new(), cloze::read(question, losses)?),
        _ => (prose(question.child("questiontext"), "stem", losses)?, body(question, kind, losses)?),
    };
    if stem.is_empty() && matches!(body, Body::Description | Body::Essay) {
        stem = field("name").unwrap_or_default();
    }
    if field("defaultgrade")
        .and_then(|grade| grade.parse::<f64>().ok())
        .is_some_and(|grade| (grade - 1.0).abs() > 1e-9)
    {
        losses.push(Loss::new("defaultgrade", What::Points));
    }
    for other in question.elements().filter(|element| !KNOWN.contains(&element.name.as_str())) {
        let text = other.text();
        let usual = DEFAULTS.contains(&(other.name.as_str(), text.trim()));
        if !text.trim().is_empty() && !usual {
            losses.push(Loss::new("item", What::Field(other.name.clone())));
        }
    }
    let tags = question.child("tags").into_iter().flat_map(|tags| tags.all("tag"));
    Ok(Draft {
        foreign_id: field("idnumber"),
        title: field("name"),
        category: category.map(str::to_owned),
        tags: tags.map(|tag| tag.text().trim().to_owned()).filter(|tag| !tag.is_empty()).collect(),
        stem,
        stimulus: None,
        body,
        explanation: prose(question.child("generalfeedback"), "generalfeedback", losses)?,
    })
}

fn body(question: &Element, kind: &str, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let is =
        |name: &str| question.child(name).is_none_or(|field| matches!(field.text().trim(), "true" | "1"));
    let fault = |problem| Fault::new(question.line, problem);
    if question.elements().filter(|e| matches!(e.name.as_str(), "answer" | "subquestion")).count() > MAX_PARTS
    {
        return Err(fault(Problem::TooLong("answers")));
    }
    let body = match kind {
        "description" => Body::Description,
        "essay" => Body::Essay,
        "multichoice" => {
            let mut options = Vec::new();
            for (place, answer) in question.all("answer").enumerate() {
                let (text, weight, feedback) = part(answer, &format!("option {}", place + 1), losses)?;
                options.push(Choice { text, weight, feedback });
            }
            Body::Choice { multiple: !is("single"), shuffle: is("shuffleanswers"), options }
        }
        "truefalse" => truth(question, losses)?,
        "shortanswer" => Body::Entry {
            case_sensitive: question.child("usecase").is_some_and(|field| field.text().trim() == "1"),
            answers: entries(question, losses)?,
        },
        "numerical" => Body::Numerical { answers: numbers(question, losses)? },
        "matching" => {
            let mut pairs = Vec::new();
            for (place, pair) in question.all("subquestion").enumerate() {
                let left = prose(Some(pair), &format!("pair {}", place + 1), losses)?;
                let right =
                    pair.child("answer").map(|right| right.text().trim().to_owned()).unwrap_or_default();
                pairs.push(Pair { left, right });
            }
            if pairs.iter().all(|pair| pair.left.is_empty()) {
                return Err(fault(Problem::Missing("subquestion")));
            }
            Body::Match { shuffle: is("shuffleanswers"), pairs }
        }
        "ordering" => {
            let mut entries = Vec::new();
            for (place, answer) in question.all("answer").enumerate() {
                entries.push(prose(Some(answer), &format!("entry {}", place + 1), losses)?);
            }
            Body::Order { entries }
        }
        other => return Err(fault(Problem::Kind(other.chars().take(40).collect()))),
    };
    let keyed = match &body {
        Body::Choice { options, .. } => options.iter().any(|option| option.weight > 0.0),
        Body::Entry { answers, .. } => answers.iter().any(|answer| answer.weight > 0.0),
        Body::Numerical { answers } => answers.iter().any(|answer| answer.weight > 0.0),
        Body::Order { entries } => entries.len() > 1,
        _ => true,
    };
    if keyed { Ok(body) } else { Err(fault(Problem::NoKey)) }
}

fn truth(question: &Element, losses: &mut Vec<Loss>) -> Result<Body, Fault> {
    let mut told = [String::new(), String::new()];
    let mut answer = None;
    for given in question.all("answer") {
        let (text, weight, feedback) = part(given, "answer", losses)?;
        let value = text.eq_ignore_ascii_case("true");
        let right = weight > 0.0;
        if right {
            answer = Some(value);
        }
        told[usize::from(right)] = feedback;
    }
    let answer = answer.ok_or(Fault::new(question.line, Problem::NoKey))?;
    let [wrong, right] = told;
    Ok(Body::Truth { answer, right, wrong })
}

fn entries(question: &Element, losses: &mut Vec<Loss>) -> Result<Vec<Entry>, Fault> {
    let mut entries = Vec::new();
    for (place, answer) in question.all("answer").enumerate() {
        let (_, weight, feedback) = part(answer, &format!("answer {}", place + 1), losses)?;
        // What is typed is never markup.
        let text = answer.child("text").map(|text| text.text().trim().to_owned()).unwrap_or_default();
        entries.push(Entry { text, weight, feedback });
    }
    Ok(entries)
}

fn numbers(question: &Element, losses: &mut Vec<Loss>) -> Result<Vec<Number>, Fault> {
    let mut numbers = Vec::new();
    for (place, entry) in entries(question, losses)?.into_iter().enumerate() {
        let tolerance = question.all("answer").nth(place).and_then(|answer| answer.child("tolerance"));
        let tolerance = tolerance.map_or_else(|| "0".to_owned(), |field| field.text().trim().to_owned());
        let number = |text: &str| {
            let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
            let given = text.chars().take(40).collect();
            value.ok_or(Fault::new(question.line, Problem::Value { given, expected: "a number" }))
        };
        let span = match entry.text.as_str() {
            "*" => None,
            text => Some(Span::Around { value: number(text)?, tolerance: number(&tolerance)?.max(0.0) }),
        };
        numbers.push(Number { span, weight: entry.weight, feedback: entry.feedback });
    }
    Ok(numbers)
}

/// Text, weight and feedback of an `<answer>`.
fn part(answer: &Element, part: &str, losses: &mut Vec<Loss>) -> Result<(String, f64, String), Fault> {
    let given = answer.attribute("fraction").unwrap_or("0");
    let weight = given.trim().parse::<f64>().ok().filter(|weight| (-100.0..=100.0).contains(weight));
    let weight = weight.ok_or_else(|| {
        let given = given.chars().take(40).collect();
        Fault::new(answer.line, Problem::Value { given, expected: "a weight from -100 to 100" })
    })?;
    Ok((
        prose(Some(answer), part, losses)?,
        weight,
        prose(answer.child("feedback"), &format!("{part}, feedback"), losses)?,
    ))
}

/// The `<text>` of a field as Markdown, by its `format`; files beside it are lost.
pub(super) fn prose(field: Option<&Element>, part: &str, losses: &mut Vec<Loss>) -> Result<String, Fault> {
    let Some(field) = field else { return Ok(String::new()) };
    for file in field.all("file") {
        let name = file.attribute("name").unwrap_or("?").chars().take(200).collect();
        let loss = Loss::new(part, What::File(name));
        if !losses.contains(&loss) {
            losses.push(loss);
        }
    }
    let text = field.child("text").map(Element::text).unwrap_or_default();
    if text.len() > MAX_FIELD {
        return Err(Fault::new(field.line, Problem::TooLong("text")));
    }
    Ok(match field.attribute("format") {
        Some("markdown" | "plain_text") => text.trim().to_owned(),
        Some("html") => html::markdown(&text, part, losses),
        _ if html::looks_like(&text) => html::markdown(&text, part, losses),
        _ => text.trim().to_owned(),
    })
}
