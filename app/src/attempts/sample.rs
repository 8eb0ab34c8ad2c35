//! An attempt for tests: two choice items whose keys carry marker words.

use std::sync::Arc;

use assessment::attempt::{Attempt, Behaviour, ClosureReason, Event, Plan, PlannedSlot, Reveal, Step, apply};
use assessment::gate::Bilingual;
use assessment::guideline::Guideline;
use assessment::item::{
    AnswerKey, ChoiceOption, Interaction, Item, Key, Licence, Metadata, OptionKey, Provenance, Question,
};
use assessment::score::score;
use assessment::{Instant, Response, RuleId};
use service::attempts::OpenAttempt;

/// Stands in explanation, reason and hint of every key, and nowhere else.
pub(crate) const KEY_MARKER: &str = "열쇠표지";

fn rule() -> RuleId {
    "legal/L-R1".parse().expect("a rule id")
}

fn item(name: &str) -> Item {
    let option = |id: &str| ChoiceOption { id: id.to_owned(), text: format!("보기 {id}") };
    let key = |id: &str, right: bool| OptionKey {
        id: id.to_owned(),
        right,
        reason: format!("{KEY_MARKER} 까닭 {id}"),
        rule: rule(),
    };
    Item {
        id: format!("legal/{name}").parse().expect("an item id"),
        version: 1,
        question: Question {
            stem: "유형은? <script>alert(1)</script>".to_owned(),
            stimulus: None,
            interaction: Interaction::Choice {
                multiple: false,
                shuffle: true,
                options: ["a", "b", "c", "d"].map(option).to_vec(),
            },
        },
        key: Key {
            answer: AnswerKey::Choice(vec![
                key("a", true),
                key("b", false),
                key("c", false),
                key("d", false),
            ]),
            explanation: format!("{KEY_MARKER} 풀이"),
            hint: Some(format!("{KEY_MARKER} 도움말")),
        },
        metadata: Metadata {
            rules: vec![rule()],
            guideline_version: 1,
            edge: None,
            reserved: false,
            difficulty: 0.0,
            stimulus_provenance: None,
            tags: Vec::new(),
            provenance: Provenance {
                author: "편집부".to_owned(),
                source: "창작".to_owned(),
                licence: Licence::CcBy4,
                written_on: "2026-11-22".to_owned(),
            },
        },
    }
}

fn guideline() -> Guideline {
    serde_json::from_value(serde_json::json!({
        "domain": "legal", "title": {"ko": "법률 독해 지침", "en": "Legal reading guideline"},
        "purpose": "", "scope": "", "terms": [], "borderline": [],
        "versions": [{"number": 1, "published_on": "2026-03-02", "summary": "", "changes": []}],
        "rules": [{"id": "legal/L-R1", "title": "최소 구간",
            "texts": [{"since": 1, "body": "짧게 표시해요.", "precedence": null, "examples": []}]}],
    }))
    .expect("a guideline")
}

/// A fresh attempt.
pub(crate) fn begun(behaviour: Behaviour) -> OpenAttempt {
    let items = vec![Arc::new(item("one")), Arc::new(item("two"))];
    let slot = |item: &Arc<Item>| PlannedSlot {
        item: item.id.clone(),
        version: 1,
        section: 0,
        seed: 7,
        gold: false,
    };
    let ends_at = (behaviour == Behaviour::Mock).then_some(Instant(60_000));
    let plan = Plan {
        behaviour,
        slots: items.iter().map(slot).collect(),
        started_at: Instant(0),
        ends_at,
        closes_at: ends_at,
        terms: None,
    };
    OpenAttempt {
        id: uuid::Uuid::from_u128(1),
        owner: uuid::Uuid::from_u128(2),
        domain: "legal".parse().expect("a domain id"),
        title: Bilingual { ko: "법률 독해".to_owned(), en: "Legal reading".to_owned() },
        gate: None,
        attempt: Attempt::begin(plan),
        items,
        guideline: Arc::new(guideline()),
        verdict: None,
    }
}

/// Takes a step, judging what it asks to be judged.
pub(crate) fn step(open: &mut OpenAttempt, event: Event) {
    let number = open.attempt.last_step + 1;
    let (next, effects) = apply(&open.attempt, &Step { number, at: Instant(10), event }).expect("a step");
    open.attempt = next;
    for effect in effects {
        if let assessment::attempt::Effect::Judge { slot } = effect {
            let index = usize::from(slot);
            let score = score(&open.items[index], open.attempt.slots[index].response.as_ref(), None);
            step(open, Event::Scored { slot, score });
        }
    }
}

/// Answers a slot with one option.
pub(crate) fn answer(open: &mut OpenAttempt, slot: u16, option: &str) {
    step(open, Event::Saved { slot, response: Response::Choice { chosen: vec![option.to_owned()] } });
}

/// Submits.
pub(crate) fn submit(open: &mut OpenAttempt) {
    step(open, Event::Closed { reason: ClosureReason::Submitted });
}

/// Whether any slot's key may be seen.
pub(crate) fn reveals(open: &OpenAttempt) -> Vec<Option<Reveal>> {
    open.slots().map(|slot| slot.reveal).collect()
}
