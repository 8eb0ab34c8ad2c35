//! Boxes given beside boxes due.

use crate::response::MarkedBox;

use super::assignment::assign;
use super::{Gaps, Strictness};

/// Below this intersection over union, in percent, two boxes are not about the same object.
const ABOUT_THE_SAME: u8 = 10;
/// Weight of an intersection over union of 1.
const WHOLE: f64 = 1e6;
/// Weight of a found object: more than all the overlaps of a response of [`crate::response::BOX_LIMIT`] boxes together.
const FOUND: i64 = 1_000_000_000;

/// How a box stands to the object it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It overlaps enough and has the right label.
    Found,
    /// It overlaps enough and has another label.
    WrongLabel,
    /// It overlaps too little; the object counts as missed and the box as one too many.
    Loose,
}

/// A box that belongs to an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Index of the box due.
    pub due: usize,
    /// Index of the box given.
    pub given: usize,
    /// Intersection over union, 0.1 … 1.
    pub iou: f64,
    /// How far the sides of the box given lie outside those due.
    pub gaps: Gaps,
    /// What that comes to.
    pub standing: Standing,
    /// Whether every side lies within the tolerance.
    pub is_exact: bool,
    /// Index of the trap that it fits better than the object, unless it is found and exact.
    pub trap: Option<usize>,
}

/// A box that belongs to no object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Index of the box given.
    pub given: usize,
    /// Index of the trap it fell for.
    pub trap: Option<usize>,
}

/// All boxes of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Boxes with their objects, in the order of the objects.
    pub pairs: Vec<Pair>,
    /// Indices of objects without a box.
    pub missed: Vec<usize>,
    /// Boxes without an object.
    pub extra: Vec<Extra>,
    /// Boxes due and boxes given together.
    total: usize,
}

impl Report {
    /// Objects found.
    pub fn found(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.standing == Standing::Found).count()
    }

    /// F1 over objects: 2 · found ⁄ (due + given); 1 where nothing is due and nothing given.
    pub fn f1(&self) -> f64 {
        if self.total == 0 { 1.0 } else { 2.0 * self.found() as f64 / self.total as f64 }
    }

    /// Share of the objects found whose four sides lie within the tolerance; 1 where none was found, as there is
    /// nothing whose form could be judged.
    pub fn exactness(&self) -> f64 {
        let found = self.found();
        let exact = |pair: &&Pair| pair.standing == Standing::Found && pair.is_exact;
        if found == 0 { 1.0 } else { self.pairs.iter().filter(exact).count() as f64 / found as f64 }
    }
}

/// Compares the boxes given with those due. Each box belongs to one object at most and the other way round: so that as
/// many objects as possible are found, and then so that the sum of all overlaps is greatest. The order of boxes has no
/// effect on the figures.
pub fn compare(
    strictness: Strictness,
    due: &[&MarkedBox],
    traps: &[&MarkedBox],
    given: &[MarkedBox],
) -> Report {
    // A fixed order makes ties fall alike however the boxes were drawn.
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by(|one, other| given[*one].cmp(&given[*other]));
    let weight = |object: usize, place: usize| {
        let (due, given) = (due[object], &given[order[place]]);
        if !given.reaches(due, ABOUT_THE_SAME) {
            return 0;
        }
        let is_found = given.label == due.label && given.reaches(due, strictness.iou_percent);
        let overlap = (given.iou(due) * WHOLE).round() as i64;
        overlap * 2 + i64::from(given.label == due.label) + if is_found { FOUND } else { 0 }
    };
    let assigned = assign(due.len(), given.len(), weight);
    let mut pairs = Vec::new();
    let mut missed = Vec::new();
    let mut is_taken = vec![false; given.len()];
    for (object, place) in assigned.into_iter().enumerate() {
        match place.filter(|place| weight(object, *place) > 0) {
            Some(place) => {
                is_taken[order[place]] = true;
                pairs.push(pair(
                    strictness,
                    (object, due[object]),
                    (order[place], &given[order[place]]),
                    traps,
                ));
            }
            None => missed.push(object),
        }
    }
    let extra = (0..given.len()).filter(|index| !is_taken[*index]);
    let extra =
        extra.map(|index| Extra { given: index, trap: trap_of(strictness, &given[index], traps, 0.0) });
    Report { extra: extra.collect(), pairs, missed, total: due.len() + given.len() }
}

fn pair(
    strictness: Strictness,
    (object, due): (usize, &MarkedBox),
    (index, given): (usize, &MarkedBox),
    traps: &[&MarkedBox],
) -> Pair {
    let (iou, gaps) = (given.iou(due), given.gaps(due));
    let standing = match (given.reaches(due, strictness.iou_percent), given.label == due.label) {
        (true, true) => Standing::Found,
        (true, false) => Standing::WrongLabel,
        (false, _) => Standing::Loose,
    };
    let is_exact = gaps.within(strictness.tolerance);
    let is_right = standing == Standing::Found && is_exact;
    // Under a wrong label the trap may be the object itself.
    let least = if standing == Standing::WrongLabel { 0.0 } else { iou };
    let trap = if is_right { None } else { trap_of(strictness, given, traps, least) };
    Pair { due: object, given: index, iou, gaps, standing, is_exact, trap }
}

/// The trap that a box fits best: with its label, by enough, and by more than `least`.
fn trap_of(strictness: Strictness, given: &MarkedBox, traps: &[&MarkedBox], least: f64) -> Option<usize> {
    let fitting = traps.iter().enumerate().filter(|(_, trap)| {
        trap.label == given.label && given.reaches(trap, strictness.iou_percent) && given.iou(trap) > least
    });
    fitting.max_by(|(_, one), (_, other)| given.iou(one).total_cmp(&given.iou(other))).map(|(index, _)| index)
}
