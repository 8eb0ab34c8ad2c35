//! A gate in the making.

use serde::{Deserialize, Serialize};

use super::reader::{FieldFault, FieldProblem, Reader};
use crate::gate::{DifficultyRange, Feedback, Gate, LATE_SECONDS, Section};
use crate::item::Interaction;
use crate::live::{DefectRule, Measure, Terms};
use crate::{GateId, ItemId, RuleId};

/// Most sections of a gate.
pub const MOST: usize = 20;
/// Most items of a section.
const MOST_ITEMS: usize = 200;

/// A gate as it stands in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GateManuscript {
    /// What it is called, in Korean.
    pub title_ko: String,
    /// The same in English; empty: as in Korean.
    pub title_en: String,
    /// What it is like, in Korean.
    pub summary_ko: String,
    /// The same in English; empty: as in Korean.
    pub summary_en: String,
    /// Percent of points needed to pass.
    pub bar: String,
    /// Minutes on the clock.
    pub minutes: String,
    /// Sittings before the wait.
    pub attempts: String,
    /// Days to wait after the last sitting.
    pub retake_wait_days: String,
    /// Seconds within which late answers count.
    pub late_seconds: String,
    /// `1` where the guideline may be open.
    pub open_book: String,
    /// What is told afterwards: `full`, `score-and-rules`, `verdict-only`.
    pub feedback: String,
    /// Its sections.
    pub sections: Vec<SectionManuscript>,
    /// `1` where passing it opens a live phase.
    pub has_live: String,
    /// The terms of the live phase.
    pub live: LiveManuscript,
}

/// A section.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SectionManuscript {
    /// What it is called, in Korean.
    pub title_ko: String,
    /// The same in English; empty: as in Korean.
    pub title_en: String,
    /// `fixed` where it names its items; anything else: it draws them.
    pub source: String,
    /// Items drawn.
    pub count: String,
    /// Numbers of rules, parted by commas; empty: any.
    pub rules: String,
    /// Interactions; empty: any.
    pub interactions: Vec<String>,
    /// The easiest difficulty drawn; empty: any.
    pub difficulty_from: String,
    /// The hardest difficulty drawn; empty: any.
    pub difficulty_to: String,
    /// Percent of recent sittings above which an item is held back; empty: none is.
    pub exposure_cap: String,
    /// Ids of the named items within the domain, parted by lines, commas or blanks.
    pub items: String,
    /// Percent of the section's points needed; empty: none.
    pub minimum: String,
}

/// The terms of a live phase.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LiveManuscript {
    /// Tasks in all.
    pub tasks: String,
    /// Tasks handed out together.
    pub batch: String,
    /// Percent of each batch that is gold.
    pub gold_percent: String,
    /// Percent of points from which a gold task is accepted.
    pub accept_percent: String,
    /// Minutes to redo a rejected task.
    pub redo_minutes: String,
    /// Rejections at which a task is taken away.
    pub redo_limit: String,
    /// Warnings that restrict together.
    pub warning_limit: String,
    /// Days after which it ends.
    pub days: String,
    /// Percent of defects that warns; empty: nothing does.
    pub warning_from: String,
    /// Percent of defects that restricts; empty: nothing does.
    pub restriction_from: String,
    /// Percent of defects that dismisses; empty: nothing does.
    pub dismissal_from: String,
}

fn own(ko: &str, en: &str) -> String {
    if ko == en { String::new() } else { en.to_owned() }
}

