//! From figures to places in a drawing.

/// A line of the drawing that stands for figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// The figures at its ends.
    pub(super) of: (f64, f64),
    /// Where its ends lie, in the drawing's units.
    pub(super) on: (f64, f64),
}

impl Scale {
    /// Where a figure lies; figures beyond an end lie on it, and on a line of no length everything lies in the middle.
    pub(super) fn at(self, figure: f64) -> f64 {
        let span = self.of.1 - self.of.0;
        let share = if span.abs() > f64::EPSILON { (figure - self.of.0) / span } else { 0.5 };
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self.on.0 + share * (self.on.1 - self.on.0)
    }
}

/// A length as SVG wants it: a tenth of a unit is finer than any screen.
pub(super) fn unit(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}

/// Whether all are shares of 0 … 1; what is none is not drawn.
pub(super) fn are_shares(figures: &[f64]) -> bool {
    figures.iter().all(|figure| (0.0..=1.0).contains(figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_lies_on_the_line() {
        let scale = Scale { of: (0.0, 1.0), on: (100.0, 20.0) };
        let places = [0.0, 0.5, 1.0, 7.0, -7.0].map(|figure| unit(scale.at(figure)));
        assert_eq!(places, ["100", "60", "20", "20", "100"]);
        assert!([f64::NAN, f64::INFINITY, f64::NEG_INFINITY].iter().all(|odd| scale.at(*odd).is_finite()));
        assert_eq!(unit(Scale { of: (3.0, 3.0), on: (0.0, 10.0) }.at(3.0)), "5");
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!([10.0, 10.04, 10.26].map(unit), ["10", "10", "10.3"]);
        assert!(are_shares(&[0.0, 1.0]) && !are_shares(&[f64::NAN]) && !are_shares(&[1.2]));
    }
}
