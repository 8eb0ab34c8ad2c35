//! Enough answers for measurement to say something: a larger bank, people who have answered before, and a learner.

use assessment::attempt::{Behaviour, Closure, ClosureReason, Event, Plan, PlannedSlot, Step};
use assessment::gate::{Feedback, Verdict};
use assessment::readiness::Forecast;
use assessment::{Instant, Response};
use exchange::content::{SourceFile, Sources};
use serde_json::Value;
use store::{
    Conclusion, GateReference, NewAnswer, NewAttempt, NewGuest, NewSession, StartForecast, Store, TokenHash,
};
use uuid::Uuid;

use super::app::TestApp;
use super::client::Person;
use super::content::sample_content;
use super::sample::choose;

/// The gate of the second domain, here of ten items with its bar at 60 %.
pub(crate) const TEN: &str = "plain/one";
/// Items of the second domain besides its only one.
const ITEMS: usize = 49;
/// People who have answered before; the model wants thirty.
const LEARNERS: u128 = 32;

/// The small domains, the second one with fifty items.
fn larger_content() -> Sources {
    let mut sources = sample_content();
    let item = |number: usize| {
        format!(
            "[[item]]\nid = \"q{number}\"\nrules = [\"P-R1\"]\nedge = \"ambiguous\"\ndifficulty = 0.0\ndifficulty_reason = \"보통이에요.\"\n\
             stem = \"{number}번을 고르세요.\"\nexplanation = \"앞이에요.\"\n[item.choice]\noptions = [\n\
             {{ id = \"a\", text = \"앞\", key = true, reason = \"맞아요.\" }},\n\
             {{ id = \"b\", text = \"뒤\", reason = \"틀려요.\" }},\n]\n"
        )
    };
    let head = "[defaults]\nauthor = \"문턱 편집부\"\nsource = \"창작\"\nlicence = \"CC-BY-4.0\"\nwritten_on = 2026-11-22\n";
    let items: Vec<String> = (1..=ITEMS).map(item).collect();
    let path = "domains/plain/items/more.toml".to_owned();
    sources.files.push(SourceFile { path, text: format!("{head}{}", items.concat()) });
    let gates = sources.files.iter_mut().find(|file| file.path == "domains/plain/gates.toml").unwrap();
    gates.text = gates.text.replace("count = 1", "count = 10").replace("bar = 90", "bar = 60");
    sources.files.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

impl TestApp {
    /// A server whose model has learned from people with answers in the second domain.
    pub(crate) async fn with_evidence(self) -> Self {
        let app = self.restarted_with(larger_content()).await;
        for number in 0..LEARNERS {
            app.past_learner(number).await;
        }
        assert!(app.service().refresh_calibration().await.unwrap(), "there is something to learn from");
        app
    }

    /// Somebody who answered twenty items, the more of them right the higher the number.
    async fn past_learner(&self, number: u128) {
        let (store, now) = (&self.service().store, self.now());
        let user = add_guest(store, number, now).await;
        let slots: Vec<PlannedSlot> = (1..=20).map(planned).collect();
        let attempt = NewAttempt {
            id: Uuid::from_u128((7 << 100) + number),
            user_id: user,
            domain: "plain".parse().unwrap(),
            gate: None,
            plan: Plan {
                behaviour: Behaviour::Practice,
                slots,
                started_at: now,
                ends_at: None,
                closes_at: None,
                terms: None,
            },
            forecast: None,
        };
        store.create_attempt(&attempt, None).await.unwrap();
        let answer = |slot: u16| NewAnswer {
            slot,
            item: format!("plain/q{}", slot + 1).parse().unwrap(),
            version: 1,
            answered_at: now,
            points: f64::from(u8::from((u128::from(slot) * 7 + number * 13) % 20 < 5 + number % 12)),
            meaning: 1.0,
            format: 1.0,
            rules: vec!["plain/P-R1".parse().unwrap()],
            missed: Vec::new(),
        };
        let answers: Vec<NewAnswer> = (0..20).map(answer).collect();
        store.append_steps(attempt.id, &[saved(now)], None, &answers).await.unwrap();
    }

    /// Sittings of the gate that began with a forecast and are judged; those with the higher forecasts passed.
    pub(crate) async fn past_sittings(&self, count: u32) {
        let (store, now) = (&self.service().store, self.now());
        let user = add_guest(store, 999, now).await;
        for number in 0..count {
            let pass = f64::from(number % 10) / 10.0 + 0.05;
            let forecast = Forecast { pass, low: pass / 2.0, high: f64::midpoint(pass, 1.0) };
            let attempt = NewAttempt {
                id: Uuid::from_u128((8 << 100) + u128::from(number)),
                user_id: user,
                domain: "plain".parse().unwrap(),
                gate: Some(GateReference { id: TEN.parse().unwrap(), version: 1 }),
                plan: Plan {
                    behaviour: Behaviour::Mock,
                    slots: vec![planned(1)],
                    started_at: now,
                    ends_at: Some(now.plus_minutes(1)),
                    closes_at: Some(now.plus_minutes(1)),
                    terms: None,
                },
                forecast: Some(StartForecast { forecast, made_at: now }),
            };
            store.create_attempt(&attempt, None).await.unwrap();
            let passed = (number / 10) % 10 < number % 10;
            let verdict = Verdict {
                points: 1.0,
                possible: 1.0,
                bar: 60,
                passed,
                sections: Vec::new(),
                feedback: Feedback::Full,
            };
            let closure = Closure { reason: ClosureReason::Submitted, at: now };
            let end = Conclusion { closure, judged: true, verdict: Some(verdict) };
            store.append_steps(attempt.id, &[saved(now)], Some(&end), &[]).await.unwrap();
        }
    }
}

impl Person {
    /// Answers thirty items of the second domain in a practice, every `wrong`th wrong, and ends it.
    pub(crate) async fn practises_plainly(&self, wrong: usize) {
        let mut practice = self.begin_practice("plain").await;
        for (place, item) in practice.items().into_iter().enumerate() {
            let option = if (place + 1) % wrong == 0 { "b" } else { "a" };
            self.save(&mut practice, &item, &choose(&[option])).await;
            self.check(&mut practice, &item).await;
        }
        self.submit(&mut practice).await;
    }

    /// The forecasts that are kept of this person, as the export has them.
    pub(crate) async fn forecasts(&self) -> Vec<Value> {
        self.read("/me/export").await.expect(200).json()["forecasts"].as_array().unwrap().clone()
    }
}

async fn add_guest(store: &Store, number: u128, now: Instant) -> Uuid {
    let id = Uuid::from_u128((9 << 100) + number);
    let mut token = [9; 32];
    token[..16].copy_from_slice(&number.to_be_bytes());
    let session = NewSession {
        token_hash: TokenHash(token),
        user_id: id,
        created_at: now,
        expires_at: now.plus_days(1),
    };
    store.create_guest(&NewGuest { id, locale: None, created_at: now }, &session).await.unwrap();
    id
}

fn planned(item: usize) -> PlannedSlot {
    PlannedSlot {
        item: format!("plain/q{item}").parse().unwrap(),
        version: 1,
        section: 0,
        seed: 1,
        gold: false,
    }
}

fn saved(at: Instant) -> Step {
    let response = Response::Choice { chosen: vec!["a".to_owned()] };
    Step { number: 1, at, event: Event::Saved { slot: 0, response } }
}
