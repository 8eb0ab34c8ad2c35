//! `gates.toml` to gates.

use assessment::gate::{Gate, LATE_SECONDS, Section};
use assessment::item::Interaction;
use assessment::{DomainId, GateId, ItemId};

use crate::content::shape::gates::{GateFile, GateShape, SectionShape};
use crate::content::{Fault, Problem, SourceFile};

use super::context::FileContext;
use super::live;

pub(super) fn read(file: &SourceFile, domain: &DomainId, faults: &mut Vec<Fault>) -> Vec<Gate> {
    let mut context = FileContext::new(file, faults);
    let Some(shape) = context.parse::<GateFile>() else { return Vec::new() };
    let mut gates: Vec<Gate> = Vec::new();
    for gate in shape.gate {
        context.enter(&gate.id);
        if let Some(gate) = read_gate(gate, domain, &mut context) {
            if gates.iter().any(|other| other.id == gate.id) {
                context.fault(Problem::Duplicate(gate.id.to_string()));
            }
            gates.push(gate);
        }
    }
    gates
}

fn read_gate(shape: GateShape, domain: &DomainId, context: &mut FileContext<'_>) -> Option<Gate> {
    let id = GateId::within(domain, shape.id.get_ref());
    let id = context.check(id)?;
    let mut within = |field, value: u32, range: std::ops::RangeInclusive<u32>, words| {
        if !range.contains(&value) {
            context.fault(Problem::Range { field, given: value.to_string(), range: words });
        }
    };
    within("bar", u32::from(shape.bar), 1..=100, "1 … 100");
    within("minutes", shape.minutes, 1..=600, "1 … 600");
    within("attempts", shape.attempts, 1..=100, "1 … 100");
    within("retake_wait_days", shape.retake_wait_days, 0..=365, "0 … 365");
    let late_seconds = shape.late_seconds.unwrap_or(LATE_SECONDS);
    within("late_seconds", u32::from(late_seconds), 0..=600, "0 … 600");
    let sections: Vec<Section> =
        shape.section.into_iter().map(|section| read_section(section, domain, context)).collect();
    if sections.is_empty() {
        context.fault(Problem::Empty("section"));
    }
    Some(Gate {
        id,
        title: shape.title,
        summary: shape.summary,
        bar: shape.bar,
        minutes: shape.minutes,
        attempts: shape.attempts,
        retake_wait_days: shape.retake_wait_days,
        open_book: shape.open_book,
        late_seconds,
        feedback: shape.feedback,
        sections,
        live: shape.live.map(|terms| live::read(terms, context)),
    })
}

fn read_section(shape: SectionShape, domain: &DomainId, context: &mut FileContext<'_>) -> Section {
    for kind in &shape.interactions {
        if !Interaction::KINDS.contains(&kind.as_str()) {
            context.fault(Problem::Unknown { kind: "interaction", id: kind.clone() });
        }
    }
    let items: Vec<ItemId> =
        shape.items.iter().filter_map(|local| context.check(ItemId::within(domain, local))).collect();
    let named = u16::try_from(items.len()).unwrap_or(u16::MAX);
    let count = if items.is_empty() { shape.count } else { named };
    if count == 0 || count > 200 || (shape.count != 0 && shape.count != count) {
        context.fault(Problem::Range { field: "count", given: shape.count.to_string(), range: "1 … 200" });
    }
    if let Some(cap) = shape.exposure_cap.filter(|cap| !(1..=100).contains(cap)) {
        context.fault(Problem::Range { field: "exposure_cap", given: cap.to_string(), range: "1 … 100" });
    }
    if let Some(range) = shape.difficulty.filter(|range| range.from > range.to) {
        let given = format!("{} … {}", range.from, range.to);
        context.fault(Problem::Range { field: "difficulty", given, range: "from … to, rising" });
    }
    Section {
        title: shape.title,
        count,
        rules: context.rules(domain, shape.rules.iter().map(String::as_str)),
        interactions: shape.interactions,
        difficulty: shape.difficulty,
        items,
        exposure_cap: shape.exposure_cap,
        minimum: shape.minimum,
    }
}
