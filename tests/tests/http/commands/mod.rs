//! What an operator does with the binary to a house that is lived in.

mod backup;
mod convert;
mod doctor;
mod restore;

use std::path::Path;

use crate::harness::{Ground, Outcome, run_munteok};

/// Runs `munteok` on a test's ground, while its server goes on.
async fn at(ground: &Ground, arguments: &[&str]) -> Outcome {
    let mut variables = vec![("MUNTEOK_DATA", ground.folder.display().to_string())];
    if let Some(url) = &ground.postgres {
        variables.push(("MUNTEOK_DATABASE_URL", url.clone()));
    }
    run_munteok(arguments, variables).await
}

/// The files of a folder by name, without what `SQLite` keeps beside a database.
fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().unwrap())
        .filter(|name| !["-wal", "-shm"].iter().any(|ending| name.ends_with(ending)))
        .collect();
    names.sort();
    names
}

/// Runs a line of shell; none where its program is not installed.
async fn shell(line: &str) -> Option<Outcome> {
    let line = line.to_owned();
    let run = move || std::process::Command::new("sh").args(["-c", &line]).output().unwrap();
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let outcome =
        Outcome { code: output.status.code(), output: text(&output.stdout), errors: text(&output.stderr) };
    (outcome.code != Some(127)).then_some(outcome)
}
