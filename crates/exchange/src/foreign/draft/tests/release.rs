use std::collections::BTreeMap;

use assessment::RuleId;
use assessment::item::{
    AnswerKey, ChoiceOption, ClozeGap, ClozePiece, GapKey, Interaction, Item, Key, Licence, Metadata,
    OptionKey, PairKey, PlaceKey, Provenance, Question, Trap,
};

use crate::foreign::{Body, Draft, Entry, Loss, Piece, Released, What};

fn rule(name: &str) -> RuleId {
    name.parse().unwrap()
}

fn item(interaction: Interaction, answer: AnswerKey) -> Item {
    Item {
        id: "legal/odd".parse().unwrap(),
        version: 1,
        question: Question { stem: "**무엇** & <무엇>?".into(), stimulus: None, interaction },
        key: Key { answer, explanation: "풀이 #1 {a}".into(), hint: None },
        metadata: Metadata {
            rules: vec![rule("legal/L-R1"), rule("legal/L-R2")],
            guideline_version: 1,
            edge: None,
            reserved: false,
            difficulty: 0.0,
            provenance: Provenance {
                author: "a".into(),
                source: "창작".into(),
                licence: Licence::CcBy4,
                written_on: "2026-11-01".into(),
            },
            stimulus_provenance: None,
            tags: vec!["쉬움".into()],
        },
    }
}

fn option(id: &str, text: &str) -> ChoiceOption {
    ChoiceOption { id: id.into(), text: text.into() }
}

fn released(interaction: Interaction, answer: AnswerKey) -> Released {
    Draft::release(&item(interaction, answer)).unwrap()
}

#[test]
fn a_choice_keeps_its_reasons_and_the_rules_behind_them() {
    let key = |id: &str, right, reason: &str, name: &str| OptionKey {
        id: id.into(),
        right,
        reason: reason.into(),
        rule: rule(name),
    };
    let options = vec![option("a", "가"), option("b", "나 = {나}"), option("c", "다")];
    let keys = vec![
        key("a", true, "맞아요", "legal/L-R1"),
        key("b", false, "아니에요", "legal/L-R2"),
        key("c", true, "", "legal/L-R2"),
    ];
    let interaction = Interaction::Choice { multiple: true, shuffle: true, options };
    let out = released(interaction.clone(), AnswerKey::Choice(keys.clone()));
    assert!(out.losses.is_empty(), "{:?}", out.losses);
    assert_eq!(out.draft.foreign_id.as_deref(), Some("legal/odd"));
    assert_eq!(out.draft.tags, ["legal/L-R1", "legal/L-R2", "쉬움"]);
    let Body::Choice { options, .. } = &out.draft.body else { panic!("a choice") };
    let said: Vec<_> = options.iter().map(|one| (one.weight as i32, one.feedback.as_str())).collect();
    assert_eq!(said, [(50, "맞아요"), (-50, "아니에요 [legal/L-R2]"), (50, "[legal/L-R2]")]);
    let back = out.draft.adopt(&rule("legal/L-R1")).unwrap();
    assert_eq!((back.question.interaction, back.key.answer), (interaction, AnswerKey::Choice(keys)));
}

