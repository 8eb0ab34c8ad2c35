//! What happened, counted.

use std::ops::AddAssign;

/// Complaints kept in words; the rest are only counted.
const KEPT: usize = 20;

/// The counts of a taker, a round, or all rounds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    /// `kill -9` and new start.
    pub(crate) kills: u64,
    /// Crashes of the database.
    pub(crate) database_stops: u64,
    /// Jumps of the clock.
    pub(crate) clock_jumps: u64,
    /// Times the disk was full.
    pub(crate) full_disks: u64,
    /// Connections that a taker cut before the answer was read.
    pub(crate) cut: u64,
    /// Connections that broke by themselves, or brought no answer in time.
    pub(crate) broken: u64,
    /// Saves sent twice at once.
    pub(crate) twice: u64,
    /// Old steps sent again, and requests that arrived after their own repetition.
    pub(crate) late: u64,
    /// Saves the server refused with a reason because it could not keep them.
    pub(crate) refused: u64,
    /// Steps acknowledged.
    pub(crate) acknowledged: u64,
    /// Steps read back and compared.
    pub(crate) compared: u64,
    /// Acknowledged steps that were not there.
    pub(crate) lost: u64,
    /// Steps that were there twice, or that nobody sent.
    pub(crate) doubled: u64,
    /// Everything that must not happen, lost and doubled steps included.
    pub(crate) complaints: u64,
    words: Vec<String>,
}

impl Count {
    /// Notes something that must not happen.
    pub(crate) fn complain(&mut self, complaint: String) {
        self.complaints += 1;
        if self.words.len() < KEPT {
            self.words.push(complaint);
        }
    }

    /// Says which round the complaints are about.
    pub(crate) fn name_round(&mut self, round: u64) {
        for complaint in &mut self.words {
            complaint.insert_str(0, &format!("round {round}: "));
        }
    }

    /// The first complaints.
    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.kills += other.kills;
        self.database_stops += other.database_stops;
        self.clock_jumps += other.clock_jumps;
        self.full_disks += other.full_disks;
        self.cut += other.cut;
        self.broken += other.broken;
        self.twice += other.twice;
        self.late += other.late;
        self.refused += other.refused;
        self.acknowledged += other.acknowledged;
        self.compared += other.compared;
        self.lost += other.lost;
        self.doubled += other.doubled;
        self.complaints += other.complaints;
        let room = KEPT.saturating_sub(self.words.len());
        self.words.extend(other.words.into_iter().take(room));
    }
}
