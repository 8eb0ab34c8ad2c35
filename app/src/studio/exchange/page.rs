//! `GET /studio/exchange`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::authorisation::{Deed, authorise};

use super::{OWN, WRITTEN, format};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{Locale, exchange};
use crate::studio::{Section, StudioFrame};

/// What a format loses of a domain.
#[derive(Clone)]
struct Losses {
    domain: String,
    word: String,
    format: &'static str,
    rows: Vec<(String, String)>,
}

/// Upload and download; with `domain` and `format`, what the download loses.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let actor = visitor.actor.as_ref();
    authorise(actor, Deed::Author, None)?;
    let locale = visitor.locale;
    let shelf = state.service.shelf().await?;
    let domains: Vec<(String, String)> = shelf
        .domains
        .iter()
        .filter(|domain| shelf.guideline(&domain.id).is_some())
        .map(|domain| (domain.id.to_string(), locale.pick(&domain.title).to_owned()))
        .collect();
    let losses = match (asked.text("domain").parse(), format(asked.text("format"))) {
        (Ok(domain), Some(format)) => {
            let export = state.service.export_items(actor, &domain, format).await?;
            let rows =
                export.losses.iter().map(|(item, loss)| (item.to_string(), exchange::loss(loss, locale)));
            Some(Losses {
                domain: domain.to_string(),
                word: asked.text("format").to_owned(),
                format: format.name(),
                rows: rows.collect(),
            })
        }
        _ => None,
    };
    Ok(render(&state, &visitor, Page::studio(exchange::exchange(locale)), move || {
        let (domains, losses) = (domains.clone(), losses.clone());
        view! {
            <StudioFrame section=Section::Exchange locale=locale>
                <ExchangePage domains=domains losses=losses locale=locale />
            </StudioFrame>
        }
    })
    .await)
}

fn options(domains: &[(String, String)], chosen: Option<&str>) -> AnyView {
    let options = domains.iter().map(|(id, title)| {
        let selected = chosen == Some(id);
        view! { <option value=id.clone() selected=selected>{title.clone()}</option> }
    });
    options.collect_view().into_any()
}

#[component]
fn ExchangePage(domains: Vec<(String, String)>, losses: Option<Losses>, locale: Locale) -> impl IntoView {
    let chosen = losses.as_ref().map(|losses| losses.word.clone());
    let formats = WRITTEN.map(|(word, format)| {
        let selected = chosen.as_deref() == Some(word);
        view! { <option value=word selected=selected>{format.name()}</option> }
    });
    let formats = formats.collect_view();
    let jsons = domains.iter().map(|(id, title)| {
        view! { <li><a href=format!("/studio/exchange/{id}/{OWN}") download="">{title.clone()}</a></li> }
    });
    let jsons = jsons.collect_view();
    let into = options(&domains, None);
    let from = options(&domains, losses.as_ref().map(|losses| losses.domain.as_str()));
    let lost = losses.map(|losses| lost(losses, locale));
    view! {
        <h1>{exchange::exchange(locale)}</h1>
        <section class="panel">
            <h2>{exchange::import(locale)}</h2>
            <p>{exchange::import_lead(locale)}</p>
            <form method="post" action="/studio/import" enctype="multipart/form-data" class="stack">
                <div class="field">
                    <label for="import-domain">{exchange::into(locale)}</label>
                    <select id="import-domain" name="domain">{into}</select>
                </div>
                <div class="field">
                    <label for="import-file">{exchange::file(locale)}</label>
                    <p class="help" id="import-help">{exchange::file_help(locale)}</p>
                    <input r#type="file" id="import-file" name="file" required aria-describedby="import-help" />
                </div>
                <p class="buttons"><button class="button button-main">{exchange::look(locale)}</button></p>
            </form>
            <h3>{exchange::template(locale)}</h3>
            <p class="buttons">
                <a class="button" href="/studio/exchange/template/items.xlsx" download="">{exchange::template_xlsx(locale)}</a>
                <a class="button" href="/studio/exchange/template/items.csv" download="">{exchange::template_csv(locale)}</a>
            </p>
        </section>
        <section class="panel">
            <h2>{exchange::export(locale)}</h2>
            <p>{exchange::export_lead(locale)}</p>
            <form method="get" action="/studio/exchange" class="stack">
                <div class="field">
                    <label for="export-domain">{exchange::from_domain(locale)}</label>
                    <select id="export-domain" name="domain">{from}</select>
                </div>
                <div class="field">
                    <label for="export-format">{exchange::format(locale)}</label>
                    <select id="export-format" name="format">{formats}</select>
                </div>
                <p class="buttons"><button class="button">{exchange::losses(locale)}</button></p>
            </form>
            {lost}
            <h3>{exchange::json(locale)}</h3>
            <ul>{jsons}</ul>
        </section>
    }
}

fn lost(losses: Losses, locale: Locale) -> AnyView {
    let is_empty = losses.rows.is_empty();
    let rows = losses.rows.into_iter().map(|(item, what)| {
        view! { <tr><th scope="row"><a href=format!("/studio/items/{item}")>{item.clone()}</a></th><td>{what}</td></tr> }
    });
    let rows = rows.collect_view();
    let list = if is_empty {
        view! { <p>{exchange::nothing_lost(locale)}</p> }.into_any()
    } else {
        view! {
            <details>
                <summary>{exchange::losses_of(locale, losses.format)}</summary>
                <div class="table-scroll"><table><tbody>{rows}</tbody></table></div>
            </details>
        }
        .into_any()
    };
    view! {
        {list}
        <p class="buttons">
            <a class="button button-main" href=format!("/studio/exchange/{}/{}", losses.domain, losses.word) download="">
                {format!("{} {}", losses.format, exchange::download(locale))}
            </a>
        </p>
    }
    .into_any()
}
