//! Boxes in an image.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use super::Tally;
use super::matching::largest_matching;

/// An upright rectangle with positive width and height, in pixels or any other unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "[f64; 4]", into = "[f64; 4]")]
pub struct Rectangle {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Why four numbers are no box.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum BoxError {
    /// A number is not finite or larger than any image.
    #[error("a corner is not a number between ±{}", Rectangle::FARTHEST)]
    Corner,
    /// Left is not left of right, or top not above bottom.
    #[error("a box needs left < right and top < bottom")]
    Empty,
}

impl Rectangle {
    /// Largest coordinate, so that no area overflows.
    pub const FARTHEST: f64 = 1e9;

    /// From its corners.
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Result<Self, BoxError> {
        if [left, top, right, bottom]
            .iter()
            .any(|corner| !corner.is_finite() || corner.abs() > Self::FARTHEST)
        {
            return Err(BoxError::Corner);
        }
        if left >= right || top >= bottom {
            return Err(BoxError::Empty);
        }
        Ok(Self { left, top, right, bottom })
    }

    fn area(&self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// Intersection over union, 0 … 1.
    pub fn iou(&self, other: &Self) -> f64 {
        let width = (self.right.min(other.right) - self.left.max(other.left)).max(0.0);
        let height = (self.bottom.min(other.bottom) - self.top.max(other.top)).max(0.0);
        let union = self.area() + other.area() - width * height;
        // Sides below the square root of the smallest number have no area left.
        if union > 0.0 { (width * height / union).min(1.0) } else { 0.0 }
    }
}

impl TryFrom<[f64; 4]> for Rectangle {
    type Error = BoxError;

    fn try_from([left, top, right, bottom]: [f64; 4]) -> Result<Self, BoxError> {
        Self::new(left, top, right, bottom)
    }
}

impl From<Rectangle> for [f64; 4] {
    fn from(of: Rectangle) -> Self {
        [of.left, of.top, of.right, of.bottom]
    }
}

/// Agreement of the boxes of one image.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct BoxAgreement {
    /// `IoU`, one row per box of gold, one column per box given.
    pub iou: Vec<Vec<f64>>,
    gold: u64,
    given: u64,
}

impl BoxAgreement {
    /// The tally at a threshold of `IoU` (0.5 is usual; 0.75 and 0.9 show care): the size of the largest one-to-one matching
    /// of boxes that reach it.
    pub fn at(&self, threshold: f64) -> Tally {
        let matched = largest_matching(self.gold as usize, self.given as usize, |gold, given| {
            self.iou[gold][given] >= threshold
        });
        Tally { credit: matched as f64, gold: self.gold, given: self.given }
    }
}

/// Compares the boxes of one image; labels, if any, are compared by passing one label's boxes at a time.
pub fn box_agreement(gold: &[Rectangle], given: &[Rectangle]) -> BoxAgreement {
    BoxAgreement {
        iou: gold.iter().map(|one| given.iter().map(|other| one.iou(other)).collect()).collect(),
        gold: gold.len() as u64,
        given: given.len() as u64,
    }
}
