//! Sends requests and keeps cookies.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufReader, Write},
    net::TcpStream,
    time::Duration,
};

use anyhow::{Context, Result};

use super::{Answer, reader};

/// Longer than any honest answer; a hang has to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// One visitor with one connection.
pub(crate) struct Client {
    authority: String,
    connection: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
    encodings: Option<&'static str>,
    address: Option<String>,
}

impl Client {
    /// Connects to an origin such as `http://127.0.0.1:3000`.
    pub(crate) fn connect(origin: &str) -> Result<Self> {
        let authority = origin.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let stream = TcpStream::connect(&authority).with_context(|| format!("nobody answers at {origin}"))?;
        stream.set_nodelay(true).context("cannot set up the connection")?;
        stream.set_read_timeout(Some(PATIENCE)).context("cannot set up the connection")?;
        Ok(Self {
            authority,
            connection: BufReader::new(stream),
            cookies: BTreeMap::new(),
            encodings: None,
            address: None,
        })
    }

    /// Asks for compressed answers from now on, as a browser does.
    pub(crate) fn accept_compressed(mut self) -> Self {
        self.encodings = Some("br, gzip");
        self
    }

    /// Says, as a proxy would, which address this visitor comes from.
    pub(crate) fn coming_from(mut self, address: String) -> Self {
        self.address = Some(address);
        self
    }

    /// Takes over another visitor's cookies.
    pub(crate) fn with_cookies_of(mut self, other: &Self) -> Self {
        self.cookies.clone_from(&other.cookies);
        self
    }

    /// Reads a page.
    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, None)
    }

    /// Sends JSON with any method.
    pub(crate) fn send_json(&mut self, method: &str, path: &str, body: &serde_json::Value) -> Result<Answer> {
        self.send(method, path, Some(&body.to_string()))
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> Result<Answer> {
        let request = self.request(method, path, body);
        let answer = self
            .connection
            .get_mut()
            .write_all(request.as_bytes())
            .context("the connection broke")
            .and_then(|()| reader::read(&mut self.connection))
            .with_context(|| format!("{method} {path}"))?;
        self.remember(&answer);
        Ok(answer)
    }

    fn request(&self, method: &str, path: &str, body: Option<&str>) -> String {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.authority);
        let mut header = |name: &str, value: &str| {
            // Writing to a String cannot fail.
            let _ = write!(head, "{name}: {value}\r\n");
        };
        // The server refuses writes that do not come from its own pages.
        header("origin", &format!("http://{}", self.authority));
        header("sec-fetch-site", "same-origin");
        if let Some(encodings) = self.encodings {
            header("accept-encoding", encodings);
        }
        if let Some(address) = &self.address {
            header("x-forwarded-for", address);
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            header("cookie", &pairs.join("; "));
        }
        if let Some(body) = body {
            header("content-type", "application/json");
            header("content-length", &body.len().to_string());
        }
        format!("{head}\r\n{}", body.unwrap_or_default())
    }

    fn remember(&mut self, answer: &Answer) {
        let set = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        for (name, value) in set.filter_map(|(_, cookie)| cookie.split(';').next()?.split_once('=')) {
            self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }
}
