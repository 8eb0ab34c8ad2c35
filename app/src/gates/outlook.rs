//! What practice so far says of a gate's bar.

use assessment::statistics::Proportion;

use crate::i18n::{Locale, learn};
use crate::ui::figure;

/// What practice so far says of the bar. It is no forecast: practice items are others than the gate's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Outlook {
    /// Fewer than ten first answers.
    TooEarly,
    /// The whole interval lies under the bar.
    Below(Proportion),
    /// The bar lies within the interval.
    Around(Proportion),
    /// The whole interval lies over the bar.
    Above(Proportion),
}

impl Outlook {
    /// Compares first answers in practice with a bar.
    pub(super) fn of(practice: Option<Proportion>, bar: u8) -> Self {
        let bar = f64::from(bar) / 100.0;
        match practice {
            None => Self::TooEarly,
            Some(practice) if practice.high < bar => Self::Below(practice),
            Some(practice) if practice.low >= bar => Self::Above(practice),
            Some(practice) => Self::Around(practice),
        }
    }

    /// The figure behind it.
    pub(super) fn proportion(self) -> Option<Proportion> {
        match self {
            Self::TooEarly => None,
            Self::Below(practice) | Self::Around(practice) | Self::Above(practice) => Some(practice),
        }
    }

    /// In words, always with the interval.
    pub(super) fn words(self, locale: Locale) -> String {
        let figure = self.proportion().map(|practice| figure::words(practice, locale)).unwrap_or_default();
        match self {
            Self::TooEarly => learn::outlook_too_early(locale).to_owned(),
            Self::Below(_) => learn::outlook_below(locale, &figure),
            Self::Around(_) => learn::outlook_around(locale, &figure),
            Self::Above(_) => learn::outlook_above(locale, &figure),
        }
    }
}

#[cfg(test)]
mod tests {
    use assessment::statistics::wilson;

    use super::*;

    #[test]
    fn only_an_interval_clear_of_the_bar_says_which_side() {
        assert_eq!(Outlook::of(None, 80), Outlook::TooEarly);
        assert!(matches!(Outlook::of(wilson(5.0, 40), 80), Outlook::Below(_)));
        assert!(matches!(Outlook::of(wilson(8.0, 10), 80), Outlook::Around(_)));
        assert!(matches!(Outlook::of(wilson(100.0, 100), 80), Outlook::Above(_)));
    }
}
