//! A bounded reader of zip bytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::{CompressionMethod, ZipArchive};

use super::address::clean;
use super::{PackageFault, PackageProblem};
use crate::foreign::{MAX_BYTES, decode};

/// Entries of a package: as many items as an import takes, and half as many files again.
pub const MAX_ENTRIES: usize = 150_000;
/// Unpacked bytes of one entry.
pub const MAX_ENTRY: u64 = 64 << 20;
/// Unpacked bytes of all entries that are read.
pub const MAX_UNPACKED: u64 = 512 << 20;
/// How many times its packed size an entry of more than 1 MiB may unpack to. Text packs some ten to fifty times.
pub const MAX_RATIO: u64 = 200;

/// Below this an entry may be packed as tightly as it can.
const SMALL: u64 = 1 << 20;
/// How every entry of the central directory begins.
const CENTRAL: &[u8] = b"PK\x01\x02";

/// A zip whose names have been looked at.
#[derive(Debug)]
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Files by their clean names: the place in the zip, packed and declared size.
    files: BTreeMap<String, (usize, u64, u64)>,
    /// What may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Reads the directory. Refused are packages with a name that is absolute or leads out, with links, passwords and
    /// ways of packing other than deflate; the fault names the entry.
    pub fn open(bytes: &'a [u8]) -> Result<Self, PackageFault> {
        let whole = |problem| PackageFault::new("", problem);
        if bytes.len() > MAX_BYTES {
            return Err(whole(PackageProblem::TooLarge));
        }
        // Counted before the directory is read, which would take memory for each.
        if bytes.windows(CENTRAL.len()).filter(|window| *window == CENTRAL).count() > MAX_ENTRIES {
            return Err(whole(PackageProblem::TooMany));
        }
        let broken = |error: zip::result::ZipError| PackageProblem::Broken(error.to_string());
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| whole(broken(error)))?;
        if zip.has_duplicate_names() {
            return Err(whole(PackageProblem::Twice));
        }
        let mut files = BTreeMap::new();
        for place in 0..zip.len() {
            let entry = zip.by_index_raw(place).map_err(|error| whole(broken(error)))?;
            let given = decode(entry.name_raw()).map(|name| name.text).unwrap_or_default();
            let fault = |problem| PackageFault::new(&given, problem);
            let name = clean(&given).ok_or_else(|| fault(PackageProblem::Escape))?;
            if entry.is_symlink() {
                return Err(fault(PackageProblem::Link));
            }
            if entry.is_dir() || given.ends_with(['/', '\\']) || name.is_empty() {
                continue;
            }
            if entry.encrypted() {
                return Err(fault(PackageProblem::Encrypted));
            }
            if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
                return Err(fault(PackageProblem::Method(entry.compression().to_string())));
            }
            if files.insert(name, (place, entry.compressed_size(), entry.size())).is_some() {
                return Err(fault(PackageProblem::Twice));
            }
        }
        Ok(Self { zip, files, left: MAX_UNPACKED })
    }

    /// The names of all files, sorted, with the sizes that the package declares, in bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, u64)> {
        self.files.iter().map(|(name, (.., size))| (name.as_str(), *size))
    }

    /// Whether there is a file of that name.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// Unpacks one file, and stops as soon as it grows beyond what it may.
    pub fn unpack(&mut self, name: &str) -> Result<Vec<u8>, PackageFault> {
        let fault = |problem| PackageFault::new(name, problem);
        let (place, packed, _) = *self.files.get(name).ok_or_else(|| fault(PackageProblem::Missing))?;
        let ratio = packed.saturating_mul(MAX_RATIO).max(SMALL);
        let most = MAX_ENTRY.min(ratio);
        let entry = self.zip.by_index(place);
        let entry = entry.map_err(|error| fault(PackageProblem::Broken(error.to_string())))?;
        let mut unpacked = Vec::new();
        let read = entry.take(most.min(self.left) + 1).read_to_end(&mut unpacked);
        let length = unpacked.len() as u64;
        if length > most {
            return Err(fault(PackageProblem::Bomb));
        }
        if length > self.left {
            return Err(fault(PackageProblem::TooLarge));
        }
        read.map_err(|error| fault(PackageProblem::Broken(error.to_string())))?;
        self.left -= length;
        Ok(unpacked)
    }
}
