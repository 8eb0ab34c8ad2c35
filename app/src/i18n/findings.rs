//! Findings in the reader's words: what was missed, on which layer, and where.

use assessment::score::{Layer, Note, Place};
use assessment::transcription::Fault;

use super::Locale;
use super::common;

messages! {
    unanswered => "답하지 않았어요.", "Not answered.";
    missing => "있어야 할 것이 빠졌어요.", "Something that was due is missing.";
    excess => "없어야 할 것이 들어 있어요.", "Something stands here that was not due.";
    boundary => "자리는 맞지만 범위가 달라요.", "The right place, but not the right extent.";
    wrong_label => "자리는 맞지만 이름표가 달라요.", "The right place, but not the right label.";
    not_accepted => "인정하는 답이 아니에요.", "Not among the accepted answers.";
    slip => "한 글자를 잘못 적은 것 같아요. 그래도 틀린 답으로 세요.", "This looks like a typing slip. It counts as wrong all the same.";
    form => "내용은 맞지만 형식이 달라요.", "Right in content, not in the form asked for.";
    too_high => "패널보다 높게 매겼어요.", "Scored above the panel.";
    too_low => "패널보다 낮게 매겼어요.", "Scored below the panel.";
    overcorrected => "고칠 필요가 없는 곳을 고쳤어요(과교정).", "This was right and did not need a correction.";
    no_rationale => "판단을 떠받치는 사유를 고르지 않았어요.", "No reason was given for the verdict.";
    misheard => "다르게 들은 말이 있어요.", "Words were heard differently.";

    whole => "답 전체", "Whole answer";
    option => "보기", "Option";
    gap(number: usize) => "빈칸 {number}", "Gap {number}";
    any_gap => "빈칸", "Gap";
    any_trait => "특성", "Trait";
    verdict => "판단", "Verdict";
    pair => "짝", "Pair";
    entry => "순서", "Place";
    source(from: u32, to: u32) => "원문 {from}–{to}번째 글자", "Text, characters {from}–{to}";
    source_before(at: u32) => "원문 {at}번째 글자 앞", "Text, before character {at}";
    passage(from: u32, to: u32) => "지문 {from}–{to}번째 글자", "Passage, characters {from}–{to}";
    boxed(x: u32, y: u32, width: u32, height: u32) => "왼쪽 {x}, 위 {y}, {width}×{height} 상자", "Box at {x}, {y}, {width}×{height}";
    typed(from: u32, to: u32) => "적은 글 {from}–{to}번째 글자", "Your text, characters {from}–{to}";
    typed_before(at: u32) => "적은 글 {at}번째 글자 앞", "Your text, before character {at}";

    tag_not_apart => "소리 태그는 말과 한 칸 띄어요.", "A sound tag stands one space apart from words.";
    tag_not_first => "이 태그는 발화 맨 앞에 한 번만 적어요.", "This tag stands once, at the head of the utterance.";
    tag_repeated => "이어진 한 부분에는 태그를 한 번만 적어요.", "One tag covers the whole stretch.";
    unknown_tag => "규칙에 없는 태그예요.", "No rule knows this tag.";
    foreign_notation => "다른 표기 규칙의 기호예요.", "This notation belongs to another set of rules.";
    mark_before_word => "기호는 낱말 뒤에 붙여요.", "The mark stands behind the word, not before it.";
    mark_inside_word => "기호 뒤에 글자가 붙었어요. 어절 끝에 붙여요.", "Letters stand behind the mark; it belongs at the end of the word.";
    stray_mark => "기호가 낱말에 붙어 있지 않거나 두 번 들어갔어요.", "The mark belongs to no word, or stands twice.";
    unclosed_bracket => "괄호가 짝이 맞지 않아요.", "A bracket has no partner.";
    dual_half_missing => "이중 표기의 한쪽이나 괄호가 빠졌어요.", "One half of the dual, or its brackets, are missing.";
    dual_not_joined => "이중 표기의 두 쪽을 띄지 않고 빗금으로 이어요.", "The halves of a dual are joined by a slash without spaces.";
    dual_order => "철자와 발음의 자리가 바뀌었어요.", "Spelling and sound have changed places.";
    dual_alike => "두 쪽이 똑같아요. 짐작이라면 표시를 붙이고, 아니면 한 번만 적어요.", "Both halves are the same. A guess needs its mark; anything else is written once.";
    dual_extent => "이중 표기로 묶은 범위가 달라요.", "The dual takes in too much or too little.";
    sound_side_not_hangul => "발음 쪽은 한글로만 적어요.", "The sound side is Hangul only.";
    number_separator => "숫자에 쉼표를 넣지 않아요.", "No comma inside the number.";
    digit_outside_dual => "숫자는 이중 표기하거나 한글로 적어요.", "Digits need a dual, or are written as words.";
    punctuation_not_allowed => "쓰지 않는 문장 부호예요.", "This punctuation mark is not used.";
    punctuation_apart => "문장 부호 앞은 띄지 않아요.", "No space before a punctuation mark.";
    punctuation_glued => "문장 부호 뒤는 한 칸 띄어요.", "A space follows a punctuation mark.";
    punctuation_differs => "이 자리의 문장 부호가 달라요.", "Another punctuation mark is due here, or none.";
    filler_not_listed => "간투어 목록에 없는 말이에요.", "This word is not on the list of fillers.";
    filler_mark_missing => "간투어 표시가 빠졌어요.", "The filler mark is missing.";
    word_not_allowed => "적지 않거나 다르게 적는 말이에요.", "This word is dropped or written otherwise.";
    capital_missing => "문장은 대문자로 시작해요.", "A sentence begins with a capital letter.";
    character_not_allowed => "쓰지 않는 글자예요.", "This character is not used.";
    double_space => "한 칸만 띄어요.", "Only one space.";
}

