//! The content of the product itself.

use std::collections::BTreeSet;

use crate::harness::{TestApp, bundled_content, crawl};

async fn every_page_of_it_opens_and_holds_no_key(app: TestApp) {
    let sources = bundled_content();
    let catalogue = exchange::content::read(&sources).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("the bundled content has {} faults:\n{}", lines.len(), lines.join("\n"))
    });
    let keys: BTreeSet<String> = catalogue
        .domains
        .iter()
        .flat_map(|domain| &domain.items)
        .flat_map(|item| item.key.explanation.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.chars().count() > 15)
        .collect();
    assert!(keys.len() > 100, "only {} lines of explanations", keys.len());

    let app = app.restarted_with(sources).await;
    let nari = app.guest().await;
    let mut from =
        vec!["/".to_owned(), "/gates".to_owned(), "/api/v1/gates".to_owned(), "/api/v1/domains".to_owned()];
    for domain in &catalogue.domains {
        let id = &domain.domain.id;
        from.push(format!("/practice/{id}"));
        from.push(format!("/api/v1/domains/{id}/guideline"));
        from.push(format!("/attempts/{}", nari.begin_practice(id.as_str()).await.id));
        for gate in &domain.gates {
            let sitting = nari.begin_gate(gate.id.as_str()).await;
            assert_eq!(sitting.items().len(), gate.count() as usize, "{}", gate.id);
            from.push(format!("/attempts/{}", sitting.id));
            from.push(format!("/api/v1/attempts/{}", sitting.id));
        }
    }
    let from: Vec<&str> = from.iter().map(String::as_str).collect();
    for (path, answer) in crawl(&nari, &from).await {
        assert!(answer.status < 400 || path == "/icon.svg", "{path} answered {}", answer.status);
        let body = answer.text();
        let plain =
            body.replace("\\\"", "\"").replace("&quot;", "\"").replace("&amp;", "&").replace("&#39;", "'");
        for key in &keys {
            assert!(!plain.contains(key), "{path} gives away: {key}");
        }
    }
}

on_both!(every_page_of_it_opens_and_holds_no_key);
