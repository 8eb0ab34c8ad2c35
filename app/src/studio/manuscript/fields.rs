//! Fields of a form, each with what is wrong with it.

use assessment::manuscript::FieldFault;
use leptos::prelude::*;

use crate::i18n::{Locale, manuscripts};
use crate::ui::plain_area::PlainArea;

/// A form that is being drawn.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// What is wrong, where that was asked for.
    pub(crate) faults: Vec<FieldFault>,
    /// The reader's language.
    pub(crate) locale: Locale,
}

/// Name of a field in the form: `rules[0][title]` is `m[rules][0][title]`.
fn name(path: &str) -> String {
    match path.find('[') {
        Some(at) => format!("m[{}]{}", &path[..at], &path[at..]),
        None => format!("m[{path}]"),
    }
}

/// Id of a field on the page: `rules[0][title]` is `rules-0-title`.
pub(crate) fn fragment(path: &str) -> String {
    path.replace("][", "-").replace('[', "-").replace(']', "")
}

impl Form {
    fn said(&self, path: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.path == path)?;
        Some(manuscripts::problem(self.locale, &fault.problem))
    }

    /// Whether something is wrong with a field below `path`.
    pub(crate) fn has_fault(&self, path: &str) -> bool {
        self.faults.iter().any(|fault| fault.path.starts_with(path))
    }

    /// What is wrong with the rows themselves.
    pub(crate) fn fault(&self, path: &str) -> AnyView {
        let id = format!("{}-fault", fragment(path));
        self.said(path).map(|said| view! { <p id=id class="field-fault">{said}</p> }).into_any()
    }

    /// A line.
    pub(crate) fn line(&self, path: &str, label: impl Into<String>, value: &str) -> AnyView {
        self.input(path, label.into(), value, "text", None)
    }

    /// A line with a word about what goes in.
    pub(crate) fn explained(
        &self,
        path: &str,
        label: impl Into<String>,
        value: &str,
        help: impl Into<String>,
    ) -> AnyView {
        self.input(path, label.into(), value, "text", Some(help.into()))
    }

    /// A whole number.
    pub(crate) fn number(&self, path: &str, label: impl Into<String>, value: &str) -> AnyView {
        self.input(path, label.into(), value, "numeric", None)
    }

    fn input(
        &self,
        path: &str,
        label: String,
        value: &str,
        mode: &'static str,
        help: Option<String>,
    ) -> AnyView {
        let (id, said) = (fragment(path), self.said(path));
        let described = described(&id, said.is_some(), help.is_some());
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input
                    id=id.clone()
                    name=name(path)
                    value=value.to_owned()
                    inputmode=mode
                    autocomplete="off"
                    aria-invalid=said.is_some().then_some("true")
                    aria-describedby=described
                />
                {notes(&id, said, help)}
            </div>
        }
        .into_any()
    }

    /// A text of several lines.
    pub(crate) fn area(&self, path: &str, label: impl Into<String>, value: &str, rows: u32) -> AnyView {
        let (id, said) = (fragment(path), self.said(path));
        let described = described(&id, said.is_some(), false);
        view! {
            <div class="field">
                <PlainArea
                    name=name(path)
                    value=value
                    id=id.clone()
                    label=label
                    rows=rows
                    described_by=described
                    invalid=said.is_some()
                />
                {notes(&id, said, None)}
            </div>
        }
        .into_any()
    }

    /// One of several.
    pub(crate) fn select(
        &self,
        path: &str,
        label: impl Into<String>,
        value: &str,
        options: &[(&str, &str)],
    ) -> AnyView {
        let id = fragment(path);
        let fault = self.fault(path);
        let options = options.iter().map(|(code, word)| {
            view! { <option value=(*code).to_owned() selected=*code == value>{(*word).to_owned()}</option> }
        });
        view! {
            <div class="field">
                <label for=id.clone()>{label.into()}</label>
                <select id=id name=name(path)>{options.collect_view()}</select>
                {fault}
            </div>
        }
        .into_any()
    }

    /// Yes or no.
    pub(crate) fn tick(&self, path: &str, label: impl Into<String>, is_on: bool) -> AnyView {
        let fault = self.fault(path);
        view! { {one_tick(&name(path), label.into(), "1", is_on)} {fault} }.into_any()
    }

    /// Several of several.
    pub(crate) fn ticks(
        &self,
        path: &str,
        legend: impl Into<String>,
        chosen: &[String],
        options: &[(&str, String)],
    ) -> AnyView {
        let ticks = options.iter().map(|(code, word)| {
            let is_on = chosen.iter().any(|own| own == code);
            one_tick(&format!("{}[]", name(path)), word.clone(), code, is_on)
        });
        view! {
            <fieldset class="field">
                <legend>{legend.into()}</legend>
                <div class="choices">{ticks.collect_view()}</div>
                {self.fault(path)}
            </fieldset>
        }
        .into_any()
    }

    /// The buttons of a row: up, down, remove.
    pub(crate) fn row_buttons(&self, rows: &str, place: usize, about: &str) -> AnyView {
        let locale = self.locale;
        let buttons = [
            ("up", manuscripts::up(locale)),
            ("down", manuscripts::down(locale)),
            ("remove", manuscripts::remove(locale)),
        ];
        let buttons = buttons.map(|(deed, word)| {
            view! {
                <button class="button" name="action" value=format!("{deed} {rows} {place}")>
                    {word}<span class="visually-hidden">{format!(": {about}")}</span>
                </button>
            }
        });
        view! { <div class="buttons row-buttons">{buttons.collect_view()}</div> }.into_any()
    }

    /// Everything that is wrong, each leading to its field.
    pub(crate) fn summary(&self, base: &str) -> AnyView {
        if self.faults.is_empty() {
            return ().into_any();
        }
        let locale = self.locale;
        let lines = self.faults.iter().map(|fault| {
            let href = format!("{base}#{}", fragment(&fault.path));
            let said = manuscripts::problem(locale, &fault.problem);
            view! { <li><a href=href><code>{fault.path.clone()}</code></a>" "{said}</li> }
        });
        view! {
            <div class="notice notice-bad" role="alert">
                <p><strong>{manuscripts::faults(locale, self.faults.len())}</strong></p>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
        .into_any()
    }
}

