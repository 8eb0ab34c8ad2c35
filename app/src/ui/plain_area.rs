//! A field of several lines in a form of the server, which works without script.
//!
//! Leptos 0.8 does not escape the children of `<textarea>` in server HTML (leptos #4730), so the text is escaped here and
//! written as it is. `TextArea` is the field of the runner.

use leptos::prelude::*;

/// A multi-line text field.
#[component]
pub fn PlainArea(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What stands in it.
    #[prop(into)]
    value: String,
    /// Id, for the label.
    #[prop(into)]
    id: String,
    /// What it is for; none where its label stands elsewhere.
    #[prop(optional, into)]
    label: Option<String>,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u32,
    /// Id of what describes it.
    #[prop(optional_no_strip, into)]
    described_by: Option<String>,
    /// Whether what stands in it cannot be taken.
    #[prop(default = false)]
    invalid: bool,
) -> impl IntoView {
    view! {
        {label.map(|label| view! { <label for=id.clone()>{label}</label> })}
        <textarea
            class="text-area"
            id=id
            name=name
            rows=rows
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            autocomplete="off"
            inner_html=escaped(&value)
        ></textarea>
    }
}

/// A text that stays one inside an element. A line end at its very beginning is doubled: HTML drops one there.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    if text.starts_with('\n') || text.starts_with("\r\n") {
        out.push('\n');
    }
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn text_cannot_leave_its_field() {
        let value = "\n</textarea><script>alert(1)</script> & \"끝\"";
        let html = html(|| view! { <PlainArea name="m[a]" value=value id="a" label="말" /> });
        holds(
            &html,
            &[
                "\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"끝\"</textarea>",
                "name=\"m[a]\"",
                "<label for=\"a\">",
            ],
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
