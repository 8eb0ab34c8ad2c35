//! Answers: first ones, the notebook, what was seen.

use assessment::attempt::Behaviour;
use store::{Answer, FirstAnswer, NewAnswer, SeenItem, StoreError};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

async fn comes_back_with_what_the_attempt_knows(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    let new = [answer(0, "legal/one", 3, 0.1 + 0.2), answer(1, "legal/three", 2, 1.0)];
    bench.store.append_steps(id(1), &[saved(1, "답")], Some(&judged()), &new).await.unwrap();
    let due = |new: &NewAnswer| Answer {
        attempt: id(1),
        slot: new.slot,
        domain: domain_id("legal"),
        item: new.item.clone(),
        version: new.version,
        behaviour: Behaviour::Mock,
        answered_at: new.answered_at,
        first: true,
        points: new.points,
        meaning: new.meaning,
        format: new.format,
        rules: new.rules.clone(),
        missed: new.missed.clone(),
    };
    let found = bench.store.list_answers(user, None).await.unwrap();
    assert_eq!(found, [due(&new[1]), due(&new[0])], "oldest first");
    assert_eq!(bench.store.list_answers(user, Some(&domain_id("legal"))).await.unwrap(), found);
    assert_eq!(bench.store.list_answers(user, Some(&domain_id("medical"))).await.unwrap(), []);
    assert_eq!(bench.store.list_answers(id(9), None).await.unwrap(), []);
}

async fn is_first_once_per_person_and_version(bench: Bench) {
    let mut catalogue = catalogue();
    load(&bench.store, &catalogue).await;
    let user = guest(&bench.store, 1).await;
    let other = guest(&bench.store, 2).await;
    answered(&bench.store, 1, user, "legal/one", 1, 0.0).await;
    answered(&bench.store, 2, user, "legal/one", 2, 1.0).await;
    answered(&bench.store, 3, other, "legal/one", 3, 1.0).await;
    answered(&bench.store, 4, user, "legal/two", 4, 1.0).await;
    catalogue.domains[1].items[0].question.stem.push('!');
    load(&bench.store, &catalogue).await;
    bench.store.create_attempt(&practice(5, user, &["legal/one"], minutes(5)), None).await.unwrap();
    let second_version = NewAnswer { version: 2, ..answer(0, "legal/one", 5, 1.0) };
    bench.store.append_steps(id(5), &[saved(1, "답")], None, &[second_version]).await.unwrap();
    let firsts = async |user| -> Vec<bool> {
        bench.store.list_answers(user, None).await.unwrap().iter().map(|answer| answer.first).collect()
    };
    assert_eq!(firsts(user).await, [true, false, true, true]);
    assert_eq!(firsts(other).await, [true]);
}

async fn first_ones_of_everybody_come_person_by_person(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let other = guest(&bench.store, 2).await;
    answered(&bench.store, 1, user, "legal/one", 1, 0.5).await;
    answered(&bench.store, 2, other, "legal/one", 2, 1.0).await;
    answered(&bench.store, 3, user, "legal/two", 3, 1.0).await;
    answered(&bench.store, 4, user, "legal/one", 4, 1.0).await;
    let of = |user: Uuid, item: &str, right: bool| FirstAnswer {
        user,
        item: item.parse().unwrap(),
        behaviour: Behaviour::Practice,
        right,
    };
    let mut due = [of(user, "legal/one", false), of(user, "legal/two", true), of(other, "legal/one", true)];
    due.sort_by_key(|answer| answer.user);
    assert_eq!(bench.store.list_first_answers(10).await.unwrap(), due);
    assert_eq!(bench.store.count_first_answers().await.unwrap(), 3);
    let newest = bench.store.list_first_answers(1).await.unwrap();
    assert_eq!(newest, [of(user, "legal/two", true)]);
}

async fn of_one_item_given_together_only_one_is_first(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&practice(1, user, &["legal/one", "legal/one"], NOW), None).await.unwrap();
    let answers = [answer(0, "legal/one", 1, 0.0), answer(1, "legal/one", 2, 1.0)];
    bench.store.append_steps(id(1), &[saved(1, "답")], None, &answers).await.unwrap();
    let found = bench.store.list_answers(user, None).await.unwrap();
    assert_eq!(found.iter().map(|answer| answer.first).collect::<Vec<_>>(), [true, false]);
}

async fn of_many_devices_only_one_is_first_and_none_is_lost(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    for number in 0..8 {
        bench.store.create_attempt(&practice(number, user, &["legal/one"], NOW), None).await.unwrap();
    }
    let mut tasks = tokio::task::JoinSet::new();
    for number in 0..8 {
        let store = bench.store.clone();
        tasks.spawn(async move {
            let answers = [answer(0, "legal/one", 1, 1.0), answer(1, "legal/two", 1, 1.0)];
            store.append_steps(id(number), &[saved(1, "답")], None, &answers).await
        });
    }
    for outcome in tasks.join_all().await {
        outcome.unwrap();
    }
    let found = bench.store.list_answers(user, None).await.unwrap();
    assert_eq!((found.len(), found.iter().filter(|answer| answer.first).count()), (16, 2));
}

