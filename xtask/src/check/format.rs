//! rustfmt.

use super::tally::Tally;
use crate::{
    command::{cargo, loudly},
    workspace::Workspace,
};

/// Checks every crate of the workspace.
pub(super) fn run(workspace: &Workspace) -> Tally {
    let outcome = loudly(cargo(workspace).args(["fmt", "--all", "--check"]));
    if outcome.is_err() {
        println!("`cargo fmt --all` mends this.");
    }
    Tally::of(outcome)
}
