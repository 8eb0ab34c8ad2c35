//! Work that nobody waits for.

use std::time::Duration;

use service::Service;
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use crate::metrics::Metrics;

mod grades;

/// How often overdue attempts are looked for.
const SWEEP: Duration = Duration::from_secs(1);
/// How often expired sessions are removed.
const PURGE: Duration = Duration::from_hours(1);

/// How often it is asked whether there is enough new to learn from.
const CALIBRATE: Duration = Duration::from_mins(2);

async fn calibrate(service: Service, metrics: Metrics) {
    let mut tick = interval(CALIBRATE);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        match service.refresh_calibration().await {
            Ok(true) => tracing::debug!("the model of readiness was learned anew"),
            Ok(false) => {}
            Err(error) => {
                metrics.count_failed_job();
                tracing::warn!(%error, "could not learn the model of readiness");
            }
        }
    }
}

/// Runs until the process ends.
pub(crate) async fn run(service: Service, metrics: Metrics) {
    let mut sweep = interval(SWEEP);
    let mut purge = interval(PURGE);
    sweep.set_missed_tick_behavior(MissedTickBehavior::Delay);
    // Tasks of their own, which end with this one: nothing else may wait while the model is learned or a platform asked.
    let mut beside = JoinSet::new();
    beside.spawn(calibrate(service.clone(), metrics.clone()));
    beside.spawn(grades::deliver(service.clone(), metrics.clone()));
    loop {
        tokio::select! {
            _ = sweep.tick() => match service.close_overdue().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "closed attempts whose time was over"),
                Err(error) => {
                    metrics.count_failed_job();
                    tracing::warn!(%error, "could not look for overdue attempts");
                }
            },
            _ = purge.tick() => if let Err(error) = service.purge_expired().await {
                metrics.count_failed_job();
                tracing::warn!(%error, "could not remove expired sessions");
            },
        }
    }
}
