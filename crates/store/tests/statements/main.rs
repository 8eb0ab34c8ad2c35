//! The budget of SQL statements per save (DESIGN §6: at most 3), counted from what the drivers say they run.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

#[path = "../conformance/fixtures.rs"]
#[expect(dead_code, reason = "shared with the conformance suite, which uses the rest")]
mod fixtures;
#[macro_use]
#[path = "../conformance/harness.rs"]
#[expect(dead_code, unused_macros, reason = "shared with the conformance suite, which uses the rest")]
mod harness;

use std::fmt::Debug;
use std::sync::{Mutex, PoisonError};

use assessment::attempt::Step;
use store::StoreError;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use fixtures::*;
use harness::{Bench, Engine};

/// What has been run since it was last emptied.
static RUN: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Writes down the statements that sqlx logs, wherever it does: `SQLite` statements run on threads of their own.
struct Ear;

impl Subscriber for Ear {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, event: &Event<'_>) {
        struct Summary(String);
        impl Visit for Summary {
            fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
                if field.name() == "summary" {
                    self.0 = format!("{value:?}");
                }
            }
        }
        let mut summary = Summary(String::new());
        event.record(&mut summary);
        // The frame of a transaction, which the engines do not log alike, and the settings of a new connection.
        if !["BEGIN", "COMMIT", "ROLLBACK", "PRAGMA"].iter().any(|word| summary.0.contains(word)) {
            RUN.lock().unwrap_or_else(PoisonError::into_inner).push(summary.0);
        }
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// How many statements a call runs.
async fn cost(call: impl Future<Output = Result<(), StoreError>>) -> usize {
    RUN.lock().unwrap_or_else(PoisonError::into_inner).clear();
    call.await.unwrap();
    let run = RUN.lock().unwrap_or_else(PoisonError::into_inner);
    // Seen only when the test fails.
    println!("{run:#?}");
    run.len()
}

async fn saves_stay_within_the_budget(bench: Bench) {
    let store = &bench.store;
    load(store, &catalogue()).await;
    let user = guest(store, 1).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    // Prepared once, so that what is counted is the ordinary case.
    store.append_steps(id(1), &[saved(1, "a")], None, &[]).await.unwrap();

    assert_eq!(cost(async { store.append_steps(id(1), &[saved(2, "b")], None, &[]).await }).await, 1);
    let request = async {
        store.find_session(&token(1), NOW).await?;
        store.find_attempt(id(1)).await?;
        store.append_steps(id(1), &[saved(3, "c")], None, &[]).await
    };
    assert_eq!(cost(request).await, 3, "a whole request that saves");
    let together = |first: u32| -> Vec<Step> {
        (first..first + 3).map(|number| Step { at: minutes(9), ..saved(number, "d") }).collect()
    };
    assert_eq!(cost(async { store.append_steps(id(1), &together(4), None, &[]).await }).await, 1);
    let checked = [answer(0, "legal/one", 1, 1.0)];
    let check = async { store.append_steps(id(1), &together(7), None, &checked).await };
    assert_eq!(cost(check).await, 2, "steps and answer");
    let rest = [answer(1, "legal/three", 1, 1.0)];
    let submission = async { store.append_steps(id(1), &together(10), Some(&judged()), &rest).await };
    assert_eq!(cost(submission).await, 3, "steps, conclusion and answers");
}

/// One test for both engines, as two at once would hear each other.
#[tokio::test]
async fn saves_stay_within_the_budget_on_both_engines() {
    tracing::subscriber::set_global_default(Ear).unwrap();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        harness::run(engine, saves_stay_within_the_budget).await;
    }
}
