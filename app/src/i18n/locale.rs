//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface. Korean comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Locale {
    /// 한국어
    #[default]
    #[serde(rename = "ko")]
    Korean,
    /// English
    #[serde(rename = "en")]
    English,
}

impl Locale {
    /// The language tag, as in `lang` and in the cookie.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Korean => "ko",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `en-US`; none for others.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.trim().to_ascii_lowercase().as_str() {
            "ko" => Some(Self::Korean),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// The first language of an `Accept-Language` header that we speak, by its weights; Korean otherwise.
    pub fn of_accept_language(header: &str) -> Self {
        let mut wanted: Vec<(f64, usize, Self)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, part)| {
                let mut pieces = part.split(';');
                let locale = Self::of_tag(pieces.next()?)?;
                let weight = pieces
                    .find_map(|piece| piece.trim().strip_prefix("q=")?.parse::<f64>().ok())
                    .unwrap_or(1.0);
                Some((weight, place, locale))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        wanted.first().map_or(Self::Korean, |(_, _, locale)| *locale)
    }

    /// The text of a two-language content field.
    pub fn pick(self, text: &assessment::gate::Bilingual) -> &str {
        match self {
            Self::Korean => &text.ko,
            Self::English => &text.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_we_speak_wins() {
        assert_eq!(Locale::of_accept_language("fr, en;q=0.5, ko;q=0.8"), Locale::Korean);
        assert_eq!(Locale::of_accept_language("en-GB,en;q=0.9"), Locale::English);
        assert_eq!(Locale::of_accept_language("de"), Locale::Korean);
        assert_eq!(Locale::of_accept_language(""), Locale::Korean);
    }
}
