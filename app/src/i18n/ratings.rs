//! Words of the rater's report.

use assessment::agreement::{Measure, RaterError};

use super::Locale;

messages! {
    title => "패널과 맞는 정도", "Agreement with the panel";
    lead => "에세이에 매긴 점수를 패널의 중앙값과 견주어, 업체가 평가자를 뽑을 때 보는 값으로 보여 드려요.", "Your essay scores beside the panel's medians, in the figures by which vendors choose raters.";
    link => "패널과 맞는 정도 보기", "See agreement with the panel";
    this_set => "이번 응시에서 패널과 맞는 정도", "Agreement with the panel in this attempt";
    nothing_yet => "아직 점수를 매긴 글이 없어요. 글을 평가하면 여기에 나와요.", "No essay has been scored yet. Your figures will stand here.";
    essays(count: u32) => "처음 매긴 점수만 세요. 가장 최근에 평가한 {count}편을 바탕으로 해요.", "First scores only, over the newest essays: {count}.";
    errors => "평가 버릇", "Rater errors";
    no_error => "드러난 버릇이 없어요.", "No rater error shows.";
    undecided(needed: u32) => "버릇을 모두 가려내려면 {needed}편이 필요해요. 그 전에는 뚜렷한 것만 알려 드려요.", "It takes {needed} essays to tell every error. Until then only the clear ones are named.";
    figures => "특성마다", "Trait by trait";
    scale => "특성", "Trait";
    exact => "완전 일치", "Exact";
    adjacent => "인접 일치", "Adjacent";
    discrepant => "2점 이상 차이", "2 or more apart";
    bias => "치우침(점)", "Bias (points)";
    bar => "기준", "Bar";
    met => "넘음", "met";
    not_met => "못 미침", "not met";
    undefined => "정해지지 않음", "undefined";
    no_pairs => "견줄 점수가 없어요.", "Nothing to compare.";
    from_pairs(needed: u32) => "{needed}편부터", "from {needed} essays";
    few => "20편이 안 되는 값은 크게 바뀔 수 있어요. 괄호는 95 % 구간이에요.", "Figures from fewer than 20 essays may change a lot. Brackets hold 95 % intervals.";
    bars_of => "기준: 완전 일치 70 % 이상(5점 척도), 인접 일치 95 % 이상, 2점 이상 차이 5 % 이하, QWK 0.70 이상, 표준화한 치우침 0.15 이하.", "Bar: exact ≥ 70 % (scale of 5), adjacent ≥ 95 %, two or more apart ≤ 5 %, QWK ≥ 0.70, standardised bias ≤ 0.15.";
    evidence(measure: &str, value: &str, low: &str, high: &str, n: u32) => "{measure} {value} (97.5 % 구간 {low} … {high}), {n}편", "{measure} {value} (97.5 % interval {low} … {high}), {n} essays";

    lenient => "관대", "Lenient";
    lenient_means => "패널보다 높게 매기는 버릇이에요. 점수마다 적힌 글의 모습을 다시 읽고, 흠을 하나씩 세어 보세요.", "You score above the panel. Read again what each score means and count the flaws one by one.";
    severe => "엄격", "Severe";
    severe_means => "패널보다 낮게 매기는 버릇이에요. 지침이 깎으라고 한 흠만 깎았는지 보세요.", "You score below the panel. Take off points only for what the guideline names.";
    central => "중심화", "Central tendency";
    central_means => "가운데 점수에 몰려 있어요. 1점과 5점을 줄 글의 조건을 먼저 확인하세요.", "Your scores crowd the middle. Check first what earns the lowest and the highest score.";
    halo => "후광", "Halo";
    halo_means => "한 특성의 인상이 다른 특성의 점수까지 끌고 가요. 특성마다 글을 따로 훑어보세요.", "One impression colours every trait. Read the essay once for each trait.";
    inverted => "뒤집힘", "Inverted";
    inverted_means => "높은 점수를 줄 글에 낮은 점수를 줘요. 척도의 방향을 확인하세요.", "You give low scores where high ones are due. Check which way the scale runs.";

    severity => "치우침", "bias";
    spread_ratio => "퍼짐의 비", "spread ratio";
    correlation => "상관", "correlation";
    trait_correlation => "특성 사이 상관의 초과", "excess correlation between traits";
}

/// What an error is called.
pub const fn error(locale: Locale, error: RaterError) -> &'static str {
    match error {
        RaterError::Lenient => lenient(locale),
        RaterError::Severe => severe(locale),
        RaterError::CentralTendency => central(locale),
        RaterError::Halo => halo(locale),
        RaterError::Inverted => inverted(locale),
    }
}

/// What it means, and what helps.
pub const fn error_means(locale: Locale, error: RaterError) -> &'static str {
    match error {
        RaterError::Lenient => lenient_means(locale),
        RaterError::Severe => severe_means(locale),
        RaterError::CentralTendency => central_means(locale),
        RaterError::Halo => halo_means(locale),
        RaterError::Inverted => inverted_means(locale),
    }
}

/// What was measured.
pub const fn measure(locale: Locale, measure: Measure) -> &'static str {
    match measure {
        Measure::Severity => severity(locale),
        Measure::SpreadRatio => spread_ratio(locale),
        Measure::Correlation => correlation(locale),
        Measure::TraitCorrelationExcess => trait_correlation(locale),
    }
}
