//! What is due for review today, before the misses.

use assessment::{DomainId, RuleId};
use leptos::prelude::*;

use crate::i18n::{Locale, common, learn, progress};
use crate::progress::figures::{DomainFigures, RuleName};
use crate::progress::rules::RuleLink;
use crate::ui::practise::{Drill, Practise};

/// The rules of a domain that are due.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Review {
    /// The domain.
    domain: DomainId,
    /// What it is called.
    title: String,
    /// The rules, in the guideline's order.
    rules: Vec<RuleName>,
}

impl Review {
    /// From the figures of a domain; none where nothing is due.
    pub(super) fn of(figures: &DomainFigures) -> Option<Self> {
        let due = figures.rules.iter().filter(|rule| rule.is_due);
        let rules: Vec<RuleName> = due.map(|rule| rule.rule.clone()).collect();
        (!rules.is_empty()).then(|| Self { domain: figures.id.clone(), title: figures.title.clone(), rules })
    }

    /// Whether a rule is among them.
    pub(super) fn holds(&self, rule: &RuleId) -> bool {
        self.rules.iter().any(|due| &due.id == rule)
    }
}

/// How much is due, by domain, each with the button that begins the review; nothing where nothing is.
#[component]
pub(super) fn Reviews(
    /// What is due.
    reviews: Vec<Review>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let count: usize = reviews.iter().map(|review| review.rules.len()).sum();
    let rows = reviews.into_iter().enumerate().map(|(place, review)| {
        let Review { domain, title, rules } = review;
        let due = common::rules(locale, rules.len());
        let rules = rules.into_iter().map(|rule| view! { <li><RuleLink rule=rule /></li> });
        view! {
            <li>
                <div class="next-step">
                    <span><strong>{title.clone()}</strong>" "{progress::due_rules(locale, &due)}</span>
                    <Practise
                        drill=Drill::of_due(&domain)
                        label=learn::practise_due(locale)
                        about=title
                        main=place == 0
                    />
                </div>
                <details>
                    <summary>{progress::which_rules(locale)}</summary>
                    <ul class="plain-list">{rules.collect_view()}</ul>
                </details>
            </li>
        }
    });
    let rows = rows.collect_view();
    (count > 0).then(|| {
        view! {
            <section class="panel panel-accent" aria-labelledby="reviews">
                <h2 id="reviews">{progress::reviews(locale, &common::rules(locale, count))}</h2>
                <p class="help">{progress::reviews_why(locale)}</p>
                <ul class="plain-list">{rows}</ul>
            </section>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::figures::{Figures, RuleFigures};
    use crate::ui::testing::{holds, html};

    fn figures(due: &[bool]) -> DomainFigures {
        let rule = |(number, is_due): (usize, &bool)| RuleFigures {
            rule: RuleName {
                id: format!("legal/L-R{number}").parse().expect("a rule"),
                title: "단서".to_owned(),
            },
            figures: Figures::default(),
            is_due: *is_due,
        };
        DomainFigures {
            id: "legal".parse().expect("a domain id"),
            title: "법률 독해".to_owned(),
            total: Figures::default(),
            items: 44,
            met: 3,
            due: due.iter().filter(|due| **due).count(),
            rules: due.iter().enumerate().map(rule).collect(),
            weakest: Vec::new(),
        }
    }

    #[test]
    fn what_is_due_is_counted_and_begun_with_one_button() {
        let review = Review::of(&figures(&[true, false, true])).expect("two rules are due");
        assert!(review.holds(&"legal/L-R2".parse().expect("a rule")));
        assert!(!review.holds(&"legal/L-R1".parse().expect("a rule")));
        let html = html(|| view! { <Reviews reviews=vec![review] locale=Locale::Korean /> });
        holds(&html, &["오늘 다시 볼 것 · 규칙 2개", "action=\"/practice/legal\"", "name=\"due\"", "L-R2"]);
    }

    #[test]
    fn where_nothing_is_due_nothing_is_said() {
        assert_eq!(Review::of(&figures(&[false])), None);
        let html = html(|| view! { <Reviews reviews=Vec::new() locale=Locale::English /> });
        assert!(!html.contains("<section"), "{html}");
    }
}
