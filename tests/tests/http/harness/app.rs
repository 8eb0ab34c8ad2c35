//! The real server on a free port, with the test's clock, randomness, mail and content.

use std::panic::resume_unwind;
use std::sync::{Arc, Mutex};

use app::context::Assets;
use assessment::Instant;
use exchange::content::Sources;
use server::application::{Application, Surroundings};
use server::settings::{ConnectionSettings, DataSettings, ServeSettings, TraceSettings};
use service::{Clock as _, Service};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::client::Person;
use super::clock::TestClock;
use super::content::sample_content;
use super::database::Database;
use super::documented::{self, Recorder};
use super::engine::{Engine, Ground};
use super::mailbox::Mailbox;
use super::randomness::SeededRandomness;

/// A server that runs. Clones share it.
#[derive(Clone)]
pub(crate) struct TestApp {
    base: String,
    public_url: String,
    service: Service,
    house: Arc<House>,
}

/// What outlives a restart of the server.
pub(crate) struct House {
    pub(crate) ground: Ground,
    pub(crate) mailbox: Mailbox,
    pub(crate) recorder: Arc<Recorder>,
    clock: TestClock,
    randomness: SeededRandomness,
    running: Mutex<Option<Running>>,
}

struct Running {
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
    service: Service,
}

/// Runs one test. It goes to a task of its own, so that its server and database are removed whatever becomes of it.
pub(crate) async fn run<T: Future<Output = ()> + Send + 'static>(engine: Engine, test: fn(TestApp) -> T) {
    let Some(ground) = Ground::fresh(engine).await else { return };
    let house = Arc::new(House::on(ground));
    let inside = Arc::clone(&house);
    let outcome = tokio::spawn(async move {
        let app = TestApp::start(&inside, |_| {}, sample_content()).await;
        let document = app.program().read("/openapi.json").await.json();
        test(app).await;
        documented::check(&inside.recorder, &document);
    })
    .await;
    house.stop().await;
    house.ground.remove().await;
    if let Err(failure) = outcome {
        eprintln!("=== FAILED on {engine} ===");
        resume_unwind(failure.into_panic());
    }
}

impl House {
    fn on(ground: Ground) -> Self {
        Self {
            ground,
            mailbox: Mailbox::default(),
            recorder: Arc::default(),
            clock: TestClock::default(),
            randomness: SeededRandomness::default(),
            running: Mutex::default(),
        }
    }

    /// Stops the server as an operator does: running requests are finished.
    async fn stop(&self) {
        let running = self.running.lock().unwrap().take();
        let Some(running) = running else { return };
        let _ = running.stop.send(());
        running.served.await.unwrap();
        running.service.store.close().await;
    }

    /// Settings of a server on this house's ground.
    pub(crate) fn settings(&self) -> ServeSettings {
        ServeSettings {
            addr: ([127, 0, 0, 1], 0).into(),
            public_url: None,
            // So that a test can ask from several addresses; one test looks at the other case.
            behind_proxy: true,
            smtp_url: None,
            mail_from: "문턱 <no-reply@munteok.example>".to_owned(),
            metrics_token: None,
            traces: TraceSettings { endpoint: None, service_name: "munteok".to_owned() },
            connections: ConnectionSettings { connections: 4_096, patience_seconds: 60 },
            data: DataSettings {
                data: self.ground.folder.clone(),
                database_url: self.ground.postgres.clone(),
                media_url: None,
            },
        }
    }

    /// What comes from outside the program.
    pub(crate) fn surroundings(&self, content: Sources) -> Surroundings {
        Surroundings {
            clock: Arc::new(self.clock.clone()),
            randomness: Arc::new(self.randomness.clone()),
            assets: Assets {
                boot: "boot-test.js".to_owned(),
                boxes: "boxes-test.js".to_owned(),
                script: "munteok-test.js".to_owned(),
                wasm: "munteok-test.wasm".to_owned(),
                style: "style-test.css".to_owned(),
                ..Assets::default()
            },
            mailer: Some(Arc::new(self.mailbox.clone())),
            content,
        }
    }
}

impl TestApp {
    async fn start(house: &Arc<House>, change: impl FnOnce(&mut ServeSettings), content: Sources) -> Self {
        let mut settings = house.settings();
        change(&mut settings);
        let application = Application::start(&settings, house.surroundings(content)).await.unwrap();
        let base = format!("http://{}", application.address().unwrap());
        let public_url = application.public_url().to_owned();
        let service = application.service().clone();
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(application.run(async move {
            let _ = stopped.await;
        }));
        *house.running.lock().unwrap() = Some(Running { stop, served, service: service.clone() });
        Self { base, public_url, service, house: Arc::clone(house) }
    }

    /// Stops this server and starts another one on the same database, with other settings.
    pub(crate) async fn restarted(self, change: impl FnOnce(&mut ServeSettings)) -> Self {
        self.house.stop().await;
        Self::start(&self.house, change, sample_content()).await
    }

    /// The same, with other content.
    pub(crate) async fn restarted_with(self, content: Sources) -> Self {
        self.house.stop().await;
        Self::start(&self.house, |_| {}, content).await
    }

    /// Stops this server.
    pub(crate) async fn stopped(self) -> Arc<House> {
        self.house.stop().await;
        self.house
    }

    /// Somebody at a browser, not known to the site yet.
    pub(crate) fn stranger(&self) -> Person {
        Person::at_browser(&self.base, &self.public_url, Arc::clone(&self.house.recorder))
    }

    /// A program without cookies.
    pub(crate) fn program(&self) -> Person {
        Person::program(&self.base, Arc::clone(&self.house.recorder))
    }

    /// A program that speaks to another server.
    pub(crate) fn program_at(&self, base: &str) -> Person {
        Person::program(base, Arc::clone(&self.house.recorder))
    }

    /// Somebody who has begun without an account.
    pub(crate) async fn guest(&self) -> Person {
        let person = self.stranger();
        person.start_as_guest().await;
        person
    }

    /// Somebody with an account.
    pub(crate) async fn learner(&self, email: &str) -> Person {
        let person = self.stranger();
        person.sign_up(email, super::sample::PASSWORD).await.expect(201);
        person
    }

    /// The first admin, by the printed link.
    pub(crate) async fn admin(&self, email: &str) -> Person {
        let token = self.service.first_admin_link().await.unwrap().expect("there is no admin yet");
        let person = self.stranger();
        let fields = [("email", email), ("password", super::sample::PASSWORD)];
        person.post(&format!("/first-admin/{}", token.reveal()), &fields).await.expect(303);
        person
    }

    /// The use cases behind it.
    pub(crate) fn service(&self) -> &Service {
        &self.service
    }

    /// The mail that went out.
    pub(crate) fn mailbox(&self) -> &Mailbox {
        &self.house.mailbox
    }

    /// The database, looked at behind the server's back.
    pub(crate) fn database(&self) -> Database<'_> {
        Database(&self.house.ground)
    }

    /// What outlives a restart.
    pub(crate) fn house(&self) -> &House {
        &self.house
    }

    /// The data folder.
    pub(crate) fn ground(&self) -> &Ground {
        &self.house.ground
    }

    /// Where it listens.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// The server's clock.
    pub(crate) fn now(&self) -> Instant {
        self.house.clock.now()
    }

    /// Time goes by.
    pub(crate) fn wait(&self, millis: i64) {
        self.house.clock.advance(millis);
    }
}
