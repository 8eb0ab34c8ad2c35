//! Boxes in a picture.

use assessment::item::{AnswerKey, BoxKey, Interaction, Label, Stimulus, Strictness};
use assessment::response::MarkedBox;

use super::Pair;
use super::reader::{Reader, short};
use super::span::{label_of, labels};
use crate::content::{Problem, box_flaws};
use crate::manuscript::{BoxPart, PlacedPart};

/// Most pixels that a side may be off.
const LOOSEST: u32 = 100;

pub(super) fn boxes(part: &BoxPart, stimulus: Option<&Stimulus>, reader: &mut Reader<'_>) -> Option<Pair> {
    let Some(picture) = stimulus.and_then(Stimulus::picture) else {
        reader.fault("stimulus[kind]", Problem::Stimulus("image"));
        return None;
    };
    let size = (picture.width, picture.height);
    let labels = labels("boxes[labels]", &part.labels, reader);
    let overlap = number("boxes[overlap]", &part.overlap, 50..=95, "50 … 95", reader);
    let strictness = Strictness {
        iou_percent: u8::try_from(overlap).unwrap_or(95),
        tolerance: number("boxes[tolerance]", &part.tolerance, 0..=LOOSEST, "0 … 100", reader),
    };
    let golds = placed("boxes[golds]", &part.golds, &labels, size, reader);
    let traps = placed("boxes[traps]", &part.traps, &labels, size, reader);
    for (index, trap) in part.traps.iter().enumerate() {
        if trap.reason.trim().is_empty() {
            reader.fault(&format!("boxes[traps][{index}][reason]"), Problem::Empty("text"));
        }
    }
    if golds.is_empty() && part.always {
        reader.fault("boxes[golds]", Problem::Empty("golds"));
    }
    for (place, what) in box_flaws(strictness, &golds, &traps) {
        reader.fault("boxes[golds]", Problem::Box { place, what });
    }
    Some((Interaction::Box { labels, none: !part.always, strictness }, AnswerKey::Box { golds, traps }))
}

fn number(
    field: &str,
    text: &str,
    range: std::ops::RangeInclusive<u32>,
    said: &'static str,
    reader: &mut Reader<'_>,
) -> u32 {
    let least = *range.start();
    text.trim().parse().ok().filter(|number| range.contains(number)).unwrap_or_else(|| {
        reader.fault(field, Problem::Range { field: "number", given: short(text), range: said });
        least
    })
}

fn placed(
    list: &str,
    parts: &[PlacedPart],
    labels: &[Label],
    size: (u32, u32),
    reader: &mut Reader<'_>,
) -> Vec<BoxKey> {
    let mut keys = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let field = format!("{list}[{index}]");
        let label = label_of(&field, &part.label, labels, reader).map(|label| label.id.clone());
        let side = |text: &str| text.trim().parse::<u32>().ok();
        let sides = side(&part.x).zip(side(&part.y)).zip(side(&part.width).zip(side(&part.height)));
        let place = sides.zip(label).map(|(((x, y), (width, height)), label)| MarkedBox {
            label,
            x,
            y,
            width,
            height,
        });
        let Some(place) = place.filter(|place| place.lies_within(size)) else {
            let place = format!("{}, {}, {} × {}", part.x, part.y, part.width, part.height);
            let what = "is empty or does not lie wholly in the picture";
            reader.fault(&format!("{field}[x]"), Problem::Box { place: short(&place), what });
            continue;
        };
        let rule = reader.rule(&format!("{field}[rule]"), &part.rule);
        keys.push(BoxKey { place, rule, reason: part.reason.trim().to_owned() });
    }
    keys
}
