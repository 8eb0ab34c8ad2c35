//! `GET /studio/gates/{domain}/{gate}/sample`.

use assessment::gate::Gate;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::component::component_props_builder;
use leptos::prelude::*;
use service::ServiceError;

use crate::attempts::convert::unanswered;
use crate::attempts::review::SlotReview;
use crate::attempts::view::SlotView;
use crate::context::{AppState, Page, PageError, Visitor, render, see_other};
use crate::gates::page::id;
use crate::i18n::{Locale, gate_editor as words, manuscripts};
use crate::studio::{Section, StudioFrame};
use crate::ui::crumbs::Crumbs;

/// One draw of the draft, by the learner's own components. Nothing of it is kept. What cannot be drawn leads to the
/// page that says why.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, gate)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let gate = id(&domain, &gate)?;
    let locale = visitor.locale;
    let actor = visitor.actor.as_ref();
    // Whether there is such a gate, and for whom, is not a matter of its draft.
    state.service.gate_desk(actor, &gate).await?;
    let path = format!("/studio/gates/{gate}");
    let (gate, items) = match state.service.sample_gate(actor, &gate).await {
        Ok(sampled) => sampled,
        Err(ServiceError::BankShort) => return Ok(see_other(&format!("{path}/publish"), None)),
        Err(ServiceError::NotFound) => return Ok(see_other(&format!("{path}?check=1"), None)),
        Err(error) => return Err(error.into()),
    };
    let slots: Vec<(usize, SlotView)> =
        items.iter().map(|own| (own.section, unanswered(&own.item, own.seed))).collect();
    let page = Page::studio(words::sample(locale));
    let body = move || {
        let (gate, slots, path) = (gate.clone(), slots.clone(), path.clone());
        view! {
            <StudioFrame section=Section::Gates locale=locale>
                <Sample gate=gate slots=slots path=path locale=locale />
            </StudioFrame>
        }
    };
    Ok(render(&state, &visitor, page, body).await)
}

#[component]
fn Sample(gate: Gate, slots: Vec<(usize, SlotView)>, path: String, locale: Locale) -> impl IntoView {
    let title = locale.pick(&gate.title).to_owned();
    let sections = gate.sections.iter().enumerate().map(|(place, section)| {
        let own = slots.iter().enumerate().filter(|(_, (of, _))| *of == place);
        let own = own.map(|(number, (_, slot))| {
            // Not written as a tag: in Leptos an attribute called `slot` means something else.
            let review = component_props_builder(&SlotReview).slot(slot.clone()).number(number + 1);
            view! { <li>{SlotReview(review.locale(locale).build())}</li> }.into_any()
        });
        view! {
            <section>
                <h2>{locale.pick(&section.title).to_owned()}</h2>
                <ol class="reviews">{own.collect_view()}</ol>
            </section>
        }
    });
    view! {
        <Crumbs above=vec![(path.clone(), title)] here=words::sample(locale) locale=locale />
        <h1>{words::sample(locale)}</h1>
        <p class="facts">{words::sample_time(locale, gate.count(), gate.minutes)}</p>
        <p class="notice">{words::sample_note(locale)}</p>
        {sections.collect_view()}
        <p><a class="button" href=path>{manuscripts::back_to_form(locale)}</a></p>
    }
}
