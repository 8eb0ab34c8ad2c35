//! `/api/v1/progress`.

use crate::harness::TestApp;
use crate::harness::sample;

async fn strangers_have_none(app: TestApp) {
    app.program().read("/progress").await.expect_problem(401, "no-session");
}

async fn no_figure_below_ten_answers(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    for (place, item) in practice.items().into_iter().enumerate() {
        nari.save(&mut practice, &item, &sample::right(&item)).await;
        nari.check(&mut practice, &item).await;
        let total = nari.progress("sample").await["total"].clone();
        assert_eq!(total["answered"], place + 1);
        assert_eq!(total["meaning"].is_null(), place < 9, "after {} answers", place + 1);
        assert_eq!(total["format"].is_null(), place < 9);
    }
    let meaning = nari.progress("sample").await["total"]["meaning"].clone();
    assert_eq!(meaning["estimate"], 1.0);
    // Wilson's interval of sixteen out of sixteen.
    assert!((meaning["low"].as_f64().unwrap() - 0.806_392).abs() < 1e-6, "{meaning}");
}

async fn only_the_first_answer_counts(app: TestApp) {
    let nari = app.guest().await;
    for (answer, weight) in [(sample::wrong("only"), 0.0), (sample::right("only"), 1.0)] {
        let mut practice = nari.begin_practice("plain").await;
        nari.save(&mut practice, "only", &answer).await;
        let receipt = nari.check(&mut practice, "only").await;
        assert_eq!(receipt["feedback"]["score"]["points"], weight);
    }
    let progress = nari.progress("plain").await;
    assert_eq!((&progress["total"]["answered"], &progress["met"]), (&1.into(), &1.into()));
    let missed = app.database().texts("SELECT CAST(points AS TEXT) FROM answers WHERE is_first").await;
    assert_eq!(missed.len(), 1);
    assert!(missed[0].starts_with('0'), "{missed:?}");
}

on_both!(strangers_have_none, no_figure_below_ten_answers, only_the_first_answer_counts);
