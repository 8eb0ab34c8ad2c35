//! Forecasts that are kept: for the history, and to be held against how sittings end.

use assessment::gate::Gate;
use assessment::readiness::Forecast;
use assessment::{Day, DomainId, GateId};
use store::{KeptForecast, StartForecast};
use uuid::Uuid;

use super::GateReadiness;
use crate::{Service, ServiceError};

/// Forecasts in a history: a quarter of a year of days, and the sittings between them.
const HISTORY: u32 = 100;

impl Service {
    /// What was forecast for a gate, oldest first, and what is said now as the last one. Nothing is kept: that happens
    /// when answers come in, so that reading a page changes nothing.
    pub(super) async fn forecast_history(
        &self,
        user: Uuid,
        shown: &GateReadiness,
    ) -> Result<Vec<KeptForecast>, ServiceError> {
        let mut history = self.store.list_forecasts(user, &shown.gate, HISTORY).await?;
        let now = self.now();
        if let Some(forecast) = shown.forecast() {
            history.retain(|kept| kept.attempt.is_some() || Day::of(kept.made_at) != Day::of(now));
            history.push(KeptForecast { gate: shown.gate.clone(), attempt: None, made_at: now, forecast });
        }
        Ok(history)
    }

    /// Keeps how ready somebody is for the gates of a domain, after answers have come in.
    pub(crate) async fn note_readiness(&self, user: Uuid, domain: &DomainId) {
        match self.forecasts(user, domain).await {
            Ok(forecasts) => self.keep(user, &forecasts).await,
            Err(error) => tracing::warn!(%error, "readiness could not be worked out after an attempt"),
        }
    }

    async fn forecasts(
        &self,
        user: Uuid,
        domain: &DomainId,
    ) -> Result<Vec<(GateId, Forecast)>, ServiceError> {
        let shelf = self.shelf().await?;
        let answers = self.store.list_answers(user, None).await?;
        let Some(learner) = self.learner(&answers)? else { return Ok(Vec::new()) };
        let own = shelf.gates().map(|(gate, _)| gate).filter(|gate| &gate.id.domain() == domain);
        own.filter_map(|gate| {
            let forecast = learner.forecast(gate).transpose()?;
            Some(forecast.map(|forecast| (gate.id.clone(), forecast)))
        })
        .collect()
    }

    /// The forecast that a sitting begins with; none without enough evidence.
    pub(crate) async fn start_forecast(&self, user: Uuid, gate: &Gate) -> Option<StartForecast> {
        let work_out = async {
            let answers = self.store.list_answers(user, None).await?;
            self.learner(&answers)?.map_or(Ok(None), |learner| learner.forecast(gate))
        };
        match work_out.await {
            Ok(forecast) => forecast.map(|forecast| StartForecast { forecast, made_at: self.now() }),
            // A sitting begins all the same.
            Err(error) => {
                tracing::warn!(%error, "readiness could not be worked out at the start of a gate");
                None
            }
        }
    }

    /// Nothing that a learner waits for fails because its history could not be written.
    async fn keep(&self, user: Uuid, forecasts: &[(GateId, Forecast)]) {
        if let Err(error) = self.store.note_forecasts(user, self.now(), forecasts).await {
            tracing::warn!(%error, "a forecast could not be kept");
        }
    }
}
