//! Areas, overlaps and distances of boxes.

use std::fmt;

use crate::response::MarkedBox;

/// By how many pixels each side of a box lies outside (positive) or inside (negative) the side of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// Left side.
    pub left: i64,
    /// Top side.
    pub top: i64,
    /// Right side.
    pub right: i64,
    /// Bottom side.
    pub bottom: i64,
}

impl Gaps {
    /// Left, top, right, bottom.
    pub const fn sides(self) -> [i64; 4] {
        [self.left, self.top, self.right, self.bottom]
    }

    /// Whether no side is off by more than this many pixels.
    pub fn within(self, tolerance: u32) -> bool {
        self.sides().iter().all(|gap| gap.unsigned_abs() <= u64::from(tolerance))
    }
}

impl fmt::Display for MarkedBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { label, x, y, width, height } = self;
        write!(f, "{label} {x},{y} {width}×{height}")
    }
}

impl MarkedBox {
    /// One past the right side.
    fn right(&self) -> u64 {
        u64::from(self.x) + u64::from(self.width)
    }

    /// One past the bottom side.
    fn bottom(&self) -> u64 {
        u64::from(self.y) + u64::from(self.height)
    }

    /// Whether it has an area and lies wholly in a picture of this width and height.
    pub fn lies_within(&self, (width, height): (u32, u32)) -> bool {
        self.width > 0
            && self.height > 0
            && self.right() <= u64::from(width)
            && self.bottom() <= u64::from(height)
    }

    fn area(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Square pixels that lie in both.
    fn shared(&self, other: &Self) -> u64 {
        let width = self.right().min(other.right()).saturating_sub(u64::from(self.x).max(u64::from(other.x)));
        let height =
            self.bottom().min(other.bottom()).saturating_sub(u64::from(self.y).max(u64::from(other.y)));
        width * height
    }

    /// Intersection and union in square pixels; the label plays no part.
    fn overlap(&self, other: &Self) -> (u64, u64) {
        let shared = self.shared(other);
        (shared, (self.area() - shared).saturating_add(other.area()))
    }

    /// Intersection over union, 0 … 1; 0 where neither has an area.
    pub fn iou(&self, other: &Self) -> f64 {
        let (shared, union) = self.overlap(other);
        if union == 0 { 0.0 } else { shared as f64 / union as f64 }
    }

    /// Whether intersection over union is at least this many percent, without rounding.
    pub fn reaches(&self, other: &Self, percent: u8) -> bool {
        let (shared, union) = self.overlap(other);
        union > 0 && u128::from(shared) * 100 >= u128::from(union) * u128::from(percent)
    }

    /// How far the sides of this box lie outside those of another.
    pub fn gaps(&self, due: &Self) -> Gaps {
        let minus = |one: u64, other: u64| one.cast_signed() - other.cast_signed();
        Gaps {
            left: i64::from(due.x) - i64::from(self.x),
            top: i64::from(due.y) - i64::from(self.y),
            right: minus(self.right(), due.right()),
            bottom: minus(self.bottom(), due.bottom()),
        }
    }
}
