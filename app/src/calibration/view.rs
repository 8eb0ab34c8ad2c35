//! The calibration page.

use assessment::readiness::{Bin, Reliability, Uncertain};
use assessment::statistics::Z;
use leptos::prelude::*;
use service::readiness::TrackRecord;

use crate::chart::{Group, ReliabilityChart};
use crate::i18n::{Locale, calibration as words, common};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;

/// The page.
#[component]
pub(super) fn Calibration(
    /// What it shows.
    record: TrackRecord,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let above = vec![("/progress".to_owned(), common::progress(locale).to_owned())];
    let body = if let Some(reliability) = &record.reliability {
        figures(reliability, record.learners, locale).into_any()
    } else {
        let text = words::not_enough(locale, record.outcomes, record.needed);
        view! { <Nothing text=text /> }.into_any()
    };
    view! {
        <Crumbs above=above here=words::title(locale).to_owned() locale=locale />
        <h1>{words::title(locale)}</h1>
        <p class="lead">{words::lead(locale)}</p>
        {body}
        <p class="help">{words::how(locale)}</p>
    }
}

fn figures(reliability: &Reliability, learners: usize, locale: Locale) -> impl IntoView + use<> {
    let verdict = match reliability.calibrated {
        Some(true) => words::calibrated(locale),
        Some(false) => words::not_calibrated(locale),
        None => "",
    };
    let groups = reliability.bins.iter().map(group).collect();
    let rows = rows(reliability, locale).into_iter().map(|(name, figure, uncertainty, meaning)| {
        view! {
            <dt>{name}</dt>
            <dd><strong>{figure}</strong>" "<span>{uncertainty}</span></dd>
            <dd class="help">{meaning}</dd>
        }
    });
    view! {
        <div class="panels">
            <section class="panel">
                <h2>{words::diagram(locale)}</h2>
                <p><strong>{verdict}</strong></p>
                <ReliabilityChart id="reliability".to_owned() groups=groups locale=locale />
                <p class="help">{words::diagram_help(locale)}</p>
            </section>
            <section class="panel">
                <h2>{words::figures(locale)}</h2>
                <p class="facts">{words::rests_on(locale, reliability.count, learners)}</p>
                <dl class="record-figures">{rows.collect_view()}</dl>
            </section>
        </div>
    }
}

fn group(bin: &Bin) -> Group {
    Group {
        forecast: bin.forecast,
        observed: bin.observed.estimate,
        low: bin.observed.low,
        high: bin.observed.high,
        count: bin.observed.trials,
    }
}

/// Name, figure, its uncertainty, and what is good.
type Row = (&'static str, String, String, String);

/// The figures; what is not defined for the outcomes is left out.
fn rows(of: &Reliability, locale: Locale) -> Vec<Row> {
    let row = |figure: Option<Uncertain>, name: &'static str, good: String| {
        figure.map(|figure| (name, decimals(figure.value), interval(figure, locale), good))
    };
    let base = of.brier_of_base_rate.map(decimals).unwrap_or_default();
    let error = of.calibration_error.zip(of.noise_floor).map(|(error, (floor, spread))| {
        let floor = words::floor(locale, &decimals(floor), &decimals(2.0 * spread));
        (words::error(locale), decimals(error), floor, words::error_good(locale).to_owned())
    });
    [
        row(of.brier, words::brier(locale), words::brier_good(locale, &base)),
        error,
        row(of.slope, words::slope(locale), words::slope_good(locale).to_owned()),
        row(of.intercept, words::intercept(locale), words::intercept_good(locale).to_owned()),
        row(of.area_under_curve, words::area(locale), words::area_good(locale).to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn interval(figure: Uncertain, locale: Locale) -> String {
    let half = Z * figure.standard_error;
    words::interval(locale, &decimals(figure.value - half), &decimals(figure.value + half))
}

/// Three decimals, with a true minus sign.
fn decimals(value: f64) -> String {
    format!("{value:.3}").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use assessment::readiness::{Outcome, reliability};

    use super::*;
    use crate::ui::testing::{holds, html};

    fn record(count: usize) -> TrackRecord {
        let outcome = |number: usize| {
            let pass = (number % 10) as f64 / 10.0 + 0.05;
            // As many pass as were forecast to.
            Outcome { pass, interval: None, passed: (number / 10 % 10) < number % 10, chance: None }
        };
        let outcomes: Vec<Outcome> = (0..count).map(outcome).collect();
        TrackRecord {
            outcomes: count,
            learners: 40,
            needed: 100,
            reliability: (count >= 100).then(|| reliability(&outcomes)),
        }
    }

    fn shown(count: usize, locale: Locale) -> String {
        html(|| view! { <Calibration record=record(count) locale=locale /> })
    }

    #[test]
    fn every_figure_has_its_uncertainty_and_how_many_it_rests_on() {
        let korean = shown(200, Locale::Korean);
        holds(&korean, &["응시 200번", "40명", "브라이어", "95 % 구간", "chart-reliability", "말한 만큼"]);
        let english = shown(200, Locale::English);
        holds(&english, &["Sittings: 200", "learners: 40", "Brier score", "95 % interval", "noise floor"]);
        for html in [korean, english] {
            assert!(!html.contains("NaN") && !html.contains("inf"), "{html}");
        }
    }

    #[test]
    fn below_the_least_number_there_is_no_figure() {
        let html = shown(12, Locale::Korean);
        holds(&html, &["12번", "100번"]);
        assert!(!html.contains("<svg") && !html.contains("<dl"), "{html}");
        holds(&shown(0, Locale::English), &["So far there are 0", "from 100 on"]);
    }
}
