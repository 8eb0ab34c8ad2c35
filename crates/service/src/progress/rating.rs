//! How a learner's essay ratings agree with the panel's, over a set.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use assessment::agreement::{RatedSet, Scale, SetReport, Trait as RatedTrait, set_report};
use assessment::item::{AnswerKey, Interaction, RatingKey, Trait};
use assessment::{DomainId, ItemId, Response};
use uuid::Uuid;

use crate::attempts::{OpenAttempt, OpenSlot};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Newest first answers that a report rests on, so that it shows the rater of today.
pub const MOST_ESSAYS: usize = 40;
/// Resamples behind an interval are fixed, so that a figure does not change with a reload.
const SEED: u64 = 20;

/// A set of essays with what the panel and the learner said.
#[derive(Clone, Debug, PartialEq)]
pub struct RaterReport {
    /// The rubric.
    pub traits: Vec<Trait>,
    /// The figures, in the same order.
    pub report: SetReport,
}

/// Reports on the judged ratings among `slots`; none without any. Essays that could not be rated, or that the learner
/// refused, have no pair of scores; essays under another rubric than the first one's are left out.
pub fn rater_report<'a>(slots: impl Iterator<Item = OpenSlot<'a>>) -> Option<RaterReport> {
    let mut rubric: Option<Vec<Trait>> = None;
    let mut essays = Vec::new();
    for slot in slots.filter(|slot| slot.reveal.is_some()) {
        let (Interaction::Rating { traits }, AnswerKey::Rating(RatingKey::Scores(keys))) =
            (&slot.item.question.interaction, &slot.item.key.answer)
        else {
            continue;
        };
        let Some(Response::Rating { scores, unratable: false }) = &slot.state.response else { continue };
        let rubric = rubric.get_or_insert_with(|| traits.clone());
        if rubric != traits {
            continue;
        }
        let pair = |scale: &Trait| {
            let key = keys.iter().find(|key| key.id == scale.id)?;
            Some((i32::from(key.median()), i32::from(*scores.get(&scale.id)?)))
        };
        essays.push(traits.iter().map(pair).collect::<Vec<_>>());
    }
    let traits = rubric?;
    let scaled = |scale: &Trait| {
        let points = i32::try_from(scale.levels.len()).ok()?;
        Some(RatedTrait { id: scale.id.clone(), scale: Scale::new(1, points).ok()? })
    };
    let scaled: Vec<RatedTrait> = traits.iter().map(scaled).collect::<Option<_>>()?;
    let set = RatedSet::new(scaled, &essays).ok()?;
    Some(RaterReport { traits, report: set_report(&set, None, SEED) })
}

impl Service {
    /// The asker's newest first ratings in a domain against the panel; none before the first.
    pub async fn rater_report(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<Option<RaterReport>, ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        let shelf = self.shelf().await?;
        let index = shelf.index(domain);
        let is_rating = |id: &ItemId| index.iter().any(|item| &item.id == id && item.interaction == "rating");
        let mut answers = self.store.list_answers(actor.user, Some(domain)).await?;
        answers.retain(|answer| answer.first && is_rating(&answer.item));
        answers.sort_by_key(|answer| std::cmp::Reverse(answer.answered_at));
        answers.truncate(MOST_ESSAYS);
        let mut attempts: HashMap<Uuid, OpenAttempt> = HashMap::new();
        for answer in &answers {
            if let Entry::Vacant(place) = attempts.entry(answer.attempt) {
                place.insert(self.load_attempt(answer.attempt).await?);
            }
        }
        let slots = answers.iter().filter_map(|answer| {
            attempts.get(&answer.attempt).and_then(|open| open.slots().nth(usize::from(answer.slot)))
        });
        Ok(rater_report(slots))
    }
}
