//! What the runner calls things. The server sends the texts along: said by the runner itself, in two languages, they would
//! be in the WASM.

use serde::Serialize;

/// What things are called, in the reader's language: a text per [`Word`]. They come with the attempt because each kind
/// of it has its own, and because what the server says need not be in the WASM, in two languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(pub(in crate::attempts) Vec<String>);

impl Words {
    /// What it is called.
    pub fn of(&self, word: Word) -> String {
        self.0.get(word as usize).cloned().unwrap_or_default()
    }
}

/// What is told in the words of the attempt, in the order of [`Words`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A question without an answer.
    Empty,
    /// A question with an answer.
    Answered,
    /// Judged, all right.
    Right,
    /// Judged, some of it right.
    Partly,
    /// Judged, nothing right.
    Wrong,
    /// To have an answer checked.
    Check,
    /// What stands above a hint.
    Hint,
    /// The page after the last question.
    End,
    /// The button there.
    Finish,
    /// What is asked there when nothing is left to do.
    Full,
    /// What is asked there when something is: `#` stands for how much.
    Left,
    /// The heading of what is left to do, with `#`.
    LeftTitle,
    /// The heading of what is flagged, with `#`.
    FlaggedTitle,
    /// The heading of what is done, with `#`.
    DoneTitle,
    /// What leaving does.
    Leave,
    /// What is told while the server cannot be reached and this browser keeps the answers.
    Offline,
    /// The same where the browser does not keep them.
    Fragile,
    /// What is told when the server is there again.
    WholeAgain,
    /// What is told when another tab or device has saved.
    Elsewhere,
    /// What is told where a later answer has taken the place of this one.
    Displaced,
    /// To take that back.
    BringBack,
    /// What is told who would have an empty answer checked.
    AnswerFirst,
    /// The same of a text that is to be mended.
    MendFirst,
    /// What is told when the time is over.
    TimeOver,
    /// What is told while an answer is being judged.
    Checking,
    /// What is told while the attempt is being ended.
    Submitting,
    /// To take the hint.
    TakeHint,
    /// What is told before there is anything to save.
    NothingYet,
    /// What is told of an answer that this browser keeps.
    OnDevice,
    /// What is told of one that is on its way and kept nowhere.
    Saving,
    /// What is told of one that the server does not take.
    NotSaved,
    /// What is told, in a word, while the server cannot be reached.
    Broken,
    /// What is told while nothing is marked.
    NoMarks,
    /// What is asked while no text is selected.
    SelectText,
    /// The keys that mark.
    MarkingHelp,
    /// How much a mark takes in: no more than is needed.
    UnitMinimal,
    /// The same: a whole sentence.
    UnitSentence,
    /// That there is nothing to mark.
    NothingToMark,
    /// To show a mark in the passage.
    ShowInPassage,
    /// The heading of what each score means.
    LevelMeanings,
    /// That an essay cannot be rated.
    Unratable,
    /// What is to be done with an essay.
    RateTraits,
    /// What is to be done with a clip.
    Transcribe,
    /// The keys of the player.
    PlayerKeys,
    /// What is told of a sound that cannot be loaded.
    SoundFailed,
    /// The sign of a dual transcription.
    SignDual,
    /// The sign of a filler.
    SignFiller,
    /// The sign of a repeat.
    SignRepeat,
    /// The sign of a word broken off.
    SignBroken,
    /// The sign of noise on a word.
    SignNoisy,
    /// The sign of laughter.
    SignLaugh,
    /// The sign of a breath.
    SignBreath,
    /// The sign of a noise.
    SignNoise,
    /// The sign of another voice.
    SignVoice,
    /// The sign of what cannot be made out.
    SignUnclear,
    /// The sign of a guess.
    SignHard,
    /// The sign of a name.
    SignName,
    /// To load a sound again.
    LoadAgain,
}
