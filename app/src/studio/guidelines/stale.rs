//! `GET` and `POST /studio/guidelines/{domain}/stale`.

use assessment::{DomainId, ItemId};
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::studio::StaleItem;

use crate::context::{AppState, Asked, Fields, Page, PageError, Visitor, render, see_other};
use crate::i18n::{Locale, guideline_editor as words};
use crate::studio::diff::Difference;
use crate::studio::domains::page_id;
use crate::studio::{Section, StudioFrame};
use crate::ui::crumbs::Crumbs;
use crate::ui::markdown::Markdown;
use crate::ui::notice::{Nothing, Notice};

/// The items that wait.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = page_id(&domain)?;
    let (items, all) = state.service.stale_items(visitor.actor.as_ref(), &id).await?;
    let note = match asked.text("confirmed") {
        "1" => Some(words::confirmed(locale)),
        "0" => Some(words::not_confirmed(locale)),
        _ => None,
    };
    let page = Page::studio(words::stale(locale));
    let body = move || {
        let (items, id) = (items.clone(), id.clone());
        view! {
            <StudioFrame section=Section::Guidelines locale=locale>
                {note.map(|note| view! { <Notice>{note}</Notice> })}
                <StaleList items=items all=all domain=id locale=locale />
            </StudioFrame>
        }
    };
    Ok(render(&state, &visitor, page, body).await)
}

/// Says that an item still holds.
pub async fn confirm(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let id = page_id(&domain)?;
    let item = ItemId::within(&id, fields.text("item")).map_err(|_| ServiceError::NotFound)?;
    let version: u32 = fields.text("version").parse().map_err(|_| ServiceError::NotFound)?;
    let confirmed = state.service.confirm_item(visitor.actor.as_ref(), &item, version).await?;
    Ok(see_other(&format!("/studio/guidelines/{id}/stale?confirmed={}", u8::from(confirmed)), None))
}

#[component]
fn StaleList(items: Vec<StaleItem>, all: usize, domain: DomainId, locale: Locale) -> impl IntoView {
    let shown = items.len();
    let rows = items.into_iter().map(|item| row(item, &domain, locale));
    let path = format!("/studio/guidelines/{domain}");
    view! {
        <Crumbs above=vec![(path, words::guidelines(locale).to_owned())] here=words::stale(locale) locale=locale />
        <h1>{words::stale(locale)}</h1>
        <p class="lead">{words::stale_lead(locale)}</p>
        {(shown == 0).then(|| view! { <Nothing text=words::no_stale(locale) /> })}
        {(shown < all).then(|| view! { <p class="help">{words::stale_more(locale, shown, all)}</p> })}
        <ul class="plain-list">{rows.collect_view()}</ul>
    }
}

fn row(item: StaleItem, domain: &DomainId, locale: Locale) -> AnyView {
    let is_gone = item.changed.iter().any(|changed| changed.after.is_none());
    let changed = item.changed.into_iter().map(|changed| {
        view! {
            <h3><span class="rule-id">{changed.rule.local().to_owned()}</span>" "<span lang="ko">{changed.title}</span></h3>
            <Difference before=changed.before.unwrap_or_default() after=changed.after.unwrap_or_default() locale=locale />
        }
    });
    let local = item.id.local().to_owned();
    let confirm = if is_gone {
        view! { <p class="help">{words::rule_gone(locale)}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("/studio/guidelines/{domain}/stale")>
                <input r#type="hidden" name="item" value=local.clone() />
                <input r#type="hidden" name="version" value=item.version.to_string() />
                <button class="button">
                    {words::confirm(locale)}<span class="visually-hidden">{format!(": {local}")}</span>
                </button>
            </form>
        }
        .into_any()
    };
    view! {
        <li class="panel">
            <h2><code>{local.clone()}</code></h2>
            <Markdown text=item.stem />
            {changed.collect_view()}
            <div class="buttons">
                {confirm}
                <a class="button" href=format!("/studio/items/{domain}/{local}")>{words::edit_item(locale)}</a>
            </div>
        </li>
    }
    .into_any()
}
