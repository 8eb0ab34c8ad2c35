use super::*;
use crate::ui::testing::{holds, html};

#[test]
fn says_in_words_what_it_draws() {
    let picture = SillPicture { bars: vec![80], mark: Some(72.5), interval: Some((60.0, 82.0)) };
    let large = html(|| view! { <Sill picture=picture.clone() locale=Locale::Korean /> });
    holds(&large, &["role=\"img\"", "합격선은 80 %", "점수는 72.5 %", "60 %에서 82 %", "viewBox"]);
    assert!(!large.contains("style="), "the policy allows no style attributes: {large}");
    let small = html(|| view! { <SmallSill picture=picture /> });
    holds(&small, &["aria-hidden=\"true\""]);
    assert!(!small.contains("<text"), "{small}");
}
