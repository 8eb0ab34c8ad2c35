//! The page of learning platforms.

use leptos::prelude::*;
use service::lti::Addresses;

use super::grades::{GradeRow, Grades};
use super::registration::{RegistrationForm, RegistrationView};
use crate::i18n::{Locale, lti};
use crate::ui::notice::Nothing;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PlatformsView {
    /// Our own addresses.
    pub(super) addresses: Addresses,
    /// The configuration for Canvas.
    pub(super) canvas: String,
    /// The platforms.
    pub(super) registered: Vec<RegistrationView>,
    /// Grades on their way.
    pub(super) grades: Vec<GradeRow>,
    /// Whether the reader may change anything.
    pub(super) operates: bool,
    /// A registration that was refused, and why.
    pub(super) refused: Option<(RegistrationView, String)>,
}

/// Our addresses, the platforms, the grades, the key.
#[component]
pub(super) fn PlatformsPage(
    /// What it shows.
    view: PlatformsView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let PlatformsView { addresses, canvas, registered, grades, operates, refused } = view;
    let is_empty = registered.is_empty();
    let registered = registered.into_iter().map(|one| platform(one, operates, locale)).collect_view();
    view! {
        <h1>{lti::platforms(locale)}</h1>
        <p class="lead">{lti::platforms_lead(locale)}</p>
        {our_addresses(addresses, canvas, locale)}
        <section>
            <h2>{lti::registered(locale)}</h2>
            {is_empty.then(|| view! { <Nothing text=lti::none_registered(locale) /> })}
            <ul class="plain-list">{registered}</ul>
        </section>
        {operates.then(|| registering(refused, locale))}
        <section>
            <h2>{lti::grades(locale)}</h2>
            <Grades rows=grades locale=locale />
        </section>
        {operates.then(|| view! {
            <section class="panel">
                <h2>{lti::keys(locale)}</h2>
                <p>{lti::keys_what(locale)}</p>
                <form method="post" action="/studio/lti/rotation">
                    <button class="button">{lti::rotate(locale)}</button>
                </form>
            </section>
        })}
    }
}

fn our_addresses(addresses: Addresses, canvas: String, locale: Locale) -> impl IntoView {
    let lines = [
        (lti::address_login(locale), addresses.login),
        (lti::address_launch(locale), addresses.launch),
        (lti::address_keys(locale), addresses.keys),
        (lti::address_canvas(locale), addresses.canvas),
    ];
    let lines = lines.map(|(name, address)| view! { <dt>{name}</dt><dd><code>{address}</code></dd> });
    view! {
        <section class="panel">
            <h2>{lti::our_addresses(locale)}</h2>
            <p>{lti::our_addresses_how(locale)}</p>
            <dl>{lines.collect_view()}</dl>
            <details>
                <summary>{lti::canvas_json(locale)}</summary>
                <pre><code>{canvas}</code></pre>
            </details>
        </section>
    }
}

fn platform(one: RegistrationView, operates: bool, locale: Locale) -> impl IntoView {
    let (name, issuer, id) = (one.name.clone(), one.issuer.clone(), one.id.clone());
    let forms = operates.then(|| {
        let again = id.clone();
        view! {
            <details>
                <summary>{lti::change(locale)}</summary>
                <RegistrationForm view=one problem=None locale=locale />
            </details>
            <form method="post" action="/studio/lti/resend">
                <input r#type="hidden" name="platform" value=again />
                <button class="button">{lti::resend(locale)}</button>
            </form>
            <details>
                <summary>{lti::remove(locale)}</summary>
                <form method="post" action="/studio/lti/removal" class="stack">
                    <input r#type="hidden" name="platform" value=id />
                    <p>{lti::remove_what(locale)}</p>
                    <button class="button button-bad">{lti::remove(locale)}</button>
                </form>
            </details>
        }
    });
    view! {
        <li class="panel">
            <h3>{name}</h3>
            <p class="facts"><code>{issuer}</code></p>
            {forms}
        </li>
    }
}

fn registering(refused: Option<(RegistrationView, String)>, locale: Locale) -> impl IntoView {
    let (view, problem) = match refused {
        Some((view, problem)) => (view, Some(problem)),
        None => (RegistrationView::default(), None),
    };
    view! {
        <section class="panel">
            <h2>{lti::register(locale)}</h2>
            <p>{lti::register_how(locale)}</p>
            <RegistrationForm view=view problem=problem locale=locale />
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn shown(operates: bool) -> String {
        let school = RegistrationView {
            id: "1".to_owned(),
            name: "<script>학교".to_owned(),
            issuer: "https://lms.example".to_owned(),
            ..RegistrationView::default()
        };
        let grade = GradeRow {
            platform: "학교".to_owned(),
            attempt: "a1b2c3".to_owned(),
            percent: "80".to_owned(),
            judged_at: "18:00".to_owned(),
            state: "보냈어요".to_owned(),
            problem: Some("<b>answered 500".to_owned()),
        };
        let view = PlatformsView {
            addresses: Addresses::of("https://munteok.example"),
            canvas: "{}".to_owned(),
            registered: vec![school],
            grades: vec![grade],
            operates,
            refused: Some((RegistrationView::default(), "확인해 주세요".to_owned())),
        };
        html(|| view! { <PlatformsPage view=view locale=Locale::Korean /> })
    }

    #[test]
    fn who_teaches_sees_how_it_stands_and_who_operates_can_change_it() {
        let due =
            ["https://munteok.example/lti/jwks", "&lt;script&gt;학교", "a1b2c3", "&lt;b&gt;answered 500"];
        holds(&shown(false), &due);
        holds(&shown(true), &due);
        holds(&shown(true), &["action=\"/studio/lti\"", "확인해 주세요", "action=\"/studio/lti/rotation\""]);
        assert!(!shown(false).contains("<form"), "{}", shown(false));
    }
}
