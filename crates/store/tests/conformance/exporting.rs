//! Everything of a person, for the person.

use assessment::attempt::Behaviour;
use store::Stamp;

use crate::fixtures::*;
use crate::harness::Bench;

async fn holds_all_of_one_person_and_no_secret(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let user = account(&bench.store, 1, "a@b.kr").await;
    let other = guest(&bench.store, 9).await;
    bench.store.create_session(&session(2, 1)).await.unwrap();
    answered(&bench.store, 8, other, "legal/one", 1, 0.0).await;
    bench.store.create_attempt(&mock(2, user, minutes(5)), None).await.unwrap();
    answered(&bench.store, 1, user, "legal/two", 1, 0.5).await;
    let steps = [saved(1, "답1"), saved(2, "답2")];
    bench
        .store
        .append_steps(id(2), &steps, Some(&judged()), &[answer(0, "legal/one", 9, 1.0)])
        .await
        .unwrap();
    bench.store.note_forecasts(user, minutes(9), &[(gate_id("legal/g90"), forecast(0.5))]).await.unwrap();
    bench.store.note_forecasts(other, minutes(9), &[(gate_id("legal/g90"), forecast(0.1))]).await.unwrap();
    let by = Stamp { actor: Some(id(77)), at: minutes(10) };
    bench.store.set_role(user, store::Role::Instructor, by).await.unwrap();

    let export = bench.store.export_user(user).await.unwrap().unwrap();
    assert_eq!(Some(&export.profile), bench.store.find_user(user).await.unwrap().as_ref());
    assert_eq!(export.sessions.len(), 1);
    assert_eq!((export.sessions[0].created_at, export.sessions[0].seen_at), (NOW, NOW));
    assert_eq!(export.sessions[0].expires_at, NOW.plus_days(30));
    let found: Vec<_> = export.attempts.iter().map(|attempt| (attempt.id, attempt.steps.len())).collect();
    assert_eq!(found, [(id(1), 1), (id(2), 2)], "oldest first, each with its own steps");
    let sitting = &export.attempts[1];
    let new = mock(2, user, minutes(5));
    assert_eq!(sitting.steps, steps);
    assert_eq!((sitting.behaviour, &sitting.slots), (Behaviour::Mock, &new.plan.slots));
    assert_eq!((&sitting.gate, &sitting.domain), (&new.gate, &new.domain));
    assert_eq!((sitting.started_at, sitting.ends_at), (new.plan.started_at, new.plan.ends_at));
    assert_eq!((sitting.closure, &sitting.verdict), (Some(closure()), &Some(verdict())));
    assert_eq!(export.attempts[0].closure, None);
    assert_eq!(export.answers, bench.store.list_answers(user, None).await.unwrap());
    let kept = bench.store.list_forecasts(user, &gate_id("legal/g90"), 9).await.unwrap();
    assert_eq!((export.forecasts.len(), &export.forecasts), (1, &kept));
    let deeds: Vec<_> = export.audit.iter().map(|entry| entry.deed.as_str()).collect();
    assert_eq!(deeds, ["user-created", "role-changed"]);

    let json = serde_json::to_string(&export).unwrap();
    assert!(json.contains("답2") && json.contains("a@b.kr"));
    assert!(!json.contains("argon2"), "no password hash");
    assert_eq!(bench.store.export_user(id(5)).await.unwrap(), None);
}

on_both!(holds_all_of_one_person_and_no_secret);
