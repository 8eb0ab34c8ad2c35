//! Figures against jiwer's, text forms against the kit's. The file says where it comes from.

use serde_json::Value;

use super::etri;
use crate::text;
use crate::transcription::{ErrorRate, Side};

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/measure/transcription.json")).unwrap()
}

fn agrees(expected: &Value, found: ErrorRate) -> bool {
    let numbers = |list: &[u32]| serde_json::json!(list);
    expected["n"] == found.length
        && expected["m"] == found.given_length()
        && expected["distance"] == found.distance
        && (expected["rate"].as_f64().unwrap() - found.jiwer()).abs() < 1e-12
        && expected["jiwer_sdi"] == numbers(&[found.substitutions, found.deletions, found.insertions])
}

#[test]
fn error_rates_are_those_of_jiwer_ties_included() {
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let (Some(reference), Some(given)) = (case["input"]["ref"].as_str(), case["input"]["hyp"].as_str())
        else {
            continue;
        };
        let formed = |form: fn(&str) -> String| ErrorRate::of_characters(&form(reference), &form(given));
        for (name, found) in [
            ("wer", ErrorRate::of_words(reference, given)),
            ("cer", ErrorRate::of_characters(reference, given)),
            ("cer_nospace", formed(text::nospace)),
            ("cer_jamo", formed(text::jamo)),
            ("cer_lenient", formed(text::lenient)),
        ] {
            let expected = &case["expect"][name];
            assert!(agrees(expected, found), "{} {name}: {expected} but {found:?}", case["id"]);
        }
        count += 1;
    }
    assert_eq!(count, 420);
}

#[test]
fn annotated_transcripts_become_plain_text() {
    let pack = etri();
    let mut count = 0;
    for case in vectors()["cases"].as_array().unwrap() {
        let Some(annotated) = case["input"]["annotated"].as_str() else { continue };
        assert_eq!(pack.plain(annotated, Side::Spelling), case["expect"]["spelling"], "{annotated}");
        assert_eq!(pack.plain(annotated, Side::Sound), case["expect"]["phonetic"], "{annotated}");
        count += 1;
    }
    assert_eq!(count, 8);
}
