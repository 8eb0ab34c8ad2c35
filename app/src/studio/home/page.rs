//! `GET /studio`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::authorisation::{Deed, authorise};

use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, studio};
use crate::studio::Section;

/// What can be done here.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    authorise(visitor.actor.as_ref(), Deed::Author, None)?;
    let locale = visitor.locale;
    let page = Page::studio(studio::studio(locale));
    Ok(render(&state, &visitor, page, move || view! { <Home locale=locale /> }).await)
}

/// The sections, each with what it is for.
#[component]
fn Home(
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let sections = Section::ALL.map(|section| {
        view! {
            <li class="panel">
                <h2><a href=section.path()>{section.title(locale)}</a></h2>
                <p>{section.summary(locale)}</p>
            </li>
        }
    });
    view! {
        <h1>{studio::studio(locale)}</h1>
        <p class="lead">{studio::studio_lead(locale)}</p>
        <ul class="plain-list studio-sections">{sections.collect_view()}</ul>
    }
}
