//! Which format a file is in: by what is in it, and by its name only where that says nothing.

use super::package::Archive;
use super::{Format, decode, table};

/// As much of a text as is looked at.
const SAMPLE: usize = 64 << 10;

/// Finds out the format of a file; none if it looks like none of ours.
pub fn recognise(bytes: &[u8], file_name: &str) -> Option<Format> {
    let ending = file_name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let is_workbook = match Archive::open(bytes) {
            Ok(archive) => {
                archive.has("[Content_Types].xml") && archive.files().any(|(name, _)| name.starts_with("xl/"))
            }
            // Whoever reads it will say what is wrong with it.
            Err(_) => ending == "xlsx",
        };
        return Some(if is_workbook { Format::Xlsx } else { Format::Package });
    }
    // A letter that the cut goes through turns into another one; all that is looked for is plain ASCII.
    let sample = decode(bytes.get(..bytes.len().min(SAMPLE))?).ok()?.text;
    let sample = sample.trim_start();
    if sample.starts_with('<') {
        return root(sample).and_then(of_root);
    }
    let head = sample.lines().next().unwrap_or_default();
    if table::is_header(head) {
        return Some(Format::Csv);
    }
    if looks_like_aiken(sample) {
        return Some(Format::Aiken);
    }
    if looks_like_gift(sample) {
        return Some(Format::Gift);
    }
    match ending.as_str() {
        "gift" => Some(Format::Gift),
        "csv" | "tsv" => Some(Format::Csv),
        _ => None,
    }
}

/// The local name of the root element.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = &comment[comment.find("-->")? + 3..];
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            let end = rest.find('>')?;
            // A document type may hold declarations; whoever reads the file refuses them in words.
            let inner = rest.get(..end).and_then(|head| head.find('['));
            let end = if inner.is_some() { rest.find("]>")? + 1 } else { end };
            rest = &rest[end + 1..];
        } else {
            let name =
                rest.strip_prefix('<')?.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()?;
            return Some(name.rsplit(':').next().unwrap_or(name));
        }
    }
}

fn of_root(name: &str) -> Option<Format> {
    match name {
        "quiz" => Some(Format::Moodle),
        "assessmentItem" | "qti-assessment-item" => Some(Format::QtiItem),
        "questestinterop" => Some(Format::Qti12),
        _ => None,
    }
}

/// `ANSWER: B` at the start of a line, after lettered lines.
fn looks_like_aiken(text: &str) -> bool {
    let mut lettered = false;
    text.lines().map(str::trim).any(|line| {
        lettered |= line.starts_with("A.") || line.starts_with("A)");
        lettered && line.strip_prefix("ANSWER:").is_some_and(|letter| letter.trim().len() == 1)
    })
}

/// A category, a title, or braces with what only answers begin with.
fn looks_like_gift(text: &str) -> bool {
    let titled = |line: &str| line.strip_prefix("::").is_some_and(|rest| rest.contains("::"));
    if text.lines().any(|line| line.starts_with("$CATEGORY:") || titled(line.trim_start())) {
        return true;
    }
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let inner = rest[open + 1..].trim_start();
        let Some(close) = inner.find('}') else { return false };
        let word = inner[..close].split('#').next().unwrap_or_default().trim();
        if inner.starts_with(['=', '~', '#']) || matches!(word, "" | "T" | "F" | "TRUE" | "FALSE") {
            return true;
        }
        rest = &inner[close + 1..];
    }
    false
}
