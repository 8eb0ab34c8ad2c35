//! The table.

use std::{fmt::Write, time::Duration};

use super::{count::Count, database::Database};

/// What came of one database.
pub(crate) struct Row {
    database: Database,
    rounds: u64,
    count: Count,
}

impl Row {
    /// Nothing yet.
    pub(super) fn new(database: Database) -> Self {
        Self { database, rounds: 0, count: Count::default() }
    }

    /// A round that went to its end.
    pub(super) fn add(&mut self, round: u64, mut count: Count) {
        self.rounds += 1;
        count.name_round(round);
        self.count += count;
    }

    /// A round that could not be ended.
    pub(super) fn fail(&mut self, round: u64, error: &anyhow::Error) {
        self.complain(format!("round {round} could not be ended: {error:#}"));
    }

    /// Something that must not happen.
    pub(super) fn complain(&mut self, complaint: String) {
        self.count.complain(complaint);
    }

    /// The first complaints.
    pub(super) fn words(&self) -> &[String] {
        self.count.words()
    }

    /// Whether nothing was amiss.
    pub(crate) fn is_clean(&self) -> bool {
        self.count.complaints == 0
    }

    /// How it stands.
    pub(super) fn line(&self, elapsed: Duration) -> String {
        format!(
            "{} rounds, {} steps acknowledged, {} lost, {} amiss ({:.0} s)",
            self.rounds,
            self.count.acknowledged,
            self.count.lost,
            self.count.complaints,
            elapsed.as_secs_f64()
        )
    }
}

/// One line per database, as Markdown.
pub(super) fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "| database | rounds | kill -9 | database crashes | clock jumps | disk full | cut | broken | twice at once | late | \
         refused | acknowledged | compared | lost | doubled | amiss |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for Row { database, rounds, count } in rows {
        let _ = write!(text, "| {database} ");
        for number in [
            *rounds,
            count.kills,
            count.database_stops,
            count.clock_jumps,
            count.full_disks,
            count.cut,
            count.broken,
            count.twice,
            count.late,
            count.refused,
            count.acknowledged,
            count.compared,
            count.lost,
            count.doubled,
            count.complaints,
        ] {
            // Writing to a String cannot fail.
            let _ = write!(text, "| {number} ");
        }
        text.push_str("|\n");
    }
    text
}
