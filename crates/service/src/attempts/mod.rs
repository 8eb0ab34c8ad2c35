//! Sitting attempts.

mod close_overdue;
mod draw;
mod list;
mod object;
mod open;
mod result;
mod running;
mod set_aside;
mod start_gate;
mod start_live;
mod start_practice;
mod step;

pub use object::NotTaken;
pub use open::{OpenAttempt, OpenSlot};
pub use result::Judged;
pub(crate) use running::RunningAttempts;
pub use start_gate::GateStanding;
pub use start_live::LiveStanding;
pub use start_practice::{PracticeFocus, PracticeWish};
pub(crate) use step::{CLOSING_AT_ONCE, answer, judge_gate};
pub use step::{Given, Receipt, Wish};
pub use store::AttemptSummary;
