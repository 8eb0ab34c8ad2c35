//! The binary `munteok`, run as an operator runs it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// What became of a run.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) output: String,
    pub(crate) errors: String,
}

/// The workspace's folder.
pub(crate) fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where the binary is: as `cargo xtask test` says, else built now.
fn binary() -> &'static Path {
    static BINARY: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let found = BINARY.get_or_init(|| match std::env::var_os("MUNTEOK_BIN") {
        Some(path) => Ok(path.into()),
        None => built(),
    });
    found.as_deref().unwrap_or_else(|words| panic!("munteok does not build:\n{words}"))
}

fn built() -> Result<PathBuf, String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(workspace()).args(["build", "-p", "server", "--bin", "munteok", "--quiet"]);
    let output = cargo.output().unwrap();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(workspace()).no_deps().exec().unwrap();
    Ok(metadata.target_directory.join("debug").join("munteok").into())
}

/// Whether the browser bundle was built, without which `munteok serve` does not start.
pub(crate) fn has_bundle() -> bool {
    workspace().join("target/site/manifest.json").exists()
}

/// What the variables that `munteok` reads begin with.
const READ: [&str; 3] = ["MUNTEOK_", "OTEL_", "AWS_"];

/// `munteok` with nothing of the caller's environment that it reads.
pub(super) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os() {
        if READ.iter().any(|start| name.to_string_lossy().starts_with(start)) {
            command.env_remove(name);
        }
    }
    command.args(arguments);
    command
}

/// Runs `munteok` to its end.
pub(crate) fn munteok(arguments: &[&str]) -> Outcome {
    outcome(&mut command(arguments))
}

/// The same with variables, beside a server of this test: it does not hold up the test's own thread.
pub(crate) async fn run_munteok(arguments: &[&str], variables: Vec<(&'static str, String)>) -> Outcome {
    let arguments: Vec<String> = arguments.iter().map(|word| (*word).to_owned()).collect();
    let run = move || {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        outcome(command(&words).envs(variables))
    };
    tokio::task::spawn_blocking(run).await.unwrap()
}

fn outcome(command: &mut Command) -> Outcome {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Outcome {
        code: output.status.code(),
        output: String::from_utf8_lossy(&output.stdout).into_owned(),
        errors: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
