//! A value that came as JSON.

use assessment::Instant;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::attempts::runner::view::Html;

/// A value that came as JSON. Each look at it says what is expected there; what is not there, or is something else, is
/// none.
#[derive(Clone, Debug)]
pub(crate) struct Given(JsValue);

impl Given {
    /// Reads a text; none if it is no JSON.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }

    /// What stands under a name, unless it is `null`.
    pub(crate) fn get(&self, name: &str) -> Option<Self> {
        let value = Reflect::get(&self.0, &name.into()).ok()?;
        (!value.is_null() && !value.is_undefined()).then_some(Self(value))
    }

    /// As text.
    pub(crate) fn as_text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// As a number.
    pub(crate) fn as_number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    /// As a list, with `read` on each; none if it is no list or one of its values cannot be read.
    pub(crate) fn as_list<T>(&self, read: impl FnMut(Self) -> Option<T>) -> Option<Vec<T>> {
        self.0.dyn_ref::<Array>()?.iter().map(Self).map(read).collect()
    }

    /// Names and values of an object.
    pub(crate) fn entries(&self) -> Option<Vec<(String, Self)>> {
        let pairs = Object::entries(self.0.dyn_ref::<Object>()?);
        let pair = |pair: JsValue| {
            let pair = Array::from(&pair);
            Some((pair.get(0).as_string()?, Self(pair.get(1))))
        };
        pairs.iter().map(pair).collect()
    }

    /// The text under a name.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        self.get(name)?.as_text()
    }

    /// The HTML under a name.
    pub(crate) fn html(&self, name: &str) -> Option<Html> {
        self.text(name).map(Html)
    }

    /// The number under a name.
    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.get(name)?.as_number()
    }

    /// The instant under a name.
    pub(crate) fn instant(&self, name: &str) -> Option<Instant> {
        self.number(name).map(|millis| Instant(millis as i64))
    }

    /// Whether `true` stands under a name.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value.0.is_truthy())
    }

    /// The list under a name.
    pub(crate) fn list<T>(&self, name: &str, read: impl FnMut(Self) -> Option<T>) -> Option<Vec<T>> {
        self.get(name)?.as_list(read)
    }
}
