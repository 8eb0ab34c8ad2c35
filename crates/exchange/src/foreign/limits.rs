//! How much may come in at once.

/// Items of one import.
pub const MAX_ITEMS: usize = 100_000;
/// Bytes of one import.
pub const MAX_BYTES: usize = 256 << 20;
/// Bytes of one text: a stem, an option, a feedback.
pub const MAX_FIELD: usize = 1 << 18;
/// Options, pairs or gaps of one item.
pub const MAX_PARTS: usize = 500;
/// How deep elements, expressions or brackets may be nested.
pub const MAX_DEPTH: usize = 64;
