use proptest::prelude::*;

use super::*;
use crate::response::MarkedBox;

const STRICTNESS: Strictness = Strictness { iou_percent: 70, tolerance: 2 };

fn a_box(label: &str, x: u32, y: u32, width: u32, height: u32) -> MarkedBox {
    MarkedBox { label: label.to_owned(), x, y, width, height }
}

fn judged(due: &[MarkedBox], given: &[MarkedBox]) -> Report {
    compare(STRICTNESS, &due.iter().collect::<Vec<_>>(), &[], given)
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-12
}

#[test]
fn hand_vectors_of_intersection_over_union() {
    let square = a_box("a", 0, 0, 10, 10);
    for (other, iou) in [
        (a_box("b", 0, 0, 10, 10), 1.0),
        // Half a square aside: 50 ⁄ (100 + 100 − 50).
        (a_box("a", 5, 0, 10, 10), 1.0 / 3.0),
        // A quarter of it, wholly inside.
        (a_box("a", 2, 2, 5, 5), 0.25),
        // Sides that touch share nothing.
        (a_box("a", 10, 0, 10, 10), 0.0),
        (a_box("a", 10, 10, 1, 1), 0.0),
        (a_box("a", 0, 0, 0, 0), 0.0),
    ] {
        assert!(same(square.iou(&other), iou), "{other}");
    }
    // 70 of 100 is 70 percent, without rounding.
    assert!(a_box("a", 0, 0, 7, 10).reaches(&square, 70) && !a_box("a", 0, 0, 7, 10).reaches(&square, 71));
}

#[test]
fn sides_are_off_outwards_or_inwards() {
    let gaps = a_box("a", 8, 12, 20, 6).gaps(&a_box("a", 10, 10, 15, 10));
    assert_eq!(gaps.sides(), [2, -2, 3, -2]);
    assert!(gaps.within(3) && !gaps.within(2));
}

#[test]
fn found_missed_extra_wrong_label_and_loose_are_told_apart() {
    let due = [
        a_box("car", 0, 0, 20, 10),
        a_box("bus", 50, 0, 20, 20),
        a_box("car", 0, 50, 20, 20),
        a_box("car", 90, 90, 10, 10),
    ];
    let given = [
        a_box("car", 50, 1, 20, 19),
        a_box("car", 1, 0, 19, 10),
        a_box("car", 10, 50, 20, 20),
        a_box("bus", 70, 70, 5, 5),
    ];
    let report = judged(&due, &given);
    let told: Vec<_> = report.pairs.iter().map(|pair| (pair.due, pair.given, pair.standing)).collect();
    assert_eq!(told, [(0, 1, Standing::Found), (1, 0, Standing::WrongLabel), (2, 2, Standing::Loose)]);
    assert_eq!((&report.missed[..], &report.extra[..]), (&[3][..], &[Extra { given: 3, trap: None }][..]));
    assert!(same(report.f1(), 0.25) && same(report.exactness(), 1.0));
}

#[test]
fn nothing_given_where_nothing_is_due_is_full() {
    assert!(same(judged(&[], &[]).f1(), 1.0));
    assert!(same(judged(&[], &[a_box("a", 0, 0, 5, 5)]).f1(), 0.0));
    assert!(same(judged(&[a_box("a", 0, 0, 5, 5)], &[]).f1(), 0.0));
}

#[test]
fn finding_more_objects_goes_before_a_greater_overlap() {
    // Crosswise the overlaps are 0.69 and 0.68, and neither is enough; straight they are 0.72 and 0.31.
    let due = [a_box("a", 100, 0, 100, 10), a_box("a", 134, 0, 100, 10)];
    let given = [a_box("a", 116, 0, 100, 10), a_box("a", 81, 0, 100, 10)];
    assert_eq!(judged(&due, &given).found(), 1);
}

#[test]
fn a_trap_is_named_where_it_fits_better_than_the_object() {
    let due = a_box("car", 10, 10, 20, 20);
    let (reflection, shadow) = (a_box("car", 60, 60, 20, 20), a_box("car", 10, 10, 20, 30));
    let of = |given: MarkedBox| compare(STRICTNESS, &[&due], &[&reflection, &shadow], &[given]);
    assert_eq!(of(a_box("car", 61, 60, 20, 20)).extra, [Extra { given: 0, trap: Some(0) }]);
    assert_eq!(of(a_box("car", 10, 10, 20, 29)).pairs[0].trap, Some(1));
    // Another label did not fall for it.
    assert_eq!(of(a_box("bus", 60, 60, 20, 20)).extra[0].trap, None);
    assert_eq!(of(due.clone()).pairs[0].trap, None);
}

prop_compose! {
    fn any_box()(label in "[ab]", x in 0_u32..60, y in 0_u32..60, width in 1_u32..40, height in 1_u32..40) -> MarkedBox {
        MarkedBox { label, x, y, width, height }
    }
}

proptest! {
    #[test]
    fn overlap_is_symmetric_and_lies_between_none_and_all(one in any_box(), other in any_box()) {
        let iou = one.iou(&other);
        prop_assert!(same(iou, other.iou(&one)) && (0.0..=1.0).contains(&iou));
        prop_assert!(same(one.iou(&one), 1.0));
        prop_assert_eq!(iou >= 0.5, one.reaches(&other, 50));
    }

    #[test]
    fn the_right_answer_is_full_in_any_order(due in proptest::collection::vec(any_box(), 0..8)) {
        let mut given = due.clone();
        given.reverse();
        let report = judged(&due, &given);
        prop_assert!(same(report.f1(), 1.0) && same(report.exactness(), 1.0), "{:?}", report);
        prop_assert!(report.missed.is_empty() && report.extra.is_empty());
    }

    #[test]
    fn order_and_place_of_the_whole_do_not_matter(
        due in proptest::collection::vec(any_box(), 0..6),
        given in proptest::collection::vec(any_box(), 0..6),
        right in 0_u32..500,
        down in 0_u32..500,
    ) {
        let report = judged(&due, &given);
        let mut turned = given.clone();
        turned.reverse();
        let turned = judged(&due, &turned);
        let moved = |boxes: &[MarkedBox]| -> Vec<MarkedBox> {
            boxes.iter().map(|one| MarkedBox { x: one.x + right, y: one.y + down, ..one.clone() }).collect()
        };
        let moved = judged(&moved(&due), &moved(&given));
        for other in [&turned, &moved] {
            prop_assert!(same(report.f1(), other.f1()) && same(report.exactness(), other.exactness()));
        }
        prop_assert!((0.0..=1.0).contains(&report.f1()) && (0.0..=1.0).contains(&report.exactness()));
        prop_assert_eq!(report.pairs.len() + report.missed.len(), due.len());
        prop_assert_eq!(report.pairs.len() + report.extra.len(), given.len());
    }
}
