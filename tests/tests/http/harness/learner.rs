//! What people do, in their own words.

use reqwest::Method;
use serde_json::{Value, json};

use super::answer::Answer;
use super::attempt::Sitting;
use super::client::Person;

impl Person {
    /// Begins without an account.
    pub(crate) async fn start_as_guest(&self) -> Value {
        let answer = self.send(self.request(Method::POST, "/api/v1/guest")).await.expect(201);
        let session = answer.json();
        self.keep_token(session["token"].as_str().unwrap());
        session
    }

    /// Makes an account.
    pub(crate) async fn sign_up(&self, email: &str, password: &str) -> Answer {
        self.enter("/account", email, password).await
    }

    /// Signs in to an account.
    pub(crate) async fn sign_in(&self, email: &str, password: &str) -> Answer {
        self.enter("/session", email, password).await
    }

    async fn enter(&self, path: &str, email: &str, password: &str) -> Answer {
        let answer = self.call(Method::POST, path, &json!({"email": email, "password": password})).await;
        if answer.status == 201 {
            self.keep_token(answer.json()["token"].as_str().unwrap());
        }
        answer
    }

    /// Signs out.
    pub(crate) async fn sign_out(&self) -> Answer {
        self.send(self.request(Method::DELETE, "/api/v1/session")).await
    }

    /// Who the server takes this person for.
    pub(crate) async fn me(&self) -> Value {
        self.read("/me").await.expect(200).json()
    }

    /// Tries to begin an attempt.
    pub(crate) async fn try_begin(&self, wish: &Value) -> Answer {
        self.call(Method::POST, "/attempts", wish).await
    }

    /// Begins a gate.
    pub(crate) async fn begin_gate(&self, gate: &str) -> Sitting {
        Sitting::of(&self.try_begin(&json!({"gate": gate})).await.expect(201).json())
    }

    /// Begins the live phase of a gate that has been passed.
    pub(crate) async fn begin_live(&self, gate: &str) -> Sitting {
        Sitting::of(&self.try_begin(&json!({"live": gate})).await.expect(201).json())
    }

    /// Begins a practice of up to 30 items.
    pub(crate) async fn begin_practice(&self, domain: &str) -> Sitting {
        let wish = json!({"practice": {"domain": domain, "count": 30}});
        Sitting::of(&self.try_begin(&wish).await.expect(201).json())
    }

    /// Comes back to an attempt.
    pub(crate) async fn resume(&self, id: &str) -> Sitting {
        Sitting::of(&self.read(&format!("/attempts/{id}")).await.expect(200).json())
    }

    /// Everybody's own attempts, newest first.
    pub(crate) async fn attempts(&self) -> Vec<Value> {
        self.read("/attempts").await.expect(200).json().as_array().unwrap().clone()
    }

    /// The result of an attempt that is over.
    pub(crate) async fn result(&self, sitting: &Sitting) -> Value {
        self.read(&format!("/attempts/{}/result", sitting.id)).await.expect(200).json()
    }

    /// Progress in a domain.
    pub(crate) async fn progress(&self, domain: &str) -> Value {
        let all = self.read("/progress").await.expect(200).json();
        all.as_array().unwrap().iter().find(|each| each["domain"] == domain).expect("the domain").clone()
    }
}
