//! Somebody who has used everything, so that there is a row of theirs in every table that knows people.

use store::NewNotice;
use uuid::Uuid;

use super::app::TestApp;
use super::client::Person;
use super::sample::{PASSWORD, WHOLE, right, write};

/// The person, and what they left.
pub(crate) struct Resident {
    pub(crate) person: Person,
    pub(crate) user: Uuid,
    /// Every attempt of theirs.
    pub(crate) attempts: Vec<Uuid>,
}

impl TestApp {
    /// Moves somebody in, who types `typed` and knows nothing of the others. Needs [`TestApp::with_evidence`].
    pub(crate) async fn resident(&self, email: &str, typed: &str) -> Resident {
        // First as a guest, who then signs in to an account: the guest's rows are theirs as well.
        let person = self.learner(email).await;
        let guest = self.guest().await;
        let mut early = guest.begin_practice("sample").await;
        guest.save(&mut early, "word", &write(typed)).await;
        guest.check(&mut early, "word").await;
        guest.post("/practice/sample/plan", &[("limit", "7")]).await.expect(303);
        guest.sign_in(email, PASSWORD).await.expect(201);

        person.practises_plainly(3).await;
        person.begin_gate(super::evidence::TEN).await;
        let mut gate = person.begin_gate(WHOLE).await;
        person.answer_all(&mut gate, right).await;
        person.save(&mut gate, "word", &write(typed)).await;
        person.submit(&mut gate).await;
        let slot = gate.place("word").to_string();
        let objection = [("slot", slot.as_str()), ("reason", typed)];
        person.post(&format!("/attempts/{}/objections", gate.id), &objection).await.expect(303);
        person.begin_practice("sample").await;
        person.post("/settings/locale", &[("locale", "en"), ("back", "/")]).await.expect(303);
        person.post("/password-reset", &[("email", email)]).await.expect(303);
        self.mailbox().next().await;
        self.program().sign_in(email, "wrong password").await.expect(401);
        let user: Uuid = person.me().await["user"].as_str().unwrap().parse().unwrap();
        let told = NewNotice {
            id: Uuid::from_u128(user.as_u128() ^ 1),
            user_id: user,
            at: self.now(),
            kind: "objection-ruled".to_owned(),
            detail: serde_json::json!({
                "title": { "ko": "관문", "en": "Gate" }, "number": 1, "upheld": false, "explanation": typed,
            }),
            path: "/notices".to_owned(),
        };
        self.service().store.create_notices(&[told]).await.unwrap();
        let attempts = person
            .attempts()
            .await
            .iter()
            .map(|each| each["id"].as_str().unwrap().parse().unwrap())
            .collect();
        Resident { person, user, attempts }
    }
}
