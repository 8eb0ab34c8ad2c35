//! Where somebody stands: a chance of passing with its interval, on the way to 80, 90 and 100 %. The drawing is that of the
//! sill, with the chance itself as its floor.

use leptos::prelude::*;

use super::frame::{Frame, Table};
use super::scale::{Scale, are_shares, unit};
use crate::i18n::{Locale, chart as words, common};
use crate::ui::numbers::{chance, share};

/// Chances that are marked, in percent: the first is the sill to step over, from where sitting it is worth the risk.
const GOALS: [u8; 3] = [80, 90, 100];

/// A chance of passing. All figures are shares of 0 … 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The chance.
    pub pass: f64,
    /// Lower end of its 80 % interval.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Band {
    fn words(self, locale: Locale) -> String {
        words::band_words(locale, &chance(self.pass), &chance(self.low), &chance(self.high))
    }

    fn table(self, locale: Locale) -> Table {
        let ends = common::interval(locale, &chance(self.low), &chance(self.high));
        let now = vec![words::chance(locale).to_owned(), format!("{} % ({ends})", chance(self.pass))];
        let goals = GOALS.map(|goal| {
            let left = f64::from(goal) / 100.0 - self.pass;
            let far = if left <= 0.0 {
                words::goal_reached(locale).to_owned()
            } else {
                words::goal_left(locale, &share(left))
            };
            vec![format!("{goal} %"), far]
        });
        let rows = std::iter::once(now).chain(goals).collect();
        Table { head: vec![words::goal(locale), words::chance(locale)], rows }
    }
}

/// The floor of the drawing.
const FLOOR: Scale = Scale { of: (0.0, 1.0), on: (14.0, 306.0) };

/// A chance of passing with its interval; nothing for figures that are no shares.
#[component]
pub fn BandChart(
    /// Unlike that of every other chart on the page.
    id: String,
    /// The chance.
    band: Band,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    are_shares(&[band.pass, band.low, band.high]).then(|| {
        view! {
            <Frame
                id=id
                title=words::band_title(locale)
                description=band.words(locale)
                size=(320, 80)
                class="chart-band"
                table=band.table(locale)
                locale=locale
            >
                {drawing(band, locale)}
            </Frame>
        }
    })
}

fn drawing(band: Band, locale: Locale) -> impl IntoView {
    let sill = FLOOR.at(f64::from(GOALS[0]) / 100.0);
    let (from, to) = (FLOOR.at(band.low), FLOOR.at(band.high).max(FLOOR.at(band.low) + 2.0));
    let caps = format!("M{0} 36v20M{0} 46H{1}M{1} 36v20", unit(from), unit(to));
    let goals = GOALS.map(|goal| {
        let at = FLOOR.at(f64::from(goal) / 100.0);
        let (width, top, height) = if goal == GOALS[0] { (6.0, 26, 32) } else { (2.0, 32, 26) };
        view! {
            <rect class="chart-goal" x=unit(at - width / 2.0) y=top width=unit(width) height=height rx="1" />
            <text x=unit(at) y="74" text-anchor="middle">{goal}</text>
        }
    });
    let mark = FLOOR.at(band.pass);
    view! {
        <rect class="chart-floor" x="14" y="41" width="292" height="10" rx="2" />
        <rect class="chart-beyond" x=unit(sill) y="37" width=unit(306.0 - sill) height="14" rx="2" />
        <rect class="chart-range" x=unit(from) y="40" width=unit(to - from) height="12" />
        <path class="chart-caps" d=caps />
        <text class="chart-soft" x="14" y="74" text-anchor="middle">"0"</text>
        {goals.collect_view()}
        <circle class="chart-mark" cx=unit(mark) cy="46" r="7" />
        <text class="chart-strong" x=unit(mark.clamp(30.0, 290.0)) y="18" text-anchor="middle">
            {common::percent(locale, &chance(band.pass))}
        </text>
    }
}
