//! The page of a domain's items and gates.

use assessment::statistics::Figure;
use assessment::statistics::items::Advice;
use leptos::prelude::*;
use service::studio::analysis::ItemAnalysis;

use super::figure::{of_number, of_share};
use super::filter::{Filter, Order};
use super::gates::{GateRow, Gates};
use crate::i18n::{Locale, analysis};
use crate::ui::notice::Nothing;

/// What the page shows.
#[derive(Clone, Debug)]
pub(super) struct AnalysisView {
    /// Domains to choose from: id and title.
    pub(super) domains: Vec<(String, String)>,
    /// The domain shown.
    pub(super) domain: String,
    /// Rules to filter by.
    pub(super) rules: Vec<String>,
    /// Interactions to filter by.
    pub(super) interactions: Vec<&'static str>,
    /// What was asked for.
    pub(super) filter: Filter,
    /// Attempts counted.
    pub(super) attempts: usize,
    /// Whether nobody has answered anything.
    pub(super) is_empty: bool,
    /// The items.
    pub(super) rows: Vec<ItemRow>,
    /// The gates.
    pub(super) gates: Vec<GateRow>,
}

/// A version of an item.
#[derive(Clone, Debug)]
pub(super) struct ItemRow {
    item: String,
    version: u32,
    n: u32,
    facility: Figure,
    discrimination: Figure,
    advice: Vec<Advice>,
}

impl ItemRow {
    /// Of its figures.
    pub(super) fn of(item: &ItemAnalysis) -> Self {
        Self {
            item: item.item.to_string(),
            version: item.version,
            n: item.report.n,
            facility: item.report.facility,
            discrimination: item.report.discrimination,
            advice: item.advice.clone(),
        }
    }
}

/// Items and gates of a domain.
#[component]
pub(super) fn AnalysisPage(
    /// What it shows.
    view: AnalysisView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let rules_path = format!("/studio/analysis/{}/rules", view.domain);
    let attempts = view.attempts;
    let gates = view.gates.clone();
    let items = if view.is_empty {
        view! { <Nothing text=analysis::nothing_answered(locale) /> }.into_any()
    } else {
        view! { {form(&view, locale)} {table(view, locale)} }.into_any()
    };
    view! {
        <h1>{analysis::analysis(locale)}</h1>
        <p class="lead">{analysis::analysis_lead(locale)}</p>
        <p class="facts">{analysis::counted(locale, attempts)}</p>
        <p><a href=rules_path>{analysis::see_rules(locale)}</a></p>
        <section><h2>{analysis::items(locale)}</h2>{items}</section>
        <section>
            <h2>{analysis::gates(locale)}</h2>
            <p>{analysis::gates_lead(locale)}</p>
            <Gates gates=gates locale=locale />
        </section>
    }
}

/// The conditions. A form by GET: what it asks for stands in the address.
fn form(view: &AnalysisView, locale: Locale) -> impl IntoView + use<> {
    let choice = |value: String, name: String, chosen: &str| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{name}</option> }
    };
    let domains = view.domains.iter().map(|(id, title)| choice(id.clone(), title.clone(), &view.domain));
    let any = || std::iter::once((String::new(), analysis::any(locale).to_owned()));
    let rules = any().chain(view.rules.iter().map(|rule| (rule.clone(), rule.clone())));
    let rules = rules.map(|(value, name)| choice(value, name, &view.filter.rule));
    let kinds = any().chain(view.interactions.iter().map(|kind| ((*kind).to_owned(), (*kind).to_owned())));
    let kinds = kinds.map(|(value, name)| choice(value, name, &view.filter.interaction));
    view! {
        <form method="get" action="/studio/analysis" class="analysis-filter" aria-label=analysis::filter(locale)>
            <label>{analysis::domains(locale)}<select name="domain">{domains.collect_view()}</select></label>
            <label>{analysis::rule(locale)}<select name="rule">{rules.collect_view()}</select></label>
            <label>{analysis::interaction(locale)}<select name="interaction">{kinds.collect_view()}</select></label>
            <label class="analysis-check">
                <input r#type="checkbox" name="flagged" value="1" checked=view.filter.flagged />
                {analysis::flagged_only(locale)}
            </label>
            <input r#type="hidden" name="sort" value=view.filter.order.word() />
            <button class="button">{analysis::apply(locale)}</button>
        </form>
    }
}

fn table(view: AnalysisView, locale: Locale) -> AnyView {
    if view.rows.is_empty() {
        return view! { <Nothing text=analysis::nothing_found(locale) /> }.into_any();
    }
    let head = |order: Order, name: &'static str| {
        let Filter { rule, interaction, flagged, order: now } = &view.filter;
        let flagged = if *flagged { "&flagged=1" } else { "" };
        // Ids and kinds are letters, digits, hyphens and a slash; what else was typed finds nothing and is not repeated.
        let safe = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-/".contains(c));
        let part = |name: &str, text: &str| {
            if !text.is_empty() && safe(text) { format!("&{name}={text}") } else { String::new() }
        };
        let href = format!(
            "/studio/analysis?domain={}{}{}{flagged}&sort={}",
            view.domain,
            part("rule", rule),
            part("interaction", interaction),
            order.word()
        );
        let is_current = *now == order;
        let direction = match order {
            Order::Answers => "descending",
            _ => "ascending",
        };
        view! {
            <th scope="col" aria-sort=is_current.then_some(direction)>
                <a href=href title=analysis::sorted_by(locale, name)>{name}</a>
            </th>
        }
    };
    let rows = view.rows.iter().map(|row| {
        let (href, label) = (format!("/studio/items/{}/analysis?version={}", row.item, row.version), row.item.clone());
        let flags = row.advice.iter().map(|advice| view! { <li>{analysis::advice(*advice, locale)}</li> });
        let flags = if row.advice.is_empty() {
            view! { <span class="facts">{analysis::no_flags(locale)}</span> }.into_any()
        } else {
            view! { <ul class="plain-list analysis-flags">{flags.collect_view()}</ul> }.into_any()
        };
        view! {
            <tr>
                <th scope="row"><a href=href>{label}</a>" "<span class="facts">{analysis::version(locale, row.version)}</span></th>
                <td>{row.n}</td>
                <td>{of_share(&row.facility, locale)}</td>
                <td>{of_number(&row.discrimination, locale)}</td>
                <td>{flags}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=analysis::items(locale)>
            <table class="analysis-table">
                <thead><tr>
                    {head(Order::Item, analysis::item(locale))}
                    {head(Order::Answers, analysis::answers(locale))}
                    {head(Order::Facility, analysis::facility(locale))}
                    {head(Order::Discrimination, analysis::discrimination(locale))}
                    {head(Order::Flags, analysis::flags(locale))}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
