//! The form in which messages are written down.

/// Declares messages: `name => "한국어", "English";` or, with arguments,
/// `name(count: usize) => "{count}문항", "{count} items";`.
#[macro_export]
macro_rules! messages {
    ($($name:ident $(($($argument:ident : $kind:ty),+))? => $ko:literal, $en:literal;)+) => {
        $($crate::message!($name $(($($argument : $kind),+))? => $ko, $en);)+
    };
}

/// One message.
#[macro_export]
macro_rules! message {
    ($name:ident => $ko:literal, $en:literal) => {
        #[doc = $ko]
        pub const fn $name(locale: $crate::i18n::Locale) -> &'static str {
            match locale {
                $crate::i18n::Locale::Korean => $ko,
                $crate::i18n::Locale::English => $en,
            }
        }
    };
    ($name:ident ($($argument:ident : $kind:ty),+) => $ko:literal, $en:literal) => {
        #[doc = $ko]
        pub fn $name(locale: $crate::i18n::Locale, $($argument: $kind),+) -> String {
            match locale {
                $crate::i18n::Locale::Korean => format!($ko),
                $crate::i18n::Locale::English => format!($en),
            }
        }
    };
}
