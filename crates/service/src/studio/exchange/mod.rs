//! Items from elsewhere, and our own on their way there.

mod export;
mod import;

pub use export::BankExport;
pub use import::{Coming, Incoming, Preview};
