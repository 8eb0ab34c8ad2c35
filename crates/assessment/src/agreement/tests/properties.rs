//! What holds for every set of ratings, the odd ones included.

use proptest::prelude::*;

use crate::agreement::{
    Agreement, Confusion, Level, RatedSet, Ratings, Scale, Trait, Weights, alpha, gwet, panel_report,
    set_report,
};
use crate::statistics::Figure;

/// A scale, and scores on it of which many are alike.
fn scaled() -> impl Strategy<Value = (Scale, Vec<(i32, i32)>)> {
    (-3_i32..3, 2_i32..8).prop_flat_map(|(lowest, points)| {
        let highest = lowest + points - 1;
        let score = prop_oneof![Just(lowest), Just(highest), lowest..=highest];
        let pairs = prop::collection::vec((score.clone(), score), 0..30);
        (Just(Scale::new(lowest, highest).unwrap()), pairs)
    })
}

fn finite(figures: &[Option<f64>]) -> bool {
    figures.iter().flatten().all(|figure| figure.is_finite())
}

fn sound(figure: &Figure) -> bool {
    figure
        .shown()
        .is_none_or(|f| f.value.is_finite() && f.low.is_finite() && f.high.is_finite() && f.low <= f.high)
}

proptest! {
    #[test]
    fn figures_are_numbers_in_their_range((scale, pairs) in scaled()) {
        let (gold, rater): (Vec<i32>, Vec<i32>) = pairs.into_iter().unzip();
        let confusion = Confusion::of(scale, &gold, &rater).unwrap();
        let found = Agreement::of(&confusion);
        prop_assert_eq!(found.is_none(), gold.is_empty());
        if let Some(a) = found {
            prop_assert!(finite(&[Some(a.severity), Some(a.mae), Some(a.rmse), a.smd, a.spread_ratio]));
            for figure in [a.pearson, a.kappa, a.kappa_linear, a.qwk].into_iter().flatten() {
                prop_assert!((-1.0..=1.0).contains(&figure), "{:?}", a);
            }
            prop_assert!(a.exact.estimate <= a.adjacent.estimate);
            prop_assert!(a.severity.abs() <= a.mae + 1e-12 && a.mae <= a.rmse + 1e-12);
        }
    }

    #[test]
    fn turning_the_scale_over_turns_the_sign_of_the_correlation((scale, pairs) in scaled()) {
        let (gold, rater): (Vec<i32>, Vec<i32>) = pairs.into_iter().unzip();
        let confusion = Confusion::of(scale, &gold, &rater).unwrap();
        let pearson = |of: &Confusion| Agreement::of(of).and_then(|figures| figures.pearson);
        match (pearson(&confusion), pearson(&confusion.turned_over())) {
            (Some(one), Some(other)) => prop_assert!((one + other).abs() < 1e-12),
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn panels_never_give_more_than_1(
        (scale, pairs) in scaled(),
        missing in prop::collection::vec(any::<bool>(), 30),
        seed in any::<u64>(),
    ) {
        let one = pairs.iter().map(|(gold, _)| Some(*gold)).collect();
        let other = pairs.iter().zip(&missing).map(|((_, rater), gone)| (!gone).then_some(*rater)).collect();
        let nobody = vec![None; pairs.len()];
        let ratings = Ratings::new(scale, &[one, other, nobody]).unwrap();
        for level in [Level::Nominal, Level::Ordinal, Level::Interval] {
            prop_assert!(alpha(&ratings, level).is_none_or(|figure| figure.is_finite() && figure <= 1.0 + 1e-12));
        }
        for weights in [Weights::Identity, Weights::Linear, Weights::Quadratic, Weights::Ordinal] {
            prop_assert!(gwet(&ratings, weights).is_none_or(|figure| figure.is_finite() && figure <= 1.0 + 1e-12));
        }
        if seed.is_multiple_of(16) {
            let report = panel_report(&ratings, seed);
            prop_assert!(sound(&report.alpha_ordinal) && sound(&report.ac1) && sound(&report.ac2));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn reports_are_numbers_and_repeat_themselves(
        (scale, pairs) in scaled(),
        gaps in prop::collection::vec(any::<bool>(), 60),
        seed in any::<u64>(),
    ) {
        let traits = ["content", "form"].map(|id| Trait { id: id.to_owned(), scale }).to_vec();
        let essays: Vec<Vec<Option<(i32, i32)>>> = pairs
            .iter()
            .zip(gaps.chunks(2))
            .map(|(pair, gap)| vec![Some(*pair), gap[0].then_some(*pair)])
            .collect();
        let set = RatedSet::new(traits, &essays).unwrap();
        let report = set_report(&set, None, seed);
        prop_assert_eq!(&report, &set_report(&set, None, seed));
        for of in &report.traits {
            prop_assert!(sound(&of.qwk));
            for check in &of.checks {
                prop_assert!(check.value.is_none_or(f64::is_finite));
                prop_assert!(check.interval.is_none_or(|i| i.low.is_finite() && i.high.is_finite()));
            }
            for evidence in &of.diagnosis.found {
                prop_assert!(evidence.value.is_finite() && evidence.low <= evidence.value);
                prop_assert!(evidence.value <= evidence.high && evidence.high.is_finite());
            }
        }
    }
}
