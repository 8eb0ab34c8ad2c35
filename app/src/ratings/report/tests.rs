use assessment::agreement::{RatedSet, Scale, Trait as RatedTrait, set_report};

use super::*;
use crate::ui::testing::{holds, html};

/// A report on essays with (panel, learner) on one trait of five points.
fn report(pairs: &[(i32, i32)]) -> RaterReport {
    let scale = Trait {
        id: "claim".to_owned(),
        title: "주장 명료성".to_owned(),
        question: String::new(),
        levels: vec![String::new(); 5],
    };
    let rated = RatedTrait { id: scale.id.clone(), scale: Scale::new(1, 5).expect("a scale") };
    let essays: Vec<_> = pairs.iter().map(|pair| vec![Some(*pair)]).collect();
    let set = RatedSet::new(vec![rated], &essays).expect("a set");
    RaterReport { traits: vec![scale], report: set_report(&set, None, 1) }
}

#[test]
fn a_lenient_rater_is_told_so_with_the_evidence() {
    let pairs: Vec<_> = (0..20).map(|index| (1 + index % 4, 2 + index % 4)).collect();
    let shown = report(&pairs);
    let korean = {
        let shown = shown.clone();
        html(move || view! { <RaterReportPart report=shown locale=Locale::Korean /> })
    };
    holds(&korean, &["관대", "주장 명료성", "+1.00", "0 % (0–16)", "100 %"]);
    let english = html(move || view! { <RaterReportPart report=shown locale=Locale::English /> });
    holds(&english, &["Lenient", "QWK"]);
}

#[test]
fn three_essays_name_no_error_and_no_kappa() {
    let shown = report(&[(3, 4), (2, 3), (4, 5)]);
    let html = html(move || view! { <RaterReportPart report=shown locale=Locale::Korean /> });
    assert!(!html.contains("관대:") && !html.contains("NaN"), "{html}");
    holds(&html, &["20편", "10편"]);
}
