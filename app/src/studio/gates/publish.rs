//! `GET` and `POST /studio/gates/{domain}/{gate}/publish`.

use assessment::gate::Shortage;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::{GateInspection, GateWarning, PublishRefusal};

use crate::context::{AppState, Fields, Page, PageError, Visitor, render, see_other};
use crate::gates::page::id;
use crate::i18n::{Locale, gate_editor as words, manuscripts};
use crate::studio::{Section, StudioFrame};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Refusal;
use crate::ui::numbers::percent;

/// What the gate would be, what keeps it from being published, and what one should know.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let inspection = state.service.inspect_gate(visitor.actor.as_ref(), &gate).await?;
    Ok(answer(&state, &visitor, &inspection, None, StatusCode::OK).await)
}

/// Freezes the next version.
pub async fn publish(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let (actor, locale) = (visitor.actor.as_ref(), visitor.locale);
    let revision = fields.text("base").parse().unwrap_or(0);
    let ticked: Vec<&str> = fields.all("known").collect();
    match state.service.publish_gate(actor, &gate, revision, &ticked).await? {
        Ok(version) => Ok(see_other(&format!("/studio/gates/{gate}?published={version}"), None)),
        Err(PublishRefusal::NotReady(inspection)) => {
            let can_tick = inspection.gate.is_ok() && inspection.shortages.is_empty();
            let problem = if can_tick { words::not_ticked(locale) } else { words::errors(locale) };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(answer(&state, &visitor, &inspection, Some(problem), status).await)
        }
        Err(PublishRefusal::Moved) => {
            let inspection = state.service.inspect_gate(actor, &gate).await?;
            let problem = Some(manuscripts::moved(locale));
            Ok(answer(&state, &visitor, &inspection, problem, StatusCode::CONFLICT).await)
        }
    }
}

#[derive(Clone)]
struct PublishView {
    path: String,
    title: String,
    revision: u32,
    next: u32,
    shortages: Vec<String>,
    warnings: Vec<(&'static str, String)>,
    figures: Vec<String>,
    problem: Option<String>,
}

async fn answer(
    state: &AppState,
    visitor: &Visitor,
    inspection: &GateInspection,
    problem: Option<&'static str>,
    status: StatusCode,
) -> Response {
    let locale = visitor.locale;
    let desk = &inspection.desk;
    let path = format!("/studio/gates/{}", desk.id);
    let (Ok(gate), Some(mark)) = (&inspection.gate, &desk.mark) else {
        // Nothing to publish, or something missing: the form says what.
        return see_other(&format!("{path}?check=1"), None);
    };
    let guesser = inspection
        .guesser
        .map(|(share, chance)| words::guesser(locale, &percent(share * 100.0), &percent(chance * 100.0)));
    let seconds = inspection.seconds.map(|seconds| words::seconds_each(locale, seconds));
    let view = PublishView {
        path,
        title: locale.pick(&gate.title).to_owned(),
        revision: mark.number,
        next: desk.published.as_ref().map_or(0, |head| head.newest.version) + 1,
        shortages: inspection.shortages.iter().map(|shortage| shortage_words(shortage, locale)).collect(),
        warnings: inspection
            .warnings
            .iter()
            .map(|warning| (warning.code(), warning_words(warning, locale)))
            .collect(),
        figures: guesser.into_iter().chain(seconds).collect(),
        problem: problem.map(str::to_owned),
    };
    let page = Page { status: status.into(), ..Page::studio(words::publish_title(locale)) };
    let body = move || {
        let view = view.clone();
        view! {
            <StudioFrame section=Section::Gates locale=locale>
                <PublishForm view=view locale=locale />
            </StudioFrame>
        }
    };
    render(state, visitor, page, body).await
}

fn shortage_words(shortage: &Shortage, locale: Locale) -> String {
    match shortage {
        Shortage::Section { section, count, available } => {
            words::short(locale, section + 1, *count, *available)
        }
        Shortage::Item { section, item } => words::short_item(locale, section + 1, item.local()),
        Shortage::Live { tasks, available } => words::short_live(locale, *tasks, *available),
    }
}

fn warning_words(warning: &GateWarning, locale: Locale) -> String {
    match warning {
        GateWarning::Untested(rules) => {
            let rules: Vec<&str> = rules.iter().map(assessment::RuleId::local).collect();
            words::untested(locale, &rules.join(", "))
        }
        GateWarning::Guessable { chance } => words::guessable(locale, &percent(chance * 100.0)),
        GateWarning::Stale { items } => words::stale(locale, *items),
        GateWarning::Hurried { seconds } => words::hurried(locale, *seconds),
    }
}

#[component]
fn PublishForm(view: PublishView, locale: Locale) -> impl IntoView {
    let can_publish = view.shortages.is_empty();
    let errors = view.shortages.into_iter().map(|said| view! { <li>{said}</li> }).collect_view();
    let errors = (!can_publish).then(|| {
        view! {
            <section class="notice notice-bad">
                <h2>{words::errors(locale)}</h2>
                <ul>{errors}</ul>
            </section>
        }
    });
    let has_warnings = !view.warnings.is_empty();
    let warnings = view.warnings.into_iter().map(|(code, said)| {
        view! {
            <li class="field">
                <p id=format!("known-{code}")>{said}</p>
                <label class="choice">
                    <input r#type="checkbox" name="known" value=code required aria-describedby=format!("known-{code}") />
                    {words::tick(locale)}
                </label>
            </li>
        }
    });
    let warnings = warnings.collect_view();
    let warnings = has_warnings.then(|| {
        view! { <h2>{words::warnings(locale)}</h2><ul class="plain-list">{warnings}</ul> }
    });
    let figures = view.figures.into_iter().map(|said| view! { <li>{said}</li> });
    let button = can_publish.then(|| {
        view! { <button class="button button-main">{manuscripts::publish(locale)}</button> }
    });
    view! {
        <Crumbs above=vec![(view.path.clone(), view.title)] here=words::publish_title(locale) locale=locale />
        <h1>{words::publish_title(locale)}</h1>
        <p class="lead">{words::next_version(locale, view.next)}</p>
        <Refusal id="problem" text=view.problem />
        {errors}
        <form method="post" action=format!("{}/publish", view.path) class="stack">
            <input r#type="hidden" name="base" value=view.revision.to_string() />
            {warnings}
            <h2>{words::figures(locale)}</h2>
            <ul>{figures.collect_view()}</ul>
            <p><a href=format!("{}/sample", view.path)>{words::sample(locale)}</a></p>
            <div class="buttons">
                {button}
                <a class="button" href=view.path.clone()>{manuscripts::back_to_form(locale)}</a>
            </div>
        </form>
    }
}
