//! Calibration of the ability model, and readiness of one learner.

use anyhow::{Context, Result};
use assessment::ability::{Answer, BankItem, Estimator, Standing, calibrate};
use assessment::gate::Gate;
use assessment::readiness::{Blueprint, Forecaster, Rule, Section, Slot};

use super::Content;
use crate::{clock::Stopwatch, dice::Dice, figure::Figure, spread::Spread};

/// Learners and answers of each: about as many answers as calibration ever takes.
const LEARNERS: usize = 3_000;
const ANSWERS: usize = 64;
/// Learners whose readiness is computed.
const TARGETS: usize = 300;
/// Issue 3, in milliseconds.
const BUDGET: f64 = 20.0;
/// Goal for the background job, in seconds.
const CALIBRATION: f64 = 2.0;

/// The bundled items as measurement names them.
fn bank(content: &Content) -> Vec<BankItem> {
    let domains = content.catalogue.domains.iter().enumerate();
    let item = |domain: usize, item: &assessment::item::Item| BankItem {
        domain,
        pool: 2 * domain + usize::from(item.metadata.reserved),
        guess: Some(item.metadata.difficulty),
    };
    domains.flat_map(|(domain, all)| all.items.iter().map(move |one| item(domain, one))).collect()
}

/// Learners whose domains hang together and who get better with practice.
fn learners(domains: usize, bank: &[BankItem]) -> Vec<Vec<Answer>> {
    let mut dice = Dice::new(3);
    let difficulties: Vec<f64> =
        bank.iter().map(|item| item.guess.unwrap_or(0.0) + 0.7 * dice.normal()).collect();
    let learner = |_| {
        let general = dice.normal();
        let mut abilities: Vec<f64> = (0..domains).map(|_| 0.7 * general + 0.7 * dice.normal()).collect();
        let mut answer = |_| {
            let item = dice.below(bank.len());
            let ability = &mut abilities[bank[item].domain];
            let right = dice.share() < 1.0 / (1.0 + (1.2 * (difficulties[item] - *ability)).exp());
            *ability += 0.02;
            Answer { item, right, practised: true }
        };
        (0..ANSWERS).map(&mut answer).collect()
    };
    (0..LEARNERS).map(learner).collect()
}

/// A gate as the service lays it out: every item right or not, drawn from its domain.
fn blueprint(domain: usize, gate: &Gate) -> Blueprint {
    let least = |percent: u8, of: usize| (f64::from(percent) / 100.0 * of as f64 - 1e-9).ceil() as usize;
    let section = |section: &assessment::gate::Section| {
        let count = usize::from(section.count);
        Section {
            domain,
            slots: vec![Slot::Unseen; count],
            minimum: section.minimum.map_or(0, |percent| least(percent, count)),
        }
    };
    let sections = gate.sections.iter().map(section).collect();
    Blueprint { sections, needed: least(gate.bar, gate.count() as usize) }
}

/// Calibration once, then everything a gate page needs of each learner: standing, forecast with interval, advice.
pub(in super::super) fn measure(content: &Content) -> Result<Vec<Figure>> {
    let domains = &content.catalogue.domains;
    let bank = bank(content);
    let learners = learners(domains.len(), &bank);
    let watch = Stopwatch::start();
    let model = calibrate(domains.len(), &bank, &learners)?;
    let seconds = watch.elapsed().as_secs_f64();
    let estimator = Estimator::new(model);
    let gates: Vec<Blueprint> = domains
        .iter()
        .enumerate()
        .flat_map(|(domain, content)| content.gates.iter().map(move |gate| blueprint(domain, gate)))
        .collect();
    let (mut figures, mut whole) = (Vec::new(), Vec::new());
    for (learner, gate) in learners.iter().take(TARGETS).zip(gates.iter().cycle()) {
        let watch = Stopwatch::start();
        let forecaster = Forecaster::new(&estimator, gate, 1)?;
        let standing: Standing = estimator.standing(learner)?;
        std::hint::black_box(forecaster.readiness(&standing, Rule::default()));
        figures.push(watch.elapsed());
        std::hint::black_box(forecaster.advice(&standing, 10));
        whole.push(watch.elapsed());
    }
    let (alone, whole) = (Spread::of(figures), Spread::of(whole));
    let first = learners.first().context("no learners")?.len();
    Ok(vec![
        Figure::new(
            format!("readiness of a learner with {first} answers, interval included, median"),
            alone.median(),
            "ms",
        )
        .at_most(BUDGET),
        Figure::new("with advice, median", whole.median(), "ms").at_most(BUDGET),
        Figure::new("with advice, 99 of 100", whole.at(99), "ms").at_most(BUDGET),
        Figure::new(
            format!(
                "calibration from {} answers of {LEARNERS} learners, in the background",
                LEARNERS * ANSWERS
            ),
            seconds,
            "s",
        )
        .at_most(CALIBRATION),
    ])
}
