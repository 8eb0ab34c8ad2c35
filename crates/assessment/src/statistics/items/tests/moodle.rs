//! Moodle's definitions on a small test with partial credit, a contradicting item, a constant one and one without
//! marks. Expected values were computed with numpy from the definitions, not with this code.

use crate::statistics::items::{Marks, analyse, question};

const ROWS: [[f64; 5]; 8] = [
    [2.0, 0.0, 4.0, 0.5, 0.0],
    [1.0, 1.0, 3.0, 0.5, 0.0],
    [1.5, 0.0, 3.0, 0.5, 0.0],
    [0.0, 1.0, 2.0, 0.5, 0.0],
    [2.0, 0.0, 1.0, 0.5, 0.0],
    [0.5, 1.0, 0.5, 0.5, 0.0],
    [1.0, 0.0, 2.5, 0.5, 0.0],
    [0.0, 1.0, 0.0, 0.5, 0.0],
];

fn marks() -> Marks {
    Marks::new(vec![2.0, 1.0, 4.0, 1.0, 0.0], ROWS.iter().map(|row| row.map(Some))).unwrap()
}

fn near(found: &[Option<f64>], due: &[Option<f64>]) -> bool {
    found.len() == due.len()
        && found.iter().zip(due).all(|pair| match pair {
            (Some(found), Some(due)) => (found - due).abs() < 1e-12,
            (found, due) => found == due,
        })
}

#[test]
fn slots() {
    let items = analyse(&marks()).items;
    let of = |figure: fn(&crate::statistics::items::ItemFigures) -> Option<f64>| -> Vec<Option<f64>> {
        items.iter().map(figure).collect()
    };
    assert!(near(&of(|item| item.facility), &[Some(0.5), Some(0.5), Some(0.5), Some(0.5), None]));
    let deviations =
        [0.801_783_725_737_273_2, 0.534_522_483_824_848_8, 1.388_730_149_658_827_1, 0.0, 0.0].map(Some);
    assert!(near(&of(|item| item.deviation), &deviations));
    assert!(near(&of(|item| item.intended_weight), &[0.25, 0.125, 0.5, 0.125, 0.0].map(Some)));
    let effective =
        [Some(0.390_312_454_987_035_4), None, Some(0.609_687_545_012_964_6), Some(0.0), Some(0.0)];
    assert!(near(&of(|item| item.effective_weight), &effective));
    let discrimination = [
        Some(0.254_587_538_608_657_8),
        Some(-0.686_802_819_743_445_1),
        Some(0.388_888_888_888_888_95),
        None,
        None,
    ];
    assert!(near(&of(|item| item.item_rest), &discrimination));
    let efficiency = [
        Some(0.259_259_259_259_259_24),
        Some(-0.833_333_333_333_333_4),
        Some(0.411_764_705_882_353),
        None,
        None,
    ];
    assert!(near(&of(|item| item.efficiency), &efficiency));
    assert_eq!(
        items.iter().map(|item| item.negative_covariance).collect::<Vec<_>>(),
        [false, true, false, false, false]
    );
}

#[test]
fn the_whole_test() {
    let test = analyse(&marks()).test;
    let found = [
        test.mean,
        test.median,
        test.deviation,
        test.skewness,
        test.kurtosis,
        test.alpha,
        test.error_ratio,
        test.standard_error,
        test.kr20,
    ];
    let due = [
        Some(4.0),
        Some(3.75),
        Some(1.625_686_668_105_863),
        Some(0.033_249_982_985_364_62),
        Some(-0.512_856_099_342_585_8),
        Some(-0.101_351_351_351_351_15),
        Some(1.049_452_881_911_022_7),
        Some(1.706_081_558_928_026_3),
        None,
    ];
    assert!(near(&found, &due), "{found:?}");
}

#[test]
fn a_drawn_question_is_held_against_the_whole_total() {
    let marks = marks();
    let found = question(marks.item(2), marks.totals(), marks.maximum(2)).unwrap();
    assert!(near(&[found.discrimination, found.efficiency], &[Some(0.964_977_295_681_707_2), Some(1.0)]));
    assert_eq!(question(&[1.0], &[], 1.0), None);
}

#[test]
fn limits_on_attempts_are_moodles() {
    let first = |attempts: usize| {
        analyse(
            &Marks::new(vec![2.0, 1.0, 4.0, 1.0, 0.0], ROWS[..attempts].iter().map(|row| row.map(Some)))
                .unwrap(),
        )
        .test
    };
    assert_eq!((first(0).mean, first(0).median, first(1).deviation), (None, None, None));
    assert!(first(2).deviation.is_some() && first(2).skewness.is_none() && first(2).alpha.is_none());
    assert!(first(3).skewness.is_some() && first(3).kurtosis.is_none() && first(3).alpha.is_some());
    assert!(first(4).kurtosis.is_some());
}
