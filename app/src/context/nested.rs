//! A posted form whose fields are rows within rows: `m[rules][0][title]`.

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_LENGTH;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{PageError, STUDIO_BODY_LIMIT};

/// How deep rows stand within rows.
const DEPTH: usize = 8;

/// A manuscript as a form sends it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Nested<M> {
    /// The revision it began from; empty where there was none.
    pub base: String,
    /// What the button that was pressed is for.
    pub action: String,
    /// The manuscript.
    pub m: M,
}

impl<M> Nested<M> {
    /// The revision it began from.
    pub fn base(&self) -> Option<u32> {
        self.base.parse().ok()
    }
}

impl<S: Send + Sync, M: DeserializeOwned + Default> FromRequest<S> for Nested<M> {
    type Rejection = PageError;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Self::Rejection> {
        let length = request.headers().get(CONTENT_LENGTH);
        let announced: Option<usize> = length.and_then(|value| value.to_str().ok()?.parse().ok());
        let body = to_bytes(request.into_body(), STUDIO_BODY_LIMIT).await;
        let body = body.map_err(|_| match announced {
            Some(length) if length <= STUDIO_BODY_LIMIT => PageError::Form(StatusCode::REQUEST_TIMEOUT),
            _ => PageError::TooLarge(STUDIO_BODY_LIMIT),
        })?;
        read(&body).ok_or(PageError::Form(StatusCode::UNPROCESSABLE_ENTITY))
    }
}

fn read<M: DeserializeOwned + Default>(body: &[u8]) -> Option<Nested<M>> {
    // Browsers write brackets in names as %5B and %5D.
    serde_qs::Config::new(DEPTH, false).deserialize_bytes(body).ok()
}

#[cfg(test)]
mod tests {
    use assessment::manuscript::guideline::GuidelineManuscript;

    use super::*;

    #[test]
    fn rows_come_in_their_order_and_what_is_not_sent_is_empty() {
        let rules: Vec<String> = (0..12)
            .rev()
            .map(|place| format!("m%5Brules%5D%5B{place}%5D%5Bbody%5D=%EA%B0%80+{place}%0D%0A"))
            .collect();
        let body = format!(
            "base=7&action=save&{}&m%5Brules%5D%5B3%5D%5Bexamples%5D%5B0%5D%5Bverdict%5D=right",
            rules.join("&")
        );
        let form: Nested<GuidelineManuscript> = read(body.as_bytes()).expect("a form");
        assert_eq!((form.base(), form.action.as_str(), form.m.rules.len()), (Some(7), "save", 12));
        assert_eq!(form.m.rules[11].body, "가 11\r\n");
        assert_eq!(form.m.rules[3].examples[0].verdict, "right");
        assert!(form.m.title_ko.is_empty());
    }

    #[test]
    fn nonsense_is_no_form_and_does_no_harm() {
        for body in
            ["", "m=1", "m[rules][x][title]=1", "m[rules][99999999999999999999]=1", "%FF=%FF", "m[[[["]
        {
            let _: Option<Nested<GuidelineManuscript>> = read(body.as_bytes());
        }
        let deep = format!("m{}=1", "[a]".repeat(10_000));
        let _: Option<Nested<GuidelineManuscript>> = read(deep.as_bytes());
    }
}
