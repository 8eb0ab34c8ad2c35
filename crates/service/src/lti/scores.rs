//! Grades on their way back (LTI Assignment and Grade Services 2.0).

use std::collections::HashMap;

use assessment::Instant;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;
use store::{ClaimedScore, Platform, PlatformScore, ScoreOutcome};
use url::Url;
use url::form_urlencoded::Serializer;
use uuid::Uuid;

use super::claims::SCORE_SCOPE;
use super::client::{ClientError, PlatformClient, Post};
use crate::accounts::Token;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Grades sent in one go.
const BATCH: u32 = 50;
/// How long a sender has for a batch before another one takes what is left, in minutes: more than all of it can take.
const LEASE_MINUTES: u32 = 30;
/// How often a grade is tried before it waits for a person: by then two days have gone by.
const MOST_TRIES: u32 = 12;
/// The longest wait between two tries, in minutes.
const LONGEST_WAIT: u32 = 720;
/// Grades listed for who looks after them.
const LISTED: u32 = 100;
/// Longest note of a problem, in characters.
const LONGEST_PROBLEM: usize = 300;

/// How a batch went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deliveries {
    /// Grades that arrived.
    pub sent: usize,
    /// Grades that did not.
    pub failed: usize,
}

#[derive(Deserialize)]
struct AccessToken {
    access_token: String,
}

impl Service {
    /// Sends what is due. Run by a job; harmless when several processes run it at once.
    pub async fn deliver_scores(&self) -> Result<Deliveries, ServiceError> {
        let mut deliveries = Deliveries::default();
        let Some(client) = self.platforms.clone() else { return Ok(deliveries) };
        let now = self.now();
        let due = self.store.claim_scores(now, now.plus_minutes(LEASE_MINUTES), BATCH).await?;
        // One access token a platform and batch.
        let mut tokens: HashMap<Uuid, Result<String, String>> = HashMap::new();
        for score in due {
            let token = match tokens.get(&score.platform) {
                Some(known) => known.clone(),
                None => self.access_token(&*client, score.platform).await?,
            };
            tokens.insert(score.platform, token.clone());
            let outcome = match token {
                Ok(token) => send(&*client, &score, &token).await,
                Err(problem) => Err(problem),
            };
            match outcome {
                Ok(()) => deliveries.sent += 1,
                Err(_) => deliveries.failed += 1,
            }
            self.store.settle_score(&score, &settled(&score, outcome, self.now())).await?;
        }
        Ok(deliveries)
    }

    /// Grades and where they stand, for who teaches or operates.
    pub async fn platform_scores(&self, actor: Option<&Actor>) -> Result<Vec<PlatformScore>, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        Ok(self.store.list_scores(LISTED).await?)
    }

    /// Has everything tried again that a platform has not taken.
    pub async fn resend_scores(&self, actor: Option<&Actor>, platform: Uuid) -> Result<(), ServiceError> {
        authorise(actor, Deed::Operate, None)?;
        self.store.resend_scores(platform, self.now()).await?;
        Ok(())
    }

    /// An access token of a platform, by a signed assertion (Security Framework 1.0 §4.1); or why there is none.
    async fn access_token(
        &self,
        client: &dyn PlatformClient,
        platform: Uuid,
    ) -> Result<Result<String, String>, ServiceError> {
        let Some(platform) = self.store.find_platform(platform).await? else {
            return Ok(Err("the platform is gone".to_owned()));
        };
        let assertion = self.sign(&self.assertion(&platform)).await?;
        let body = Serializer::new(String::new())
            .append_pair("grant_type", "client_credentials")
            .append_pair("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            .append_pair("client_assertion", &assertion)
            .append_pair("scope", SCORE_SCOPE)
            .finish();
        let post = Post {
            url: platform.token_url,
            content_type: "application/x-www-form-urlencoded",
            bearer: None,
            body,
        };
        let answer = client.post(&post).await.map_err(|error| format!("access token: {error}"));
        Ok(answer.and_then(|answer| match serde_json::from_slice::<AccessToken>(&answer) {
            Ok(token) => Ok(token.access_token),
            Err(_) => Err("access token: the answer holds none".to_owned()),
        }))
    }

    fn assertion(&self, platform: &Platform) -> serde_json::Value {
        let seconds = self.now().0 / 1_000;
        json!({
            "iss": platform.client_id,
            "sub": platform.client_id,
            "aud": platform.token_url,
            "iat": seconds,
            "exp": seconds + 300,
            "jti": Token::fresh(&*self.randomness).reveal(),
        })
    }
}

