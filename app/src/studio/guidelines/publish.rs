//! `GET` and `POST /studio/guidelines/{domain}/publish`.

use assessment::DomainId;
use assessment::manuscript::guideline::RuleChange;
use assessment::manuscript::{FieldFault, FieldProblem};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use service::studio::{GuidelineSaying, PublishRefusal};

use crate::context::{AppState, Nested, Page, PageError, Visitor, render, see_other};
use crate::i18n::{Locale, guideline_editor as words, manuscripts};
use crate::studio::diff::{Difference, suggestion};
use crate::studio::domains::page_id;
use crate::studio::manuscript::Form;
use crate::studio::{Section, StudioFrame};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::Refusal;

/// What is said of the version, as the form sends it.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Saying {
    summary: String,
    changes: std::collections::BTreeMap<String, String>,
}

/// What publishing would do, and what is to be said of it.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
) -> Result<Response, PageError> {
    answer(&state, &visitor, &page_id(&domain)?, None, Vec::new(), None, StatusCode::OK).await
}

/// Publishes the next version.
pub async fn publish(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
    form: Nested<Saying>,
) -> Result<Response, PageError> {
    let id = page_id(&domain)?;
    let Saying { summary, changes } = form.m.clone();
    let saying = GuidelineSaying { summary, changes };
    let revision = form.base().unwrap_or(0);
    let published = state.service.publish_guideline(visitor.actor.as_ref(), &id, revision, &saying).await?;
    match published {
        Ok(version) => Ok(see_other(&format!("/studio/guidelines/{id}?published={version}"), None)),
        Err(PublishRefusal::NotReady(faults)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            answer(&state, &visitor, &id, Some(form.m), faults, None, status).await
        }
        Err(PublishRefusal::Moved) => {
            let problem = Some(manuscripts::moved(visitor.locale).to_owned());
            answer(&state, &visitor, &id, Some(form.m), Vec::new(), problem, StatusCode::CONFLICT).await
        }
    }
}

async fn answer(
    state: &AppState,
    visitor: &Visitor,
    id: &DomainId,
    given: Option<Saying>,
    faults: Vec<FieldFault>,
    problem: Option<String>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let outlook = state.service.guideline_outlook(visitor.actor.as_ref(), id).await?;
    let path = format!("/studio/guidelines/{id}");
    let (Ok(changes), Some(mark)) = (outlook.changes, outlook.desk.mark) else {
        // Nothing to publish, or something missing: the form says what.
        return Ok(see_other(&format!("{path}?check=1"), None));
    };
    let domain_title = locale.pick(&outlook.desk.domain.title).to_owned();
    let next = outlook.desk.published.map_or(0, |published| published.newest()) + 1;
    let (revision, stale) = (mark.number, outlook.stale);
    let page = Page { status: status.into(), ..Page::studio(words::publish_title(locale)) };
    let body = move || {
        let said = given.clone();
        let view = PublishView {
            path: path.clone(),
            title: words::guideline_of(locale, &domain_title),
            revision,
            next,
            stale,
            changes: changes.clone(),
            said,
            problem: problem.clone(),
        };
        let form = Form { faults: faults.clone(), locale };
        view! {
            <StudioFrame section=Section::Guidelines locale=locale>
                <PublishForm view=view form=form locale=locale />
            </StudioFrame>
        }
    };
    Ok(render(state, visitor, page, body).await)
}

struct PublishView {
    path: String,
    title: String,
    revision: u32,
    next: u32,
    stale: usize,
    changes: Vec<RuleChange>,
    said: Option<Saying>,
    problem: Option<String>,
}

#[component]
fn PublishForm(view: PublishView, form: Form, locale: Locale) -> impl IntoView {
    let is_missing = form.faults.iter().any(|fault| fault.problem == FieldProblem::Missing);
    let rules = view.changes.iter().map(|change| {
        let number = change.rule.local().to_owned();
        let suggested = suggestion(change.before.as_deref(), change.after.as_deref(), locale);
        let said = view.said.as_ref().and_then(|said| said.changes.get(&number)).cloned();
        let (before, after) = (change.before.clone(), change.after.clone());
        view! {
            <section class="studio-row">
                <h3><span class="rule-id">{number.clone()}</span>" "<span lang="ko">{change.title.clone()}</span></h3>
                <Difference before=before.unwrap_or_default() after=after.unwrap_or_default() locale=locale />
                {form.line(&format!("changes[{number}]"), words::change_text(locale, &number), &said.unwrap_or(suggested))}
            </section>
        }
    });
    let changed = if view.changes.is_empty() {
        words::no_changes(locale).to_owned()
    } else {
        words::changed_rules(locale, view.changes.len())
    };
    let summary = view.said.as_ref().map(|said| said.summary.clone()).unwrap_or_default();
    let stale =
        (view.stale > 0).then(|| view! { <p class="notice">{words::will_be_stale(locale, view.stale)}</p> });
    view! {
        <Crumbs above=vec![(view.path.clone(), view.title)] here=words::publish_title(locale) locale=locale />
        <h1>{words::publish_title(locale)}</h1>
        <p class="lead">{words::next_version(locale, view.next)}</p>
        <Refusal id="problem" text=view.problem />
        {is_missing.then(|| form.summary(""))}
        <form method="post" action=format!("{}/publish", view.path) class="stack">
            <input r#type="hidden" name="base" value=view.revision.to_string() />
            {form.line("summary", words::version_summary(locale), &summary)}
            <h2>{changed}</h2>
            {stale}
            {rules.collect_view()}
            <div class="buttons">
                <button class="button button-main" name="action" value="publish">{manuscripts::publish(locale)}</button>
                <a class="button" href=view.path.clone()>{manuscripts::back_to_form(locale)}</a>
            </div>
        </form>
    }
}
