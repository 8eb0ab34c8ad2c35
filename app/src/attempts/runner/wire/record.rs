//! A value to be written as JSON.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object to be written as JSON.
#[derive(Debug, Default)]
pub(crate) struct Record(Object);

impl Record {
    /// The same with a value under a name.
    #[must_use]
    pub(crate) fn with(self, name: &str, value: impl Into<JsValue>) -> Self {
        // An object that was made here takes any value.
        drop(Reflect::set(&self.0, &name.into(), &value.into()));
        self
    }

    /// As text.
    pub(crate) fn write(&self) -> String {
        JSON::stringify(&self.0).map(String::from).unwrap_or_default()
    }
}

impl From<Record> for JsValue {
    fn from(record: Record) -> Self {
        record.0.into()
    }
}

/// A list of values.
pub(super) fn list<T: Into<JsValue>>(values: impl IntoIterator<Item = T>) -> JsValue {
    values.into_iter().map(Into::into).collect::<Array>().into()
}

/// An object of names and values.
pub(super) fn map<'a, T: Into<JsValue>>(entries: impl IntoIterator<Item = (&'a String, T)>) -> JsValue {
    entries.into_iter().fold(Record::default(), |record, (name, value)| record.with(name, value)).into()
}
