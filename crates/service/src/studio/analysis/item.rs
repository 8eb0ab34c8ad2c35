//! One item: its versions, and how the options of one of them were chosen.

use std::sync::Arc;

use assessment::item::{AnswerKey, Interaction, Item};
use assessment::statistics::items::{Advice, BankSample, Evidence, OptionFigures, advise, minimum};
use assessment::{Day, ItemId, Response};
use store::GivenAnswer;

use super::domain::blocking;
use super::{DomainAnalysis, ItemAnalysis, cache};
use crate::authorisation::{Deed, authorise};
use crate::content::cache as content;
use crate::{Actor, Service, ServiceError};

/// First answers whose responses are read, the newest ones.
const WINDOW: u32 = 2_000;

/// What is known of an item.
pub struct ItemPage {
    /// The item in the version looked at.
    pub item: Arc<Item>,
    /// Its versions that somebody has answered, newest first; empty before the first answer.
    pub versions: Vec<ItemAnalysis>,
    /// The options of the version looked at; empty where it has none.
    pub options: Vec<OptionRow>,
    /// Answers that the options were counted from.
    pub answers: u32,
    /// Those of them that chose nothing.
    pub unanswered: u32,
    /// How long it took, once enough answers say.
    pub seconds: Option<Spread>,
    /// What its author should look at in the version looked at.
    pub advice: Vec<Advice>,
}

/// An option of a choice.
#[derive(Clone, Debug)]
pub struct OptionRow {
    /// What it says.
    pub text: String,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// How it was chosen.
    pub figures: OptionFigures,
}

/// Where the middle half lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// A quarter took less.
    pub low: f64,
    /// Half took less.
    pub median: f64,
    /// Three quarters took less.
    pub high: f64,
    /// Answers counted.
    pub n: usize,
}

impl Spread {
    /// Quartiles (Hyndman & Fan 1996, type 1: values that did occur), from ten answers on.
    fn of(mut values: Vec<f64>) -> Option<Self> {
        let n = values.len();
        if n < minimum::PLACE as usize {
            return None;
        }
        values.sort_unstable_by(f64::total_cmp);
        let at = |quarters: usize| values[(n * quarters).div_ceil(4) - 1];
        Some(Self { low: at(1), median: at(2), high: at(3), n })
    }
}

impl Service {
    /// An item's figures; options and times are those of `version`, or of the newest version that has answers.
    pub async fn item_analysis(
        &self,
        actor: Option<&Actor>,
        id: &ItemId,
        version: Option<u32>,
    ) -> Result<ItemPage, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        let analysis = cache::analysis(self, &id.domain()).await?;
        let versions: Vec<ItemAnalysis> =
            analysis.items.iter().filter(|item| item.item == *id).cloned().collect();
        let newest = self.store.find_newest_item(id).await?.ok_or(ServiceError::NotFound)?;
        let answered = versions.first().map(|newest| newest.version);
        let wanted = version.or(answered).unwrap_or(newest.item.version);
        if wanted > newest.item.version || wanted == 0 {
            return Err(ServiceError::NotFound);
        }
        let items = content::items(self, &[(id.clone(), wanted)]).await?;
        let item = items.into_iter().next().ok_or(ServiceError::NotFound)?;
        let given = self.store.list_given(id, WINDOW).await?;
        blocking(move || {
            let mut given = given.read()?;
            given.retain(|answer| answer.version == wanted);
            page(item, versions, &given, &analysis)
        })
        .await
    }
}

fn page(
    item: Arc<Item>,
    versions: Vec<ItemAnalysis>,
    given: &[GivenAnswer],
    analysis: &DomainAnalysis,
) -> Result<ItemPage, ServiceError> {
    let texts = options(&item);
    let places: Vec<Vec<usize>> = given.iter().map(|answer| chosen(&item, answer)).collect();
    let sample = BankSample {
        points: given.iter().map(|answer| answer.points).collect(),
        rest: given.iter().map(|answer| analysis.tally.rest(answer.user, answer.points)).collect(),
    };
    let figures = sample
        .options(texts.len(), &places)
        .map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
    let right: Vec<bool> = texts.iter().map(|(_, right)| *right).collect();
    let seen = versions.iter().find(|version| version.version == item.version);
    let advice = seen.map_or_else(Vec::new, |seen| {
        let firsts = analysis.tally.items.get(&(item.id.clone(), item.version));
        let drift = firsts.and_then(|firsts| ItemAnalysis::drift(firsts, Day::of(analysis.at)));
        let options = (!texts.is_empty()).then_some((&figures, &right[..]));
        advise(&Evidence { report: &seen.report, guess: seen.guess, options, drift })
    });
    let seconds = given.iter().filter_map(|answer| answer.millis).map(|millis| millis as f64 / 1_000.0);
    let answers = sample.rest.iter().flatten().count();
    Ok(ItemPage {
        seconds: Spread::of(seconds.collect()),
        options: texts
            .into_iter()
            .zip(figures.options)
            .map(|((text, right), figures)| OptionRow { text, right, figures })
            .collect(),
        answers: u32::try_from(answers).unwrap_or(u32::MAX),
        unanswered: figures.unanswered,
        item,
        versions,
        advice,
    })
}

/// The options of a choice with whether each is right, in the item's order; none of other items.
fn options(item: &Item) -> Vec<(String, bool)> {
    let (Interaction::Choice { options, .. }, AnswerKey::Choice(keys)) =
        (&item.question.interaction, &item.key.answer)
    else {
        return Vec::new();
    };
    let is_right = |id: &str| keys.iter().any(|key| key.id == id && key.right);
    options.iter().map(|option| (option.text.clone(), is_right(&option.id))).collect()
}

/// The places of the options that were chosen.
fn chosen(item: &Item, answer: &GivenAnswer) -> Vec<usize> {
    let (Interaction::Choice { options, .. }, Some(Response::Choice { chosen })) =
        (&item.question.interaction, &answer.response)
    else {
        return Vec::new();
    };
    chosen.iter().filter_map(|id| options.iter().position(|option| option.id == *id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_are_values_that_occurred_and_need_ten() {
        let spread = Spread::of((1..=12).rev().map(f64::from).collect()).unwrap();
        assert_eq!((spread.low, spread.median, spread.high, spread.n), (3.0, 6.0, 9.0, 12));
        assert_eq!(Spread::of(vec![1.0; 9]), None);
    }
}
