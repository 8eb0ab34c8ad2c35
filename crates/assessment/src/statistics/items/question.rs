//! A question by itself: drawn at random into a slot, or one variant of many.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::column::Column;
use super::figures::share;

/// Figures that a question has by itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct QuestionFigures {
    /// Attempts.
    pub n: u32,
    /// Mean mark / maximum; none without attempts or if the maximum is 0.
    pub facility: Option<f64>,
    /// Sample standard deviation, marks.
    pub deviation: Option<f64>,
    /// Pearson's r with the score it is held against.
    pub discrimination: Option<f64>,
    /// Share of the largest possible covariance with that score.
    pub efficiency: Option<f64>,
}

/// Largest mark or total, so that no sum overflows.
const LARGEST: f64 = 1e12;

/// Figures of a question over the attempts that had it. `against` is, as in Moodle, the rest score for a variant of a
/// slot's question and the *whole* total for a question drawn at random. None if the lists differ in length or hold
/// something that is no number.
pub fn question(marks: &[f64], against: &[f64], maximum: f64) -> Option<QuestionFigures> {
    let sound = |list: &[f64]| list.iter().all(|mark| mark.abs() <= LARGEST);
    if marks.len() != against.len() || !sound(marks) || !sound(against) {
        return None;
    }
    let column = Column::against(marks, against.to_vec());
    Some(QuestionFigures {
        n: u32::try_from(marks.len()).ok()?,
        facility: share(&column.marks, maximum),
        deviation: column.marks.deviation(),
        discrimination: column.discrimination(),
        efficiency: column.efficiency(),
    })
}
