//! Normal forms of Korean text and what is known of a Hangul syllable.
//!
//! The forms are those of `shared/measure/korean.py`, rule for rule, so that figures can be checked from outside.

mod composed;
mod forms;
mod hangul;
mod quote;

pub use composed::{Composed, composed};
pub use forms::{is_punctuation, is_zero_width, jamo, lenient, nfc, nfkc, nospace};
pub use hangul::{distance_at_most_one, final_consonant, is_syllable};
pub use quote::quote;
