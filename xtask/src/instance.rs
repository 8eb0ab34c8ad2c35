//! A running `munteok serve` of our own, on a free port with its own data, stopped when dropped.

use std::{
    fs::OpenOptions,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

use anyhow::{Context, Result, bail};

use crate::{
    files,
    leftovers::{self, Belonging, Hold},
};

/// The server's ready line: `문턱 http://127.0.0.1:43211`.
const READY: &str = "문턱 ";

/// How to start one.
pub(crate) struct Settings<'a> {
    /// The server binary.
    pub(crate) binary: &'a Path,
    /// Its data folder.
    pub(crate) data: &'a Path,
    /// A PostgreSQL; `None` for SQLite in the data folder.
    pub(crate) database: Option<&'a str>,
    /// The port to listen on; 0 takes a free one.
    pub(crate) port: u16,
    /// Further variables of its environment.
    pub(crate) variables: &'a [(String, String)],
}

impl<'a> Settings<'a> {
    /// On a free port, with nothing out of the ordinary.
    pub(crate) fn plain(binary: &'a Path, data: &'a Path, database: Option<&'a str>) -> Self {
        Self { binary, data, database, port: 0, variables: &[] }
    }
}

/// A running server.
pub(crate) struct Instance {
    server: Child,
    origin: String,
    _hold: Hold,
}

impl Instance {
    /// Starts one and waits for its ready line.
    pub(crate) fn start(settings: &Settings<'_>) -> Result<Self> {
        let log_file = log_file(settings.data);
        // Appended: of a server that is started again and again, the words of every life count.
        let log = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&log_file)
            .with_context(|| format!("cannot write {}", log_file.display()))?;
        let mut command = Command::new(settings.binary);
        command
            .arg("serve")
            .env("MUNTEOK_ADDR", format!("127.0.0.1:{}", settings.port))
            .env("MUNTEOK_DATA", settings.data)
            .env("MUNTEOK_LOG", "warn")
            // Takers of a benchmark come from addresses of their own, or the limit of guests per address would stop them.
            .env("MUNTEOK_BEHIND_PROXY", "true")
            .env_remove("MUNTEOK_PUBLIC_URL")
            .envs(settings.variables.iter().map(|(name, value)| (name, value)));
        match settings.database {
            Some(url) => command.env("MUNTEOK_DATABASE_URL", url),
            None => command.env_remove("MUNTEOK_DATABASE_URL"),
        };
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log);
        let (mut server, hold) = leftovers::hold(|| {
            let server =
                command.spawn().with_context(|| format!("cannot start {}", settings.binary.display()))?;
            let process = server.id();
            Ok((server, Belonging::Program(process)))
        })?;
        let output = server.stdout.take().context("the server has no output")?;
        // Owned by the instance before anything can fail, so that it is stopped in any case.
        let mut instance = Self { server, origin: String::new(), _hold: hold };
        instance.origin = ready(output, &log_file)?;
        Ok(instance)
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Its process id.
    pub(crate) fn process(&self) -> u32 {
        self.server.id()
    }
}

/// Where a server with this data folder writes its log.
pub(crate) fn log_file(data: &Path) -> PathBuf {
    data.join("server.log")
}

impl Drop for Instance {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Reads up to the ready line, and lets a thread swallow the rest so that the server never blocks on a full pipe.
fn ready(output: impl Read + Send + 'static, log: &Path) -> Result<String> {
    let mut output = BufReader::new(output);
    let mut line = String::new();
    loop {
        line.clear();
        if output.read_line(&mut line).context("cannot read the server's output")? == 0 {
            let log = files::read_text(log).unwrap_or_default();
            bail!("the server ended before its ready line `{READY}http://…`; its log:\n{log}");
        }
        if let Some(origin) = origin(&line) {
            thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
            return Ok(origin);
        }
    }
}

/// The origin in a ready line.
pub(crate) fn origin(line: &str) -> Option<String> {
    line.trim()
        .strip_prefix(READY)
        .filter(|rest| rest.starts_with("http://"))
        .map(|rest| rest.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ready_line_tells_the_origin() {
        assert_eq!(origin("문턱 http://127.0.0.1:43211\n").as_deref(), Some("http://127.0.0.1:43211"));
        assert_eq!(origin("loading content\n"), None);
    }
}
