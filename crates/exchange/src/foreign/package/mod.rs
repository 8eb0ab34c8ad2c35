//! Zip packages: QTI content packages with their manifest, and plain heaps of files.
//!
//! Nothing is written to a disk; entries are unpacked one by one, counted while they are, and only those that are read.

mod address;
mod archive;
mod fault;
mod manifest;
mod read;
mod test;
#[cfg(test)]
mod tests;
mod write;

pub(super) use address::{folder, resolve};
pub use archive::{Archive, MAX_ENTRIES, MAX_ENTRY, MAX_RATIO, MAX_UNPACKED};
pub use fault::{PackageFault, PackageProblem};
pub use read::{Media, Package, read};
pub use test::{Section, Test};
pub use write::pack;
