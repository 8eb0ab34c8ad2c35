//! `GET /gates`.

use assessment::gate::Gate;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::card::{GateCard, GateCards};
use super::standing::of_visitor_to_each;
use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, common, learn};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Nothing;
use crate::ui::sill::{Sill, SillPicture};

/// All gates, domain by domain, with the visitor's standing.
pub async fn show(State(state): State<AppState>, visitor: Visitor) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let shelf = state.service.shelf().await?;
    let mut domains: Vec<DomainGates> = shelf
        .domains
        .iter()
        .map(|domain| DomainGates {
            id: domain.id.to_string(),
            title: locale.pick(&domain.title).to_owned(),
            gates: Vec::new(),
        })
        .collect();
    let gates: Vec<&Gate> = shelf.gates().map(|(gate, _)| &**gate).collect();
    let standings = of_visitor_to_each(&state.service, visitor.actor.as_ref(), &gates).await?;
    for (gate, standing) in gates.into_iter().zip(standings) {
        let card = GateCard::of(gate, standing.as_ref(), locale);
        if let Some(domain) = domains.iter_mut().find(|domain| domain.id == gate.id.domain().as_str()) {
            domain.gates.push(card);
        }
    }
    domains.retain(|domain| !domain.gates.is_empty());
    let page = Page::reading(common::gates(locale));
    Ok(render(&state, &visitor, page, move || view! { <GateList domains=domains.clone() locale=locale /> })
        .await)
}

/// The gates of a domain.
#[derive(Clone, Debug, PartialEq)]
struct DomainGates {
    id: String,
    title: String,
    gates: Vec<GateCard>,
}

/// The list of gates.
#[component]
fn GateList(
    /// Domain by domain.
    domains: Vec<DomainGates>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let empty = domains.is_empty();
    let domains = domains.into_iter().map(|domain| {
        let href = format!("/domains/{}", domain.id);
        view! {
            <section class="panel">
                <h2><a href=href>{domain.title}</a></h2>
                <GateCards cards=domain.gates locale=locale />
            </section>
        }
    });
    view! {
        <Crumbs above=Vec::new() here=common::gates(locale) locale=locale />
        <h1>{common::gates(locale)}</h1>
        <p class="lead">{learn::gates_lead(locale)}</p>
        <figure class="sill-figure">
            <Sill picture=SillPicture::bars([80, 90]) locale=locale />
            <figcaption>{learn::gates_caption(locale)}</figcaption>
        </figure>
        {empty.then(|| view! { <Nothing text=learn::no_gates(locale) /> })}
        <div class="panels">{domains.collect_view()}</div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gates::standing::Standing;
    use crate::ui::testing::{holds, html};

    #[test]
    fn every_gate_stands_with_its_bar_and_the_learners_standing() {
        let card = GateCard {
            id: "legal/legal-80".parse().expect("a gate id"),
            title: "관문 <script>".to_owned(),
            summary: String::new(),
            bar: 80,
            minutes: 25,
            items: 12,
            standing: Standing {
                best: Some(72.5),
                wait_until: Some("2026년 11월 29일 18:00".to_owned()),
                ..Standing::default()
            },
        };
        let domain =
            DomainGates { id: "legal".to_owned(), title: "법률 독해".to_owned(), gates: vec![card] };
        let html = html(|| view! { <GateList domains=vec![domain] locale=Locale::Korean /> });
        holds(
            &html,
            &[
                "/gates/legal/legal-80",
                "80 % 문턱",
                "25분",
                "12문항",
                "72.5 %",
                "2026년 11월 29일",
                "&lt;script&gt;",
            ],
        );
        assert!(!html.contains("<script"), "{html}");
    }
}
