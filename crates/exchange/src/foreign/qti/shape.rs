//! Areas of a picture.

use super::value::{Scalar, wrong};
use crate::foreign::Problem;
use crate::foreign::xml::Element;

/// An area, in the pixels of its picture.
pub(super) enum Shape {
    Everything,
    Circle([f64; 3]),
    Ellipse([f64; 4]),
    Rectangle([f64; 4]),
    Polygon(Vec<(f64, f64)>),
}

impl Shape {
    /// Reads `shape` and `coords`.
    pub(super) fn read(element: &Element) -> Result<Self, Problem> {
        let coords = element.attribute("coords").unwrap_or_default();
        let numbers =
            coords.split(',').filter(|part| !part.trim().is_empty()).map(|part| part.trim().parse::<f64>());
        let numbers: Vec<f64> =
            numbers.collect::<Result<_, _>>().map_err(|_| wrong(coords, "coordinates"))?;
        let fault = || wrong(coords, "coordinates of its shape");
        Ok(match element.attribute("shape").unwrap_or("default") {
            "default" => Self::Everything,
            "circle" => Self::Circle(numbers.try_into().map_err(|_| fault())?),
            "ellipse" => Self::Ellipse(numbers.try_into().map_err(|_| fault())?),
            "rect" => Self::Rectangle(numbers.try_into().map_err(|_| fault())?),
            "poly" if numbers.len() >= 6 && numbers.len().is_multiple_of(2) => {
                Self::Polygon(numbers.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect())
            }
            "poly" => return Err(fault()),
            other => return Err(wrong(other, "a shape")),
        })
    }

    pub(super) fn holds(&self, point: &Scalar) -> bool {
        let Scalar::Point(x, y) = point else { return false };
        let (x, y) = (*x as f64, *y as f64);
        match self {
            Self::Everything => true,
            Self::Circle([cx, cy, r]) => (x - cx).hypot(y - cy) <= *r,
            Self::Ellipse([cx, cy, h, v]) => ((x - cx) / h).powi(2) + ((y - cy) / v).powi(2) <= 1.0,
            Self::Rectangle([left, top, right, bottom]) => {
                (left..=right).contains(&&x) && (top..=bottom).contains(&&y)
            }
            Self::Polygon(corners) => {
                let next = corners.iter().cycle().skip(1);
                let crossed = corners.iter().zip(next).filter(|((ax, ay), (bx, by))| {
                    (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
                });
                crossed.count() % 2 == 1
            }
        }
    }
}
