//! What stands in the way of publishing an item, in the author's words.

use service::studio::Problem;

use super::Locale;

messages! {
    empty => "비어 있어요. 적어 주세요.", "This is empty. Write something here.";
    no_rules => "이 문항이 시험하는 규칙을 하나 이상 골라 주세요.", "Pick at least one rule that this item tests.";
    no_licence => "이용 조건을 골라 주세요.", "Pick a licence.";
    no_accepted => "정답으로 받을 말을 한 줄에 하나씩 적어 주세요.", "Write the accepted answers, one a line.";
    no_clip => "녹음하거나 소리 파일을 올려 주세요.", "Record something or upload a sound file.";
    no_labels => "라벨을 하나 이상 만들어 주세요.", "Make at least one label.";
    no_golds => "표시할 곳이 하나는 있어야 해요. 없는 문항이라면 ‘표시할 곳 없음’을 허용해 주세요.", "At least one mark is due; if there is none, allow “nothing to mark”.";
    no_gaps => "빈칸을 하나 이상 만들어 주세요.", "Make at least one gap.";
    no_traits => "이 분야에는 평가 척도가 없어요. 분야에 척도를 먼저 만들어 주세요.", "This domain has no rubric. Give it one first.";
    key_count(given: usize) => "정답 표시가 {given}개예요. 하나를 고르는 문항은 정답이 1개, 여럿을 고르는 문항은 1개 이상이되 전부는 아니어야 해요.", "{given} are marked as right. A single choice has one; a multiple one at least one and not all.";
    unknown_rule(id: &str) => "지금 지침에 ‘{id}’ 규칙이 없어요. 다른 규칙을 골라 주세요.", "The guideline has no rule ‘{id}’ now. Pick another.";
    unknown_label(id: &str) => "‘{id}’ 라벨이 없어요. 위에서 만든 라벨 가운데 골라 주세요.", "There is no label ‘{id}’. Pick one of those above.";
    unknown_partner => "짝이 될 오른쪽 항목의 번호를 골라 주세요.", "Pick the number of its partner on the right.";
    unknown_pack => "전사 규칙을 골라 주세요.", "Pick a rule pack.";
    unknown(id: &str) => "‘{id}’은(는) 없는 값이에요. 다시 골라 주세요.", "‘{id}’ is not known. Pick again.";
    duplicate(text: &str) => "‘{text}’이(가) 두 번 있어요. 하나를 바꿔 주세요.", "‘{text}’ stands twice. Change one.";
    quote_missing(quote: &str) => "‘{quote}’이(가) 글에 그대로 있지 않아요. 글에서 복사해 붙여 주세요.", "‘{quote}’ does not stand in the text like this. Copy it from there.";
    quote_twice(quote: &str, found: usize) => "‘{quote}’이(가) 글에 {found}번 나와요. 몇 번째인지 적어 주세요.", "‘{quote}’ stands {found} times in the text. Say which one is meant.";
    gap(id: &str) => "빈칸 ‘{id}’은(는) 글에 {{{{{id}}}}} 모양으로 한 번, 빈칸 목록에 한 번 있어야 해요.", "The gap ‘{id}’ has to stand once in the text as {{{{{id}}}}} and once among the gaps.";
    drop_down(gap: &str) => "고르는 빈칸 ‘{gap}’: 정답은 보기 가운데 있어야 하고, 틀린 보기마다 오답 까닭을 적어 주세요.", "Drop-down ‘{gap}’: the answer has to be among the options, and every wrong option needs a reason.";
    needs_stimulus(kind: &str) => "이 유형에는 {kind} 자료가 필요해요. 자료 종류를 바꿔 주세요.", "This kind of item needs {kind}. Change the stimulus.";
    panel(title: &str) => "{title}: 평가자 점수는 셋 이상의 홀수 개이고, 척도 안에 있고, 서로 1점까지만 달라야 해요. 예: 3, 3, 4", "{title}: the panel has an odd number of at least three scores, within the scale and at most one apart, e.g. 3, 3, 4.";
    range(range: &str) => "{range} 사이여야 해요.", "This has to lie in {range}.";
    breaks_pack(breach: &str) => "전사 규칙에 어긋나요: {breach}", "This breaks the rule pack: {breach}";
    trap_accepted(text: &str) => "‘{text}’은(는) 채점하면 정답으로 처리돼요. 빼거나 ‘부호까지 구별’을 켜 주세요.", "Scoring would accept ‘{text}’. Drop it, or let signs count.";
    signed_number(text: &str) => "‘{text}’의 부호나 소수점을 구별하려면 ‘부호까지 구별’을 켜 주세요.", "Let signs count, or the sign or point of ‘{text}’ is levelled away.";
    edit(quote: &str) => "‘{quote}’ 고침: 바뀌는 것이 있어야 하고, 다른 고침과 겹치지 않아야 하고, 오답이면서 정답일 수 없어요.", "The edit of ‘{quote}’ has to change something, must not overlap another, and cannot be both trap and answer.";
    verdict => "어느 답이 얼마나 나은지 골라 주세요.", "Pick which answer is better and how clearly.";
    passage => "지문이나 글", "a passage or essay";
    essay => "평가할 글", "an essay";
    audio => "소리", "a clip";
    image => "그림", "a picture";
    no_picture => "그림을 올려 주세요.", "Upload a picture.";
    box_wrong(place: &str) => "상자({place})는 그림 안에 온전히 있어야 하고, 다른 정답과 같거나 정답으로 여겨질 오답이면 안 돼요.", "The box ({place}) has to lie wholly in the picture, and must not equal another or be a trap that counts as due.";
}

