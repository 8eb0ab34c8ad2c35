//! Labelled fields that say what is wrong with them, and the buttons of rows.

use leptos::prelude::*;
use service::studio::FieldFault;

use super::Around;
use crate::i18n::{Locale, composition, editor};
use crate::ui::plain_area::PlainArea;

/// Makes fields.
pub(in crate::studio::items) struct Fields<'a> {
    pub(super) locale: Locale,
    faults: &'a [FieldFault],
    rules: Vec<(String, String)>,
}

/// `choice[options][2][reason]` as an id.
pub(in crate::studio::items) fn id_of(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("f-{}", plain.trim_end_matches('-').replace("--", "-"))
}

impl<'a> Fields<'a> {
    pub(super) fn new(around: &Around<'a>) -> Self {
        let newest = around.guideline.newest();
        let in_force = around.guideline.rules.iter().filter(|rule| rule.text(newest).is_some());
        let rules = in_force
            .map(|rule| (rule.id.local().to_owned(), format!("{} {}", rule.id.local(), rule.title)))
            .collect();
        Self { locale: around.locale, faults: around.faults, rules }
    }

    /// What a field is called, for people who compare two versions.
    pub(in crate::studio::items) fn name_of(field: &str, locale: Locale) -> String {
        let steps: Vec<&str> = field.split(['[', ']']).filter(|step| !step.is_empty()).collect();
        let numbers: Vec<String> = steps
            .iter()
            .filter_map(|step| step.parse::<usize>().ok())
            .map(|index| (index + 1).to_string())
            .collect();
        let named: Vec<&str> = steps.iter().copied().filter(|step| step.parse::<usize>().is_err()).collect();
        let title = match named.as_slice() {
            [only] => top(locale, only),
            [part, .., last] => inner(locale, part, last),
            [] => None,
        };
        let title = title.map_or_else(|| field.to_owned(), str::to_owned);
        if numbers.is_empty() { title } else { format!("{title} {}", numbers.join("-")) }
    }

    /// What is wrong with a field: the text, and the id it has.
    fn said(&self, name: &str) -> Option<(String, String)> {
        let fault = self.faults.iter().find(|fault| fault.field == name)?;
        Some((composition::text(&fault.problem, self.locale), format!("{}-fault", id_of(name))))
    }

    /// Says what is wrong with a part that is no field itself, such as a list.
    pub(super) fn fault(&self, name: &str) -> AnyView {
        let said = self.said(name);
        view! { <span id=id_of(name)></span>{said.map(|(text, id)| view! { <p id=id class="field-fault">{text}</p> })} }
            .into_any()
    }

    fn around(&self, name: &str, label: String, help: Option<&'static str>, field: AnyView) -> AnyView {
        let id = id_of(name);
        let help = help.map(|help| view! { <p class="help" id=format!("{id}-help")>{help}</p> });
        let said = self.said(name).map(|(text, id)| view! { <p id=id class="field-fault">{text}</p> });
        view! { <div class="field"><label for=id>{label}</label>{help}{field}{said}</div> }.into_any()
    }

