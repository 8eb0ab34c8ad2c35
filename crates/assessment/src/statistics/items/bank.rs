//! Items of a bank that nobody answers whole: everybody has met other items, so there is no table of attempts × items.

use super::{Flag, Marks, MarksError, OptionAnalysis, OptionError, option_analysis, report};
use crate::statistics::{Figure, Refusal};

/// Other first answers that it takes to say how a learner does on the rest. Ours: below, the share right is little more
/// than chance.
pub const LEAST_REST: u32 = 5;

/// First answers to one item, in one order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BankSample {
    /// Share of the item's points, 0 … 1.
    pub points: Vec<f64>,
    /// The same learner's mean share on the *other* items of the bank, 0 … 1; none below [`LEAST_REST`] of them.
    pub rest: Vec<Option<f64>>,
}

/// Figures of an item of a bank.
#[derive(Clone, Debug, PartialEq)]
pub struct BankReport {
    /// First answers.
    pub n: u32,
    /// Those whose learners have answered enough else.
    pub with_rest: u32,
    /// Mean share of points.
    pub facility: Figure,
    /// Correlation with the mean share on the other items.
    pub discrimination: Figure,
    /// Share of the largest possible covariance with it.
    pub efficiency: Figure,
    /// Upper less lower 27 % by the mean share on the other items.
    pub upper_lower: Figure,
    /// What the figures raise.
    pub flags: Vec<Flag>,
}

impl BankSample {
    /// The rest weighs as percent, beside an item of one point: so the order of totals is that of the rest, the item
    /// deciding only between learners within a hundredth of each other, and figures against the rest are as they are by
    /// definition.
    fn against_rest(&self) -> Result<Marks, MarksError> {
        let known = self.points.iter().zip(&self.rest).filter_map(|(points, rest)| Some((*points, (*rest)?)));
        Marks::new(vec![1.0, 100.0], known.map(|(points, rest)| [Some(points), Some(100.0 * rest)]))
    }

    /// Reports on the item, by the definitions of [`report`], with the mean share on the other items in place of the rest
    /// score: with items of equal weight and a whole table the two are the same up to scale, which no correlation sees.
    ///
    /// # Errors
    /// A mark that is no number.
    pub fn report(&self) -> Result<BankReport, MarksError> {
        let alone = Marks::new(vec![1.0], self.points.iter().map(|points| [Some(*points)]))?;
        let against = self.against_rest()?;
        let (all, known) = (report(&alone).items, report(&against).items);
        let nothing = Figure::Refused(Refusal::Undefined);
        let with_rest = u32::try_from(against.attempts()).unwrap_or(u32::MAX);
        let of_known = known.into_iter().next();
        Ok(BankReport {
            n: u32::try_from(self.points.len()).unwrap_or(u32::MAX),
            with_rest,
            facility: all.first().map_or(nothing, |item| item.facility),
            discrimination: of_known.as_ref().map_or(nothing, |item| item.discrimination),
            efficiency: of_known.as_ref().map_or(nothing, |item| item.efficiency),
            upper_lower: of_known.as_ref().map_or(nothing, |item| item.upper_lower),
            flags: of_known.map_or_else(Vec::new, |item| item.flags),
        })
    }

    /// Analyses the options of the item; `chosen` has one entry per answer, those without a known rest included.
    ///
    /// # Errors
    /// As [`option_analysis`].
    pub fn options(&self, options: usize, chosen: &[Vec<usize>]) -> Result<OptionAnalysis, OptionError> {
        let length = OptionError::Length { choices: chosen.len(), attempts: self.points.len() };
        if chosen.len() != self.points.len() || self.rest.len() != self.points.len() {
            return Err(length);
        }
        let marks = self.against_rest().map_err(|_| length)?;
        let known = chosen.iter().zip(&self.rest).filter(|(_, rest)| rest.is_some());
        let known: Vec<Vec<usize>> = known.map(|(chosen, _)| chosen.clone()).collect();
        option_analysis(&marks, 0, options, &known)
    }
}
