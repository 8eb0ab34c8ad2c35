//! What the declarations say about right answers.

use std::collections::BTreeMap;

use super::declaration::Variables;
use super::value::{Cardinality, Scalar};
use crate::foreign::xml::Element;
use crate::foreign::{Entry, Fault, Loss, Problem, What};

/// The declarations of an item.
pub(super) struct Keys<'a> {
    variables: Variables<'a>,
    /// Whether a mapping gives the points.
    mapped: bool,
}

impl<'a> Keys<'a> {
    /// Reads them; rules that are not one of the templates are reported, for their points may differ from the key.
    pub(super) fn read(item: &'a Element, losses: &mut Vec<Loss>) -> Result<Self, Fault> {
        let processing = item.child("responseProcessing");
        let template = processing.and_then(|rules| rules.attribute("template")).unwrap_or_default();
        if processing.is_some_and(|rules| rules.elements().next().is_some()) {
            losses.push(Loss::new("responseProcessing", What::Scoring("general rules".to_owned())));
        }
        Ok(Self { variables: Variables::read(item)?, mapped: template.contains("map_response") })
    }

    fn declared(&self, interaction: &Element) -> Result<&super::declaration::Declaration<'a>, Fault> {
        let name = interaction.attribute("responseIdentifier").unwrap_or("RESPONSE");
        let declared = self.variables.declared.get(name);
        declared.ok_or(Fault::new(interaction.line, Problem::Missing("declaration of the response")))
    }

    pub(super) fn is_container(&self, interaction: &Element) -> bool {
        self.declared(interaction).is_ok_and(|declared| declared.cardinality != Cardinality::Single)
    }

    /// The right values as text.
    pub(super) fn correct(&self, interaction: &Element) -> Result<Vec<String>, Fault> {
        Ok(self.declared(interaction)?.correct.scalars().iter().map(words).collect())
    }

    /// Percent by value: of the mapping where it gives the points, else an equal share of the right ones.
    pub(super) fn weights(&self, interaction: &Element) -> Result<BTreeMap<String, f64>, Fault> {
        let declared = self.declared(interaction)?;
        let entries =
            declared.element.child("mapping").into_iter().flat_map(|mapping| mapping.all("mapEntry"));
        let mapped = entries.filter_map(|entry| {
            let points = entry
                .attribute("mappedValue")?
                .trim()
                .parse::<f64>()
                .ok()
                .filter(|points| points.is_finite())?;
            Some((entry.attribute("mapKey")?.to_owned(), points))
        });
        let mapped: BTreeMap<String, f64> = mapped.collect();
        let correct = self.correct(interaction)?;
        if mapped.is_empty() || !(self.mapped || correct.is_empty()) {
            let share = 100.0 / correct.len().max(1) as f64;
            return Ok(correct.into_iter().map(|value| (value, share)).collect());
        }
        let right = mapped.values().filter(|points| **points > 0.0);
        let full = match declared.cardinality {
            Cardinality::Single => right.copied().fold(0.0, f64::max),
            _ => right.sum(),
        };
        let percent =
            |points: f64| if full > 0.0 { (points / full * 100.0).clamp(-100.0, 100.0) } else { 0.0 };
        Ok(mapped.into_iter().map(|(value, points)| (value, percent(points))).collect())
    }

    /// Typed answers, the full ones first.
    pub(super) fn entries(&self, interaction: &Element) -> Result<Vec<Entry>, Fault> {
        let mut entries: Vec<Entry> = self
            .weights(interaction)?
            .into_iter()
            .map(|(text, weight)| Entry { text, weight, feedback: String::new() })
            .collect();
        entries.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        if entries.iter().any(|entry| entry.weight > 0.0) {
            Ok(entries)
        } else {
            Err(Fault::new(interaction.line, Problem::NoKey))
        }
    }
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
