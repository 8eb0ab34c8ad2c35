//! The rules of a live phase.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The rules of a live phase, set by its gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Terms {
    /// Tasks in all, 1 … 200.
    pub tasks: u16,
    /// Tasks handed out and inspected together, 1 … `tasks`: what vendors call a day's work.
    pub batch: u16,
    /// Percent of each batch that is gold, 1 … 100; at least one task.
    pub gold_percent: u8,
    /// Percent of points from which a gold task is accepted, 1 … 100.
    pub accept_percent: u8,
    /// Minutes within which a rejected task must be handed in again.
    pub redo_minutes: u32,
    /// Rejections at which a task is taken away, 1 or more.
    pub redo_limit: u8,
    /// Warnings that together restrict; 0: none do.
    pub warning_limit: u8,
    /// Days after which the work ends as it stands.
    pub days: u32,
    /// What a batch's defect rate leads to, lowest first.
    pub defect_rules: Vec<DefectRule>,
}

/// What a defect rate leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DefectRule {
    /// From this percent of the inspected tasks of a batch on.
    pub from_percent: u8,
    /// What follows.
    pub measure: Measure,
}

/// What follows from defects, mildest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Nothing.
    #[default]
    None,
    /// 경고: the work goes on.
    Warning,
    /// 제한: nothing more is handed out; what was rejected may still be redone.
    Restriction,
    /// 퇴출: the work ends at once.
    Dismissal,
}

impl Terms {
    /// Batches in all.
    pub fn batches(&self) -> usize {
        usize::from(self.tasks).div_ceil(usize::from(self.batch.max(1)))
    }

    /// Gold tasks in a batch of `size` tasks: the share, rounded half up, at least one and at most all.
    pub fn golds(&self, size: usize) -> usize {
        let share = (size * usize::from(self.gold_percent) + 50) / 100;
        share.clamp(1, size.max(1)).min(size)
    }
}
