//! `/studio`: the instructors' pages.

mod analysis;
mod domains;
mod exchange;
mod gates;
mod guidelines;
mod items;
mod late;
mod objections;
mod regrade;

use serde::Serialize;
use serde_json::Value;
use service::Role;
use service::accounts::EmailAddress;

use crate::harness::sample::PASSWORD;
use crate::harness::{Answer, Person, TestApp};

/// Somebody who teaches.
async fn instructor(app: &TestApp, email: &str) -> Person {
    let address = EmailAddress::parse(email).unwrap();
    app.service().add_user(&address, Role::Instructor, Some(PASSWORD)).await.unwrap();
    let person = app.program();
    person.sign_in(email, PASSWORD).await.expect(201);
    person
}

/// The revision that a form on a page begins from.
fn base(page: &Answer) -> String {
    let text = page.text();
    let rest = text.split("name=\"base\" value=\"").nth(1).expect("a form with a revision");
    rest.split('"').next().unwrap().to_owned()
}

/// A manuscript as its form sends it.
fn form(base: &str, action: &str, manuscript: &impl Serialize) -> Vec<(String, String)> {
    let mut fields = vec![("base".to_owned(), base.to_owned()), ("action".to_owned(), action.to_owned())];
    flatten("m", &serde_json::to_value(manuscript).unwrap(), &mut fields);
    fields
}

fn flatten(name: &str, value: &Value, fields: &mut Vec<(String, String)>) {
    match value {
        Value::Object(own) => {
            own.iter().for_each(|(key, value)| flatten(&format!("{name}[{key}]"), value, fields));
        }
        Value::Array(own) => {
            own.iter().enumerate().for_each(|(at, value)| flatten(&format!("{name}[{at}]"), value, fields));
        }
        Value::String(text) => fields.push((name.to_owned(), text.clone())),
        other => panic!("a manuscript holds texts only, and no {other}"),
    }
}

/// Sends a form.
async fn send(person: &Person, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(path, &fields).await
}
