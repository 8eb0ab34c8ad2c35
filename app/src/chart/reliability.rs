//! The reliability diagram: what was forecast against what came of it (Murphy and Winkler 1977).

use leptos::prelude::*;

use super::frame::{Frame, Table};
use super::scale::{Scale, are_shares, unit};
use crate::i18n::{Locale, chart as words, common};
use crate::ui::numbers::share;

/// Sittings with forecasts close to each other. All figures but the count are shares of 0 … 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Mean forecast.
    pub forecast: f64,
    /// Share that passed.
    pub observed: f64,
    /// Lower end of its 95 % interval (Wilson).
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// Sittings in it.
    pub count: u32,
}

impl Group {
    fn row(&self, locale: Locale) -> Vec<String> {
        vec![
            common::percent(locale, &share(self.forecast)),
            common::percent(locale, &share(self.observed)),
            common::interval(locale, &share(self.low), &share(self.high)),
            self.count.to_string(),
        ]
    }
}

const ACROSS: Scale = Scale { of: (0.0, 1.0), on: (44.0, 304.0) };
const UP: Scale = Scale { of: (0.0, 1.0), on: (274.0, 14.0) };
/// Marked shares, in percent.
const TICKS: [u8; 3] = [0, 50, 100];

/// The diagram; groups whose figures are no shares are left out, and without groups there is nothing.
#[component]
pub fn ReliabilityChart(
    /// Unlike that of every other chart on the page.
    id: String,
    /// The groups, lowest forecasts first.
    groups: Vec<Group>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let mut groups = groups;
    groups.retain(|group| are_shares(&[group.forecast, group.observed, group.low, group.high]));
    (!groups.is_empty()).then(|| {
        let count = groups.iter().map(|group| group.count as usize).sum();
        let heads = [words::forecast, words::observed, words::wilson, words::count];
        let table = Table {
            head: heads.map(|head| head(locale)).to_vec(),
            rows: groups.iter().map(|group| group.row(locale)).collect(),
        };
        view! {
            <Frame
                id=id
                title=words::reliability_title(locale)
                description=words::reliability_words(locale, count, groups.len())
                size=(320, 320)
                class="chart-reliability"
                table=table
                locale=locale
            >
                {drawing(&groups, locale)}
            </Frame>
        }
    })
}

fn drawing(groups: &[Group], locale: Locale) -> impl IntoView + use<> {
    let ticks = TICKS.map(|percent| {
        let figure = f64::from(percent) / 100.0;
        let (x, y) = (ACROSS.at(figure), UP.at(figure));
        view! {
            <path class="chart-line" d=format!("M44 {0}H304M{1} 14V274", unit(y), unit(x)) />
            <text class="chart-soft" x="38" y=unit(y + 4.0) text-anchor="end">{percent}</text>
            <text class="chart-soft" x=unit(x) y="290" text-anchor="middle">{percent}</text>
        }
    });
    let marks = groups.iter().map(|group| {
        let x = ACROSS.at(group.forecast);
        let (low, high) = (UP.at(group.low), UP.at(group.high));
        let caps = format!("M{0} {1}V{2}M{3} {1}h8M{3} {2}h8", unit(x), unit(low), unit(high), unit(x - 4.0));
        view! {
            <path class="chart-caps" d=caps />
            <circle class="chart-dot" cx=unit(x) cy=unit(UP.at(group.observed)) r="4.5" />
        }
    });
    view! {
        {ticks.collect_view()}
        <path class="chart-diagonal" d="M44 274L304 14" />
        {marks.collect_view()}
        <text class="chart-soft" x="174" y="312" text-anchor="middle">{words::forecast_axis(locale)}</text>
        <text class="chart-soft" x="12" y="144" text-anchor="middle" transform="rotate(-90 12 144)">
            {words::observed_axis(locale)}
        </text>
    }
}
