//! Whether somebody who knows nothing would pass.

use super::Gate;
use crate::item::{ClozePiece, Interaction};

/// The chance of full points by answering at random, 0 … 1; 0 for what has to be written or marked.
pub fn random_chance(interaction: &Interaction) -> f64 {
    let one_of = |count: usize| 1.0 / count.max(1) as f64;
    match interaction {
        Interaction::Choice { multiple: false, options, .. } => one_of(options.len()),
        // Any set of options but the empty one.
        Interaction::Choice { multiple: true, options, .. } => {
            1.0 / (power(2.0, options.len()) - 1.0).max(1.0)
        }
        Interaction::Cloze { pieces } => {
            let gaps = pieces.iter().filter_map(|piece| match piece {
                ClozePiece::Gap(gap) => Some(gap),
                ClozePiece::Text { .. } => None,
            });
            gaps.map(|gap| if gap.options.is_empty() { 0.0 } else { one_of(gap.options.len()) }).product()
        }
        Interaction::Rating { traits } => traits.iter().map(|each| one_of(each.levels.len())).product(),
        Interaction::Match { left, right } => power(one_of(right.len()), left.len()),
        Interaction::Order { entries } => (1..=entries.len()).map(one_of).product(),
        _ => 0.0,
    }
}

fn power(base: f64, exponent: usize) -> f64 {
    base.powi(i32::try_from(exponent).unwrap_or(i32::MAX))
}

/// What a guesser meets in a section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GuessedSection {
    /// Items drawn.
    pub count: u16,
    /// The mean chance of full points over the items that may be drawn, 0 … 1.
    pub chance: f64,
}

/// The chance of passing `gate` by answering at random, 0 … 1, with the bar and every section minimum.
///
/// Each answer is taken as right or wrong as a whole. The number right in a section is binomial, since an item drawn at
/// random and answered at random is right with the mean chance; the sections' numbers are added by convolution, which is
/// exact for independent sums (Wang, "On the number of successes in independent trials", Statistica Sinica 3, 1993).
pub fn pass_chance(gate: &Gate, sections: &[GuessedSection]) -> f64 {
    let total: usize = sections.iter().map(|section| usize::from(section.count)).sum();
    let mut right = vec![1.0];
    for (place, section) in sections.iter().enumerate() {
        let minimum = gate.sections.get(place).and_then(|own| own.minimum).unwrap_or(0);
        let own = binomial(section).into_iter().enumerate().map(|(points, chance)| {
            if reaches(points, usize::from(section.count), minimum) { chance } else { 0.0 }
        });
        right = convolved(&right, &own.collect::<Vec<f64>>());
    }
    let over = right.iter().enumerate().filter(|(points, _)| reaches(*points, total, gate.bar));
    over.map(|(_, chance)| chance).sum::<f64>().clamp(0.0, 1.0)
}

fn reaches(points: usize, of: usize, percent: u8) -> bool {
    points * 100 >= of * usize::from(percent)
}

/// The chance of 0, 1, … right answers.
fn binomial(section: &GuessedSection) -> Vec<f64> {
    let trial = [1.0 - section.chance, section.chance];
    (0..section.count).fold(vec![1.0], |right, _| convolved(&right, &trial))
}

fn convolved(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; one.len() + other.len() - 1];
    for (i, a) in one.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            sum[i + j] += a * b;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::Section;
    use crate::gate::tests::{gate, section};
    use crate::item::ChoiceOption;

    #[test]
    fn ten_coins_show_eight_heads_or_more_in_56_of_1024_throws() {
        let ten = gate(vec![section(10)]);
        let chance = pass_chance(&ten, &[GuessedSection { count: 10, chance: 0.5 }]);
        assert!((chance - 56.0 / 1024.0).abs() < 1e-12, "{chance}");
    }

    #[test]
    fn two_sections_are_one_where_neither_has_a_minimum() {
        let split = gate(vec![section(4), section(6)]);
        let guessed = [GuessedSection { count: 4, chance: 0.5 }, GuessedSection { count: 6, chance: 0.5 }];
        assert!((pass_chance(&split, &guessed) - 56.0 / 1024.0).abs() < 1e-12);
        let strict = gate(vec![Section { minimum: Some(100), ..section(4) }, section(6)]);
        // All four heads, and four of the other six or more: 1/16 × 22/64.
        assert!((pass_chance(&strict, &guessed) - 22.0 / 1024.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_written_cannot_be_guessed_and_four_options_are_a_quarter() {
        let option = |id: &str| ChoiceOption { id: id.to_owned(), text: id.to_owned() };
        let options: Vec<ChoiceOption> = ["a", "b", "c", "d"].map(option).to_vec();
        let choice = |multiple| Interaction::Choice { multiple, shuffle: true, options: options.clone() };
        assert!((random_chance(&choice(false)) - 0.25).abs() < 1e-12);
        assert!((random_chance(&choice(true)) - 1.0 / 15.0).abs() < 1e-12);
        assert!((random_chance(&Interaction::Order { entries: options }) - 1.0 / 24.0).abs() < 1e-12);
        assert!(random_chance(&Interaction::TextEntry { placeholder: None }).abs() < 1e-12);
    }
}
