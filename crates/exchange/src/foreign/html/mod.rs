//! HTML to Markdown: a strict subset of our own. Known markup becomes Markdown, the text of unknown markup stays, and
//! scripts, styles, frames and forms are dropped with what is in them; both are reported.
//!
//! Foreign files hold HTML of any quality, so this reads tags one by one and never asks that they match.

mod entity;
mod line;

use super::{Loss, What};
use entity::entity;
pub(super) use entity::plain;

/// Elements dropped with what is in them.
const ACTIVE: [&str; 11] =
    ["script", "style", "iframe", "object", "embed", "applet", "form", "noscript", "template", "svg", "math"];
/// Elements that end a paragraph.
const BLOCKS: [&str; 14] = [
    "p",
    "div",
    "ul",
    "ol",
    "table",
    "tbody",
    "thead",
    "blockquote",
    "pre",
    "section",
    "article",
    "figure",
    "header",
    "footer",
];
/// Elements without a counterpart that mean nothing without their look.
const PLAIN: [&str; 9] = ["span", "font", "html", "body", "label", "small", "a", "tbody", "thead"];

/// Whether a text holds tags or entities.
pub(super) fn looks_like(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let after = &rest[at + 1..];
        let tag = rest[at..].starts_with('<')
            && after.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic());
        if (tag && after.contains('>')) || entity(&rest[at..]).is_some() {
            return true;
        }
        rest = after;
    }
    false
}

/// The Markdown of some HTML. `part` names the place in reports.
pub(super) fn markdown(html: &str, part: &str, losses: &mut Vec<Loss>) -> String {
    let mut page = Page { out: String::new(), lists: Vec::new(), part, losses, raw: false, code: false };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let is_tag =
            rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?');
        let Some(end) = rest.find('>').filter(|_| is_tag) else {
            page.text("&lt;");
            rest = &rest[1..];
            continue;
        };
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        let closing = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        if ACTIVE.contains(&name.as_str()) && !closing {
            page.lose(What::Script(name.clone()));
            if !tag.ends_with('/') {
                rest = after_close(rest, &name);
            }
            continue;
        }
        page.tag(&name, tag, closing);
    }
    page.text(rest);
    line::tidy(&page.out)
}

/// What follows the end tag; nothing if there is none, because what comes is then still inside.
fn after_close<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let start = from + at + 2;
        let matches =
            rest.get(start..start + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name));
        if matches {
            return rest[start..].find('>').map_or("", |end| &rest[start + end + 1..]);
        }
        from = start;
    }
    ""
}

struct Page<'a> {
    out: String,
    /// Open lists: the number of the next entry, or none for bullets.
    lists: Vec<Option<usize>>,
    part: &'a str,
    losses: &'a mut Vec<Loss>,
    raw: bool,
    code: bool,
}

