//! Who chose which option.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use utoipa::ToSchema;

use super::{Groups, Marks, minimum};
use crate::statistics::correlation::{fisher, pearson};
use crate::statistics::moments::Moments;
use crate::statistics::{Figure, Interval, wilson};

/// One option. The key should correlate positively with the rest, every other option negatively.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OptionFigures {
    /// How many chose it.
    pub count: u32,
    /// Share of all attempts.
    pub share: Figure,
    /// Share among the third with the lowest totals; none below 3 attempts.
    pub low_third: Option<f64>,
    /// Share among the third with the highest totals; none below 3 attempts.
    pub high_third: Option<f64>,
    /// Mean total of those who chose it; none if nobody did.
    pub mean_total: Option<f64>,
    /// Correlation of choosing it with the total, the item included; none if nobody or everybody did.
    pub total_correlation: Option<f64>,
    /// Correlation of choosing it with the total of the other items.
    pub rest_correlation: Figure,
}

/// All options of an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OptionAnalysis {
    /// In the item's order, those that nobody chose included.
    pub options: Vec<OptionFigures>,
    /// Attempts without a choice.
    pub unanswered: u32,
}

/// Why choices cannot be analysed. Places count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum OptionError {
    /// Not one entry per attempt.
    #[error("{choices} choices for {attempts} attempts")]
    Length {
        /// Entries.
        choices: usize,
        /// Attempts.
        attempts: usize,
    },
    /// An option that the item does not have.
    #[error("attempt {attempt} chose option {option} of {options}")]
    Unknown {
        /// Which attempt.
        attempt: usize,
        /// Which option.
        option: usize,
        /// How many there are.
        options: usize,
    },
    /// An item that the test does not have.
    #[error("there is no item {item} among {items}")]
    Item {
        /// Which item.
        item: usize,
        /// How many there are.
        items: usize,
    },
}

/// Analyses the options of `item` (from 0). `chosen` has one entry per attempt: the places (from 0) of all options chosen.
pub fn option_analysis(
    marks: &Marks,
    item: usize,
    options: usize,
    chosen: &[Vec<usize>],
) -> Result<OptionAnalysis, OptionError> {
    if item >= marks.items() {
        return Err(OptionError::Item { item: item + 1, items: marks.items() });
    }
    let n = marks.attempts();
    if chosen.len() != n {
        return Err(OptionError::Length { choices: chosen.len(), attempts: n });
    }
    let mut indicators = vec![vec![0.0; n]; options];
    for (attempt, choice) in chosen.iter().enumerate() {
        for option in choice {
            let unknown = OptionError::Unknown { attempt: attempt + 1, option: option + 1, options };
            indicators.get_mut(*option).ok_or(unknown)?[attempt] = 1.0;
        }
    }
    let (totals, rest) = (marks.totals(), marks.rest(item));
    let (of_totals, of_rest) = (Moments::of(totals), Moments::of(&rest));
    let groups = Groups::of(totals);
    let (low, high) = groups.ends(n / 3);
    let figures = |chose: &Vec<f64>| {
        let of_chose = Moments::of(chose);
        let count = chose.iter().sum::<f64>();
        let among = |third: &[usize]| {
            let sum: f64 = third.iter().map(|attempt| chose[*attempt]).sum();
            (!third.is_empty()).then(|| sum / third.len() as f64)
        };
        let total: f64 = chose.iter().zip(totals).map(|(chose, total)| chose * total).sum();
        OptionFigures {
            count: count as u32,
            share: Figure::new(n, minimum::PLACE, (n > 0).then(|| count / n as f64), |_| {
                wilson(count, u32::try_from(n).ok()?).map(Interval::from)
            }),
            low_third: among(low),
            high_third: among(high),
            mean_total: (count > 0.0).then(|| total / count),
            total_correlation: pearson(chose, &of_chose, totals, &of_totals),
            rest_correlation: Figure::new(
                n,
                minimum::SPREAD,
                pearson(chose, &of_chose, &rest, &of_rest),
                |r| fisher(r, n),
            ),
        }
    };
    Ok(OptionAnalysis {
        options: indicators.iter().map(figures).collect(),
        unanswered: chosen.iter().filter(|choice| choice.is_empty()).count() as u32,
    })
}
