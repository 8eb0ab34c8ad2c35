//! Choice: points per option, each with a reason.
//!
//! Single: right or wrong. Multiple: every option is a yes/no decision; points are
//! `max(0, hits − false alarms) / due`, so that ticking everything earns nothing (the rule of Moodle's "all or some"
//! weighting with full negative weights).

use crate::item::OptionKey;

use super::{Finding, Layer, Note, Place, Score};

pub(super) fn score(options: &[OptionKey], chosen: &[String]) -> Score {
    let is_chosen = |option: &OptionKey| chosen.contains(&option.id);
    let due = options.iter().filter(|o| o.right).count();
    let hits = options.iter().filter(|o| o.right && is_chosen(o)).count();
    let alarms = options.iter().filter(|o| !o.right && is_chosen(o)).count();
    let points = if due == 0 { 0.0 } else { hits.saturating_sub(alarms) as f64 / due as f64 };
    let findings = options
        .iter()
        .filter(|option| option.right != is_chosen(option))
        // With one right option, the wrong choice says it all; the missed one would only repeat it.
        .filter(|option| due > 1 || !option.right || alarms == 0)
        .map(|option| Finding {
            rule: option.rule.clone(),
            layer: Layer::Meaning,
            place: Place::Option { id: option.id.clone() },
            given: None,
            due: None,
            note: Note::Authored { text: option.reason.clone() },
        })
        .collect();
    Score { points, meaning: points, format: 1.0, findings, comparison: None }
}
