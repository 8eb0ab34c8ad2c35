//! Readiness for several gates: those of a domain, or those that are nearest.

use assessment::readiness::Readiness;
use leptos::prelude::*;
use service::content::Shelf;
use service::readiness::GateReadiness;

use super::figure::Figure;
use super::gain::Gain;
use super::missing::Missing;
use crate::i18n::{Locale, readiness as words};

/// Readiness for a gate with the names that belong to it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GateOutlook {
    /// What the gate is called.
    title: String,
    /// What its domain is called.
    domain_title: String,
    /// What measurement says.
    known: GateReadiness,
}

impl GateOutlook {
    /// With the names of the content; none for a gate that is gone.
    pub(crate) fn of(known: GateReadiness, shelf: &Shelf, locale: Locale) -> Option<Self> {
        let (gate, _) = shelf.gate(&known.gate)?;
        let domain = shelf.domain(&known.gate.domain())?;
        let names = [&gate.title, &domain.title].map(|name| locale.pick(name).to_owned());
        let [title, domain_title] = names;
        Some(Self { title, domain_title, known })
    }
}

/// Each gate with its figure, and what to practise next. Where no gate has one, what is missing is said once.
#[component]
pub(crate) fn ReadinessList(
    /// The gates.
    gates: Vec<GateOutlook>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    if gates.iter().all(|gate| gate.known.forecast().is_none()) {
        let Some(GateOutlook { known, .. }) = gates.into_iter().next() else { return ().into_any() };
        let Readiness::NotEnough { lacks, .. } = known.readiness else { return ().into_any() };
        return view! { <Missing lacks=lacks locale=locale /> }.into_any();
    }
    let best = gates.iter().filter_map(|gate| gate.known.gain).fold(0.0, f64::max);
    // Practice in a domain is offered once, at its gate where it brings the most.
    let mut offered = Vec::new();
    let offers: Vec<bool> = gates
        .iter()
        .map(|gate| {
            let domain = gate.known.gate.domain();
            let own = gates.iter().filter(|other| other.known.gate.domain() == domain);
            let most = own.filter_map(|other| other.known.gain).fold(f64::NEG_INFINITY, f64::max);
            let is_most = gate.known.gain.is_some_and(|gain| gain >= most) && !offered.contains(&domain);
            if is_most {
                offered.push(domain);
            }
            is_most
        })
        .collect();
    let rows = gates.into_iter().zip(offers).enumerate().filter_map(|(place, (gate, offer))| {
        let GateOutlook { title, domain_title, known } = gate;
        let forecast = known.forecast()?;
        let main = known.gain.is_some_and(|gain| gain > 0.0 && gain >= best);
        let practice = offer.then(|| {
            view! { <Gain domain=known.gate.domain() about=domain_title gain=known.gain main=main locale=locale /> }
        });
        Some(view! {
            <li class="readiness-row">
                <a class="strong-link" href=format!("/gates/{}", known.gate)>{title}</a>
                <Figure id=format!("readiness-{place}") forecast=forecast locale=locale />
                {practice}
            </li>
        })
    });
    view! {
        <ul class="readiness-rows">{rows.collect_view()}</ul>
        <p class="help">{words::scale(locale)}</p>
    }
    .into_any()
}

/// The panel around it; nothing without gates.
#[component]
pub(crate) fn ReadinessSummary(
    /// The gates.
    gates: Vec<GateOutlook>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    (!gates.is_empty()).then(|| {
        view! {
            <section class="panel panel-wide" aria-labelledby="readiness">
                <h2 id="readiness">{words::title(locale)}</h2>
                <ReadinessList gates=gates locale=locale />
            </section>
        }
    })
}

#[cfg(test)]
mod tests {
    use assessment::readiness::Lack;

    use super::super::sample;
    use super::*;
    use crate::ui::testing::{holds, html};

    fn outlook(known: GateReadiness, title: &str) -> GateOutlook {
        GateOutlook { title: title.to_owned(), domain_title: "법률 독해".to_owned(), known }
    }

    fn shown(gates: Vec<GateOutlook>, locale: Locale) -> String {
        html(|| view! { <ReadinessSummary gates=gates locale=locale /> })
    }

    #[test]
    fn each_gate_has_its_figure_and_a_domain_is_offered_once_where_it_brings_most() {
        let nearer = outlook(GateReadiness { gain: Some(0.02), ..sample::known() }, "관문 80");
        let farther = GateReadiness { gate: "legal/legal-90".parse().expect("a gate id"), ..sample::known() };
        let gates = vec![nearer, outlook(farther, "관문 90 <script>")];
        let korean = shown(gates.clone(), Locale::Korean);
        holds(&korean, &["관문 80", "/gates/legal/legal-90", "62 %", "41–79 %", "6 %p", "&lt;script&gt;"]);
        assert_eq!(korean.matches("action=\"/practice/legal\"").count(), 1, "{korean}");
        holds(&shown(gates, Locale::English), &["about 6 points", "button-main"]);
    }

    #[test]
    fn what_is_missing_is_said_once_for_all_gates() {
        let lacks = vec![Lack::Answers { answers: 8, needed: 20 }];
        let gate = || outlook(sample::lacking(lacks.clone()), "관문");
        let html = shown(vec![gate(), gate()], Locale::Korean);
        assert_eq!(html.matches("8문항에 답했어요").count(), 1, "{html}");
        assert!(!html.contains("62 %"), "{html}");
    }

    #[test]
    fn without_gates_there_is_nothing() {
        let html = shown(Vec::new(), Locale::Korean);
        assert!(!html.contains("<section"), "{html}");
    }
}
