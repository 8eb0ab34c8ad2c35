//! Boxes: every one lies in the picture, and none that is due can be taken for a trap.

use assessment::item::{AnswerKey, BoxKey, Interaction, Label, Strictness};
use assessment::response::{BOX_LIMIT, MarkedBox};

use crate::content::Problem;
use crate::content::flaw::box_flaws;
use crate::content::shape::interactions::{BoxShape, PlaceShape};

use super::{Pair, Reader};

/// Most pixels that a side may be off.
const LOOSEST: u32 = 100;

impl Reader<'_, '_, '_> {
    pub(super) fn boxes(&mut self, shape: BoxShape) -> Option<Pair> {
        let picture = self.around.stimulus.and_then(|read| read.stimulus.picture());
        let Some(size) = picture.map(|picture| (picture.width, picture.height)) else {
            self.context.fault(Problem::Stimulus("image"));
            return None;
        };
        let mut labels: Vec<Label> = Vec::new();
        for label in shape.labels {
            if labels.iter().any(|other| other.id == label.id) {
                self.context.fault(Problem::Duplicate(label.id.clone()));
            }
            labels.push(Label { id: label.id, title: self.context.text("title", &label.title) });
        }
        if labels.is_empty() {
            self.context.fault(Problem::Empty("labels"));
        }
        let strictness = self.strictness(shape.iou, shape.tolerance)?;
        let golds: Vec<BoxKey> =
            shape.golds.iter().map(|gold| self.a_box(gold, &labels, size, "golds")).collect();
        let traps: Vec<BoxKey> =
            shape.traps.iter().map(|trap| self.a_box(trap, &labels, size, "traps")).collect();
        if golds.len() > BOX_LIMIT {
            self.context.fault(Problem::Range {
                field: "golds",
                given: format!("{} boxes long", golds.len()),
                range: "0 … 100 boxes",
            });
        }
        if golds.is_empty() && !shape.none {
            self.context.fault(Problem::Empty("golds (without `none = true` nothing else can be answered)"));
        }
        for (place, what) in box_flaws(strictness, &golds, &traps) {
            self.context.fault(Problem::Box { place, what });
        }
        let interaction = Interaction::Box { labels, none: shape.none, strictness };
        Some((interaction, AnswerKey::Box { golds, traps }))
    }

    fn strictness(&mut self, iou: f64, tolerance: u32) -> Option<Strictness> {
        let percent = (iou * 100.0).round();
        if !(50.0..=95.0).contains(&percent) || (iou * 100.0 - percent).abs() > 1e-9 {
            self.context.fault(Problem::Range {
                field: "iou",
                given: iou.to_string(),
                range: "0.50 … 0.95, in hundredths",
            });
            return None;
        }
        if tolerance > LOOSEST {
            self.context.fault(Problem::Range {
                field: "tolerance",
                given: tolerance.to_string(),
                range: "0 … 100 pixels",
            });
        }
        Some(Strictness { iou_percent: percent as u8, tolerance })
    }

    fn a_box(
        &mut self,
        shape: &PlaceShape,
        labels: &[Label],
        size: (u32, u32),
        list: &'static str,
    ) -> BoxKey {
        if !labels.iter().any(|label| label.id == shape.label) {
            self.context.fault(Problem::Unknown { kind: "label", id: shape.label.clone() });
        }
        let place = MarkedBox {
            label: shape.label.clone(),
            x: shape.x,
            y: shape.y,
            width: shape.width,
            height: shape.height,
        };
        if !place.lies_within(size) {
            let what = "is empty or does not lie wholly in the picture";
            self.context.fault(Problem::Box { place: place.to_string(), what });
        }
        let reason = shape.reason.as_deref().unwrap_or_default().trim().to_owned();
        if list == "traps" && reason.is_empty() {
            self.context.fault(Problem::Empty("reason"));
        }
        BoxKey { place, rule: self.rule(shape.rule.as_deref()), reason }
    }
}
