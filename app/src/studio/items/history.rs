//! `GET /studio/items/{domain}/{item}/history`: versions with what changed, who did what, and where it is used.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::studio::ItemHistory;

use super::compare::{Difference, differences};
use super::form::Fields;
use super::{id, path};
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, editor, moments};
use crate::studio::{Section, StudioFrame};

/// A version as shown.
#[derive(Clone)]
struct VersionView {
    number: u32,
    when: String,
    is_first: bool,
    differences: Vec<Difference>,
}

/// The page.
#[derive(Clone)]
struct HistoryView {
    path: String,
    versions: Vec<VersionView>,
    gates: Vec<(String, String)>,
    deeds: Vec<(String, &'static str, String)>,
}

/// What an item was and is.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, item)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let item = id(&domain, &item)?;
    let locale = visitor.locale;
    let history = state.service.item_history(visitor.actor.as_ref(), &item).await?;
    let view = read(&history, path(&item), locale);
    let page = Page::studio(editor::history(locale));
    Ok(render(&state, &visitor, page, move || {
        let view = view.clone();
        view! { <StudioFrame section=Section::Bank locale=locale><HistoryPage view=view locale=locale /></StudioFrame> }
    })
    .await)
}

fn read(history: &ItemHistory, path: String, locale: Locale) -> HistoryView {
    let versions = history.versions.iter().enumerate().map(|(index, version)| {
        let older = history.versions.get(index + 1);
        VersionView {
            number: version.item.version,
            when: moments::minute(locale, version.at),
            is_first: older.is_none(),
            differences: older
                .map(|older| differences(&older.manuscript, &version.manuscript))
                .unwrap_or_default(),
        }
    });
    let gates =
        history.gates.iter().map(|gate| (format!("/gates/{}", gate.id), locale.pick(&gate.title).to_owned()));
    let deeds = history.deeds.iter().rev().map(|deed| {
        (moments::minute(locale, deed.at), editor::deed(locale, &deed.deed), deed.detail.clone())
    });
    HistoryView { path, versions: versions.collect(), gates: gates.collect(), deeds: deeds.collect() }
}

#[component]
fn HistoryPage(view: HistoryView, locale: Locale) -> impl IntoView {
    let versions = view.versions.into_iter().map(|version| version_part(version, locale));
    let gates = view.gates.into_iter().map(|(path, title)| view! { <li><a href=path>{title}</a></li> });
    let gates = gates.collect_view();
    let used = if gates.is_empty() {
        view! { <p>{editor::used_nowhere(locale)}</p> }.into_any()
    } else {
        view! { <ul>{gates}</ul> }.into_any()
    };
    let deeds = view.deeds.into_iter().map(|(when, deed, detail)| {
        view! { <li>{when}" · "{deed}" "<span class="facts">{detail}</span></li> }
    });
    view! {
        <h1>{editor::history(locale)}</h1>
        <p><a href=view.path>{editor::edit_item(locale)}</a></p>
        <h2>{editor::versions(locale)}</h2>
        <ul class="plain-list">{versions.collect_view()}</ul>
        <h2>{editor::used_in(locale)}</h2>
        {used}
        <h2>{editor::deeds(locale)}</h2>
        <ul>{deeds.collect_view()}</ul>
    }
}

fn version_part(version: VersionView, locale: Locale) -> AnyView {
    let rows = version.differences.into_iter().map(|difference| {
        view! {
            <tr>
                <th scope="row">{Fields::name_of(&difference.field, locale)}</th>
                <td lang="ko"><del>{difference.before}</del></td>
                <td lang="ko"><ins>{difference.after}</ins></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let body = if version.is_first {
        view! { <p class="facts">{editor::first_version(locale)}</p> }.into_any()
    } else if rows.is_empty() {
        view! { <p class="facts">{editor::no_change(locale)}</p> }.into_any()
    } else {
        view! {
            <div class="table-scroll">
                <table><caption class="visually-hidden">{editor::changed_fields(locale)}</caption><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    };
    view! {
        <li class="panel">
            <h3>{editor::version(locale, version.number)}" "<span class="facts">{version.when}</span></h3>
            {body}
        </li>
    }
    .into_any()
}
