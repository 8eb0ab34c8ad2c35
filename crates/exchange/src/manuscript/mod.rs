//! What an author has written of an item so far.
//!
//! A [`Manuscript`] holds texts as they were typed, finished or not, so that nothing is lost while somebody is still at
//! work; [`Manuscript::compose`] makes question, key and metadata of it and names every field that stands in the way;
//! [`Manuscript::recite`] writes a finished item back as its author would have typed it.

mod compose;
mod parts;
mod recite;
mod revise;
#[cfg(test)]
mod tests;

pub use compose::{Around, Composition, FieldFault, Scale};
pub use parts::{
    BoxPart, ChoicePart, ClozePart, ComparisonPart, CorrectionPart, EditPart, EntryPart, GapPart, LabelPart,
    LeftPart, MarkPart, MatchPart, OptionPart, OrderPart, PlacePart, PlacedPart, RatingPart, RightPart,
    ScorePart, SpanPart, StimulusPart, TranscriptionPart, TrapPart,
};
pub use revise::Row;

use serde::{Deserialize, Serialize};

/// An item as it is being written. Every field has an empty value; rules are local ids such as `L-R4`; lists that an
/// author types into one field have one entry a line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Manuscript {
    /// The kind of interaction, one of [`assessment::item::Interaction::KINDS`]; the parts of other kinds stay empty.
    pub interaction: String,
    /// What is asked, Markdown.
    pub stem: String,
    /// A nudge for practice.
    pub hint: String,
    /// Why the answer is what it is, Markdown.
    pub explanation: String,
    /// Rules it tests, the first one foremost.
    pub rules: Vec<String>,
    /// Tags, separated by commas.
    pub tags: String,
    /// The author's guess, −2 … +2, as typed.
    pub difficulty: String,
    /// Why it is an edge case, as the content files have it; empty when it is none.
    pub edge: String,
    /// Kept for gates until the learner has met it in one.
    pub reserved: bool,
    /// Who wrote it.
    pub author: String,
    /// What it stands on.
    pub source: String,
    /// On what terms, as the content files have it.
    pub licence: String,
    /// ISO date; empty until it is first published.
    pub written_on: String,
    /// Passage, essay or clip.
    pub stimulus: StimulusPart,
    /// One or several of some options.
    pub choice: ChoicePart,
    /// A short answer.
    pub entry: EntryPart,
    /// A text with gaps.
    pub cloze: ClozePart,
    /// Marks in the passage.
    pub span: SpanPart,
    /// Scores of an essay.
    pub rating: RatingPart,
    /// A transcript of the clip.
    pub transcription: TranscriptionPart,
    /// A text to mend.
    pub correction: CorrectionPart,
    /// Two answers to compare.
    pub comparison: ComparisonPart,
    /// Entries that need a partner.
    pub matching: MatchPart,
    /// Entries to be ordered.
    pub order: OrderPart,
    /// Boxes in a picture.
    pub boxes: BoxPart,
}

impl Manuscript {
    /// A new one of this kind, with as many empty rows as its kind begins with.
    pub fn blank(interaction: &str) -> Self {
        let mut blank =
            Self { interaction: interaction.to_owned(), difficulty: "0".to_owned(), ..Self::default() };
        match interaction {
            "choice" => blank.choice.options = vec![OptionPart::default(); 4],
            "cloze" => blank.cloze.gaps = vec![GapPart { id: "1".to_owned(), ..GapPart::default() }],
            "span" => {
                "passage".clone_into(&mut blank.stimulus.kind);
                blank.span.labels = vec![LabelPart::default()];
                blank.span.golds = vec![MarkPart::default()];
                "minimal".clone_into(&mut blank.span.unit);
            }
            "rating" => "essay".clone_into(&mut blank.stimulus.kind),
            "transcription" => "audio".clone_into(&mut blank.stimulus.kind),
            "correction" => blank.correction.edits = vec![EditPart::default()],
            "comparison" => blank.comparison.statements = vec![OptionPart::default(); 4],
            "match" => {
                blank.matching.left = vec![LeftPart::default(); 3];
                blank.matching.right = vec![RightPart::default(); 3];
            }
            "box" => {
                "image".clone_into(&mut blank.stimulus.kind);
                blank.boxes.labels = vec![LabelPart::default()];
                blank.boxes.golds = vec![PlacedPart::default()];
                "70".clone_into(&mut blank.boxes.overlap);
                "6".clone_into(&mut blank.boxes.tolerance);
            }
            "order" => blank.order.entries = vec![PlacePart::default(); 3],
            _ => {}
        }
        blank
    }

    /// Tags, trimmed, without repeats, in the order given.
    pub fn tag_list(&self) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for tag in self.tags.split([',', '\n']).map(str::trim).filter(|tag| !tag.is_empty()) {
            if !tags.iter().any(|other| other == tag) {
                tags.push(tag.to_owned());
            }
        }
        tags
    }

    /// What the bank shows it by: the first line of the stem, or of the passage.
    pub fn title(&self) -> &str {
        let first = |text: &'_ str| text.lines().map(str::trim).position(|line| !line.is_empty());
        for text in [&self.stem, &self.stimulus.title, &self.stimulus.text] {
            if let Some(line) = first(text).and_then(|at| text.lines().nth(at)) {
                return line.trim();
            }
        }
        ""
    }
}
