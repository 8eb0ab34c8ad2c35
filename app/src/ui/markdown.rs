//! Markdown of the content as HTML that cannot do harm.

use leptos::prelude::*;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// A text in Markdown.
#[component]
pub fn Markdown(
    /// As written in the content.
    text: String,
) -> impl IntoView {
    // The content is Korean whatever the language of the interface.
    view! { <div class="prose" lang="ko" inner_html=to_html(&text)></div> }
}

/// HTML of a Markdown text. Raw HTML is shown as text, links lead only to http(s) or to our own pages, and headings
/// start at the third level, under those of the page.
pub fn to_html(text: &str) -> String {
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, parser.map(harmless));
    out
}

fn harmless(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: address(dest_url), title, id })
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Image { link_type, dest_url: address(dest_url), title, id })
        }
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: level.max(TOP), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(level.max(TOP))),
        other => other,
    }
}

const TOP: pulldown_cmark::HeadingLevel = pulldown_cmark::HeadingLevel::H3;

/// The address if it is one of ours or http(s); nowhere otherwise.
fn address(given: CowStr<'_>) -> CowStr<'_> {
    let lower = given.trim_start().to_ascii_lowercase();
    let ours = lower.starts_with('#') || (lower.starts_with('/') && !lower.starts_with("//"));
    if ours || lower.starts_with("https://") || lower.starts_with("http://") {
        given
    } else {
        CowStr::Borrowed("#")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_shown_and_not_run() {
        for text in [
            "<script>alert(1)</script>",
            "앞 <script>alert(1)</script> 뒤",
            "<img src=x onerror=alert(1)>",
            "<style>*{display:none}</style>",
            "* <b onclick=x>굵게</b>",
        ] {
            let html = to_html(text);
            for tag in ["<script", "<img", "<style", "<b onclick"] {
                assert!(!html.contains(tag), "{html}");
            }
            assert!(html.contains("&lt;"), "{html}");
        }
    }

    #[test]
    fn links_lead_only_where_they_may() {
        assert!(to_html("[법](https://law.go.kr)").contains("href=\"https://law.go.kr\""));
        assert!(to_html("[규칙](/guidelines/legal#L-R4)").contains("href=\"/guidelines/legal#L-R4\""));
        for address in
            ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example", "x:y"]
        {
            let html = to_html(&format!("[가](<{address}>) ![나](<{address}>) <{address}>"));
            assert!(
                !html.to_ascii_lowercase().contains(&format!("=\"{}", address.to_ascii_lowercase())),
                "{html}"
            );
        }
    }

    #[test]
    fn plain_markdown_works() {
        let html = to_html("**굵게**\n\n# 큰 제목\n\n- 하나\n- 둘\n\n1 < 2");
        for part in ["<strong>굵게</strong>", "<h3>큰 제목</h3>", "<li>하나</li>", "1 &lt; 2"] {
            assert!(html.contains(part), "{html}");
        }
    }
}
