//! How a learner stands to a gate, in words and as the picture of the sill.

use assessment::attempt::Status;
use assessment::gate::{Gate, Verdict};
use service::attempts::{AttemptSummary, GateStanding};
use service::{Actor, Service, ServiceError};

use crate::i18n::{Locale, learn, moments};
use crate::ui::numbers::percent;

/// How a learner stands to a gate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// Address of the attempt that is running.
    pub running: Option<String>,
    /// Best percentage so far; the score of an attempt is exact, so it has no interval.
    pub best: Option<f64>,
    /// Whether any attempt has been judged.
    pub has_sat: bool,
    /// Whether any attempt passed.
    pub passed: bool,
    /// When it may be begun again, in words, if not now.
    pub wait_until: Option<String>,
}

impl Standing {
    /// From what the service says.
    pub fn of(standing: &GateStanding, locale: Locale) -> Self {
        let verdicts = || standing.attempts.iter().filter_map(|attempt| attempt.verdict.as_ref());
        Self {
            running: standing.running.map(|id| format!("/attempts/{id}")),
            best: verdicts().filter(|own| own.tells_points()).map(Verdict::percent).max_by(f64::total_cmp),
            has_sat: verdicts().next().is_some(),
            passed: verdicts().any(|verdict| verdict.passed),
            wait_until: standing.wait_until.map(|until| moments::minute(locale, until)),
        }
    }

    /// In words.
    pub fn words(&self, locale: Locale) -> String {
        match self.best {
            _ if self.running.is_some() => learn::standing_running(locale).to_owned(),
            Some(best) if self.passed => learn::standing_passed(locale, &percent(best)),
            Some(best) => learn::standing_failed(locale, &percent(best)),
            None if self.passed => learn::standing_passed_plain(locale).to_owned(),
            None if self.has_sat => learn::standing_failed_plain(locale).to_owned(),
            None => learn::standing_new(locale).to_owned(),
        }
    }
}

/// How the visitor stands to a gate; a stranger has not sat it.
pub(crate) async fn of_visitor(
    service: &Service,
    actor: Option<&Actor>,
    gate: &Gate,
) -> Result<Option<GateStanding>, ServiceError> {
    match actor {
        Some(actor) => service.gate_standing(actor.user, gate).await.map(Some),
        None => Ok(None),
    }
}

/// How the visitor stands to each of these gates, in their order, from one reading.
pub(crate) async fn of_visitor_to_each(
    service: &Service,
    actor: Option<&Actor>,
    gates: &[&Gate],
) -> Result<Vec<Option<GateStanding>>, ServiceError> {
    match actor {
        Some(actor) => Ok(service.gate_standings(actor.user, gates).await?.into_iter().map(Some).collect()),
        None => Ok(vec![None; gates.len()]),
    }
}

/// Whether an attempt has ended.
pub(crate) fn has_ended(attempt: &AttemptSummary) -> bool {
    attempt.status != Status::Open
}
