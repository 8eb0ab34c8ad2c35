//! Following every link.

use std::collections::{BTreeMap, VecDeque};

use super::answer::Answer;
use super::client::Person;
use super::html::links;

/// Opens the given addresses and every page they lead to; by address.
pub(crate) async fn crawl(person: &Person, from: &[&str]) -> BTreeMap<String, Answer> {
    let mut left: VecDeque<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut seen: BTreeMap<String, Answer> = BTreeMap::new();
    while let Some(path) = left.pop_front() {
        // The bundle of the browser side is not there in these tests.
        if seen.contains_key(&path) || path.starts_with("/pkg/") {
            continue;
        }
        let answer = person.get(&path).await;
        let is_page = answer.header("content-type").starts_with("text/html");
        if is_page {
            left.extend(links(&answer.text()));
        }
        if (300..400).contains(&answer.status) {
            left.push_back(answer.location().to_owned());
        }
        seen.insert(path, answer);
    }
    seen
}
