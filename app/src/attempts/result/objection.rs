//! Contesting a key, on the result page.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::studio::Objection;

use crate::attempts::page::id;
use crate::context::{AppState, Fields, PageError, Visitor, see_other};
use crate::i18n::{Locale, objections};
use crate::ui::notice::Refusal;

/// `POST /attempts/{id}/objections`: objects to the key of an item; what is refused is said on the result page.
pub async fn object(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
    fields: Fields,
) -> Result<Response, PageError> {
    let attempt = id(&attempt)?;
    let slot = fields.text("slot").parse().map_err(|_| ServiceError::NotFound)?;
    let taken = state.service.object(visitor.actor.as_ref(), attempt, slot, fields.text("reason")).await?;
    let said = taken.err().map(|refusal| format!("?objection={}", objections::code(refusal)));
    Ok(see_other(&format!("/attempts/{attempt}/result{}#objections", said.unwrap_or_default()), None))
}

/// What the part shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ObjectionsView {
    /// Where it is sent.
    action: String,
    /// Places of the items that were judged, from 0.
    slots: Vec<usize>,
    /// Which item, how it stands, and why it was raised; and what the instructor said to it.
    raised: Vec<(String, Option<String>)>,
    /// Why the last one was not taken.
    refusal: Option<&'static str>,
}

impl ObjectionsView {
    /// Of what was raised; `judged` are the places of the items whose key may be contested.
    pub(super) fn of(
        attempt: uuid::Uuid,
        judged: Vec<usize>,
        raised: &[Objection],
        code: &str,
        locale: Locale,
    ) -> Self {
        let told = |objection: &Objection| {
            let state = objections::state(objection.state, locale);
            let text = objections::stands(locale, usize::from(objection.slot) + 1, state, &objection.reason);
            (text, objection.explanation.clone().filter(|text| !text.is_empty()))
        };
        Self {
            action: format!("/attempts/{attempt}/objections"),
            slots: judged,
            raised: raised.iter().map(told).collect(),
            refusal: objections::refusal(code, locale),
        }
    }
}

/// What was raised, and a form to raise more, folded unless something was refused.
#[component]
pub(super) fn Objections(
    /// What it shows.
    view: ObjectionsView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    if view.slots.is_empty() {
        return ().into_any();
    }
    let raised = view.raised.into_iter().map(|(text, explanation)| {
        let explanation =
            explanation.map(|text| view! { <p class="facts">{objections::answered(locale, &text)}</p> });
        view! { <li><p>{text}</p>{explanation}</li> }
    });
    let raised = raised.collect_view();
    let options = view.slots.into_iter().map(|place| {
        view! { <option value=place.to_string()>{objections::number(locale, place + 1)}</option> }
    });
    let is_open = view.refusal.is_some() || !raised.is_empty();
    let refusal = view.refusal.map(str::to_owned);
    // The field begins empty, so that it needs no text inside, which Leptos would not escape.
    view! {
        <details class="panel" id="objections" open=is_open>
            <summary>{objections::objections(locale)}</summary>
            <p>{objections::lead(locale)}</p>
            <ul>{raised}</ul>
            <Refusal id="objection-refusal" text=refusal />
            <form method="post" action=view.action class="form">
                <p class="field">
                    <label for="objection-slot">{objections::which(locale)}</label>
                    <select id="objection-slot" name="slot">{options.collect_view()}</select>
                </p>
                <p class="field">
                    <label for="objection-reason">{objections::reason(locale)}</label>
                    <textarea class="text-area" id="objection-reason" name="reason" rows="3" maxlength="1000" required></textarea>
                </p>
                <button class="button">{objections::send(locale)}</button>
            </form>
        </details>
    }
    .into_any()
}
