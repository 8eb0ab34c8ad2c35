//! The parts of a manuscript, one per kind of interaction. All fields are texts as typed.

use assessment::item::{Clip, Picture};
use serde::{Deserialize, Serialize};

/// Passage, essay or clip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StimulusPart {
    /// `passage`, `essay`, `audio`, `image`; empty for none.
    pub kind: String,
    /// Its id; given when it is first composed.
    pub id: String,
    /// What it is.
    pub title: String,
    /// The text of passage or essay.
    pub text: String,
    /// The task an essay answers.
    pub prompt: String,
    /// School grade of its writer.
    pub grade: String,
    /// The recording; not a field of a form, since it is made by an upload.
    pub clip: Option<Clip>,
    /// What is to be seen in the picture, for those who do not see it.
    pub alt: String,
    /// The picture; made by an upload, like the recording.
    pub picture: Option<Picture>,
}

/// One or several of some options.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ChoicePart {
    /// Whether several may be chosen.
    pub multiple: bool,
    /// Whether the order has a meaning and stays.
    pub fixed: bool,
    /// The options.
    pub options: Vec<OptionPart>,
}

/// An option of a choice, or a statement of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OptionPart {
    /// What it says.
    pub text: String,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// Why it is right, or the misconception it stands for.
    pub reason: String,
    /// The rule a wrong choice breaks; empty for the item's first.
    pub rule: String,
}

/// A short answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryPart {
    /// An example of the form wanted.
    pub placeholder: String,
    /// Accepted answers, one a line.
    pub accepted: String,
    /// Whether an attached particle is accepted.
    pub particles: bool,
    /// Whether marks and signs count.
    pub signs: bool,
    /// The rule under which a levelled form is a format miss; empty for none.
    pub strict: String,
    /// Known wrong answers.
    pub traps: Vec<TrapPart>,
}

/// A known wrong answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrapPart {
    /// As a learner would give it.
    pub text: String,
    /// The misconception.
    pub reason: String,
    /// The rule it breaks; empty for the item's first.
    pub rule: String,
}

/// A text with gaps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClozePart {
    /// The text, with `{{id}}` for each gap.
    pub text: String,
    /// The gaps.
    pub gaps: Vec<GapPart>,
}

/// A gap.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct GapPart {
    /// Its name in the text.
    pub id: String,
    /// Options of a drop-down, one a line; empty for a typed gap.
    pub options: String,
    /// Accepted answers, one a line.
    pub accepted: String,
    /// Whether an attached particle is accepted.
    pub particles: bool,
    /// Whether marks and signs count.
    pub signs: bool,
    /// The rule under which a levelled form is a format miss; empty for none.
    pub strict: String,
    /// The rule a miss breaks; empty for the item's first.
    pub rule: String,
    /// Why the answer is what it is.
    pub reason: String,
    /// Known wrong answers.
    pub traps: Vec<TrapPart>,
}

/// Marks in the passage.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpanPart {
    /// The labels.
    pub labels: Vec<LabelPart>,
    /// `minimal` or `sentence`.
    pub unit: String,
    /// Whether "표시할 곳 없음" cannot be said.
    pub always: bool,
    /// Due marks.
    pub golds: Vec<MarkPart>,
    /// Known wrong marks.
    pub traps: Vec<MarkPart>,
}

/// A label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LabelPart {
    /// Its id, once the item has been published: answers refer to it.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// A mark, by its words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MarkPart {
    /// The title of its label; empty where there is one label only.
    pub label: String,
    /// The words, exactly as in the passage.
    pub quote: String,
    /// Which of several equal places, from 1; empty where there is one.
    pub occurrence: String,
    /// The rule; empty for the item's first.
    pub rule: String,
    /// The misconception of a known wrong mark.
    pub reason: String,
}

/// Scores of an essay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RatingPart {
    /// Whether no score is due.
    pub unratable: bool,
    /// The rule that says so.
    pub unratable_rule: String,
    /// Why.
    pub unratable_reason: String,
    /// The panel's scores, trait by trait in the rubric's order.
    pub scores: Vec<ScorePart>,
}

/// The panel's scores of one trait.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScorePart {
    /// One score a rater, separated by commas or spaces.
    pub panel: String,
    /// Why, quoting the essay.
    pub reason: String,
}

/// A transcript of the clip.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TranscriptionPart {
    /// The rule pack.
    pub pack: String,
    /// The transcript as the pack writes it.
    pub text: String,
}

/// A text to mend.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CorrectionPart {
    /// The text.
    pub text: String,
    /// Due, open and tempting edits.
    pub edits: Vec<EditPart>,
}

/// An edit, by the words it changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EditPart {
    /// Which set of due edits it belongs to, from 1; empty for the first.
    pub gold: String,
    /// `due` (or empty), `optional`, `trap`.
    pub kind: String,
    /// The words, exactly as in the text.
    pub quote: String,
    /// Which of several equal places, from 1; empty where there is one.
    pub occurrence: String,
    /// The forms that stand there afterwards, one a line; an empty field takes the words away.
    pub due: String,
    /// The rule; empty for the item's first.
    pub rule: String,
    /// Why.
    pub reason: String,
}

/// Two answers to compare.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ComparisonPart {
    /// What the user asked.
    pub prompt: String,
    /// Answer A.
    pub a: String,
    /// Answer B.
    pub b: String,
    /// The verdict's code, such as `a2`.
    pub verdict: String,
    /// Why.
    pub reason: String,
    /// The rule a wrong verdict breaks; empty for the item's first.
    pub rule: String,
    /// Statements; the right ones carry the verdict.
    pub statements: Vec<OptionPart>,
}

/// Entries that need a partner.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MatchPart {
    /// Entries on the left.
    pub left: Vec<LeftPart>,
    /// Partners.
    pub right: Vec<RightPart>,
}

/// An entry that needs a partner.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeftPart {
    /// What it says.
    pub text: String,
    /// Number of its partner, from 1.
    pub partner: String,
    /// Why.
    pub reason: String,
    /// The rule; empty for the item's first.
    pub rule: String,
}

/// A partner.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RightPart {
    /// What it says.
    pub text: String,
}

/// Entries to be ordered, in the right order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct OrderPart {
    /// The entries.
    pub entries: Vec<PlacePart>,
}

/// An entry at its right place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacePart {
    /// What it says.
    pub text: String,
    /// Why it comes right after the one before.
    pub reason: String,
    /// The rule; empty for the item's first.
    pub rule: String,
}

/// Boxes in a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct BoxPart {
    /// The labels.
    pub labels: Vec<LabelPart>,
    /// Whether "표시할 객체 없음" cannot be said.
    pub always: bool,
    /// Least overlap that counts as found, in percent.
    pub overlap: String,
    /// Pixels that one side may be off.
    pub tolerance: String,
    /// Due boxes.
    pub golds: Vec<PlacedPart>,
    /// Known wrong boxes.
    pub traps: Vec<PlacedPart>,
}

/// A box, in pixels of the picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlacedPart {
    /// The title of its label; empty where there is one label only.
    pub label: String,
    /// Left side.
    pub x: String,
    /// Top side.
    pub y: String,
    /// Width.
    pub width: String,
    /// Height.
    pub height: String,
    /// The rule; empty for the item's first.
    pub rule: String,
    /// Why.
    pub reason: String,
}
