//! Just enough HTML to find what a page refers to. Our server writes the pages, so attributes are always quoted.

/// The opening tags of a page.
pub(super) fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    html.split('<').skip(1).filter_map(|piece| {
        let inside = piece.split('>').next()?;
        inside.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(Tag(inside))
    })
}

/// One opening tag, without its angle brackets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a>(&'a str);

impl<'a> Tag<'a> {
    /// The element's name.
    pub(super) fn name(self) -> &'a str {
        self.0.split(|at: char| at.is_ascii_whitespace() || at == '/').next().unwrap_or_default()
    }

    /// The value of an attribute.
    pub(super) fn attribute(self, name: &str) -> Option<&'a str> {
        self.0.split_ascii_whitespace().find_map(|piece| {
            let value = piece.strip_prefix(name)?.strip_prefix("=\"")?;
            value.split('"').next()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_attributes_are_found() {
        let html =
            r#"<!DOCTYPE html><link rel="stylesheet" href="/pkg/a.css"><p>1 < 2</p><a href="/gates">x</a>"#;
        let found: Vec<_> = tags(html).map(|tag| (tag.name(), tag.attribute("href"))).collect();
        assert_eq!(found, [("link", Some("/pkg/a.css")), ("p", None), ("a", Some("/gates"))]);
    }
}
