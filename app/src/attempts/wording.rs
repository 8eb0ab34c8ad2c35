//! What things are called in each kind of attempt.

use assessment::Instant;
use assessment::attempt::Behaviour;

use super::runner::view::{Word, Words};
use crate::i18n::{Locale, attempt as words, live};

/// The words of an attempt that ends and closes then.
pub(super) fn words(
    behaviour: Behaviour,
    ends_at: Option<Instant>,
    closes_at: Option<Instant>,
    locale: Locale,
) -> Words {
    let text = |word| match word {
        Word::Offline => offline(ends_at, closes_at, locale),
        _ => called(behaviour, word, locale).to_owned(),
    };
    Words(ALL.map(text).to_vec())
}

/// Every word, in its order.
const ALL: [Word; 58] = [
    Word::Empty,
    Word::Answered,
    Word::Right,
    Word::Partly,
    Word::Wrong,
    Word::Check,
    Word::Hint,
    Word::End,
    Word::Finish,
    Word::Full,
    Word::Left,
    Word::LeftTitle,
    Word::FlaggedTitle,
    Word::DoneTitle,
    Word::Leave,
    Word::Offline,
    Word::Fragile,
    Word::WholeAgain,
    Word::Elsewhere,
    Word::Displaced,
    Word::BringBack,
    Word::AnswerFirst,
    Word::MendFirst,
    Word::TimeOver,
    Word::Checking,
    Word::Submitting,
    Word::TakeHint,
    Word::NothingYet,
    Word::OnDevice,
    Word::Saving,
    Word::NotSaved,
    Word::Broken,
    Word::NoMarks,
    Word::SelectText,
    Word::MarkingHelp,
    Word::UnitMinimal,
    Word::UnitSentence,
    Word::NothingToMark,
    Word::ShowInPassage,
    Word::LevelMeanings,
    Word::Unratable,
    Word::RateTraits,
    Word::Transcribe,
    Word::PlayerKeys,
    Word::SoundFailed,
    Word::SignDual,
    Word::SignFiller,
    Word::SignRepeat,
    Word::SignBroken,
    Word::SignNoisy,
    Word::SignLaugh,
    Word::SignBreath,
    Word::SignNoise,
    Word::SignVoice,
    Word::SignUnclear,
    Word::SignHard,
    Word::SignName,
    Word::LoadAgain,
];

fn called(behaviour: Behaviour, word: Word, locale: Locale) -> &'static str {
    match behaviour {
        Behaviour::Practice => practice(word, locale),
        Behaviour::Mock => mock(word, locale),
        Behaviour::Live => work(word, locale),
    }
}

fn practice(word: Word, locale: Locale) -> &'static str {
    match word {
        Word::Empty => words::state_empty(locale),
        Word::Answered => words::state_answered(locale),
        Word::Right => words::state_right(locale),
        Word::Partly => words::state_partly(locale),
        Word::Wrong => words::state_wrong(locale),
        Word::Check => words::check(locale),
        Word::Hint => words::hint(locale),
        Word::End => words::summary(locale),
        Word::Finish => words::finish(locale),
        Word::Full => words::finish_full(locale),
        Word::Left => words::finish_with_left(locale),
        Word::LeftTitle => words::left_count(locale),
        Word::FlaggedTitle => words::flagged_count(locale),
        Word::DoneTitle => words::judged_count(locale),
        Word::Leave => words::leave_practice(locale),
        Word::Offline => words::broken_long(locale),
        Word::Fragile => words::broken_fragile(locale),
        Word::WholeAgain => words::whole_again(locale),
        Word::Elsewhere => words::elsewhere(locale),
        Word::Displaced => words::displaced(locale),
        Word::BringBack => words::bring_back(locale),
        Word::AnswerFirst => words::answer_first(locale),
        Word::MendFirst => words::mend_first(locale),
        Word::TimeOver => words::time_over(locale),
        Word::Checking => words::checking(locale),
        Word::Submitting => words::submitting(locale),
        Word::TakeHint => words::take_hint(locale),
        Word::NothingYet => words::nothing_yet(locale),
        Word::OnDevice => words::on_device(locale),
        Word::Saving => words::saving(locale),
        Word::NotSaved => words::not_saved(locale),
        Word::Broken => words::broken(locale),
        Word::NoMarks => words::no_marks(locale),
        Word::SelectText => words::select_text(locale),
        Word::MarkingHelp => words::marking_help(locale),
        Word::UnitMinimal => words::unit_minimal(locale),
        Word::UnitSentence => words::unit_sentence(locale),
        Word::NothingToMark => words::nothing_to_mark(locale),
        Word::ShowInPassage => words::show_in_passage(locale),
        Word::LevelMeanings => words::level_meanings(locale),
        Word::Unratable => words::unratable(locale),
        Word::RateTraits => words::rate_traits(locale),
        Word::Transcribe => words::transcribe(locale),
        Word::PlayerKeys => words::player_keys(locale),
        Word::SoundFailed => words::sound_failed(locale),
        Word::SignDual => words::sign_dual(locale),
        Word::SignFiller => words::sign_filler(locale),
        Word::SignRepeat => words::sign_repeat(locale),
        Word::SignBroken => words::sign_broken(locale),
        Word::SignNoisy => words::sign_noisy(locale),
        Word::SignLaugh => words::sign_laugh(locale),
        Word::SignBreath => words::sign_breath(locale),
        Word::SignNoise => words::sign_noise(locale),
        Word::SignVoice => words::sign_voice(locale),
        Word::SignUnclear => words::sign_unclear(locale),
        Word::SignHard => words::sign_hard(locale),
        Word::SignName => words::sign_name(locale),
        Word::LoadAgain => words::load_again(locale),
    }
}

