//! `POST /notebook`.

use assessment::ItemId;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use service::ServiceError;
use service::attempts::{PracticeFocus, PracticeWish};

use super::page;
use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::i18n::{problems, progress};

/// Begins a practice session with the items named in the form.
pub async fn again(
    State(state): State<AppState>,
    visitor: Visitor,
    fields: Fields,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let items: Vec<ItemId> = fields.all("item").filter_map(|item| item.parse().ok()).collect();
    let refuse = |problem: String, status: StatusCode| (problem, status);
    let refused = match items.first() {
        None => refuse(progress::nothing_chosen(locale).to_owned(), StatusCode::UNPROCESSABLE_ENTITY),
        Some(first) => {
            let domain = first.domain();
            let items: Vec<ItemId> = items.into_iter().filter(|item| item.domain() == domain).collect();
            let wish = PracticeWish { count: items.len(), focus: PracticeFocus::Items(items), domain };
            match state.service.start_practice(visitor.actor.as_ref(), &wish).await {
                Ok(attempt) => return Ok(see_other(&format!("/attempts/{attempt}"), None)),
                Err(error @ ServiceError::NothingToPractise) => {
                    refuse(progress::nothing_chosen(locale).to_owned(), problems::status(&error))
                }
                Err(error) => return Err(error.into()),
            }
        }
    };
    let (problem, status) = refused;
    page::answer(&state, &visitor, page::FIRST, Some(problem), status).await
}