impl Page<'_> {
    fn lose(&mut self, what: What) {
        let loss = Loss::new(self.part, what);
        if !self.losses.contains(&loss) {
            self.losses.push(loss);
        }
    }

    fn text(&mut self, text: &str) {
        let text = plain(text);
        for (at, letter) in text.char_indices() {
            match letter {
                _ if self.raw => self.out.push(letter),
                ' ' | '\n' | '\r' | '\t' => {
                    if !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
                        self.out.push(' ');
                    }
                }
                // What would be markup in Markdown stays the sign it was.
                _ if self.code => self.out.push(letter),
                '*' | '_' | '`' | '<' | '[' | '\\' => self.out.extend(['\\', letter]),
                '&' if entity(&text[at..]).is_some() => self.out.push_str("\\&"),
                '>' | '-' | '+' | '#' | '~' | '=' | '|'
                    if line::is_start(&self.out) && line::begins_block(&text[at..], self.out.is_empty()) =>
                {
                    self.out.extend(['\\', letter]);
                }
                '.' | ')' if line::is_number(&self.out) => self.out.extend(['\\', letter]),
                letter => self.out.push(letter),
            }
        }
    }

    fn tag(&mut self, name: &str, tag: &str, closing: bool) {
        match name {
            "br" => self.out.push_str("  \n"),
            "hr" => self.out.push_str("\n\n---\n\n"),
            "b" | "strong" => self.out.push_str("**"),
            "i" | "em" => self.out.push('*'),
            "code" if !self.raw => {
                self.code = !closing;
                self.out.push('`');
            }
            "pre" => {
                self.raw = !closing;
                self.out.push_str(if closing { "\n```\n\n" } else { "\n\n```\n" });
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name[1..].parse().unwrap_or(1);
                self.out.push_str("\n\n");
                if !closing {
                    self.out.push_str(&"#".repeat(level));
                    self.out.push(' ');
                }
            }
            "ul" | "ol" if closing => {
                self.lists.pop();
                self.out.push_str(if self.lists.is_empty() { "\n\n" } else { "\n" });
            }
            "ul" | "ol" => {
                if self.lists.is_empty() {
                    self.out.push_str("\n\n");
                }
                self.lists.push((name == "ol").then_some(1));
            }
            "li" if !closing => {
                if !self.out.ends_with('\n') {
                    self.out.push('\n');
                }
                let outer = self.lists.iter().take(self.lists.len().saturating_sub(1)).take(8);
                // As far as the text of the entry around it.
                let indent: usize = outer.map(|list| if list.is_some() { 3 } else { 2 }).sum();
                self.out.push_str(&" ".repeat(indent));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        self.out.extend([format!("{number}. ")]);
                        *number += 1;
                    }
                    _ => self.out.push_str("- "),
                }
            }
            "tr" | "td" | "th" => {
                self.out.push_str(if name == "tr" { "\n" } else { " " });
                self.lose(What::Markup("table".to_owned()));
            }
            "img" | "audio" | "video" | "source" => {
                if !closing {
                    let file = attribute(tag, "src").unwrap_or_else(|| name.to_owned());
                    let alt = attribute(tag, "alt").unwrap_or_default();
                    self.text(&alt);
                    self.lose(What::File(file.trim_start_matches("@@PLUGINFILE@@/").to_owned()));
                }
            }
            _ if BLOCKS.contains(&name) => self.out.push_str("\n\n"),
            _ if PLAIN.contains(&name) || matches!(name, "" | "code" | "li") || closing => {}
            _ => self.lose(What::Markup(name.to_owned())),
        }
    }
}

/// An attribute's value.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].ends_with(|c: char| c.is_whitespace());
        rest = &rest[at + name.len()..];
        let Some(value) = rest.trim_start().strip_prefix('=').filter(|_| before) else { continue };
        let value = value.trim_start();
        let value = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split(|c: char| c.is_whitespace() || c == '>').next(),
        };
        return value.map(|value| value.chars().take(200).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str) -> (String, Vec<What>) {
        let mut losses = Vec::new();
        (markdown(html, "stem", &mut losses), losses.into_iter().map(|loss| loss.what).collect())
    }

    #[test]
    fn known_markup_becomes_markdown() {
        let cases = [
            ("<p>하나</p><p>둘</p>", "하나\n\n둘"),
            ("<b>굵게</b> <em>기울여</em>", "**굵게** *기울여*"),
            ("<ol><li>가</li><li>나</li></ol>", "1. 가\n2. 나"),
            ("a<br/>b", "a  \nb"),
            ("2 &lt; 3 &amp;amp; x&#44032;", "2 \\< 3 \\&amp; x가"),
            ("<p>- 가<br>1. 나</p><p># 다 + 라</p>", "\\- 가  \n1\\. 나\n\n\\# 다 + 라"),
            ("<code>a*b_c</code> a.b", "`a*b_c` a.b"),
            ("1*2_3", "1\\*2\\_3"),
            ("a < b", "a \\< b"),
        ];
        for (html, expected) in cases {
            assert_eq!(of(html), (expected.to_owned(), Vec::new()), "{html}");
        }
    }

    #[test]
    fn active_content_is_dropped_and_said() {
        let cases =
            ["a<script>alert('x')</script>b", "a<SCRIPT src=x></SCRIPT >b", "a<script>'</scr'</script>b"];
        for html in cases {
            assert_eq!(of(html), ("ab".to_owned(), vec![What::Script("script".to_owned())]), "{html}");
        }
        assert_eq!(of("a<script>never closed").0, "a");
    }

    #[test]
    fn files_and_unknown_markup_are_said() {
        let (text, losses) = of(r#"<img alt="지도" src="@@PLUGINFILE@@/map.png"><u>밑줄</u>"#);
        assert_eq!(text, "지도밑줄");
        assert_eq!(losses, [What::File("map.png".to_owned()), What::Markup("u".to_owned())]);
    }
}
