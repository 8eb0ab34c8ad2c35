//! Grades for learning platforms.

use std::time::Duration;

use service::Service;
use tokio::time::{MissedTickBehavior, interval};

use crate::metrics::Metrics;

/// How often it is asked what is to be sent.
const DELIVER: Duration = Duration::from_secs(5);

/// Sends what is due, until the process ends.
pub(super) async fn deliver(service: Service, metrics: Metrics) {
    let mut tick = interval(DELIVER);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tick.tick().await;
        match service.deliver_scores().await {
            Ok(deliveries) if deliveries.failed > 0 => {
                let (sent, failed) = (deliveries.sent, deliveries.failed);
                tracing::warn!(sent, failed, "some grades did not reach their learning platform yet");
            }
            Ok(_) => {}
            Err(error) => {
                metrics.count_failed_job();
                tracing::warn!(%error, "could not send grades to learning platforms");
            }
        }
    }
}
