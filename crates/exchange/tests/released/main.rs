//! The bundled bank goes out in every format and comes back as it was.

#[path = "../../../../fuzz/bodies/seeds.rs"]
#[expect(dead_code, reason = "shared with the fuzz targets, which need more of it")]
mod seeds;

use assessment::RuleId;
use assessment::item::{AnswerKey, Interaction, Item};
use exchange::foreign::{Adopted, Body, Draft, Exported, Import, gift, moodle, qti, table};

/// The items that a draft holds, with their drafts.
fn drafts() -> Vec<(&'static Item, Draft)> {
    let drafts = seeds::items().iter().filter_map(|item| Some((item, Draft::release(item).ok()?.draft)));
    drafts.collect()
}

fn adopt(draft: &Draft, item: &Item) -> Adopted {
    draft.adopt(&item.metadata.rules[0]).unwrap_or_else(|loss| panic!("{}: {loss:?}", item.id))
}

/// What an answer key says, without ids: texts, right or wrong, reasons and rules.
fn said(interaction: &Interaction, answer: &AnswerKey) -> Vec<(String, String, RuleId)> {
    match (interaction, answer) {
        (Interaction::Choice { options, .. }, AnswerKey::Choice(keys)) => {
            let text = |id: &str| options.iter().find(|option| option.id == id).map(|one| one.text.clone());
            let line = |key: &assessment::item::OptionKey| {
                let text = format!("{} {}", key.right, text(&key.id).unwrap_or_default());
                (text, key.reason.clone(), key.rule.clone())
            };
            keys.iter().map(line).collect()
        }
        (Interaction::TextEntry { .. }, AnswerKey::TextEntry(key)) => {
            let accepted = (key.accepted.join("|"), key.reason.clone(), key.rule.clone());
            let traps =
                key.traps.iter().map(|trap| (trap.text.clone(), trap.reason.clone(), trap.rule.clone()));
            std::iter::once(accepted).chain(traps).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn what_is_released_can_be_adopted_again() {
    let drafts = drafts();
    assert!(drafts.len() > 20, "{}", drafts.len());
    for (item, draft) in &drafts {
        let adopted = adopt(draft, item);
        assert_eq!(adopted.question.stem, item.question.stem);
        assert_eq!(adopted.question.interaction.kind(), item.question.interaction.kind());
        assert_eq!(
            said(&adopted.question.interaction, &adopted.key.answer),
            said(&item.question.interaction, &item.key.answer),
            "{}",
            item.id
        );
    }
}

#[test]
fn kinds_that_no_format_holds_are_refused_by_name() {
    for item in seeds::items() {
        let kind = item.question.interaction.kind();
        let held = ["choice", "text-entry", "cloze", "match", "order"].contains(&kind);
        assert_eq!(Draft::release(item).is_ok(), held, "{}", item.id);
    }
}

/// Goes out and comes in; what a format has no kind for is left out.
fn there_and_back(write: impl Fn(&Draft) -> Exported, read: impl Fn(&str) -> Import) -> usize {
    let mut back = 0;
    for (item, draft) in drafts() {
        let draft = Draft { stimulus: None, ..draft };
        let out = write(&draft);
        let import = read(&out.text);
        assert!(import.faults().next().is_none(), "{}: {:?}", item.id, import.faults().next());
        let Some(found) = import.drafts().next() else {
            assert!(!out.losses.is_empty(), "{} is left out in silence", item.id);
            continue;
        };
        if out.losses.is_empty() && !matches!(draft.body, Body::Cloze { .. }) {
            assert_eq!(*found, draft);
        }
        assert_eq!((&found.foreign_id, &found.tags), (&draft.foreign_id, &draft.tags));
        back += 1;
    }
    back
}

#[test]
fn gift_moodle_and_tables_bring_it_back() {
    let all = drafts().len();
    assert!(there_and_back(|draft| gift::write([draft]), gift::read) > all / 2);
    assert_eq!(there_and_back(|draft| moodle::write([draft]), moodle::read), all);
    assert!(there_and_back(|draft| table::write([draft]), table::read) > all / 2);
}

#[test]
fn qti_brings_it_back_and_then_keeps_it_as_it_is() {
    for version in [qti::Version::V2_2, qti::Version::V3_0] {
        for (item, draft) in drafts() {
            let draft = Draft { category: None, tags: Vec::new(), ..draft };
            let out = qti::write(&draft, version);
            assert!(out.losses.is_empty(), "{}: {:?}", item.id, out.losses);
            let once = qti::read(&out.text);
            assert!(once.losses.is_empty(), "{}: {:?}", item.id, once.losses);
            // Markdown comes back in the reader's own form; what it says is the same.
            let once = once.draft.unwrap_or_else(|fault| panic!("{}: {fault}", item.id));
            let adopted = adopt(&once, item);
            let (due, given) = (adopt(&draft, item), adopted.key.answer);
            let parts = |said: Vec<(String, String, RuleId)>| {
                let bare = |text: String| text.replace(['\\', ' ', '\n'], "");
                said.into_iter()
                    .map(|(text, reason, rule)| (bare(text), bare(reason), rule))
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                parts(said(&adopted.question.interaction, &given)),
                parts(said(&due.question.interaction, &due.key.answer)),
                "{}",
                item.id
            );
            assert_eq!(once.stimulus, draft.stimulus);
            let twice = qti::read(&qti::write(&once, version).text).draft;
            assert_eq!(twice, Ok(once));
        }
    }
}
