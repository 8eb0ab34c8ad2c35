//! `GET /studio/exchange/{domain}/{format}` and the templates.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use service::ServiceError;
use service::authorisation::{Deed, authorise};
use service::studio::foreign::{Format, table};

use super::{OWN, format};
use crate::context::{AppState, PageError, Visitor};

/// The items of a domain as a file.
pub async fn download(
    State(state): State<AppState>,
    visitor: Visitor,
    Path((domain, word)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let actor = visitor.actor.as_ref();
    let id = domain.parse().map_err(|_| ServiceError::NotFound)?;
    if word == OWN {
        let items = state.service.export_manuscripts(actor, &id).await?;
        let items: Vec<_> = items
            .into_iter()
            .map(|(id, version, manuscript)| json!({ "id": id, "version": version, "item": manuscript }))
            .collect();
        let body = serde_json::to_vec_pretty(&items)
            .map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        return Ok(file(body, "application/json", &format!("{domain}.json")));
    }
    let format = format(&word).ok_or(ServiceError::NotFound)?;
    let export = state.service.export_items(actor, &id, format).await?;
    let name = format!("{domain}-{word}.{}", export.file.extension);
    Ok(file(export.file.bytes, export.file.media_type, &name))
}

/// An empty table to begin with.
pub async fn template(visitor: Visitor, Path(name): Path<String>) -> Result<Response, PageError> {
    authorise(visitor.actor.as_ref(), Deed::Author, None)?;
    match name.as_str() {
        // The mark lets spreadsheets read Korean.
        "items.csv" => {
            let text = format!("\u{feff}{}", table::template());
            Ok(file(text.into_bytes(), Format::Csv.media_type(), &name))
        }
        "items.xlsx" => Ok(file(table::template_workbook(), Format::Xlsx.media_type(), &name)),
        _ => Err(ServiceError::NotFound.into()),
    }
}

fn file(bytes: Vec<u8>, media_type: &'static str, name: &str) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}
