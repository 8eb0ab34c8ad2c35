//! Tests that boot the real server and speak HTTP to it, on both databases.
//!
//! There is nothing to build here: the harness is a module of the one test binary, `tests/http/`, whose tree mirrors
//! the URLs. `fixtures/content/` holds the small domains it is played with.
