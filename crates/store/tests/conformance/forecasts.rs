//! Forecasts that are kept, and what became of them.

use assessment::gate::Verdict;
use store::{Conclusion, StoreError};

use crate::fixtures::*;
use crate::harness::Bench;

/// Attempt and chance of every forecast of a person for `legal/g80`, oldest first.
async fn kept(bench: &Bench, user: uuid::Uuid) -> Vec<(Option<uuid::Uuid>, f64)> {
    let kept = bench.store.list_forecasts(user, &gate_id("legal/g80"), 100).await.unwrap();
    kept.iter().map(|kept| (kept.attempt, kept.forecast.pass)).collect()
}

async fn the_last_of_a_day_is_kept(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let (g80, g90) = (gate_id("legal/g80"), gate_id("legal/g90"));
    for (minute, day, pass) in [(1, 0, 0.2), (3, 0, 0.4), (2, 0, 0.3), (9, 1, 0.0)] {
        let both = [(g80.clone(), forecast(pass)), (g90.clone(), forecast(pass / 2.0))];
        bench.store.note_forecasts(user, time(minute, day), &both).await.unwrap();
    }
    bench.store.note_forecasts(user, time(10, 2), &[]).await.unwrap();
    assert_eq!(kept(&bench, user).await, [(None, 0.4), (None, 0.0)], "one that comes late changes nothing");
    let last = bench.store.list_forecasts(user, &g90, 1).await.unwrap();
    assert_eq!((last.len(), &last[0].gate, last[0].made_at), (1, &g90, time(9, 1)), "the newest of them");
    let first = &bench.store.list_forecasts(user, &g80, 9).await.unwrap()[0];
    assert_eq!((first.forecast, first.made_at), (forecast(0.4), minutes(3)));
}

async fn a_sitting_keeps_its_own(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    bench.store.note_forecasts(user, time(1, 0), &[(gate_id("legal/g80"), forecast(0.4))]).await.unwrap();
    bench.store.create_attempt(&foretold(1, user, 2, 0.5), None).await.unwrap();
    bench.store.create_attempt(&foretold(2, user, 3, 0.6), None).await.unwrap();
    assert_eq!(kept(&bench, user).await, [(None, 0.4), (Some(id(1)), 0.5), (Some(id(2)), 0.6)]);
    // An attempt that is refused leaves no forecast.
    let again = bench.store.create_attempt(&foretold(1, user, 4, 0.7), None).await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    assert_eq!(kept(&bench, user).await.len(), 3);
}

async fn outcomes_are_those_of_judged_sittings(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let (one, two) = (guest(&bench.store, 1).await, guest(&bench.store, 2).await);
    for (number, user, pass) in [(1, one, 0.3), (2, one, 0.4), (3, two, 0.9), (4, two, 0.8)] {
        let minute = i64::try_from(number).unwrap();
        bench.store.create_attempt(&foretold(number, user, minute, pass), None).await.unwrap();
    }
    bench.store.note_forecasts(two, time(9, 0), &[(gate_id("legal/g80"), forecast(0.1))]).await.unwrap();
    bench.store.create_attempt(&mock(5, two, minutes(5)), None).await.unwrap();
    for (number, passed) in [(1, false), (3, true), (5, true)] {
        let verdict = Verdict { passed, ..verdict() };
        let end = Conclusion { verdict: Some(verdict), ..judged() };
        bench.store.append_steps(id(number), &[saved(1, "답")], Some(&end), &[]).await.unwrap();
    }
    let found = bench.store.list_forecast_outcomes(10).await.unwrap();
    let found: Vec<_> = found.iter().map(|kept| (kept.user, kept.forecast, kept.passed)).collect();
    assert_eq!(found, [(two, forecast(0.9), true), (one, forecast(0.3), false)], "newest first");
    assert_eq!(bench.store.list_forecast_outcomes(1).await.unwrap().len(), 1);
}

async fn a_guest_who_signs_in_takes_them_along(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let guest = guest(&bench.store, 1).await;
    let account = account(&bench.store, 2, "a@b.kr").await;
    let g80 = gate_id("legal/g80");
    // Day 0: the guest was later. Day 1: the account was. Day 2: both at once. Day 3: only the guest.
    for (user, minute, day, pass) in [
        (account, 1, 0, 0.1),
        (guest, 2, 0, 0.2),
        (guest, 3, 1, 0.3),
        (account, 4, 1, 0.4),
        (guest, 5, 2, 0.5),
        (account, 5, 2, 0.6),
        (guest, 6, 3, 0.7),
    ] {
        bench.store.note_forecasts(user, time(minute, day), &[(g80.clone(), forecast(pass))]).await.unwrap();
    }
    bench.store.create_attempt(&foretold(1, guest, 9_000, 0.8), None).await.unwrap();
    assert!(bench.store.merge_guest(guest, account, stamp()).await.unwrap());
    let due = [(None, 0.2), (None, 0.4), (None, 0.6), (None, 0.7), (Some(id(1)), 0.8)];
    assert_eq!(kept(&bench, account).await, due);
    assert!(bench.store.doctor(minutes(9_000)).await.unwrap().iter().all(|check| check.ok));
}

async fn refuses_what_is_no_chance_and_who_is_nobody(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = guest(&bench.store, 1).await;
    let g80 = gate_id("legal/g80");
    let wrong = [(g80.clone(), assessment::readiness::Forecast { pass: 1.2, low: 0.1, high: 0.9 })];
    let refused = bench.store.note_forecasts(user, time(1, 0), &wrong).await;
    assert!(matches!(refused, Err(StoreError::Rejected(_))), "{refused:?}");
    for (user, gate) in [(id(9), g80), (user, gate_id("legal/gone"))] {
        let refused = bench.store.note_forecasts(user, time(1, 0), &[(gate, forecast(0.5))]).await;
        assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    }
    assert!(kept(&bench, user).await.is_empty());
}

on_both!(
    the_last_of_a_day_is_kept,
    a_sitting_keeps_its_own,
    outcomes_are_those_of_judged_sittings,
    a_guest_who_signs_in_takes_them_along,
    refuses_what_is_no_chance_and_who_is_nobody,
);
