//! Signals that end us, and those that end others.

use std::{process::exit, thread};

use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    iterator::Signals,
};

use super::belongings;

pub(super) const KILL: Signal = Signal::KILL;
/// PostgreSQL's "immediate shutdown".
pub(super) const QUIT: Signal = Signal::QUIT;

/// What a shell says of a program that a signal ended, less the signal's number.
const ENDED: i32 = 128;

/// From now on clears everything away when a signal asks us to end.
pub(super) fn watch() {
    match Signals::new([SIGHUP, SIGINT, SIGTERM]) {
        Ok(mut signals) => {
            thread::spawn(move || signals.forever().next().map(leave));
        }
        Err(error) => {
            eprintln!("warning: signals cannot be watched, so one may leave servers behind: {error}");
        }
    }
}

fn leave(signal: i32) {
    // Not let go of until we are gone: whoever would make something, or let go of it, waits.
    let belongings = belongings();
    if !belongings.is_empty() {
        eprintln!("stopping: clearing away servers, mounts and folders");
    }
    for belonging in belongings.values().rev() {
        belonging.clear();
    }
    exit(ENDED + signal);
}

/// Ends a child and waits for its end.
pub(super) fn end(process: u32, signal: Signal) {
    let Some(process) = i32::try_from(process).ok().and_then(Pid::from_raw) else { return };
    if kill_process(process, signal).is_ok() {
        let _ = waitpid(Some(process), WaitOptions::empty());
    }
}