/// A box to tick.
fn one_tick(name: &str, label: String, code: &str, is_on: bool) -> AnyView {
    view! {
        <div class="field">
            <label class="choice">
                <input r#type="checkbox" name=name.to_owned() value=code.to_owned() checked=is_on />
                {label}
            </label>
        </div>
    }
    .into_any()
}

/// A button that adds a row.
pub(crate) fn add(rows: &str, label: &str) -> AnyView {
    let id = format!("{}-add", fragment(rows));
    view! { <button id=id class="button" name="action" value=format!("add {rows}")>{label.to_owned()}</button> }
        .into_any()
}

fn described(id: &str, has_fault: bool, has_help: bool) -> Option<String> {
    let parts = [(has_fault, "fault"), (has_help, "help")];
    let ids: Vec<String> =
        parts.iter().filter(|(is_there, _)| *is_there).map(|(_, part)| format!("{id}-{part}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

fn notes(id: &str, said: Option<String>, help: Option<String>) -> impl IntoView + use<> {
    let (fault_id, help_id) = (format!("{id}-fault"), format!("{id}-help"));
    view! {
        {said.map(|said| view! { <p id=fault_id class="field-fault">{said}</p> })}
        {help.map(|help| view! { <p id=help_id class="help">{help}</p> })}
    }
}

#[cfg(test)]
mod tests {
    use assessment::manuscript::FieldProblem;

    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_fault_stands_at_its_field_and_leads_there() {
        let fault = FieldFault { path: "rules[0][title]".to_owned(), problem: FieldProblem::Missing };
        let form = Form { faults: vec![fault], locale: Locale::Korean };
        let html = html(|| {
            view! { {form.summary("/x")} {form.line("rules[0][title]", "제목", "\"><script>")} }
        });
        holds(
            &html,
            &[
                "href=\"/x#rules-0-title\"",
                "name=\"m[rules][0][title]\"",
                "id=\"rules-0-title\"",
                "aria-describedby=\"rules-0-title-fault\"",
                "id=\"rules-0-title-fault\"",
                "비어 있어요",
            ],
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
