//! What stands above a form: how it is saved, undone and published, and what happened meanwhile.

use leptos::prelude::*;
use service::studio::Mark;

use crate::i18n::{Locale, manuscripts, moments};
use crate::studio::diff::Difference;

/// The revision that stands, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MarkView {
    /// Its number.
    pub(crate) number: u32,
    /// Who saved it.
    pub(crate) who: String,
    /// When, in words.
    pub(crate) when: String,
    /// Whether it can be undone.
    pub(crate) has_earlier: bool,
    /// Whether something undone can be had back.
    pub(crate) has_later: bool,
}

impl MarkView {
    /// In words.
    pub(crate) fn of(mark: &Mark, locale: Locale) -> Self {
        Self {
            number: mark.number,
            who: mark.email.clone().unwrap_or_else(|| manuscripts::somebody(locale).to_owned()),
            when: moments::minute(locale, mark.at),
            has_earlier: mark.has_earlier,
            has_later: mark.has_later,
        }
    }
}

/// The buttons of a form, and the revision it begins from. The first button is the one that Enter presses.
#[component]
pub(crate) fn Bar(
    /// The revision that stands.
    mark: Option<MarkView>,
    /// Whether there is something published that it begins from.
    is_published: bool,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let base = mark.as_ref().map(|mark| mark.number.to_string()).unwrap_or_default();
    let says = match &mark {
        Some(mark) => manuscripts::saved_by(locale, &mark.who, &mark.when),
        None if is_published => manuscripts::not_begun(locale).to_owned(),
        None => manuscripts::nothing_yet(locale).to_owned(),
    };
    let (earlier, later) = mark.map_or((false, false), |mark| (mark.has_earlier, mark.has_later));
    view! {
        <input r#type="hidden" name="base" value=base />
        <div class="studio-bar">
            <div class="buttons">
                <button class="button button-main" name="action" value="save">{manuscripts::save(locale)}</button>
                <button class="button" name="action" value="check">{manuscripts::check(locale)}</button>
                <button class="button" name="action" value="undo" disabled=!earlier>{manuscripts::undo(locale)}</button>
                <button class="button" name="action" value="redo" disabled=!later>{manuscripts::redo(locale)}</button>
                <button class="button" name="action" value="publish">{manuscripts::to_publish(locale)}</button>
            </div>
            <p class="facts">{says}" "{manuscripts::draft_note(locale)}</p>
        </div>
    }
}

/// Somebody has saved meanwhile: who, when, and what differs.
#[component]
pub(crate) fn Overtaken(
    /// Who and when.
    mark: MarkView,
    /// What they wrote.
    theirs: String,
    /// What stands in the form.
    mine: String,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    view! {
        <section class="notice notice-bad" role="alert">
            <h2>{manuscripts::overtaken_title(locale)}</h2>
            <p>{manuscripts::overtaken(locale, &mark.who, &mark.when)}</p>
            <h3>{manuscripts::theirs_and_mine(locale)}</h3>
            <Difference before=theirs after=mine locale=locale />
        </section>
    }
}

/// The draft was published meanwhile.
#[component]
pub(crate) fn PublishedMeanwhile(
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    view! { <p class="notice notice-bad" role="alert">{manuscripts::published_meanwhile(locale)}</p> }
}
