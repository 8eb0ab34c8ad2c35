//! A transcript of two hours.

use anyhow::{Context, Result, ensure};
use assessment::item::AnswerKey;
use assessment::text;
use assessment::transcription::{ErrorRate, score};

use super::{Content, jiwer, timed};
use crate::{dice::Dice, figure::Figure, workspace::Workspace};

/// About two hours of speech.
const SYLLABLES: usize = 40_000;
/// Share of words that are misheard, in percent.
const CHANGED: usize = 5;
/// The pack whose keys the text is made of.
const PACK: &str = "etri";
const RUNS: usize = 15;
/// Issue 3, in milliseconds.
const BUDGET: f64 = 50.0;

/// A key and a transcript of it.
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) given: String,
}

/// Bundled keys in random order, tags and all, until there are enough syllables; the transcript differs in one word of
/// twenty: a syllable changed, left out, doubled, or a space.
fn pair(content: &Content) -> Result<Pair> {
    let written = |item: &assessment::item::Item| match &item.key.answer {
        AnswerKey::Transcription { text } if text::jamo(text).len() > text.len() => Some(text.clone()),
        _ => None,
    };
    let keys: Vec<String> = content.items().filter_map(written).collect();
    ensure!(!keys.is_empty(), "the content has no Korean transcript");
    let mut dice = Dice::new(40);
    let (mut key, mut given, mut syllables) = (Vec::new(), Vec::new(), 0);
    while syllables < SYLLABLES {
        for word in keys[dice.below(keys.len())].split_whitespace() {
            syllables += word.chars().filter(|character| ('가'..='힣').contains(character)).count();
            key.push(word.to_owned());
            given.push(if dice.below(100) < CHANGED { misheard(word, &mut dice) } else { word.to_owned() });
        }
    }
    Ok(Pair { key: key.join(" "), given: given.join(" ") })
}

fn misheard(word: &str, dice: &mut Dice) -> String {
    let mut characters: Vec<char> = word.chars().collect();
    let at = dice.below(characters.len());
    match dice.below(4) {
        0 => characters[at] = '뷁',
        1 => drop(characters.remove(at)),
        2 => characters.insert(at, characters[at]),
        _ => characters.insert(at, ' '),
    }
    characters.into_iter().collect()
}

/// The whole score as a learner gets it, the error rates by themselves, and the plain one beside jiwer's.
pub(in super::super) fn measure(content: &Content, workspace: &Workspace) -> Result<Vec<Figure>> {
    let Pair { key, given } = pair(content)?;
    let pack = content.packs.get(PACK).with_context(|| format!("there is no pack {PACK}"))?;
    let rules = vec!["transcription/T-R1".parse().context("a rule")?];
    let all = timed(RUNS, || score(pack, &key, &given, &rules));
    let form =
        |form: fn(&str) -> String| timed(RUNS, || ErrorRate::of_characters(&form(&key), &form(&given)));
    let plain = timed(RUNS, || ErrorRate::of_characters(&key, &given));
    let words = timed(RUNS, || ErrorRate::of_words(&key, &given));
    let mut figures = vec![
        Figure::new(
            format!("score of a transcript of {SYLLABLES} syllables: rates, tags, linter, findings"),
            all.median(),
            "ms",
        )
        .at_most(BUDGET),
        Figure::new("of it the character error rate, with its alignment", plain.median(), "ms"),
        Figure::new("of it the character error rate without spaces", form(text::nospace).median(), "ms"),
        Figure::new("error rate of jamo", form(text::jamo).median(), "ms"),
        Figure::new("word error rate", words.median(), "ms"),
    ];
    let rate = ErrorRate::of_characters(&key, &given);
    if let Some(theirs) = jiwer::measure(workspace, &Pair { key, given })? {
        ensure!(
            theirs.distance == rate.distance,
            "jiwer finds {} changes, we {}",
            theirs.distance,
            rate.distance
        );
        figures.push(Figure::new(
            "jiwer (RapidFuzz), the same character error rate",
            theirs.milliseconds,
            "ms",
        ));
        figures.push(Figure::new("jiwer ÷ ours", theirs.milliseconds / plain.median(), "×"));
    }
    Ok(figures)
}
