//! The readers of foreign formats.

use exchange::foreign::{Import, aiken, decode, gift, moodle, qti, table};

use super::text;

/// The first byte chooses a format, the rest is the file. Whatever comes in can be adopted or not, and goes out again.
pub fn run(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let text = decode(rest).map_or_else(|_| text(rest), |decoded| decoded.text);
    let import = match first % 6 {
        0 => gift::read(&text),
        1 => aiken::read(&text),
        2 => moodle::read(&text),
        3 => Import { arrivals: vec![qti::read(&text)], cut: false },
        4 => table::read(&text),
        _ => {
            let responses = serde_json::json!({ "RESPONSE": ["A", "B"] });
            if let Err(fault) = qti::evaluate(&text, &responses) {
                assert!(!fault.to_string().is_empty());
            }
            return;
        }
    };
    assert!(import.faults().all(|fault| !fault.to_string().is_empty()));
    let rule = "legal/L-R1".parse().expect("a rule id");
    for draft in import.drafts() {
        drop(draft.adopt(&rule));
    }
    for out in [
        gift::write(import.drafts()),
        aiken::write(import.drafts()),
        moodle::write(import.drafts()),
        table::write(import.drafts()),
    ] {
        assert!(out.losses.iter().all(|(_, loss)| !loss.what.to_string().is_empty()));
    }
}
