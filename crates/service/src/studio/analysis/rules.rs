//! Rules by weeks: how often each was broken.

use std::collections::BTreeMap;

use assessment::statistics::{Proportion, wilson};
use assessment::{Day, RuleId};
use store::Sitting;

/// Weeks looked back on.
pub const WEEKS: usize = 8;

/// A rule with its weeks.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleCells {
    /// The rule.
    pub rule: RuleId,
    /// Share of first answers that broke it, over all that was read.
    pub all: Option<Proportion>,
    /// The same by week of seven days, the newest first; none where nobody was asked.
    pub weeks: [Option<Proportion>; WEEKS],
}

/// Asked and broken.
type Count = (u32, u32);

/// Every rule that first answers were asked about.
pub(super) fn rules(sittings: &[Sitting], today: Day) -> Vec<RuleCells> {
    let mut counts: BTreeMap<&RuleId, (Count, [Count; WEEKS])> = BTreeMap::new();
    let firsts = sittings.iter().flat_map(|sitting| &sitting.answers).filter(|answer| answer.first);
    for answer in firsts {
        let week = today.days_since(Day::of(answer.answered_at)) as usize / 7;
        for rule in &answer.rules {
            let broken = u32::from(answer.missed.iter().any(|missed| missed.rule == *rule));
            let (all, weeks) = counts.entry(rule).or_default();
            for (asked, missed) in std::iter::once(all).chain(weeks.get_mut(week)) {
                *asked += 1;
                *missed += broken;
            }
        }
    }
    let share = |(asked, broken): Count| wilson(f64::from(broken), asked);
    counts
        .into_iter()
        .map(|(rule, (all, weeks))| RuleCells {
            rule: rule.clone(),
            all: share(all),
            weeks: weeks.map(share),
        })
        .collect()
}
