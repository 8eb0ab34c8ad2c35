//! What holds for every list of spans, overlapping, empty and upside-down ones included.

use proptest::prelude::*;

use crate::response::MarkedSpan;
use crate::span_agreement::{
    Rectangle, Tally, box_agreement, character_agreement, pair_spans, span_agreement,
};

fn spans() -> impl Strategy<Value = Vec<MarkedSpan>> {
    let edge = prop_oneof![8 => 0_u32..12, 1 => Just(u32::MAX)];
    let label = prop::sample::select(vec!["a", "b"]);
    let span = (label, edge.clone(), edge).prop_map(|(label, start, end)| MarkedSpan {
        label: label.to_owned(),
        start,
        end,
    });
    prop::collection::vec(span, 0..9)
}

fn full(f1: f64) -> bool {
    (f1 - 1.0).abs() < 1e-12
}

fn sound(tally: &Tally) -> bool {
    [tally.precision(), tally.recall(), tally.f1(), tally.iou()]
        .into_iter()
        .flatten()
        .all(|figure| (0.0..=1.0).contains(&figure))
}

proptest! {
    #[test]
    fn shares_are_shares_and_both_sides_are_alike(gold in spans(), given in spans()) {
        let found = span_agreement(&gold, &given);
        let turned = span_agreement(&given, &gold);
        for (one, other) in [
            (found.strict, turned.strict),
            (found.exact, turned.exact),
            (found.partial, turned.partial),
            (found.kind, turned.kind),
        ] {
            prop_assert!(sound(&one) && (one.credit - other.credit).abs() < 1e-12);
        }
        prop_assert!(found.strict.credit <= found.exact.credit && found.exact.credit <= found.partial.credit);
        let characters = character_agreement(&gold, &given);
        prop_assert!(characters.labels.values().all(sound) && sound(&characters.all));
        prop_assert!(characters.macro_f1().is_none_or(|figure| (0.0..=1.0).contains(&figure)));
    }

    #[test]
    fn agreement_with_oneself_is_full(spans in spans()) {
        let found = span_agreement(&spans, &spans);
        prop_assert!(found.strict.f1().is_none_or(full));
        prop_assert!(character_agreement(&spans, &spans).all.f1().is_none_or(full));
    }

    #[test]
    fn pairs_use_every_span_once(gold in spans(), given in spans()) {
        let pairs = pair_spans(&gold, &given);
        let (mut left, mut right): (Vec<usize>, Vec<usize>) = pairs.iter().copied().unzip();
        left.dedup();
        right.sort_unstable();
        right.dedup();
        prop_assert!(left.len() == pairs.len() && right.len() == pairs.len());
    }

    #[test]
    fn boxes_never_give_more_than_1(corners in prop::collection::vec((0.0_f64..9.0, 0.0_f64..9.0, 1e-200_f64..9.0), 0..7)) {
        let boxes: Vec<Rectangle> =
            corners.iter().filter_map(|(x, y, size)| Rectangle::new(*x, *y, x + size, y + size).ok()).collect();
        let (gold, given) = boxes.split_at(boxes.len() / 2);
        let found = box_agreement(gold, given);
        prop_assert!(found.iou.iter().flatten().all(|iou| (0.0..=1.0).contains(iou)));
        prop_assert!(sound(&found.at(0.5)) && found.at(0.9).credit <= found.at(0.5).credit);
    }
}
