//! Between the fields of a form and a response.

use std::collections::BTreeMap;

use assessment::Response;
use assessment::response::Verdict;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::NONE;
use crate::attempts::runner::view::Form;
use crate::attempts::runner::wire::{Given, read_response, write_response};

/// The named fields. Drop-downs and text areas have `value` and `name` like inputs, and that is all that is asked of
/// them.
fn fields(root: &Element) -> Vec<HtmlInputElement> {
    let Ok(list) = root.query_selector_all("[name]") else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index).map(JsCast::unchecked_into)).collect()
}

fn is_box(field: &HtmlInputElement) -> bool {
    matches!(field.type_().as_str(), "radio" | "checkbox")
}

/// Whether text is typed into a field.
pub(super) fn is_typed(field: &Element) -> bool {
    matches!(field.unchecked_ref::<HtmlInputElement>().type_().as_str(), "text" | "textarea")
}

/// Name and value of every field that says something, in the order of the page.
fn said(root: &Element) -> Vec<(String, String)> {
    let said = fields(root).into_iter().filter(|field| !is_box(field) || field.checked());
    said.map(|field| (field.name(), field.value())).filter(|(_, value)| !value.is_empty()).collect()
}

/// What the form says.
pub(super) fn read(root: &Element, form: Form) -> Response {
    let said = said(root);
    match form {
        Form::Choice => Response::Choice { chosen: said.into_iter().map(|(_, id)| id).collect() },
        Form::TextEntry => Response::TextEntry { text: said.into_iter().map(|(_, text)| text).collect() },
        Form::Cloze => Response::Cloze { gaps: said.into_iter().collect() },
        Form::Match => Response::Match { pairs: said.into_iter().collect() },
        Form::Order => Response::Order { order: said.into_iter().map(|(_, id)| id).collect() },
        Form::Comparison => {
            let mut verdict = None;
            let mut rationale = Vec::new();
            for (name, value) in said {
                if name == "verdict" {
                    verdict = Verdict::of_code(&value);
                } else {
                    rationale.push(value);
                }
            }
            Response::Comparison { verdict, rationale }
        }
        Form::Box => said
            .first()
            .and_then(|(_, drawn)| read_response(&Given::parse(drawn)?))
            .unwrap_or_else(|| blank(form)),
        Form::Correction => {
            let none = said.iter().any(|(name, _)| name == NONE);
            let text = fields(root).into_iter().find(|field| field.name() == "text");
            // The text as it was given is no answer yet: that it is right has to be said.
            let text = text.filter(|field| !none && field.value() != initial(field));
            Response::Correction { text: text.map(|field| field.value()).unwrap_or_default(), none }
        }
    }
}

/// The empty answer.
pub(super) fn blank(form: Form) -> Response {
    match form {
        Form::Choice => Response::Choice { chosen: Vec::new() },
        Form::TextEntry => Response::TextEntry { text: String::new() },
        Form::Cloze => Response::Cloze { gaps: BTreeMap::new() },
        Form::Match => Response::Match { pairs: BTreeMap::new() },
        Form::Order => Response::Order { order: Vec::new() },
        Form::Comparison => Response::Comparison { verdict: None, rationale: Vec::new() },
        Form::Correction => Response::Correction { text: String::new(), none: false },
        Form::Box => Response::Box { boxes: Vec::new(), none: false },
    }
}

/// The text that a field begins with.
fn initial(field: &HtmlInputElement) -> String {
    field.get_attribute("data-initial").unwrap_or_default()
}

/// Whether somebody types in a field just now.
fn is_in_use(field: &HtmlInputElement) -> bool {
    let active = document().active_element();
    is_typed(field) && active.is_some_and(|active| active.is_same_node(Some(field)))
}

/// Makes the form say what a response says. Fields that say it already are left alone, so that a syllable under
/// composition is not disturbed.
pub(super) fn fill(root: &Element, response: Option<&Response>) {
    let mut said: Vec<(&str, &str)> = Vec::new();
    let drawn;
    match response {
        Some(Response::Choice { chosen }) => said.extend(chosen.iter().map(|id| ("chosen", id.as_str()))),
        Some(Response::TextEntry { text }) => {
            said.extend((!text.is_empty()).then_some(("text", text.as_str())));
        }
        Some(Response::Cloze { gaps: texts } | Response::Match { pairs: texts }) => {
            said.extend(texts.iter().map(|(id, text)| (id.as_str(), text.as_str())));
        }
        Some(Response::Order { order }) => super::moves::arrange(root, order),
        Some(Response::Comparison { verdict, rationale }) => {
            said.extend(verdict.iter().map(|verdict| ("verdict", verdict.code())));
            said.extend(rationale.iter().map(|id| ("why", id.as_str())));
        }
        Some(Response::Correction { text, none }) => {
            said.extend((!text.is_empty()).then_some(("text", text.as_str())));
            said.extend(none.then_some((NONE, "yes")));
        }
        Some(boxes @ Response::Box { .. }) if !boxes.is_empty() => {
            drawn = write_response(boxes).write();
            said.push(("boxes", &drawn));
        }
        _ => {}
    }
    for field in fields(root) {
        let name = field.name();
        if is_box(&field) {
            let value = field.value();
            field.set_checked(said.iter().any(|(other, one)| *other == name && *one == value));
        } else if field.type_() != "hidden" {
            let value = said.iter().find(|(other, _)| *other == name).map(|(_, value)| (*value).to_owned());
            // Who empties a field to write it anew is not given the first text back while typing.
            let Some(value) = value.or_else(|| (!is_in_use(&field)).then(|| initial(&field))) else {
                continue;
            };
            if field.value() != value {
                field.set_value(&value);
            }
        }
    }
}