/// The layer's name.
pub const fn layer(locale: Locale, layer: Layer) -> &'static str {
    match layer {
        Layer::Meaning => common::meaning(locale),
        Layer::Format => common::format(locale),
    }
}

/// What a finding tells. Authored words stand as they are, Markdown; the others are ours.
pub fn note(locale: Locale, note: &Note) -> String {
    let text = match note {
        Note::Authored { text } => return text.clone(),
        Note::Unanswered => unanswered(locale),
        Note::Missing => missing(locale),
        Note::Excess => excess(locale),
        Note::Boundary => boundary(locale),
        Note::WrongLabel => wrong_label(locale),
        Note::NotAccepted => not_accepted(locale),
        Note::Slip => slip(locale),
        Note::Form => form(locale),
        Note::TooHigh => too_high(locale),
        Note::TooLow => too_low(locale),
        Note::Overcorrected => overcorrected(locale),
        Note::NoRationale => no_rationale(locale),
        Note::Misheard => misheard(locale),
        Note::Fault { fault: kind } => fault(locale, *kind),
    };
    text.to_owned()
}

/// What a breach of a pack's grammar is.
pub const fn fault(locale: Locale, fault: Fault) -> &'static str {
    match fault {
        Fault::TagNotApart => tag_not_apart(locale),
        Fault::TagNotFirst => tag_not_first(locale),
        Fault::TagRepeated => tag_repeated(locale),
        Fault::UnknownTag => unknown_tag(locale),
        Fault::ForeignNotation => foreign_notation(locale),
        Fault::MarkBeforeWord => mark_before_word(locale),
        Fault::MarkInsideWord => mark_inside_word(locale),
        Fault::StrayMark => stray_mark(locale),
        Fault::UnclosedBracket => unclosed_bracket(locale),
        Fault::DualHalfMissing => dual_half_missing(locale),
        Fault::DualNotJoined => dual_not_joined(locale),
        Fault::DualOrder => dual_order(locale),
        Fault::DualAlike => dual_alike(locale),
        Fault::DualExtent => dual_extent(locale),
        Fault::SoundSideNotHangul => sound_side_not_hangul(locale),
        Fault::NumberSeparator => number_separator(locale),
        Fault::DigitOutsideDual => digit_outside_dual(locale),
        Fault::PunctuationNotAllowed => punctuation_not_allowed(locale),
        Fault::PunctuationApart => punctuation_apart(locale),
        Fault::PunctuationGlued => punctuation_glued(locale),
        Fault::PunctuationDiffers => punctuation_differs(locale),
        Fault::FillerNotListed => filler_not_listed(locale),
        Fault::FillerMarkMissing => filler_mark_missing(locale),
        Fault::WordNotAllowed => word_not_allowed(locale),
        Fault::CapitalMissing => capital_missing(locale),
        Fault::CharacterNotAllowed => character_not_allowed(locale),
        Fault::DoubleSpace => double_space(locale),
    }
}

/// Where a finding lies. A gap or trait is named by whoever knows the question.
pub fn place(locale: Locale, place: &Place) -> String {
    match place {
        Place::Whole => whole(locale).to_owned(),
        Place::Option { .. } => option(locale).to_owned(),
        Place::Gap { .. } => any_gap(locale).to_owned(),
        Place::Trait { .. } => any_trait(locale).to_owned(),
        Place::Verdict => verdict(locale).to_owned(),
        Place::Pair { .. } => pair(locale).to_owned(),
        Place::Entry { .. } => entry(locale).to_owned(),
        Place::Source { start, end } if start == end => source_before(locale, start + 1),
        Place::Source { start, end } => source(locale, start + 1, *end),
        Place::Passage { start, end } => passage(locale, start + 1, *end),
        Place::Box { x, y, width, height } => boxed(locale, *x, *y, *width, *height),
        Place::Typed { start, end } if start == end => typed_before(locale, start + 1),
        Place::Typed { start, end } => typed(locale, start + 1, *end),
    }
}
