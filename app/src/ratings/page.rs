//! `GET /ratings/{domain}`.

use assessment::DomainId;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::progress::RaterReport;

use super::report::RaterReportPart;
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, learn, ratings};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;
use crate::ui::practise::{Drill, Practise};

/// The newest ratings in a domain against the panel; a stranger is shown what will stand here.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
) -> Result<Response, PageError> {
    let (locale, service) = (visitor.locale, &state.service);
    let domain: DomainId = domain.parse().map_err(|_| ServiceError::NotFound)?;
    let shelf = service.shelf().await?;
    let title = shelf.domain(&domain).map(|found| locale.pick(&found.title).to_owned());
    let title = title.ok_or(ServiceError::NotFound)?;
    let report = match &visitor.actor {
        Some(actor) => service.rater_report(Some(actor), &domain).await?,
        None => None,
    };
    let page = Page::reading(ratings::title(locale));
    let view = RatingsView { domain, title, report };
    Ok(render(&state, &visitor, page, move || view! { <Ratings view=view.clone() locale=locale /> }).await)
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
struct RatingsView {
    domain: DomainId,
    title: String,
    report: Option<RaterReport>,
}

#[component]
fn Ratings(view: RatingsView, locale: Locale) -> impl IntoView {
    let RatingsView { domain, title, report } = view;
    let above = vec![(format!("/domains/{domain}"), title)];
    let shown = match report {
        Some(report) => view! { <RaterReportPart report=report locale=locale /> }.into_any(),
        None => view! {
            <Nothing text=ratings::nothing_yet(locale)>
                <Practise drill=Drill::of(&domain) label=learn::practise_now(locale) main=true />
            </Nothing>
        }
        .into_any(),
    };
    view! {
        <Crumbs above=above here=ratings::title(locale) locale=locale />
        <h1>{ratings::title(locale)}</h1>
        <p class="lead">{ratings::lead(locale)}</p>
        {shown}
    }
}
