use proptest::prelude::*;

use super::*;

fn edit(source: &str, quote: &str, due: &[&str]) -> Edit {
    let at = source[..source.find(quote).expect("the quote stands in the source")].chars().count();
    Edit { place: at..at + quote.chars().count(), due: due.iter().map(|form| (*form).to_owned()).collect() }
}

const SOURCE: &str = "몇일 뒤에 뵈요. 그가 간 지 3년이다.";

fn golds() -> Vec<Edit> {
    vec![edit(SOURCE, "몇일", &["며칠"]), edit(SOURCE, "뵈요", &["봬요", "뵈어요"])]
}

fn judge(given: &str) -> Report {
    compare(SOURCE, &golds(), &[], &[edit(SOURCE, "간 지", &["간지"])], given)
}

fn tally(found: usize, needless: usize, missed: usize) -> Tally {
    Tally { found, needless, missed }
}

#[test]
fn every_accepted_form_is_found() {
    assert_eq!(judge("며칠 뒤에 봬요. 그가 간 지 3년이다.").all, tally(2, 0, 0));
    assert_eq!(judge("며칠 뒤에 뵈어요. 그가 간 지 3년이다.").all, tally(2, 0, 0));
}

#[test]
fn a_known_over_correction_is_recognised_and_costs_more_than_a_miss() {
    let over = judge("며칠 뒤에 봬요. 그가 간지 3년이다.");
    assert_eq!(over.all, tally(2, 1, 0));
    assert!(matches!(&over.outcomes[2], Outcome::Needless { trap: Some(0), given, .. } if given == "간지"));
    let missed = judge("며칠 뒤에 뵈요. 그가 간 지 3년이다.");
    assert_eq!(missed.all, tally(1, 0, 1));
    // P 2/3, R 1: 1.25·2/3 ⁄ (1/6 + 1) = 5/7; P 1, R 1/2: 0.625 ⁄ 0.75 = 5/6.
    assert!((over.all.f_half() - 5.0 / 7.0).abs() < 1e-12);
    assert!((missed.all.f_half() - 5.0 / 6.0).abs() < 1e-12);
}

#[test]
fn a_wrong_correction_is_both_missed_and_needless_and_shown_once() {
    let got = judge("몇 일 뒤에 봬요. 그가 간 지 3년이다.");
    assert_eq!(got.all, tally(1, 1, 1));
    assert_eq!(got.outcomes.len(), 2);
    assert_eq!(got.outcomes[0], Outcome::Missed { gold: 0, given: "몇 일".to_owned() });
}

#[test]
fn changes_within_one_word_are_one_edit_and_in_two_words_two() {
    let none = |source: &str, given: &str| compare(source, &[], &[], &[], given).all;
    assert_eq!(none("학교에서는 조용히", "핵교에서눈 조용히"), tally(0, 1, 0));
    assert_eq!(none("학교에서는 조용히", "핵교에서는 조용이"), tally(0, 2, 0));
}

#[test]
fn what_the_norm_leaves_open_is_neither_due_nor_needless() {
    let source = "비를 막아낸다.";
    let open = [edit(source, "막아낸다", &["막아 낸다"])];
    assert_eq!(compare(source, &[], &open, &[], "비를 막아 낸다.").all, tally(0, 0, 0));
    assert_eq!(compare(source, &[], &[], &[], "비를 막아 낸다.").all, tally(0, 1, 0));
}

#[test]
fn spacing_is_counted_apart_from_wording() {
    let source = "할수 있는 사람은 학생으로써 왔다.";
    let golds = [edit(source, "할수", &["할 수"]), edit(source, "학생으로써", &["학생으로서"])];
    let got = compare(source, &golds, &[], &[], "할 수 있는 사람은 학생으로써 왔다.");
    assert_eq!((got.spacing, got.wording), (tally(1, 0, 0), tally(0, 0, 1)));
}

#[test]
fn the_gold_that_suits_the_learner_best_is_taken() {
    let source = "철수가 밥을 먹었고, 그리고 잤다.";
    let golds =
        [vec![edit(source, "먹었고, 그리고", &["먹었고"])], vec![edit(source, "먹었고,", &["먹었다."])]];
    let (index, report) = best(source, &golds, &[], &[], "철수가 밥을 먹었다. 그리고 잤다.").expect("a gold");
    assert_eq!((index, report.all), (1, tally(1, 0, 0)));
}

#[test]
fn figures_of_nothing() {
    assert!((tally(0, 0, 0).f_half() - 1.0).abs() < 1e-12);
    assert!(tally(0, 1, 0).f_half().abs() < 1e-12 && tally(0, 0, 1).f_half().abs() < 1e-12);
    assert_eq!((tally(0, 0, 1).precision(), tally(0, 1, 0).recall()), (None, None));
}

#[test]
fn decomposed_and_wide_spaced_texts_are_the_same_text() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = "며칠  뒤에\u{200b} 봬요.\n그가 간 지 3년이다. ".nfd().collect();
    assert_eq!(judge(&decomposed).all, tally(2, 0, 0));
}

proptest! {
    #[test]
    fn counts_add_up_and_nothing_panics(given in "[몇일며칠뒤에 뵈봬요.그가간지3년이다👍\u{301}]{0,40}") {
        let got = judge(&given);
        prop_assert_eq!(got.all.found + got.all.missed, 2);
        prop_assert!((0.0..=1.0).contains(&got.all.f_half()));
        let needless = got.outcomes.iter().filter(|o| matches!(o, Outcome::Needless { .. })).count();
        prop_assert!(needless <= got.all.needless);
    }

    #[test]
    fn the_source_itself_has_no_edit(source in "[가-각 a-c,.]{0,40}") {
        let source = written(&source);
        prop_assert_eq!(compare(&source, &[], &[], &[], &source).all, tally(0, 0, 0));
    }

    #[test]
    fn applying_the_gold_finds_it_whole(which in prop::collection::vec(any::<bool>(), 2)) {
        let edits: Vec<Edit> = golds().into_iter().zip(&which).filter(|(_, take)| **take).map(|(edit, _)| edit).collect();
        let text = apply(SOURCE, &edits);
        let found = which.iter().filter(|take| **take).count();
        prop_assert_eq!(judge(&text).all, tally(found, 0, 2 - found));
    }
}
