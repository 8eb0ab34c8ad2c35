//! The settings page.

use leptos::prelude::*;
use service::Role;

use crate::context::Theme;
use crate::i18n::{Locale, account, common, lti, notices, studio};
use crate::layout::{LanguageSwitch, ThemeSwitch};
use crate::ui::crumbs::Crumbs;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SettingsView {
    /// The theme in force.
    pub(super) theme: Theme,
    /// Who asks.
    pub(super) account: AccountState,
}

/// Whether there is an account.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum AccountState {
    /// Nothing has begun yet.
    Stranger,
    /// Progress without an account.
    Guest,
    /// Launched from a learning platform.
    Platform,
    /// An account.
    Account {
        /// Its address.
        email: String,
        /// What it may do.
        role: Role,
    },
}

/// The settings page.
#[component]
pub(super) fn Settings(
    /// What it shows.
    view: SettingsView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let has_data = view.account != AccountState::Stranger;
    let back = "/settings".to_owned();
    view! {
        <Crumbs above=Vec::new() here=common::settings(locale) locale=locale />
        <div class="narrow">
            <h1>{common::settings(locale)}</h1>
            <section class="panel">
                <h2>{account::display(locale)}</h2>
                <div class="setting">
                    <span>{common::language(locale)}</span>
                    <LanguageSwitch locale=locale back=back.clone() />
                </div>
                <div class="setting">
                    <span>{common::theme(locale)}</span>
                    <ThemeSwitch theme=view.theme locale=locale back=back />
                </div>
            </section>
            <section class="panel"><h2>{account::account(locale)}</h2>{account_part(view.account, locale)}</section>
            {has_data.then(|| view! { <p><a href="/notices">{notices::notices(locale)}</a></p> })}
            {has_data.then(|| data_part(locale))}
        </div>
    }
}

fn account_part(state: AccountState, locale: Locale) -> impl IntoView {
    match state {
        AccountState::Stranger => view! {
            <p>{account::stranger(locale)}</p>
            {ways_in(locale)}
        }
        .into_any(),
        AccountState::Guest => view! {
            <p>{account::guest(locale)}</p>
            {ways_in(locale)}
        }
        .into_any(),
        AccountState::Platform => view! { <p>{lti::from_platform(locale)}</p> }.into_any(),
        AccountState::Account { email, role } => view! {
            <p>{account::signed_in_as(locale)}" "<strong>{email}</strong></p>
            {(role == Role::Admin).then(|| view! { <p>{account::is_admin(locale)}</p> })}
            {(role != Role::Learner).then(|| view! { <p><a href="/studio/late">{studio::late(locale)}</a></p> })}
            <form method="post" action="/logout">
                <button class="button">{account::sign_out(locale)}</button>
            </form>
        }
        .into_any(),
    }
}

fn ways_in(locale: Locale) -> impl IntoView {
    view! {
        <p class="buttons">
            <a class="button button-main" href="/signup">{common::signup(locale)}</a>
            <a class="button" href="/login">{common::login(locale)}</a>
        </p>
    }
}

fn data_part(locale: Locale) -> impl IntoView {
    view! {
        <section class="panel">
            <h2>{account::data(locale)}</h2>
            <p>{account::export_what(locale)}</p>
            <p class="buttons">
                <a class="button" href="/settings/export" download>{account::export(locale)}</a>
            </p>
            <p>{account::delete_what(locale)}</p>
            <p class="buttons"><a class="button button-bad" href="/settings/deletion">{account::delete(locale)}</a></p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn shown(account: AccountState) -> String {
        let view = SettingsView { theme: Theme::Dark, account };
        html(|| view! { <Settings view=view locale=Locale::Korean /> })
    }

    #[test]
    fn an_account_can_leave_with_its_data() {
        let email = "<script>@x.kr".to_owned();
        let html = shown(AccountState::Account { email, role: Role::Admin });
        holds(
            &html,
            &["/settings/export", "/settings/deletion", "action=\"/logout\"", "관리자", "/studio/late"],
        );
        assert!(!html.contains("<script"), "{html}");
    }

    #[test]
    fn a_guest_is_told_how_to_keep_what_is_there() {
        let launched = shown(AccountState::Platform);
        holds(&launched, &["학습 플랫폼", "/settings/export"]);
        assert!(!launched.contains("/signup"), "{launched}");
        holds(&shown(AccountState::Guest), &["/signup", "/settings/export"]);
        let stranger = shown(AccountState::Stranger);
        assert!(!stranger.contains("/settings/export"), "there is nothing to take along: {stranger}");
        holds(&stranger, &["value=\"dark\" aria-pressed=\"true\""]);
    }
}
