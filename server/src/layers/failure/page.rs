//! A failure as a page.

use app::context::Assets;
use app::i18n::{Locale, common};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::Failure;

/// The page loads the site's style sheet and nothing else.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// A small page in both languages, the reader's first.
pub(super) fn page(failure: Failure, locale: Locale, assets: &Assets) -> Response {
    let other = match locale {
        Locale::Korean => Locale::English,
        Locale::English => Locale::Korean,
    };
    let html = format!(
        r#"<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · {site}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/pkg/{style}">
</head>
<body>
<main id="main">
<section class="notice-page">
<h1>{title}</h1>
<p>{text}</p>
<p lang="{other_lang}">{other_text}</p>
<p><a class="button" href="/">{to_start}</a></p>
</section>
</main>
</body>
</html>
"#,
        lang = locale.tag(),
        title = failure.title(locale),
        site = common::site_name(locale),
        style = assets.style,
        text = failure.text(locale),
        other_lang = other.tag(),
        other_text = failure.text(other),
        to_start = common::to_start(locale),
    );
    ([(header::CONTENT_SECURITY_POLICY, POLICY)], Html(html)).into_response()
}
