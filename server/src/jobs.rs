//! Work that nobody waits for.

use std::time::Duration;

use service::Service;
use tokio::time::{MissedTickBehavior, interval};

/// How often overdue attempts are looked for.
const SWEEP: Duration = Duration::from_secs(1);
/// How often expired sessions are removed.
const PURGE: Duration = Duration::from_hours(1);

/// Runs until the process ends.
pub(crate) async fn run(service: Service) {
    let mut sweep = interval(SWEEP);
    let mut purge = interval(PURGE);
    sweep.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = sweep.tick() => match service.close_overdue().await {
                Ok(0) => {}
                Ok(count) => tracing::info!(count, "closed attempts whose time was over"),
                Err(error) => tracing::warn!(%error, "could not look for overdue attempts"),
            },
            _ = purge.tick() => if let Err(error) = service.purge_expired().await {
                tracing::warn!(%error, "could not remove expired sessions");
            },
        }
    }
}
