//! The arrows of DESIGN §4, read off `cargo metadata`: a dependency nobody drew on the map fails here.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{Dependency, DependencyKind, Metadata, MetadataCommand, Package};

/// Who may depend on whom inside the house. Dev-dependencies are free: tests may look at anything.
const ARROWS: [(&str, &[&str]); 9] = [
    ("assessment", &[]),
    ("exchange", &["assessment"]),
    ("store", &["assessment"]),
    ("service", &["assessment", "exchange", "store"]),
    // To `service` only with `ssr`; see the test below.
    ("app", &["assessment", "service"]),
    ("browser", &["app"]),
    ("server", &["app", "assessment", "exchange", "service", "store"]),
    ("http-tests", &["server"]),
    // Not on the map, being a tool. The audio clips are made from scripts, which are plain types of `assessment`; the bench
    // measures with the bundled content.
    ("xtask", &["assessment", "exchange"]),
];

/// What the pure crates must not know: input and output, a clock, a random source, the web.
const IMPURE: [&str; 16] = [
    "argon2",
    "axum",
    "chrono",
    "fastrand",
    "getrandom",
    "jiff",
    "leptos",
    "rand",
    "reqwest",
    "server_fn",
    "sqlx",
    "time",
    "tokio",
    "tower",
    "tower-http",
    "web-time",
];

#[test]
fn every_arrow_is_on_the_map() {
    let metadata = metadata();
    let house: BTreeSet<&str> = metadata.packages.iter().map(|package| package.name.as_str()).collect();
    let map: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut wrong = Vec::new();
    for package in &metadata.packages {
        let Some(allowed) = map.get(package.name.as_str()) else {
            wrong.push(format!("{} is not on the map", package.name));
            continue;
        };
        let arrows = built_with(package)
            .map(|dependency| dependency.name.as_str())
            .filter(|name| house.contains(name));
        wrong.extend(
            arrows.filter(|name| !allowed.contains(name)).map(|name| format!("{} → {name}", package.name)),
        );
    }
    assert!(
        wrong.is_empty(),
        "not allowed by DESIGN §4 (mend the dependency, or the map and this list): {wrong:#?}"
    );
}

#[test]
fn the_app_knows_the_service_only_on_the_server() {
    let metadata = metadata();
    let app = package(&metadata, "app");
    let mut arrows = built_with(app).filter(|dependency| dependency.name == "service");
    assert!(arrows.all(|dependency| dependency.optional), "app → service must be optional");
    let turned_on_by: BTreeSet<&str> =
        app.features.keys().map(String::as_str).filter(|feature| turns_on(app, feature, "service")).collect();
    // An optional dependency that no `dep:` hides is a feature of its own name.
    let expected = BTreeSet::from(["service", "ssr"]);
    assert!(
        turned_on_by.is_subset(&expected),
        "only `ssr` may turn on app → service, but these do: {turned_on_by:?}"
    );
}

#[test]
fn pure_crates_stay_pure() {
    let metadata = metadata();
    let mut wrong = Vec::new();
    for name in ["assessment", "exchange"] {
        let impure = built_with(package(&metadata, name))
            .filter(|dependency| IMPURE.contains(&dependency.name.as_str()));
        wrong.extend(impure.map(|dependency| format!("{name} → {}", dependency.name)));
    }
    assert!(wrong.is_empty(), "clock, randomness, input and output come in as arguments: {wrong:#?}");
}

#[test]
fn only_the_store_speaks_sql() {
    let metadata = metadata();
    let speakers: Vec<&str> = metadata
        .packages
        .iter()
        // The tool measures bare sqlx beside the store.
        .filter(|package| {
            package.name != "xtask" && built_with(package).any(|dependency| dependency.name == "sqlx")
        })
        .map(|package| package.name.as_str())
        .collect();
    assert!(speakers.iter().all(|name| *name == "store"), "sqlx belongs to the store alone: {speakers:?}");
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata")
}

fn package<'a>(metadata: &'a Metadata, name: &str) -> &'a Package {
    metadata.packages.iter().find(|package| package.name == name).expect(name)
}

/// What a package is built with, its tests aside.
fn built_with(package: &Package) -> impl Iterator<Item = &Dependency> {
    package.dependencies.iter().filter(|dependency| dependency.kind != DependencyKind::Development)
}

/// Whether a feature turns on an optional dependency, directly or through others.
fn turns_on(package: &Package, feature: &str, dependency: &str) -> bool {
    package.features.get(feature).into_iter().flatten().any(|part| {
        let names = part.strip_prefix("dep:").or_else(|| part.split_once('/').map(|(name, _)| name));
        match names {
            // `service?/x` adds a feature without turning the dependency on.
            Some(name) => name == dependency,
            None => part != feature && turns_on(package, part, dependency),
        }
    })
}
