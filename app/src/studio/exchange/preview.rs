//! `GET /studio/import/{id}`: what will come in, what is lost and why, item by item.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::studio::{Coming, Incoming, Preview};

use crate::attempts::page::id;
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, editor, exchange};
use crate::studio::{Section, StudioFrame};
use crate::ui::notice::{Nothing, Notice};

/// Items shown at most: a page of ten thousand helps nobody.
const SHOWN: usize = 300;

/// An item of the file.
#[derive(Clone, Debug)]
struct Row {
    place: String,
    title: String,
    kind: &'static str,
    comes: &'static str,
    is_bad: bool,
    why: Option<String>,
    item: Option<String>,
    losses: Vec<String>,
}

/// The page.
#[derive(Clone, Debug)]
struct PreviewView {
    path: String,
    heading: String,
    refusal: Option<String>,
    tally: String,
    rows: Vec<Row>,
    is_cut: bool,
    writable: usize,
    done: usize,
    all: usize,
}

/// A file, looked at.
pub async fn preview(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(upload): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let preview = state.service.preview_import(visitor.actor.as_ref(), id(&upload)?).await?;
    let view = read(&preview, locale);
    Ok(render(&state, &visitor, Page::studio(exchange::preview(locale)), move || {
        let view = view.clone();
        view! { <StudioFrame section=Section::Exchange locale=locale><PreviewPage view=view locale=locale /></StudioFrame> }
    })
    .await)
}

fn read(preview: &Preview, locale: Locale) -> PreviewView {
    let count =
        |wanted: fn(&Coming) -> bool| preview.items.iter().filter(|item| wanted(&item.coming)).count();
    let new = count(|coming| matches!(coming, Coming::New));
    let update = count(|coming| matches!(coming, Coming::Update(_)));
    let (heading, refusal, is_cut) = match &preview.read {
        Ok(imported) => {
            let heading = exchange::file_is(locale, &preview.upload.name, imported.format.name());
            let encoding = imported.encoding.map(|encoding| exchange::in_encoding(locale, encoding.name()));
            let heading = encoding.map_or(heading.clone(), |encoding| format!("{heading} · {encoding}"));
            (heading, None, imported.import.cut)
        }
        Err(error) => (preview.upload.name.clone(), Some(exchange::refusal(error, locale)), false),
    };
    PreviewView {
        path: format!("/studio/import/{}", preview.upload.id),
        heading,
        refusal,
        tally: exchange::tally(locale, new, update, preview.items.len() - new - update),
        rows: preview.items.iter().take(SHOWN).map(|item| row(item, locale)).collect(),
        is_cut,
        writable: preview.writable(),
        done: preview.upload.done as usize,
        all: preview.items.len(),
    }
}

fn row(item: &Incoming, locale: Locale) -> Row {
    let mut place = vec![exchange::place(locale, item.place.number)];
    place.extend(item.place.file.clone());
    if item.place.line > 0 {
        place.push(exchange::at_line(locale, item.place.line));
    }
    let (comes, is_bad, why) = match &item.coming {
        Coming::New => (exchange::comes_new(locale), false, None),
        Coming::Update(_) => (exchange::comes_update(locale), false, None),
        Coming::Broken(fault) => (exchange::comes_not(locale), true, Some(exchange::problem(fault, locale))),
        Coming::Unfit(loss) => (exchange::comes_not(locale), true, Some(exchange::loss(loss, locale))),
    };
    let known = match &item.coming {
        Coming::Update(id) => Some(id.to_string()),
        _ => None,
    };
    Row {
        place: place.join(" · "),
        title: item.title.clone(),
        kind: if item.interaction.is_empty() { "" } else { editor::kind(locale, &item.interaction) },
        comes,
        is_bad,
        why,
        item: known,
        losses: item.losses.iter().map(|loss| exchange::loss(loss, locale)).collect(),
    }
}

#[component]
fn PreviewPage(view: PreviewView, locale: Locale) -> impl IntoView {
    let is_done = view.all > 0 && view.done >= view.all;
    let state = match (&view.refusal, view.all, is_done, view.done) {
        (Some(refusal), ..) => {
            view! { <p class="notice notice-bad" role="alert">{refusal.clone()}</p> }.into_any()
        }
        (None, 0, ..) => view! { <Nothing text=exchange::nothing_here(locale) /> }.into_any(),
        (None, _, true, _) => {
            let text = exchange::done(locale, view.writable);
            view! { <Notice><p role="status">{text}</p></Notice> }.into_any()
        }
        (None, _, false, 0) => ().into_any(),
        (None, all, false, done) => {
            let text = exchange::progress(locale, done, all);
            view! { <Notice><p role="status">{text}</p></Notice> }.into_any()
        }
    };
    let write = (view.writable > 0 && !is_done).then(|| {
        let label = if view.done == 0 {
            exchange::write_all(locale, view.writable)
        } else {
            exchange::go_on(locale, view.done, view.all)
        };
        let goes_on = (view.done > 0).then_some("");
        view! {
            <form method="post" action=view.path.clone() data-goes-on=goes_on>
                <button class="button button-main">{label}</button>
            </form>
        }
    });
    let bank = is_done.then(|| {
        view! { <a class="button button-main" href="/studio/bank?state=draft">{exchange::to_bank(locale)}</a> }
    });
    let hidden = view.all.saturating_sub(view.rows.len());
    let rows = view.rows.into_iter().map(|row| shown(row, locale)).collect_view();
    view! {
        <h1>{exchange::preview(locale)}</h1>
        <p class="lead" lang="ko">{view.heading}</p>
        {state}
        {(view.all > 0).then(|| view! { <p>{view.tally}</p> })}
        {view.is_cut.then(|| view! { <p class="notice">{exchange::cut(locale)}</p> })}
        <div class="buttons">
            {write}{bank}
            <a class="button" href="/studio/exchange">{exchange::another(locale)}</a>
        </div>
        <ol class="plain-list import-rows">{rows}</ol>
        {(hidden > 0).then(|| view! { <p class="help">{exchange::shown_first(locale, SHOWN)}</p> })}
    }
}

fn shown(row: Row, locale: Locale) -> AnyView {
    let class = if row.is_bad { "tag import-bad" } else { "tag" };
    let losses: Vec<_> = row.losses.into_iter().map(|loss| view! { <li>{loss}</li> }).collect();
    let lost = (!losses.is_empty()).then(|| {
        view! { <p class="facts">{exchange::lost(locale)}</p><ul class="facts">{losses.collect_view()}</ul> }
    });
    view! {
        <li class="panel">
            <p class="facts"><span class=class>{row.comes}</span>" "{row.place}" "{row.kind}</p>
            <p lang="ko">{row.title}</p>
            {row.why.map(|why| view! { <p class="field-fault">{why}</p> })}
            {row.item.map(|item| view! { <p><a href=format!("/studio/items/{item}")>{item.clone()}</a></p> })}
            {lost}
        </li>
    }
    .into_any()
}
