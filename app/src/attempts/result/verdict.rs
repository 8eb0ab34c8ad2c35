//! The verdict on a gate.

use assessment::gate::Verdict;
use leptos::prelude::*;

use crate::i18n::{Locale, learn};
use crate::ui::numbers::{percent, points, points_missing};
use crate::ui::sill::{Sill, SillPicture};

/// Bars of real tests, to see how far away each is (open pools, crowded pools, "not perfect = not in").
const USUAL_BARS: [u8; 3] = [80, 90, 100];

/// The verdict as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VerdictView {
    /// Whether it was passed.
    pub(super) passed: bool,
    /// Percent got.
    pub(super) percent: f64,
    /// Percent needed.
    pub(super) bar: u8,
    /// Points got and possible.
    pub(super) points: (f64, f64),
    /// Per section.
    pub(super) sections: Vec<SectionResult>,
    /// Whether points are told.
    pub(super) tells_points: bool,
}

/// A section's verdict as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SectionResult {
    title: String,
    points: (f64, f64),
    minimum: Option<u8>,
    passed: bool,
}

impl VerdictView {
    /// From the verdict.
    pub(super) fn of(verdict: &Verdict, locale: Locale) -> Self {
        let sections = verdict.sections.iter().map(|section| SectionResult {
            title: locale.pick(&section.title).to_owned(),
            points: (section.points, section.possible),
            minimum: section.minimum,
            passed: section.passed,
        });
        Self {
            passed: verdict.passed,
            percent: verdict.percent(),
            bar: verdict.bar,
            points: (verdict.points, verdict.possible),
            sections: sections.collect(),
            tells_points: verdict.tells_points(),
        }
    }

    /// Over the bar and failed all the same: a section was under its minimum.
    fn failed_by_section(&self) -> bool {
        !self.passed && self.percent + 1e-9 >= f64::from(self.bar)
    }

    /// Points missing to a bar.
    fn missing(&self, bar: u8) -> f64 {
        (self.points.1 * f64::from(bar) / 100.0 - self.points.0).max(0.0)
    }
}

/// Passed or not, said plainly, with the picture and the distance to the usual bars.
#[component]
pub(super) fn VerdictPart(
    /// The verdict.
    verdict: VerdictView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let (word, class) = if verdict.passed {
        (learn::passed(locale), "verdict verdict-passed")
    } else {
        (learn::failed(locale), "verdict verdict-failed")
    };
    if !verdict.tells_points {
        return view! { <section class=class><p class="verdict-word">{word}</p></section> }.into_any();
    }
    let picture = SillPicture { bars: vec![verdict.bar], mark: Some(verdict.percent), interval: None };
    let distances = USUAL_BARS.map(|bar| {
        let missing = verdict.missing(bar);
        let words = if missing > 1e-9 {
            learn::to_go(locale, bar, &points_missing(missing))
        } else {
            learn::reached(locale, bar)
        };
        view! { <li>{words}</li> }
    });
    let by_section = verdict.failed_by_section().then(|| view! { <p>{learn::failed_by_section(locale)}</p> });
    view! {
        <section class=class>
            <p class="verdict-word">{word}</p>
            <p class="verdict-figure">
                {learn::got_of_bar(locale, &percent(verdict.percent), verdict.bar)}
            </p>
            <p class="facts">{learn::points_of(locale, &points(verdict.points.0), &points(verdict.points.1))}</p>
            {by_section}
            <figure class="sill-figure"><Sill picture=picture locale=locale /></figure>
            <h2>{learn::distance(locale)}</h2>
            <ul class="distances">{distances.collect_view()}</ul>
            <p class="help">{learn::exact(locale)}</p>
        </section>
        <section class="panel"><h2>{learn::by_section(locale)}</h2>{section_table(verdict.sections, locale)}</section>
    }
    .into_any()
}

fn section_table(sections: Vec<SectionResult>, locale: Locale) -> impl IntoView {
    let rows = sections.into_iter().map(|section| {
        let (got, possible) = section.points;
        let share = if possible > 0.0 { 100.0 * got / possible } else { 0.0 };
        let minimum = match section.minimum {
            None => "–".to_owned(),
            Some(minimum) if section.passed => learn::minimum_reached(locale, minimum),
            Some(minimum) => learn::minimum_missed(locale, minimum),
        };
        view! {
            <tr>
                <td>{section.title}</td>
                <td>{format!("{} / {} ({} %)", points(got), points(possible), percent(share))}</td>
                <td>{minimum}</td>
            </tr>
        }
    });
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{learn::section(locale)}</th>
                    <th scope="col">{learn::points_heading(locale)}</th>
                    <th scope="col">{learn::minimum(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
