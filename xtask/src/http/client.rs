//! Sends requests and keeps cookies.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead, BufReader, ErrorKind, Write},
    net::{Shutdown, TcpStream},
    time::Duration,
};

use anyhow::{Context, Result};
use serde_json::Value;

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
    patience: Duration,
}

impl Client {
    /// Connects to an origin such as `http://127.0.0.1:3000`.
    pub(crate) fn connect(origin: &str) -> Result<Self> {
        let (authority, connection) = open(origin, PATIENCE)?;
        Ok(Self {
            authority,
            connection,
            cookies: BTreeMap::new(),
            encodings: None,
            address: None,
            patience: PATIENCE,
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

    /// Gives up on an answer after this long. Holds for later connections too.
    pub(crate) fn patient_for(mut self, patience: Duration) -> Result<Self> {
        self.connection.get_ref().set_read_timeout(Some(patience)).context("cannot set up the connection")?;
        self.patience = patience;
        Ok(self)
    }

    /// The same visitor on a new connection, to wherever the server is now.
    pub(crate) fn reconnect(&mut self, origin: &str) -> Result<()> {
        (self.authority, self.connection) = open(origin, self.patience)?;
        Ok(())
    }

    /// Opens the connection anew if the server has closed it while it lay idle, as a browser does before it sends.
    pub(crate) fn revive(&mut self, origin: &str) -> Result<()> {
        let stream = self.connection.get_ref();
        stream.set_nonblocking(true).context("cannot look at the connection")?;
        let is_open = matches!(stream.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock);
        stream.set_nonblocking(false).context("cannot look at the connection")?;
        if is_open { Ok(()) } else { self.reconnect(origin) }
    }

    /// The same visitor on a second connection beside the first.
    pub(crate) fn twin(&self, origin: &str) -> Result<Self> {
        let (authority, connection) = open(origin, self.patience)?;
        Ok(Self {
            authority,
            connection,
            cookies: self.cookies.clone(),
            encodings: self.encodings,
            address: self.address.clone(),
            patience: self.patience,
        })
    }

    /// Reads a page.
    pub(crate) fn get(&mut self, path: &str) -> Result<Answer> {
        self.send("GET", path, None)
    }

    /// Sends JSON with any method.
    pub(crate) fn send_json(&mut self, method: &str, path: &str, body: &Value) -> Result<Answer> {
        self.send(method, path, Some(&body.to_string()))
    }

    /// Sends JSON and leaves the answer for [`Self::answer`], if anybody wants it.
    pub(crate) fn post(&mut self, method: &str, path: &str, body: &Value) -> Result<()> {
        let request = self.request(method, path, Some(&body.to_string()));
        self.write(&request)
    }

    /// Sends the first half of a request, and gives what is still to be written.
    pub(crate) fn post_half(&mut self, method: &str, path: &str, body: &Value) -> Result<String> {
        let mut request = self.request(method, path, Some(&body.to_string()));
        let mut half = request.len() / 2;
        while !request.is_char_boundary(half) {
            half += 1;
        }
        let rest = request.split_off(half);
        self.write(&request)?;
        Ok(rest)
    }

    /// Writes what [`Self::post_half`] left.
    pub(crate) fn write(&mut self, text: &str) -> Result<()> {
        self.connection.get_mut().write_all(text.as_bytes()).context("the connection broke")
    }

    /// Reads the answer to what was sent.
    pub(crate) fn answer(&mut self) -> Result<Answer> {
        let answer = reader::read(&mut self.connection)?;
        self.remember(&answer);
        Ok(answer)
    }

    /// Waits until an answer begins and reads nothing of it.
    pub(crate) fn see_answer_begin(&mut self) -> Result<()> {
        self.connection.fill_buf().context("no answer in time")?;
        Ok(())
    }

    /// Cuts the connection in both directions, whatever was under way.
    pub(crate) fn cut(&self) {
        // The other side may have been first.
        let _ = self.connection.get_ref().shutdown(Shutdown::Both);
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> Result<Answer> {
        let request = self.request(method, path, body);
        self.write(&request).and_then(|()| self.answer()).with_context(|| format!("{method} {path}"))
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

fn open(origin: &str, patience: Duration) -> Result<(String, BufReader<TcpStream>)> {
    let authority = origin.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let stream = TcpStream::connect(&authority).with_context(|| format!("nobody answers at {origin}"))?;
    stream.set_nodelay(true).context("cannot set up the connection")?;
    stream.set_read_timeout(Some(patience)).context("cannot set up the connection")?;
    Ok((authority, BufReader::new(stream)))
}
