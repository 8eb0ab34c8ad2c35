//! Today's queue and the study plan, on the page where practice begins.

use assessment::DomainId;
use assessment::study::StudyPlan;
use leptos::prelude::*;
use service::study::Study;

use crate::i18n::{Locale, common, moments, study};
use crate::ui::notice::Refusal;
use crate::ui::practise::{Drill, Practise};

/// What to do today, and the way into it.
#[component]
pub(super) fn Today(domain: DomainId, seen: Study, locale: Locale) -> impl IntoView {
    let Study { plan, today, queue, .. } = seen;
    let (reviews, fresh) = (queue.reviews.len(), queue.fresh.len());
    let counts = study::today_counts(locale, &common::items(locale, reviews), &common::items(locale, fresh));
    let body = if reviews + fresh == 0 {
        view! { <p>{study::all_done(locale)}</p> }.into_any()
    } else {
        view! {
            <p>{counts}</p>
            <Practise drill=Drill::of_today(&domain) label=study::begin_today(locale) main=true />
        }
        .into_any()
    };
    let put_off = (queue.due as usize).saturating_sub(reviews);
    let put_off =
        (put_off > 0).then(|| view! { <p>{study::put_off(locale, &common::rules(locale, put_off))}</p> });
    let test = plan.test_day.map(|test| {
        let day = moments::calendar_day(locale, test);
        match test.cmp(&today) {
            std::cmp::Ordering::Less => study::test_over(locale, &day),
            std::cmp::Ordering::Equal => study::test_today(locale).to_owned(),
            std::cmp::Ordering::Greater => study::test_on(locale, &day, test.days_since(today)),
        }
    });
    view! {
        <section class="panel" id="today">
            <h2>{study::today(locale)}</h2>
            {body}
            <p>{study::done_of(locale, queue.done, plan.daily_limit)}</p>
            {put_off}
            {test.map(|test| view! { <p>{test}</p> })}
        </section>
    }
}

/// Limit, test day, and the days ahead.
#[component]
pub(super) fn Plan(domain: DomainId, seen: Study, problem: Option<String>, locale: Locale) -> impl IntoView {
    let described = problem.is_some().then_some("plan-problem");
    let Study { plan, today, forecast, .. } = seen;
    // A day that is over would keep the form from being sent.
    let test = plan.test_day.filter(|test| *test >= today).map(moments::iso).unwrap_or_default();
    let rows = forecast.into_iter().map(|load| {
        let day = moments::calendar_day(locale, load.day);
        view! { <tr><th scope="row">{day}</th><td>{load.due}</td><td>{load.fresh}</td></tr> }
    });
    view! {
        <section class="panel" id="plan">
            <h2>{study::plan(locale)}</h2>
            <p>{study::plan_why(locale)}</p>
            <form method="post" action=format!("/practice/{domain}/plan") class="stack">
                <Refusal id="plan-problem" text=problem />
                <div class="field">
                    <label for="limit">{study::daily_limit(locale)}</label>
                    <input
                        id="limit"
                        name="limit"
                        r#type="number"
                        inputmode="numeric"
                        required
                        min=StudyPlan::LEAST.to_string()
                        max=StudyPlan::MOST.to_string()
                        value=plan.daily_limit.to_string()
                        aria-describedby=described
                    />
                </div>
                <div class="field">
                    <label for="test">{study::test_day(locale)}</label>
                    <input id="test" name="test" r#type="date" min=moments::iso(today) value=test aria-describedby=described />
                </div>
                <button class="button">{study::save_plan(locale)}</button>
            </form>
            <details>
                <summary>{study::ahead(locale)}</summary>
                <p>{study::ahead_why(locale)}</p>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{study::day(locale)}</th>
                            <th scope="col">{study::due(locale)}</th>
                            <th scope="col">{study::fresh(locale)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </details>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use assessment::Day;
    use assessment::study::{DayLoad, Queue};

    use super::*;
    use crate::ui::testing::{holds, html};

    fn seen(test_day: Option<Day>) -> Study {
        let queue = Queue {
            reviews: vec!["legal/a".parse().expect("an id")],
            due: 3,
            done: 2,
            left: 1,
            ..Queue::default()
        };
        let forecast = vec![DayLoad { day: Day(20_779), due: 3, fresh: 4 }];
        Study { plan: StudyPlan { daily_limit: 3, test_day }, today: Day(20_779), queue, forecast }
    }

    #[test]
    fn says_what_is_left_and_what_is_put_off() {
        let domain: DomainId = "legal".parse().expect("an id");
        let today = seen(Some(Day(20_789)));
        let html = html(|| view! { <Today domain=domain seen=today locale=Locale::Korean /> });
        holds(
            &html,
            &["다시 볼 것 1문항", "오늘 3문항 가운데 2문항", "규칙 2개", "10일 남았어요", "name=\"today\""],
        );
    }

    #[test]
    fn a_test_that_is_over_is_said_and_does_not_block_the_form() {
        let domain: DomainId = "legal".parse().expect("an id");
        let (over, id) = (seen(Some(Day(20_000))), domain.clone());
        let html_of_today = html(|| view! { <Today domain=id seen=over locale=Locale::English /> });
        holds(&html_of_today, &["is over"]);
        let over = seen(Some(Day(20_000)));
        let problem = Some("<no>".to_owned());
        let html = html(|| view! { <Plan domain=domain seen=over problem=problem locale=Locale::English /> });
        holds(
            &html,
            &[
                "value=\"3\"",
                "min=\"2026-11-22\"",
                "22 Nov 2026",
                "aria-describedby=\"plan-problem\"",
                "&lt;no&gt;",
            ],
        );
        assert!(!html.contains("2024-"), "{html}");
    }
}
