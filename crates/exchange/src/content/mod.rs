//! The content format of `content/FORMAT.md`: TOML files to a [`Catalogue`], with every fault named by file, line, item.

mod check;
mod convert;
mod fault;
mod flaw;
mod guess;
mod image;
mod schema;
mod shape;
mod source;
#[cfg(test)]
mod tests;

pub use fault::{Fault, Problem};
pub(crate) use flaw::{box_flaws, edit_flaws, holds_signed_number, is_accepted, panel_flaw};
pub use guess::{GuesserScores, guess};
pub use image::{ImageFault, size as picture_size};
pub use schema::schemas;
pub use source::{SourceFile, Sources, digest, media_name};

use assessment::catalogue::Catalogue;
use assessment::transcription::Pack;

/// Reads a whole content folder. On any fault nothing is returned but the faults, in the order of files and lines.
pub fn read(sources: &Sources) -> Result<Catalogue, Vec<Fault>> {
    let mut faults = Vec::new();
    let catalogue = convert::catalogue(sources, &mut faults);
    if faults.is_empty() {
        check::catalogue(&catalogue, sources, &mut faults);
    }
    faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    if faults.is_empty() { Ok(catalogue) } else { Err(faults) }
}

/// One rule pack of the sources, compiled; none when it is not there or has faults, which [`read`] names.
pub fn pack(sources: &Sources, id: &str) -> Option<Pack> {
    convert::pack(sources, id)
}