async fn to_a_slot_is_given_once(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    answered(&bench.store, 1, user, "legal/one", 1, 0.0).await;
    let again = [answer(1, "legal/two", 2, 1.0), answer(0, "legal/one", 2, 1.0)];
    let error = bench.store.append_steps(id(1), &[saved(2, "b")], None, &again).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(bench.store.list_answers(user, None).await.unwrap().len(), 1);
    assert_eq!(bench.store.find_attempt(id(1)).await.unwrap().unwrap().steps.len(), 1);
}

async fn is_to_an_item_that_is_there(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&practice(1, user, &["legal/one"], NOW), None).await.unwrap();
    let unknown = NewAnswer { version: 2, ..answer(0, "legal/one", 1, 1.0) };
    let error = bench.store.append_steps(id(1), &[saved(1, "a")], None, &[unknown]).await.unwrap_err();
    assert!(matches!(error, StoreError::Conflict), "{error:?}");
    assert_eq!(bench.store.find_attempt(id(1)).await.unwrap().unwrap().steps, []);
}

async fn stays_in_the_notebook_until_it_is_full(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let other = guest(&bench.store, 2).await;
    // one: missed, then right. two: right, then missed twice. three: right but for rounding. medical: missed.
    let given = [
        (1, "legal/one", 0.0),
        (2, "legal/one", 1.0),
        (3, "legal/two", 1.0),
        (4, "legal/two", 0.5),
        (5, "legal/two", 0.75),
        (6, "legal/three", 1.0 - 1e-12),
    ];
    for (number, item, points) in given {
        answered(&bench.store, number, user, item, i64::try_from(number).unwrap(), points).await;
    }
    answered(&bench.store, 8, other, "legal/one", 8, 0.0).await;
    let mut medical = practice(7, user, &["medical/one"], minutes(7));
    medical.domain = domain_id("medical");
    bench.store.create_attempt(&medical, None).await.unwrap();
    bench
        .store
        .append_steps(id(7), &[saved(1, "답")], None, &[answer(0, "medical/one", 7, 0.0)])
        .await
        .unwrap();
    let missed = async |domain: Option<&str>, limit| -> Vec<(Uuid, f64)> {
        let domain = domain.map(domain_id);
        let answers = bench.store.list_missed(user, domain.as_ref(), limit).await.unwrap();
        answers.into_iter().map(|answer| (answer.attempt, answer.points)).collect()
    };
    assert_eq!(missed(None, 10).await, [(id(7), 0.0), (id(5), 0.75)]);
    assert_eq!(missed(None, 1).await, [(id(7), 0.0)]);
    assert_eq!(missed(Some("legal"), 10).await, [(id(5), 0.75)]);
}

async fn tells_what_was_seen(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    answered(&bench.store, 1, user, "legal/one", 1, 0.0).await;
    answered(&bench.store, 2, user, "legal/two", 2, 1.0).await;
    bench.store.create_attempt(&mock(3, user, minutes(3)), None).await.unwrap();
    let new = [answer(0, "legal/one", 9, 1.0), answer(1, "legal/three", 8, 1.0)];
    bench.store.append_steps(id(3), &[saved(1, "답")], None, &new).await.unwrap();
    let seen = |item, times, in_mock, minute| SeenItem {
        item: item_id(item),
        times,
        in_mock,
        last_at: minutes(minute),
    };
    assert_eq!(
        bench.store.list_seen_items(user, &domain_id("legal")).await.unwrap(),
        [seen("legal/one", 2, true, 9), seen("legal/three", 1, true, 8), seen("legal/two", 1, false, 2)]
    );
    assert_eq!(bench.store.list_seen_items(user, &domain_id("medical")).await.unwrap(), []);
}

async fn comes_with_the_steps_that_judge_it(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.create_attempt(&practice(1, user, &["legal/one"], NOW), None).await.unwrap();
    let alone = [answer(0, "legal/one", 1, 1.0)];
    let error = bench.store.append_steps(id(1), &[], Some(&judged()), &alone).await.unwrap_err();
    assert!(matches!(error, StoreError::Rejected(_)), "{error:?}");
    assert_eq!(bench.store.list_answers(user, None).await.unwrap(), []);
}

on_both!(
    comes_back_with_what_the_attempt_knows,
    is_first_once_per_person_and_version,
    first_ones_of_everybody_come_person_by_person,
    of_one_item_given_together_only_one_is_first,
    of_many_devices_only_one_is_first_and_none_is_lost,
    to_a_slot_is_given_once,
    is_to_an_item_that_is_there,
    stays_in_the_notebook_until_it_is_full,
    tells_what_was_seen,
    comes_with_the_steps_that_judge_it,
);
