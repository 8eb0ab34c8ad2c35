//! Items in the making, the bank that lists them, trials, and files to be imported.

use assessment::item::Item;
use assessment::objection::ObjectionState;
use assessment::{DomainId, ItemId};
use store::{
    Arrived, BankQuery, Document, ItemFacts, ItemState, NewNotice, NewRevision, Objection, Revised, Stamp,
    Store, Trial, Upload,
};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

fn facts(text: &str) -> ItemFacts {
    ItemFacts {
        title: text.chars().take(20).collect(),
        text: text.to_owned(),
        interaction: "choice".to_owned(),
        rules: vec!["R1".to_owned()],
        tags: vec!["새것".to_owned()],
        author: "나리".to_owned(),
        difficulty: 0.5,
    }
}

fn stamp(user: Option<Uuid>) -> Stamp {
    Stamp { actor: user, at: NOW }
}

async fn save(store: &Store, id: &ItemId, from: Option<u32>, text: &str) -> Revised {
    let (domain, facts) = (id.domain(), facts(text));
    let new = NewRevision { item: id, domain: &domain, base_version: None, from, body: text, facts: &facts };
    store.save_draft(new, stamp(None)).await.unwrap()
}

async fn found(store: &Store, words: &[&str]) -> Vec<String> {
    let query =
        BankQuery { words: words.iter().map(|word| (*word).to_owned()).collect(), ..BankQuery::default() };
    let rows = store.search_bank(&query, 10).await.unwrap();
    rows.into_iter().map(|row| row.id.local().to_owned()).collect()
}

fn upload(owner: Uuid) -> Upload {
    let domain: DomainId = "legal".parse().unwrap();
    Upload { id: id(77), owner, domain, done: 0, name: "퀴즈.txt".to_owned(), bytes: b"1".to_vec() }
}

fn arrived(item: &ItemId) -> Arrived {
    Arrived {
        foreign_id: "q1".to_owned(),
        item: item.clone(),
        base_version: None,
        body: "{}".to_owned(),
        facts: facts("가져온 물음"),
    }
}

fn objection(user_id: Uuid) -> (Objection, NewNotice) {
    let objection = Objection {
        id: id(90),
        user_id,
        attempt: id(1),
        slot: 0,
        item: item_id("legal/one"),
        version: 1,
        at: NOW,
        reason: "왜요?".to_owned(),
        state: ObjectionState::Open,
        ruled_at: None,
        explanation: None,
    };
    let told = NewNotice {
        id: id(91),
        user_id,
        at: NOW,
        kind: "ruled".to_owned(),
        detail: serde_json::json!({}),
        path: "/notices".to_owned(),
    };
    (objection, told)
}

/// A row in every table of the studio, every column given.
pub(crate) async fn everything(store: &Store, user: Uuid) {
    let one = item_id("legal/one");
    let (domain, about) = (one.domain(), facts("고친 물음"));
    let new = NewRevision {
        item: &one,
        domain: &domain,
        base_version: Some(1),
        from: None,
        body: "{}",
        facts: &about,
    };
    store.save_draft(new, stamp(Some(user))).await.unwrap();
    let gate = Document::Gate(gate_id("legal/new"));
    store.save_manuscript(&gate, None, "{}", stamp(Some(user))).await.unwrap();
    let (contested, told) = objection(user);
    assert!(store.create_objection(&contested, 9).await.unwrap());
    let ruled = [(contested, told)];
    store.rule_objections(&ruled, ObjectionState::Rejected, "규칙대로예요.", stamp(None)).await.unwrap();
    store.mark_notice_read(user, id(91), NOW).await.unwrap();
    let trial = id(78);
    store.begin_trial(trial, user, &item("legal/one"), NOW).await.unwrap();
    let mut begun = store.find_trial(trial).await.unwrap().unwrap();
    begun.response = Some(assessment::Response::TextEntry { text: "답".to_owned() });
    store.step_trial(&begun).await.unwrap();
    store.put_upload(&upload(user), NOW).await.unwrap();
    let imported =
        store.import_items(&upload(user), 1, &[arrived(&item_id("legal/in"))], stamp(Some(user))).await;
    assert!(imported.unwrap());
}

