//! Who may do what: every way in × everybody, on one's own and on somebody else's.
//!
//! The ways come from the router's own table, so that a new one is walked without being written down here; how it is
//! asked is in `requests`, which fails on a way it does not know.

mod people;
mod requests;

use std::collections::BTreeSet;

use app::way::Way;
use reqwest::Method;
use service::authorisation::{Deed, Leave, leave};

use crate::harness::{Answer, TestApp};
use people::{Owner, Role, person};
use requests::{Asked, SPARE, ask};

/// Of all statuses these say no to the person, whatever they sent.
const TURNED_AWAY: [u16; 4] = [401, 403, 404, 405];

/// What a way answers to one person, about one's own object or another's.
struct Case<'a> {
    way: &'a Way,
    role: Role,
    foreign: bool,
}

impl Case<'_> {
    /// The status due; none for any but being turned away.
    fn due(&self) -> Option<u16> {
        match (leave(self.way.deed), self.role) {
            (Leave::Anybody, _) => None,
            (Leave::Machine, _) => Some(404),
            (_, Role::Nobody) => Some(401),
            (Leave::Session, _) => None,
            (Leave::Owner, _) => self.foreign.then_some(404),
            (Leave::Staff, given) => {
                (!matches!(given.of_account(), Some(service::Role::Instructor | service::Role::Admin)))
                    .then_some(404)
            }
            (Leave::Only(role), given) => (given.of_account() != Some(role)).then_some(404),
        }
    }

    /// What is wrong with the answer, if anything is.
    fn fault(&self, answer: &Answer, owner: &Owner) -> Option<String> {
        let (status, text) = (answer.status, answer.text());
        let is_right = match self.due() {
            Some(due) => status == due,
            // A file that is there for nobody is there for nobody in particular.
            None if self.way.deed == Deed::ReadFile => status < 500,
            None => status < 500 && !TURNED_AWAY.contains(&status),
        };
        let told = owner.marks().into_iter().find(|mark| text.contains(mark.as_str()));
        if is_right && told.is_none() {
            return None;
        }
        let Self { way, role, foreign } = self;
        let whose = if *foreign { "another's" } else { "their own" };
        let told = told.map(|mark| format!(", and tells of somebody else: {mark}")).unwrap_or_default();
        let start: String = text.chars().take(200).collect();
        Some(format!("{} {} as {role:?} on {whose}: {status}{told}\n{start}", way.method, way.path))
    }
}

async fn every_way_lets_in_whom_the_table_says_and_nobody_else(app: TestApp) {
    let owner = Owner::moved_in(&app).await;
    app.learner(SPARE).await;
    let before = owner.holdings(&app).await;
    let (mut walked, mut faults, mut number) = (BTreeSet::new(), Vec::new(), 0_u32);
    for way in server::ways() {
        for role in Role::ALL {
            for foreign in [false, true] {
                // Only what belongs to somebody can be somebody else's; and nobody has anything of their own.
                if foreign != (leave(way.deed) == Leave::Owner) && (foreign || role == Role::Nobody) {
                    continue;
                }
                number += 1;
                // Each from an address of its own, or the throttle would answer for the table.
                let asker = person(&app, role, number).await;
                let object = if foreign { owner.object(&way) } else { asker.own(&way).await };
                let answer =
                    ask(&asker.person, &way, &Asked { object: &object, number, asker: &asker }).await;
                faults.extend(Case { way: &way, role, foreign }.fault(&answer, &owner));
                walked.insert((way.method.to_string(), way.path.clone(), role, foreign));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(owner.holdings(&app).await, before, "nothing of somebody else was touched");
    let least = server::ways().len() * Role::ALL.len();
    assert!(walked.len() >= least, "{} of at least {least}", walked.len());
}

async fn what_is_not_in_the_table_is_not_there(app: TestApp) {
    let ways = server::ways();
    let listed: BTreeSet<(String, String)> =
        ways.iter().map(|way| (way.method.to_string(), way.path.clone())).collect();
    assert_eq!(listed.len(), ways.len(), "a way is listed twice");

    // The API's own document lists what its router serves.
    let document = app.program().read("/openapi.json").await.expect(200).json();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            let way = (method.to_uppercase(), format!("/api/v1{path}"));
            assert!(listed.contains(&way), "{way:?} is served and has no row in the table");
        }
    }

    let paths: BTreeSet<&str> = ways.iter().map(|way| way.path.as_str()).collect();
    let admin = person(&app, Role::Admin, 1).await;
    let object = admin.any().await;
    for path in paths {
        for method in [Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if listed.contains(&(method.to_string(), path.to_owned())) {
                continue;
            }
            let way = Way { method: method.clone(), path: path.to_owned(), deed: Deed::Operate };
            let answer =
                admin.person.send(admin.person.request(method, &requests::address(&way, &object))).await;
            assert!([404, 405].contains(&answer.status), "{} {path}: {}", way.method, answer.status);
        }
    }
}

on_both!(every_way_lets_in_whom_the_table_says_and_nobody_else, what_is_not_in_the_table_is_not_there,);