fn flag(on: bool) -> String {
    if on { "1".to_owned() } else { String::new() }
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

impl SectionManuscript {
    /// A section that draws ten items.
    pub fn fresh() -> Self {
        Self { source: "draw".to_owned(), count: "10".to_owned(), ..Self::default() }
    }

    fn of(section: &Section) -> Self {
        let rules: Vec<&str> = section.rules.iter().map(RuleId::local).collect();
        let items: Vec<&str> = section.items.iter().map(ItemId::local).collect();
        Self {
            title_ko: section.title.ko.clone(),
            title_en: own(&section.title.ko, &section.title.en),
            source: if section.is_fixed() { "fixed" } else { "draw" }.to_owned(),
            count: section.count.to_string(),
            rules: rules.join(", "),
            interactions: section.interactions.clone(),
            difficulty_from: text(section.difficulty.map(|range| range.from)),
            difficulty_to: text(section.difficulty.map(|range| range.to)),
            exposure_cap: text(section.exposure_cap),
            items: items.join("\n"),
            minimum: text(section.minimum),
        }
    }

    fn read(&self, reader: &mut Reader, place: usize, known: &Known<'_>) -> Option<Section> {
        let path = |field: &str| format!("sections[{place}][{field}]");
        let title = reader.bilingual(&path("title"), &self.title_ko, &self.title_en);
        let minimum = reader.optional_whole(&path("minimum"), &self.minimum, 1..=100);
        if self.source == "fixed" {
            let items = self.named_items(reader, &path("items"), known);
            let count = u16::try_from(items.len()).ok()?;
            return Some(Section {
                title,
                count,
                rules: Vec::new(),
                interactions: Vec::new(),
                difficulty: None,
                items,
                exposure_cap: None,
                minimum,
            });
        }
        for kind in self.interactions.iter().filter(|kind| !Interaction::KINDS.contains(&kind.as_str())) {
            reader.fault(path("interactions"), FieldProblem::UnknownInteraction(kind.clone()));
        }
        let rules = reader.rules(&path("rules"), &self.rules, &known.gate.domain(), known.has_rule);
        let difficulty = self.difficulty(reader, &path("difficulty_from"));
        let exposure_cap = reader.optional_whole(&path("exposure_cap"), &self.exposure_cap, 1..=100);
        Some(Section {
            title,
            count: reader.whole(&path("count"), &self.count, 1..=200)?,
            rules,
            interactions: self.interactions.clone(),
            difficulty,
            items: Vec::new(),
            exposure_cap,
            minimum,
        })
    }

    fn named_items(&self, reader: &mut Reader, path: &str, known: &Known<'_>) -> Vec<ItemId> {
        let mut items = Vec::new();
        let parts = self.items.split(|c: char| c.is_whitespace() || c == ',');
        for local in parts.filter(|part| !part.is_empty()) {
            let local = local.strip_prefix(&format!("{}/", known.gate.domain())).unwrap_or(local);
            let short = || local.chars().take(64).collect();
            match ItemId::within(&known.gate.domain(), local) {
                Ok(item) if items.contains(&item) => reader.fault(path, FieldProblem::Taken),
                Ok(item) if (known.has_item)(&item) => items.push(item),
                _ => reader.fault(path, FieldProblem::UnknownItem(short())),
            }
        }
        if items.is_empty() {
            reader.fault(path, FieldProblem::NoRows);
        } else if items.len() > MOST_ITEMS {
            reader.fault(path, FieldProblem::Whole { least: 1, most: 200 });
        }
        items
    }

    fn difficulty(&self, reader: &mut Reader, path: &str) -> Option<DifficultyRange> {
        let (from, to) = (self.difficulty_from.trim(), self.difficulty_to.trim());
        if from.is_empty() && to.is_empty() {
            return None;
        }
        let end = |text: &str, open: f64| {
            if text.is_empty() { Some(open) } else { text.parse().ok().filter(|n: &f64| n.abs() <= 4.0) }
        };
        let range = end(from, -4.0).zip(end(to, 4.0)).filter(|(from, to)| from <= to);
        if range.is_none() {
            reader.fault(path, FieldProblem::Difficulty);
        }
        range.map(|(from, to)| DifficultyRange { from, to })
    }
}

/// What a gate may refer to.
pub struct Known<'a> {
    /// The gate's id.
    pub gate: &'a GateId,
    /// Whether a rule is in force.
    pub has_rule: &'a dyn Fn(&RuleId) -> bool,
    /// Whether an item is in the bank.
    pub has_item: &'a dyn Fn(&ItemId) -> bool,
}

impl GateManuscript {
    /// What a new gate begins with: one section, and the terms that most open pools have.
    pub fn fresh() -> Self {
        let text = |text: &str| text.to_owned();
        Self {
            bar: text("80"),
            minutes: text("30"),
            attempts: text("1"),
            retake_wait_days: text("7"),
            late_seconds: LATE_SECONDS.to_string(),
            open_book: text("1"),
            feedback: text("full"),
            sections: vec![SectionManuscript::fresh()],
            live: LiveManuscript {
                tasks: text("24"),
                batch: text("8"),
                gold_percent: text("75"),
                accept_percent: text("80"),
                redo_minutes: text("1440"),
                redo_limit: text("3"),
                warning_limit: text("2"),
                days: text("5"),
                warning_from: text("10"),
                restriction_from: text("20"),
                dismissal_from: text("40"),
            },
            ..Self::default()
        }
    }

