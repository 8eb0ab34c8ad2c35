//! Rows to drafts.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};

use super::{COLUMNS, FEEDBACK, KINDS, OPTION, PAIRED, cell};
use crate::foreign::{
    Arrival, Body, Choice, Draft, Entry, Fault, Import, Loss, MAX_BYTES, MAX_FIELD, MAX_ITEMS, MAX_PARTS,
    Number, Pair, Place, Problem, Span, What,
};

/// Reads a table whose first row names its columns. Tabs part the cells if that row has one, else commas, else
/// semicolons. A broken row is a fault in its arrival.
pub fn read(text: &str) -> Import {
    if text.len() > MAX_BYTES {
        return Import { arrivals: vec![whole(Problem::TooLarge)], cut: false };
    }
    let head = text.lines().next().unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(head))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    read_rows(reader.records().map(|record| {
        let record = record.map_err(|_| Problem::Encoding("UTF-8"))?;
        let line =
            record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or_default());
        Ok((line, record))
    }))
}

fn delimiter(head: &str) -> u8 {
    [b'\t', b','].into_iter().find(|sign| head.as_bytes().contains(sign)).unwrap_or(b';')
}

/// Whether a line names the columns of a table of items.
pub(in crate::foreign) fn is_header(line: &str) -> bool {
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(line)).has_headers(false).from_reader(line.as_bytes());
    reader
        .records()
        .next()
        .and_then(Result::ok)
        .is_some_and(|record| has_columns(&record.iter().map(str::to_owned).collect::<Vec<_>>()))
}

/// Whether cells name the columns that every table of items has.
pub(in crate::foreign) fn has_columns(cells: &[String]) -> bool {
    let columns = columns(&StringRecord::from(cells));
    NEEDED.iter().all(|(needed, _)| columns.values().any(|name| name == needed))
}

fn whole(problem: Problem) -> Arrival {
    Arrival { place: Place::default(), draft: Err(Fault::new(1, problem)), losses: Vec::new() }
}

/// Columns that must be there, and how one that is not is named.
const NEEDED: [(&str, &str); 2] = [("kind", "column `kind`"), ("stem", "column `stem`")];