/// What is wrong and how to mend it.
pub fn text(problem: &Problem, locale: Locale) -> String {
    match problem {
        Problem::Empty(field) => match *field {
            "rules" => no_rules(locale),
            "licence" => no_licence(locale),
            "accepted" => no_accepted(locale),
            "clip" => no_clip(locale),
            "labels" => no_labels(locale),
            "golds" => no_golds(locale),
            "gaps" => no_gaps(locale),
            "traits" => no_traits(locale),
            "picture" => no_picture(locale),
            _ => empty(locale),
        }
        .to_owned(),
        Problem::KeyCount { given } => key_count(locale, *given),
        Problem::Unknown { kind, id } => match *kind {
            "rule" => unknown_rule(locale, id),
            "label" => unknown_label(locale, id),
            "partner" => unknown_partner(locale).to_owned(),
            "pack" => unknown_pack(locale).to_owned(),
            _ => unknown(locale, id),
        },
        Problem::Duplicate(text) | Problem::SameStem(text) => duplicate(locale, text),
        Problem::Quote { quote, found: 0 } => quote_missing(locale, quote),
        Problem::Quote { quote, found } => quote_twice(locale, quote, *found),
        Problem::Gap(id) => gap(locale, id),
        Problem::DropDown { gap, .. } => drop_down(locale, gap),
        Problem::Stimulus(kind) => {
            let kind = match *kind {
                "essay" => essay(locale),
                "audio" => audio(locale),
                "image" => image(locale),
                _ => passage(locale),
            };
            needs_stimulus(locale, kind)
        }
        Problem::Panel { id, .. } => panel(locale, id),
        Problem::Range { range: within, .. } => range(locale, within),
        Problem::KeyBreaksPack { breach, .. } => breaks_pack(locale, breach),
        Problem::TrapAccepted(text) => trap_accepted(locale, text),
        Problem::SignedNumber(text) => signed_number(locale, text),
        Problem::Edit { quote, .. } => edit(locale, quote),
        Problem::Box { place, .. } => box_wrong(locale, place),
        Problem::Strength => verdict(locale).to_owned(),
        // What only content files can have wrong.
        other => other.to_string(),
    }
}
