//! The sections of the studio, and what stands above each of its pages.

use leptos::prelude::*;

use crate::i18n::{
    Locale, analysis, domain_editor, editor, exchange, gate_editor, guideline_editor, lti, objections, studio,
};

/// A section of the studio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Items.
    Bank,
    /// Import and export.
    Exchange,
    /// Domains.
    Domains,
    /// Guidelines.
    Guidelines,
    /// Gates.
    Gates,
    /// How items, rules and gates work.
    Analysis,
    /// Keys that learners contest.
    Objections,
    /// Answers that do not count.
    Late,
    /// Learning platforms.
    Platforms,
}

impl Section {
    /// All of them, in the order shown.
    pub(crate) const ALL: [Self; 9] = [
        Self::Bank,
        Self::Guidelines,
        Self::Gates,
        Self::Analysis,
        Self::Objections,
        Self::Domains,
        Self::Exchange,
        Self::Late,
        Self::Platforms,
    ];

    /// Where it is.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Bank => "/studio/bank",
            Self::Exchange => "/studio/exchange",
            Self::Domains => "/studio/domains",
            Self::Guidelines => "/studio/guidelines",
            Self::Gates => "/studio/gates",
            Self::Analysis => "/studio/analysis",
            Self::Objections => "/studio/objections",
            Self::Late => "/studio/late",
            Self::Platforms => "/studio/lti",
        }
    }

    /// What it is called.
    pub(crate) fn title(self, locale: Locale) -> &'static str {
        match self {
            Self::Bank => editor::bank(locale),
            Self::Exchange => exchange::exchange(locale),
            Self::Domains => domain_editor::domains(locale),
            Self::Guidelines => guideline_editor::guidelines(locale),
            Self::Gates => gate_editor::gates(locale),
            Self::Analysis => analysis::analysis(locale),
            Self::Objections => objections::objections(locale),
            Self::Late => studio::late(locale),
            Self::Platforms => lti::platforms(locale),
        }
    }

    /// What it is for, in a sentence.
    pub(crate) fn summary(self, locale: Locale) -> &'static str {
        match self {
            Self::Bank => editor::bank_summary(locale),
            Self::Exchange => exchange::exchange_summary(locale),
            Self::Domains => domain_editor::domains_summary(locale),
            Self::Guidelines => guideline_editor::summary(locale),
            Self::Gates => gate_editor::summary(locale),
            Self::Analysis => analysis::analysis_summary(locale),
            Self::Objections => objections::objections_summary(locale),
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
