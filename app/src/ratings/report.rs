//! The report: the rater's errors in words, then every figure per trait.

use assessment::agreement::{Diagnosis, Evidence, TraitReport};
use assessment::item::Trait;
use assessment::statistics::{Figure, Proportion, Refusal};
use leptos::prelude::*;
use service::progress::RaterReport;

use crate::i18n::{Locale, ratings};
use crate::ui::numbers::share;

/// A report on a set of essays.
#[component]
pub(crate) fn RaterReportPart(
    /// The figures.
    report: RaterReport,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let RaterReport { traits, report } = report;
    let named =
        |id: &str| traits.iter().find(|scale| scale.id == id).map_or("", |scale| scale.title.as_str());
    let errors: Vec<_> = report
        .traits
        .iter()
        .flat_map(|of| of.diagnosis.found.iter().map(|found| error(named(&of.id), found, locale)))
        .collect();
    let undecided = report.traits.iter().filter_map(|of| most_needed(&of.diagnosis)).max();
    let errors = if errors.is_empty() {
        view! { <p>{ratings::no_error(locale)}</p> }.into_any()
    } else {
        view! { <ul class="rater-errors">{errors.collect_view()}</ul> }.into_any()
    };
    let rows = report.traits.iter().map(|of| row(of, &traits, locale)).collect_view();
    let few = report.traits.iter().any(|of| of.few_pairs);
    view! {
        <p class="facts">{ratings::essays(locale, report.essays)}</p>
        <h2>{ratings::errors(locale)}</h2>
        {errors}
        {undecided.map(|needed| view! { <p class="help">{ratings::undecided(locale, needed)}</p> })}
        <h2>{ratings::figures(locale)}</h2>
        <div class="table-scroll" tabindex="0" role="region" aria-label=ratings::figures(locale)>
            <table class="rater-figures">
                <thead>
                    <tr>
                        <th scope="col">{ratings::scale(locale)}</th>
                        <th scope="col">{ratings::exact(locale)}</th>
                        <th scope="col">{ratings::adjacent(locale)}</th>
                        <th scope="col">{ratings::discrepant(locale)}</th>
                        <th scope="col">{ratings::bias(locale)}</th>
                        <th scope="col">"QWK"</th>
                        <th scope="col">{ratings::bar(locale)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {few.then(|| view! { <p class="help">{ratings::few(locale)}</p> })}
        <p class="help">{ratings::bars_of(locale)}</p>
    }
}

/// The most essays that an undecided error waits for.
fn most_needed(diagnosis: &Diagnosis) -> Option<u32> {
    let needed = diagnosis.undecided.iter().filter_map(|undecided| match undecided.because {
        Refusal::TooFew { needed, .. } => Some(needed),
        Refusal::Undefined | Refusal::NoInterval => None,
    });
    needed.max()
}

fn error(scale: &str, found: &Evidence, locale: Locale) -> AnyView {
    let figure = |value: f64| format!("{value:+.2}");
    let evidence = ratings::evidence(
        locale,
        ratings::measure(locale, found.measure),
        &figure(found.value),
        &figure(found.low),
        &figure(found.high),
        found.n,
    );
    view! {
        <li>
            <strong>{ratings::error(locale, found.error)}</strong>
            " · "
            <span lang="ko">{scale.to_owned()}</span>
            <br />
            {ratings::error_means(locale, found.error)}
            <br />
            <span class="facts">{evidence}</span>
        </li>
    }
    .into_any()
}

/// A share with its interval, in percent.
fn proportion(of: &Proportion) -> String {
    format!("{} % ({}–{})", share(of.estimate), share(of.low), share(of.high))
}

fn row(of: &TraitReport, traits: &[Trait], locale: Locale) -> AnyView {
    let title =
        traits.iter().find(|scale| scale.id == of.id).map(|scale| scale.title.clone()).unwrap_or_default();
    let Some(agreement) = &of.agreement else {
        return view! { <tr><th scope="row" lang="ko">{title}</th><td colspan="6">{ratings::no_pairs(locale)}</td></tr> }
            .into_any();
    };
    let qwk = match &of.qwk {
        Figure::Shown(shown) => format!("{:.2} ({:.2}–{:.2})", shown.value, shown.low, shown.high),
        Figure::Refused(Refusal::TooFew { needed, .. }) => ratings::from_pairs(locale, *needed),
        Figure::Refused(Refusal::Undefined | Refusal::NoInterval) => ratings::undefined(locale).to_owned(),
    };
    let bar = match of.qualified {
        Some(true) => ratings::met(locale),
        Some(false) => ratings::not_met(locale),
        None => ratings::undefined(locale),
    };
    view! {
        <tr>
            <th scope="row" lang="ko">{title}</th>
            <td>{proportion(&agreement.exact)}</td>
            <td>{proportion(&agreement.adjacent)}</td>
            <td>{format!("{} / {}", agreement.discrepant, agreement.n)}</td>
            <td>{format!("{:+.2}", agreement.severity)}</td>
            <td>{qwk}</td>
            <td>{bar}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