async fn a_draft_goes_back_and_forth_and_tells_who_comes_second(bench: Bench) {
    let store = &bench.store;
    load(store, &catalogue()).await;
    let id = item_id("legal/new");
    assert_eq!(save(store, &id, None, "처음").await, Revised::Done(1));
    assert_eq!(save(store, &id, Some(1), "둘째").await, Revised::Done(2));
    assert_eq!(save(store, &id, Some(2), "둘째").await, Revised::Done(2), "the same text is no revision");
    let Revised::Overtaken(standing) = save(store, &id, Some(1), "딴 글").await else {
        panic!("overtaken")
    };
    assert_eq!((standing.body.as_str(), standing.revision), ("둘째", 2));
    assert!(matches!(save(store, &id, None, "딴 글").await, Revised::Overtaken(_)));

    assert_eq!(store.step_draft(&id, 2, true, stamp(None)).await.unwrap(), Revised::Done(1));
    let back = store.find_draft(&id).await.unwrap().unwrap();
    assert_eq!((back.body.as_str(), back.oldest, back.newest), ("처음", 1, 2));
    assert_eq!(store.step_draft(&id, 1, true, stamp(None)).await.unwrap(), Revised::Gone);
    assert_eq!(save(store, &id, Some(1), "셋째").await, Revised::Done(3), "2 has been read by others");
    assert!(matches!(save(store, &id, Some(2), "넷째").await, Revised::Overtaken(_)));
    assert_eq!(store.step_draft(&id, 3, true, stamp(None)).await.unwrap(), Revised::Done(1));
    assert_eq!(store.step_draft(&id, 1, false, stamp(None)).await.unwrap(), Revised::Done(3));

    assert!(store.discard_draft(&id, stamp(None)).await.unwrap());
    assert_eq!(store.find_draft(&id).await.unwrap(), None);
    assert_eq!(found(store, &["셋째"]).await, Vec::<String>::new());
}

async fn the_bank_finds_any_part_of_a_text(bench: Bench) {
    let store = &bench.store;
    load(store, &catalogue()).await;
    save(store, &item_id("legal/new"), None, "전세 보증금을 돌려받지 못한 임차인 100%").await;
    for part in ["보증", "증금을", "임차인", "못", "돌려받지 못한", "100%", "전세 임차인"]
    {
        let words: Vec<&str> = part.split(' ').collect();
        assert_eq!(found(store, &words).await, ["new"], "{part}");
    }
    for other in ["보금", "증보", "100_", "전세권"] {
        assert_eq!(found(store, &[other]).await, Vec::<String>::new(), "{other}");
    }
    let by = |query: BankQuery| async move { store.search_bank(&query, 10).await.unwrap().len() };
    assert_eq!(by(BankQuery { state: Some(ItemState::Draft), ..BankQuery::default() }).await, 1);
    assert_eq!(by(BankQuery { tag: Some("새것".to_owned()), ..BankQuery::default() }).await, 1);
    assert_eq!(by(BankQuery { tag: Some("새".to_owned()), ..BankQuery::default() }).await, 0, "a whole tag");
    assert_eq!(by(BankQuery { rule: Some("R1".to_owned()), ..BankQuery::default() }).await, 5);
    assert_eq!(by(BankQuery { least_difficulty: Some(0.4), ..BankQuery::default() }).await, 1);
    let first = store.search_bank(&BankQuery::default(), 2).await.unwrap();
    let after = first.last().map(|row| row.cursor.to_string().parse().unwrap());
    let rest = store.search_bank(&BankQuery { after, ..BankQuery::default() }, 10).await.unwrap();
    assert_eq!(first.len() + rest.len(), 5, "pages meet and do not overlap");
}

