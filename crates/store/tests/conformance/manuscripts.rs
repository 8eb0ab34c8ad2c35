//! Guidelines and gates in the making, and what is published of them.

use assessment::Instant;
use assessment::gate::Gate;
use assessment::guideline::{Guideline, Version};
use store::{Document, NewUser, Role, Saved, Stamp, StoreError, Turn};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

const AUTHOR: Uuid = Uuid::from_u128(7);

fn stamp(at: i64) -> Stamp {
    Stamp { actor: Some(AUTHOR), at: Instant(at) }
}

async fn begun(bench: &Bench) -> Document {
    load(&bench.store, &catalogue()).await;
    let author = NewUser {
        id: AUTHOR,
        email: "han@example.kr".to_owned(),
        password_hash: None,
        role: Role::Instructor,
        locale: None,
        created_at: Instant(1),
    };
    bench.store.create_user(&author, stamp(1)).await.unwrap();
    Document::Gate(gate_id("legal/new"))
}

async fn standing(bench: &Bench, document: &Document) -> (u32, String, bool, bool) {
    let found = bench.store.find_manuscript(document).await.unwrap().unwrap();
    (found.number, found.body, found.has_earlier, found.has_later)
}

async fn revisions_stand_go_and_come_back(bench: Bench) {
    let document = begun(&bench).await;
    let save =
        async |base, body: &str| bench.store.save_manuscript(&document, base, body, stamp(5)).await.unwrap();
    assert_eq!(bench.store.find_manuscript(&document).await.unwrap(), None);
    assert_eq!(save(None, "하나").await, Saved::As(1));
    assert_eq!(save(Some(1), "둘").await, Saved::As(2));
    assert_eq!(standing(&bench, &document).await, (2, "둘".to_owned(), true, false));
    let found = bench.store.find_manuscript(&document).await.unwrap().unwrap();
    assert_eq!((found.email.as_deref(), found.at), (Some("han@example.kr"), Instant(5)));

    assert!(bench.store.turn_manuscript(&document, 2, Turn::Back).await.unwrap());
    assert!(!bench.store.turn_manuscript(&document, 2, Turn::Back).await.unwrap(), "2 no longer stands");
    assert!(!bench.store.turn_manuscript(&document, 1, Turn::Back).await.unwrap(), "nothing is before 1");
    assert_eq!(standing(&bench, &document).await, (1, "하나".to_owned(), false, true));
    assert!(bench.store.turn_manuscript(&document, 1, Turn::Forth).await.unwrap());
    assert!(bench.store.turn_manuscript(&document, 2, Turn::Back).await.unwrap());
    // Number 2 was undone and is replaced by 3: who began from 2 is told so.
    assert_eq!(save(Some(1), "셋").await, Saved::As(3));
    assert!(matches!(save(Some(2), "넷").await, Saved::Overtaken(theirs) if theirs.body == "셋"));
    assert!(matches!(save(None, "넷").await, Saved::Overtaken(theirs) if theirs.number == 3));
    assert_eq!(standing(&bench, &document).await, (3, "셋".to_owned(), true, false));
    let listed = bench.store.list_manuscripts().await.unwrap();
    assert_eq!(listed, [(document.clone(), Instant(5))]);
    let nowhere = Document::Guideline(domain_id("nowhere"));
    let lost = bench.store.save_manuscript(&nowhere, None, "가", stamp(5)).await;
    assert!(matches!(lost, Err(StoreError::Conflict)));
    assert_eq!(bench.store.save_manuscript(&nowhere, Some(1), "가", stamp(5)).await.unwrap(), Saved::Gone);
}

