//! The choice of what to practise.

use assessment::DomainId;
use leptos::prelude::*;
use service::study::Study;

use super::study::{Plan, Today};
use crate::i18n::{Locale, common, learn};
use crate::ui::crumbs::Crumbs;
use crate::ui::notice::{Nothing, Refusal};
use crate::ui::practise::{Drill, Practise};

/// Sizes of a session on offer; the default is the second.
const COUNTS: [usize; 4] = [5, 10, 20, 30];

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PracticeView {
    /// The domain.
    pub(super) domain: DomainId,
    /// What it is called.
    pub(super) title: String,
    /// Rules that have items.
    pub(super) rules: Vec<RuleChoice>,
    /// Items judged under an older version of the guideline.
    pub(super) changed_items: usize,
    /// The rule chosen before, as in `L-R4`.
    pub(super) chosen: String,
    /// What was refused.
    pub(super) problem: Option<String>,
    /// The study plan, and what it means for today.
    pub(super) study: Study,
    /// What was refused of a new plan.
    pub(super) plan_problem: Option<String>,
}

/// A rule to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleChoice {
    /// Its id inside the domain.
    pub(super) local: String,
    /// What it is about.
    pub(super) title: String,
    /// Items that test it.
    pub(super) items: usize,
}

/// The choice of what to practise.
#[component]
pub(super) fn PracticePage(
    /// What it shows.
    view: PracticeView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let above = vec![(format!("/domains/{}", view.domain), view.title.clone())];
    let today = (!view.rules.is_empty())
        .then(|| view! { <Today domain=view.domain.clone() seen=view.study.clone() locale=locale /> });
    let plan = (!view.rules.is_empty()).then(|| {
        let (domain, seen, problem) = (view.domain.clone(), view.study.clone(), view.plan_problem.clone());
        view! { <Plan domain=domain seen=seen problem=problem locale=locale /> }
    });
    let body = if view.rules.is_empty() {
        view! { <Nothing text=learn::no_items(locale) /> }.into_any()
    } else {
        view! { <Choice view=view.clone() locale=locale /> }.into_any()
    };
    let changed = (view.changed_items > 0).then(|| {
        view! {
            <section class="panel">
                <h2>{learn::changed_rules(locale)}</h2>
                <p>{learn::changed_why(locale)}</p>
                <Practise drill=Drill::of_changes(&view.domain) label=learn::practise_changed(locale) />
            </section>
        }
    });
    view! {
        <Crumbs above=above here=learn::practice(locale) locale=locale />
        <div class="narrow">
            <h1>{learn::practice_of(locale, &view.title)}</h1>
            <p class="lead">{learn::practice_why(locale)}</p>
            {today}
            {body}
            {changed}
            {plan}
            <p><a href=format!("/guidelines/{}", view.domain)>{learn::read_guideline(locale)}</a></p>
        </div>
    }
}

#[component]
fn Choice(view: PracticeView, locale: Locale) -> impl IntoView {
    let described = view.problem.is_some().then_some("problem");
    let rules = view.rules.into_iter().map(|rule| {
        let selected = rule.local == view.chosen;
        let name = format!("{} {} ({})", rule.local, rule.title, common::items(locale, rule.items));
        view! { <option value=rule.local selected=selected lang="ko">{name}</option> }
    });
    let counts = COUNTS.map(|count| {
        view! {
            <label class="choice">
                <input r#type="radio" name="count" value=count.to_string() checked=count == COUNTS[1] />
                <span>{common::items(locale, count)}</span>
            </label>
        }
    });
    view! {
        <form method="post" action=format!("/practice/{}", view.domain) class="stack panel">
            <Refusal id="problem" text=view.problem />
            <div class="field">
                <label for="rule">{learn::what_to_practise(locale)}</label>
                <select id="rule" name="rule" aria-describedby=described>
                    <option value="">{learn::whatever_is_due(locale)}</option>
                    {rules.collect_view()}
                </select>
            </div>
            <fieldset class="field">
                <legend>{learn::how_many(locale)}</legend>
                <div class="choices">{counts.collect_view()}</div>
            </fieldset>
            <button class="button button-main">{learn::begin_practice(locale)}</button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use assessment::Day;
    use assessment::study::{Queue, StudyPlan};

    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_rule_can_be_chosen_beforehand_and_a_refusal_is_tied_to_it() {
        let rule = |local: &str| RuleChoice {
            local: local.to_owned(),
            title: "단서와 예외 <script>".to_owned(),
            items: 4,
        };
        let view = PracticeView {
            domain: "legal".parse().expect("a domain id"),
            title: "법률 독해".to_owned(),
            rules: vec![rule("L-R4"), rule("L-R5")],
            changed_items: 2,
            chosen: "L-R5".to_owned(),
            problem: Some("그런 규칙이 없어요.".to_owned()),
            study: Study {
                plan: StudyPlan::default(),
                today: Day(20_779),
                queue: Queue::default(),
                forecast: Vec::new(),
            },
            plan_problem: None,
        };
        let html = html(|| view! { <PracticePage view=view locale=Locale::Korean /> });
        holds(
            &html,
            &[
                "value=\"L-R5\" selected",
                "value=\"10\" checked",
                "aria-describedby=\"problem\"",
                "name=\"changed\"",
            ],
        );
        holds(&html, &["&lt;script&gt;", "role=\"alert\""]);
    }
}
