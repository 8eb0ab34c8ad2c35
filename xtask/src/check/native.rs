//! The native side, compiled once for all parts.
//!
//! Every cargo call names the same packages: with another choice, cargo would unite other features and compile the world again.
//! The browser side must never be among them (features would meet), and this tool has heavy dependencies of its own.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use cargo_metadata::Message;

use super::tally::Tally;
use crate::{build, command::cargo, postgres, progress::loud_step, workspace::Workspace};

/// What every native call of cargo is about.
pub(super) const PACKAGES: [&str; 5] = ["--workspace", "--exclude", "browser", "--exclude", "xtask"];

/// The package that speaks HTTP to the real server.
const HTTP_TESTS: &str = "http-tests";

/// A compiled set of tests.
#[derive(Clone, Debug)]
pub(super) struct Suite {
    package: String,
    name: String,
    folder: PathBuf,
    program: PathBuf,
}

/// Everything compiled.
#[derive(Clone, Debug, Default)]
pub(super) struct Native {
    suites: Vec<Suite>,
    server: Option<PathBuf>,
}

impl Native {
    /// Compiles all tests and the server in one call.
    pub(super) fn compile(workspace: &Workspace) -> Result<Self> {
        build::placeholder(workspace)?;
        loud_step("compile the server and all tests (dev)", || {
            let mut command = cargo(workspace);
            command.arg("build").args(PACKAGES).args(["--lib", "--bins", "--tests"]);
            command.arg("--message-format=json-render-diagnostics").stdout(Stdio::piped());
            let mut child = command.spawn().context("cannot start cargo")?;
            let output = child.stdout.take().context("cargo has no output")?;
            let mut native = Self::default();
            for message in Message::parse_stream(BufReader::new(output)) {
                native.take(message.context("cargo's messages cannot be read")?);
            }
            ensure!(
                child.wait().context("cannot wait for cargo")?.success(),
                "it does not compile; cargo's words are above"
            );
            Ok(native)
        })
    }

    fn take(&mut self, message: Message) {
        let Message::CompilerArtifact(artifact) = message else { return };
        let Some(program) = artifact.executable.map(PathBuf::from) else { return };
        if artifact.profile.test {
            let folder = artifact.manifest_path.parent().map(PathBuf::from).unwrap_or_default();
            let package = package_name(&artifact.package_id.repr);
            self.suites.push(Suite { package, name: artifact.target.name, folder, program });
            self.suites
                .sort_by(|left, right| (&left.package, &left.name).cmp(&(&right.package, &right.name)));
        } else if artifact.target.name == "munteok" {
            self.server = Some(program);
        }
    }

    /// The server's binary.
    pub(super) fn server(&self) -> Result<PathBuf> {
        self.server.clone().context("the package server has no binary munteok")
    }

    /// The tests that speak HTTP.
    pub(super) fn http_suites(&self) -> impl Iterator<Item = &Suite> {
        self.suites.iter().filter(|suite| suite.package == HTTP_TESTS)
    }

    /// All other tests.
    pub(super) fn unit_suites(&self) -> impl Iterator<Item = &Suite> {
        self.suites.iter().filter(|suite| suite.package != HTTP_TESTS)
    }
}

impl Suite {
    /// Runs it where `cargo test` would.
    pub(super) fn run(&self, server: Option<&PathBuf>, postgres: Option<&str>) -> Result<Tally> {
        println!("{} · {}", self.package, self.name);
        let mut command = Command::new(&self.program);
        command.arg("--quiet").current_dir(&self.folder).env("CARGO_MANIFEST_DIR", &self.folder);
        with_postgres(&mut command, postgres);
        if let Some(server) = server {
            command.env("MUNTEOK_BIN", server);
        }
        counted(&mut command)
    }
}

/// Hands PostgreSQL on, or makes sure that none is meant.
pub(super) fn with_postgres(command: &mut Command, url: Option<&str>) {
    match url {
        Some(url) => command.env(postgres::VARIABLE, url),
        None => command.env_remove(postgres::VARIABLE),
    };
}

/// Runs Rust's test harness, shows what it says and counts.
pub(super) fn counted(command: &mut Command) -> Result<Tally> {
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().context("cannot start the tests")?;
    let output = child.stdout.take().context("the tests have no output")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).lines() {
        let line = line.context("cannot read the tests' output")?;
        let result = Tally::of_line(&line);
        tally += result.unwrap_or_default();
        // Most crates have no documentation test, and saying so for each would bury the rest.
        let says_nothing =
            line.is_empty() || line.starts_with("running ") || result == Some(Tally::default());
        if !says_nothing {
            println!("{line}");
        }
    }
    // A crash, or a harness that does not compile, leaves no result line.
    if !child.wait().context("cannot wait for the tests")?.success() && tally.failed == 0 {
        tally += Tally::FAILED;
    }
    Ok(tally)
}

/// `path+file:///…/crates/store#0.1.0` and `…/tests#http-tests@0.1.0` both name a package.
fn package_name(id: &str) -> String {
    let (path, rest) = id.rsplit_once('#').unwrap_or((id, ""));
    match rest.split_once('@') {
        Some((name, _)) => name.to_owned(),
        None => path.rsplit('/').next().unwrap_or(path).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_named_by_its_folder_or_by_itself() {
        assert_eq!(package_name("path+file:///house/crates/store#0.1.0"), "store");
        assert_eq!(package_name("path+file:///house/tests#http-tests@0.1.0"), "http-tests");
    }
}
