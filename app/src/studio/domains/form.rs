//! `POST /studio/domains` and `POST /studio/domains/{domain}`.

use assessment::manuscript::domain::{DomainManuscript, MOST, TraitManuscript};
use assessment::manuscript::edit;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use service::authorisation::{Deed, authorise};

use super::{list, page};
use crate::context::{AppState, Nested, PageError, Visitor, see_other};
use crate::studio::manuscript::Action;

/// Makes a domain and leads to its guideline.
pub async fn make(
    State(state): State<AppState>,
    visitor: Visitor,
    form: Nested<DomainManuscript>,
) -> Result<Response, PageError> {
    match state.service.add_domain(visitor.actor.as_ref(), &form.m).await? {
        Ok(domain) => Ok(see_other(&format!("/studio/guidelines/{}?made=1", domain.id), None)),
        Err(faults) => {
            list::answer(&state, &visitor, Some(form.m), faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Changes a domain. Rows of its rubric are added and moved in the form only: nothing is kept before it is saved.
pub async fn change(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    form: Nested<DomainManuscript>,
) -> Result<Response, PageError> {
    authorise(visitor.actor.as_ref(), Deed::Author, None)?;
    let id = page::id(&domain)?;
    let mut manuscript = form.m;
    if let Action::Row(row) = Action::read(&form.action) {
        edit(&mut manuscript.traits, row.deed, MOST, TraitManuscript::default);
        return page::answer(&state, &visitor, &id, Some(manuscript), Vec::new(), false, StatusCode::OK)
            .await;
    }
    match state.service.change_domain(visitor.actor.as_ref(), &id, manuscript.clone()).await? {
        Ok(_) => Ok(see_other(&format!("/studio/domains/{id}?saved=1"), None)),
        Err(faults) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page::answer(&state, &visitor, &id, Some(manuscript), faults, false, status).await
        }
    }
}
