//! `GET /studio/domains/{domain}`.

use assessment::DomainId;
use assessment::manuscript::FieldFault;
use assessment::manuscript::domain::DomainManuscript;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;

use super::view::DomainFields;
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{domain_editor as words, manuscripts};
use crate::studio::manuscript::Form;
use crate::studio::{Section, StudioFrame};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Notice;

/// What a domain is called, its place and its rubric.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let id = id(&domain)?;
    let saved = asked.text("saved") == "1";
    answer(&state, &visitor, &id, None, Vec::new(), saved, StatusCode::OK).await
}

/// The domain of an address.
pub(in crate::studio) fn id(domain: &str) -> Result<DomainId, ServiceError> {
    domain.parse().map_err(|_| ServiceError::NotFound)
}

/// The page; with what was refused if something was.
pub(super) async fn answer(
    state: &AppState,
    visitor: &Visitor,
    id: &DomainId,
    given: Option<DomainManuscript>,
    faults: Vec<FieldFault>,
    saved: bool,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let domain = state.service.studio_domain(visitor.actor.as_ref(), id).await?;
    let title = locale.pick(&domain.title).to_owned();
    let manuscript = given.unwrap_or_else(|| DomainManuscript::of(&domain));
    let page = Page { status: status.into(), ..Page::studio(title.clone()) };
    let path = format!("/studio/domains/{id}");
    let body = move || {
        let (title, manuscript, path) = (title.clone(), manuscript.clone(), path.clone());
        let form = Form { faults: faults.clone(), locale };
        view! {
            <StudioFrame section=Section::Domains locale=locale>
                <Crumbs above=vec![("/studio/domains".to_owned(), words::domains(locale).to_owned())] here=title.clone() locale=locale />
                <h1>{title}</h1>
                {saved.then(|| view! { <Notice>{words::saved(locale)}</Notice> })}
                <form method="post" action=path class="stack">
                    <button class="button button-main" name="action" value="save">{manuscripts::save(locale)}</button>
                    <DomainFields manuscript=manuscript form=form is_new=false />
                </form>
            </StudioFrame>
        }
    };
    Ok(render(state, visitor, page, body).await)
}
