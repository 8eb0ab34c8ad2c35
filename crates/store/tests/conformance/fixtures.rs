//! People, content and attempts to test with.

use assessment::attempt::{Behaviour, Closure, ClosureReason, Event, Plan, PlannedSlot, Step};
use assessment::catalogue::{Catalogue, Domain, DomainContent};
use assessment::gate::{Bilingual, Feedback, Gate, Section, SectionVerdict, Verdict};
use assessment::guideline::{Guideline, Rule, RuleText, Version};
use assessment::item::{
    AnswerKey, ChoiceOption, Edge, GapKey, Interaction, Item, Key, Licence, Metadata, OptionKey, Provenance,
    Question, Stimulus,
};
use assessment::readiness::Forecast;
use assessment::score::{Finding, Layer, Note, Place, Score};
use assessment::{DomainId, GateId, Instant, ItemId, Response, RuleId};
use store::{
    Conclusion, GateReference, Missed, NewAnswer, NewAttempt, NewGuest, NewSession, NewUser, PasswordHash,
    Role, Stamp, StartForecast, Store, TokenHash,
};
use uuid::Uuid;

/// A moment in 2026; tests count from here.
pub(crate) const NOW: Instant = Instant(1_780_000_000_000);
pub(crate) const MINUTE: i64 = 60_000;
pub(crate) const HOUR: i64 = 60 * MINUTE;

/// `NOW`, so many minutes on.
pub(crate) fn minutes(minutes: i64) -> Instant {
    NOW.plus_millis(minutes * MINUTE)
}

pub(crate) fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

pub(crate) fn token(number: u8) -> TokenHash {
    TokenHash([number; 32])
}

pub(crate) fn hash(text: &str) -> PasswordHash {
    PasswordHash(format!("$argon2id${text}"))
}

/// Done by nobody in particular.
pub(crate) fn stamp() -> Stamp {
    Stamp { actor: None, at: NOW }
}

pub(crate) fn session(token_number: u8, user: u128) -> NewSession {
    NewSession {
        token_hash: token(token_number),
        user_id: id(user),
        created_at: NOW,
        expires_at: NOW.plus_days(30),
    }
}

/// Makes a guest whose session's token has the guest's own number.
pub(crate) async fn guest(store: &Store, number: u8) -> Uuid {
    let user = id(u128::from(number));
    let guest = NewGuest { id: user, locale: Some("ko".to_owned()), created_at: NOW };
    store.create_guest(&guest, &session(number, u128::from(number))).await.unwrap();
    user
}

pub(crate) fn new_user(number: u128, email: &str, role: Role) -> NewUser {
    NewUser {
        id: id(number),
        email: email.to_owned(),
        password_hash: Some(hash(email)),
        role,
        locale: Some("en".to_owned()),
        created_at: NOW,
    }
}

pub(crate) async fn account(store: &Store, number: u128, email: &str) -> Uuid {
    store.create_user(&new_user(number, email, Role::Learner), stamp()).await.unwrap();
    id(number)
}

pub(crate) fn domain_id(text: &str) -> DomainId {
    text.parse().unwrap()
}

pub(crate) fn item_id(text: &str) -> ItemId {
    text.parse().unwrap()
}

pub(crate) fn gate_id(text: &str) -> GateId {
    text.parse().unwrap()
}

pub(crate) fn rule_id(text: &str) -> RuleId {
    text.parse().unwrap()
}

pub(crate) fn both(text: &str) -> Bilingual {
    Bilingual { ko: format!("{text} 가"), en: text.to_owned() }
}

/// A text entry item with the domain's first rule.
pub(crate) fn item(name: &str) -> Item {
    let id = item_id(name);
    let rule = RuleId::within(&id.domain(), "R1").unwrap();
    Item {
        question: Question {
            stem: format!("{name}: 무엇입니까?"),
            stimulus: Some(Stimulus::Passage {
                id: "p1".to_owned(),
                title: "법률".to_owned(),
                text: "제1조\n다만, …".to_owned(),
            }),
            interaction: Interaction::TextEntry { placeholder: None },
        },
        key: Key {
            answer: AnswerKey::TextEntry(GapKey {
                accepted: vec!["단서".to_owned()],
                particles: true,
                signs: false,
                strict: None,
                rule: rule.clone(),
                reason: "다만".to_owned(),
                traps: Vec::new(),
            }),
            explanation: "단서가 먼저예요.".to_owned(),
            hint: Some("다만".to_owned()),
        },
        metadata: Metadata {
            rules: vec![rule, RuleId::within(&id.domain(), "R2").unwrap()],
            guideline_version: 2,
            edge: None,
            reserved: false,
            difficulty: -0.3,
            provenance: Provenance {
                author: "문턱".to_owned(),
                source: "창작".to_owned(),
                licence: Licence::CcBy4,
                written_on: "2026-05-01".to_owned(),
            },
            stimulus_provenance: None,
            tags: Vec::new(),
        },
        version: 1,
        id,
    }
}