async fn publishing_makes_a_version_and_the_loader_leaves_it_alone(bench: Bench) {
    let store = &bench.store;
    load(store, &catalogue()).await;
    let mut mended: Item = item("legal/one");
    "고친 물음".clone_into(&mut mended.question.stem);
    assert_eq!(store.publish_item(&mended, None, stamp(None)).await.unwrap(), Revised::Done(2));
    let report = store.load_catalogue(&catalogue(), minutes(5)).await.unwrap();
    assert_eq!((report.kept, report.changed, report.retired), (1, 0, 0));
    let newest = store.find_newest_item(&mended.id).await.unwrap().unwrap();
    assert_eq!((newest.item.version, newest.item.question.stem.as_str()), (2, "고친 물음"));
    assert_eq!(found(store, &["고친"]).await, ["one"]);
    assert_eq!(store.list_item_versions(&mended.id).await.unwrap().len(), 2);

    assert_eq!(store.retire_items(&[mended.id.clone()], true, stamp(None)).await.unwrap(), 1);
    assert_eq!(store.find_newest_item(&mended.id).await.unwrap().unwrap().state, ItemState::Retired);
    assert_eq!(store.retire_items(&[mended.id.clone()], false, stamp(None)).await.unwrap(), 1);
    let mut tagged = newest.item;
    tagged.metadata.tags = vec!["함정".to_owned()];
    store.retag_item(&tagged, stamp(None)).await.unwrap();
    assert_eq!(
        store.find_newest_item(&mended.id).await.unwrap().unwrap().item.version,
        2,
        "a tag makes no version"
    );
    let deeds: Vec<String> =
        store.list_item_history(&mended.id).await.unwrap().into_iter().map(|entry| entry.deed).collect();
    assert_eq!(deeds, ["item-published", "item-retired", "item-restored", "item-tagged"]);
}

async fn an_import_goes_on_where_it_stopped(bench: Bench) {
    let store = &bench.store;
    load(store, &catalogue()).await;
    let user = account(store, 2, "a@b.kr").await;
    let file = upload(user);
    store.put_upload(&file, NOW).await.unwrap();
    let item = item_id("legal/in");
    assert!(store.import_items(&file, 1, &[arrived(&item)], stamp(Some(user))).await.unwrap());
    assert!(
        !store.import_items(&file, 1, &[arrived(&item)], stamp(Some(user))).await.unwrap(),
        "written already"
    );
    let gone_on = store.find_upload(file.id).await.unwrap().unwrap();
    assert_eq!(gone_on.done, 1);
    assert!(store.import_items(&gone_on, 2, &[arrived(&item)], stamp(Some(user))).await.unwrap());
    assert_eq!(store.find_draft(&item).await.unwrap().unwrap().revision, 2);
    assert_eq!(store.list_foreign_items(&file.domain).await.unwrap(), [("q1".to_owned(), item)]);
    // Files and trials go after a day.
    let late = NOW.plus_millis(25 * 60 * 60 * 1_000);
    store.put_upload(&Upload { id: id(79), ..file.clone() }, late).await.unwrap();
    assert_eq!(store.find_upload(file.id).await.unwrap(), None);
    store.begin_trial(id(80), user, &crate::fixtures::item("legal/one"), NOW).await.unwrap();
    store.begin_trial(id(81), user, &crate::fixtures::item("legal/one"), late).await.unwrap();
    assert_eq!(store.find_trial(id(80)).await.unwrap(), None);
    let Trial { hinted, checked, last_step, .. } = store.find_trial(id(81)).await.unwrap().unwrap();
    assert_eq!((hinted, checked, last_step), (false, false, 0));
}

on_both!(
    a_draft_goes_back_and_forth_and_tells_who_comes_second,
    an_import_goes_on_where_it_stopped,
    publishing_makes_a_version_and_the_loader_leaves_it_alone,
    the_bank_finds_any_part_of_a_text,
);
