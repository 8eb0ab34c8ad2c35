use proptest::prelude::*;

use super::*;

/// The plain matrix, the definition itself.
fn by_definition(reference: &[u32], hypothesis: &[u32]) -> Vec<Step> {
    let head = reference.iter().zip(hypothesis).take_while(|(a, b)| a == b).count();
    let (mut reference, mut hypothesis) = (&reference[head..], &hypothesis[head..]);
    let mut tail = 0;
    while let (Some((a, left)), Some((b, right))) = (reference.split_last(), hypothesis.split_last()) {
        if a != b {
            break;
        }
        (reference, hypothesis, tail) = (left, right, tail + 1);
    }
    let (n, m) = (reference.len(), hypothesis.len());
    let mut cost = vec![vec![0_u32; m + 1]; n + 1];
    for i in 0..=n {
        for j in 0..=m {
            cost[i][j] = match (i, j) {
                (0, other) | (other, 0) => u32::try_from(other).unwrap(),
                _ => (cost[i - 1][j - 1] + u32::from(reference[i - 1] != hypothesis[j - 1]))
                    .min(cost[i - 1][j] + 1)
                    .min(cost[i][j - 1] + 1),
            };
        }
    }
    let (mut i, mut j) = (n, m);
    let mut steps = vec![Step::Same; tail];
    while i > 0 && j > 0 {
        if cost[i][j] == cost[i - 1][j] + 1 {
            steps.push(Step::Deleted);
            i -= 1;
        } else if cost[i][j - 1] + 1 == cost[i - 1][j - 1] {
            steps.push(Step::Inserted);
            j -= 1;
        } else {
            steps.push(if reference[i - 1] == hypothesis[j - 1] { Step::Same } else { Step::Substituted });
            (i, j) = (i - 1, j - 1);
        }
    }
    steps.extend(std::iter::repeat_n(Step::Deleted, i));
    steps.extend(std::iter::repeat_n(Step::Inserted, j));
    steps.extend(std::iter::repeat_n(Step::Same, head));
    steps.reverse();
    steps
}

/// A small generator, so that long cases are the same on every machine.
fn numbers(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(2).wrapping_add(1);
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}

/// A text of `length` symbols out of `symbols`, and a copy with `percent` of it changed.
fn pair(seed: u64, length: usize, symbols: u64, percent: u64) -> (Vec<u32>, Vec<u32>) {
    let mut next = numbers(seed);
    let symbol = |n: u64| u32::try_from(n).unwrap();
    let reference: Vec<u32> = (0..length).map(|_| symbol(next(symbols))).collect();
    let mut hypothesis = Vec::new();
    for &one in &reference {
        match if next(100) < percent { next(3) } else { 3 } {
            0 => {}
            1 => hypothesis.extend([one, symbol(next(symbols))]),
            2 => hypothesis.push(symbol(next(symbols))),
            _ => hypothesis.push(one),
        }
    }
    (reference, hypothesis)
}

proptest! {
    #[test]
    fn equals_the_definition(
        reference in proptest::collection::vec(0_u32..4, 0..150),
        hypothesis in proptest::collection::vec(0_u32..4, 0..150),
    ) {
        prop_assert_eq!(align(&reference, &hypothesis), by_definition(&reference, &hypothesis));
    }
}

#[test]
fn equals_the_definition_over_many_blocks() {
    for (seed, (length, symbols, percent)) in
        (0..).zip([(700, 3, 5), (700, 3, 60), (900, 2000, 10), (500, 2, 90), (64, 1, 50), (1_300, 5, 1)])
    {
        let (reference, hypothesis) = pair(seed, length, symbols, percent);
        assert!(align(&reference, &hypothesis) == by_definition(&reference, &hypothesis), "case {seed}");
        assert!(
            align(&hypothesis, &reference) == by_definition(&hypothesis, &reference),
            "reverse of {seed}"
        );
    }
}

#[test]
fn keeping_little_changes_nothing() {
    let (mut reference, mut hypothesis) = pair(7, 600, 40, 30);
    // Nothing in common at either end, so that nothing is cut off.
    reference.insert(0, 41);
    hypothesis.insert(0, 42);
    reference.push(41);
    hypothesis.push(42);
    let pattern = Pattern::new(&reference, &hypothesis);
    let cost = bound(&pattern, reference.len(), hypothesis.len());
    let band = Band::new(reference.len(), hypothesis.len(), cost);
    let expected = by_definition(&reference, &hypothesis);
    for kept in [0, 1, 100, 1_000, 1_000_000] {
        assert!(trace::trace(&pattern, band, kept, &reference, &hypothesis) == expected, "{kept} words");
    }
}

#[test]
fn an_unrelated_text_of_another_length() {
    let reference: Vec<u32> = (0..3_000).collect();
    let hypothesis: Vec<u32> = (5_000..5_100).collect();
    let steps = align(&reference, &hypothesis);
    assert_eq!(steps.iter().filter(|&&step| step != Step::Same).count(), 3_000);
}
