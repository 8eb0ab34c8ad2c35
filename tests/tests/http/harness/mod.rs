//! A fresh database and a real server per test, on either engine.

mod answer;
mod app;
mod attempt;
mod client;
mod clock;
mod content;
mod crawl;
mod database;
mod documented;
mod engine;
mod evidence;
mod html;
mod learner;
mod mailbox;
mod program;
mod randomness;
mod resident;
mod served;

pub(crate) mod sample;

pub(crate) use answer::Answer;
pub(crate) use app::{House, TestApp, run};
pub(crate) use attempt::Sitting;
pub(crate) use client::Person;
pub(crate) use clock::{DAY, HOUR, MINUTE, SECOND};
pub(crate) use content::{bundled_content, sample_content, write_sample_content};
pub(crate) use crawl::crawl;
pub(crate) use engine::{Engine, Ground, skipped};
pub(crate) use evidence::TEN;
pub(crate) use html::{attribute, links, tags};
pub(crate) use program::{Outcome, has_bundle, munteok, run_munteok, workspace};
pub(crate) use served::{Served, some_response};

/// Stamps test functions `async fn(TestApp)` for both engines.
macro_rules! on_both {
    ($($(#[$attribute:meta])* $test:ident),* $(,)?) => {
        mod sqlite {
            $($(#[$attribute])* #[tokio::test]
            async fn $test() {
                $crate::harness::run($crate::harness::Engine::Sqlite, super::$test).await;
            })*
        }
        mod postgres {
            $($(#[$attribute])* #[tokio::test]
            async fn $test() {
                $crate::harness::run($crate::harness::Engine::Postgres, super::$test).await;
            })*
        }
    };
}
