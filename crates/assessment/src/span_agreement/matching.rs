//! Largest one-to-one matchings.

use std::collections::VecDeque;

/// The size of the largest one-to-one matching between `left` and `right` nodes, of which `joined` says which may be
/// matched (augmenting paths found breadth first; Kuhn 1955). Without recursion, so that no input overflows the stack.
pub(super) fn largest_matching(left: usize, right: usize, joined: impl Fn(usize, usize) -> bool) -> usize {
    let edges: Vec<Vec<usize>> =
        (0..left).map(|one| (0..right).filter(|other| joined(one, *other)).collect()).collect();
    let mut partner_of_right = vec![None; right];
    let mut partner_of_left = vec![None; left];
    (0..left).filter(|root| augment(*root, &edges, &mut partner_of_left, &mut partner_of_right)).count()
}

/// Looks for a path from the free node `root` to a free right node and flips it.
fn augment(
    root: usize,
    edges: &[Vec<usize>],
    partner_of_left: &mut [Option<usize>],
    partner_of_right: &mut [Option<usize>],
) -> bool {
    let mut reached_from = vec![None; partner_of_right.len()];
    let mut queue = VecDeque::from([root]);
    while let Some(one) = queue.pop_front() {
        for &other in &edges[one] {
            if reached_from[other].is_some() {
                continue;
            }
            reached_from[other] = Some(one);
            if let Some(next) = partner_of_right[other] {
                queue.push_back(next);
                continue;
            }
            let mut end = Some(other);
            while let Some(right) = end {
                let left = reached_from[right];
                partner_of_right[right] = left;
                end = left.and_then(|left| partner_of_left[left].replace(right));
            }
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Tries everything.
    fn exhaustive(edges: &[Vec<bool>], taken: &mut Vec<bool>, at: usize) -> usize {
        let Some(row) = edges.get(at) else { return 0 };
        let mut best = exhaustive(edges, taken, at + 1);
        for other in 0..row.len() {
            if row[other] && !taken[other] {
                taken[other] = true;
                best = best.max(1 + exhaustive(edges, taken, at + 1));
                taken[other] = false;
            }
        }
        best
    }

    proptest! {
        #[test]
        fn is_as_large_as_trying_everything(edges in prop::collection::vec(prop::collection::vec(any::<bool>(), 5), 0..6)) {
            let right = 5;
            let got = largest_matching(edges.len(), right, |one, other| edges[one][other]);
            prop_assert_eq!(got, exhaustive(&edges, &mut vec![false; right], 0));
        }
    }
}
