//! The page of one item's figures.

use assessment::statistics::Proportion;
use leptos::prelude::*;
use service::studio::analysis::{ItemAnalysis, ItemPage, OptionRow, Spread};

use super::figure::{of_number, of_part, of_share};
use crate::i18n::{Locale, analysis, moments};
use crate::ui::figure::words;
use crate::ui::notice::Nothing;
use crate::ui::numbers::share;

/// What the page shows.
#[derive(Clone, Debug)]
pub(super) struct ItemView {
    item: String,
    stem: String,
    version: u32,
    versions: Vec<ItemAnalysis>,
    options: Vec<OptionRow>,
    answers: u32,
    unanswered: u32,
    seconds: Option<Spread>,
    advice: Vec<String>,
    /// First and last day, and the facility between them.
    periods: Vec<(String, Proportion)>,
}

impl ItemView {
    /// Of what is known.
    pub(super) fn of(page: ItemPage, locale: Locale) -> Self {
        let seen = page.versions.iter().find(|version| version.version == page.item.version);
        let period = |period: &service::studio::analysis::Period| {
            let day = |day| moments::calendar_day(locale, day);
            (format!("{} – {}", day(period.from), day(period.to)), period.facility)
        };
        Self {
            periods: seen.map(|seen| seen.periods.iter().map(period).collect()).unwrap_or_default(),
            item: page.item.id.to_string(),
            stem: page.item.question.stem.clone(),
            version: page.item.version,
            advice: page.advice.iter().map(|advice| analysis::advice(*advice, locale)).collect(),
            versions: page.versions,
            options: page.options,
            answers: page.answers,
            unanswered: page.unanswered,
            seconds: page.seconds,
        }
    }
}

/// One item.
#[component]
pub(super) fn ItemAnalysisPage(
    /// What it shows.
    view: ItemView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let title = analysis::of_item(locale, &view.item);
    let head = view! {
        <h1>{title}</h1>
        <p class="facts">{analysis::version(locale, view.version)}</p>
        <blockquote class="analysis-stem" lang="ko">{view.stem.clone()}</blockquote>
        <p><a class="button" href=format!("/studio/items/{}/regrade", view.item)>{analysis::to_regrade(locale)}</a></p>
    };
    if view.versions.is_empty() {
        return view! { {head} <Nothing text=analysis::nothing_answered(locale) /> }.into_any();
    }
    let advice = if view.advice.is_empty() {
        view! { <p>{analysis::no_flags(locale)}</p> }.into_any()
    } else {
        let lines = view.advice.clone().into_iter().map(|line| view! { <li>{line}</li> });
        view! { <ul class="analysis-flags">{lines.collect_view()}</ul> }.into_any()
    };
    let time = view.seconds.map_or_else(
        || analysis::time_early(locale).to_owned(),
        |Spread { low, median, high, n }| {
            let whole = |seconds: f64| format!("{seconds:.0}");
            analysis::time_is(locale, &whole(median), &whole(low), &whole(high), n)
        },
    );
    view! {
        {head}
        <section class="panel"><h2>{analysis::flags(locale)}</h2>{advice}</section>
        <section><h2>{analysis::versions(locale)}</h2>{versions(&view, locale)}</section>
        {options(&view, locale)}
        <section>
            <h2>{analysis::time(locale)}</h2>
            <p>{time}</p>
            <p class="help">{analysis::time_lead(locale)}</p>
        </section>
        <section><h2>{analysis::drift(locale)}</h2>{periods(&view, locale)}</section>
    }
    .into_any()
}

fn versions(view: &ItemView, locale: Locale) -> impl IntoView + use<> {
    let rows = view.versions.iter().map(|version| {
        let href = format!("/studio/items/{}/analysis?version={}", version.item, version.version);
        let guess = version.guess.map(|guess| analysis::guess(locale, &share(guess)));
        let report = &version.report;
        let is_shown = version.version == view.version;
        view! {
            <tr>
                <th scope="row">
                    <a href=href aria-current=is_shown.then_some("true")>{analysis::version(locale, version.version)}</a>
                </th>
                <td>{report.n}</td>
                <td>{of_share(&report.facility, locale)}{guess.map(|guess| view! { <br /><span class="facts">{guess}</span> })}</td>
                <td>{of_number(&report.discrimination, locale)}</td>
                <td>{of_number(&report.upper_lower, locale)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=analysis::versions(locale)>
            <table class="analysis-table">
                <thead><tr>
                    <th scope="col">{analysis::item(locale)}</th>
                    <th scope="col">{analysis::answers(locale)}</th>
                    <th scope="col">{analysis::facility(locale)}</th>
                    <th scope="col">{analysis::discrimination(locale)}</th>
                    <th scope="col">{analysis::upper_lower(locale)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

fn options(view: &ItemView, locale: Locale) -> Option<impl IntoView + use<>> {
    if view.options.is_empty() {
        return None;
    }
    let rows = view.options.iter().enumerate().map(|(place, option)| {
        let figures = &option.figures;
        let key = option.right.then(|| view! { " "<strong class="tag">{analysis::key(locale)}</strong> });
        view! {
            <tr>
                <th scope="row">
                    {analysis::option_sign(place)}" "<span lang="ko">{option.text.clone()}</span>{key}
                </th>
                <td>{figures.count}</td>
                <td>{of_share(&figures.share, locale)}</td>
                <td>{of_part(figures.low_third)}</td>
                <td>{of_part(figures.high_third)}</td>
                <td>{of_number(&figures.rest_correlation, locale)}</td>
            </tr>
        }
    });
    Some(view! {
        <section>
            <h2>{analysis::options(locale)}</h2>
            <p>{analysis::options_lead(locale, view.answers)}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=analysis::options(locale)>
                <table class="analysis-table">
                    <thead><tr>
                        <th scope="col">{analysis::option(locale)}</th>
                        <th scope="col">{analysis::answers(locale)}</th>
                        <th scope="col">{analysis::share(locale)}</th>
                        <th scope="col">{analysis::low_third(locale)}</th>
                        <th scope="col">{analysis::high_third(locale)}</th>
                        <th scope="col">{analysis::with_rest(locale)}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <p class="facts">{analysis::unanswered(locale, view.unanswered)}</p>
        </section>
    })
}

fn periods(view: &ItemView, locale: Locale) -> impl IntoView + use<> {
    // A dozen figures with their intervals say it all; below the minimum of evidence the number of answers stands alone.
    let rows = view.periods.iter().map(|(name, facility)| {
        let needed = assessment::statistics::items::minimum::PLACE;
        let figure = if facility.trials < needed {
            analysis::needs_more(locale, facility.trials, needed)
        } else {
            words(*facility, locale)
        };
        view! { <tr><th scope="row">{name.clone()}</th><td>{facility.trials}</td><td>{figure}</td></tr> }
    });
    view! {
        <table class="analysis-table">
            <thead><tr>
                <th scope="col">{analysis::period(locale)}</th>
                <th scope="col">{analysis::answers(locale)}</th>
                <th scope="col">{analysis::facility(locale)}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
