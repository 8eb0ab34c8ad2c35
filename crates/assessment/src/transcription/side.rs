//! The two sides of a transcript: as it is spelled, and as it sounds.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::lexer;
use super::pack::Pack;
use super::token::TokenKind;

/// A side of a dual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// 철자.
    Spelling,
    /// 발음.
    Sound,
}

impl Pack {
    /// A transcript as plain text: tags and marks go, a dual becomes one of its halves, spaces become single ones and the ends
    /// are trimmed; every other character stays.
    pub fn plain(&self, transcript: &str, side: Side) -> String {
        let text = lexer::tokens(self, transcript);
        let mut plain = String::with_capacity(transcript.len());
        for token in &text.tokens {
            match &token.kind {
                TokenKind::Space | TokenKind::Tag(_) | TokenKind::Filled(_) => plain.push(' '),
                TokenKind::Mark(_) => {}
                TokenKind::Bracket { inner, .. } => plain.push_str(&text.text(inner.clone())),
                TokenKind::Dual { spelling, sound, .. } => plain.push_str(&text.text(match side {
                    Side::Spelling => spelling.clone(),
                    Side::Sound => sound.clone(),
                })),
                TokenKind::Word
                | TokenKind::Numbered(_)
                | TokenKind::Punctuation
                | TokenKind::Unknown
                | TokenKind::Unclosed
                | TokenKind::Other => plain.push_str(&text.text(token.range.clone())),
            }
        }
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
