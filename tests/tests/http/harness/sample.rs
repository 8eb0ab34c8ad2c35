//! What is known of the content in `tests/fixtures/content`.

use serde_json::{Value, json};

/// Long enough and uncommon.
pub(crate) const PASSWORD: &str = "봄날의 고양이 낮잠";

/// The gate that draws every item of the newest guideline version once.
pub(crate) const WHOLE: &str = "sample/whole";
/// Minutes on its clock.
pub(crate) const WHOLE_MINUTES: i64 = 10;
/// Its items.
pub(crate) const WHOLE_ITEMS: [&str; 16] = [
    "single",
    "several",
    "reserved",
    "word",
    "gaps",
    "marks",
    "nothing",
    "essay",
    "unratable",
    "clip",
    "mend",
    "compare",
    "pair",
    "rank",
    "keep",
    "frame",
];
/// The items that practice shows from the start.
pub(crate) const PRACTICE_ITEMS: [&str; 16] = [
    "single",
    "several",
    "word",
    "old",
    "gaps",
    "marks",
    "nothing",
    "essay",
    "unratable",
    "clip",
    "mend",
    "compare",
    "pair",
    "rank",
    "keep",
    "frame",
];
/// A gate of three choices with two sittings before a day's wait; the guideline is closed.
pub(crate) const TWICE: &str = "sample/twice";

/// In every key and nowhere else, in any case of letters.
pub(crate) const KEY_MARK: &str = "keymark";
/// In every hint and nowhere else.
pub(crate) const HINT_MARK: &str = "HINTMARK";

/// The response that earns everything.
pub(crate) fn right(item: &str) -> Value {
    match item {
        "single" | "reserved" | "only" => choose(&["a"]),
        "several" => choose(&["b", "a"]),
        "word" => write("KEYMARK-word-accepted"),
        "old" => write("KEYMARK-old-accepted"),
        "gaps" => json!({"kind": "cloze", "gaps": {"typed": "KEYMARK-gaps-accepted", "chosen": "의무"}}),
        "marks" => mark(2, 5),
        "nothing" => json!({"kind": "span", "spans": [], "none": true}),
        "essay" => rate(3, 2),
        "unratable" => json!({"kind": "rating", "scores": {}, "unratable": true}),
        "clip" => transcribe("Keymarkclip is what they said."),
        "keep" => json!({"kind": "correction", "text": "", "none": true}),
        "mend" => json!({"kind": "correction", "text": "KEYMARK-mend-accepted 뒤에 만나요.", "none": false}),
        "compare" => json!({"kind": "comparison", "verdict": "b2", "rationale": ["b"]}),
        "pair" => json!({"kind": "match", "pairs": {"1": "b", "2": "a"}}),
        "rank" => json!({"kind": "order", "order": ["c", "a", "b"]}),
        "frame" => frame(42, 100),
        _ => panic!("there is no item {item}"),
    }
}

/// A response that misses something.
pub(crate) fn wrong(item: &str) -> Value {
    match item {
        "single" | "reserved" | "only" => choose(&["b"]),
        "several" => choose(&["c"]),
        "word" | "old" => write("딴말"),
        "gaps" => json!({"kind": "cloze", "gaps": {"typed": "딴말", "chosen": "금지"}}),
        "marks" => mark(1, 6),
        "nothing" => mark(0, 1),
        "essay" => rate(1, 3),
        "unratable" => rate(2, 2),
        "clip" => transcribe("Nothing of the kind was said."),
        "mend" => json!({"kind": "correction", "text": "", "none": true}),
        "keep" => json!({"kind": "correction", "text": "몇일 뒤에 만나요.", "none": false}),
        "compare" => json!({"kind": "comparison", "verdict": "a3", "rationale": ["a", "b"]}),
        "pair" => json!({"kind": "match", "pairs": {"1": "a", "2": "b"}}),
        "rank" => json!({"kind": "order", "order": ["b", "a", "c"]}),
        "frame" => frame(202, 40),
        _ => panic!("there is no item {item}"),
    }
}

/// Texts of an item's key that the learner must be shown once it is due.
pub(crate) fn due_marks(item: &str) -> Vec<String> {
    let parts: &[&str] = match item {
        "single" | "several" => &["explanation", "a", "b", "c"],
        "reserved" | "only" => &["explanation", "a", "b"],
        "word" | "old" => &["explanation", "accepted"],
        "gaps" => &["explanation", "accepted", "typed", "chosen"],
        "essay" => &["explanation", "claim", "reasons"],
        "unratable" | "frame" => &["explanation", "reason"],
        "mend" => &["explanation", "accepted", "reason"],
        "keep" => &["explanation", "trap"],
        "compare" => &["explanation", "reason", "a", "b"],
        "pair" => &["explanation", "1", "2"],
        "rank" => &["explanation", "first", "second", "third"],
        "marks" | "nothing" | "clip" => &["explanation"],
        _ => panic!("there is no item {item}"),
    };
    let mut marks: Vec<String> = parts.iter().map(|part| format!("KEYMARK-{item}-{part}")).collect();
    if item == "clip" {
        marks.push("Keymarkclip is what they said.".to_owned());
    }
    marks
}

/// Every marker that names this item, for looking where it must not be.
pub(crate) fn marks_of(item: &str) -> Vec<String> {
    let mut marks = vec![format!("KEYMARK-{item}-")];
    if item == "clip" {
        marks.push("Keymarkclip".to_owned());
    }
    marks
}

pub(crate) fn choose(options: &[&str]) -> Value {
    json!({"kind": "choice", "chosen": options})
}

pub(crate) fn write(text: &str) -> Value {
    json!({"kind": "text-entry", "text": text})
}

pub(crate) fn transcribe(text: &str) -> Value {
    json!({"kind": "transcription", "text": text})
}

fn mark(start: u32, end: u32) -> Value {
    json!({"kind": "span", "spans": [{"label": "mark", "start": start, "end": end}]})
}

fn frame(x: u32, y: u32) -> Value {
    let place = json!({"label": "car", "x": x, "y": y, "width": 80, "height": 40});
    json!({"kind": "box", "boxes": [place], "none": false})
}

fn rate(claim: u8, reasons: u8) -> Value {
    json!({"kind": "rating", "scores": {"claim": claim, "reasons": reasons}})
}
