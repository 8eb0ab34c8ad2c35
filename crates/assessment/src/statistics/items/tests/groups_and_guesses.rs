//! Groups, options, differences between groups, guesses, and bad input.

use super::marks;
use crate::statistics::Refusal;
use crate::statistics::items::{
    DifClass, Group, Groups, Guess, Marks, MarksError, OptionError, analyse, dichotomous, dif, group_size,
    mantel_haenszel, option_analysis, random_guess, strata,
};

#[test]
fn ties_are_broken_by_order() {
    let groups = Groups::of(&[1.0, 0.0, 1.0, 1.0]);
    assert_eq!(groups.ends(2), (&[1, 0][..], &[2, 3][..]));
    assert_eq!([0, 1, 10, 12, 100].map(group_size), [0, 1, 3, 3, 27]);
}

#[test]
fn an_option_that_nobody_chose_stays_in_the_table() {
    let marks = marks(&["11", "10", "01", "00", "11", "00"]);
    let chosen = [vec![0], vec![0], vec![1], vec![], vec![0], vec![1]];
    let found = option_analysis(&marks, 0, 3, &chosen).unwrap();
    let dead = &found.options[2];
    assert_eq!((dead.count, dead.mean_total, dead.total_correlation), (0, None, None));
    assert_eq!(
        (dead.low_third, found.unanswered, found.options[0].mean_total),
        (Some(0.0), 1, Some(5.0 / 3.0))
    );
    assert_eq!(dead.rest_correlation.refused(), Some(Refusal::TooFew { n: 6, needed: 30 }));
    let unknown = OptionError::Unknown { attempt: 1, option: 4, options: 3 };
    assert_eq!(
        option_analysis(&marks, 0, 3, &[vec![3], vec![], vec![], vec![], vec![], vec![]]),
        Err(unknown)
    );
    assert_eq!(option_analysis(&marks, 2, 3, &chosen), Err(OptionError::Item { item: 3, items: 2 }));
    assert_eq!(option_analysis(&marks, 0, 3, &[]), Err(OptionError::Length { choices: 0, attempts: 6 }));
}

/// The counts of three strata, told one by one.
fn told(tables: &[[u32; 4]]) -> (Vec<bool>, Vec<Option<Group>>, Vec<u64>) {
    let mut rows = Vec::new();
    for (stratum, [a, b, c, d]) in (0_u64..).zip(tables) {
        for (count, group, right) in [
            (a, Group::Reference, true),
            (b, Group::Reference, false),
            (c, Group::Focal, true),
            (d, Group::Focal, false),
        ] {
            rows.extend((0..*count).map(|_| (right, Some(group), stratum)));
        }
    }
    let groups = rows.iter().map(|row| row.1).collect();
    (rows.iter().map(|row| row.0).collect(), groups, rows.iter().map(|row| row.2).collect())
}

#[test]
fn odds_ratio_and_its_error_equal_reference_values() {
    // statsmodels.stats.contingency_tables.StratifiedTable
    let (right, groups, strata) = told(&[[30, 20, 20, 30], [40, 10, 25, 25], [45, 5, 40, 10]]);
    let found = mantel_haenszel(&right, &groups, &strata).unwrap();
    assert!((found.odds_ratio - 2.764_705_882_352_941).abs() < 1e-12);
    assert!((found.delta_error - 0.630_750_363_266_836_1).abs() < 1e-12, "{found:?}");
    assert!((found.chi_square - 13.761_818_181_818_182).abs() < 1e-12);
    assert!((found.p - 0.000_207_511_158_054_618_5).abs() < 1e-12);
    assert_eq!(mantel_haenszel(&right, &vec![None; right.len()], &strata), None);
    assert_eq!(mantel_haenszel(&vec![true; right.len()], &groups, &strata), None);
}

/// Two items; the first is answered right by 90 % of one group and `focal` % of the other, whatever the second.
fn unfair(n: usize, focal: usize) -> (Marks, Vec<Option<Group>>) {
    let row = |at: usize| {
        let share = if at < n { 90 } else { focal };
        vec![
            Some(f64::from(u8::from(at * 37 % 100 < share))),
            Some(f64::from(u8::from((at / 3).is_multiple_of(2)))),
        ]
    };
    let marks = Marks::new(vec![1.0, 1.0], (0..2 * n).map(row)).unwrap();
    (marks, (0..2 * n).map(|at| Some(if at < n { Group::Reference } else { Group::Focal })).collect())
}

#[test]
fn differences_are_classed_from_200_in_the_smaller_group_on() {
    let class = |n, focal| {
        let (marks, groups) = unfair(n, focal);
        dif(&marks, 0, &groups, &strata(&marks)).map(|found| {
            assert!(found.delta.holds(found.figures.delta) && found.smaller_group as usize == n);
            found.class
        })
    };
    assert_eq!(class(300, 90), Ok(DifClass::A));
    assert_eq!(class(300, 60), Ok(DifClass::C));
    assert_eq!(class(199, 60), Err(Refusal::TooFew { n: 199, needed: 200 }));
}

#[test]
fn guessing_earns_what_moodle_says() {
    assert_eq!(random_guess(&Guess::SingleChoice(vec![1.0, 0.5, 0.0, 0.0])), Some(0.375));
    assert_eq!(random_guess(&Guess::MultipleChoice), None);
    assert_eq!(random_guess(&Guess::TrueFalse), Some(0.5));
    assert_eq!(random_guess(&Guess::Matching(5)), Some(0.2));
    assert_eq!(random_guess(&Guess::GapSelect(vec![2, 4])), Some(0.375));
    assert_eq!(random_guess(&Guess::Entry { catch_all: None, unit_penalty: 0.0 }), Some(0.0));
    assert_eq!(random_guess(&Guess::Entry { catch_all: Some(0.25), unit_penalty: 0.5 }), Some(0.0));
    let parts = vec![(1.0, Guess::TrueFalse), (3.0, Guess::NoRule)];
    assert_eq!(random_guess(&Guess::Parts(parts)), Some(0.125));
    assert_eq!((random_guess(&Guess::NotAsked), random_guess(&Guess::NoRule)), (None, Some(0.0)));
    assert_eq!((random_guess(&Guess::SingleChoice(vec![])), random_guess(&Guess::Matching(0))), (None, None));
}

#[test]
fn a_missing_answer_has_no_mark_and_is_counted() {
    let marks =
        Marks::new(vec![1.0, 1.0], [[Some(1.0), None], [None, None], [Some(1.0), Some(1.0)]]).unwrap();
    assert_eq!((marks.unanswered(0), marks.unanswered(1), marks.totals()), (1, 2, &[1.0, 0.0, 2.0][..]));
    assert_eq!(analyse(&marks).items[1].facility, Some(1.0 / 3.0));
    assert_eq!(dichotomous(&marks), Some(1.0));
}

#[test]
fn bad_input_says_what_and_where() {
    let error = Marks::new(vec![1.0], [vec![Some(1.0)], vec![]]).unwrap_err();
    assert_eq!(error.to_string(), "attempt 2 has 0 marks for 1 items");
    assert!(matches!(
        Marks::new(vec![1.0], [[Some(f64::NAN)]]),
        Err(MarksError::Mark { attempt: 1, item: 1, .. })
    ));
    let error = Marks::new(vec![1.0, -1.0], [[None, None]]).unwrap_err();
    assert_eq!(error.to_string(), "item 2: the maximum -1 is not a number from 0 to 1000000");
}
