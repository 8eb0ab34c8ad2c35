//! Notices.

use assessment::Instant;
use serde_json::json;
use store::{NewNotice, Stamp, StoreError};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

fn notice(number: u128, user_id: Uuid, at: Instant) -> NewNotice {
    NewNotice {
        id: id(number),
        user_id,
        at,
        kind: "assigned".to_owned(),
        detail: json!({ "group": format!("{number}반") }),
        path: "/gates/legal/g90".to_owned(),
    }
}

async fn are_listed_newest_first_and_counted_until_read(bench: Bench) {
    let store = &bench.store;
    let (reader, other) = (guest(store, 1).await, guest(store, 2).await);
    assert_eq!(store.count_unread_notices(reader).await.unwrap(), 0);
    let notices =
        [notice(11, reader, minutes(1)), notice(12, reader, minutes(3)), notice(13, other, minutes(2))];
    store.create_notices(&notices).await.unwrap();
    store.create_notices(&[notice(14, reader, minutes(2))]).await.unwrap();
    let listed = store.list_notices(reader, 2).await.unwrap();
    assert_eq!(listed.iter().map(|kept| kept.id).collect::<Vec<_>>(), [id(12), id(14)]);
    assert_eq!((listed[0].at, listed[0].read_at), (minutes(3), None));
    assert_eq!((listed[0].kind.as_str(), listed[0].path.as_str()), ("assigned", "/gates/legal/g90"));
    assert_eq!(listed[0].detail, json!({ "group": "12반" }));
    assert_eq!(store.count_unread_notices(reader).await.unwrap(), 3);

    // Another's notice is not one's own to read.
    store.mark_notice_read(reader, id(13), minutes(5)).await.unwrap();
    assert_eq!(store.count_unread_notices(other).await.unwrap(), 1);
    store.mark_notice_read(reader, id(12), minutes(5)).await.unwrap();
    store.mark_notice_read(reader, id(12), minutes(6)).await.unwrap();
    assert_eq!(store.list_notices(reader, 1).await.unwrap()[0].read_at, Some(minutes(5)));
    // What came after the page was drawn stays unread.
    store.mark_notices_read(reader, minutes(1), minutes(7)).await.unwrap();
    assert_eq!(store.count_unread_notices(reader).await.unwrap(), 1);
    store.mark_notices_read(reader, minutes(3), minutes(8)).await.unwrap();
    assert_eq!(store.count_unread_notices(reader).await.unwrap(), 0);
    assert_eq!(store.count_unread_notices(other).await.unwrap(), 1);
}

async fn are_written_for_all_or_none(bench: Bench) {
    let reader = guest(&bench.store, 1).await;
    let notices = [notice(11, reader, NOW), notice(12, id(9), NOW)];
    let refused = bench.store.create_notices(&notices).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(bench.store.list_notices(reader, 9).await.unwrap(), []);
}

async fn move_with_a_guest_and_are_exported_and_deleted(bench: Bench) {
    let store = &bench.store;
    let (guest, account) = (guest(store, 1).await, account(store, 2, "a@b.kr").await);
    store.create_notices(&[notice(11, guest, NOW), notice(12, account, minutes(1))]).await.unwrap();
    let by = Stamp { actor: Some(account), at: minutes(9) };
    assert!(store.merge_guest(guest, account, by).await.unwrap());
    let kept = store.list_notices(account, 9).await.unwrap();
    assert_eq!(kept.iter().map(|kept| kept.id).collect::<Vec<_>>(), [id(12), id(11)]);
    assert_eq!(store.export_user(account).await.unwrap().unwrap().notices, kept);
    assert!(store.delete_user(account, by).await.unwrap());
    assert_eq!(bench.count("SELECT COUNT(*) FROM notices").await, 0);
}

on_both!(
    are_listed_newest_first_and_counted_until_read,
    are_written_for_all_or_none,
    move_with_a_guest_and_are_exported_and_deleted,
);
