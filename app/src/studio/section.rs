//! The sections of the studio, and what stands above each of its pages.

use leptos::prelude::*;

use crate::i18n::{Locale, lti, studio};

/// A section of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Answers that do not count.
    Late,
    /// Learning platforms.
    Platforms,
}

impl Section {
    /// All of them, in the order shown.
    pub(crate) const ALL: [Self; 2] = [Self::Late, Self::Platforms];

    /// Where it is.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Late => "/studio/late",
            Self::Platforms => "/studio/lti",
        }
    }

    /// What it is called.
    pub(crate) fn title(self, locale: Locale) -> &'static str {
        match self {
            Self::Late => studio::late(locale),
            Self::Platforms => lti::platforms(locale),
        }
    }

    /// What it is for, in a sentence.
    pub(crate) fn summary(self, locale: Locale) -> &'static str {
        match self {
            Self::Late => studio::late_summary(locale),
            Self::Platforms => lti::platforms_summary(locale),
        }
    }
}

/// The sections in a row, above a page of one of them.
#[component]
pub(crate) fn StudioFrame(
    /// The section that the page belongs to.
    section: Section,
    /// The reader's language.
    locale: Locale,
    /// The page.
    children: Children,
) -> impl IntoView {
    let links = Section::ALL.map(|other| {
        view! {
            <li><a href=other.path() aria-current=(other == section).then_some("true")>{other.title(locale)}</a></li>
        }
    });
    view! {
        <nav class="studio-nav" aria-label=studio::sections(locale)>
            <ul>
                <li><a href="/studio">{studio::studio(locale)}</a></li>
                {links.collect_view()}
            </ul>
        </nav>
        {children()}
    }
}
