//! How each way is asked, so that nothing but who asks can be the reason of a refusal.

use app::way::Way;
use reqwest::Method;
use serde_json::json;

use super::people::Asker;
use crate::harness::sample::{PASSWORD, right};
use crate::harness::{Answer, Person};

/// An account that anybody may enter.
pub(super) const SPARE: &str = "spare@example.kr";

/// What is asked about.
pub(super) struct Asked<'a> {
    /// The attempt.
    pub(super) object: &'a str,
    /// Makes an e-mail address nobody has.
    pub(super) number: u32,
    pub(super) asker: &'a Asker,
}

/// The address of a way, filled in.
pub(super) fn address(way: &Way, object: &str) -> String {
    way.path
        .replace("{id}", object)
        .replace("{domain}", "sample")
        .replace("{gate}", "twice")
        .replace("{item}", "single")
        .replace("{slot}", "0")
        .replace("{token}", &"A".repeat(43))
        .replace("{format}", "moodle")
        .replace("{template}", "items.csv")
        .replace("{name}", "nowhere.mp3")
        .replace("{file}", "nowhere.js")
}

/// Asks.
pub(super) async fn ask(person: &Person, way: &Way, asked: &Asked<'_>) -> Answer {
    let path = address(way, asked.object);
    assert!(!path.contains('{'), "say in `address` what to put into {path}");
    let request = person.request(way.method.clone(), &path);
    if way.method == Method::GET || way.method == Method::DELETE {
        return person.send(request).await;
    }
    let fresh = format!("new{}@example.kr", asked.number);
    // Who has no account enters one that is there for this.
    let email = if asked.asker.role.of_account().is_some() { asked.asker.email.as_str() } else { SPARE };
    let request = match way.path.strip_prefix("/api/v1") {
        None => {
            let fields: Vec<(&str, &str)> = match way.path.as_str() {
                "/practice/{domain}" => vec![("count", "5")],
                "/practice/{domain}/plan" => vec![("limit", "5")],
                "/gates/{domain}/{gate}"
                | "/gates/{domain}/{gate}/live"
                | "/attempts/{id}/work"
                | "/logout"
                // An upload without a file is refused for that.
                | "/studio/import"
                | "/studio/import/{id}"
                | "/studio/items/{domain}/{item}/clip"
                // A registration that is refused, and forms about a platform that is gone: nobody is turned away for it.
                | "/lti/login"
                | "/lti/launch"
                | "/studio/lti"
                | "/studio/lti/removal"
                | "/studio/lti/rotation"
                | "/studio/lti/resend" => vec![],
                "/notebook" => vec![("item", "sample/single")],
                "/studio/bank"
                | "/studio/items/{domain}/{item}"
                | "/studio/items/{domain}/{item}/copy"
                | "/studio/items/{domain}/{item}/trial" => vec![("do", "save")],
                "/studio/items" => vec![("domain", "sample"), ("interaction", "choice")],
                "/studio/items/{domain}/{item}/life" => vec![("do", "restore")],
                "/studio/items/{domain}/{item}/regrade" => vec![("from", "all"), ("to", "1")],
                "/attempts/{id}/objections" => vec![("slot", "0"), ("reason", "왜요?")],
                "/studio/objections" => {
                    vec![("item", "sample/single"), ("version", "1"), ("ruling", "uphold")]
                }
                "/notices" => vec![("up_to", "0")],
                "/login" => vec![("email", email), ("password", PASSWORD)],
                "/signup" | "/first-admin/{token}" => vec![("email", &fresh), ("password", PASSWORD)],
                "/password-reset" => vec![("email", &fresh)],
                "/password-reset/{token}" | "/settings/deletion" => vec![("password", PASSWORD)],
                "/settings/locale" => vec![("locale", "en"), ("back", "/")],
                "/settings/theme" => vec![("theme", "dark"), ("back", "/")],
                // Nothing of these can be kept as it stands: what is asked is only who may try.
                "/studio/domains"
                | "/studio/domains/{domain}"
                | "/studio/guidelines/{domain}"
                | "/studio/guidelines/{domain}/publish"
                | "/studio/gates"
                | "/studio/gates/{domain}/{gate}"
                | "/studio/gates/{domain}/{gate}/publish" => vec![("base", "0"), ("action", "save")],
                "/studio/guidelines/{domain}/stale" => vec![("item", "old"), ("version", "9")],
                "/studio/gates/{domain}/{gate}/state" => vec![("action", "restore")],
                other => panic!("say here how a form is sent to {other}"),
            };
            request.form(&fields)
        }
        Some(operation) => {
            let body = match operation {
                "/guest" => return person.send(request).await,
                "/session" => json!({"email": email, "password": PASSWORD}),
                "/account" => json!({"email": fresh, "password": PASSWORD}),
                "/attempts" => json!({"practice": {"domain": "sample"}}),
                "/attempts/{id}/slots/{slot}/response" => json!({"step": 2, "response": right("single")}),
                "/attempts/{id}/responses" => {
                    json!({"step": 2, "responses": [{"slot": 0, "response": right("single")}]})
                }
                "/attempts/{id}/set-aside" => {
                    json!({"responses": [{"slot": 0, "response": right("single"), "given_at": 0}]})
                }
                "/attempts/{id}/slots/{slot}/flag" => json!({"step": 2, "flagged": true}),
                "/attempts/{id}/slots/{slot}/hint"
                | "/attempts/{id}/slots/{slot}/check"
                | "/attempts/{id}/closure" => json!({"step": 2}),
                other => panic!("say here what body {other} takes"),
            };
            request.json(&body)
        }
    };
    person.send(request).await
}
