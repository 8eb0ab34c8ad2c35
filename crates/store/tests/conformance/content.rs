//! Content, read back.

use assessment::item::{Edge, Item};
use store::{ItemIndex, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

async fn comes_back_as_it_was_loaded(bench: Bench) {
    let catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    let [medical, legal] = &catalogue.domains[..] else { panic!() };
    let domains = bench.store.list_domains().await.unwrap();
    assert_eq!(domains, [legal.domain.clone(), medical.domain.clone()], "in their own order");
    for content in &catalogue.domains {
        let id = &content.domain.id;
        assert_eq!(bench.store.find_domain(id).await.unwrap().as_ref(), Some(&content.domain));
        assert_eq!(bench.store.find_guideline(id).await.unwrap().as_ref(), Some(&content.guideline));
        let wanted: Vec<_> = content.items.iter().map(|item| (item.id.clone(), 1)).collect();
        assert_eq!(bench.store.find_items(&wanted).await.unwrap(), content.items);
    }
    assert_eq!(bench.store.list_packs().await.unwrap(), catalogue.packs);
    let nowhere = domain_id("nowhere");
    assert_eq!(bench.store.find_domain(&nowhere).await.unwrap(), None);
    assert_eq!(bench.store.find_guideline(&nowhere).await.unwrap(), None);
    assert_eq!(bench.store.list_item_index(&nowhere).await.unwrap(), []);
}

async fn gates_are_found_and_listed(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let found = bench.store.find_gate(&gate_id("legal/g80"), None).await.unwrap().unwrap();
    assert_eq!((found.version, &found.gate), (1, &gate("legal/g80")));
    assert_eq!(bench.store.find_gate(&gate_id("legal/g80"), Some(1)).await.unwrap(), Some(found));
    assert_eq!(bench.store.find_gate(&gate_id("legal/g80"), Some(2)).await.unwrap(), None);
    assert_eq!(bench.store.find_gate(&gate_id("legal/none"), None).await.unwrap(), None);
    let ids = async |domain: Option<&str>| -> Vec<String> {
        let domain = domain.map(domain_id);
        let gates = bench.store.list_gates(domain.as_ref()).await.unwrap();
        gates.into_iter().map(|gate| gate.gate.id.to_string()).collect()
    };
    assert_eq!(ids(None).await, ["legal/g80", "legal/g90"]);
    assert_eq!(ids(Some("legal")).await, ["legal/g80", "legal/g90"]);
    assert_eq!(ids(Some("medical")).await, Vec::<String>::new());
}

async fn the_index_tells_what_drawing_needs(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let index = bench.store.list_item_index(&domain_id("legal")).await.unwrap();
    let ids: Vec<_> = index.iter().map(|entry| entry.id.to_string()).collect();
    assert_eq!(ids, ["legal/one", "legal/three", "legal/two"]);
    let due = ItemIndex {
        id: item_id("legal/three"),
        version: 1,
        interaction: "choice".to_owned(),
        rules: vec![rule_id("legal/R1"), rule_id("legal/R2")],
        guideline_version: 2,
        reserved: true,
        difficulty: -0.3,
        edge: Some(Edge::Exception),
    };
    assert_eq!(index[1], due);
    assert_eq!(
        (index[0].interaction.as_str(), index[0].reserved, index[0].edge),
        ("text-entry", false, None)
    );
}

async fn items_come_in_the_order_asked_for(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let wanted: Vec<_> = ["legal/two", "medical/one", "legal/none", "legal/one", "legal/two"]
        .into_iter()
        .map(|name| (item_id(name), 1))
        .collect();
    let items: Vec<Item> = bench.store.find_items(&wanted).await.unwrap();
    let ids: Vec<_> = items.iter().map(|item| item.id.to_string()).collect();
    assert_eq!(ids, ["legal/two", "medical/one", "legal/one", "legal/two"]);
    assert_eq!(bench.store.find_items(&[(item_id("legal/one"), 2)]).await.unwrap(), []);
    assert_eq!(bench.store.find_items(&[]).await.unwrap(), []);
}

async fn a_key_stands_in_its_own_column_only(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    // The explanation is a part of every key here, and of nothing else.
    let holds = async |column: &str| {
        bench.count(&format!("SELECT COUNT(*) FROM item_versions WHERE {column} LIKE '%단서가 먼저%'")).await
    };
    assert_eq!(holds("key").await, 4);
    assert_eq!(holds("body").await, 0);
}

async fn a_damaged_row_is_named_and_not_quoted(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    for (column, table) in [("key", "item_versions"), ("body", "item_versions")] {
        bench
            .execute(&format!(
                "UPDATE {table} SET {column} = '{{\"secret\": 1}}' WHERE item_id = 'legal/one'"
            ))
            .await;
        let error = bench.store.find_items(&[(item_id("legal/one"), 1)]).await.unwrap_err();
        let text = error.to_string();
        assert!(matches!(error, StoreError::Corrupt { .. }), "{error:?}");
        assert!(
            text.contains(&format!("{table}.{column} of `legal/one`")) && !text.contains("secret"),
            "{text}"
        );
        bench.execute("UPDATE item_versions SET key = '' WHERE item_id = 'legal/one'").await;
    }
}

on_both!(
    comes_back_as_it_was_loaded,
    gates_are_found_and_listed,
    the_index_tells_what_drawing_needs,
    items_come_in_the_order_asked_for,
    a_key_stands_in_its_own_column_only,
    a_damaged_row_is_named_and_not_quoted,
);
