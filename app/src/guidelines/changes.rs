//! Versions and what they changed.

use leptos::prelude::*;

use super::reading::{Reading, VersionLine};
use crate::i18n::{Locale, learn};

/// The dated change log, newest first.
#[component]
pub(super) fn ChangeLog(
    /// Newest first.
    versions: Vec<VersionLine>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let versions = versions.into_iter().map(|version| {
        let changes = version.changes.into_iter().map(|(rule, change)| {
            view! {
                <li><a class="rule-id" href=format!("#{}", rule.local())>{rule.local().to_owned()}</a>" "<span lang="ko">{change}</span></li>
            }
        });
        let changes = changes.collect_view();
        view! {
            <li>
                <p><strong>{learn::version(locale, version.number)}</strong>" · "{version.published}</p>
                <p lang="ko">{version.summary}</p>
                {(!changes.is_empty()).then(|| view! { <ul>{changes}</ul> })}
            </li>
        }
    });
    view! { <ol class="change-log" reversed>{versions.collect_view()}</ol> }
}

/// Links to the other versions; an older one says that it is older.
#[component]
pub(super) fn VersionSwitch(
    /// The guideline as it is read now.
    reading: Reading,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let newest = reading.newest();
    let older = (reading.version < newest).then(|| {
        view! { <p class="notice" role="note">{learn::older_version(locale, reading.version, newest)}</p> }
    });
    let links = reading.versions.iter().map(|version| {
        let number = version.number;
        let path = format!("/guidelines/{}", reading.domain);
        let href = if number == newest { path } else { format!("{path}?version={number}") };
        let current = (number == reading.version).then_some("page");
        view! { <li><a href=href aria-current=current>{learn::version(locale, number)}</a></li> }
    });
    view! {
        <nav class="versions" aria-label=learn::versions(locale)><ul>{links.collect_view()}</ul></nav>
        {older}
    }
}
