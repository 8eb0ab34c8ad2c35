//! Scoring, per interaction.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Result, ensure};
use assessment::item::{Interaction, Item};
use assessment::score::score;
use assessment::{Response, transcription::Pack};

use super::{Content, model_answer::model_answer};
use crate::{clock::Stopwatch, figure::Figure};

/// How long each interaction is scored over and over.
const TIME: Duration = Duration::from_millis(200);

/// One item with a response.
struct Answered<'a> {
    item: &'a Item,
    pack: Option<&'a Pack>,
    response: Option<Response>,
}

/// Mean time of scoring one response: every bundled item of an interaction with its right response and with that of the item
/// before it, which is wrong for most. An interaction without a model answer is scored unanswered, and says so.
pub(in super::super) fn measure(content: &Content) -> Result<Vec<Figure>> {
    let mut kinds: BTreeMap<&str, Vec<&Item>> = BTreeMap::new();
    for item in content.items() {
        kinds.entry(item.question.interaction.kind()).or_default().push(item);
    }
    kinds.into_iter().map(|(kind, items)| figure(content, kind, &items)).collect()
}

fn figure(content: &Content, kind: &str, items: &[&Item]) -> Result<Figure> {
    let answered = answered(content, items);
    for one in answered.iter().step_by(2).filter(|one| one.response.is_some()) {
        let points = score(one.item, one.response.as_ref(), one.pack).points;
        ensure!(points > 0.999, "the model answer to {} earns {points}", one.item.id);
    }
    let watch = Stopwatch::start();
    let mut scored = 0;
    while watch.elapsed() < TIME {
        for one in &answered {
            std::hint::black_box(score(one.item, one.response.as_ref(), one.pack));
        }
        scored += answered.len();
    }
    let micros = watch.elapsed().as_secs_f64() * 1e6 / scored as f64;
    let note = if answered.iter().all(|one| one.response.is_none()) {
        ", unanswered only: no model answer"
    } else {
        ""
    };
    Ok(Figure::new(format!("one `{kind}` response, mean over {} items{note}", items.len()), micros, "µs"))
}

/// Each item twice: answered right, and with the answer of the item before.
fn answered<'a>(content: &'a Content, items: &[&'a Item]) -> Vec<Answered<'a>> {
    let mut before = items.last().and_then(|item| model_answer(item));
    let mut all = Vec::new();
    for item in items {
        let pack = match &item.question.interaction {
            Interaction::Transcription { pack } => content.packs.get(pack),
            _ => None,
        };
        let right = model_answer(item);
        let other = std::mem::replace(&mut before, right.clone());
        all.extend([right, other].map(|response| Answered { item, pack, response }));
    }
    all
}
