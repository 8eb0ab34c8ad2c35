//! Randomness, as an argument.

/// Gives random bytes fit for secrets. The server passes the operating system's, tests a seeded generator.
pub trait Randomness: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// A random number below 2⁶⁴.
pub(crate) fn number(randomness: &dyn Randomness) -> u64 {
    let mut bytes = [0; 8];
    randomness.fill(&mut bytes);
    u64::from_le_bytes(bytes)
}
