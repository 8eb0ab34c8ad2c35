//! A learning platform on a free port of this machine: OIDC, keys, access tokens, grade columns, deep linking; and every
//! lie that a platform, or somebody who plays one, could tell.

mod endpoints;
mod keys;
mod token;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::routing::{get, post};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::harness::{Person, TestApp, attribute, tags};

pub(super) use token::Signing;

/// What we are called at the platform.
pub(super) const CLIENT: &str = "munteok-7";
/// A deployment that is registered.
pub(super) const DEPLOYMENT: &str = "1:abc";
/// A claim of LTI's own.
pub(super) fn lti(name: &str) -> String {
    format!("https://purl.imsglobal.org/spec/lti/claim/{name}")
}

/// What the platform says at the next login.
#[derive(Clone, Debug)]
pub(super) struct Says {
    /// Claims that differ from those of an honest launch; null takes one away.
    pub(super) claims: Value,
    /// How it signs.
    pub(super) signing: Signing,
}

impl Says {
    /// The truth.
    pub(super) fn truth() -> Self {
        Self { claims: json!({}), signing: Signing::Right }
    }

    /// One claim that differs.
    pub(super) fn with(claim: impl AsRef<str>, value: &Value) -> Self {
        Self { claims: json!({claim.as_ref(): value}), ..Self::truth() }
    }

    /// Somebody is sent to a gate.
    pub(super) fn gate(gate: &str) -> Self {
        Self::with(lti("custom"), &json!({"gate": gate}))
    }

    /// Another claim besides.
    pub(super) fn and(mut self, claim: impl AsRef<str>, value: &Value) -> Self {
        self.claims[claim.as_ref()] = value.clone();
        self
    }

    /// Signed in another way.
    pub(super) fn signed(self, signing: Signing) -> Self {
        Self { signing, ..self }
    }
}

/// A grade that arrived.
#[derive(Clone, Debug)]
pub(super) struct Grade {
    pub(super) path: String,
    pub(super) body: Value,
}

struct State {
    base: String,
    tool: String,
    now: Box<dyn Fn() -> i64 + Send + Sync>,
    says: Mutex<Says>,
    is_down: Mutex<bool>,
    grades: mpsc::UnboundedSender<Grade>,
    answers: Mutex<Vec<Value>>,
}

/// The platform.
pub(super) struct Simulator {
    state: Arc<State>,
    arrived: tokio::sync::Mutex<mpsc::UnboundedReceiver<Grade>>,
    http: reqwest::Client,
}

/// What the platform gives the browser to post to us.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) action: String,
    pub(super) state: String,
    pub(super) token: String,
}

impl Simulator {
    /// Opens its doors; we are known there, and it is not known here yet.
    pub(super) async fn open(app: &TestApp) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (grades, arrived) = mpsc::unbounded_channel();
        let clock = app.clone();
        let state = Arc::new(State {
            base,
            tool: app.base().to_owned(),
            now: Box::new(move || clock.now().0 / 1_000),
            says: Mutex::new(Says::truth()),
            is_down: Mutex::new(false),
            grades,
            answers: Mutex::default(),
        });
        let router = Router::new()
            .route("/auth", get(endpoints::authorise))
            .route("/keys", get(endpoints::keys))
            .route("/token", post(endpoints::access_token))
            .route("/lineitems/{id}/lineitem/scores", post(endpoints::score))
            .route("/return", post(endpoints::choice))
            .with_state(Arc::clone(&state));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self { state, arrived: tokio::sync::Mutex::new(arrived), http }
    }

    /// Opens its doors, and an admin registers it.
    pub(super) async fn registered(app: &TestApp) -> (Self, Person) {
        let simulator = Self::open(app).await;
        let admin = app.admin("admin@example.kr").await;
        admin.post("/studio/lti", &simulator.registration()).await.expect(303);
        (simulator, admin)
    }

    /// What its administrator types here.
    pub(super) fn registration(&self) -> Vec<(&'static str, &'static str)> {
        // Leaked: a few bytes a test, so that fields are plain texts.
        let address = |path: &str| -> &'static str { format!("{}{path}", self.state.base).leak() };
        vec![
            ("name", "한빛 대학교"),
            ("issuer", address("")),
            ("client_id", CLIENT),
            ("deployments", DEPLOYMENT),
            ("login_url", address("/auth?from=here")),
            ("token_url", address("/token")),
            ("keys_url", address("/keys")),
        ]
    }

    /// Where it is.
    pub(super) fn base(&self) -> &str {
        &self.state.base
    }

    /// What it says from now on.
    pub(super) fn says(&self, says: Says) {
        *self.state.says.lock().unwrap() = says;
    }

    /// Whether it is out of order.
    pub(super) fn is_down(&self, down: bool) {
        *self.state.is_down.lock().unwrap() = down;
    }

    /// The address it sends browsers to.
    pub(super) fn login(&self) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("iss", &self.state.base)
            .append_pair("login_hint", "hint-of-nari")
            .append_pair("target_link_uri", &format!("{}/lti/launch", self.state.tool))
            .append_pair("client_id", CLIENT)
            .append_pair("lti_message_hint", r#"{"cmid":"7"}"#)
            .append_pair("lti_deployment_id", DEPLOYMENT)
            .finish();
        format!("/lti/login?{query}")
    }

    /// A browser follows a link of a course up to the form that comes back to us.
    pub(super) async fn form(&self, person: &Person) -> Form {
        let mut answer = person.get(&self.login()).await.expect(303);
        if answer.location().starts_with("/lti/login") {
            // It had no cookie of ours, and comes once more with it.
            answer = person.get(answer.location()).await.expect(303);
        }
        self.authorised(answer.location()).await
    }

    /// What the platform answers to an authentication request.
    pub(super) async fn authorised(&self, url: &str) -> Form {
        assert!(url.starts_with(&format!("{}/auth?from=here&", self.state.base)), "{url}");
        let response = self.http.get(url).send().await.unwrap();
        assert_eq!(response.status().as_u16(), 200, "{url}");
        let page = response.text().await.unwrap();
        let tags = tags(&page);
        let value = |name: &str| {
            let tag = tags.iter().find(|tag| attribute(tag, "name").as_deref() == Some(name));
            tag.and_then(|tag| attribute(tag, "value")).unwrap_or_default()
        };
        let action = tags.iter().find_map(|tag| attribute(tag, "action")).expect("a form");
        Form { action, state: value("state"), token: value("id_token") }
    }

    /// Posts a form to the platform, as a browser does for us.
    pub(super) async fn post(&self, url: &str, fields: &[(&str, &str)]) -> u16 {
        self.http.post(url).form(fields).send().await.unwrap().status().as_u16()
    }

    /// The next grade that arrives.
    pub(super) async fn grade(&self) -> Grade {
        self.arrived.lock().await.recv().await.expect("the platform is open")
    }

    /// Whether nothing has arrived.
    pub(super) async fn has_no_grade(&self) -> bool {
        self.arrived.lock().await.try_recv().is_err()
    }

    /// The choices that came back, by their claims.
    pub(super) fn choices(&self) -> Vec<Value> {
        self.state.answers.lock().unwrap().clone()
    }
}

impl Form {
    /// The browser posts it to us, from the platform's page.
    pub(super) async fn posted(&self, person: &Person) -> crate::harness::Answer {
        let fields = [("state", self.state.as_str()), ("id_token", self.token.as_str())];
        person.with_header("sec-fetch-site", "cross-site").post("/lti/launch", &fields).await
    }
}
