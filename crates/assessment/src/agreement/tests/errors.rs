//! Raters with a known error, and raters with none.

use crate::agreement::{Confusion, RaterError, Scale, diagnose, halo};
use crate::shuffle::SplitMix64;
use crate::statistics::Refusal;

const SCALE: (i32, i32) = (1, 5);

/// Roughly normal, mean 0, variance 1: twelve uniforms less six.
fn normal(generator: &mut SplitMix64) -> f64 {
    (0..12).map(|_| generator.below(1 << 20) as f64 / f64::from(1 << 20)).sum::<f64>() - 6.0
}

fn score(quality: f64) -> i32 {
    (quality.round() as i32).clamp(SCALE.0, SCALE.1)
}

/// Gold and a rater who sees `see(true quality)` with noise.
fn set(n: usize, seed: u64, see: impl Fn(f64) -> f64) -> Confusion {
    let mut generator = SplitMix64(seed);
    let mut confusion = Confusion::empty(Scale::new(SCALE.0, SCALE.1).unwrap());
    for _ in 0..n {
        let quality = 3.0 + 1.1 * normal(&mut generator);
        confusion.add(score(quality), score(see(quality) + 0.6 * normal(&mut generator))).unwrap();
    }
    confusion
}

fn named(confusion: &Confusion) -> Vec<RaterError> {
    diagnose(confusion, None).found.iter().map(|evidence| evidence.error).collect()
}

/// In how many of 400 sets of 30 essays an error is named.
fn share(error: RaterError, see: impl Fn(f64) -> f64 + Copy) -> f64 {
    (0..400).filter(|seed| named(&set(30, *seed, see)).contains(&error)).count() as f64 / 400.0
}

#[test]
fn a_rater_without_errors_is_rarely_accused() {
    let accused = (0..400).filter(|seed| !named(&set(30, *seed, |quality| quality)).is_empty()).count();
    assert!(accused < 20, "{accused} of 400");
}

#[test]
fn half_a_point_is_found_after_thirty_essays() {
    assert!(share(RaterError::Severe, |quality| quality - 0.5) > 0.8);
    assert!(share(RaterError::Lenient, |quality| quality + 0.5) > 0.8);
    assert!(share(RaterError::Lenient, |quality| quality - 0.5) < 0.01);
}

#[test]
fn crowding_the_middle_and_turning_the_scale_over_are_found() {
    // Noise of 0.6 spreads even a rater who sees nothing but the middle, so that sixty essays are needed.
    let crowds = |seed: &u64| named(&set(60, *seed, |_| 3.0)).contains(&RaterError::CentralTendency);
    assert!((0..400).filter(crowds).count() > 320);
    assert!(share(RaterError::Inverted, |quality| 6.0 - quality) > 0.95);
    assert!(share(RaterError::Inverted, |quality| quality) < 0.01);
}

#[test]
fn constant_raters_are_named_for_what_they_do() {
    let scale = Scale::new(1, 5).unwrap();
    let gold: Vec<i32> = (0..30).map(|i| 1 + i % 5).collect();
    let always_3 = Confusion::of(scale, &gold, &[3; 30]).unwrap();
    assert_eq!(named(&always_3), [RaterError::CentralTendency]);
    let always_4_for_3 = Confusion::of(scale, &[3; 12], &[4; 12]).unwrap();
    let found = diagnose(&always_4_for_3, None).found;
    assert_eq!(found[0].error, RaterError::Lenient);
    assert!(found[0].low < 1.0 && found[0].high > 1.0, "ten alike do not make certain: {found:?}");
}

#[test]
fn too_few_is_said_and_not_guessed() {
    let nine = Confusion::of(Scale::new(1, 5).unwrap(), &[1; 9], &[5; 9]).unwrap();
    let diagnosis = diagnose(&nine, None);
    assert!(diagnosis.found.is_empty());
    assert_eq!(diagnosis.undecided[0].because, Refusal::TooFew { n: 9, needed: 10 });
}

/// Four traits of 40 essays; the rater mixes `halo` of one impression into each.
fn essays(seed: u64, halo: f64) -> Vec<Vec<(i32, i32)>> {
    let mut generator = SplitMix64(seed);
    let essay = |generator: &mut SplitMix64| {
        let impression = normal(generator);
        let traits = (0..4).map(|_| {
            let quality = 0.5 * impression + 0.87 * normal(generator);
            let seen = (1.0 - halo) * quality + halo * impression + 0.4 * normal(generator);
            (score(3.0 + 1.1 * quality), score(3.0 + 1.1 * seen))
        });
        traits.collect()
    };
    (0..40).map(|_| essay(&mut generator)).collect()
}

#[test]
fn halo_is_found_and_not_invented() {
    let share = |strength| {
        let found = |seed: &u64| {
            let essays = essays(*seed, strength);
            let of_trait = Confusion::of(
                Scale::new(1, 5).unwrap(),
                &essays.iter().map(|essay| essay[0].0).collect::<Vec<_>>(),
                &essays.iter().map(|essay| essay[0].1).collect::<Vec<_>>(),
            )
            .unwrap();
            let found = diagnose(&of_trait, halo(&essays).as_ref()).found;
            found.iter().any(|evidence| evidence.error == RaterError::Halo)
        };
        (0..200).filter(found).count() as f64 / 200.0
    };
    assert!(share(0.8) > 0.9, "{}", share(0.8));
    assert!(share(0.0) < 0.02, "{}", share(0.0));
}

#[test]
fn halo_needs_two_traits_that_vary() {
    assert_eq!(halo(&[]), None);
    assert_eq!(halo(&vec![vec![(1, 2)]; 30]), None);
    assert_eq!(halo(&vec![vec![(1, 2), (3, 3)]; 30]), None);
}