async fn a_published_gate_is_frozen_and_belongs_to_the_studio(bench: Bench) {
    let document = begun(&bench).await;
    let new = Gate { id: gate_id("legal/new"), ..gate("legal/g80") };
    let publish =
        async |gate: &Gate, base, revision| bench.store.publish_gate(gate, base, revision, stamp(9)).await;
    bench.store.save_manuscript(&document, None, "가", stamp(5)).await.unwrap();
    assert!(matches!(publish(&new, None, 2).await, Err(StoreError::Conflict)), "revision 2 does not stand");
    assert_eq!(bench.store.find_gate(&new.id, None).await.unwrap(), None, "nothing is half-written");
    assert_eq!(publish(&new, None, 1).await.unwrap(), 1);
    assert_eq!(bench.store.find_manuscript(&document).await.unwrap(), None);
    let next = Gate { bar: 95, ..new.clone() };
    bench.store.save_manuscript(&document, None, "나", stamp(10)).await.unwrap();
    assert!(matches!(publish(&next, None, 1).await, Err(StoreError::Conflict)), "version 1 is there");
    assert_eq!(publish(&next, Some(1), 1).await.unwrap(), 2);
    let version = async |number| bench.store.find_gate(&new.id, number).await.unwrap().unwrap().gate.bar;
    assert_eq!((version(Some(1)).await, version(None).await), (new.bar, 95));

    assert!(bench.store.retire_gate(&new.id, stamp(11)).await.unwrap());
    assert!(!bench.store.retire_gate(&new.id, stamp(12)).await.unwrap());
    assert_eq!(bench.store.find_gate(&new.id, None).await.unwrap(), None);
    let heads = bench.store.list_gate_heads().await.unwrap();
    let own = heads.iter().find(|head| head.newest.gate.id == new.id).unwrap();
    assert_eq!((own.retired_at, own.newest.version), (Some(Instant(11)), 2));
    load(&bench.store, &catalogue()).await;
    assert_eq!(bench.store.find_gate(&new.id, None).await.unwrap(), None, "a load opens nothing");
    assert!(bench.store.restore_gate(&new.id, stamp(13)).await.unwrap());
    load(&bench.store, &catalogue()).await;
    assert_eq!(version(None).await, 95, "a load retires nothing of the studio");
}

async fn a_guideline_is_published_once_and_no_load_takes_it_back(bench: Bench) {
    begun(&bench).await;
    let domain = domain_id("legal");
    let document = Document::Guideline(domain.clone());
    let stored = bench.store.find_guideline(&domain).await.unwrap().unwrap();
    let version = |number| Version { number, ..stored.versions[0].clone() };
    let next =
        Guideline {
            purpose: "새 목적".to_owned(), versions: vec![version(1), version(2)], ..stored.clone()
        };
    bench.store.save_manuscript(&document, None, "가", stamp(5)).await.unwrap();
    bench.store.publish_guideline(&next, 1, stamp(6)).await.unwrap();
    let again = bench.store.publish_guideline(&next, 1, stamp(7)).await;
    assert!(matches!(again, Err(StoreError::Conflict)));
    load(&bench.store, &catalogue()).await;
    assert_eq!(bench.store.find_guideline(&domain).await.unwrap().as_ref(), Some(&next));
}

async fn a_confirmed_item_keeps_question_and_key_and_is_no_longer_the_catalogues(bench: Bench) {
    begun(&bench).await;
    let id = item_id("legal/one");
    assert!(!bench.store.confirm_item(&id, 2, 3, stamp(5)).await.unwrap(), "there is no version 2");
    assert!(bench.store.confirm_item(&id, 1, 3, stamp(5)).await.unwrap());
    assert!(!bench.store.confirm_item(&id, 1, 3, stamp(6)).await.unwrap(), "somebody was quicker");
    load(&bench.store, &catalogue()).await;
    let both = bench.store.find_items(&[(id.clone(), 1), (id.clone(), 2)]).await.unwrap();
    assert_eq!((&both[0].question, &both[0].key), (&both[1].question, &both[1].key));
    assert_eq!(both[1].metadata.guideline_version, 3);
    let index = bench.store.list_item_index(&domain_id("legal")).await.unwrap();
    let newest = index.iter().find(|item| item.id == id).unwrap();
    assert_eq!((newest.version, newest.guideline_version), (2, 3));
    let deeds = bench.store.list_audit(3).await.unwrap();
    assert!(deeds.iter().any(|entry| entry.deed == "item-confirmed" && entry.actor == Some(AUTHOR)));
}

async fn a_domain_is_added_once_and_changed_when_it_is_there(bench: Bench) {
    begun(&bench).await;
    let mut new = bench.store.find_domain(&domain_id("legal")).await.unwrap().unwrap();
    new.id = domain_id("road");
    assert!(matches!(bench.store.change_domain(&new, stamp(5)).await, Err(StoreError::Conflict)));
    bench.store.add_domain(&new, stamp(5)).await.unwrap();
    assert!(matches!(bench.store.add_domain(&new, stamp(6)).await, Err(StoreError::Conflict)));
    new.ordinal = 0;
    bench.store.change_domain(&new, stamp(7)).await.unwrap();
    load(&bench.store, &catalogue()).await;
    assert_eq!(bench.store.list_domains().await.unwrap()[0], new, "a load retires nothing of the studio");
}

on_both!(
    revisions_stand_go_and_come_back,
    a_published_gate_is_frozen_and_belongs_to_the_studio,
    a_guideline_is_published_once_and_no_load_takes_it_back,
    a_confirmed_item_keeps_question_and_key_and_is_no_longer_the_catalogues,
    a_domain_is_added_once_and_changed_when_it_is_there,
);