#[test]
fn gaps_keep_lists_and_traps() {
    let gap = |accepted: &str, trap: &str, particles| GapKey {
        accepted: vec![accepted.into()],
        particles,
        signs: false,
        strict: None,
        rule: rule("legal/L-R1"),
        reason: String::new(),
        traps: vec![Trap { text: trap.into(), reason: "헷갈림".into(), rule: rule("legal/L-R2") }],
    };
    let pieces = vec![
        ClozePiece::Text { text: "앞 ".into() },
        ClozePiece::Gap(ClozeGap {
            id: "1".into(), options: vec!["산*".into(), "강".into(), "들".into()]
        }),
        ClozePiece::Gap(ClozeGap { id: "2".into(), options: Vec::new() }),
    ];
    let keys =
        BTreeMap::from([("1".into(), gap("강", "산*", false)), ("2".into(), gap("별*표", "달", true))]);
    let out = released(Interaction::Cloze { pieces: pieces.clone() }, AnswerKey::Cloze(keys));
    assert_eq!(out.losses, [Loss::new("gap 2, answer", What::Scoring("particles".into()))]);
    let Body::Cloze { pieces: drafted } = &out.draft.body else { panic!("a cloze") };
    let Piece::Gap(menu) = &drafted[1] else { panic!("a gap") };
    let texts: Vec<_> = menu.answers.iter().map(|one| (one.text.as_str(), one.weight as i32)).collect();
    assert_eq!(texts, [("산\\*", 0), ("강", 100), ("들", 0)]);
    let back = out.draft.adopt(&rule("legal/L-R1")).unwrap();
    assert_eq!(back.question.interaction, Interaction::Cloze { pieces });
    let AnswerKey::Cloze(keys) = back.key.answer else { panic!("a cloze") };
    assert_eq!((keys["2"].accepted[0].as_str(), keys["2"].traps[0].text.as_str()), ("별*표", "달"));
    assert_eq!(keys["1"].traps[0].rule, rule("legal/L-R2"));
}

#[test]
fn an_entry_shows_its_first_answer_first() {
    let key = GapKey {
        accepted: vec!["서울".into(), "서울시".into()],
        particles: false,
        signs: false,
        strict: Some(rule("legal/L-R3")),
        rule: rule("legal/L-R2"),
        reason: "수도".into(),
        traps: Vec::new(),
    };
    let out =
        released(Interaction::TextEntry { placeholder: Some("도시".into()) }, AnswerKey::TextEntry(key));
    let entry =
        |text: &str, feedback: &str| Entry { text: text.into(), weight: 100.0, feedback: feedback.into() };
    let answers = vec![entry("서울", "수도 [legal/L-R2]"), entry("서울시", "")];
    assert_eq!(out.draft.body, Body::Entry { case_sensitive: false, answers });
    let lost = [
        Loss::new("placeholder", What::Field("placeholder".into())),
        Loss::new("answer", What::Scoring("strict form".into())),
    ];
    assert_eq!(out.losses, lost);
}

#[test]
fn pairs_and_orders_say_which_reasons_they_lose() {
    let (left, right) =
        (vec![option("a", "개"), option("b", "소")], vec![option("1", "멍"), option("2", "음매")]);
    let pair = |left: &str, right: &str, reason: &str, name: &str| PairKey {
        left: left.into(),
        right: right.into(),
        rule: rule(name),
        reason: reason.into(),
    };
    let keys = vec![pair("a", "1", "", "legal/L-R1"), pair("b", "1", "둘 다", "legal/L-R2")];
    let out = released(Interaction::Match { left, right }, AnswerKey::Match(keys));
    let lost = [Loss::new("pair 2", What::Feedback), Loss::new("pair 2", What::Rule("legal/L-R2".into()))];
    assert_eq!(out.losses, lost);
    let Body::Match { pairs, .. } = out.draft.body else { panic!("a match") };
    assert_eq!((pairs.len(), pairs[2].left.as_str(), pairs[2].right.as_str()), (3, "", "음매"));
    let place = |id: &str| PlaceKey { id: id.into(), rule: rule("legal/L-R1"), reason: String::new() };
    let entries = vec![option("a", "나중"), option("b", "먼저")];
    let out = released(Interaction::Order { entries }, AnswerKey::Order(vec![place("b"), place("a")]));
    assert_eq!(out.draft.body, Body::Order { entries: vec!["먼저".into(), "나중".into()] });
}

#[test]
fn what_no_format_holds_is_named() {
    let text = "글".to_owned();
    let written = item(Interaction::Transcription { pack: "p".into() }, AnswerKey::Transcription { text });
    assert_eq!(Draft::release(&written), Err(Loss::new("item", What::Kind("transcription".into()))));
}
