//! The rules of a live phase.

use assessment::live::Terms;

use crate::content::Problem;
use crate::content::shape::gates::LiveShape;

use super::context::FileContext;

pub(super) fn read(shape: LiveShape, context: &mut FileContext<'_>) -> Terms {
    let mut within = |field, value: u32, range: std::ops::RangeInclusive<u32>, words| {
        if !range.contains(&value) {
            context.fault(Problem::Range { field, given: value.to_string(), range: words });
        }
    };
    within("live.tasks", u32::from(shape.tasks), 1..=200, "1 … 200");
    within("live.batch", u32::from(shape.batch), 1..=u32::from(shape.tasks.max(1)), "1 … tasks");
    within("live.gold_percent", u32::from(shape.gold_percent), 1..=100, "1 … 100");
    within("live.accept_percent", u32::from(shape.accept_percent), 1..=100, "1 … 100");
    within("live.redo_minutes", shape.redo_minutes, 1..=20_160, "1 … 20160");
    within("live.redo_limit", u32::from(shape.redo_limit), 1..=10, "1 … 10");
    within("live.warning_limit", u32::from(shape.warning_limit), 0..=10, "0 … 10");
    within("live.days", shape.days, 1..=90, "1 … 90");
    if shape.defect_rules.is_empty() {
        context.fault(Problem::Empty("live.defect_rules"));
    }
    let mut last = None;
    for rule in &shape.defect_rules {
        let percent = rule.from_percent;
        if percent > 100 || last.is_some_and(|(from, measure)| percent <= from || rule.measure <= measure) {
            context.fault(Problem::Range {
                field: "live.defect_rules",
                given: percent.to_string(),
                range: "rising shares up to 100, each with a stricter measure",
            });
        }
        last = Some((percent, rule.measure));
    }
    Terms {
        tasks: shape.tasks,
        batch: shape.batch,
        gold_percent: shape.gold_percent,
        accept_percent: shape.accept_percent,
        redo_minutes: shape.redo_minutes,
        redo_limit: shape.redo_limit,
        warning_limit: shape.warning_limit,
        days: shape.days,
        defect_rules: shape.defect_rules,
    }
}
