//! `GET /api/v1/openapi.json`.

use std::collections::BTreeSet;

use crate::harness::TestApp;

/// The contract with programs: a change here is a change for them.
const OPERATIONS: [(&str, &str); 23] = [
    ("post", "/guest"),
    ("post", "/session"),
    ("delete", "/session"),
    ("post", "/account"),
    ("get", "/me"),
    ("get", "/me/export"),
    ("get", "/domains"),
    ("get", "/domains/{domain}/guideline"),
    ("get", "/gates"),
    ("get", "/gates/{domain}/{gate}"),
    ("post", "/attempts"),
    ("get", "/attempts"),
    ("get", "/attempts/{id}"),
    ("put", "/attempts/{id}/slots/{slot}/response"),
    ("put", "/attempts/{id}/responses"),
    ("post", "/attempts/{id}/set-aside"),
    ("put", "/attempts/{id}/slots/{slot}/flag"),
    ("post", "/attempts/{id}/slots/{slot}/hint"),
    ("post", "/attempts/{id}/slots/{slot}/check"),
    ("post", "/attempts/{id}/closure"),
    ("get", "/attempts/{id}/result"),
    ("get", "/progress"),
    // Not an operation of its own in the document.
    ("get", "/openapi.json"),
];

async fn lists_every_operation_and_no_other(app: TestApp) {
    let document = app.program().read("/openapi.json").await.expect(200).json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    assert_eq!(document["servers"][0]["url"], "/api/v1");
    let mut listed: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            listed.insert((method.clone(), path.clone()));
        }
    }
    let due = OPERATIONS.iter().filter(|(_, path)| *path != "/openapi.json");
    let due: BTreeSet<(String, String)> =
        due.map(|(method, path)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(listed, due);
}

async fn every_operation_is_there(app: TestApp) {
    for (method, path) in OPERATIONS {
        let path = path.replace("{domain}", "sample").replace("{gate}", "whole").replace("{slot}", "0");
        let path = path.replace("{id}", "00000000-0000-7000-8000-000000000000");
        let method = reqwest::Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
        let answer = app.program().send(app.program().request(method, &format!("/api/v1{path}"))).await;
        assert_ne!(answer.status, 405, "{path}");
        assert!(answer.status < 500, "{path}");
    }
}

async fn every_name_in_it_leads_somewhere(app: TestApp) {
    let answer = app.program().read("/openapi.json").await.expect(200);
    let (document, text) = (answer.json(), answer.text());
    let schemas = &document["components"]["schemas"];
    let names = text.split("\"#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next());
    for name in names {
        assert!(!schemas[name].is_null(), "{name} is referred to and not there");
    }
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let responses = operation["responses"].as_object().unwrap();
            assert!(responses.keys().any(|status| status.starts_with('2')), "{method} {path}");
        }
    }
}

async fn no_schema_has_room_for_a_key(app: TestApp) {
    let document = app.program().read("/openapi.json").await.expect(200).json();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for name in [
        "Key",
        "AnswerKey",
        "OptionKey",
        "GapKey",
        "TraitKey",
        "RatingKey",
        "GoldSpan",
        "TrapSpan",
        "Trap",
        "Item",
    ] {
        assert!(!schemas.contains_key(name), "{name} is announced");
    }
}

on_both!(
    lists_every_operation_and_no_other,
    every_operation_is_there,
    every_name_in_it_leads_somewhere,
    no_schema_has_room_for_a_key,
);
