//! Requests to `/api/v1`.

use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, RequestCredentials, RequestInit, Response};

use super::queue::{Deed, Save};
use crate::attempts::runner::browser::timer;
use crate::attempts::runner::view::{RunnerReceipt, RunnerView};
use crate::attempts::runner::wire::{
    Given, Problem, read_attempt, read_problem, read_receipt, write_saves, write_step,
};

/// Asks for hints and judgements ready to be shown.
const READY: &str = "?as=runner";
/// Milliseconds after which a request counts as lost.
const LOST: u32 = 15_000;
/// Browsers refuse to keep more than 64 KiB alive behind a page.
const KEPT_ALIVE: usize = 60_000;

/// What came of a step.
pub(super) enum Answer {
    /// It was taken.
    Taken(Box<RunnerReceipt>),
    /// Its number was not due, or its item has been judged: look at what the server has.
    Stale,
    /// It was refused for what it says, in the reader's words.
    Refused(String),
    /// The attempt takes nothing more.
    Over,
    /// No answer, or one that says "later"; in words where the server gave them.
    Later(Option<String>),
}

fn path(attempt: &str, deed: &Deed) -> (&'static str, String) {
    let slot = |slot: &usize, noun| ["/slots/", &slot.to_string(), noun].concat();
    let (method, rest) = match deed {
        Deed::Save(_) => ("PUT", "/responses".to_owned()),
        Deed::Flag { slot: n, .. } => ("PUT", slot(n, "/flag")),
        Deed::Hint { slot: n } => ("POST", slot(n, "/hint")),
        Deed::Check { slot: n } => ("POST", slot(n, "/check")),
        Deed::Close => ("POST", "/closure".to_owned()),
    };
    (method, ["/api/v1/attempts/", attempt, &rest, READY].concat())
}

fn body(step: u32, deed: &Deed) -> String {
    match deed {
        Deed::Save(saves) => write_saves(Some(step), saves),
        Deed::Flag { flagged, .. } => write_step(step, Some(*flagged)),
        Deed::Hint { .. } | Deed::Check { .. } | Deed::Close => write_step(step, None),
    }
}

async fn exchange(method: &str, url: &str, body: Option<String>) -> Result<(u16, String), JsValue> {
    let init = RequestInit::new();
    init.set_method(method);
    init.set_credentials(RequestCredentials::SameOrigin);
    if let Some(body) = &body {
        let headers = Headers::new()?;
        headers.set("content-type", "application/json")?;
        init.set_headers(&headers);
        init.set_body(&JsValue::from_str(body));
        // A request under way outlives the page that sent it.
        if body.len() < KEPT_ALIVE {
            js_sys::Reflect::set(&init, &"keepalive".into(), &JsValue::TRUE)?;
        }
    }
    let abort = AbortController::new()?;
    init.set_signal(Some(&abort.signal()));
    let alarm = timer::after(LOST, move || abort.abort());
    let outcome = receive(url, &init).await;
    timer::cancel(alarm);
    outcome
}

async fn receive(url: &str, init: &RequestInit) -> Result<(u16, String), JsValue> {
    let response = JsFuture::from(leptos::prelude::window().fetch_with_str_and_init(url, init)).await?;
    let response: Response = response.into();
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    Ok((response.status(), text))
}

/// Sends a step.
pub(super) async fn send(attempt: &str, step: u32, deed: &Deed) -> Answer {
    let (method, url) = path(attempt, deed);
    let Ok((status, text)) = exchange(method, &url, Some(body(step, deed))).await else {
        return Answer::Later(None);
    };
    if (200..300).contains(&status) {
        let receipt = Given::parse(&text).as_ref().and_then(read_receipt);
        return receipt.map_or(Answer::Later(None), |receipt| Answer::Taken(Box::new(receipt)));
    }
    let problem = Given::parse(&text).as_ref().and_then(read_problem);
    let Some(Problem { code, message }) = problem else { return Answer::Later(None) };
    match (status, code.as_str()) {
        (_, "out-of-order" | "checked") => Answer::Stale,
        (_, "closed" | "time-over") => Answer::Over,
        // Signing in again in another tab mends it.
        (401 | 403 | 404 | 408 | 429 | 500.., _) => Answer::Later(Some(message)),
        _ => Answer::Refused(message),
    }
}

/// Has responses kept that cannot count; whether they are. Whatever else is answered, they stay in the journal.
pub(super) async fn set_aside(attempt: &str, saves: &[Save]) -> bool {
    let url = ["/api/v1/attempts/", attempt, "/set-aside"].concat();
    let answer = exchange("POST", &url, Some(write_saves(None, saves))).await;
    answer.is_ok_and(|(status, _)| (200..300).contains(&status))
}

/// Fetches the attempt.
pub(super) async fn fetch(attempt: &str) -> Result<RunnerView, Option<String>> {
    let url = ["/api/v1/attempts/", attempt, READY].concat();
    let (status, text) = exchange("GET", &url, None).await.map_err(|_| None)?;
    let given = Given::parse(&text).ok_or(None)?;
    if status == 200 {
        read_attempt(&given).ok_or(None)
    } else {
        Err(read_problem(&given).map(|problem| problem.message))
    }
}
