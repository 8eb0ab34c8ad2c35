//! What can be typed after `cargo xtask`.

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::{audio, bench, build, chaos, check, dev, run, workspace::Workspace};

const EXAMPLES: &str = "Examples:
  cargo xtask run                          build everything and serve on http://127.0.0.1:3000
  cargo xtask run -- --addr 0.0.0.0:8080   the same, with arguments for `munteok serve`
  cargo xtask dev                          the same in debug, again after each change
  cargo xtask test                         every check there is, ending in `N passed, N failed`
  cargo xtask test unit http               some of them
  cargo xtask bench                        the figures of the README
  cargo xtask chaos                        kill -9 and worse while takers save; nothing acknowledged may be lost";

/// The one door for commands of 문턱.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXAMPLES)]
pub(crate) struct Cli {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Bundles the browser side and builds one self-contained server, `target/release/munteok`.
    Build(Build),
    /// Builds, then serves; the last line holds the address to open.
    #[command(
        after_help = "Everything after `--` goes to `munteok serve`; settings are MUNTEOK_… variables too."
    )]
    Run {
        /// Arguments for `munteok serve`.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Serves a debug build, and rebuilds and restarts it when a file changes.
    Dev {
        /// Arguments for `munteok serve`.
        #[arg(last = true)]
        arguments: Vec<String>,
    },
    /// Runs all checks, or those named, with all set-up they need.
    #[command(after_help = check::HELP)]
    Test {
        /// Which checks; all when none is named.
        parts: Vec<check::Part>,
    },
    /// Prints the figures of the README: sizes, start, render time, saves per second.
    #[command(after_help = bench::HELP)]
    Bench(bench::Options),
    /// Kills, cuts and crashes while takers save, and looks for every acknowledged step.
    #[command(after_help = chaos::HELP)]
    Chaos(chaos::Options),
    /// Makes the audio clips of `content/` with espeak-ng, sox and ffmpeg.
    Audio,
}

#[derive(Debug, Args)]
struct Build {
    /// Quick to build, slow to run: unoptimised WASM and server.
    #[arg(long)]
    debug: bool,
    /// Only the browser side, into `target/site`.
    #[arg(long)]
    browser: bool,
}

impl Cli {
    /// Does what was asked; the code is the process's own.
    pub(crate) fn carry_out(self) -> anyhow::Result<ExitCode> {
        let workspace = Workspace::find()?;
        match self.what {
            What::Build(Build { debug, browser: true }) => {
                build::site(&workspace, build::Mode::of_debug(debug))?;
            }
            What::Build(Build { debug, browser: false }) => {
                build::all(&workspace, build::Mode::of_debug(debug))?;
            }
            What::Run { arguments } => return run::run(&workspace, &arguments),
            What::Dev { arguments } => dev::run(&workspace, &arguments)?,
            What::Test { parts } => return Ok(check::run(&workspace, &parts)),
            What::Bench(options) => bench::run(&workspace, &options)?,
            What::Chaos(options) => {
                return Ok(if chaos::run(&workspace, &options)? {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::FAILURE
                });
            }
            What::Audio => audio::run(workspace.root())?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
