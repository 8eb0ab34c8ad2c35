//! Learning platforms: who is registered, who comes in, what goes back.

use assessment::Instant;
use store::{
    Intent, NewChoice, NewLaunch, NewLogin, NewSigningKey, Platform, ScoreOutcome, ScoreState, Store,
};
use uuid::Uuid;

use crate::fixtures::*;
use crate::harness::Bench;

const SCHOOL: u128 = 900;
const LINEITEM: &str = "https://lms.example/lineitem/7";

fn platform(number: u128) -> Platform {
    let address = |path: &str| format!("https://lms.example/{path}");
    Platform {
        id: id(number),
        name: "한빛 대학교".to_owned(),
        issuer: format!("https://lms{number}.example"),
        client_id: "us".to_owned(),
        deployments: vec!["1".to_owned(), "2".to_owned()],
        login_url: address("login"),
        token_url: address("token"),
        keys_url: address("keys"),
        frame_origin: "https://lms.example".to_owned(),
    }
}

fn login(number: u8) -> NewLogin {
    NewLogin {
        state_hash: token(number),
        nonce_hash: token(number + 1),
        browser_hash: token(number + 2),
        platform: id(SCHOOL),
        expires_at: minutes(10),
    }
}

/// A launch of a login with this number, by a person who would get this id.
fn launch(number: u8, user: u128, intent: Intent) -> NewLaunch {
    NewLaunch {
        state_hash: token(number),
        platform: id(SCHOOL),
        subject: "나리".to_owned(),
        fresh_user: id(user),
        session_hash: token(number + 3),
        session_expires_at: minutes(600),
        frame_origin: "https://lms.example".to_owned(),
        intent,
        now: NOW,
    }
}

fn to_gate(number: u128, lineitem: Option<&str>) -> Intent {
    Intent::Gate { id: id(number), gate: gate_id("legal/g80"), lineitem: lineitem.map(str::to_owned) }
}

/// Somebody of the platform who has been sent to `legal/g80`.
async fn launched(store: &Store, lineitem: Option<&str>) -> Uuid {
    load(store, &catalogue()).await;
    store.save_platform(&platform(SCHOOL), stamp()).await.unwrap();
    store.begin_login(&login(10)).await.unwrap();
    store.launch(&launch(10, 1, to_gate(700, lineitem))).await.unwrap().unwrap()
}

fn choice() -> NewChoice {
    NewChoice {
        token_hash: token(40),
        deployment: "1".to_owned(),
        return_url: "https://lms.example/return".to_owned(),
        data: Some("되돌릴 말".to_owned()),
        grades: true,
        expires_at: minutes(60),
    }
}

fn key(kid: &str) -> NewSigningKey {
    NewSigningKey {
        kid: kid.to_owned(),
        modulus: "AQAB".to_owned(),
        exponent: "AQAB".to_owned(),
        private_key: kid.as_bytes().to_vec(),
    }
}

