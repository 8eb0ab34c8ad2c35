//! All about readiness for one gate, on its page.

use assessment::readiness::{Distance, Forecast, Readiness};
use leptos::prelude::*;
use service::readiness::GateReadiness;

use super::figure::Figure;
use super::gain::Gain;
use super::missing::Missing;
use crate::chart::{HistoryChart, HistoryPoint};
use crate::i18n::{Locale, readiness as words};
use crate::ui::numbers::share;

/// The panel.
#[component]
pub(crate) fn ReadinessPanel(
    /// What measurement says; none before this server has learned a model.
    readiness: Option<GateReadiness>,
    /// What was forecast before and how sittings ended, oldest first.
    history: Vec<HistoryPoint>,
    /// What the gate's domain is called.
    domain_title: String,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let body = match readiness {
        None => view! { <p>{words::not_learned(locale)}</p> }.into_any(),
        Some(known) => match known.readiness.clone() {
            Readiness::Known(forecast) => figure(forecast, &known, domain_title, locale),
            Readiness::NotEnough { lacks, .. } => view! { <Missing lacks=lacks locale=locale /> }.into_any(),
        },
    };
    let history = (history.len() > 1).then(|| {
        view! {
            <div>
                <h3>{words::history(locale)}</h3>
                <HistoryChart id="readiness-history".to_owned() points=history locale=locale />
                <p class="help">{words::history_signs(locale)}</p>
            </div>
        }
    });
    view! {
        <section class="panel panel-wide readiness" aria-labelledby="readiness">
            <h2 id="readiness">{words::title(locale)}</h2>
            <div class="readiness-parts">
                <div>{body}</div>
                {history}
            </div>
            <p class="help">{words::scale(locale)}" "{words::what_it_is(locale)}</p>
            <p><a class="quiet-link" href="/calibration">{words::to_calibration(locale)}</a></p>
        </section>
    }
}

fn figure(forecast: Forecast, known: &GateReadiness, domain_title: String, locale: Locale) -> AnyView {
    let lines = known.distances.iter().map(|distance| {
        view! { <li>{distance_words(distance, forecast.pass, locale)}</li> }
    });
    let unknown = known.distances.iter().any(|distance| distance.items.is_none());
    let unknown = unknown.then(|| view! { <p class="help">{words::distance_unknown(locale)}</p> });
    view! {
        <Figure id="readiness-band".to_owned() forecast=forecast locale=locale />
        <p class="facts">{words::rests_on(locale, known.answers, known.learners)}</p>
        <h3>{words::distances(locale)}</h3>
        <ul class="conditions">{lines.collect_view()}</ul>
        {unknown}
        <h3>{words::next(locale)}</h3>
        <Gain domain=known.gate.domain() about=domain_title gain=known.gain locale=locale />
    }
    .into_any()
}

fn distance_words(distance: &Distance, pass: f64, locale: Locale) -> String {
    // Certainty stands for 0.995 and above; what is left to it is said as to the 100 % that is shown.
    let (goal, left) = (share(distance.goal), share((distance.goal * 100.0).round() / 100.0 - pass));
    match distance.items {
        Some(0) => words::distance_reached(locale, &goal),
        Some(items) => words::distance_by_practice(locale, &goal, &left, items),
        None => words::distance(locale, &goal, &left),
    }
}

#[cfg(test)]
mod tests {
    use assessment::Instant;
    use assessment::readiness::Lack;

    use super::super::sample;
    use super::*;
    use crate::ui::testing::{holds, html};

    fn shown(readiness: Option<GateReadiness>, history: Vec<HistoryPoint>, locale: Locale) -> String {
        let title = "법률 독해".to_owned();
        html(
            || view! { <ReadinessPanel readiness=readiness history=history domain_title=title locale=locale /> },
        )
    }

    #[test]
    fn a_figure_never_stands_without_its_interval() {
        let korean = shown(Some(sample::known()), Vec::new(), Locale::Korean);
        holds(
            &korean,
            &[
                "62 %",
                "41–79 %",
                "34문항",
                "120명",
                "80 %까지 18 %p, 연습 30문항쯤",
                "90 %는 넘었어요",
                "100 %까지 38 %p",
                "아직 알 수 없어요",
            ],
        );
        holds(&korean, &["6 %p", "action=\"/practice/legal\"", "href=\"/calibration\""]);
        let english = shown(Some(sample::known()), Vec::new(), Locale::English);
        holds(&english, &["62 %", "41–79 %", "34 items", "90 % is reached"]);
    }

    #[test]
    fn the_history_is_drawn_once_there_are_two_points() {
        let point = |day: i64, pass| HistoryPoint {
            at: Instant(day * 86_400_000),
            pass,
            low: 0.1,
            high: 0.9,
            event: None,
        };
        let one = shown(Some(sample::known()), vec![point(1, 0.5)], Locale::Korean);
        assert!(!one.contains("chart-history"), "{one}");
        let two = shown(Some(sample::known()), vec![point(1, 0.5), point(2, 0.6)], Locale::Korean);
        holds(&two, &["chart-history", "50 %에서 60 %로"]);
    }

    #[test]
    fn without_evidence_it_says_what_is_missing_once_and_no_figure() {
        let lacks = vec![
            Lack::Section { section: 0, answers: 2, needed: 5 },
            Lack::Section { section: 1, answers: 2, needed: 5 },
            Lack::Answers { answers: 2, needed: 20 },
            Lack::Learners { learners: 4, needed: 30 },
        ];
        let html = shown(Some(sample::lacking(lacks)), Vec::new(), Locale::Korean);
        holds(&html, &["아직 판단하기 이릅니다", "2문항", "20문항", "30명"]);
        assert!(!html.contains("62") && !html.contains("practice/"), "{html}");
        assert_eq!(html.matches("2문항에 답했어요").count(), 1, "{html}");
        holds(&shown(None, Vec::new(), Locale::Korean), &["잠시 뒤"]);
    }
}
