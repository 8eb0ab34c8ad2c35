//! `GET /lti/start`: a link that names no gate.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{common, lti};

/// Says what is missing, to who learns and to who teaches.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let page = Page::reading(lti::no_gate(locale));
    Ok(render(&state, &visitor, page, move || {
        view! {
            <section class="notice-page">
                <h1>{lti::no_gate(locale)}</h1>
                <p>{lti::no_gate_learner(locale)}</p>
                <p>{lti::no_gate_teacher(locale)}</p>
                <p><a class="button" href="/gates">{common::gates(locale)}</a></p>
            </section>
        }
    })
    .await)
}