async fn send(client: &dyn PlatformClient, score: &ClaimedScore, token: &str) -> Result<(), String> {
    let url = scores_url(&score.lineitem).ok_or("the address of the grade column cannot be read")?;
    let body = json!({
        "userId": score.subject,
        "scoreGiven": score.percent,
        "scoreMaximum": 100,
        "activityProgress": "Completed",
        "gradingProgress": "FullyGraded",
        "timestamp": timestamp(score.judged_at),
    });
    let post = Post {
        url,
        content_type: "application/vnd.ims.lis.v1.score+json",
        bearer: Some(token.to_owned()),
        body: body.to_string(),
    };
    client.post(&post).await.map(drop).map_err(|error: ClientError| format!("grade: {error}"))
}

/// `/scores` goes behind the path of a grade column, before its query (AGS 2.0 §3.3.5).
fn scores_url(lineitem: &str) -> Option<String> {
    let mut url = Url::parse(lineitem).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().push("scores");
    Some(url.into())
}

/// ISO 8601 with milliseconds, in UTC.
fn timestamp(at: Instant) -> String {
    let at = Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// What becomes of a grade: twice the wait each time, and in the end a person has to look.
fn settled(score: &ClaimedScore, outcome: Result<(), String>, now: Instant) -> ScoreOutcome {
    match outcome {
        Ok(()) => ScoreOutcome::Sent,
        Err(problem) => {
            let problem: String = problem.chars().take(LONGEST_PROBLEM).collect();
            if score.tries >= MOST_TRIES {
                return ScoreOutcome::Failed { problem };
            }
            let wait = 1_u32.checked_shl(score.tries.saturating_sub(1)).unwrap_or(u32::MAX).min(LONGEST_WAIT);
            ScoreOutcome::Later { at: now.plus_minutes(wait), problem }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(tries: u32) -> ClaimedScore {
        ClaimedScore {
            attempt: Uuid::nil(),
            platform: Uuid::nil(),
            subject: "nari".to_owned(),
            lineitem: String::new(),
            percent: 80.0,
            judged_at: Instant(0),
            revision: 1,
            tries,
        }
    }

    #[test]
    fn the_wait_doubles_and_has_an_end() {
        let wait = |tries| match settled(&score(tries), Err("down".to_owned()), Instant(0)) {
            ScoreOutcome::Later { at, .. } => Some(at.0 / 60_000),
            _ => None,
        };
        let waits: Vec<i64> = (1..MOST_TRIES).filter_map(wait).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720]);
        assert_eq!(wait(MOST_TRIES), None);
        assert!(waits.iter().sum::<i64>() > 24 * 60, "a night without the platform loses nothing");
        assert_eq!(settled(&score(1), Ok(()), Instant(0)), ScoreOutcome::Sent);
    }

    #[test]
    fn scores_go_behind_the_path() {
        let of = |lineitem| scores_url(lineitem).expect("an address");
        assert_eq!(of("https://lms.example/li/7"), "https://lms.example/li/7/scores");
        assert_eq!(of("https://lms.example/li/7/?type_id=2"), "https://lms.example/li/7/scores?type_id=2");
    }

    #[test]
    fn times_are_in_utc_with_milliseconds() {
        assert_eq!(timestamp(Instant(1_795_338_000_007)), "2026-11-22T09:00:00.007Z");
    }
}
