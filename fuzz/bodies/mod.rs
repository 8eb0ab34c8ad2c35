//! What each fuzz target does with its bytes. Compiled into the fuzz targets and into a test of `exchange`.

pub mod aligner;
pub mod content;
pub mod foreign;
pub mod linter;
pub mod pack;
pub mod response;
pub mod seeds;

use assessment::score::{Place, Score};

/// Text out of any bytes.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}

/// One of several by the first byte, and the rest.
fn pick<'a, 'b, T>(all: &'a [T], data: &'b [u8]) -> Option<(&'a T, &'b [u8])> {
    let (first, rest) = data.split_first()?;
    Some((all.get(usize::from(*first) % all.len().max(1))?, rest))
}

/// Shares are shares, and places lie in what was typed.
fn check(score: &Score, typed: Option<&str>) {
    for share in [score.points, score.meaning, score.format] {
        assert!((0.0..=1.0).contains(&share), "{share} is no share");
    }
    let length = typed.map(|typed| typed.chars().count());
    for finding in &score.findings {
        if let (Place::Typed { start, end }, Some(length)) = (&finding.place, length) {
            assert!(start <= end && *end as usize <= length, "{finding:?} lies outside");
        }
    }
    let written = serde_json::to_string(score).expect("a score can be stored");
    let read: Score = serde_json::from_str(&written).expect("a stored score can be read");
    // serde_json reads decimal fractions to the last bit but one.
    assert!((read.points - score.points).abs() < 1e-12);
}