    fn described(&self, name: &str, help: bool) -> Option<String> {
        let help = help.then(|| format!("{}-help", id_of(name)));
        let ids: Vec<String> = help.into_iter().chain(self.said(name).map(|(_, id)| id)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// A field of one line.
    pub(super) fn line(
        &self,
        name: &str,
        label: impl Into<String>,
        value: &str,
        help: Option<&'static str>,
    ) -> AnyView {
        let invalid = self.said(name).is_some();
        let field = view! {
            <input
                r#type="text"
                id=id_of(name)
                name=name.to_owned()
                value=value.to_owned()
                autocomplete="off"
                aria-describedby=self.described(name, help.is_some())
                aria-invalid=invalid.then_some("true")
            />
        };
        self.around(name, label.into(), help, field.into_any())
    }

    /// A field of several lines.
    pub(super) fn area(
        &self,
        name: &str,
        label: impl Into<String>,
        value: &str,
        rows: u8,
        help: Option<&'static str>,
    ) -> AnyView {
        let field = view! {
            <PlainArea
                name=name.to_owned()
                id=id_of(name)
                value=value.to_owned()
                rows=u32::from(rows)
                described_by=self.described(name, help.is_some())
                invalid=self.said(name).is_some()
            />
        };
        self.around(name, label.into(), help, field.into_any())
    }

    /// A choice among values.
    pub(super) fn select(
        &self,
        name: &str,
        label: impl Into<String>,
        value: &str,
        options: Vec<(String, String)>,
        help: Option<&'static str>,
    ) -> AnyView {
        let known = options.iter().any(|(option, _)| option == value);
        // A value that is not offered stays what it is until its author picks another.
        let stray = (!known && !value.is_empty()).then(|| (value.to_owned(), value.to_owned()));
        let options = options.into_iter().chain(stray).map(|(option, title)| {
            let selected = option == value;
            view! { <option value=option selected=selected>{title}</option> }
        });
        let field = view! {
            <select
                id=id_of(name)
                name=name.to_owned()
                aria-describedby=self.described(name, help.is_some())
                aria-invalid=self.said(name).is_some().then_some("true")
            >
                {options.collect_view()}
            </select>
        };
        self.around(name, label.into(), help, field.into_any())
    }

    /// The rule of a part; empty for `none`.
    pub(super) fn rule(&self, name: &str, label: impl Into<String>, value: &str, none: &str) -> AnyView {
        let options = std::iter::once((String::new(), none.to_owned())).chain(self.rules.clone());
        self.select(name, label, value, options.collect(), None)
    }

    /// The rules there are: local id, and id with title.
    pub(super) fn rules(&self) -> &[(String, String)] {
        &self.rules
    }

    /// Something that is so or not.
    #[expect(clippy::unused_self, reason = "a field like the others")]
    pub(super) fn check(&self, name: &str, label: impl Into<String>, checked: bool) -> AnyView {
        let label = label.into();
        view! {
            <label class="check">
                <input r#type="checkbox" name=name.to_owned() value="true" checked=checked />
                <span>{label}</span>
            </label>
        }
        .into_any()
    }

    /// The buttons of a row: up, down, out.
    pub(super) fn row_buttons(&self, list: &str, index: usize, count: usize) -> AnyView {
        let locale = self.locale;
        let button = |deed: &str, label: &'static str, sign: &'static str, disabled: bool| {
            view! {
                <button
                    class="row-button"
                    name="do"
                    value=format!("{deed}:{list}[{index}]")
                    aria-label=format!("{label} {}", index + 1)
                    title=label
                    disabled=disabled
                >
                    {sign}
                </button>
            }
        };
        view! {
            <span class="row-buttons">
                {button("up", editor::move_up(locale), "↑", index == 0)}
                {button("down", editor::move_down(locale), "↓", index + 1 >= count)}
                {button("remove", editor::remove(locale), "×", false)}
            </span>
        }
        .into_any()
    }

    /// The button that adds a row.
    #[expect(clippy::unused_self, reason = "a button like the others")]
    pub(super) fn add_button(&self, list: &str, label: &'static str) -> AnyView {
        view! { <button class="button" name="do" value=format!("add:{list}")>{label}</button> }.into_any()
    }

    /// A field for pasting rows of a table, folded away.
    pub(super) fn paste(&self, list: &str) -> AnyView {
        let locale = self.locale;
        let id = format!("{}-paste", id_of(list));
        view! {
            <details class="paste-rows">
                <summary>{editor::paste_rows(locale)}</summary>
                <div class="field">
                    <label for=id.clone()>{editor::paste_help(locale)}</label>
                    <PlainArea name="pasted" id=id value=String::new() />
                </div>
                <button class="button" name="do" value=format!("paste:{list}")>{editor::paste_add(locale)}</button>
            </details>
        }
        .into_any()
    }
}

/// A field of the item itself.
const fn top(locale: Locale, field: &str) -> Option<&'static str> {
    Some(match field.as_bytes() {
        b"stem" => editor::stem(locale),
        b"hint" => editor::hint(locale),
        b"explanation" => editor::explanation(locale),
        b"rules" => editor::rule(locale),
        b"tags" => editor::tags(locale),
        b"difficulty" => editor::difficulty(locale),
        b"edge" => editor::edge(locale),
        b"reserved" => editor::reserved(locale),
        b"author" => editor::author(locale),
        b"source" => editor::source(locale),
        b"licence" => editor::licence(locale),
        _ => return None,
    })
}

/// A field of a part.
const fn inner(locale: Locale, part: &str, field: &str) -> Option<&'static str> {
    Some(match (part.as_bytes(), field.as_bytes()) {
        (b"stimulus", b"text") => editor::stimulus_text(locale),
        (b"stimulus", b"title") => editor::stimulus_title(locale),
        (b"stimulus", b"prompt") => editor::stimulus_prompt(locale),
        (b"stimulus", b"grade") => editor::stimulus_grade(locale),
        (b"stimulus", _) => editor::stimulus_part(locale),
        (b"choice", b"text") => editor::option_text(locale),
        (b"choice", b"multiple") => editor::multiple(locale),
        (b"choice", b"fixed") => editor::fixed(locale),
        (b"comparison", b"prompt") => editor::prompt(locale),
        (b"comparison", b"a") => editor::answer_a(locale),
        (b"comparison", b"b") => editor::answer_b(locale),
        (b"comparison", b"verdict") => editor::verdict(locale),
        (b"comparison", b"text") => editor::statements(locale),
        (b"cloze", b"text") => editor::cloze_text(locale),
        (b"transcription", b"text") => editor::transcript(locale),
        (b"transcription", b"pack") => editor::pack(locale),
        (b"correction", b"text") => editor::correction_text(locale),
        (b"rating", b"panel") => editor::panel_scores(locale),
        (_, b"right") => editor::right(locale),
        (_, b"reason") => editor::reason(locale),
        (_, b"rule") => editor::rule(locale),
        (_, b"accepted") => editor::accepted(locale),
        (_, b"quote") => editor::mark_quote(locale),
        (_, b"due") => editor::edit_result(locale),
        (_, b"partner") => editor::partner(locale),
        (_, b"text") => editor::entry_text(locale),
        _ => return None,
    })
}
