//! What is known of a person by way of a learning platform, for the person.

use assessment::Instant;
use serde::Serialize;
use uuid::Uuid;

use crate::StoreError;
use crate::engine::Transaction;

/// All rows of a person that tie them to a learning platform. A choice that waits for an answer is over in an hour, and
/// known by the hash of a secret: it is left out, as sign-in links are.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LtiExport {
    /// Who the person is there.
    pub people: Vec<LtiPerson>,
    /// The gates they were sent to, oldest first.
    pub gates: Vec<LtiGate>,
    /// The grades that were or are to be sent, oldest first.
    pub scores: Vec<LtiScore>,
}

/// Who somebody is at a platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LtiPerson {
    /// `iss` of the platform.
    pub issuer: String,
    /// `sub` there.
    pub subject: String,
}

/// A gate that a platform sent somebody to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LtiGate {
    /// The gate.
    pub gate: String,
    /// Where its grade goes.
    pub lineitem: Option<String>,
    /// When they last came by it.
    pub launched_at: Instant,
}

/// A grade for a platform.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LtiScore {
    /// The attempt.
    pub attempt: Uuid,
    /// Where it goes.
    pub lineitem: String,
    /// Percent of points, 0 … 100.
    pub percent: f64,
    /// When it was judged.
    pub judged_at: Instant,
    /// `due`, `sent` or `failed`.
    pub state: String,
}

row! { struct PersonRow { issuer: String, subject: String, } }
row! { struct GateRow { gate: String, lineitem: Option<String>, launched_at: i64, } }
row! { struct SentRow { attempt_id: Uuid, lineitem: String, percent: f64, judged_at: i64, state: String, } }

const PEOPLE: &str =
    "SELECT l.issuer, p.subject FROM lti_people p JOIN lti_platforms l ON l.id = p.platform_id
    WHERE p.user_id = $1 ORDER BY l.issuer, p.subject";
const GATES: &str =
    "SELECT gate, lineitem, launched_at FROM lti_links WHERE user_id = $1 ORDER BY launched_at, gate";
const SCORES: &str = "SELECT s.attempt_id, s.lineitem, s.percent, s.judged_at, s.state
    FROM lti_scores s JOIN attempts a ON a.id = s.attempt_id
    WHERE a.user_id = $1 ORDER BY s.judged_at, s.attempt_id";

/// Reads them inside a snapshot.
pub(crate) async fn export(snapshot: &mut Transaction, id: Uuid) -> Result<LtiExport, StoreError> {
    let people: Vec<PersonRow> =
        run!(snapshot.connection(), c => sqlx::query_as(PEOPLE).bind(id).fetch_all(c).await)?;
    let gates: Vec<GateRow> =
        run!(snapshot.connection(), c => sqlx::query_as(GATES).bind(id).fetch_all(c).await)?;
    let scores: Vec<SentRow> =
        run!(snapshot.connection(), c => sqlx::query_as(SCORES).bind(id).fetch_all(c).await)?;
    Ok(LtiExport {
        people: people
            .into_iter()
            .map(|PersonRow { issuer, subject }| LtiPerson { issuer, subject })
            .collect(),
        gates: gates
            .into_iter()
            .map(|GateRow { gate, lineitem, launched_at }| LtiGate {
                gate,
                lineitem,
                launched_at: Instant(launched_at),
            })
            .collect(),
        scores: scores
            .into_iter()
            .map(|SentRow { attempt_id, lineitem, percent, judged_at, state }| LtiScore {
                attempt: attempt_id,
                lineitem,
                percent,
                judged_at: Instant(judged_at),
                state,
            })
            .collect(),
    })
}
