//! Simulated learners with known truth: they practise, some also sit an exam.

use crate::ability::{Answer, BankItem, Curve, Growth, ItemEstimate, Model, at_least, score_distribution};
use crate::readiness::{Blueprint, Section, Slot};

/// What is simulated.
pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) domains: usize,
    /// Practice and exam items per domain.
    pub(crate) practice: usize,
    pub(crate) exam: usize,
    pub(crate) loading: f64,
    pub(crate) drift: f64,
    pub(crate) noise: f64,
}

/// A learner and the truth about them.
pub(crate) struct Learner {
    pub(crate) practice: Vec<Answer>,
    pub(crate) exam: Vec<Answer>,
    /// True chance of passing.
    pub(crate) chance: f64,
    pub(crate) passed: bool,
}

pub(crate) struct World {
    pub(crate) plan: Plan,
    pub(crate) bank: Vec<BankItem>,
    pub(crate) blueprint: Blueprint,
    curves: Vec<Curve>,
    dice: Dice,
}

impl World {
    pub(crate) fn new(plan: Plan) -> Self {
        let mut dice = Dice(plan.seed);
        let (mut bank, mut curves, mut sections) = (Vec::new(), Vec::new(), Vec::new());
        for domain in 0..plan.domains {
            for pool in [domain, plan.domains + domain] {
                let (count, ease) = if pool == domain { (plan.practice, 0.0) } else { (plan.exam, -0.4) };
                if pool != domain {
                    let slots = (bank.len()..bank.len() + count).map(Slot::Known).collect();
                    sections.push(Section { domain, slots, minimum: plan.exam / 3 });
                }
                for _ in 0..count {
                    bank.push(BankItem { domain, pool, guess: None });
                    curves.push(Curve::logistic((0.3 * dice.normal()).exp(), ease + dice.normal()));
                }
            }
        }
        let needed = plan.domains * plan.exam * 3 / 5;
        Self { plan, bank, blueprint: Blueprint { sections, needed }, curves, dice }
    }

    /// The model that an oracle would use.
    pub(crate) fn truth(&self) -> Model {
        let item = |(item, curve): (&BankItem, &Curve)| ItemEstimate {
            domain: item.domain,
            discrimination: curve.discrimination,
            difficulty: curve.difficulty,
            covariance: [0.0; 3],
            answers: 1_000_000,
        };
        let items: Vec<ItemEstimate> = self.bank.iter().zip(&self.curves).map(item).collect();
        Model {
            unseen: (0..self.plan.domains).map(|domain| ItemEstimate { domain, ..items[0] }).collect(),
            items,
            loadings: vec![self.plan.loading; self.plan.domains],
            growth: Growth { drift: self.plan.drift, noise: self.plan.noise, reach: 200 },
            learners: 1_000_000,
            log_likelihood: 0.0,
        }
    }

    pub(crate) fn learner(&mut self) -> Learner {
        let Plan { domains, loading, drift, noise, practice, exam, .. } = self.plan;
        let general = self.dice.normal();
        let rest = (1.0 - loading * loading).sqrt();
        let mut ability: Vec<f64> =
            (0..domains).map(|_| loading * general + rest * self.dice.normal()).collect();
        let mut order: Vec<usize> =
            (0..self.bank.len()).filter(|item| self.bank[*item].pool < domains).collect();
        for last in (1..order.len()).rev() {
            order.swap(last, self.dice.below(last + 1));
        }
        order.truncate(3 + self.dice.below(domains * practice - 3));
        let mut given = Vec::new();
        for item in order {
            let domain = self.bank[item].domain;
            let right = self.dice.uniform() < self.curves[item].right(ability[domain]);
            given.push(Answer { item, right, practised: true });
            ability[domain] += drift + noise * self.dice.normal();
        }
        let mut sat = Vec::new();
        let mut total = vec![1.0];
        let (mut points, mut minima) = (0, true);
        for section in self.blueprint.sections.clone() {
            let mut own = 0;
            let mut chances = Vec::new();
            for slot in &section.slots {
                let Slot::Known(item) = *slot else { continue };
                let chance = self.curves[item].right(ability[section.domain]);
                let right = self.dice.uniform() < chance;
                own += usize::from(right);
                chances.push(chance);
                sat.push(Answer { item, right, practised: false });
            }
            let mut scores = score_distribution(chances);
            scores[..section.minimum].fill(0.0);
            let before = total;
            total = vec![0.0; before.len() + exam];
            for (first, p) in before.iter().enumerate() {
                for (second, q) in scores.iter().enumerate() {
                    total[first + second] += p * q;
                }
            }
            points += own;
            minima &= own >= section.minimum;
        }
        let needed = self.blueprint.needed;
        Learner {
            practice: given,
            exam: sat,
            chance: at_least(&total, needed),
            passed: minima && points >= needed,
        }
    }
}

/// splitmix64.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }
}
