//! A gate in a few lines, as lists show it.

use assessment::GateId;
use assessment::gate::Gate;
use leptos::prelude::*;
use service::attempts::GateStanding;

use super::standing::Standing;
use crate::i18n::{Locale, common, learn};
use crate::ui::sill::{SillPicture, SmallSill};

/// A gate in a few lines.
#[derive(Clone, Debug, PartialEq)]
pub struct GateCard {
    /// The gate.
    pub id: GateId,
    /// What it is called.
    pub title: String,
    /// What it is like.
    pub summary: String,
    /// Percent needed.
    pub bar: u8,
    /// Minutes on the clock.
    pub minutes: u32,
    /// Items in it.
    pub items: u32,
    /// How the learner stands to it.
    pub standing: Standing,
}

impl GateCard {
    /// From the gate and the learner's standing, if there is a learner.
    pub fn of(gate: &Gate, standing: Option<&GateStanding>, locale: Locale) -> Self {
        Self {
            id: gate.id.clone(),
            title: locale.pick(&gate.title).to_owned(),
            summary: locale.pick(&gate.summary).to_owned(),
            bar: gate.bar,
            minutes: gate.minutes,
            items: gate.count(),
            standing: standing.map(|standing| Standing::of(standing, locale)).unwrap_or_default(),
        }
    }

    /// Where its page is.
    pub fn href(&self) -> String {
        format!("/gates/{}", self.id)
    }

    /// Bar, minutes and items in one line.
    pub fn facts(&self, locale: Locale) -> String {
        let items = usize::try_from(self.items).unwrap_or(usize::MAX);
        [common::bar(locale, self.bar), common::minutes(locale, self.minutes), common::items(locale, items)]
            .join(" · ")
    }
}

/// Gates, each with its sill and the learner's standing.
#[component]
pub fn GateCards(
    /// The gates.
    cards: Vec<GateCard>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let cards = cards.into_iter().map(|card| {
        let picture = SillPicture { bars: vec![card.bar], mark: card.standing.best, interval: None };
        let wait = card.standing.wait_until.as_ref().map(|until| learn::standing_wait(locale, until));
        view! {
            <li class="gate-card">
                <a class="gate-card-link" href=card.href()>{card.title.clone()}</a>
                <p class="facts">{card.facts(locale)}</p>
                <SmallSill picture=picture />
                <p class="standing">{card.standing.words(locale)}</p>
                {wait.map(|wait| view! { <p class="standing">{wait}</p> })}
            </li>
        }
    });
    view! { <ul class="gate-cards">{cards.collect_view()}</ul> }
}
