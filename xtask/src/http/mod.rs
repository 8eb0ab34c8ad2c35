//! A small HTTP/1.1 client for the server on this machine: one kept-alive connection, cookies, and the exact number of bytes
//! on the wire, which is what budgets are about. Nothing else in this tool needs more.

mod client;
mod reader;

pub(crate) use client::Client;

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// Status code.
    pub(crate) status: u16,
    /// Header names (lower case) and values.
    pub(crate) headers: Vec<(String, String)>,
    /// The body as it came, compressed if the server compressed it.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The first header of that name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
