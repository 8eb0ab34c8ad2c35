//! `GET /studio/analysis/{domain}/rules`.

use assessment::DomainId;
use assessment::statistics::Proportion;
use assessment::statistics::items::minimum;
use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use service::ServiceError;
use service::studio::analysis::{RuleCells, WEEKS};

use crate::context::{AppState, Page, PageError, Visitor, render};
use crate::i18n::{Locale, analysis};
use crate::studio::{Section, StudioFrame};
use crate::ui::figure::words;
use crate::ui::notice::Nothing;

/// Rules by weeks: how often each was broken.
pub async fn show(
    State(state): State<AppState>,
    visitor: Visitor,
    Path(domain): Path<String>,
) -> Result<Response, PageError> {
    let locale = visitor.locale;
    let id: DomainId = domain.parse().map_err(|_| ServiceError::NotFound)?;
    let known = state.service.domain_analysis(visitor.actor.as_ref(), &id).await?;
    let guideline = state.service.guideline(&id).await?;
    let named = |cells: &RuleCells| {
        let rule = guideline.rules.iter().find(|rule| rule.id == cells.rule);
        let title = rule.map(|rule| rule.title.clone()).unwrap_or_default();
        (title, cells.clone())
    };
    let rows: Vec<(String, RuleCells)> = known.rules.iter().map(named).collect();
    let page = Page::studio(analysis::rules(locale));
    Ok(render(&state, &visitor, page, move || {
        let rows = rows.clone();
        view! {
            <StudioFrame section=Section::Analysis locale=locale>
                <Rules rows=rows locale=locale />
            </StudioFrame>
        }
    })
    .await)
}

/// The table: rules down, weeks across.
#[component]
fn Rules(
    /// Title of each rule, and its cells.
    rows: Vec<(String, RuleCells)>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let head = view! {
        <h1>{analysis::rules(locale)}</h1>
        <p class="lead">{analysis::rules_lead(locale)}</p>
    };
    if rows.is_empty() {
        return view! { {head} <Nothing text=analysis::nothing_answered(locale) /> }.into_any();
    }
    let weeks = (0..WEEKS).map(|week| {
        let name = match week {
            0 => analysis::this_week(locale).to_owned(),
            week => analysis::weeks_ago(locale, week * 7, week * 7 + 6),
        };
        view! { <th scope="col">{name}</th> }
    });
    let rows = rows.into_iter().map(|(title, cells)| {
        let weeks = cells.weeks.into_iter().map(|week| cell(week, locale)).collect_view();
        view! {
            <tr>
                <th scope="row">{cells.rule.to_string()}" "<span lang="ko">{title}</span></th>
                {cell(cells.all, locale)}
                {weeks}
            </tr>
        }
    });
    view! {
        {head}
        <div class="table-scroll" tabindex="0" role="region" aria-label=analysis::rules(locale)>
            <table class="analysis-table heat">
                <thead><tr>
                    <th scope="col">{analysis::rule(locale)}</th>
                    <th scope="col">{analysis::all_time(locale)}</th>
                    {weeks.collect_view()}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A share with its interval and number; only on enough evidence it has a colour.
fn cell(share: Option<Proportion>, locale: Locale) -> AnyView {
    match share {
        None => view! { <td class="facts">{analysis::not_asked(locale)}</td> }.into_any(),
        Some(share) if share.trials < minimum::PLACE => {
            view! { <td class="facts">{analysis::needs_more(locale, share.trials, minimum::PLACE)}</td> }
                .into_any()
        }
        Some(share) => {
            // Fifths of the share missed.
            let heat = ((share.estimate * 5.0) as u8).min(4);
            view! {
                <td data-heat=heat.to_string()>
                    {words(share, locale)}<br /><span class="facts">{format!("n {}", share.trials)}</span>
                </td>
            }
            .into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use assessment::statistics::wilson;

    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_cell_has_figures_beside_its_colour_and_none_without_evidence() {
        let mut weeks = [None; WEEKS];
        weeks[0] = wilson(9.0, 10);
        weeks[1] = wilson(1.0, 9);
        let cells = RuleCells { rule: "legal/L-R4".parse().unwrap(), all: wilson(10.0, 19), weeks };
        let rows = vec![("단서 <먼저>".to_owned(), cells)];
        let html = html(|| view! { <Rules rows=rows locale=Locale::Korean /> });
        holds(
            &html,
            &["legal/L-R4", "data-heat=\"4\"", "90 % (", "n 10", "(9/10)", "답 없음", "단서 &lt;먼저"],
        );
        assert!(!html.contains("11 %"), "a share below the minimum: {html}");
    }
}
