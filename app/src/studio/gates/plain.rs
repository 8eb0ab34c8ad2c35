//! A gate's manuscript as one text, to compare two of them.

use assessment::manuscript::gate::{GateManuscript, SectionManuscript};

/// Everything that stands in it, in order, a field a line.
pub(super) fn plain(manuscript: &GateManuscript) -> String {
    let m = manuscript;
    let mut lines: Vec<(&str, &str)> = vec![
        ("title_ko", &m.title_ko),
        ("title_en", &m.title_en),
        ("summary_ko", &m.summary_ko),
        ("summary_en", &m.summary_en),
        ("bar", &m.bar),
        ("minutes", &m.minutes),
        ("attempts", &m.attempts),
        ("retake_wait_days", &m.retake_wait_days),
        ("late_seconds", &m.late_seconds),
        ("open_book", &m.open_book),
        ("feedback", &m.feedback),
    ];
    lines.extend(m.sections.iter().flat_map(section));
    if !m.has_live.is_empty() {
        lines.extend([
            ("tasks", m.live.tasks.as_str()),
            ("batch", &m.live.batch),
            ("gold_percent", &m.live.gold_percent),
            ("accept_percent", &m.live.accept_percent),
            ("redo_minutes", &m.live.redo_minutes),
            ("redo_limit", &m.live.redo_limit),
            ("warning_limit", &m.live.warning_limit),
            ("days", &m.live.days),
            ("warning_from", &m.live.warning_from),
            ("restriction_from", &m.live.restriction_from),
            ("dismissal_from", &m.live.dismissal_from),
        ]);
    }
    let lines = lines.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let lines: Vec<String> = lines.map(|(name, value)| format!("{name}: {value}")).collect();
    lines.join("\n").replace("\r\n", "\n")
}

fn section(own: &SectionManuscript) -> impl Iterator<Item = (&str, &str)> {
    let fields = [
        ("section", own.title_ko.as_str()),
        ("title_en", &own.title_en),
        ("source", &own.source),
        ("count", &own.count),
        ("rules", &own.rules),
        ("difficulty_from", &own.difficulty_from),
        ("difficulty_to", &own.difficulty_to),
        ("exposure_cap", &own.exposure_cap),
        ("items", &own.items),
        ("minimum", &own.minimum),
    ];
    fields.into_iter().chain(own.interactions.iter().map(|kind| ("interaction", kind.as_str())))
}
