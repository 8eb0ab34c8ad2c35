//! Words of the instructors' analysis.

use assessment::statistics::Refusal;
use assessment::statistics::items::Advice;

use super::Locale;

messages! {
    analysis => "분석", "Analysis";
    analysis_summary => "문항이 제 몫을 하는지, 어떤 규칙에서 많이 틀리는지 숫자로 살펴봐요.", "See by figures whether items do their work, and which rules are broken most.";
    analysis_lead => "각 학습자가 문항에 처음 낸 답만 세요. 숫자 옆 괄호는 95 % 구간이고, 자료가 모자라면 숫자를 보이지 않아요. 표시는 판정이 아니라 다시 보자는 물음이에요.", "Only each learner's first answer to an item counts. Brackets hold the 95 % interval, and no figure is shown on too little evidence. A flag is a question to the author, not a verdict.";
    counted(attempts: usize) => "최근 응시 {attempts}번에서 셌어요. 숫자는 10초까지 늦을 수 있어요.", "Counted from the newest {attempts} attempts; figures may be ten seconds old.";
    domains => "분야", "Domain";
    items => "문항", "Items";
    item => "문항", "Item";
    version(number: u32) => "{number}판", "version {number}";
    answers => "답", "Answers";
    facility => "정답률", "Facility";
    discrimination => "변별도", "Discrimination";
    flags => "다시 볼 점", "What to look at";
    no_flags => "없음", "none";
    nothing_answered => "아직 푼 사람이 없어요. 학습자가 답하면 여기에 숫자가 생겨요.", "Nobody has answered yet. Figures appear here once learners do.";
    nothing_found => "조건에 맞는 문항이 없어요. 조건을 줄여 보세요.", "No item fits. Try fewer conditions.";
    filter => "걸러 보기", "Filter";
    any => "전체", "Any";
    rule => "규칙", "Rule";
    interaction => "유형", "Interaction";
    flagged_only => "다시 볼 문항만", "Flagged items only";
    apply => "보기", "Show";
    sorted_by(column: &str) => "{column} 순으로 정렬", "Sort by {column}";
    sorted => "이 순서로 정렬됨", "sorted by this";
    rules => "규칙별 오답", "Misses by rule";
    rules_lead => "규칙이 걸린 문항에 처음 답할 때 그 규칙을 어긴 비율이에요. 칸에는 어긴 비율과 95 % 구간, 답의 수를 적었어요. 색은 거들 뿐이에요.", "Share of first answers that broke the rule they were asked about. Each cell holds the share, its 95 % interval and the number of answers; colour only helps the eye.";
    all_time => "전체", "All";
    this_week => "최근 7일", "Last 7 days";
    weeks_ago(from: usize, to: usize) => "{from}~{to}일 전", "{from}–{to} days ago";
    not_asked => "답 없음", "not asked";
    gates => "관문의 신뢰도", "Reliability of gates";
    gates_lead => "알파는 문항들이 같은 것을 재는 정도, 측정의 표준 오차는 한 사람의 점수가 우연히 흔들리는 폭이에요. 문항을 새로 뽑는 관문은 자리로 세요.", "Alpha says how far the items measure one thing; the standard error of measurement is how much one person's score moves by chance. Gates that draw their items are counted by place.";
    gate => "관문", "Gate";
    sittings => "응시", "Sittings";
    mean => "평균 점수", "Mean points";
    alpha => "알파", "Alpha";
    standard_error => "측정의 표준 오차", "Standard error of measurement";
    no_gates => "끝까지 본 응시가 아직 없어요.", "No gate has been sat to the end yet.";
    of_item(item: &str) => "{item} 분석", "Analysis of {item}";
    versions => "판마다 따로", "Versions apart";
    upper_lower => "상위·하위 27 % 차이", "Upper less lower 27 %";
    guess(share: &str) => "찍어서 맞힐 확률 {share} %", "blind guess {share} %";
    options => "보기마다 누가 골랐나요", "Who chose which option";
    options_lead(answers: u32) => "최근 답 가운데 다른 문항에도 5번 넘게 답한 {answers}명의 답이에요. 하위와 상위는 다른 문항의 점수로 나눈 3분의 1씩이에요.", "Newest answers of {answers} learners who have answered more than five other items. Lower and upper are thirds by their score on the other items.";
    option => "보기", "Option";
    key => "정답", "Key";
    share => "고른 비율", "Share";
    low_third => "하위 ⅓", "Lower third";
    high_third => "상위 ⅓", "Upper third";
    with_rest => "다른 문항 점수와의 상관", "Correlation with the rest";
    unanswered(count: u32) => "아무것도 고르지 않은 답 {count}개", "{count} answers chose nothing";
    time => "걸린 시간", "Time on item";
    time_lead => "앞서 저장한 때(처음에는 시작한 때)부터 이 문항을 저장한 때까지예요. 쉬거나 다른 문항을 본 시간도 들어가요.", "From the save before (or the start) to the save of this item. Pauses and glances at other items are part of it.";
    time_is(median: &str, low: &str, high: &str, n: usize) => "가운데 값 {median}초, 가운데 절반은 {low}~{high}초 (답 {n}개)", "median {median} s, the middle half {low}–{high} s ({n} answers)";
    time_early => "자료가 더 필요해요 (최소 10)", "More answers are needed (at least 10)";
    drift => "시간에 따른 정답률", "Facility over time";
    period => "기간", "Period";
    to_regrade => "다시 채점하기", "Regrade";
    see_rules => "규칙별 오답 표 보기", "See misses by rule";
    needs_more(n: u32, needed: u32) => "자료가 더 필요해요 ({n}/{needed})", "more answers needed ({n}/{needed})";
    undefined => "셈할 수 없음", "not defined";
    no_interval => "모두 같아 구간을 알 수 없음", "all alike: no interval";
    key_suspect => "잘하는 사람일수록 틀려요. 정답이 잘못됐을 수 있으니 먼저 확인하세요.", "The better learners get it wrong. The key may be wrong: check it first.";
    option_of_the_best(option: &str) => "정답 외 선택지 {option}을 상위권이 고릅니다: 정답을 다시 보세요.", "The better learners choose option {option}, which is no key: look at the key again.";
    negative => "잘하는 사람이 더 틀리는 쪽으로 기울었어요. 문항이 애매하지 않은지 읽어 보세요.", "It leans towards the better learners getting it wrong. Read whether it is ambiguous.";
    below_guessing => "찍는 것보다 덜 맞혀요. 정답을 확인하고, 오해를 부르는 말이 없는지 보세요.", "Fewer are right than by guessing. Check the key, and what may mislead.";
    dubious => "아는 사람과 찍는 사람이 비슷하게 맞혀요. 무엇을 묻는지 더 또렷하게 고치세요.", "Those who guess do as well as those who know. Make clearer what is asked.";
    too_easy => "거의 모두 맞혀요. 준비 운동으로 두거나 더 어렵게 고치세요.", "Almost everybody is right. Keep it for warming up, or make it harder.";
    too_hard => "거의 아무도 못 맞혀요. 지침에 답이 분명히 있는지 확인하세요.", "Almost nobody is right. Check that the guideline settles it.";
    easier => "최근 30일 동안 더 쉬워졌어요. 답이 알려졌는지 살펴보세요.", "It has become easier in the last 30 days. See whether the answer is known.";
    harder => "최근 30일 동안 더 어려워졌어요. 지침이나 학습자가 바뀌었는지 살펴보세요.", "It has become harder in the last 30 days. See whether guideline or learners have changed.";
    idle_option(option: &str) => "선택지 {option}을 거의 아무도 고르지 않아요. 그럴듯한 오답으로 바꾸세요.", "Hardly anybody takes option {option}. Make it a plausible mistake.";
}

