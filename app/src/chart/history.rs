//! How a chance has moved over time, with its interval.

use assessment::Instant;
use leptos::prelude::*;

use super::frame::{Frame, Table};
use super::scale::{Scale, are_shares, unit};
use crate::i18n::{Locale, chart as words, common, moments};
use crate::ui::numbers::chance;

/// What happened at a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A gate was begun that has no verdict yet.
    Begun,
    /// A gate was begun that was then passed.
    Passed,
    /// A gate was begun that was then not passed.
    Failed,
}

/// A chance at an instant. All figures are shares of 0 … 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistoryPoint {
    /// When.
    pub at: Instant,
    /// The chance.
    pub pass: f64,
    /// Lower end of its 80 % interval.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// What happened, if anything did.
    pub event: Option<Event>,
}

impl HistoryPoint {
    fn row(self, locale: Locale) -> Vec<String> {
        let event = self.event.map_or("–", |event| event.words(locale));
        vec![
            moments::day(locale, self.at),
            common::percent(locale, &chance(self.pass)),
            common::interval(locale, &chance(self.low), &chance(self.high)),
            event.to_owned(),
        ]
    }
}

impl Event {
    fn words(self, locale: Locale) -> &'static str {
        match self {
            Self::Begun => words::sat_open(locale),
            Self::Passed => words::sat_passed(locale),
            Self::Failed => words::sat_failed(locale),
        }
    }

    /// Its sign; the form tells them apart, not the colour alone.
    const fn sign(self) -> &'static str {
        match self {
            Self::Begun => "·",
            Self::Passed => "○",
            Self::Failed => "×",
        }
    }
}

/// Marked chances, in percent.
const LINES: [u8; 4] = [0, 50, 80, 100];
/// Height of 100 % and of 0 %.
const UP: Scale = Scale { of: (0.0, 1.0), on: (150.0, 22.0) };

/// How a chance has moved, oldest first; nothing with fewer than two points. Points whose figures are no shares are left
/// out.
#[component]
pub fn HistoryChart(
    /// Unlike that of every other chart on the page.
    id: String,
    /// The points, oldest first.
    points: Vec<HistoryPoint>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let mut points = points;
    points.retain(|point| are_shares(&[point.pass, point.low, point.high]));
    let ends = points.first().copied().zip(points.last().copied()).filter(|_| points.len() > 1);
    ends.map(|(first, last)| {
        let description = words::history_words(
            locale,
            points.len(),
            &moments::day(locale, first.at),
            &moments::day(locale, last.at),
            &chance(first.pass),
            &chance(last.pass),
        );
        let heads = [words::when, words::chance, words::interval, words::note];
        let table = Table {
            head: heads.map(|head| head(locale)).to_vec(),
            // The newest is what one looks for.
            rows: points.iter().rev().map(|point| point.row(locale)).collect(),
        };
        view! {
            <Frame
                id=id
                title=words::history_title(locale)
                description=description
                size=(320, 176)
                class="chart-history"
                table=table
                locale=locale
            >
                {drawing(&points, (first.at, last.at), locale)}
            </Frame>
        }
    })
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of our time are far below 2^53")]
fn drawing(points: &[HistoryPoint], (from, to): (Instant, Instant), locale: Locale) -> impl IntoView + use<> {
    let across = Scale { of: (from.0 as f64, to.0 as f64), on: (34.0, 306.0) };
    let x = |point: &HistoryPoint| across.at(point.at.0 as f64);
    let corner = |point: &HistoryPoint, figure: f64| format!("{} {}", unit(x(point)), unit(UP.at(figure)));
    let path = |corners: Vec<String>| format!("M{}", corners.join("L"));
    let line = path(points.iter().map(|point| corner(point, point.pass)).collect());
    let above = points.iter().map(|point| corner(point, point.high));
    let below = points.iter().rev().map(|point| corner(point, point.low));
    let area = format!("{}Z", path(above.chain(below).collect()));
    let lines = LINES.map(|percent| {
        let y = UP.at(f64::from(percent) / 100.0);
        let class = if percent == 80 { "chart-sill" } else { "chart-line" };
        view! {
            <path class=class d=format!("M34 {0}H306", unit(y)) />
            <text class="chart-soft" x="28" y=unit(y + 4.0) text-anchor="end">{percent}</text>
        }
    });
    // A dot for every day would hide the line once there are many.
    let few = points.len() <= 40;
    let marks = points.iter().filter(|point| few || point.event.is_some()).map(|point| {
        let sign = point.event.map(|event| {
            let down = format!("M{} 18V{}", unit(x(point)), unit(UP.at(point.pass)));
            view! {
                <path class="chart-guide" d=down />
                <text class="chart-strong" x=unit(x(point)) y="14" text-anchor="middle">{event.sign()}</text>
            }
        });
        view! { {sign}<circle class="chart-dot" cx=unit(x(point)) cy=unit(UP.at(point.pass)) r="3" /> }
    });
    view! {
        {lines.collect_view()}
        <path class="chart-range" d=area />
        <path class="chart-curve" d=line />
        {marks.collect_view()}
        <text class="chart-soft" x="34" y="170">{moments::day(locale, from)}</text>
        <text class="chart-soft" x="306" y="170" text-anchor="end">{moments::day(locale, to)}</text>
    }
}
