//! What the declarations say about right answers.

use super::declaration::{Declaration, Variables};
use super::feedback::Feedback;
use super::number::{Stretch, stretch};
use super::scoring::Scoring;
use super::value::{Base, Cardinality, Scalar};
use crate::foreign::xml::Element;
use crate::foreign::{Entry, Fault, Loss, Number, Problem, Span, What};

/// The declarations of an item, its rules and its feedback.
pub(super) struct Keys<'a> {
    variables: Variables<'a>,
    scoring: Scoring<'a>,
    pub(super) feedback: Feedback<'a>,
}

/// Percent by value, in the order of the file.
pub(super) type Weights = Vec<(String, f64)>;

impl<'a> Keys<'a> {
    /// Reads them; rules that are of no known form are reported, for their points may differ from the key.
    pub(super) fn read(item: &'a Element, losses: &mut Vec<Loss>) -> Result<Self, Fault> {
        let scoring = Scoring::read(item);
        if scoring.is_general {
            losses.push(Loss::new("responseProcessing", What::Scoring("general rules".to_owned())));
        }
        Ok(Self { variables: Variables::read(item)?, scoring, feedback: Feedback::read(item) })
    }

    fn declared(&self, interaction: &Element) -> Result<&Declaration<'a>, Fault> {
        let declared = self.variables.declared.get(response(interaction));
        declared.ok_or(Fault::new(interaction.line, Problem::Missing("declaration of the response")))
    }

    pub(super) fn is_container(&self, interaction: &Element) -> bool {
        self.declared(interaction).is_ok_and(|declared| declared.cardinality != Cardinality::Single)
    }

    pub(super) fn is_number(&self, interaction: &Element) -> bool {
        self.declared(interaction).is_ok_and(|declared| matches!(declared.base, Base::Float | Base::Integer))
    }

    /// Whether upper and lower case are said to differ.
    pub(super) fn is_cased(&self, interaction: &Element) -> bool {
        let mapping = self.declared(interaction).ok().and_then(|declared| declared.element.child("mapping"));
        let mut entries = mapping.into_iter().flat_map(|mapping| mapping.all("mapEntry")).peekable();
        entries.peek().is_some() && entries.all(|entry| entry.attribute("caseSensitive") == Some("true"))
    }

    /// The right values as text.
    pub(super) fn correct(&self, interaction: &Element) -> Result<Vec<String>, Fault> {
        Ok(self.declared(interaction)?.correct.scalars().iter().map(words).collect())
    }

    /// The right pairs; those of a mapping that bring points if there is no more than that.
    pub(super) fn right_pairs(&self, interaction: &Element) -> Result<Vec<(String, String)>, Fault> {
        let correct = self.correct(interaction)?;
        let right = if correct.is_empty() {
            let mapped = self.mapped(interaction)?.into_iter();
            mapped.filter(|(_, points)| *points > 0.0).map(|(pair, _)| pair).collect()
        } else {
            correct
        };
        let pairs = right.iter().filter_map(|pair| pair.trim().split_once(' '));
        Ok(pairs.map(|(from, to)| (from.to_owned(), to.trim().to_owned())).collect())
    }

    fn mapped(&self, interaction: &Element) -> Result<Weights, Fault> {
        let mapping = self.declared(interaction)?.element.child("mapping");
        let entries = mapping.into_iter().flat_map(|mapping| mapping.all("mapEntry"));
        let entries = entries.filter_map(|entry| {
            let points = entry.attribute("mappedValue")?.trim().parse::<f64>().ok();
            Some((entry.attribute("mapKey")?.to_owned(), points.filter(|points| points.is_finite())?))
        });
        Ok(entries.collect())
    }

    /// Whether a mapping gives the points; without a right value it is all there is.
    fn is_mapped(&self, interaction: &Element) -> Result<bool, Fault> {
        let wanted = self.scoring.is_mapped(response(interaction)) || self.correct(interaction)?.is_empty();
        Ok(wanted && !self.mapped(interaction)?.is_empty())
    }

    /// The most points that a response brings.
    pub(super) fn most(&self, interaction: &Element) -> Result<f64, Fault> {
        if !self.is_mapped(interaction)? {
            return Ok(1.0);
        }
        let right = self.mapped(interaction)?.into_iter().map(|(_, points)| points).filter(|one| *one > 0.0);
        Ok(match self.declared(interaction)?.cardinality {
            Cardinality::Single => right.fold(0.0, f64::max),
            _ => right.sum(),
        })
    }

    /// Percent by value: of the mapping where it gives the points, else an equal share of the right ones.
    pub(super) fn weights(&self, interaction: &Element) -> Result<Weights, Fault> {
        if !self.is_mapped(interaction)? {
            let correct = self.correct(interaction)?;
            let share = 100.0 / correct.len().max(1) as f64;
            return Ok(correct.into_iter().map(|value| (value, share)).collect());
        }
        let full = self.most(interaction)?;
        // Shares that were rounded add up to a little more or less than a whole number of points.
        let full = if (full - full.round()).abs() < 0.002 { full.round() } else { full };
        let percent =
            |points: f64| if full > 0.0 { neat((points / full * 100.0).clamp(-100.0, 100.0)) } else { 0.0 };
        Ok(self.mapped(interaction)?.into_iter().map(|(value, points)| (value, percent(points))).collect())
    }

    /// Typed answers.
    pub(super) fn entries(&self, interaction: &Element, losses: &mut Vec<Loss>) -> Result<Vec<Entry>, Fault> {
        let mut entries = Vec::new();
        for (typed, weight) in self.weights(interaction)? {
            let feedback = self.feedback.of_text(&self.scoring, response(interaction), &typed, losses);
            // What stands for any text elsewhere is a sign like any other here.
            entries.push(Entry { text: typed.replace('*', "\\*"), weight, feedback });
        }
        if entries.iter().any(|entry| entry.weight > 0.0) {
            Ok(entries)
        } else {
            Err(Fault::new(interaction.line, Problem::NoKey))
        }
    }

    /// Numbers that may be typed: by the rules that ask for them, else the right values themselves.
    pub(super) fn numbers(
        &self,
        interaction: &Element,
        losses: &mut Vec<Loss>,
    ) -> Result<Vec<Number>, Fault> {
        let mut numbers = Vec::new();
        for branch in &self.scoring.branches {
            if let (Some(score), Some(Stretch { span })) =
                (branch.score, stretch(branch.test, Some(response(interaction))))
            {
                let feedback = self.feedback.of_branch(branch, losses);
                numbers.push(Number { span, weight: neat((score * 100.0).clamp(-100.0, 100.0)), feedback });
            }
        }
        if numbers.is_empty() {
            for (given, weight) in self.weights(interaction)? {
                if let Some(value) = given.trim().parse::<f64>().ok().filter(|value| value.is_finite()) {
                    let span = Some(Span::Around { value, tolerance: 0.0 });
                    numbers.push(Number { span, weight, feedback: String::new() });
                }
            }
        }
        if numbers.iter().any(|number| number.weight > 0.0) {
            Ok(numbers)
        } else {
            Err(Fault::new(interaction.line, Problem::NoKey))
        }
    }

    /// What is told to who chooses a value.
    pub(super) fn told(&self, interaction: &Element, value: &str, losses: &mut Vec<Loss>) -> String {
        self.feedback.of_choice(&self.scoring, response(interaction), value, losses)
    }
}

fn response(interaction: &Element) -> &str {
    interaction.attribute("responseIdentifier").unwrap_or("RESPONSE")
}

/// A percentage as it was before it was written as points: an equal share, or a number of few places.
fn neat(percent: f64) -> f64 {
    let sign = percent.signum();
    let parts = (100.0 / percent.abs()).round();
    let share = sign * 100.0 / parts;
    if parts.is_finite() && (share - percent).abs() < 1e-9 { share } else { (percent * 1e7).round() / 1e7 }
}

fn words(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Identifier(text) | Scalar::Text(text) => text.clone(),
        Scalar::Boolean(value) => value.to_string(),
        Scalar::Integer(value) => value.to_string(),
        Scalar::Float(value) => value.to_string(),
        Scalar::Point(x, y) => format!("{x} {y}"),
        Scalar::Pair(a, b) | Scalar::DirectedPair(a, b) => format!("{a} {b}"),
    }
}
