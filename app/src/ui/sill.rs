//! The picture of the sill: a band from 0 to 100, where somebody stands on it, and the bar as a sill to step over.

use leptos::prelude::*;

use super::numbers;
use crate::i18n::{Locale, common};

/// What is drawn. All figures are percent, 0 … 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SillPicture {
    /// Bars to step over.
    pub bars: Vec<u8>,
    /// An exact score or an estimate.
    pub mark: Option<f64>,
    /// Where an estimate probably lies.
    pub interval: Option<(f64, f64)>,
}

impl SillPicture {
    /// Only bars.
    pub fn bars(bars: impl IntoIterator<Item = u8>) -> Self {
        Self { bars: bars.into_iter().collect(), ..Self::default() }
    }

    /// The picture in words, for those who do not see it.
    fn words(&self, locale: Locale) -> String {
        let mut words: Vec<String> = Vec::new();
        if let Some(mark) = self.mark {
            words.push(common::sill_mark(locale, &numbers::percent(mark)));
        }
        if let Some((low, high)) = self.interval {
            words.push(common::sill_interval(locale, &numbers::percent(low), &numbers::percent(high)));
        }
        words.extend(self.bars.iter().map(|bar| common::sill_bar(locale, *bar)));
        words.join(" ")
    }
}

/// Left end and length of the band in the drawing's own units.
const LEFT: f64 = 12.0;
const LENGTH: f64 = 296.0;

fn x(percent: f64) -> f64 {
    LEFT + percent.clamp(0.0, 100.0) / 100.0 * LENGTH
}

fn unit(value: f64) -> String {
    format!("{value:.1}")
}

/// The picture, large: with the figures written at it.
#[component]
pub fn Sill(
    /// What is drawn.
    picture: SillPicture,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let words = picture.words(locale);
    let ends_free = picture.bars.iter().all(|bar| (8..=91).contains(bar));
    let bars = picture.bars.iter().map(|bar| {
        let at = x(f64::from(*bar));
        view! {
            <g class="sill-bar">
                <rect x=unit(at - 3.0) y="26" width="6" height="32" rx="1" />
                <text x=unit(at) y="74" text-anchor="middle">{format!("{bar}")}</text>
            </g>
        }
    });
    let mark = picture.mark.map(|mark| {
        view! {
            <g class="sill-mark">
                <circle cx=unit(x(mark)) cy="46" r="7" />
                <text x=unit(x(mark).clamp(28.0, 292.0)) y="18" text-anchor="middle">
                    {common::percent(locale, &numbers::percent(mark))}
                </text>
            </g>
        }
    });
    view! {
        <svg class="sill" viewBox="0 0 320 80" role="img" aria-label=words>
            <title>{common::sill_title(locale)}</title>
            <rect class="sill-floor" x=unit(LEFT) y="41" width=unit(LENGTH) height="10" rx="2" />
            {beyond(&picture, 37.0, 14.0)}
            {interval(&picture, 36.0, 20.0)}
            {ends_free
                .then(|| {
                    view! {
                        <g class="sill-end">
                            <text x=unit(LEFT) y="74" text-anchor="middle">"0"</text>
                            <text x=unit(LEFT + LENGTH) y="74" text-anchor="middle">"100"</text>
                        </g>
                    }
                })}
            {bars.collect_view()}
            {mark}
        </svg>
    }
}

/// The picture, small: the same drawing without figures, for use beside a text that holds them.
#[component]
pub fn SmallSill(
    /// What is drawn.
    picture: SillPicture,
) -> impl IntoView {
    let bars = picture.bars.iter().map(|bar| {
        view! { <rect class="sill-bar" x=unit(x(f64::from(*bar)) - 3.0) y="2" width="6" height="24" rx="1" /> }
    });
    let mark = picture.mark.map(|mark| view! { <circle class="sill-mark" cx=unit(x(mark)) cy="14" r="7" /> });
    view! {
        <svg class="sill sill-small" viewBox="0 0 320 28" aria-hidden="true" focusable="false">
            <rect class="sill-floor" x=unit(LEFT) y="10" width=unit(LENGTH) height="8" rx="2" />
            {beyond(&picture, 7.0, 11.0)}
            {interval(&picture, 5.0, 18.0)}
            {bars.collect_view()}
            {mark}
        </svg>
    }
}

/// The floor behind the lowest bar lies a step higher: that is where one wants to stand.
fn beyond(picture: &SillPicture, top: f64, height: f64) -> Option<impl IntoView + use<>> {
    let from = x(f64::from(*picture.bars.iter().min()?));
    let (from, top, height, width) = (unit(from), unit(top), unit(height), unit(LEFT + LENGTH - from));
    Some(view! { <rect class="sill-beyond" x=from y=top width=width height=height rx="2" /> })
}

/// The interval as a band with end caps, so that its form tells it from the floor and not its colour alone.
fn interval(picture: &SillPicture, top: f64, height: f64) -> Option<impl IntoView + use<>> {
    let (low, high) = picture.interval?;
    let (from, to) = (x(low), x(high).max(x(low) + 2.0));
    let outline = format!(
        "M{0} {1}v{2}M{0} {3}H{4}M{4} {1}v{2}",
        unit(from),
        unit(top),
        unit(height),
        unit(top + height / 2.0),
        unit(to)
    );
    Some(view! {
        <g class="sill-interval">
            <rect x=unit(from) y=unit(top + 4.0) width=unit(to - from) height=unit(height - 8.0) />
            <path d=outline />
        </g>
    })
}

#[cfg(test)]
mod tests;
