//! The chance that simulated learners pass a simulated gate: one document in, one out.

use std::collections::HashMap;

use assessment::ability::{Answer, BankItem, Estimator, calibrate};
use assessment::readiness::{Blueprint, Forecaster, Section, Slot};
use serde::Deserialize;
use serde_json::{Value, json};

/// Any number: it only has to be the same every time.
const SEED: u64 = 1;

#[derive(Deserialize)]
struct Input {
    scenario: String,
    sections: Vec<String>,
    /// Section of each practice item.
    bank_sections: Vec<String>,
    blueprint: Gate,
    /// Past learners, whose answers in the exam are known.
    calibration: Vec<Learner>,
    /// Learners to predict.
    targets: Vec<Learner>,
}

#[derive(Deserialize)]
struct Gate {
    exam_items_per_section: Vec<usize>,
    section_minimum: Vec<usize>,
    total_needed: usize,
}

#[derive(Deserialize)]
struct Learner {
    id: Value,
    /// Practice items in the order answered.
    items: Vec<usize>,
    /// One `1` or `0` for each.
    right: String,
    /// The same for each section of the exam.
    #[serde(default)]
    exam_right: Vec<String>,
}

/// Predicts every target. In the scenario `cold` each is predicted without looking at the others; elsewhere the
/// practice answers of all help to calibrate the items.
pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let input = Input::deserialize(input).map_err(|error| error.to_string())?;
    let (bank, blueprint) = lay_out(&input)?;
    let answers = |learners: &[Learner]| -> Result<Vec<Vec<Answer>>, String> {
        learners.iter().map(|learner| answers(learner, &input.bank_sections, &blueprint)).collect()
    };
    let targets = answers(&input.targets)?;
    let mut known = answers(&input.calibration)?;
    if input.scenario != "cold" {
        known.extend(targets.iter().cloned());
    }
    let model = calibrate(input.sections.len(), &bank, &known).map_err(|error| error.to_string())?;
    let estimator = Estimator::new(model);
    let forecaster = Forecaster::new(&estimator, &blueprint, SEED).map_err(|error| error.to_string())?;
    let predictions = input.targets.iter().zip(&targets).map(|(learner, answers)| {
        let standing = estimator.standing(answers).map_err(|error| error.to_string())?;
        let forecast = forecaster.forecast(&standing);
        Ok(json!({ "id": learner.id, "p_pass": forecast.pass, "lo": forecast.low, "hi": forecast.high }))
    });
    Ok(json!({ "predictions": predictions.collect::<Result<Vec<Value>, String>>()? }))
}

/// Bank and blueprint: practice items first, then the exam's, section by section.
fn lay_out(input: &Input) -> Result<(Vec<BankItem>, Blueprint), String> {
    let Gate { exam_items_per_section: counts, section_minimum: minima, total_needed } = &input.blueprint;
    let domains = input.sections.len();
    if counts.len() != domains || minima.len() != domains {
        return Err("the blueprint has one count and one minimum per section".to_owned());
    }
    let places: HashMap<&str, usize> =
        input.sections.iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
    let mut bank = Vec::new();
    for name in &input.bank_sections {
        let domain = *places.get(name.as_str()).ok_or_else(|| format!("there is no section `{name}`"))?;
        bank.push(BankItem { domain, pool: domain, guess: None });
    }
    let mut sections = Vec::new();
    for (domain, (&count, &minimum)) in counts.iter().zip(minima).enumerate() {
        let slots = (bank.len()..bank.len() + count).map(Slot::Known).collect();
        bank.extend(std::iter::repeat_n(BankItem { domain, pool: domains + domain, guess: None }, count));
        sections.push(Section { domain, slots, minimum });
    }
    Ok((bank, Blueprint { sections, needed: *total_needed }))
}

/// Practice in its order, then the exam, which teaches nothing.
fn answers(learner: &Learner, bank: &[String], blueprint: &Blueprint) -> Result<Vec<Answer>, String> {
    let fault = |what: &str| format!("learner {}: {what}", learner.id);
    if learner.items.len() != learner.right.len() {
        return Err(fault("`items` and `right` differ in length"));
    }
    if learner.items.iter().any(|item| *item >= bank.len()) {
        return Err(fault("an item is not in the bank"));
    }
    let practice = learner.items.iter().zip(learner.right.bytes());
    let mut answers: Vec<Answer> =
        practice.map(|(&item, mark)| Answer { item, right: mark == b'1', practised: true }).collect();
    for (section, marks) in blueprint.sections.iter().zip(&learner.exam_right) {
        if marks.len() != section.slots.len() {
            return Err(fault("`exam_right` does not fit the blueprint"));
        }
        for (slot, mark) in section.slots.iter().zip(marks.bytes()) {
            if let Slot::Known(item) = *slot {
                answers.push(Answer { item, right: mark == b'1', practised: false });
            }
        }
    }
    Ok(answers)
}
