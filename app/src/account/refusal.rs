//! What a form says when it is shown again.

use service::ServiceError;

use crate::context::{PageError, Status};
use crate::i18n::{Locale, problems};

/// Status and text of a refusal that the reader can mend in the form; anything else stays an error page.
pub(super) fn mendable(error: ServiceError, locale: Locale) -> Result<(Status, String), PageError> {
    let code = problems::status(&error);
    if code.is_server_error() {
        return Err(error.into());
    }
    let retry_after_seconds = match error {
        ServiceError::Throttled { retry_after_seconds } => Some(retry_after_seconds),
        _ => None,
    };
    Ok((Status { code, retry_after_seconds }, problems::text(&error, locale)))
}
