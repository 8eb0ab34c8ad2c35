//! Kinds of routes.

use axum::http::Method;

/// A kind of route: few enough for a graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A page.
    Page,
    /// A form that was sent.
    Form,
    /// Saving a response, or several that have waited.
    Save,
    /// Anything else of the API.
    Api,
    /// A file.
    File,
    /// What machines ask about the process.
    Operation,
    /// An address that is not there.
    Unknown,
}

impl Class {
    /// Of a request, by the route it was matched to.
    pub(super) fn of(method: &Method, route: Option<&str>) -> Self {
        match route {
            None => Self::Unknown,
            Some("/healthz" | "/readyz" | "/metrics") => Self::Operation,
            Some(route) if route.starts_with("/pkg/") || route.starts_with("/media/") => Self::File,
            Some(route)
                if route.starts_with("/api/")
                    && (route.ends_with("/response") || route.ends_with("/responses")) =>
            {
                Self::Save
            }
            Some(route) if route.starts_with("/api/") => Self::Api,
            Some(_) if *method == Method::POST => Self::Form,
            Some(_) => Self::Page,
        }
    }

    /// The word for it in a label.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Form => "form",
            Self::Save => "save",
            Self::Api => "api",
            Self::File => "file",
            Self::Operation => "operation",
            Self::Unknown => "unknown",
        }
    }
}
