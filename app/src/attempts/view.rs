//! What a learner's browser, or a program at `/api/v1`, is given of an attempt. No type here can hold a key.

use assessment::attempt::{Behaviour, Closure, SetAside};
use assessment::gate::Verdict;
use assessment::item::Question;
use assessment::score::{Score, Solution};
use assessment::{DomainId, GateId, Instant, ItemId, Response, RuleId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An attempt as the runner needs it: every question at once, so that the next question waits for no request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AttemptView {
    /// Its id.
    pub id: String,
    /// Practice, mock or live.
    pub behaviour: Behaviour,
    /// The domain.
    pub domain: DomainId,
    /// The gate of a mock or a live phase.
    pub gate: Option<GateId>,
    /// Domain or gate title in the reader's language.
    pub title: String,
    /// Whether the guideline may be open.
    pub open_book: bool,
    /// When it began.
    pub started_at: Instant,
    /// When it ends, if it has a clock.
    pub ends_at: Option<Instant>,
    /// Until when a response counts that was given before the end and arrives after it.
    pub closes_at: Option<Instant>,
    /// The server's clock when this was written.
    pub now: Instant,
    /// Number of the last step; the next one sent carries this plus one.
    pub last_step: u32,
    /// How it ended, if it has.
    pub closure: Option<Closure>,
    /// One per item; in a live phase, one per task handed out so far.
    pub slots: Vec<SlotView>,
}

/// One place of an attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SlotView {
    /// The item, once it is judged: its name may say what is due.
    pub item: Option<ItemId>,
    /// What is asked, options in this attempt's order.
    pub question: Question,
    /// The response saved last.
    pub response: Option<Response>,
    /// When it was saved.
    pub saved_at: Option<Instant>,
    /// Responses that arrived and cannot count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<SetAside>,
    /// Whether it is flagged.
    pub flagged: bool,
    /// Whether a hint can be had (practice).
    pub has_hint: bool,
    /// The hint, once taken.
    pub hint: Option<String>,
    /// The judgement, once it is due.
    pub feedback: Option<FeedbackView>,
    /// How it stands as a task, while a live phase is running.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskView>,
}

/// How a task of a live phase stands, as far as its worker may know: what is not rejected when its batch is inspected is
/// accepted, gold or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum TaskView {
    /// To be done.
    Open,
    /// Handed in; inspected with its batch.
    HandedIn,
    /// Accepted.
    Accepted,
    /// Rejected: to be handed in again.
    Rejected {
        /// The first instant at which that is too late.
        due_at: Instant,
        /// The rules it broke.
        rules: Vec<RuleId>,
    },
    /// Taken away: rejected too often, or not redone in time.
    Withdrawn,
}

/// A judgement with its reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FeedbackView {
    /// Points, meaning, format, findings.
    pub score: Score,
    /// The right answer and why.
    pub solution: Solution,
    /// The rules named anywhere in this feedback.
    pub rules: Vec<RuleView>,
}

/// A rule to link to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RuleView {
    /// Its id.
    pub id: RuleId,
    /// Its title.
    pub title: String,
    /// What it says under the version the item is judged by, Markdown.
    pub body: String,
}

/// Receipt of a step that the server has taken and written down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ReceiptView {
    /// Number of the last step now.
    pub last_step: u32,
    /// When it was taken, by the server's clock.
    pub at: Instant,
    /// The hint, when one was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// The judgement, when one was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<FeedbackView>,
}

/// A step sent by a client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StepInput {
    /// Number of the step: the last step known plus one.
    pub step: u32,
    /// The response, when one is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// When the response was given, by the client's idea of the server's clock: one given before the end still counts
    /// when it arrives a little after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_at: Option<Instant>,
    /// The flag, when one is put or taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flagged: Option<bool>,
}

/// Responses to several items, saved together: as many steps as there are, all or none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResponsesInput {
    /// Number of the first step: the last step known plus one.
    pub step: u32,
    /// The responses, in the order given.
    pub responses: Vec<GivenInput>,
}

/// A response to one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GivenInput {
    /// Index of the item, from 0.
    pub slot: u16,
    /// The whole response.
    pub response: Response,
    /// When it was given, by the client's idea of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given_at: Option<Instant>,
}

/// Responses that cannot count, to be kept all the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetAsideInput {
    /// The responses, in the order given.
    pub responses: Vec<GivenInput>,
}

/// A refusal in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemView {
    /// Stable word for programs, e.g. `out-of-order`.
    pub code: String,
    /// What happened and what to do next.
    pub message: String,
    /// The step number that is due, when a step was out of order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_step: Option<u32>,
    /// The limit, when one was passed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
}

/// The result of a judged attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ResultView {
    /// The attempt with feedback in every judged slot.
    pub attempt: AttemptView,
    /// The verdict of a gate.
    pub verdict: Option<Verdict>,
}
