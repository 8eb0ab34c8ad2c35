//! The page of notices.

use leptos::prelude::*;

use crate::i18n::{Locale, notices};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NoticesView {
    /// When the newest one was made, in milliseconds since 1970.
    pub(super) up_to: i64,
    /// Newest first.
    pub(super) cards: Vec<NoticeCard>,
}

/// A notice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NoticeCard {
    /// Its id.
    pub(super) id: String,
    /// When it was made.
    pub(super) when: String,
    /// Whether it has been marked as read.
    pub(super) is_read: bool,
    /// What it says.
    pub(super) text: String,
    /// The page where it can be looked at.
    pub(super) href: String,
}

/// Notices, newest first.
#[component]
pub(super) fn Notices(
    /// What it shows.
    view: NoticesView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let is_empty = view.cards.is_empty();
    let mark_all = view.cards.iter().any(|card| !card.is_read).then(|| {
        view! {
            <form method="post" action="/notices">
                <input r#type="hidden" name="up_to" value=view.up_to />
                <button class="button">{notices::mark_all(locale)}</button>
            </form>
        }
    });
    let cards = view.cards.into_iter().map(|card| card_view(card, locale)).collect_view();
    view! {
        <Crumbs above=Vec::new() here=notices::notices(locale) locale=locale />
        <h1>{notices::notices(locale)}</h1>
        <p class="lead">{notices::notices_lead(locale)}</p>
        {mark_all}
        {is_empty.then(|| view! { <Nothing text=notices::nothing(locale) /> })}
        {(!is_empty).then(|| view! { <ul class="plain-list">{cards}</ul> })}
    }
}

fn card_view(card: NoticeCard, locale: Locale) -> impl IntoView {
    let about = card.text.clone();
    let mark = (!card.is_read).then(|| {
        view! {
            <form method="post" action="/notices">
                <input r#type="hidden" name="id" value=card.id />
                <button class="button">
                    {notices::mark(locale)}<span class="visually-hidden">{format!(": {about}")}</span>
                </button>
            </form>
        }
    });
    view! {
        <li class="panel">
            <p class="facts">
                {card.when}
                {(!card.is_read).then(|| view! { " "<span class="tag">{notices::new(locale)}</span> })}
            </p>
            <p>{card.text.clone()}</p>
            <div class="buttons">
                <a class="button" href=card.href>
                    {notices::look(locale)}<span class="visually-hidden">{format!(": {}", card.text)}</span>
                </a>
                {mark}
            </div>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn shown(cards: Vec<NoticeCard>) -> String {
        let view = NoticesView { up_to: 7, cards };
        html(|| view! { <Notices view=view locale=Locale::Korean /> })
    }

    fn card(is_read: bool) -> NoticeCard {
        NoticeCard {
            id: "abc".to_owned(),
            when: "어제".to_owned(),
            is_read,
            text: "과제가 <생겼어요>".to_owned(),
            href: "/gates".to_owned(),
        }
    }

    #[test]
    fn only_unread_ones_can_be_marked() {
        let unread = shown(vec![card(false)]);
        holds(
            &unread,
            &["새 알림", "name=\"up_to\" value=\"7\"", "name=\"id\" value=\"abc\"", "/gates", "&lt;생겼어요"],
        );
        let read = shown(vec![card(true)]);
        assert!(!read.contains("<form") && !read.contains("새 알림"), "{read}");
    }

    #[test]
    fn says_what_will_stand_here() {
        holds(&shown(Vec::new()), &["아직 알림이 없어요"]);
    }
}