/// Fills every column that platforms brought along; needs the catalogue, and numbers from 600 on.
pub(crate) async fn everything(store: &Store) {
    store.save_platform(&platform(SCHOOL), stamp()).await.unwrap();
    for number in [200, 210, 220] {
        store.begin_login(&login(number)).await.unwrap();
    }
    let user = store.launch(&launch(200, 600, to_gate(700, Some(LINEITEM)))).await.unwrap().unwrap();
    store.launch(&launch(210, 601, Intent::Choice(choice()))).await.unwrap().unwrap();
    store.create_attempt(&mock(610, user, NOW), None).await.unwrap();
    store.append_steps(id(610), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    let score = store.claim_scores(minutes(20), minutes(50), 9).await.unwrap().remove(0);
    store.settle_score(&score, &ScoreOutcome::Failed { problem: "down".to_owned() }).await.unwrap();
    store.offer_lti_key(&key("one"), NOW).await.unwrap();
    store.rotate_lti_key(&key("two"), minutes(-100), stamp()).await.unwrap();
}

async fn is_registered_changed_and_removed(bench: Bench) {
    let store = &bench.store;
    let school = platform(SCHOOL);
    store.save_platform(&school, stamp()).await.unwrap();
    store.save_platform(&platform(901), stamp()).await.unwrap();
    // The same issuer and client id: the same platform, whatever new id is offered.
    let renamed = Platform { id: id(902), name: "새 이름".to_owned(), ..school.clone() };
    store.save_platform(&renamed, stamp()).await.unwrap();
    let due = Platform { id: id(SCHOOL), ..renamed };
    assert_eq!(store.find_platform(id(SCHOOL)).await.unwrap(), Some(due.clone()));
    assert_eq!(store.list_platforms().await.unwrap(), [due, platform(901)]);
    assert!(store.delete_platform(id(901), stamp()).await.unwrap());
    assert!(!store.delete_platform(id(901), stamp()).await.unwrap());
    assert_eq!(store.list_platforms().await.unwrap().len(), 1);
    let deeds: Vec<String> =
        store.list_audit(10).await.unwrap().into_iter().map(|entry| entry.deed).collect();
    assert_eq!(deeds, ["platform-removed", "platform-saved", "platform-saved", "platform-saved"]);
}

async fn a_login_is_found_by_its_state_in_its_browser_until_it_is_used(bench: Bench) {
    let store = &bench.store;
    store.save_platform(&platform(SCHOOL), stamp()).await.unwrap();
    store.begin_login(&login(10)).await.unwrap();
    let find = async |state: u8, browser: u8, at: Instant| {
        store.find_login(&token(state), &token(browser), at).await.unwrap()
    };
    assert_eq!(find(10, 12, NOW).await.unwrap().nonce_hash, token(11));
    assert_eq!(find(10, 13, NOW).await, None, "another browser");
    assert_eq!(find(11, 12, NOW).await, None, "another state");
    assert_eq!(find(10, 12, minutes(10)).await, None, "too late");
    let user = store.launch(&launch(10, 1, Intent::Unknown)).await.unwrap().unwrap();
    assert_eq!(find(10, 12, NOW).await, None, "used");
    let again = NewLaunch { session_hash: token(99), ..launch(10, 2, Intent::Unknown) };
    assert_eq!(store.launch(&again).await.unwrap(), None);
    assert_eq!(store.find_session(&token(99), NOW).await.unwrap(), None, "nothing is left of it");
    let session = store.find_session(&token(13), NOW).await.unwrap().unwrap();
    assert_eq!((session.user.id, session.platform.as_deref()), (user, Some("https://lms.example")));
    assert!(session.user.is_guest());
}

async fn somebody_is_the_same_at_every_launch_and_nobody_else(bench: Bench) {
    let store = &bench.store;
    store.save_platform(&platform(SCHOOL), stamp()).await.unwrap();
    for number in [10, 20, 30] {
        store.begin_login(&login(number)).await.unwrap();
    }
    let first = store.launch(&launch(10, 1, Intent::Unknown)).await.unwrap();
    let again = store.launch(&launch(20, 2, Intent::Unknown)).await.unwrap();
    assert_eq!((first, again), (Some(id(1)), Some(id(1))));
    let other = NewLaunch { subject: "다른이".to_owned(), ..launch(30, 3, Intent::Unknown) };
    assert_eq!(store.launch(&other).await.unwrap(), Some(id(3)));
    assert_eq!(store.find_user(id(2)).await.unwrap(), None);
    let export = store.export_user(id(1)).await.unwrap().unwrap().learning_platforms;
    assert_eq!(export.people.len(), 1);
    assert_eq!(export.people[0].subject, "나리");
}

async fn a_grade_goes_out_with_the_verdict_and_is_sent_by_one(bench: Bench) {
    let store = &bench.store;
    let user = launched(store, Some(LINEITEM)).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    store.create_attempt(&practice(2, user, &["legal/two"], NOW), None).await.unwrap();
    assert!(store.claim_scores(minutes(99), minutes(100), 9).await.unwrap().is_empty(), "not judged yet");
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();

    let claimed = store.claim_scores(minutes(20), minutes(50), 9).await.unwrap();
    assert_eq!(claimed.len(), 1);
    let score = claimed[0].clone();
    assert_eq!((score.attempt, score.platform, score.tries), (id(1), id(SCHOOL), 1));
    assert_eq!((score.subject.as_str(), score.lineitem.as_str()), ("나리", LINEITEM));
    assert!((score.percent - verdict().percent()).abs() < 1e-9);
    assert_eq!(score.judged_at, minutes(20));
    assert!(store.claim_scores(minutes(49), minutes(60), 9).await.unwrap().is_empty(), "it is taken");

    let later = ScoreOutcome::Later { at: minutes(30), problem: "answered 503".to_owned() };
    store.settle_score(&score, &later).await.unwrap();
    let listed = store.list_scores(9).await.unwrap();
    assert_eq!((listed[0].state, listed[0].tries, listed[0].due_at), (ScoreState::Due, 1, minutes(30)));
    assert_eq!(listed[0].problem.as_deref(), Some("answered 503"));
    let again = store.claim_scores(minutes(30), minutes(60), 9).await.unwrap();
    assert_eq!(again[0].tries, 2);
    store.settle_score(&again[0], &ScoreOutcome::Sent).await.unwrap();
    assert!(store.claim_scores(minutes(999), minutes(1_000), 9).await.unwrap().is_empty());
    assert_eq!(store.list_scores(9).await.unwrap()[0].state, ScoreState::Sent);
    assert_eq!(store.resend_scores(id(SCHOOL), NOW).await.unwrap(), 0, "what arrived stays");
    let export = store.export_user(user).await.unwrap().unwrap().learning_platforms;
    assert_eq!((export.gates.len(), export.scores.len()), (1, 1));
}

async fn judged_anew_a_grade_goes_out_anew(bench: Bench) {
    let store = &bench.store;
    let user = launched(store, Some(LINEITEM)).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    let old = store.claim_scores(minutes(20), minutes(50), 9).await.unwrap().remove(0);
    bench.execute("UPDATE attempts SET status = 'closed', verdict = NULL").await;
    let mut better = judged();
    better.closure.at = minutes(40);
    better.verdict.as_mut().unwrap().points = 2.0;
    store.append_steps(id(1), &[saved(2, "b")], Some(&better), &[]).await.unwrap();
    // What the platform says of the old grade does not settle the new one.
    store.settle_score(&old, &ScoreOutcome::Sent).await.unwrap();
    let new = store.claim_scores(minutes(40), minutes(60), 9).await.unwrap();
    assert_eq!(new.len(), 1);
    assert_eq!((new[0].revision, new[0].tries, new[0].judged_at), (2, 1, minutes(40)));
    assert!((new[0].percent - 100.0).abs() < 1e-9);
}

async fn what_was_given_up_is_sent_when_somebody_asks(bench: Bench) {
    let store = &bench.store;
    let user = launched(store, Some(LINEITEM)).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    let score = store.claim_scores(minutes(20), minutes(50), 9).await.unwrap().remove(0);
    let failed = ScoreOutcome::Failed { problem: "answered 404".to_owned() };
    store.settle_score(&score, &failed).await.unwrap();
    assert!(store.claim_scores(minutes(999), minutes(1_000), 9).await.unwrap().is_empty());
    assert_eq!(store.list_scores(9).await.unwrap()[0].state, ScoreState::Failed);
    assert_eq!(store.resend_scores(id(SCHOOL), minutes(60)).await.unwrap(), 1);
    assert_eq!(store.claim_scores(minutes(60), minutes(90), 9).await.unwrap()[0].tries, 1);
}

async fn nothing_goes_out_that_nobody_asked_for(bench: Bench) {
    let store = &bench.store;
    // The link has no grade column.
    let user = launched(store, None).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    // Nobody of a platform at all.
    let other = guest(store, 50).await;
    store.create_attempt(&mock(2, other, NOW), None).await.unwrap();
    store.append_steps(id(2), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    assert!(store.list_scores(9).await.unwrap().is_empty());
}

async fn a_platform_that_goes_takes_its_grades_along_and_leaves_the_sittings(bench: Bench) {
    let store = &bench.store;
    let user = launched(store, Some(LINEITEM)).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    assert!(store.delete_platform(id(SCHOOL), stamp()).await.unwrap());
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    assert!(store.list_scores(9).await.unwrap().is_empty());
    assert!(store.find_attempt(id(1)).await.unwrap().unwrap().verdict.is_some());
}

async fn a_choice_is_its_persons_alone_and_for_a_while(bench: Bench) {
    let store = &bench.store;
    store.save_platform(&platform(SCHOOL), stamp()).await.unwrap();
    store.begin_login(&login(10)).await.unwrap();
    let user = store.launch(&launch(10, 1, Intent::Choice(choice()))).await.unwrap().unwrap();
    let found = store.find_choice(&token(40), user, NOW).await.unwrap().unwrap();
    assert_eq!((found.platform, found.data, found.grades), (id(SCHOOL), choice().data, true));
    assert_eq!(store.find_choice(&token(40), id(2), NOW).await.unwrap(), None);
    assert_eq!(store.find_choice(&token(41), user, NOW).await.unwrap(), None);
    assert_eq!(store.find_choice(&token(40), user, minutes(60)).await.unwrap(), None);
    store.begin_login(&login(20)).await.unwrap();
    store.purge_expired(minutes(60)).await.unwrap();
    let left = "SELECT (SELECT COUNT(*) FROM lti_choices) + (SELECT COUNT(*) FROM lti_logins)";
    assert_eq!(bench.count(left).await, 0);
}

async fn one_key_signs_and_retired_ones_keep_their_public_half_for_a_while(bench: Bench) {
    let store = &bench.store;
    store.offer_lti_key(&key("one"), NOW).await.unwrap();
    store.offer_lti_key(&key("too late"), NOW).await.unwrap();
    let keys = store.lti_keys().await.unwrap();
    assert_eq!(keys.len(), 1);
    assert_eq!(keys[0].private_key.as_deref(), Some("one".as_bytes()));
    let at = |minute| store::Stamp { actor: None, at: minutes(minute) };
    store.rotate_lti_key(&key("two"), minutes(-100), at(1)).await.unwrap();
    store.rotate_lti_key(&key("three"), minutes(2), at(3)).await.unwrap();
    let keys = store.lti_keys().await.unwrap();
    let told: Vec<_> = keys.iter().map(|key| (key.kid.as_str(), key.private_key.is_some())).collect();
    assert_eq!(told, [("three", true), ("two", false)], "the first one was forgotten");
    assert!(!format!("{keys:?}").contains("116"), "no byte of a key is shown");
    assert!(keys.iter().all(|key| key.modulus == "AQAB"));
}

async fn whoever_goes_leaves_nothing_of_the_platform(bench: Bench) {
    let store = &bench.store;
    let user = launched(store, Some(LINEITEM)).await;
    store.create_attempt(&mock(1, user, NOW), None).await.unwrap();
    store.append_steps(id(1), &[saved(1, "a")], Some(&judged()), &[]).await.unwrap();
    store.delete_user(user, stamp()).await.unwrap();
    for table in ["lti_people", "lti_links", "lti_choices", "lti_scores", "sessions"] {
        assert_eq!(bench.count(&format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
    }
}

on_both!(
    is_registered_changed_and_removed,
    a_login_is_found_by_its_state_in_its_browser_until_it_is_used,
    somebody_is_the_same_at_every_launch_and_nobody_else,
    a_grade_goes_out_with_the_verdict_and_is_sent_by_one,
    judged_anew_a_grade_goes_out_anew,
    what_was_given_up_is_sent_when_somebody_asks,
    nothing_goes_out_that_nobody_asked_for,
    a_platform_that_goes_takes_its_grades_along_and_leaves_the_sittings,
    a_choice_is_its_persons_alone_and_for_a_while,
    one_key_signs_and_retired_ones_keep_their_public_half_for_a_while,
    whoever_goes_leaves_nothing_of_the_platform,
);
