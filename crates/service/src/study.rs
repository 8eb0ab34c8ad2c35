//! Study plans: what a learner has set, and what that means for today.

use assessment::practice::{Candidate, PastAnswer};
use assessment::shuffle::shuffled;
use assessment::study::{DayLoad, Queue, StudyPlan, forecast, queue};
use assessment::{Day, DomainId};
use store::Answer;
use uuid::Uuid;

use crate::authorisation::{Deed, authorise};
use crate::content::Shelf;
use crate::{Actor, Service, ServiceError};

/// One learner's plan for a domain, today's queue and the days ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Study {
    /// What is set; the default where nothing is.
    pub plan: StudyPlan,
    /// Today, in Korea.
    pub today: Day,
    /// What to practise today.
    pub queue: Queue,
    /// Two weeks.
    pub forecast: Vec<DayLoad>,
}

/// What choosing practice items starts from.
pub(crate) struct Material {
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) past: Vec<PastAnswer>,
}

impl Service {
    /// The study plan of a domain with what it means; a stranger has the default and no answers.
    ///
    /// # Errors
    /// `NotFound` for an unknown domain.
    pub async fn study(&self, actor: Option<&Actor>, domain: &DomainId) -> Result<Study, ServiceError> {
        let shelf = self.shelf().await?;
        shelf.domain(domain).ok_or(ServiceError::NotFound)?;
        let user = actor.map(|actor| actor.user);
        let material = self.material(&shelf, user, domain, 0).await?;
        let (plan, now) = (self.study_plan(user, domain).await?, self.now());
        Ok(Study {
            plan,
            today: Day::of(now),
            queue: queue(&plan, &material.candidates, &material.past, now),
            forecast: forecast(&plan, &material.candidates, &material.past, now),
        })
    }

    /// Sets it.
    ///
    /// # Errors
    /// `NotFound` for an unknown domain.
    pub async fn set_study_plan(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        plan: &StudyPlan,
    ) -> Result<(), ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let user = actor.ok_or(ServiceError::NoSession)?.user;
        self.shelf().await?.domain(domain).ok_or(ServiceError::NotFound)?;
        Ok(self.store.set_study_plan(user, domain, plan).await?)
    }

    /// The plan of a person, or the default.
    pub(crate) async fn study_plan(
        &self,
        user: Option<Uuid>,
        domain: &DomainId,
    ) -> Result<StudyPlan, ServiceError> {
        let Some(user) = user else { return Ok(StudyPlan::default()) };
        Ok(self.store.find_study_plan(user, domain).await?.unwrap_or_default())
    }

    /// The items of a domain in an order that a seed fixes, and a person's answers there.
    pub(crate) async fn material(
        &self,
        shelf: &Shelf,
        user: Option<Uuid>,
        domain: &DomainId,
        seed: u64,
    ) -> Result<Material, ServiceError> {
        let answers = match user {
            Some(user) => self.store.list_answers(user, Some(domain)).await?,
            None => Vec::new(),
        };
        let past = answers.into_iter().map(past_answer);
        let candidates = shuffled(&shelf.index(domain), seed).into_iter().map(|item| Candidate {
            item: item.id,
            rules: item.rules,
            reserved: item.reserved,
        });
        Ok(Material { candidates: candidates.collect(), past: past.collect() })
    }
}

/// An answer as practice looks at it.
pub(crate) fn past_answer(answer: Answer) -> PastAnswer {
    let Answer { item, rules, points, answered_at, .. } = answer;
    PastAnswer { item, rules, points, at: answered_at }
}
