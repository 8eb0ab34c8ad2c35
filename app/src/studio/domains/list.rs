//! `GET /studio/domains`.

use assessment::manuscript::FieldFault;
use assessment::manuscript::domain::DomainManuscript;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::StudioDomain;

use super::view::DomainFields;
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, domain_editor as words};
use crate::studio::manuscript::Form;
use crate::studio::{Section, StudioFrame};

/// Every domain, and the form for a new one.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    answer(&state, &visitor, None, Vec::new(), StatusCode::OK).await
}

/// The page; with what was refused of a new domain.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    given: Option<DomainManuscript>,
    faults: Vec<FieldFault>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let domains = state.service.studio_domains(visitor.actor.as_ref()).await?;
    let next = domains.iter().map(|own| own.domain.ordinal).max().map_or(1, |last| last.saturating_add(1));
    let fresh = || DomainManuscript { ordinal: next.to_string(), ..DomainManuscript::default() };
    let manuscript = given.unwrap_or_else(fresh);
    let page = Page { status: status.into(), ..Page::studio(words::domains(locale)) };
    let body = move || {
        let (domains, manuscript) = (domains.clone(), manuscript.clone());
        let form = Form { faults: faults.clone(), locale };
        view! {
            <StudioFrame section=Section::Domains locale=locale>
                <DomainList domains=domains locale=locale />
                <section class="panel">
                    <h2 id="make">{words::make(locale)}</h2>
                    <form method="post" action="/studio/domains" class="stack">
                        <DomainFields manuscript=manuscript form=form is_new=true />
                        <button class="button button-main" name="action" value="save">{words::make(locale)}</button>
                    </form>
                </section>
            </StudioFrame>
        }
    };
    Ok(render(state, visitor, page, body).await)
}

#[component]
fn DomainList(domains: Vec<StudioDomain>, locale: Locale) -> impl IntoView {
    let rows = domains.into_iter().map(|own| {
        let id = own.domain.id.to_string();
        let facts = match own.guideline {
            Some(version) => words::facts(locale, version, own.items, own.gates),
            None => words::hidden(locale).to_owned(),
        };
        let stale = (own.stale > 0).then(|| {
            let href = format!("/studio/guidelines/{id}/stale");
            view! { <p><a href=href>{words::stale(locale, own.stale)}</a></p> }
        });
        view! {
            <li class="panel">
                <h2><a href=format!("/studio/domains/{id}")>{locale.pick(&own.domain.title).to_owned()}</a></h2>
                <p class="facts"><code>{id.clone()}</code>" · "{facts}</p>
                {stale}
                <p><a href=format!("/studio/guidelines/{id}")>{words::guideline(locale)}</a></p>
            </li>
        }
    });
    view! {
        <h1>{words::domains(locale)}</h1>
        <p class="lead">{words::lead(locale)}</p>
        <ul class="plain-list studio-sections">{rows.collect_view()}</ul>
    }
}
