//! No key leaves the server before it is due: not in a page, not in an answer of the API, not in an export.

mod gate;
mod nobody;
mod practice;

use crate::harness::sample::KEY_MARK;
use crate::harness::{Answer, Person, Sitting, crawl};

/// Every body that this person can get at by reading.
async fn everything(person: &Person, sittings: &[&Sitting]) -> Vec<Answer> {
    let mut from: Vec<String> =
        ["/", "/gates", "/notebook?all=1", "/progress", "/settings", "/settings/export"]
            .into_iter()
            .chain(["/practice/sample", "/practice/plain", "/guidelines/sample?version=1"])
            .map(str::to_owned)
            .collect();
    let api = [
        "/domains",
        "/domains/sample/guideline",
        "/domains/plain/guideline",
        "/gates",
        "/gates/sample/whole",
    ];
    let own = ["/me", "/me/export", "/attempts", "/progress", "/openapi.json"];
    from.extend(api.into_iter().chain(own).map(|path| format!("/api/v1{path}")));
    for sitting in sittings {
        from.push(format!("/attempts/{}", sitting.id));
        from.push(format!("/attempts/{}/result", sitting.id));
        from.push(format!("/api/v1/attempts/{}", sitting.id));
        from.push(format!("/api/v1/attempts/{}/result", sitting.id));
    }
    let from: Vec<&str> = from.iter().map(String::as_str).collect();
    let seen = crawl(person, &from).await;
    // Whoever teaches reads and writes keys in the studio. Nobody else gets a page of it: `authorisation` walks all.
    let teaches = person.get("/studio").await.status == 200;
    let is_shown = |path: &str| !teaches || !path.starts_with("/studio");
    seen.into_values().filter(|answer| is_shown(&answer.path)).collect()
}

/// Whether a text holds a marker, in any case of letters.
fn holds(text: &str, mark: &str) -> bool {
    text.to_lowercase().contains(&mark.to_lowercase())
}

#[track_caller]
fn none_holds(answers: &[Answer], mark: &str) {
    for answer in answers {
        let headers = format!("{:?}", answer.headers);
        assert!(
            !holds(&answer.text(), mark) && !holds(&headers, mark),
            "{} {} gives {mark} away:\n{}",
            answer.method,
            answer.path,
            answer.text()
        );
    }
}

#[track_caller]
fn no_key_in(answers: &[Answer]) {
    none_holds(answers, KEY_MARK);
}