    /// What a gate looks like in the form.
    pub fn of(gate: &Gate) -> Self {
        let fresh = Self::fresh();
        let feedback = match gate.feedback {
            Feedback::Full => "full",
            Feedback::ScoreAndRules => "score-and-rules",
            Feedback::VerdictOnly => "verdict-only",
        };
        Self {
            title_ko: gate.title.ko.clone(),
            title_en: own(&gate.title.ko, &gate.title.en),
            summary_ko: gate.summary.ko.clone(),
            summary_en: own(&gate.summary.ko, &gate.summary.en),
            bar: gate.bar.to_string(),
            minutes: gate.minutes.to_string(),
            attempts: gate.attempts.to_string(),
            retake_wait_days: gate.retake_wait_days.to_string(),
            late_seconds: gate.late_seconds.to_string(),
            open_book: flag(gate.open_book),
            feedback: feedback.to_owned(),
            sections: gate.sections.iter().map(SectionManuscript::of).collect(),
            has_live: flag(gate.live.is_some()),
            live: gate.live.as_ref().map_or(fresh.live, LiveManuscript::of),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn read(&self, known: &Known<'_>) -> Result<Gate, Vec<FieldFault>> {
        let mut reader = Reader::default();
        let title = reader.bilingual("title", &self.title_ko, &self.title_en);
        let summary = reader.bilingual("summary", &self.summary_ko, &self.summary_en);
        let bar = reader.whole("bar", &self.bar, 1..=100);
        let minutes = reader.whole("minutes", &self.minutes, 1..=600);
        let attempts = reader.whole("attempts", &self.attempts, 1..=100);
        let retake_wait_days = reader.whole("retake_wait_days", &self.retake_wait_days, 0..=365);
        let late_seconds = reader.whole("late_seconds", &self.late_seconds, 0..=600);
        let feedback = match self.feedback.as_str() {
            "score-and-rules" => Feedback::ScoreAndRules,
            "verdict-only" => Feedback::VerdictOnly,
            _ => Feedback::Full,
        };
        if self.sections.is_empty() {
            reader.fault("sections", FieldProblem::NoRows);
        }
        let sections = self.sections.iter().take(MOST).enumerate();
        let sections: Vec<Section> =
            sections.filter_map(|(place, section)| section.read(&mut reader, place, known)).collect();
        let live = if self.has_live.is_empty() { None } else { self.live.read(&mut reader) };
        let gate = bar.zip(minutes).zip(attempts.zip(retake_wait_days)).zip(late_seconds);
        match gate {
            Some((((bar, minutes), (attempts, retake_wait_days)), late_seconds))
                if reader.faults.is_empty() =>
            {
                Ok(Gate {
                    id: known.gate.clone(),
                    title,
                    summary,
                    bar,
                    minutes,
                    attempts,
                    retake_wait_days,
                    open_book: !self.open_book.is_empty(),
                    late_seconds,
                    feedback,
                    sections,
                    live,
                })
            }
            _ => Err(reader.faults),
        }
    }
}

impl LiveManuscript {
    fn of(terms: &Terms) -> Self {
        let from = |measure| {
            let rule = terms.defect_rules.iter().find(|rule| rule.measure == measure);
            text(rule.map(|rule| rule.from_percent))
        };
        Self {
            tasks: terms.tasks.to_string(),
            batch: terms.batch.to_string(),
            gold_percent: terms.gold_percent.to_string(),
            accept_percent: terms.accept_percent.to_string(),
            redo_minutes: terms.redo_minutes.to_string(),
            redo_limit: terms.redo_limit.to_string(),
            warning_limit: terms.warning_limit.to_string(),
            days: terms.days.to_string(),
            warning_from: from(Measure::Warning),
            restriction_from: from(Measure::Restriction),
            dismissal_from: from(Measure::Dismissal),
        }
    }

    fn read(&self, reader: &mut Reader) -> Option<Terms> {
        let tasks: Option<u16> = reader.whole("live[tasks]", &self.tasks, 1..=200);
        let batch = reader.whole("live[batch]", &self.batch, 1..=u32::from(tasks.unwrap_or(200)));
        let gold_percent = reader.whole("live[gold_percent]", &self.gold_percent, 1..=100);
        let accept_percent = reader.whole("live[accept_percent]", &self.accept_percent, 1..=100);
        let redo_minutes = reader.whole("live[redo_minutes]", &self.redo_minutes, 1..=43_200);
        let redo_limit = reader.whole("live[redo_limit]", &self.redo_limit, 1..=20);
        let warning_limit = reader.whole("live[warning_limit]", &self.warning_limit, 0..=20);
        let days = reader.whole("live[days]", &self.days, 1..=90);
        let mut defect_rules: Vec<DefectRule> = Vec::new();
        for (field, given, measure) in [
            ("live[warning_from]", &self.warning_from, Measure::Warning),
            ("live[restriction_from]", &self.restriction_from, Measure::Restriction),
            ("live[dismissal_from]", &self.dismissal_from, Measure::Dismissal),
        ] {
            let Some(from_percent) = reader.optional_whole(field, given, 1..=100) else { continue };
            if defect_rules.last().is_some_and(|last| last.from_percent >= from_percent) {
                reader.fault(field, FieldProblem::NotRising);
            }
            defect_rules.push(DefectRule { from_percent, measure });
        }
        Some(Terms {
            tasks: tasks?,
            batch: batch?,
            gold_percent: gold_percent?,
            accept_percent: accept_percent?,
            redo_minutes: redo_minutes?,
            redo_limit: redo_limit?,
            warning_limit: warning_limit?,
            days: days?,
            defect_rules,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(manuscript: &GateManuscript) -> Result<Gate, Vec<FieldFault>> {
        manuscript.read(&Known {
            gate: &"legal/g".parse().expect("a gate"),
            has_rule: &|rule| rule.local() == "L-R1",
            has_item: &|item| item.local() != "none",
        })
    }

    fn named(section: SectionManuscript) -> GateManuscript {
        GateManuscript {
            title_ko: "관문".to_owned(),
            summary_ko: "요약".to_owned(),
            sections: vec![SectionManuscript { title_ko: "영역".to_owned(), ..section }],
            has_live: "1".to_owned(),
            ..GateManuscript::fresh()
        }
    }

    #[test]
    fn a_gate_comes_back_as_it_was_written() {
        let fixed = SectionManuscript {
            source: "fixed".to_owned(),
            items: "one, legal/two\nthree".to_owned(),
            minimum: "50".to_owned(),
            ..SectionManuscript::default()
        };
        let gate = read(&named(fixed)).expect("a gate");
        assert_eq!((gate.count(), gate.sections[0].items[1].as_str()), (3, "legal/two"));
        assert_eq!(read(&GateManuscript::of(&gate)).expect("the same"), gate);
        let drawn = SectionManuscript {
            rules: "L-R1".to_owned(),
            interactions: vec!["choice".to_owned()],
            difficulty_to: "0.5".to_owned(),
            exposure_cap: "30".to_owned(),
            ..SectionManuscript::fresh()
        };
        let gate = read(&named(drawn)).expect("a gate");
        assert_eq!(read(&GateManuscript::of(&gate)).expect("the same"), gate);
    }

    #[test]
    fn each_fault_names_its_field() {
        let mut wrong = named(SectionManuscript {
            rules: "L-R9".to_owned(),
            count: "많이".to_owned(),
            difficulty_from: "1".to_owned(),
            difficulty_to: "0".to_owned(),
            ..SectionManuscript::fresh()
        });
        wrong.live.dismissal_from = "5".to_owned();
        let fixed = SectionManuscript {
            source: "fixed".to_owned(),
            items: "one one none".to_owned(),
            ..wrong.sections[0].clone()
        };
        wrong.sections.push(fixed);
        wrong.bar = "101".to_owned();
        let faults = read(&wrong).expect_err("faults");
        let has = |path: &str, problem| faults.contains(&FieldFault { path: path.to_owned(), problem });
        assert!(has("bar", FieldProblem::Whole { least: 1, most: 100 }), "{faults:?}");
        assert!(has("sections[0][rules]", FieldProblem::UnknownRule("L-R9".to_owned())), "{faults:?}");
        assert!(has("sections[0][count]", FieldProblem::Whole { least: 1, most: 200 }), "{faults:?}");
        assert!(has("sections[0][difficulty_from]", FieldProblem::Difficulty), "{faults:?}");
        assert!(has("sections[1][items]", FieldProblem::Taken), "{faults:?}");
        assert!(has("sections[1][items]", FieldProblem::UnknownItem("none".to_owned())), "{faults:?}");
        assert!(has("live[dismissal_from]", FieldProblem::NotRising), "{faults:?}");
    }
}
