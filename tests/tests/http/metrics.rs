//! `/metrics`.

use std::collections::BTreeSet;

use crate::harness::sample::{WHOLE, right, write};
use crate::harness::{Answer, TestApp};

/// The value of a figure with exactly these labels.
#[track_caller]
fn value(page: &Answer, figure: &str) -> f64 {
    let text = page.text();
    let line = text.lines().find_map(|line| line.strip_prefix(figure)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("{figure} is not in\n{text}")).parse().unwrap()
}

async fn tells_what_an_operator_needs(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &right("single")).await;
    nari.save(&mut gate, "word", &write("말")).await;
    nari.save_as(&gate, 9, 0, &right("single")).await.expect(409);
    nari.page("/gates").await;
    nari.get("/nowhere").await.expect(404);

    let page = app.program().get("/metrics").await.expect(200);
    assert!(page.header("content-type").starts_with("text/plain; version=0.0.4"), "{:?}", page.headers);
    for (figure, due) in [
        ("munteok_requests_total{route=\"save\",status=\"200\"}", 2.0),
        ("munteok_requests_total{route=\"save\",status=\"409\"}", 1.0),
        ("munteok_requests_total{route=\"page\",status=\"200\"}", 1.0),
        ("munteok_requests_total{route=\"unknown\",status=\"404\"}", 1.0),
        ("munteok_request_duration_seconds_count{route=\"save\"}", 3.0),
        ("munteok_request_duration_seconds_bucket{route=\"save\",le=\"+Inf\"}", 3.0),
        ("munteok_saves_total", 2.0),
        ("munteok_save_refusals_total{code=\"out-of-order\"}", 1.0),
        ("munteok_open_attempts", 1.0),
        ("munteok_store_up", 1.0),
        ("munteok_job_failures_total", 0.0),
        (&format!("munteok_build_info{{version=\"{}\"}}", env!("CARGO_PKG_VERSION")), 1.0),
    ] {
        assert!((value(&page, figure) - due).abs() < f64::EPSILON, "{figure}:\n{}", page.text());
    }
    assert!(value(&page, "munteok_store_bytes") > 4_096.0);
    assert!(value(&page, "munteok_uptime_seconds") >= 0.0);

    // Every line is one of the form, every figure is told what it is, and nothing is personal.
    let text = page.text();
    let told: BTreeSet<&str> =
        text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next()).collect();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (figure, number) = line.rsplit_once(' ').unwrap();
        number.parse::<f64>().unwrap();
        let name = figure.split('{').next().unwrap();
        let family = ["_bucket", "_sum", "_count"]
            .iter()
            .find_map(|end| name.strip_suffix(end).filter(|name| told.contains(name)));
        assert!(told.contains(family.unwrap_or(name)), "{line}");
    }
    for personal in [gate.id.as_str(), &nari.token(), "127.0.0.1"] {
        assert!(!text.contains(personal), "{personal}");
    }
}

async fn is_not_there_for_who_comes_from_elsewhere(app: TestApp) {
    let elsewhere = app.program().at("203.0.113.7").get("/metrics").await.expect(404);
    assert!(!elsewhere.text().contains("munteok_"), "{}", elsewhere.text());
    app.stranger().at("127.0.0.1").get("/metrics").await.expect(404);
}

async fn with_a_token_it_is_for_who_holds_it(app: TestApp) {
    let app =
        app.restarted(|settings| settings.metrics_token = Some("scrape-me-if-you-can".to_owned())).await;
    app.program().get("/metrics").await.expect(404);
    app.program().bearing("scrape-me-if-you-cannot").get("/metrics").await.expect(404);
    let page =
        app.program().at("203.0.113.7").bearing("scrape-me-if-you-can").get("/metrics").await.expect(200);
    page.holds(&["munteok_uptime_seconds"]);
}

async fn goes_on_without_a_database(app: TestApp) {
    app.service().store.close().await;
    let page = app.program().get("/metrics").await.expect(200);
    assert!(value(&page, "munteok_store_up").abs() < f64::EPSILON);
    assert!(value(&page, "munteok_store_failures_total") >= 1.0);
    assert!(!page.text().contains("munteok_open_attempts"));
}

on_both!(
    tells_what_an_operator_needs,
    is_not_there_for_who_comes_from_elsewhere,
    with_a_token_it_is_for_who_holds_it,
    goes_on_without_a_database,
);
