//! `/media/{name}`: clips of the bundled content, and what an operator put into the media store.

mod bucket;
mod bundled;
mod folder;

use std::path::{Path, PathBuf};

use crate::harness::{Answer, Outcome, TestApp, run_munteok};

/// A clip by its first bytes; nobody listens to it here.
const CLIP: &[u8] = b"ID3\x04\0\0\0\0\0\0 a clip that somebody put here";

/// Variables of a command that works with a media store, and of a server.
type Variables = Vec<(&'static str, String)>;

/// Writes a file beside the test's data.
fn write(app: &TestApp, name: &str, bytes: &[u8]) -> PathBuf {
    let path = app.ground().folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

async fn put(file: &Path, variables: &Variables) -> Outcome {
    run_munteok(&["media", "put", &file.display().to_string()], variables.clone()).await
}

/// Puts a file, and says where it is served.
async fn put_at(file: &Path, variables: &Variables) -> String {
    let outcome = put(file, variables).await;
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    outcome.output.split_whitespace().next().unwrap().to_owned()
}

/// What the store holds, as the command says.
async fn listed(variables: &Variables) -> String {
    let outcome = run_munteok(&["media", "list"], variables.clone()).await;
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    outcome.output
}

/// Looks at an answer with a whole clip.
fn check_clip(answer: &Answer) {
    assert!(answer.body == CLIP, "the clip arrives whole");
    assert_eq!(answer.header("content-type"), "audio/mpeg");
    assert_eq!(answer.header("content-length"), CLIP.len().to_string());
    assert_eq!(answer.header("accept-ranges"), "bytes");
    assert!(answer.header("cache-control").contains("immutable"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"), "{policy}");
}
