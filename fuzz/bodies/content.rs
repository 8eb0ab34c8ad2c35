//! The parser of content files.

use exchange::content::read;

use super::{pick, seeds, text};

/// The first byte chooses a file of a small content folder, the rest stands in its place. Either everything is read or
/// every fault names a file.
pub fn run(data: &[u8]) {
    let sources = seeds::sources();
    let Some((file, rest)) = pick(&sources.files, data) else { return };
    let mut changed = sources.clone();
    for other in &mut changed.files {
        if other.path == file.path {
            other.text = text(rest);
        }
    }
    if let Err(faults) = read(&changed) {
        assert!(!faults.is_empty(), "refused without a fault");
        assert!(faults.iter().all(|fault| !fault.to_string().is_empty()));
    }
}
