//! A person goes, with everything.

use store::{LinkPurpose, NewLink, NewNotice, NewUser, Role, Stamp};

use crate::fixtures::*;
use crate::harness::{Bench, Engine};

/// It stands in every text of the person that is deleted.
const MARK: &str = "지워질사람";

/// A person with rows everywhere, all marked.
async fn marked(bench: &Bench) {
    let user = NewUser {
        email: format!("{MARK}@example.com"),
        password_hash: Some(hash(MARK)),
        locale: Some(MARK.to_owned()),
        ..new_user(1, "", Role::Learner)
    };
    bench.store.create_user(&user, stamp()).await.unwrap();
    bench.store.create_session(&session(1, 1)).await.unwrap();
    let link = NewLink {
        token_hash: token(2),
        purpose: LinkPurpose::Reset { user_id: id(1) },
        created_at: NOW,
        expires_at: minutes(60),
    };
    bench.store.create_link(&link).await.unwrap();
    bench.store.create_attempt(&foretold(1, id(1), 0, 0.5), None).await.unwrap();
    bench.store.note_forecasts(id(1), minutes(0), &[(gate_id("legal/g90"), forecast(0.5))]).await.unwrap();
    let notice = NewNotice {
        id: id(3),
        user_id: id(1),
        at: NOW,
        kind: MARK.to_owned(),
        detail: MARK.into(),
        path: String::new(),
    };
    bench.store.create_notices(&[notice]).await.unwrap();
    let answers = [answer(0, "legal/one", 1, 0.5)];
    bench.store.append_steps(id(1), &[saved(1, MARK)], Some(&judged()), &answers).await.unwrap();
    bench.store.set_password(id(1), &hash(MARK), Some(&token(1)), stamp()).await.unwrap();
}

/// How many cells hold the mark, or the person's id.
async fn traces(bench: &Bench) -> (i64, i64) {
    let (mut marks, mut ids) = (0, 0);
    let own = id(1).simple().to_string();
    for (table, column) in bench.columns().await {
        let (text, hex) = match bench.engine {
            Engine::Sqlite => (format!("CAST({column} AS TEXT)"), format!("LOWER(HEX({column}))")),
            Engine::Postgres => (format!("{column}::text"), format!("REPLACE({column}::text, '-', '')")),
        };
        marks += bench.count(&format!("SELECT COUNT(*) FROM {table} WHERE {text} LIKE '%{MARK}%'")).await;
        if table != "audit" {
            ids += bench.count(&format!("SELECT COUNT(*) FROM {table} WHERE {hex} LIKE '%{own}%'")).await;
        }
    }
    (marks, ids)
}

async fn leaves_no_trace_but_the_audit(bench: Bench) {
    load(&bench.store, &catalogue()).await;
    let other = guest(&bench.store, 7).await;
    answered(&bench.store, 7, other, "legal/one", 1, 0.0).await;
    marked(&bench).await;
    let (marks, ids) = traces(&bench).await;
    assert!(marks >= 4 && ids >= 7, "the search finds what is there: {marks} {ids}");
    let by = Stamp { actor: Some(id(1)), at: minutes(5) };
    assert!(bench.store.delete_user(id(1), by).await.unwrap());
    assert_eq!(traces(&bench).await, (0, 0));
    let entry = bench.store.list_audit(1).await.unwrap().remove(0);
    assert_eq!((entry.deed.as_str(), entry.subject), ("user-deleted", id(1).to_string()));
    assert!(!bench.store.delete_user(id(1), by).await.unwrap());
    // Nobody else loses anything.
    assert_eq!(bench.store.list_answers(other, None).await.unwrap().len(), 1);
    assert_eq!(bench.store.find_attempt(id(7)).await.unwrap().unwrap().steps.len(), 1);
    assert!(bench.store.doctor(minutes(60)).await.unwrap().iter().all(|check| check.ok));
    if bench.engine == Engine::Sqlite {
        // Nor do free pages of the file keep it.
        bench.store.close().await;
        let file = std::fs::read(bench.url.trim_start_matches("sqlite:")).unwrap();
        assert!(!file.windows(MARK.len()).any(|window| window == MARK.as_bytes()));
    }
}

on_both!(leaves_no_trace_but_the_audit);
