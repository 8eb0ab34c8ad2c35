//! Bytes to text: which encoding they are in, found out rather than asked.

use encoding_rs::{EUC_KR, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::Serialize;

use super::limits::MAX_BYTES;
use super::{Fault, Problem};

/// An encoding that files come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Encoding {
    /// UTF-8 without a mark.
    #[serde(rename = "UTF-8")]
    Utf8,
    /// UTF-8 with a byte order mark, as spreadsheets write it.
    #[serde(rename = "UTF-8 BOM")]
    Utf8Marked,
    /// UTF-16, low byte first.
    #[serde(rename = "UTF-16LE")]
    Utf16Le,
    /// UTF-16, high byte first.
    #[serde(rename = "UTF-16BE")]
    Utf16Be,
    /// EUC-KR with the extension of CP949.
    #[serde(rename = "CP949")]
    Cp949,
    /// Windows-1252, Western European.
    #[serde(rename = "Windows-1252")]
    Windows1252,
}

impl Encoding {
    /// What people call it, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Marked => "UTF-8(BOM)",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Cp949 => "CP949(EUC-KR)",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// Text, and what its bytes were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding taken.
    pub encoding: Encoding,
}

/// Finds out the encoding and decodes. A mark decides; then UTF-16 by its zero bytes; then UTF-8 if valid; then CP949
/// if every byte is valid there and most of its characters are in the old KS X 1001 part, which Western text hits by
/// chance only; then Windows-1252, in which everything is valid.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::new(0, Problem::TooLarge));
    }
    let utf8 = |bytes: &[u8]| std::str::from_utf8(bytes).map(str::to_owned);
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        let text = utf8(rest).map_err(|_| Fault::new(0, Problem::Encoding("UTF-8")))?;
        return Ok(Decoded { text, encoding: Encoding::Utf8Marked });
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, Encoding::Utf16Le);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, Encoding::Utf16Be);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return utf16(bytes, encoding);
    }
    if let Ok(text) = utf8(bytes) {
        return Ok(Decoded { text, encoding: Encoding::Utf8 });
    }
    if let Some(text) = korean(bytes) {
        return Ok(Decoded { text, encoding: Encoding::Cp949 });
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: Encoding::Windows1252 })
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<Decoded, Fault> {
    let (decoder, name) = match encoding {
        Encoding::Utf16Be => (UTF_16BE, "UTF-16BE"),
        _ => (UTF_16LE, "UTF-16LE"),
    };
    match decoder.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(Decoded { text: text.into_owned(), encoding }),
        None => Err(Fault::new(0, Problem::Encoding(name))),
    }
}

/// ASCII signs (blanks, digits, markup) have a zero byte on one side; no text in another encoding has any zero byte.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(4096))?;
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    match (high_first, low_first) {
        _ if bytes.len() % 2 == 1 || high_first.max(low_first) * 20 < sample.len() => None,
        (high, low) if high > low * 4 => Some(Encoding::Utf16Be),
        (high, low) if low > high * 4 => Some(Encoding::Utf16Le),
        _ => None,
    }
}

fn korean(bytes: &[u8]) -> Option<String> {
    let text = EUC_KR.decode_without_bom_handling_and_without_replacement(bytes)?;
    let (mut pairs, mut old) = (0_usize, 0_usize);
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        if *byte >= 0x81 {
            pairs += 1;
            let trail = rest.next().copied().unwrap_or_default();
            old += usize::from(*byte >= 0xa1 && trail >= 0xa1);
        }
    }
    (pairs > 0 && old * 2 > pairs).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes).unwrap();
        (decoded.text, decoded.encoding)
    }

    #[test]
    fn each_encoding_is_recognised() {
        // 한글 is D55C AE00 in Unicode and C7D1 B1DB in KS X 1001.
        assert_eq!(of("한글".as_bytes()), ("한글".into(), Encoding::Utf8));
        assert_eq!(of(b"\xef\xbb\xbfa"), ("a".into(), Encoding::Utf8Marked));
        assert_eq!(of(b"\xff\xfe\x5c\xd5\x00\xae"), ("한글".into(), Encoding::Utf16Le));
        assert_eq!(of(b"\xfe\xff\xd5\x5c\xae\x00"), ("한글".into(), Encoding::Utf16Be));
        assert_eq!(of(b"a\0 \0\x5c\xd5"), ("a 한".into(), Encoding::Utf16Le));
        assert_eq!(of(b"\xc7\xd1\xb1\xdb {T}"), ("한글 {T}".into(), Encoding::Cp949));
        assert_eq!(of(b"caf\xe9 cr\xe8me"), ("café crème".into(), Encoding::Windows1252));
        assert_eq!(of(b"\x93quoted\x94"), ("“quoted”".into(), Encoding::Windows1252));
        // 똠 (8C 63) stands only in the extension of CP949.
        assert_eq!(of(b"\xc7\xd1\xb1\xdb \x8c\x63"), ("한글 똠".into(), Encoding::Cp949));
    }

    #[test]
    fn what_a_mark_promises_must_hold() {
        let broken = Err(Fault::new(0, Problem::Encoding("UTF-8")));
        assert_eq!(decode(b"\xef\xbb\xbf\xff"), broken);
        assert_eq!(decode(b"\xff\xfe\x00\xd8"), Err(Fault::new(0, Problem::Encoding("UTF-16LE"))));
    }
}
