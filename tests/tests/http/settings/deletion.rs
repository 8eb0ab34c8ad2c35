//! `/settings/deletion`.

use crate::harness::sample::{PASSWORD, WHOLE, right, write};
use crate::harness::{Engine, TestApp};

const MARK: &str = "loeschmich@example.kr";
const TYPED: &str = "TYPEDMARK";

async fn leaves_nothing_of_the_person(app: TestApp) {
    let nari = app.learner(MARK).await;
    let token = nari.token();
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    nari.save(&mut gate, "word", &write(TYPED)).await;
    nari.submit(&mut gate).await;
    nari.begin_practice("sample").await;
    nari.post("/password-reset", &[("email", MARK)]).await.expect(303);
    app.program().sign_in(MARK, "wrong password").await.expect(401);
    assert!(!app.database().places_of(MARK).await.is_empty(), "the search finds what is there");
    let others = app.guest().await;
    let kept = others.begin_gate(WHOLE).await;

    nari.page("/settings/deletion").await.holds(&["되돌릴 수 없", "name=\"password\""]);
    let gone = nari.post("/settings/deletion", &[("password", PASSWORD)]).await.expect(303);
    assert!(gone.cookies()[0].contains("Max-Age=0"), "{:?}", gone.cookies());
    nari.page(gone.location()).await.holds(&["남아 있지 않아요"]);

    app.program().bearing(&token).read("/me").await.expect_problem(401, "no-session");
    app.program().sign_in(MARK, PASSWORD).await.expect_problem(401, "credentials");
    for mark in [MARK, TYPED] {
        assert!(
            app.database().places_of(mark).await.is_empty(),
            "{mark} is in {:?}",
            app.database().places_of(mark).await
        );
    }
    let rows = app.database().rows().await;
    let left = ["users", "sessions", "attempts", "attempt_steps", "answers", "one_time_links"]
        .map(|table| rows[table]);
    assert_eq!(left, [1, 1, 1, 0, 0, 0]);
    others.resume(&kept.id).await;

    // Not in free pages or the write-ahead log either.
    let house = app.stopped().await;
    if house.ground.engine == Engine::Sqlite {
        for entry in std::fs::read_dir(&house.ground.folder).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            for mark in [MARK, TYPED] {
                let found = bytes.windows(mark.len()).any(|window| window == mark.as_bytes());
                assert!(!found, "{mark} is still in {}", path.display());
            }
        }
    }
}

async fn leaves_no_trace_in_any_column_of_any_table(app: TestApp) {
    let app = app.with_evidence().await;
    let nari = app.resident(MARK, TYPED).await;
    // Only if there is a row of theirs in every table that knows people does the search afterwards say anything.
    for (table, rows) in app.database().rows_of(nari.user).await {
        // Nobody with an address comes from a learning platform; `lti::people` looks at those who do. What an instructor
        // tries out or uploads goes after a day.
        let is_others = table.starts_with("lti_") || ["trials", "uploads"].contains(&table.as_str());
        assert!(rows > 0 || is_others, "let the resident leave something in {table}");
    }
    let others = app.database().rows().await;

    nari.person.post("/settings/deletion", &[("password", PASSWORD)]).await.expect(303);
    for (table, rows) in app.database().rows_of(nari.user).await {
        assert_eq!(rows, 0, "{table}");
    }
    for mark in [MARK, TYPED] {
        assert_eq!(app.database().places_of(mark).await, Vec::<String>::new(), "{mark}");
    }
    assert!(!nari.attempts.is_empty());
    for attempt in nari.attempts {
        assert_eq!(app.database().places_of_id(attempt).await, Vec::<String>::new());
    }
    // What was done to whom stays known; the id alone names nobody.
    let places = app.database().places_of_id(nari.user).await;
    assert!(places.iter().all(|place| place.starts_with("audit.")), "{places:?}");
    // And nothing of others went with it.
    let left = app.database().rows().await;
    assert_eq!(left["users"], others["users"] - 1);
    assert_eq!(left["items"], others["items"]);
}

async fn asks_for_the_password_once_more(app: TestApp) {
    let nari = app.learner(MARK).await;
    for fields in [vec![], vec![("password", "wrong password")]] {
        nari.post("/settings/deletion", &fields).await.expect(401).holds(&["맞지 않아요"]);
    }
    assert_eq!(nari.me().await["email"], MARK);
}

async fn a_guest_is_deleted_at_once(app: TestApp) {
    let guest = app.guest().await;
    guest.begin_gate(WHOLE).await;
    guest.page("/settings/deletion").await;
    guest.post("/settings/deletion", &[]).await.expect(303);
    let rows = app.database().rows().await;
    assert_eq!((rows["users"], rows["attempts"]), (0, 0));
}

async fn strangers_have_nothing_to_delete(app: TestApp) {
    app.stranger().page("/settings/deletion").await.holds(&["남아 있지 않아요"]);
    app.stranger().post("/settings/deletion", &[]).await.expect(401);
}

async fn guessing_the_password_is_slowed_down_here_too(app: TestApp) {
    // Whoever finds an open browser must not be able to try passwords without end.
    let nari = app.learner(MARK).await;
    for _ in 0..10 {
        nari.post("/settings/deletion", &[("password", "wrong password")]).await.expect(401);
    }
    nari.post("/settings/deletion", &[("password", "wrong password")]).await.expect(429);
}

on_both!(
    leaves_nothing_of_the_person,
    leaves_no_trace_in_any_column_of_any_table,
    asks_for_the_password_once_more,
    a_guest_is_deleted_at_once,
    strangers_have_nothing_to_delete,
    guessing_the_password_is_slowed_down_here_too,
);
