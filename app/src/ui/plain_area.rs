//! A multi-line field of a plain form, filled by the server.
//!
//! Leptos 0.8 does not escape the children of `<textarea>` in server HTML (leptos #4730), so its content is escaped here
//! and written as it is.

use leptos::prelude::*;

/// A multi-line field.
#[component]
pub fn PlainArea(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// Its id.
    #[prop(into)]
    id: String,
    /// What stands in it.
    value: String,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u8,
    /// Ids of what is said about it.
    #[prop(optional_no_strip)]
    described: Option<String>,
    /// Whether something is wrong with it.
    #[prop(default = false)]
    invalid: bool,
) -> impl IntoView {
    view! {
        <textarea
            name=name
            id=id
            rows=rows.to_string()
            aria-describedby=described
            aria-invalid=invalid.then_some("true")
            inner_html=escaped(&value)
        ></textarea>
    }
}

/// The text as content of a textarea. The first line feed is dropped by every browser, so one is put before it.
fn escaped(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn no_text_ends_its_field() {
        let value = "\n첫 줄 </textarea><script>alert(1)</script> &amp;".to_owned();
        let html = html(|| view! { <PlainArea name="stem" id="stem" value=value /> });
        assert!(html.contains(">\n\n첫 줄 &lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(html.contains("&amp;amp;") && !html.contains("<script"), "{html}");
    }
}
