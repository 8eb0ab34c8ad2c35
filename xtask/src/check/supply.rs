//! What we are built from: known holes, licences, sources.
//!
//! Both tools ask a list of advisories that lives on the network. Without the tool or the network the check is skipped, and
//! says so: a machine that is offline must still be able to tell good code from bad.

use std::process::Command;

use super::tally::Tally;
use crate::{
    command::{on_path, quietly},
    workspace::Workspace,
};

/// cargo-deny by `deny.toml`, then cargo-audit.
pub(super) fn run(workspace: &Workspace) -> Tally {
    // Licences and sources need no network, so they are judged even where the advisories cannot be had.
    tool(workspace, "cargo-deny", &["deny", "--offline", "check", "bans", "licenses", "sources"])
        + tool(workspace, "cargo-deny", &["deny", "check", "advisories"])
        + tool(workspace, "cargo-audit", &["audit", "--deny", "warnings"])
}

fn tool(workspace: &Workspace, name: &str, arguments: &[&str]) -> Tally {
    let Some(program) = on_path(name) else {
        return skipped(name, arguments, &format!("it is not installed (`cargo install --locked {name}`)"));
    };
    let mut command = Command::new(program);
    command.current_dir(workspace.root()).args(arguments);
    match quietly(&mut command) {
        Ok(_) => Tally::PASSED,
        Err(error) if is_of_the_network(&format!("{error:#}")) => {
            skipped(name, arguments, "its list of advisories cannot be had")
        }
        outcome => Tally::of(outcome.map(drop)),
    }
}

fn skipped(name: &str, arguments: &[&str], why: &str) -> Tally {
    println!("SKIPPED: `cargo {}` ({name}): {why}", arguments.join(" "));
    Tally::SKIPPED
}

/// Whether a tool's words say that it could not reach, or offline does not have, what it has to ask.
fn is_of_the_network(said: &str) -> bool {
    let said = said.to_lowercase();
    [
        "failed to fetch advisory",
        "couldn't fetch advisory",
        "unable to fetch",
        "failed to fetch",
        "failed to load advisory database",
        "could not resolve host",
        "couldn't resolve host",
        "dns error",
        "network",
        "connection refused",
        "timed out",
        "error sending request",
        "failed to download",
        "attempting to make an http request, but --offline",
    ]
    .iter()
    .any(|sign| said.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn being_offline_is_told_from_a_hole() {
        for offline in [
            "error: couldn't fetch advisory database: git operation failed: failed to connect",
            "failed to fetch advisory database https://github.com/RustSec/advisory-db",
            "warning: spurious network error (2 tries remaining)",
        ] {
            assert!(is_of_the_network(offline), "{offline}");
        }
        for hole in [
            "error[vulnerability]: Use after free in foo",
            "error[rejected]: failed to satisfy license requirements",
            "error: 1 vulnerability found!",
        ] {
            assert!(!is_of_the_network(hole), "{hole}");
        }
    }
}
