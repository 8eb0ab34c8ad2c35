//! What a form says when it is shown again.

use axum::http::StatusCode;
use service::ServiceError;

use crate::context::PageError;
use crate::i18n::{Locale, problems};

/// Status and text of a refusal that the reader can mend in the form; anything else stays an error page.
pub(super) fn mendable(error: ServiceError, locale: Locale) -> Result<(StatusCode, String), PageError> {
    let status = problems::status(&error);
    if status.is_server_error() {
        return Err(error.into());
    }
    Ok((status, problems::text(&error, locale)))
}
