//! What holds for every table of marks: one item, one person, constants, missing answers.

use proptest::prelude::*;

use crate::statistics::Figure;
use crate::statistics::items::{
    AnalysisReport, Group, Marks, analyse, mantel_haenszel, option_analysis, report, strata,
};

fn table() -> impl Strategy<Value = Marks> {
    let mark = prop_oneof![
        3 => prop::sample::select(vec![Some(0.0), Some(1.0)]),
        1 => Just(None),
        1 => (-2.0_f64..3.0).prop_map(Some),
        1 => Just(Some(0.1)),
    ];
    let maximum = prop::sample::select(vec![0.0, 0.1, 1.0, 4.0]);
    (0_usize..7).prop_flat_map(move |items| {
        let rows = prop::collection::vec(prop::collection::vec(mark.clone(), items), 0..60);
        (prop::collection::vec(maximum.clone(), items), rows)
            .prop_map(|(maxima, rows)| Marks::new(maxima, rows).unwrap())
    })
}

fn sound(figure: &Figure) -> bool {
    figure.shown().is_none_or(|f| {
        f.value.is_finite() && f.low.is_finite() && f.high.is_finite() && f.low < f.high && f.n >= 10
    })
}

fn figures(report: &AnalysisReport) -> Vec<Figure> {
    let test = &report.test;
    let mut figures = vec![
        test.mean,
        test.median,
        test.deviation,
        test.skewness,
        test.kurtosis,
        test.alpha,
        test.error_ratio,
        test.standard_error,
    ];
    for item in &report.items {
        figures.extend([item.facility, item.deviation, item.effective_weight]);
        figures.extend([item.discrimination, item.efficiency, item.upper_lower]);
    }
    figures
}

proptest! {
    #[test]
    fn every_figure_is_a_number_or_absent(marks in table()) {
        let found = analyse(&marks);
        for item in &found.items {
            for figure in [
                item.facility,
                item.deviation,
                item.intended_weight,
                item.effective_weight,
                item.item_rest,
                item.item_total,
                item.efficiency,
                item.upper_lower,
                item.alpha_without,
            ] {
                prop_assert!(figure.is_none_or(f64::is_finite), "{:?}", item);
            }
            for figure in [item.item_rest, item.item_total].into_iter().flatten() {
                prop_assert!((-1.0..=1.0).contains(&figure));
            }
            prop_assert!(item.efficiency.is_none_or(|efficiency| efficiency <= 1.0 + 1e-9));
        }
        let test = found.test;
        for figure in [
            test.mean,
            test.median,
            test.deviation,
            test.skewness,
            test.kurtosis,
            test.alpha,
            test.kr20,
            test.kr21,
            test.error_ratio,
            test.standard_error,
        ] {
            prop_assert!(figure.is_none_or(f64::is_finite), "{:?}", test);
        }
        prop_assert!(test.alpha.is_none_or(|alpha| alpha <= 1.0 + 1e-9));
    }

    #[test]
    fn what_is_shown_has_an_interval(marks in table()) {
        let found = report(&marks);
        prop_assert!(figures(&found).iter().all(sound), "{:?}", found);
    }

    #[test]
    fn options_are_counted_once_each(marks in table(), choices in prop::collection::vec(prop::option::of(0_usize..3), 60)) {
        prop_assume!(marks.items() > 0);
        let chosen: Vec<Vec<usize>> =
            choices.iter().take(marks.attempts()).map(|choice| choice.iter().copied().collect()).collect();
        let found = option_analysis(&marks, 0, 4, &chosen).unwrap();
        let counted: u32 = found.options.iter().map(|option| option.count).sum();
        prop_assert_eq!((counted + found.unanswered) as usize, marks.attempts());
        prop_assert_eq!(found.options[3].count, 0);
        for option in &found.options {
            prop_assert!(option.total_correlation.is_none_or(f64::is_finite));
            prop_assert!(sound(&option.share) && sound(&option.rest_correlation));
        }
    }

    #[test]
    fn swapping_the_groups_turns_delta_over(
        rows in prop::collection::vec((any::<bool>(), prop::option::of(any::<bool>()), 0_u64..4), 0..80),
    ) {
        let right: Vec<bool> = rows.iter().map(|row| row.0).collect();
        let stratum: Vec<u64> = rows.iter().map(|row| row.2).collect();
        let groups = |swap: bool| -> Vec<Option<Group>> {
            let group = |focal: bool| if focal == swap { Group::Reference } else { Group::Focal };
            rows.iter().map(|row| row.1.map(group)).collect()
        };
        let one = mantel_haenszel(&right, &groups(false), &stratum);
        let other = mantel_haenszel(&right, &groups(true), &stratum);
        prop_assert_eq!(one.is_some(), other.is_some());
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert!((one.delta + other.delta).abs() < 1e-9 && (0.0..=1.0).contains(&one.p));
            prop_assert!(one.delta_error.is_finite() && one.delta_error > 0.0);
        }
    }

    #[test]
    fn strata_are_whole_marks_from_the_lowest(marks in table()) {
        prop_assert!(strata(&marks).iter().all(|stratum| *stratum <= 40));
        prop_assert_eq!(strata(&marks).len(), marks.attempts());
    }
}
