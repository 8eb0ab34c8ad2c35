//! Short messages that stand out.

use leptos::prelude::*;

/// Says what was refused and what to do next; read out at once by screen readers. Fields point at it by `id`.
#[component]
pub fn Refusal(
    /// Its id.
    #[prop(into)]
    id: String,
    /// What happened and what to do next; nothing is shown without it.
    text: Option<String>,
) -> impl IntoView {
    text.map(|text| view! { <p id=id class="notice notice-bad" role="alert">{text}</p> })
}

/// Something worth knowing before going on.
#[component]
pub fn Notice(
    /// The message.
    children: Children,
) -> impl IntoView {
    view! { <div class="notice">{children()}</div> }
}

/// What stands where there is nothing yet: what will stand there, and how to get there.
#[component]
pub fn Nothing(
    /// What will stand here.
    #[prop(into)]
    text: String,
    /// The way there.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! { <div class="nothing"><p>{text}</p>{children.map(|children| children())}</div> }
}
