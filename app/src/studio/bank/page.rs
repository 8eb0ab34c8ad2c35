//! `GET /studio/bank`.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::BankRow;

use super::filter::Filter;
use super::view::{Bank, BankView, Row};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{Locale, editor, moments};
use crate::studio::{Section, StudioFrame};

/// Items that fit the wish, those changed last first.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let filter = Filter::of(&asked);
    let found = state.service.search_bank(visitor.actor.as_ref(), &filter.query(asked.text("after"))).await?;
    let shelf = state.service.shelf().await?;
    let domains = shelf.domains.iter().filter(|domain| shelf.guideline(&domain.id).is_some());
    let bank = Bank {
        domains: domains
            .map(|domain| (domain.id.to_string(), locale.pick(&domain.title).to_owned()))
            .collect(),
        next: found.more.then(|| found.rows.last().map(|row| row.cursor.to_string())).flatten(),
        changed: asked.text("changed").chars().take(6).filter(char::is_ascii_digit).collect(),
        rows: found.rows.iter().map(|row| self::row(row, locale)).collect(),
        filter,
    };
    Ok(render(&state, &visitor, Page::studio(editor::bank(locale)), move || {
        let bank = bank.clone();
        view! { <StudioFrame section=Section::Bank locale=locale><BankView bank=bank locale=locale /></StudioFrame> }
    })
    .await)
}

fn row(row: &BankRow, locale: Locale) -> Row {
    let facts = &row.facts;
    let title = if facts.title.is_empty() { editor::untitled(locale) } else { &facts.title };
    Row {
        id: row.id.to_string(),
        title: title.to_owned(),
        kind: editor::kind(locale, &facts.interaction),
        state: editor::item_state(locale, row.state),
        has_draft: row.has_draft && row.version.is_some(),
        version: row.version,
        rules: facts.rules.join(" "),
        tags: facts.tags.clone(),
        author: facts.author.clone(),
        difficulty: facts.difficulty,
        changed: moments::day(locale, row.changed_at),
    }
}
