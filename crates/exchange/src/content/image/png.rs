//! PNG (ISO 15948): a signature, then the header chunk with the size.

use super::{ImageFault, checked};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR";

/// Width and height in pixels.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), ImageFault> {
    let broken = || ImageFault::Broken("PNG");
    let header = bytes.strip_prefix(SIGNATURE).ok_or_else(broken)?;
    let side = |from: usize| -> Option<u32> {
        Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?))
    };
    let (width, height) = side(0).zip(side(4)).ok_or_else(broken)?;
    checked(f64::from(width), f64::from(height))
}
