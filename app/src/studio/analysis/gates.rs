//! How reliably gates measure.

use assessment::statistics::items::TestReport;
use leptos::prelude::*;
use service::studio::analysis::GateAnalysis;

use super::figure::of_number;
use crate::i18n::{Locale, analysis};

/// A version of a gate.
#[derive(Clone, Debug)]
pub(super) struct GateRow {
    title: String,
    version: u32,
    items: usize,
    report: TestReport,
}

impl GateRow {
    /// By its figures and what it is called.
    pub(super) fn of(gate: &GateAnalysis, title: String) -> Self {
        Self { title, version: gate.version, items: gate.items, report: gate.report.clone() }
    }
}

/// Gates, each version apart.
#[component]
pub(super) fn Gates(
    /// The gates.
    gates: Vec<GateRow>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    if gates.is_empty() {
        return view! { <p class="help">{analysis::no_gates(locale)}</p> }.into_any();
    }
    let rows = gates.into_iter().map(|gate| {
        view! {
            <tr>
                <th scope="row">{gate.title}" "<span class="facts">{analysis::version(locale, gate.version)}</span></th>
                <td>{gate.report.attempts}</td>
                <td>{of_number(&gate.report.mean, locale)}" / "{gate.items}</td>
                <td>{of_number(&gate.report.alpha, locale)}</td>
                <td>{of_number(&gate.report.standard_error, locale)}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=analysis::gates(locale)>
            <table class="analysis-table">
                <thead><tr>
                    <th scope="col">{analysis::gate(locale)}</th>
                    <th scope="col">{analysis::sittings(locale)}</th>
                    <th scope="col">{analysis::mean(locale)}</th>
                    <th scope="col">{analysis::alpha(locale)}</th>
                    <th scope="col">{analysis::standard_error(locale)}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
