use assessment::Instant;
use leptos::prelude::*;

use super::*;
use crate::i18n::Locale;
use crate::ui::testing::{holds, html};

const DAY: i64 = 86_400_000;
/// 2026-11-22T00:00Z.
const NOW: Instant = Instant(1_795_305_600_000);

/// What every chart has, whatever it shows; and that nothing in it is no number.
fn sound(html: &str) {
    holds(html, &["role=\"img\"", "<title id=\"c-title\">", "<desc id=\"c-words\">"]);
    holds(
        html,
        &["aria-labelledby=\"c-title c-words\"", "<details", "<th scope=\"col\">", "<th scope=\"row\">"],
    );
    for word in ["NaN", "inf", "style="] {
        assert!(!html.contains(word), "`{word}` stands in:\n{html}");
    }
}

fn band(band: Band, locale: Locale) -> String {
    html(|| view! { <BandChart id="c".to_owned() band=band locale=locale /> })
}

fn point(day: i64, pass: f64, event: Option<Event>) -> HistoryPoint {
    let (low, high) = (pass / 2.0, f64::midpoint(pass, 1.0));
    HistoryPoint { at: NOW.plus_millis(day * DAY), pass, low, high, event }
}

fn history(points: Vec<HistoryPoint>, locale: Locale) -> String {
    html(|| view! { <HistoryChart id="c".to_owned() points=points locale=locale /> })
}

fn group(forecast: f64, observed: f64) -> Group {
    Group { forecast, observed, low: observed / 2.0, high: f64::midpoint(observed, 1.0), count: 12 }
}

fn reliability(groups: Vec<Group>, locale: Locale) -> String {
    html(|| view! { <ReliabilityChart id="c".to_owned() groups=groups locale=locale /> })
}

#[test]
fn a_band_says_where_one_stands_and_how_far_each_goal_is() {
    let now = Band { pass: 0.84, low: 0.61, high: 0.95 };
    let korean = band(now, Locale::Korean);
    sound(&korean);
    holds(
        &korean,
        &[
            "통과할 확률은 84 %",
            "61 %에서 95 % 사이",
            "84 % (61–95 %)",
            "넘었어요",
            "6 %p 남음",
            "16 %p 남음",
        ],
    );
    let english = band(now, Locale::English);
    sound(&english);
    holds(&english, &["The chance of passing is 84 %", "reached", "6 points to go", "As a table"]);
}

#[test]
fn a_band_of_no_width_and_one_at_each_end_are_drawn() {
    for pass in [0.0, 0.5, 1.0] {
        sound(&band(Band { pass, low: pass, high: pass }, Locale::Korean));
    }
    let none = band(Band { pass: f64::NAN, low: 0.1, high: 0.2 }, Locale::Korean);
    assert!(!none.contains("<svg"), "{none}");
}

#[test]
fn a_history_tells_days_chances_and_how_sittings_ended() {
    let points =
        vec![point(0, 0.3, None), point(3, 0.5, Some(Event::Failed)), point(9, 0.72, Some(Event::Passed))];
    let korean = history(points.clone(), Locale::Korean);
    sound(&korean);
    holds(
        &korean,
        &[
            "2026년 11월 22일부터 2026년 12월 1일까지 기록 3개",
            "30 %에서 72 %로",
            "관문 넘지 못함",
            "관문 통과",
        ],
    );
    holds(&korean, &[">○<", ">×<"]);
    let english = history(points, Locale::English);
    sound(&english);
    holds(&english, &["3 entries from 22 Nov 2026 to 1 Dec 2026", "gate passed", "gate not passed"]);
}

#[test]
fn one_point_is_no_history_and_points_of_one_instant_are_drawn() {
    assert!(!history(vec![point(0, 0.3, None)], Locale::Korean).contains("<svg"));
    assert!(!history(vec![point(0, 0.3, None), point(1, f64::NAN, None)], Locale::Korean).contains("<svg"));
    sound(&history(vec![point(0, 0.0, None), point(0, 1.0, Some(Event::Begun))], Locale::Korean));
}

#[test]
fn a_reliability_diagram_has_a_diagonal_and_an_interval_for_every_group() {
    let groups = vec![group(0.05, 0.0), group(0.5, 0.6), group(0.93, 1.0), group(f64::NAN, 0.5)];
    let korean = reliability(groups.clone(), Locale::Korean);
    sound(&korean);
    holds(&korean, &["chart-diagonal", "응시 36번", "3묶음", "30–80 %", "말한 확률 (%)"]);
    assert_eq!(korean.matches("chart-caps").count(), 3, "one for each group that has figures");
    let english = reliability(groups, Locale::English);
    sound(&english);
    holds(&english, &["36 sittings in 3 groups", "Forecast (%)"]);
    assert!(!reliability(Vec::new(), Locale::Korean).contains("<svg"));
}
