//! Runs: steps that were added together at one instant, as one row.

use assessment::Instant;
use assessment::attempt::Step;

use super::stored::StoredEvent;
use crate::StoreError;
use crate::row::json;

/// A row of steps.
pub(super) struct Run {
    /// Number of the first step.
    pub(super) number: u32,
    /// How many there are.
    pub(super) length: u32,
    /// When.
    pub(super) at: Instant,
    /// Their events, a list of JSON.
    pub(super) body: String,
}

/// Cuts steps into runs, to whose body steps are added up to `room` bytes. Numbers that do not follow one another are
/// a mistake of the caller.
pub(super) fn runs(steps: &[Step], room: usize) -> Result<Vec<Run>, StoreError> {
    let mut runs: Vec<Run> = Vec::new();
    for step in steps {
        let event = json(&StoredEvent::from(&step.event))?;
        match runs.last_mut() {
            Some(run) if run.number.checked_add(run.length) != Some(step.number) => {
                return Err(StoreError::Rejected("the steps are not numbered one after another".into()));
            }
            Some(run) if run.at == step.at && run.body.len() + event.len() < room => {
                run.body.push(',');
                run.body.push_str(&event);
                run.length += 1;
            }
            _ => runs.push(Run { number: step.number, length: 1, at: step.at, body: format!("[{event}") }),
        }
    }
    for run in &mut runs {
        run.body.push(']');
    }
    Ok(runs)
}
