//! Loading a catalogue: versions, retirement, idempotence.

use assessment::catalogue::Catalogue;
use store::{LoadReport, Store, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

fn report(added: u32, changed: u32, unchanged: u32, retired: u32) -> LoadReport {
    LoadReport { added, changed, unchanged, retired, kept: 0 }
}

/// 2 domains, 2 guidelines, 1 pack, 2 gates, 4 items.
const ALL: u32 = 11;

async fn load_at(store: &Store, catalogue: &Catalogue, minute: i64) -> LoadReport {
    store.load_catalogue(catalogue, minutes(minute)).await.unwrap()
}

async fn version(store: &Store, name: &str) -> Option<u32> {
    let id = item_id(name);
    let index = store.list_item_index(&id.domain()).await.unwrap();
    index.into_iter().find(|entry| entry.id == id).map(|entry| entry.version)
}

async fn twice_changes_nothing(bench: Bench) {
    assert_eq!(load_at(&bench.store, &catalogue(), 0).await, report(ALL, 0, 0, 0));
    assert_eq!(load_at(&bench.store, &catalogue(), 1).await, report(0, 0, ALL, 0));
    let audit = bench.store.list_audit(10).await.unwrap();
    assert_eq!(audit.len(), 1, "no change, no audit");
    assert_eq!((audit[0].deed.as_str(), audit[0].subject.as_str()), ("content-loaded", "content"));
    assert_eq!(audit[0].detail, "added 11, changed 0, retired 0");
}

async fn a_changed_item_gets_a_version_and_the_old_one_stays(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    let old = catalogue.domains[1].items[0].clone();
    // Body, key, metadata: each by itself makes a version.
    catalogue.domains[1].items[0].question.stem.push('!');
    assert_eq!(load_at(&bench.store, &catalogue, 1).await, report(0, 1, ALL - 1, 0));
    catalogue.domains[1].items[0].key.hint = None;
    assert_eq!(load_at(&bench.store, &catalogue, 2).await, report(0, 1, ALL - 1, 0));
    catalogue.domains[1].items[0].metadata.difficulty = 0.1 + 0.2;
    assert_eq!(load_at(&bench.store, &catalogue, 3).await, report(0, 1, ALL - 1, 0));
    assert_eq!(version(&bench.store, "legal/one").await, Some(4));
    assert_eq!(version(&bench.store, "legal/two").await, Some(1));
    let id = item_id("legal/one");
    let found = bench.store.find_items(&[(id.clone(), 1), (id, 4)]).await.unwrap();
    assert_eq!(found[0], old);
    let mut new = catalogue.domains[1].items[0].clone();
    new.version = 4;
    assert_eq!(found[1], new);
    let created =
        "SELECT CAST(created_at AS TEXT) FROM item_versions WHERE item_id = 'legal/one' ORDER BY version";
    let due: Vec<String> = (0..4).map(|minute| minutes(minute).0.to_string()).collect();
    assert_eq!(bench.texts(created).await, due);
}

async fn the_version_in_the_catalogue_is_not_looked_at(bench: Bench) {
    let mut catalogue = catalogue();
    catalogue.domains[1].items[0].version = 77;
    load(&bench.store, &catalogue).await;
    assert_eq!(version(&bench.store, "legal/one").await, Some(1));
}

async fn a_changed_gate_gets_a_version_and_the_old_one_stays(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    catalogue.domains[1].gates[0].bar = 85;
    assert_eq!(load_at(&bench.store, &catalogue, 1).await, report(0, 1, ALL - 1, 0));
    let bar = async |version| {
        let gate = bench.store.find_gate(&gate_id("legal/g80"), version).await.unwrap().unwrap();
        (gate.version, gate.gate.bar)
    };
    assert_eq!(bar(None).await, (2, 85));
    assert_eq!(bar(Some(1)).await, (1, 80));
    assert_eq!(bench.store.list_gates(None).await.unwrap()[0].version, 2);
}

async fn changed_texts_replace_the_older_ones(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    catalogue.domains[0].domain.ordinal = 0;
    catalogue.domains[0].guideline.purpose.push_str("다시");
    catalogue.packs[0].title = both("new");
    assert_eq!(load_at(&bench.store, &catalogue, 1).await, report(0, 3, ALL - 3, 0));
    assert_eq!(bench.store.list_domains().await.unwrap()[0].id, domain_id("medical"));
    let guideline = bench.store.find_guideline(&domain_id("medical")).await.unwrap().unwrap();
    assert_eq!(guideline, catalogue.domains[0].guideline);
    assert_eq!(bench.store.list_packs().await.unwrap(), catalogue.packs);
}

async fn what_is_gone_is_retired_and_may_come_back(bench: Bench) {
    let full = catalogue();
    load(&bench.store, &full).await;
    let mut less = full.clone();
    less.domains.remove(0);
    less.packs.clear();
    less.domains[0].items.remove(0);
    less.domains[0].gates.remove(0);
    // The other domain with its item, an item and a gate; guidelines and packs are never taken away.
    assert_eq!(load_at(&bench.store, &less, 1).await, report(0, 0, 5, 4));
    assert_eq!(load_at(&bench.store, &less, 2).await, report(0, 0, 5, 0), "retired once");
    assert_eq!(bench.store.find_domain(&domain_id("medical")).await.unwrap(), None);
    assert_eq!(bench.store.list_domains().await.unwrap().len(), 1);
    assert_eq!(version(&bench.store, "legal/one").await, None);
    assert_eq!(bench.store.find_gate(&gate_id("legal/g80"), None).await.unwrap(), None);
    assert_eq!(bench.store.list_gates(None).await.unwrap().len(), 1);
    // What refers to it still finds it.
    assert_eq!(bench.store.find_items(&[(item_id("legal/one"), 1)]).await.unwrap().len(), 1);
    assert!(bench.store.find_gate(&gate_id("legal/g80"), Some(1)).await.unwrap().is_some());
    assert!(bench.store.find_guideline(&domain_id("medical")).await.unwrap().is_some());
    assert_eq!(bench.store.list_packs().await.unwrap().len(), 1);
    assert_eq!(load_at(&bench.store, &full, 3).await, report(0, 4, 7, 0), "back");
    assert_eq!(version(&bench.store, "legal/one").await, Some(1), "as it was");
    assert!(bench.store.find_gate(&gate_id("legal/g80"), None).await.unwrap().is_some());
    assert_eq!(load_at(&bench.store, &full, 4).await, report(0, 0, ALL, 0));
}

async fn what_comes_back_changed_gets_a_version(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    let mut item = catalogue.domains[1].items.remove(0);
    load(&bench.store, &catalogue).await;
    item.question.stem.push('?');
    catalogue.domains[1].items.push(item);
    assert_eq!(load_at(&bench.store, &catalogue, 1).await, report(0, 1, ALL - 1, 0));
    assert_eq!(version(&bench.store, "legal/one").await, Some(2));
}

async fn the_same_written_another_way_is_no_change(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    // As an older program may have written it, with blanks and without a field that has a default.
    let zero = "SUBSTR(digest, 2, 31)";
    let digest = match bench.engine {
        crate::harness::Engine::Sqlite => format!("CAST({zero} || x'00' AS BLOB)"),
        crate::harness::Engine::Postgres => format!("{zero} || '\\x00'::bytea"),
    };
    let absent = "REPLACE(body, ',\"stimulus_provenance\":null', '')";
    for table in ["item_versions", "gate_versions"] {
        bench.execute(&format!("UPDATE {table} SET body = ' ' || {absent}, digest = {digest}")).await;
    }
    let lacking = "SELECT COUNT(*) FROM item_versions WHERE body NOT LIKE '%stimulus_provenance%'";
    assert_eq!(bench.count(lacking).await, 3);
    assert_eq!(load_at(&bench.store, &catalogue(), 1).await, report(0, 0, ALL, 0));
    assert_eq!(version(&bench.store, "legal/one").await, Some(1));
    let items = bench.count("SELECT COUNT(*) FROM item_versions").await;
    assert_eq!((items, bench.count("SELECT COUNT(*) FROM gate_versions").await), (4, 2));
    // The digest is the new way's from now on.
    assert_eq!(load_at(&bench.store, &catalogue(), 2).await, report(0, 0, ALL, 0));
}

async fn a_stored_item_that_cannot_be_read_gets_a_version(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    bench.execute("UPDATE item_versions SET body = '{}' WHERE item_id = 'legal/one'").await;
    catalogue.domains[1].items[0].question.stem.push('!');
    assert_eq!(load_at(&bench.store, &catalogue, 1).await, report(0, 1, ALL - 1, 0));
    assert_eq!(version(&bench.store, "legal/one").await, Some(2));
}

async fn a_catalogue_that_says_a_thing_twice_changes_nothing(bench: Bench) {
    let mut catalogue = catalogue();
    catalogue.domains[1].items.push(item("legal/one"));
    let error = bench.store.load_catalogue(&catalogue, NOW).await.unwrap_err();
    assert!(error.to_string().contains("item `legal/one` stands twice"), "{error}");
    assert!(matches!(error, StoreError::Rejected(_)));
    assert_eq!(bench.store.list_domains().await.unwrap(), []);
    assert_eq!(bench.store.list_packs().await.unwrap(), []);
}

async fn an_item_without_a_rule_is_rejected(bench: Bench) {
    let mut catalogue = catalogue();
    catalogue.domains[1].items[0].metadata.rules.clear();
    let error = bench.store.load_catalogue(&catalogue, NOW).await.unwrap_err();
    assert!(matches!(error, StoreError::Rejected(_)), "{error:?}");
    assert_eq!(bench.store.list_domains().await.unwrap(), []);
}

async fn several_servers_may_load_at_once(bench: Bench) {
    let (catalogue, other) = (catalogue(), bench.another().await);
    let (one, two) =
        tokio::join!(bench.store.load_catalogue(&catalogue, NOW), other.load_catalogue(&catalogue, NOW));
    let mut added = [one.unwrap().added, two.unwrap().added];
    added.sort_unstable();
    assert_eq!(added, [0, ALL]);
    other.close().await;
}

on_both!(
    twice_changes_nothing,
    a_changed_item_gets_a_version_and_the_old_one_stays,
    the_version_in_the_catalogue_is_not_looked_at,
    a_changed_gate_gets_a_version_and_the_old_one_stays,
    changed_texts_replace_the_older_ones,
    what_is_gone_is_retired_and_may_come_back,
    what_comes_back_changed_gets_a_version,
    the_same_written_another_way_is_no_change,
    a_stored_item_that_cannot_be_read_gets_a_version,
    a_catalogue_that_says_a_thing_twice_changes_nothing,
    an_item_without_a_rule_is_rejected,
    several_servers_may_load_at_once,
);