/// Reads rows with their lines, of which the first one names the columns.
pub(in crate::foreign) fn read_rows(
    rows: impl IntoIterator<Item = Result<(usize, StringRecord), Problem>>,
) -> Import {
    let mut import = Import::default();
    let mut rows = rows.into_iter();
    let columns = match rows.next() {
        Some(Ok((_, headers))) => columns(&headers),
        _ => BTreeMap::new(),
    };
    for (needed, missing) in NEEDED {
        if !columns.values().any(|name| name == needed) {
            import.arrivals.push(whole(Problem::Missing(missing)));
            return import;
        }
    }
    for record in rows {
        if import.arrivals.len() == MAX_ITEMS {
            import.cut = true;
            break;
        }
        let number = import.arrivals.len() + 1;
        let (line, record) = match record {
            Ok(record) => record,
            Err(problem) => {
                let place = Place { number, ..Place::default() };
                let draft = Err(Fault::new(0, problem));
                import.arrivals.push(Arrival { place, draft, losses: Vec::new() });
                continue;
            }
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut losses = Vec::new();
        let draft = row(&record, &columns, &mut losses).map_err(|problem| Fault::new(line, problem));
        import.arrivals.push(Arrival { place: Place { number, line, file: None }, draft, losses });
    }
    import
}

/// The names of columns by their place, Korean names levelled; unknown ones keep theirs behind a `?`.
fn columns(headers: &StringRecord) -> BTreeMap<usize, String> {
    let name = |header: &str| {
        let header = header.trim().to_lowercase();
        let known = COLUMNS.iter().find(|(name, korean)| *name == header || *korean == header);
        let numbered = [OPTION, FEEDBACK].into_iter().find_map(|(name, korean)| {
            let rest = header.strip_prefix(name).or_else(|| header.strip_prefix(korean))?;
            let place: usize = rest.trim().parse().ok().filter(|place| (1..=MAX_PARTS).contains(place))?;
            Some(format!("{name}{place}"))
        });
        known.map(|(name, _)| (*name).to_owned()).or(numbered).unwrap_or_else(|| format!("?{header}"))
    };
    headers.iter().enumerate().map(|(place, header)| (place, name(header))).collect()
}

fn row(
    record: &StringRecord,
    columns: &BTreeMap<usize, String>,
    losses: &mut Vec<Loss>,
) -> Result<Draft, Problem> {
    let mut cells: BTreeMap<&str, String> = BTreeMap::new();
    for (place, given) in record.iter().enumerate() {
        let text = cell::text(given);
        if text.len() > MAX_FIELD {
            return Err(Problem::TooLong("cell"));
        }
        match columns.get(&place).map(String::as_str) {
            _ if text.is_empty() => {}
            Some(name) if !name.starts_with('?') => drop(cells.insert(name, text)),
            name => {
                let name = name.and_then(|name| name.strip_prefix('?')).unwrap_or("beyond the last column");
                losses.push(Loss::new("row", What::Field(name.to_owned())));
            }
        }
    }
    let get = |name: &str| cells.get(name).cloned();
    let numbered = |(name, _): (&str, &str)| {
        let found = cells.iter().filter_map(|(column, text)| {
            Some((column.strip_prefix(name)?.parse::<usize>().ok()?, text.clone()))
        });
        found.collect::<BTreeMap<_, _>>()
    };
    let stem = get("stem").ok_or(Problem::Missing("stem"))?;
    let kind = get("kind").ok_or(Problem::Missing("kind"))?.to_lowercase();
    let known = KINDS.iter().find(|(_, korean)| *korean == kind).map(|(name, _)| *name);
    let body = body(
        known.unwrap_or(&kind),
        &get("answer").unwrap_or_default(),
        &numbered(OPTION),
        &numbered(FEEDBACK),
    )?;
    let tags = get("tags").unwrap_or_default();
    Ok(Draft {
        foreign_id: get("id"),
        title: get("title"),
        category: get("category"),
        tags: tags.split(';').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
        stem,
        stimulus: None,
        body,
        explanation: get("explanation").unwrap_or_default(),
    })
}

type Cells = BTreeMap<usize, String>;

fn body(kind: &str, answer: &str, options: &Cells, feedback: &Cells) -> Result<Body, Problem> {
    let wrong = |expected| Problem::Value { given: answer.chars().take(40).collect(), expected };
    let told = |place: &usize| feedback.get(place).cloned().unwrap_or_default();
    Ok(match kind {
        "choice" | "multiple" => {
            let parts = answer.split([';', ',']).map(|part| part.trim().parse::<usize>());
            let right = parts.collect::<Result<Vec<_>, _>>().map_err(|_| wrong("numbers of options"))?;
            let one = kind == "choice";
            if (one && right.len() != 1) || right.iter().any(|place| !options.contains_key(place)) {
                return Err(wrong("numbers of options"));
            }
            let share = 100.0 / right.len().max(1) as f64;
            let options = options.iter().map(|(place, text)| Choice {
                text: text.clone(),
                weight: if right.contains(place) { share } else { 0.0 },
                feedback: told(place),
            });
            Body::Choice { multiple: !one, shuffle: true, options: options.collect() }
        }
        "truth" => {
            let answer = match answer.to_lowercase().as_str() {
                "o" | "true" | "t" | "참" => true,
                "x" | "false" | "f" | "거짓" => false,
                _ => return Err(wrong("O or X")),
            };
            Body::Truth { answer, right: told(&1), wrong: told(&2) }
        }
        "text" => {
            let answers = options.iter().map(|(place, text)| Entry {
                text: text.clone(),
                weight: 100.0,
                feedback: told(place),
            });
            let answers: Vec<Entry> = answers.collect();
            if answers.is_empty() {
                return Err(Problem::NoKey);
            }
            Body::Entry { case_sensitive: false, answers }
        }
        "number" => {
            let span = span(answer).ok_or_else(|| wrong("a number, `3±0.5` or `1..5`"))?;
            Body::Numerical { answers: vec![Number { span: Some(span), weight: 100.0, feedback: told(&1) }] }
        }
        "match" => {
            let pairs = options.values().map(|text| {
                let (left, right) =
                    text.split_once(PAIRED.trim()).ok_or(Problem::Missing("`=>` in a pair"))?;
                Ok(Pair { left: left.trim().to_owned(), right: right.trim().to_owned() })
            });
            let pairs = pairs.collect::<Result<Vec<_>, Problem>>()?;
            if pairs.iter().all(|pair| pair.left.is_empty()) {
                return Err(Problem::NoKey);
            }
            Body::Match { shuffle: true, pairs }
        }
        "order" if options.len() > 1 => Body::Order { entries: options.values().cloned().collect() },
        "order" => return Err(Problem::Missing("second option")),
        "essay" => Body::Essay,
        "description" => Body::Description,
        other => return Err(Problem::Kind(other.chars().take(40).collect())),
    })
}

fn span(answer: &str) -> Option<Span> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|value| value.is_finite());
    if let Some((low, high)) = answer.split_once("..") {
        let (low, high) = number(low).zip(number(high)).filter(|(low, high)| low <= high)?;
        return Some(Span::Between { low, high });
    }
    let (value, tolerance) = answer.split_once('±').unwrap_or((answer, "0"));
    let (value, tolerance) =
        number(value).zip(number(tolerance)).filter(|(_, tolerance)| *tolerance >= 0.0)?;
    Some(Span::Around { value, tolerance })
}