/// The sign of an option by its place from 0, e.g. `③`.
pub fn option_sign(place: usize) -> String {
    let sign = u32::try_from(place)
        .ok()
        .filter(|place| *place < 20)
        .and_then(|place| char::from_u32(0x2460 + place));
    sign.map_or_else(|| format!("({})", place + 1), String::from)
}

/// What to look at, and what to do about it.
pub fn advice(advice: Advice, locale: Locale) -> String {
    match advice {
        Advice::KeySuspect => key_suspect(locale).to_owned(),
        Advice::OptionOfTheBest { option } => option_of_the_best(locale, &option_sign(option)),
        Advice::NegativeDiscrimination => negative(locale).to_owned(),
        Advice::BelowGuessing => below_guessing(locale).to_owned(),
        Advice::Dubious => dubious(locale).to_owned(),
        Advice::TooEasy => too_easy(locale).to_owned(),
        Advice::TooHard => too_hard(locale).to_owned(),
        Advice::Easier => easier(locale).to_owned(),
        Advice::Harder => harder(locale).to_owned(),
        Advice::IdleOption { option } => idle_option(locale, &option_sign(option)),
    }
}

/// Why a figure is not shown.
pub fn refusal(refusal: Refusal, locale: Locale) -> String {
    match refusal {
        Refusal::TooFew { n, needed } => needs_more(locale, n, needed),
        Refusal::Undefined => undefined(locale).to_owned(),
        Refusal::NoInterval => no_interval(locale).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_signed_as_in_print_and_advice_says_what_to_do() {
        assert_eq!([0, 2, 19, 20].map(option_sign), ["①", "③", "⑳", "(21)"]);
        assert_eq!(
            advice(Advice::OptionOfTheBest { option: 2 }, Locale::Korean),
            "정답 외 선택지 ③을 상위권이 고릅니다: 정답을 다시 보세요."
        );
        assert!(refusal(Refusal::TooFew { n: 9, needed: 30 }, Locale::Korean).ends_with("(9/30)"));
    }
}
