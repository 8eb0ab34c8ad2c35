//! Kinds of media that are kept: what every browser plays or shows, and nothing that can hold a script (so no SVG).

/// A kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// MPEG audio, layer III.
    Mp3,
    /// AAC in MPEG-4.
    M4a,
    /// Vorbis or Opus in Ogg.
    Ogg,
    /// PCM.
    Wav,
    /// Lossless.
    Flac,
    /// Sound in WebM.
    WebM,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

impl Kind {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::Mp3,
        Self::M4a,
        Self::Ogg,
        Self::Wav,
        Self::Flac,
        Self::WebM,
        Self::Jpeg,
        Self::Png,
        Self::WebP,
    ];

    /// The ending in its names.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::M4a => "m4a",
            Self::Ogg => "ogg",
            Self::Wav => "wav",
            Self::Flac => "flac",
            Self::WebM => "webm",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// The kind of an ending, by its usual spellings.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        let ending = if ending == "jpeg" { "jpg" } else { &ending };
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }

    /// The kind that the first bytes of a file tell (WHATWG MIME Sniffing, §6; `ftyp` by ISO 14496-12).
    pub(crate) fn sniff(bytes: &[u8]) -> Option<Self> {
        let at = |place: usize, mark: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(mark));
        // A frame begins with eleven ones; then version and layer, of which III is 01.
        let is_frame =
            || matches!(bytes, [0xFF, second, ..] if second & 0xE6 == 0xE2 && second & 0x18 != 0x08);
        match bytes {
            _ if at(0, b"ID3") || is_frame() => Some(Self::Mp3),
            _ if at(4, b"ftypM4A ") => Some(Self::M4a),
            _ if at(0, b"OggS\0") => Some(Self::Ogg),
            _ if at(0, b"RIFF") && at(8, b"WAVE") => Some(Self::Wav),
            _ if at(0, b"fLaC") => Some(Self::Flac),
            _ if at(0, b"\x1A\x45\xDF\xA3") => Some(Self::WebM),
            _ if at(0, b"RIFF") && at(8, b"WEBPVP") => Some(Self::WebP),
            _ if at(0, b"\xFF\xD8\xFF") => Some(Self::Jpeg),
            _ if at(0, b"\x89PNG\r\n\x1A\n") => Some(Self::Png),
            _ => None,
        }
    }

    /// What browsers are told.
    pub(crate) const fn content_type(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Flac => "audio/flac",
            Self::WebM => "audio/webm",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_kind() {
        for (bytes, kind) in [
            (&b"ID3\x04\0"[..], Some(Kind::Mp3)),
            (b"\xFF\xFB\x90\x64", Some(Kind::Mp3)),
            (b"\0\0\0\x20ftypM4A \0", Some(Kind::M4a)),
            (b"OggS\0\x02", Some(Kind::Ogg)),
            (b"RIFF\x24\0\0\0WAVEfmt ", Some(Kind::Wav)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(Kind::WebP)),
            (b"\xFF\xD8\xFF\xE0", Some(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1A\n", Some(Kind::Png)),
            (b"<svg xmlns=", None),
            (b"<!DOCTYPE html>", None),
            (b"RIFF", None),
            (b"\xFF", None),
            (b"", None),
        ] {
            assert_eq!(Kind::sniff(bytes), kind, "{bytes:?}");
        }
    }

    #[test]
    fn an_ending_is_read_in_any_case() {
        assert_eq!(Kind::of_ending("JPEG"), Some(Kind::Jpeg));
        assert_eq!(Kind::of_ending("svg"), None);
        for kind in Kind::ALL {
            assert_eq!(Kind::of_ending(kind.ending()), Some(kind));
        }
    }
}
