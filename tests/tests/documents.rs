//! What the documents say is there, is there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The workspace's folder.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust source below some folders, in one text.
fn sources(folders: &[&str]) -> String {
    let mut left: Vec<PathBuf> = folders.iter().map(|folder| workspace().join(folder)).collect();
    let mut text = String::new();
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the workspace") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                text.push_str(&fs::read_to_string(path).expect("a source"));
            }
        }
    }
    text
}

/// What stands in backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_test_that_security_names_is_there() {
    let document = read("docs/SECURITY.md");
    let tests = sources(&["tests/tests", "crates", "server/src"]);
    let is_name = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_*".contains(c))
    };
    let mut named = 0;
    for name in quoted(&document).filter(|name| name.contains("::") && name.split("::").all(is_name)) {
        let last = name.rsplit("::").next().unwrap_or_default().trim_end_matches('*');
        let found = [format!("fn {last}"), format!("mod {last};"), format!("mod {last} {{")];
        assert!(
            found.iter().any(|due| tests.contains(due)),
            "docs/SECURITY.md names {name}, which is not there"
        );
        named += 1;
    }
    assert!(named > 20, "only {named} tests were found in docs/SECURITY.md");
}

#[test]
fn the_list_of_security_is_counted_right_and_has_each_item_once() {
    let document = read("docs/SECURITY.md");
    let mut items = BTreeSet::new();
    let (mut met, mut not, mut open) = (0, 0, 0);
    for line in document.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, item, state, how, _] = cells.as_slice() else { continue };
        if item.split('.').count() != 3 || !item.split('.').all(|part| part.parse::<u32>().is_ok()) {
            continue;
        }
        assert!(items.insert((*item).to_owned()), "{item} stands twice");
        assert!(!how.is_empty(), "{item} says nothing");
        match *state {
            "✓" => met += 1,
            "–" => not += 1,
            "○" => open += 1,
            other => panic!("{item}: ‘{other}’"),
        }
    }
    let due = format!("{met} met, {not} not applicable, {open} open.");
    assert!(document.contains(&due), "docs/SECURITY.md should say: {due}");
}

#[test]
fn every_setting_is_in_the_readme() {
    let (settings, readme) = (read("server/src/settings.rs"), read("README.md"));
    let named: BTreeSet<&str> =
        settings.split('"').filter(|text| text.starts_with("MUNTEOK_") && !text.contains(' ')).collect();
    assert!(named.len() > 8, "{named:?}");
    for name in named {
        assert!(readme.contains(&format!("`{name}`")), "{name} is not in README.md");
    }
}
