//! `GET /studio/guidelines`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{domain_editor, guideline_editor as words, manuscripts};
use crate::studio::{Section, StudioFrame};
use crate::ui::notice::Nothing;

/// The guideline of every domain.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let domains = state.service.studio_domains(visitor.actor.as_ref()).await?;
    let page = Page::studio(words::guidelines(locale));
    let body = move || {
        let rows = domains.clone().into_iter().map(|own| {
            let id = own.domain.id.to_string();
            let version = match own.guideline {
                Some(version) => manuscripts::published_version(locale, version),
                None => manuscripts::not_published(locale).to_owned(),
            };
            let stale = (own.stale > 0).then(|| {
                let href = format!("/studio/guidelines/{id}/stale");
                view! { " · "<a href=href>{domain_editor::stale(locale, own.stale)}</a> }
            });
            let title = locale.pick(&own.domain.title).to_owned();
            view! {
                <li class="panel">
                    <h2><a href=format!("/studio/guidelines/{id}")>{title}</a></h2>
                    <p class="facts">{version}{stale}</p>
                </li>
            }
        });
        let rows = rows.collect_view();
        view! {
            <StudioFrame section=Section::Guidelines locale=locale>
                <h1>{words::guidelines(locale)}</h1>
                <p class="lead">{words::lead(locale)}</p>
                {rows.is_empty().then(|| view! {
                    <Nothing text=words::no_domains(locale)>
                        <a class="button" href="/studio/domains#make">{domain_editor::make(locale)}</a>
                    </Nothing>
                })}
                <ul class="plain-list studio-sections">{rows}</ul>
            </StudioFrame>
        }
    };
    Ok(render(&state, &visitor, page, body).await)
}
