//! The chance of passing a gate now, or what is missing for a figure.

use assessment::readiness::{Forecast, Lack, Readiness};
use leptos::prelude::*;
use service::readiness::GateReadiness;

use crate::i18n::{Locale, readiness as words};
use crate::ui::numbers::share;
use crate::ui::sill::{Sill, SillPicture};

/// Chances that are marked in the picture, in percent.
const GOALS: [u8; 2] = [80, 90];
/// A gain below this share is not worth a sentence.
const LEAST_GAIN: f64 = 0.005;

/// The panel.
#[component]
pub(super) fn ReadinessPanel(
    /// What measurement says; none before this server has learned a model.
    readiness: Option<GateReadiness>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let body = match readiness {
        None => view! { <p>{words::not_learned(locale)}</p> }.into_any(),
        Some(known) => match &known.readiness {
            Readiness::Known(forecast) => figure(*forecast, &known, locale),
            Readiness::NotEnough { lacks, .. } => missing(lacks, locale),
        },
    };
    view! {
        <section class="panel panel-wide readiness" aria-labelledby="readiness">
            <h2 id="readiness">{words::title(locale)}</h2>
            {body}
            <p class="help">{words::what_it_is(locale)}</p>
        </section>
    }
}

fn figure(forecast: Forecast, known: &GateReadiness, locale: Locale) -> AnyView {
    let Forecast { pass, low, high } = forecast;
    let picture = SillPicture {
        bars: GOALS.to_vec(),
        mark: Some(pass * 100.0),
        interval: Some((low * 100.0, high * 100.0)),
    };
    let rest = words::rests_on(locale, known.answers, known.learners);
    let gain = known.gain.filter(|gain| *gain >= LEAST_GAIN);
    let gain = gain.map(|gain| view! { <p>{words::gain(locale, &share(gain))}</p> });
    let distances = known.distances.iter().filter_map(|distance| {
        let items = distance.items.filter(|items| *items > 0)?;
        Some(view! { <li>{words::distance(locale, &share(distance.goal), items)}</li> })
    });
    let distances = distances.collect_view();
    view! {
        <p class="readiness-figure">{words::figure(locale, &share(pass), &share(low), &share(high))}</p>
        <figure class="sill-figure"><Sill picture=picture locale=locale /></figure>
        <p>{rest}</p>
        {gain}
        <ul class="conditions">{distances}</ul>
    }
    .into_any()
}

/// What is missing for a figure. A gate's sections are all of its own domain, and lack the same answers.
fn missing(lacks: &[Lack], locale: Locale) -> AnyView {
    let mut missing: Vec<String> = lacks.iter().map(|lack| lacking(*lack, locale)).collect();
    missing.dedup();
    let rows = missing.into_iter().map(|lack| view! { <li>{lack}</li> });
    view! {
        <p class="too-early">{words::too_early(locale)}</p>
        <ul class="conditions">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn lacking(lack: Lack, locale: Locale) -> String {
    match lack {
        Lack::Section { answers, needed, .. } => words::lacks_section(locale, answers, needed),
        Lack::Answers { answers, needed } => words::lacks_answers(locale, answers, needed),
        Lack::Learners { learners, needed } => words::lacks_learners(locale, learners, needed),
    }
}

#[cfg(test)]
mod tests {
    use assessment::readiness::Distance;

    use super::*;
    use crate::ui::testing::{holds, html};

    const FORECAST: Forecast = Forecast { pass: 0.62, low: 0.41, high: 0.79 };

    fn shown(readiness: Option<Readiness>, locale: Locale) -> String {
        let readiness = readiness.map(|readiness| GateReadiness {
            gate: "legal/legal-80".parse().expect("a gate id"),
            readiness,
            answers: 34,
            learners: 120,
            gain: None,
            distances: vec![Distance { goal: 0.8, items: Some(30), rise: None }],
            history: Vec::new(),
        });
        html(|| view! { <ReadinessPanel readiness=readiness locale=locale /> })
    }

    #[test]
    fn a_figure_never_stands_without_its_interval() {
        let html = shown(Some(Readiness::Known(FORECAST)), Locale::Korean);
        holds(&html, &["62 %", "41–79 %", "34문항", "120명", "80 %", "30문항"]);
        holds(&shown(Some(Readiness::Known(FORECAST)), Locale::English), &["62 %", "41–79 %", "34 items"]);
    }

    #[test]
    fn without_evidence_it_says_what_is_missing_and_no_figure() {
        let lacks = vec![
            Lack::Section { section: 0, answers: 2, needed: 5 },
            Lack::Section { section: 1, answers: 2, needed: 5 },
            Lack::Answers { answers: 8, needed: 20 },
            Lack::Learners { learners: 4, needed: 30 },
        ];
        let html = shown(Some(Readiness::NotEnough { lacks, provisional: FORECAST }), Locale::Korean);
        holds(&html, &["아직 판단하기 이릅니다", "2문항", "20문항", "30명"]);
        assert!(!html.contains("62"), "{html}");
        assert_eq!(html.matches("2문항에 답했어요").count(), 1, "{html}");
        holds(&shown(None, Locale::Korean), &["잠시 뒤"]);
    }
}
