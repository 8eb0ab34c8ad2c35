//! The report at the end of the work.

use assessment::attempt::{Attempt, SlotState};
use assessment::live::{Batch, Measure, Terms, Work};
use assessment::statistics::{Proportion, wilson};
use leptos::prelude::*;

use super::batches::Batches;
use crate::i18n::{Locale, live};
use crate::ui::figure::words;

/// How the work went, as far as figures tell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LiveReport {
    batches: Vec<Batch>,
    of: usize,
    measure: Measure,
    is_complete: bool,
    warnings: usize,
    /// Share of inspected tasks that were defective.
    inspected: Option<Proportion>,
    /// Share of all tasks handed in that were.
    all: Option<Proportion>,
    mended: usize,
    rejected: usize,
}

impl LiveReport {
    /// From ended work; none of any other attempt.
    pub(crate) fn of(attempt: &Attempt) -> Option<Self> {
        let terms = attempt.plan.terms.as_ref()?;
        let work = Work::of_attempt(attempt)?;
        let (defects, inspected) = work.defects();
        let judged = || attempt.slots.iter().filter(|state| state.is_inspected());
        let bad = judged().filter(|state| is_defective(state, terms)).count();
        let rejected = || attempt.slots.iter().filter(|state| !state.rejections.is_empty());
        Some(Self {
            of: terms.batches(),
            measure: work.measure,
            is_complete: work.handed_out == attempt.slots.len()
                && work.batches.iter().all(|batch| batch.measure.is_some()),
            warnings: work.warnings,
            inspected: share(defects, inspected),
            all: share(bad, judged().count()),
            mended: rejected()
                .filter(|state| state.score.as_ref().is_some_and(|s| is_good(s.points, terms)))
                .count(),
            rejected: rejected().count(),
            batches: work.batches,
        })
    }
}

fn is_good(points: f64, terms: &Terms) -> bool {
    100.0 * points + 1e-9 >= f64::from(terms.accept_percent)
}

/// As it was first handed in.
fn is_defective(state: &SlotState, terms: &Terms) -> bool {
    !state.rejections.is_empty() || state.score.as_ref().is_some_and(|score| !is_good(score.points, terms))
}

fn share(part: usize, whole: usize) -> Option<Proportion> {
    wilson(part as f64, u32::try_from(whole).ok()?)
}

/// What the work came to, batch by batch, and how far the inspection lay from the truth.
#[component]
pub(crate) fn LiveReportPart(
    /// The report.
    report: LiveReport,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let (outcome, class) = match report.measure {
        Measure::Dismissal => (live::dismissed(locale).to_owned(), "verdict verdict-failed"),
        Measure::Restriction => (live::restricted(locale).to_owned(), "verdict verdict-failed"),
        _ if !report.is_complete => (live::stopped(locale).to_owned(), "verdict"),
        Measure::Warning => (live::completed_with_warnings(locale, report.warnings), "verdict"),
        Measure::None => (live::completed(locale).to_owned(), "verdict verdict-passed"),
    };
    let rate = |share: Option<Proportion>, told: fn(Locale, &str) -> String| {
        share.map(|share| view! { <li>{told(locale, &words(share, locale))}</li> })
    };
    let redone = (report.rejected > 0)
        .then(|| view! { <li>{live::redone(locale, report.mended, report.rejected)}</li> });
    view! {
        <section class=class>
            <p class="verdict-word">{outcome}</p>
            <ul class="distances">
                {rate(report.inspected, live::inspected_rate)}
                {rate(report.all, live::true_rate)}
                {redone}
            </ul>
            <p class="help">{live::rates_differ(locale)}</p>
        </section>
        <section class="panel">
            <h2>{live::batches(locale)}</h2>
            <Batches batches=report.batches of=report.of locale=locale />
        </section>
    }
}
