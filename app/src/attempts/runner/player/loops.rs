//! The A–B loop.

/// Seconds a loop lasts at least.
const SHORTEST: f64 = 0.2;

/// Where the loop stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Loop {
    /// No loop.
    Off,
    /// A is set, B is not.
    From(f64),
    /// From A to B, over and over.
    Over(f64, f64),
}

impl Loop {
    /// What one more press at `place` makes of it: sets A, sets B, ends the loop.
    pub(super) fn pressed(self, place: f64) -> Self {
        match self {
            Self::Off => Self::From(place),
            Self::From(other) if (place - other).abs() < SHORTEST => Self::Off,
            Self::From(other) => Self::Over(other.min(place), other.max(place)),
            Self::Over(..) => Self::Off,
        }
    }

    /// Where to go from `place` while playing, if the loop says so.
    pub(super) fn back_from(self, place: f64) -> Option<f64> {
        match self {
            Self::Over(a, b) if place >= b => Some(a),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_presses_set_a_set_b_and_end() {
        let looped = Loop::Off.pressed(1.0).pressed(2.5);
        assert_eq!(looped, Loop::Over(1.0, 2.5));
        assert_eq!(looped.pressed(2.0), Loop::Off);
        assert_eq!(Loop::Off.pressed(3.0).pressed(1.0), Loop::Over(1.0, 3.0), "B may lie before A");
        assert_eq!(Loop::Off.pressed(3.0).pressed(3.1), Loop::Off, "too short to hear");
    }

    #[test]
    fn the_loop_turns_at_b_only() {
        assert_eq!(Loop::Over(1.0, 2.0).back_from(2.01), Some(1.0));
        assert_eq!(Loop::Over(1.0, 2.0).back_from(1.5), None);
        assert_eq!(Loop::From(1.0).back_from(9.0), None);
    }
}
