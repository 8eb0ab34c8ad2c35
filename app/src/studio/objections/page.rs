//! `GET /studio/objections`.

use assessment::item::{AnswerKey, Interaction, Item};
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::Contested;

use super::view::{ContestedView, ObjectionRow, ObjectionsPage};
use crate::context::{AppState, Asked, Page, PageError, Visitor, render};
use crate::i18n::{Locale, analysis, moments, objections};
use crate::notebook::answer::given;
use crate::studio::{Section, StudioFrame};

/// Objections by item, open ones first.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let contested = state.service.objections(visitor.actor.as_ref()).await?;
    let items: Vec<ContestedView> = contested.iter().map(|each| read(each, locale)).collect();
    let refusal = objections::refusal(asked.text("refused"), locale);
    let page = Page::studio(objections::objections(locale));
    Ok(render(&state, &visitor, page, move || {
        let items = items.clone();
        view! {
            <StudioFrame section=Section::Objections locale=locale>
                <ObjectionsPage items=items refusal=refusal locale=locale />
            </StudioFrame>
        }
    })
    .await)
}

fn read(contested: &Contested, locale: Locale) -> ContestedView {
    let item = &contested.item;
    let row = |(objection, state): &(service::studio::Objection, assessment::attempt::SlotState)| {
        let learner = objection.user_id.simple().to_string();
        let response = state.response.as_ref();
        ObjectionRow {
            // The end of a random id: enough to tell people apart, and no name.
            learner: learner[learner.len() - 6..].to_owned(),
            when: moments::minute(locale, objection.at),
            reason: objection.reason.clone(),
            given: response.map(|response| given(&item.question, response, locale).join(" / ")),
            state: objections::state(objection.state, locale),
            explanation: objection.explanation.clone().filter(|text| !text.is_empty()),
        }
    };
    ContestedView {
        item: item.id.to_string(),
        version: item.version,
        stem: item.question.stem.clone(),
        options: options(item, locale),
        explanation: item.key.explanation.clone(),
        rules: item.metadata.rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        open: contested.open(),
        rows: contested.objections.iter().map(row).collect(),
    }
}

/// The options of a choice, the key marked.
fn options(item: &Item, locale: Locale) -> Vec<String> {
    let (Interaction::Choice { options, .. }, AnswerKey::Choice(keys)) =
        (&item.question.interaction, &item.key.answer)
    else {
        return Vec::new();
    };
    let is_right = |id: &str| keys.iter().any(|key| key.id == id && key.right);
    let line = |(place, option): (usize, &assessment::item::ChoiceOption)| {
        let sign = analysis::option_sign(place);
        let key = if is_right(&option.id) { format!(" ({})", analysis::key(locale)) } else { String::new() };
        format!("{sign} {}{key}", option.text)
    };
    options.iter().enumerate().map(line).collect()
}
