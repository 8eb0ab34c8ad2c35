//! Names of media in the store.

use std::fmt;

use sha2::{Digest, Sha256};

use super::Kind;

/// Digits of a SHA-256 in a name.
const DIGITS: usize = 64;

/// SHA-256 in lower-case hexadecimal digits, a dot, an ending of [`Kind`]: no name can lead out of the store.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MediaName(String);

impl MediaName {
    /// The name of a file with these bytes.
    pub(crate) fn of(bytes: &[u8], kind: Kind) -> Self {
        Self(format!("{:x}.{}", Sha256::digest(bytes), kind.ending()))
    }

    /// A name that is one, and its kind.
    pub(crate) fn parse(name: &str) -> Option<(Self, Kind)> {
        let (digest, ending) = name.split_once('.')?;
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let kind = Kind::of_ending(ending).filter(|kind| kind.ending() == ending)?;
        (digest.len() == DIGITS && digest.bytes().all(is_digit)).then(|| (Self(name.to_owned()), kind))
    }
}

impl fmt::Display for MediaName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_digest_with_a_known_ending_is_a_name() {
        let name = MediaName::of(b"", Kind::Png).to_string();
        assert_eq!(name, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.png");
        assert_eq!(MediaName::parse(&name), Some((MediaName(name.clone()), Kind::Png)));
        let digest = name.strip_suffix(".png").unwrap();
        for wrong in [
            digest.to_owned(),
            format!("{digest}.svg"),
            format!("{digest}.PNG"),
            format!("{digest}.png.png"),
            format!("{}.png", digest.to_uppercase()),
            format!("{}.png", &digest[1..]),
            format!("../{}.png", &digest[3..]),
            format!("{}/.png", &digest[1..]),
            String::new(),
            ".png".to_owned(),
        ] {
            assert_eq!(MediaName::parse(&wrong), None, "{wrong}");
        }
    }
}
