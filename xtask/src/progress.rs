//! One line per step, so that nobody wonders whether it hangs.

use std::{fmt::Display, io::Write};

use anyhow::Result;

use crate::clock::Stopwatch;

/// Runs a step that prints nothing of its own: `name … 1.2 s, note`.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<(T, String)>) -> Result<T> {
    print!("{name} … ");
    // A lost flush only delays the line.
    let _ = std::io::stdout().flush();
    let watch = Stopwatch::start();
    match work() {
        Ok((value, note)) => {
            let comma = if note.is_empty() { "" } else { ", " };
            println!("{:.1} s{comma}{note}", watch.elapsed().as_secs_f64());
            Ok(value)
        }
        Err(error) => {
            println!("failed after {:.1} s", watch.elapsed().as_secs_f64());
            Err(error)
        }
    }
}

/// Runs a step whose tool prints by itself (cargo, npm): a line before and a line after.
pub(crate) fn loud_step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{name}");
    let watch = Stopwatch::start();
    let outcome = work();
    let ending = if outcome.is_ok() { "done in" } else { "failed after" };
    println!("{name}: {ending} {:.1} s", watch.elapsed().as_secs_f64());
    outcome
}

/// Bytes as people read them.
pub(crate) fn kilobytes(bytes: u64) -> impl Display {
    format!("{:.1} KB", bytes as f64 / 1000.0)
}