/// A choice item, reserved, an edge case.
pub(crate) fn choice_item(name: &str) -> Item {
    let mut item = item(name);
    let rule = item.metadata.rules[0].clone();
    let option = |id: &str| ChoiceOption { id: id.to_owned(), text: format!("보기 {id}") };
    let key = |id: &str, right| OptionKey {
        id: id.to_owned(),
        right,
        reason: "까닭".to_owned(),
        rule: rule.clone(),
    };
    item.question.interaction =
        Interaction::Choice { multiple: false, shuffle: true, options: vec![option("a"), option("b")] };
    item.key.answer = AnswerKey::Choice(vec![key("a", true), key("b", false)]);
    item.metadata.stimulus_provenance = Some(item.metadata.provenance.clone());
    item.metadata.reserved = true;
    item.metadata.edge = Some(Edge::Exception);
    item
}

pub(crate) fn gate(name: &str) -> Gate {
    Gate {
        id: gate_id(name),
        title: both("gate"),
        summary: both("summary"),
        bar: 80,
        minutes: 30,
        attempts: 2,
        retake_wait_days: 7,
        late_seconds: 60,
        open_book: true,
        feedback: Feedback::Full,
        sections: vec![Section {
            title: both("section"),
            count: 2,
            rules: Vec::new(),
            interactions: vec!["choice".to_owned()],
            difficulty: None,
            items: Vec::new(),
            exposure_cap: None,
            minimum: Some(50),
        }],
        live: None,
    }
}

fn guideline(domain: &DomainId) -> Guideline {
    Guideline {
        domain: domain.clone(),
        title: both("guideline"),
        purpose: "왜".to_owned(),
        scope: "무엇".to_owned(),
        terms: Vec::new(),
        versions: vec![Version {
            number: 1,
            published_on: "2026-05-01".to_owned(),
            summary: "처음".to_owned(),
            changes: Vec::new(),
        }],
        rules: vec![Rule {
            id: RuleId::within(domain, "R1").unwrap(),
            title: "단서".to_owned(),
            texts: vec![RuleText {
                since: 1,
                body: "다만을 봐요.".to_owned(),
                precedence: None,
                examples: Vec::new(),
            }],
            dropped_in: None,
        }],
        borderline: Vec::new(),
    }
}

pub(crate) fn domain(name: &str, ordinal: u32, gates: Vec<Gate>, items: Vec<Item>) -> DomainContent {
    let id = domain_id(name);
    DomainContent {
        guideline: guideline(&id),
        domain: Domain { id, ordinal, title: both(name), summary: both("summary"), traits: Vec::new() },
        gates,
        items,
    }
}

/// Two domains: `legal` with two gates and three items, `medical` with one item; one rule pack.
pub(crate) fn catalogue() -> Catalogue {
    let legal = [item("legal/one"), item("legal/two"), choice_item("legal/three")];
    Catalogue {
        domains: vec![
            domain("medical", 2, Vec::new(), vec![item("medical/one")]),
            domain("legal", 1, vec![gate("legal/g80"), gate("legal/g90")], legal.to_vec()),
        ],
        packs: vec![
            serde_json::from_value(serde_json::json!({
                "id": "kr-basic",
                "title": { "ko": "기본", "en": "basic" },
                "write": {},
                "text": { "punctuation": ".?", "scripts": ["hangul"] },
                "score": { "spaces": false, "case": false },
            }))
            .unwrap(),
        ],
    }
}

pub(crate) async fn load(store: &Store, catalogue: &Catalogue) {
    store.load_catalogue(catalogue, NOW).await.unwrap();
}

