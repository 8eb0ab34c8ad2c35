//! Rating an essay trait by trait, or saying that it cannot be rated.

use std::collections::BTreeMap;

use crate::attempts::runner::erased::{change, says, truth};
use assessment::Response;
use assessment::item::Trait;
use leptos::prelude::*;

use super::stem_id;
use crate::attempts::runner::saver::Pace;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::Word;

fn scores(slot: Slot) -> BTreeMap<String, u8> {
    slot.response.with(|response| match response {
        Some(Response::Rating { scores, .. }) => scores.clone(),
        _ => BTreeMap::new(),
    })
}

fn unratable(slot: Slot) -> bool {
    slot.response.with(|response| matches!(response, Some(Response::Rating { unratable: true, .. })))
}

pub(super) fn controls(session: Session, slot: Slot, traits: &[Trait]) -> AnyView {
    // Scores given before "cannot be rated" was said come back when it is taken back.
    let before = RwSignal::new(None::<Response>);
    let refuse = move |event: web_sys::Event| {
        let unratable = event_target_checked(&event);
        let now = Response::Rating { scores: BTreeMap::new(), unratable };
        let response = if unratable {
            before.set(slot.response.get_untracked());
            now
        } else {
            before.get_untracked().unwrap_or(now)
        };
        session.respond(slot, response, Pace::Now);
    };
    let rows = traits.iter().map(|scale| self::scale(session, slot, scale)).collect_view();
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{session.word(Word::RateTraits)}</legend>
            {rows}
            <label class="option">
                <input
                    r#type="checkbox"
                    checked=untrack(|| unratable(slot))
                    prop:checked=truth(move || unratable(slot))
                    on:change=change(refuse)
                />
                <span class="option-text">{session.word(Word::Unratable)}</span>
            </label>
        </fieldset>
    }
    .into_any()
}

fn scale(session: Session, slot: Slot, scale: &Trait) -> AnyView {
    let id = StoredValue::new(scale.id.clone());
    let levels = StoredValue::new(scale.levels.clone());
    let name = ["rating-", &(slot.index + 1).to_string(), "-", &scale.id].concat();
    let score = move || id.with_value(|id| scores(slot).get(id).copied());
    let give = move |score: u8| {
        let mut scores = untrack(|| scores(slot));
        id.with_value(|id| scores.insert(id.clone(), score));
        session.respond(slot, Response::Rating { scores, unratable: false }, Pace::Now);
    };
    let radios = (1_u8..)
        .zip(&scale.levels)
        .map(|(level, meaning)| {
            let is_chosen = move || score() == Some(level);
            view! {
                <label class="level" title=meaning.clone()>
                    <input
                        r#type="radio"
                        name=name.clone()
                        checked=untrack(is_chosen)
                        prop:checked=truth(is_chosen)
                        on:change=change(move |_| give(level))
                    />
                    <span>{level}</span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    let meaning = move || {
        let level = usize::from(score()?);
        levels.with_value(|levels| levels.get(level.checked_sub(1)?).cloned())
    };
    let all = scale.levels.iter().map(|level| view! { <li>{level.clone()}</li> }.into_any()).collect_view();
    view! {
        <fieldset class="scale digits" lang="ko" disabled=truth(move || unratable(slot))>
            <legend>{scale.title.clone()}</legend>
            <p class="scale-question">{scale.question.clone()}</p>
            <div class="levels">{radios}</div>
            <p class="level-meaning">{says(move || meaning().unwrap_or_default())}</p>
            <details>
                <summary>{session.word(Word::LevelMeanings)}</summary>
                <ol>{all}</ol>
            </details>
        </fieldset>
    }
    .into_any()
}
