//! `GET` and `POST /studio/gates`.

use assessment::{DomainId, GateId};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::authorisation::{Deed, authorise};
use service::studio::GateEntry;

use crate::context::{AppState, Fields, Page, PageError, Visitor, render, see_other};
use crate::i18n::{Locale, gate_editor as words, manuscripts, moments};
use crate::studio::{Section, StudioFrame};
use crate::ui::notice::{Nothing, Refusal};

/// Every gate, and the form for a new one.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    answer(&state, &visitor, None, StatusCode::OK).await
}

/// Begins a gate, empty or as a copy, and leads to its editor.
pub async fn begin(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    authorise(visitor.actor.as_ref(), Deed::Author, None)?;
    let id = fields
        .text("domain")
        .parse::<DomainId>()
        .ok()
        .and_then(|domain| GateId::within(&domain, fields.text("id").trim()).ok());
    let copy: Option<GateId> = fields.text("copy").parse().ok();
    let begun = match &id {
        None => false,
        Some(id) => match state.service.begin_gate(visitor.actor.as_ref(), id, copy.as_ref()).await {
            Ok(begun) => begun,
            Err(ServiceError::NotFound) => false,
            Err(error) => return Err(error.into()),
        },
    };
    match id.filter(|_| begun) {
        Some(id) => Ok(see_other(&format!("/studio/gates/{id}"), None)),
        None => answer(&state, &visitor, Some(fields), StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

#[derive(Clone)]
struct Row {
    id: String,
    title: String,
    facts: String,
    is_open: Option<bool>,
}

fn row(entry: GateEntry, locale: Locale) -> Row {
    let title = entry.published.as_ref().map(|head| locale.pick(&head.newest.gate.title).to_owned());
    let mut facts = vec![match &entry.published {
        Some(head) => manuscripts::published_version(locale, head.newest.version),
        None => manuscripts::not_published(locale).to_owned(),
    }];
    let retired = entry.published.as_ref().and_then(|head| head.retired_at);
    facts.extend(retired.map(|_| words::retired(locale).to_owned()));
    facts.extend(entry.written_at.map(|at| manuscripts::has_draft(locale, &moments::minute(locale, at))));
    Row {
        title: title.unwrap_or_else(|| entry.id.local().to_owned()),
        id: entry.id.to_string(),
        facts: facts.join(" · "),
        is_open: entry.published.map(|_| retired.is_none()),
    }
}

async fn answer(
    state: &AppState,
    visitor: &Visitor,
    refused: Option<Fields>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let gates = state.service.studio_gates(visitor.actor.as_ref()).await?;
    let gates: Vec<Row> = gates.into_iter().map(|entry| row(entry, locale)).collect();
    let shelf = state.service.shelf().await?;
    let named = |domain: &assessment::catalogue::Domain| {
        (domain.id.to_string(), locale.pick(&domain.title).to_owned())
    };
    let domains: Vec<(String, String)> = shelf.domains.iter().map(named).collect();
    let page = Page { status: status.into(), ..Page::studio(words::gates(locale)) };
    let body = move || {
        let (gates, domains, refused) = (gates.clone(), domains.clone(), refused.clone());
        view! {
            <StudioFrame section=Section::Gates locale=locale>
                <GateList gates=gates domains=domains refused=refused locale=locale />
            </StudioFrame>
        }
    };
    Ok(render(state, visitor, page, body).await)
}

#[component]
fn GateList(
    gates: Vec<Row>,
    domains: Vec<(String, String)>,
    refused: Option<Fields>,
    locale: Locale,
) -> impl IntoView {
    let given = |name: &str| refused.as_ref().map(|fields| fields.text(name).to_owned()).unwrap_or_default();
    let problem = refused.as_ref().map(|_| words::not_made(locale).to_owned());
    let chosen = given("domain");
    let domains = domains.into_iter().map(|(id, title)| {
        let selected = id == chosen;
        view! { <option value=id selected=selected>{title}</option> }
    });
    let domains = domains.collect_view();
    let copy = given("copy");
    let copies = gates.iter().map(|own| {
        let selected = own.id == copy;
        view! { <option value=own.id.clone() selected=selected>{format!("{} ({})", own.title, own.id)}</option> }
    });
    let copies = copies.collect_view();
    let rows = gates.iter().map(|own| {
        let path = format!("/studio/gates/{}", own.id);
        let state = own.is_open.map(|is_open| {
            let (code, word) =
                if is_open { ("retire", words::retire(locale)) } else { ("restore", words::restore(locale)) };
            view! {
                <form method="post" action=format!("{path}/state")>
                    <button class="button" name="action" value=code>
                        {word}<span class="visually-hidden">{format!(": {}", own.title)}</span>
                    </button>
                </form>
            }
        });
        view! {
            <li class="panel">
                <h2><a href=path.clone()>{own.title.clone()}</a></h2>
                <p class="facts"><code>{own.id.clone()}</code>" · "{own.facts.clone()}</p>
                {state}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h1>{words::gates(locale)}</h1>
        <p class="lead">{words::lead(locale)}</p>
        {rows.is_empty().then(|| view! { <Nothing text=words::none(locale) /> })}
        <ul class="plain-list studio-sections">{rows}</ul>
        <section class="panel">
            <h2>{words::make(locale)}</h2>
            <form method="post" action="/studio/gates" class="stack">
                <Refusal id="problem" text=problem />
                <div class="field">
                    <label for="domain">{words::domain(locale)}</label>
                    <select id="domain" name="domain">{domains}</select>
                </div>
                <div class="field">
                    <label for="id">{words::id(locale)}</label>
                    <input id="id" name="id" value=given("id") required maxlength="64" autocomplete="off" aria-describedby="id-help" />
                    <p id="id-help" class="help">{words::id_rule(locale)}</p>
                </div>
                <div class="field">
                    <label for="copy">{words::copy_of(locale)}</label>
                    <select id="copy" name="copy"><option value="">{words::copy_none(locale)}</option>{copies}</select>
                </div>
                <button class="button button-main">{words::make(locale)}</button>
            </form>
        </section>
    }
}
