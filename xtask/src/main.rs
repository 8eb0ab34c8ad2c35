//! The one door for commands: `cargo xtask <what>`.
//!
//! Everything a person or CI does with this repository goes through here, so that both do the same.
//! It needs rustup's cargo and a package registry; Node only for the browser tests.

#![cfg_attr(not(feature = "bench"), expect(dead_code, reason = "some parts serve only the benchmark"))]

mod audio;
mod bench;
mod build;
mod chaos;
mod check;
mod cli;
mod clock;
mod command;
mod dev;
mod dice;
mod digest;
mod figure;
mod files;
mod http;
mod instance;
mod journey;
mod leftovers;
mod pages;
mod postgres;
mod progress;
mod run;
mod sizes;
mod spread;
mod tools;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match cli.carry_out() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
