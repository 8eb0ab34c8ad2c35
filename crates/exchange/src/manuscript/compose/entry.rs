//! Short answers, and the gaps of a text.

use std::collections::BTreeMap;

use assessment::RuleId;
use assessment::item::{AnswerKey, ClozeGap, ClozePiece, GapKey, Interaction, Trap};

use super::Pair;
use super::reader::{Reader, lines, short};
use crate::content::{Problem, holds_signed_number, is_accepted};
use crate::manuscript::{ClozePart, EntryPart, GapPart, TrapPart};

pub(super) fn text_entry(part: &EntryPart, reader: &mut Reader<'_>) -> Pair {
    let rule = reader.rule("rules", "");
    let key = GapKey {
        accepted: accepted("entry[accepted]", &part.accepted, reader),
        particles: part.particles,
        signs: part.signs,
        strict: strict("entry[strict]", &part.strict, reader),
        // The item's explanation says why; a lone entry has no reason of its own.
        reason: String::new(),
        traps: traps("entry[traps]", &part.traps, &rule, reader),
        rule,
    };
    check("entry", &key, reader);
    let placeholder = reader.optional("entry[placeholder]", &part.placeholder);
    let placeholder = Some(placeholder).filter(|text| !text.is_empty());
    (Interaction::TextEntry { placeholder }, AnswerKey::TextEntry(key))
}

pub(super) fn cloze(part: &ClozePart, reader: &mut Reader<'_>) -> Pair {
    let text = reader.text("cloze[text]", &part.text);
    let mut keys = BTreeMap::new();
    let mut gaps: BTreeMap<String, ClozeGap> = BTreeMap::new();
    if part.gaps.is_empty() {
        reader.fault("cloze[gaps]", Problem::Empty("gaps"));
    }
    for (index, gap) in part.gaps.iter().enumerate() {
        let field = format!("cloze[gaps][{index}]");
        let id = gap.id.trim().to_owned();
        if id.is_empty() || text.matches(&format!("{{{{{id}}}}}")).count() != 1 || keys.contains_key(&id) {
            reader.fault(&format!("{field}[id]"), Problem::Gap(short(&id)));
        }
        let options = lines(&gap.options);
        let key = gap_key(&field, gap, &options, reader);
        gaps.insert(id.clone(), ClozeGap { id: id.clone(), options });
        keys.insert(id, key);
    }
    let mut pieces = Vec::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((id, after)) = after.split_once("}}") else { break };
        if !before.is_empty() {
            pieces.push(ClozePiece::Text { text: before.to_owned() });
        }
        match gaps.get(id.trim()) {
            Some(gap) => pieces.push(ClozePiece::Gap(gap.clone())),
            None => reader.fault("cloze[text]", Problem::Gap(short(id))),
        }
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(ClozePiece::Text { text: rest.to_owned() });
    }
    (Interaction::Cloze { pieces }, AnswerKey::Cloze(keys))
}

fn gap_key(field: &str, gap: &GapPart, options: &[String], reader: &mut Reader<'_>) -> GapKey {
    let rule = reader.rule(&format!("{field}[rule]"), &gap.rule);
    let accepted = accepted(&format!("{field}[accepted]"), &gap.accepted, reader);
    let is_typed = options.is_empty();
    if !is_typed {
        let explained = |option: &String| {
            accepted.contains(option) || gap.traps.iter().any(|trap| trap.text.trim() == option)
        };
        let what = if !accepted.iter().all(|form| options.contains(form)) {
            Some("the accepted answer is not among the options")
        } else if !options.iter().all(explained) {
            Some("every wrong option needs a trap with its reason")
        } else {
            None
        };
        if let Some(what) = what {
            reader.fault(&format!("{field}[options]"), Problem::DropDown { gap: short(&gap.id), what });
        }
    }
    let key = GapKey {
        accepted,
        particles: gap.particles,
        // Options are chosen, not typed: they differ by every sign.
        signs: gap.signs || !is_typed,
        strict: strict(&format!("{field}[strict]"), &gap.strict, reader),
        reason: reader.text(&format!("{field}[reason]"), &gap.reason),
        traps: traps(&format!("{field}[traps]"), &gap.traps, &rule, reader),
        rule,
    };
    if is_typed {
        check(field, &key, reader);
    }
    key
}

fn accepted(field: &str, text: &str, reader: &mut Reader<'_>) -> Vec<String> {
    let accepted = lines(text);
    if accepted.is_empty() {
        reader.fault(field, Problem::Empty("accepted"));
    }
    accepted
}

fn strict(field: &str, local: &str, reader: &mut Reader<'_>) -> Option<RuleId> {
    (!local.trim().is_empty()).then(|| reader.rule(field, local))
}

fn traps(list: &str, parts: &[TrapPart], rule: &RuleId, reader: &mut Reader<'_>) -> Vec<Trap> {
    let mut traps = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let field = |name: &str| format!("{list}[{index}][{name}]");
        let own =
            if part.rule.trim().is_empty() { rule.clone() } else { reader.rule(&field("rule"), &part.rule) };
        let text = reader.text(&field("text"), &part.text).trim().to_owned();
        traps.push(Trap { text, reason: reader.text(&field("reason"), &part.reason), rule: own });
    }
    traps
}

/// A trap that scoring would accept, a number whose sign or point levelling would drop.
fn check(field: &str, key: &GapKey, reader: &mut Reader<'_>) {
    if let Some(index) = key.traps.iter().position(|trap| is_accepted(key, &trap.text)) {
        let text = key.traps.get(index).map(|trap| short(&trap.text)).unwrap_or_default();
        reader.fault(&format!("{field}[traps][{index}][text]"), Problem::TrapAccepted(text));
    }
    if let Some(form) = key.accepted.iter().find(|form| !key.signs && holds_signed_number(form)) {
        reader.fault(&format!("{field}[accepted]"), Problem::SignedNumber(short(form)));
    }
}