pub(crate) fn slots(items: &[&str]) -> Vec<PlannedSlot> {
    (0_u16..)
        .zip(items)
        // A seed over i64::MAX: it must survive where numbers end at i64.
        .map(|(section, name)| PlannedSlot {
            item: item_id(name),
            version: 1,
            section,
            seed: u64::MAX - 1,
            gold: false,
        })
        .collect()
}

/// A practice attempt in `legal`.
pub(crate) fn practice(number: u128, user: Uuid, items: &[&str], started_at: Instant) -> NewAttempt {
    NewAttempt {
        id: id(number),
        user_id: user,
        domain: domain_id("legal"),
        gate: None,
        plan: Plan {
            behaviour: Behaviour::Practice,
            slots: slots(items),
            started_at,
            ends_at: None,
            closes_at: None,
            terms: None,
        },
        forecast: None,
    }
}

/// A mock at `legal/g80`, 30 minutes.
pub(crate) fn mock(number: u128, user: Uuid, started_at: Instant) -> NewAttempt {
    NewAttempt {
        id: id(number),
        user_id: user,
        domain: domain_id("legal"),
        gate: Some(GateReference { id: gate_id("legal/g80"), version: 1 }),
        plan: Plan {
            behaviour: Behaviour::Mock,
            slots: slots(&["legal/one", "legal/three"]),
            started_at,
            ends_at: Some(started_at.plus_minutes(30)),
            closes_at: Some(started_at.plus_minutes(31)),
            terms: None,
        },
        forecast: None,
    }
}

pub(crate) fn saved(number: u32, text: &str) -> Step {
    let event = Event::Saved { slot: 0, response: Response::TextEntry { text: text.to_owned() } };
    Step { number, at: minutes(i64::from(number)), event }
}

pub(crate) fn score(points: f64) -> Score {
    let finding = Finding {
        rule: rule_id("legal/R1"),
        layer: Layer::Format,
        place: Place::Typed { start: 0, end: 2 },
        given: Some("단서를".to_owned()),
        due: Some("단서".to_owned()),
        note: Note::Form,
    };
    Score { points, meaning: 1.0, format: points / 3.0, findings: vec![finding], comparison: None }
}

pub(crate) fn answer(slot: u16, item: &str, minute: i64, points: f64) -> NewAnswer {
    let rules = vec![rule_id("legal/R1"), rule_id("legal/R2")];
    let missed =
        if points < 1.0 { vec![Missed { rule: rules[1].clone(), layer: Layer::Meaning }] } else { vec![] };
    NewAnswer {
        slot,
        item: item_id(item),
        version: 1,
        answered_at: minutes(minute),
        points,
        meaning: points / 2.0,
        format: points / 4.0,
        rules,
        missed,
    }
}

pub(crate) fn closure() -> Closure {
    Closure { reason: ClosureReason::Submitted, at: minutes(20) }
}

pub(crate) fn verdict() -> Verdict {
    let section = SectionVerdict {
        title: both("section"),
        points: 0.1 + 0.2,
        possible: 2.0,
        minimum: None,
        passed: true,
    };
    Verdict {
        points: 0.1 + 0.2,
        possible: 2.0,
        bar: 80,
        passed: false,
        sections: vec![section],
        feedback: Feedback::Full,
    }
}

pub(crate) fn judged() -> Conclusion {
    Conclusion { closure: closure(), judged: true, verdict: Some(verdict()) }
}

/// A forecast with this chance of passing.
pub(crate) fn forecast(pass: f64) -> Forecast {
    Forecast { pass, low: pass / 2.0, high: f64::midpoint(pass, 1.0) }
}

/// So many minutes and days on.
pub(crate) fn time(minute: i64, day: u32) -> Instant {
    minutes(minute).plus_days(day)
}

/// A mock at `legal/g80` that begins with a forecast.
pub(crate) fn foretold(number: u128, user: Uuid, minute: i64, pass: f64) -> NewAttempt {
    let start = StartForecast { forecast: forecast(pass), made_at: minutes(minute) };
    NewAttempt { forecast: Some(start), ..mock(number, user, minutes(minute)) }
}

/// A practice attempt of one item that is answered and judged at once.
pub(crate) async fn answered(store: &Store, number: u128, user: Uuid, item: &str, minute: i64, points: f64) {
    store.create_attempt(&practice(number, user, &[item], minutes(minute)), None).await.unwrap();
    store
        .append_steps(id(number), &[saved(1, "답")], None, &[answer(0, item, minute, points)])
        .await
        .unwrap();
}
