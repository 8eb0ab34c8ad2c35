//! The parts and their order: the quickest verdicts first.

use anyhow::Result;
use clap::ValueEnum;

use super::{
    browser, budgets, chaos, clippy, format, http, load, setup::Setup, supply, tally::Tally, unit, wasm,
};

/// A part of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// rustfmt agrees with every file.
    Format,
    /// Dependencies have no known hole, and licences and sources we take.
    Supply,
    /// Clippy has nothing to say, natively and for wasm32.
    Clippy,
    /// Unit, property and documentation tests of every crate.
    Unit,
    /// The pure crates build for wasm32.
    Wasm,
    /// The real server over HTTP, on SQLite and PostgreSQL.
    Http,
    /// Two minutes of kill -9 and worse; nothing acknowledged may be lost.
    Chaos,
    /// 200 takers at once on both databases; no request may go wrong.
    Load,
    /// A real browser, as a phone and as a desktop.
    Browser,
    /// Sizes of pages and files against DESIGN §6.
    Budgets,
}

impl Part {
    /// All, in order.
    pub(super) const ALL: [Self; 10] = [
        Self::Format,
        Self::Supply,
        Self::Clippy,
        Self::Unit,
        Self::Wasm,
        Self::Http,
        Self::Chaos,
        Self::Load,
        Self::Browser,
        Self::Budgets,
    ];

    /// What to type.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Supply => "supply",
            Self::Clippy => "clippy",
            Self::Unit => "unit",
            Self::Wasm => "wasm",
            Self::Http => "http",
            Self::Chaos => "chaos",
            Self::Load => "load",
            Self::Browser => "browser",
            Self::Budgets => "budgets",
        }
    }

    /// Its heading.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Format => "format: rustfmt",
            Self::Supply => "supply: cargo-deny and cargo-audit",
            Self::Clippy => "clippy: warnings are errors",
            Self::Unit => "unit: unit, property and documentation tests",
            Self::Wasm => "wasm: the pure crates for wasm32",
            Self::Http => "http: the real server on both databases",
            Self::Chaos => "chaos: kill -9 and worse while takers save",
            Self::Load => "load: 200 takers at once, no errors",
            Self::Browser => "browser: a phone and a desktop",
            Self::Budgets => "budgets: sizes against DESIGN §6",
        }
    }

    /// Runs it.
    pub(super) fn run(self, setup: &mut Setup<'_>) -> Result<Tally> {
        match self {
            Self::Format => Ok(format::run(setup.workspace())),
            Self::Supply => Ok(supply::run(setup.workspace())),
            Self::Clippy => clippy::run(setup.workspace()),
            Self::Unit => unit::run(setup),
            Self::Wasm => wasm::run(setup.workspace()),
            Self::Http => http::run(setup),
            Self::Chaos => chaos::run(setup),
            Self::Load => load::run(setup),
            Self::Browser => browser::run(setup),
            Self::Budgets => budgets::run(setup),
        }
    }
}
