//! The server, started.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::Context;
use app::context::{AppState, Assets};
use axum::Router;
use axum::middleware::from_fn_with_state;
use exchange::content::Sources;
use service::mail::Mailer;
use service::{Clock, Randomness, Service};
use store::Store;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::clock::SystemClock;
use crate::embedded::{content, site};
use crate::mailer::SmtpMailer;
use crate::metrics::Metrics;
use crate::platforms::HttpPlatforms;
use crate::randomness::SystemRandomness;
use crate::settings::{ConnectionSettings, DataSettings, ServeSettings};
use crate::traces::{Traces, trace_request};
use crate::{jobs, router, serving};

/// A server that listens, ready to run.
pub struct Application {
    listener: TcpListener,
    router: Router,
    service: Service,
    connections: ConnectionSettings,
    metrics: Metrics,
    traces: Option<Traces>,
    public_url: Arc<str>,
}

/// Opens the store, checks that the folder can be written, and applies migrations.
///
/// # Errors
/// An unwritable folder, an unreachable database, a database of a newer version: nothing is changed then.
pub(crate) async fn open_store(settings: &DataSettings) -> anyhow::Result<Store> {
    let url = settings.database()?;
    if settings.database_url.is_none() {
        std::fs::create_dir_all(&settings.data).with_context(|| {
            format!(
                "the data folder {} cannot be made; give another one with MUNTEOK_DATA or --data",
                settings.data.display()
            )
        })?;
    }
    let store = Store::open(&url).await?;
    store.migrate().await?;
    Ok(store)
}

/// Opens the store as it is: nothing is made and nothing migrated.
///
/// # Errors
/// A database that is not there or cannot be reached.
pub(crate) async fn open_existing(settings: &DataSettings) -> anyhow::Result<Store> {
    let url = settings.database()?;
    if let Some(file) = url.file().filter(|file| !file.is_file()) {
        anyhow::bail!(
            "there is no database at {}; `munteok serve` makes one, or name another with MUNTEOK_DATA or --data",
            file.display()
        );
    }
    Ok(Store::open(&url).await?)
}

/// What comes from outside the program: tests pass a clock they move and content of their own.
#[derive(Clone)]
pub struct Surroundings {
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness fit for secrets.
    pub randomness: Arc<dyn Randomness>,
    /// Names of the built browser files.
    pub assets: Assets,
    /// How mail goes out.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// The content that is loaded at the start.
    pub content: Sources,
}

impl Surroundings {
    /// The system's clock and randomness, the embedded bundle and content, and SMTP where it is set.
    ///
    /// # Errors
    /// A binary without its bundle, an unreadable SMTP URL or sender.
    pub fn of_system(settings: &ServeSettings) -> anyhow::Result<Self> {
        let mailer = match &settings.smtp_url {
            None => None,
            Some(url) => Some(Arc::new(SmtpMailer::new(url, &settings.mail_from)?) as Arc<dyn Mailer>),
        };
        Ok(Self {
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
            assets: site::assets()?,
            mailer,
            content: content::bundled()?,
        })
    }
}

/// A service over the store, with the system's clock and randomness.
pub(crate) fn service(store: Store) -> Service {
    Service::new(store, Arc::new(SystemClock), Arc::new(SystemRandomness), None)
}

/// Loads the content if it is not the one loaded last.
///
/// # Errors
/// Content with faults, each named by file and line.
async fn load_content(service: &Service, sources: &Sources) -> anyhow::Result<()> {
    let report = crate::cli::content::load(service, sources).await?;
    match report {
        Some(report) => tracing::info!(?report, "content loaded"),
        // What an older program loaded has never been put into the bank.
        None => service.store.refresh_bank().await?,
    }
    Ok(())
}

impl Application {
    /// Opens everything and binds the address.
    ///
    /// # Errors
    /// What cannot be opened, bound or loaded, and how to mend it.
    pub async fn start(settings: &ServeSettings, surroundings: Surroundings) -> anyhow::Result<Self> {
        // Bound before the database is touched: a port that is taken must change nothing.
        let listener = TcpListener::bind(settings.addr).await.with_context(|| {
            format!("{} cannot be listened on; give another one with MUNTEOK_ADDR or --addr", settings.addr)
        })?;
        let media = settings.data.media()?;
        let store = open_store(&settings.data).await?;
        let mut service =
            Service::new(store, surroundings.clock, surroundings.randomness, surroundings.mailer)
                .with_platforms(Arc::new(HttpPlatforms::new()));
        service.media = Some(Arc::new(media.clone()));
        load_content(&service, &surroundings.content).await?;
        let address = listener.local_addr()?;
        let public_url: Arc<str> = match &settings.public_url {
            Some(url) => url.trim_end_matches('/').into(),
            None => format!("http://{address}").into(),
        };
        let state = AppState {
            service: service.clone(),
            assets: Arc::new(surroundings.assets),
            secure: public_url.starts_with("https://"),
            public_url: Arc::clone(&public_url),
            behind_proxy: settings.behind_proxy,
        };
        let connections = settings.connections.clone();
        let metrics = Metrics::default();
        let token = settings.metrics_token.as_deref();
        let traces = Traces::start(&settings.traces)?;
        let mut router = router::router(state, connections.patience(), &metrics, token, media);
        if let Some(traces) = &traces {
            router = router.layer(from_fn_with_state(traces.tracer(), trace_request));
        }
        Ok(Self { listener, router, service, connections, metrics, traces, public_url })
    }

    /// The address listened on.
    ///
    /// # Errors
    /// If the operating system does not know it.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Where the site is reached.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The use cases behind it.
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// Serves until `stop` resolves; running requests are finished.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) {
        let job: JoinHandle<()> = tokio::spawn(jobs::run(self.service, self.metrics));
        serving::serve(self.listener, self.router, &self.connections, stop).await;
        job.abort();
        if let Some(traces) = self.traces {
            traces.finish().await;
        }
    }
}
