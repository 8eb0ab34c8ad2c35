//! `GET /attempts/{id}`.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use uuid::Uuid;

use super::keyboard_help::keyboard_help;
use super::ready;
use super::runner::view::{RunnerView, Start};
use super::runner::{STAND, START, runner};
use crate::context::{AppState, Page, PageError, Visitor, render, see_other};
use crate::guidelines::book::{Book, BookPanel};
use crate::i18n::{Locale, learn};

/// The runner with the open book around it; a finished attempt leads to its result.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(attempt): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id = id(&attempt)?;
    let open = state.service.open_attempt(visitor.actor.as_ref(), id).await?;
    if open.attempt.closure().is_some() {
        return Ok(see_other(&format!("/attempts/{id}/result"), None));
    }
    let attempt = ready::attempt(&open, locale, state.service.now());
    if attempt.onward.is_some() && attempt.slots.iter().all(|slot| slot.judgement.is_some()) {
        return Ok(see_other(&format!("/attempts/{id}/work"), None));
    }
    let way_out = match &open.gate {
        Some(gate) => format!("/gates/{}", gate.id),
        None => format!("/domains/{}", open.domain),
    };
    let book = attempt.open_book.then(|| Book::of(&open.guideline, locale));
    let has_boxes = ready::has_boxes(&attempt);
    let page = Page { is_attempt: true, has_boxes, ..Page::with_runner(attempt.title.clone()) };
    let start = start(&attempt, locale)?;
    let body = move || {
        view! {
            <AttemptFrame attempt=attempt.clone() start=start.clone() way_out=way_out.clone() book=book.clone() locale=locale />
        }
    };
    Ok(render(&state, &visitor, page, body).await)
}

/// The attempt of an address.
pub(crate) fn id(attempt: &str) -> Result<Uuid, ServiceError> {
    attempt.parse().map_err(|_| ServiceError::NotFound)
}

/// What the runner wakes with, as data inside a page. Without `<` nothing in it can end its element.
pub(crate) fn start(attempt: &RunnerView, locale: Locale) -> Result<String, ServiceError> {
    let start = Start { attempt: attempt.clone(), locale };
    let json =
        serde_json::to_string(&start).map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
    Ok(json.replace('<', "\\u003c"))
}

/// What stands around the runner. The bar of the runner holds the button that opens the book. The way out comes last,
/// so that nothing stands before the first answer; it is for readers without script, as the runner has its own.
#[component]
pub(crate) fn AttemptFrame(
    attempt: RunnerView,
    start: String,
    way_out: String,
    book: Option<Book>,
    locale: Locale,
) -> impl IntoView {
    let domain = attempt.domain.clone();
    let leaving =
        if attempt.ends_at.is_some() { learn::leave_gate(locale) } else { learn::leave_practice(locale) };
    let drawn = runner(&attempt, locale);
    view! {
        <div class="attempt-frame">
            <noscript>
                <p class="notice notice-bad">
                    {learn::no_script(locale)}" "
                    <a href=format!("/guidelines/{domain}")>{learn::read_guideline(locale)}</a>
                </p>
            </noscript>
            <div id=STAND>{drawn}</div>
            // Data, not a script: nothing in it runs.
            <script r#type="application/json" id=START inner_html=start></script>
            {keyboard_help(locale)}
            <p class="attempt-leave">
                <a class="button" href=way_out>{learn::leave(locale)}</a>
                <span>{leaving}</span>
            </p>
        </div>
        {book.map(|book| view! { <BookPanel book=book locale=locale /> })}
    }
}

#[cfg(test)]
mod tests {
    use assessment::Instant;
    use assessment::attempt::Behaviour;

    use super::*;
    use crate::attempts::sample::{KEY_MARKER, begun};
    use crate::ui::testing::{holds, html};

    #[test]
    fn the_open_book_stands_beside_the_runner_and_no_key_is_in_the_page() {
        let open = begun(Behaviour::Practice);
        let attempt = ready::attempt(&open, Locale::Korean, Instant(20));
        let book = Some(Book::of(&open.guideline, Locale::Korean));
        let start = start(&attempt, Locale::Korean).expect("what the runner wakes with is text");
        let html = html(
            || view! { <AttemptFrame attempt=attempt start=start way_out=String::new() book=book locale=Locale::Korean /> },
        );
        holds(&html, &["id=\"open-book\"", "popover=\"manual\"", "짧게 표시해요", "<noscript>", "나가기"]);
        assert!(!html.contains(KEY_MARKER), "{html}");
    }

    #[test]
    fn a_closed_book_is_not_in_the_page() {
        let open = begun(Behaviour::Mock);
        let attempt = ready::attempt(&open, Locale::Korean, Instant(20));
        let html = html(
            || view! { <AttemptFrame attempt=attempt start=String::new() way_out=String::new() book=None locale=Locale::English /> },
        );
        assert!(!html.contains("popover=\"manual\""), "{html}");
    }
}