fn mock(word: Word, locale: Locale) -> &'static str {
    match word {
        Word::End => words::review(locale),
        Word::Finish => words::submit(locale),
        Word::Full => words::submit_full(locale),
        Word::Left => words::submit_with_empty(locale),
        Word::LeftTitle => words::empty_count(locale),
        Word::DoneTitle => words::answered_count(locale),
        Word::Leave => words::leave_mock(locale),
        word => practice(word, locale),
    }
}

fn work(word: Word, locale: Locale) -> &'static str {
    match word {
        Word::Answered => live::state_written(locale),
        Word::Right => live::state_accepted(locale),
        Word::Partly => live::state_handed_in(locale),
        Word::Wrong => live::state_withdrawn(locale),
        Word::Check => live::hand_in(locale),
        Word::Hint => live::rejected(locale),
        Word::End => live::this_batch(locale),
        Word::Finish => live::to_the_desk(locale),
        Word::Full => live::batch_full(locale),
        Word::Left => live::batch_with_left(locale),
        Word::LeftTitle => live::left_count(locale),
        Word::DoneTitle => live::handed_in_count(locale),
        Word::Leave => live::leave(locale),
        word => practice(word, locale),
    }
}

/// What becomes of the answers while the server cannot be reached.
fn offline(ends_at: Option<Instant>, closes_at: Option<Instant>, locale: Locale) -> String {
    let late = ends_at.zip(closes_at).map(|(ends_at, closes_at)| closes_at.millis_since(ends_at) / 1_000);
    let rule = late.filter(|seconds| *seconds > 0).map(|seconds| words::late_rule(locale, seconds));
    [words::broken_long(locale), &rule.unwrap_or_default()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_at_its_place() {
        for (place, word) in ALL.into_iter().enumerate() {
            assert_eq!(word as usize, place);
        }
        let of = |behaviour| words(behaviour, None, None, Locale::Korean);
        assert_eq!(of(Behaviour::Mock).of(Word::Finish), words::submit(Locale::Korean));
        assert_eq!(of(Behaviour::Live).of(Word::Check), live::hand_in(Locale::Korean));
        assert_eq!(of(Behaviour::Practice).of(Word::Fragile), words::broken_fragile(Locale::Korean));
    }

    #[test]
    fn what_arrives_late_is_told_only_where_it_counts() {
        let of = |closes| words(Behaviour::Mock, Some(Instant(0)), Some(Instant(closes)), Locale::English);
        assert!(of(60_000).of(Word::Offline).contains("60"));
        assert!(!of(0).of(Word::Offline).contains("end"), "{}", of(0).of(Word::Offline));
    }
}
