//! Settings from flags or environment, parsed at the border.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use store::DatabaseUrl;

use crate::media::MediaStore;

/// Where data lies and which database is used.
#[derive(Args, Clone, Debug)]
pub struct DataSettings {
    /// Folder for the database and media.
    #[arg(long = "data", env = "MUNTEOK_DATA", default_value = "./data", value_name = "FOLDER")]
    pub data: PathBuf,
    /// Database: `sqlite:FILE` or `postgres://…`; default: munteok.db in the data folder.
    #[arg(long = "database-url", env = "MUNTEOK_DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// Media: `file:///FOLDER`, or `s3://BUCKET/PREFIX` with the `AWS_*` variables; default: media in the data folder.
    #[arg(long = "media-url", env = "MUNTEOK_MEDIA_URL", value_name = "URL")]
    pub media_url: Option<String>,
}

impl DataSettings {
    /// The database, parsed.
    ///
    /// # Errors
    /// An unreadable URL, in words that say what to write instead.
    pub fn database(&self) -> anyhow::Result<DatabaseUrl> {
        let url = match &self.database_url {
            Some(url) => url.clone(),
            None => format!("sqlite:{}", self.data.join("munteok.db").display()),
        };
        Ok(DatabaseUrl::parse(&url)?)
    }

    /// The media store; nobody is asked yet.
    ///
    /// # Errors
    /// An unreadable address, in words that say what to write instead.
    pub(crate) fn media(&self) -> anyhow::Result<MediaStore> {
        MediaStore::open(self.media_url.as_deref(), &self.data)
    }
}

/// Settings of `munteok serve`.
#[derive(Args, Clone, Debug)]
pub struct ServeSettings {
    /// Address to listen on; port 0 takes a free one.
    #[arg(long, env = "MUNTEOK_ADDR", default_value = "127.0.0.1:3000", value_name = "HOST:PORT")]
    pub addr: SocketAddr,
    /// Where the site is reached from outside, e.g. <https://munteok.example>; `https` makes cookies Secure.
    #[arg(long, env = "MUNTEOK_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Trust `X-Forwarded-For` of the proxy in front.
    #[arg(long, env = "MUNTEOK_BEHIND_PROXY")]
    pub behind_proxy: bool,
    /// SMTP server for password reset mail, e.g. `smtps://user:password@mail.example`.
    #[arg(long, env = "MUNTEOK_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Sender of mail.
    #[arg(
        long,
        env = "MUNTEOK_MAIL_FROM",
        default_value = "문턱 <no-reply@localhost>",
        value_name = "ADDRESS"
    )]
    pub mail_from: String,
    /// Secret that opens `/metrics` to who sends it as a bearer token; without it the figures are for this machine alone.
    #[arg(long, env = "MUNTEOK_METRICS_TOKEN", hide_env_values = true, value_name = "SECRET", value_parser = clap::builder::NonEmptyStringValueParser::new())]
    pub metrics_token: Option<String>,
    /// Where traces go.
    #[command(flatten)]
    pub traces: TraceSettings,
    /// How many connections, and how patient.
    #[command(flatten)]
    pub connections: ConnectionSettings,
    /// Where data lies.
    #[command(flatten)]
    pub data: DataSettings,
}

/// Where traces go. The variables are OpenTelemetry's own; its others (`OTEL_EXPORTER_OTLP_HEADERS`,
/// `OTEL_TRACES_SAMPLER`, `OTEL_BSP_…`, `OTEL_RESOURCE_ATTRIBUTES`) count as well.
#[derive(Args, Clone, Debug)]
pub struct TraceSettings {
    /// Collector that takes OTLP over HTTP, e.g. <http://127.0.0.1:4318>; without it no traces are made.
    #[arg(
        long = "otlp-endpoint",
        env = "OTEL_EXPORTER_OTLP_ENDPOINT",
        hide_env_values = true,
        value_name = "URL"
    )]
    pub endpoint: Option<String>,
    /// What this server is called in traces.
    #[arg(long, env = "OTEL_SERVICE_NAME", default_value = "munteok", value_name = "NAME")]
    pub service_name: String,
}

/// How many clients at once, and how long one may stand still.
#[derive(Args, Clone, Debug)]
pub struct ConnectionSettings {
    /// Connections at once; more wait to be accepted. Needs as many file descriptors.
    #[arg(
        long,
        env = "MUNTEOK_CONNECTIONS",
        default_value = "4096",
        value_name = "NUMBER",
        value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=1_000_000)
    )]
    pub connections: usize,
    /// Seconds for the head of a request, and for standing still in a body, in taking an answer, or between requests.
    #[arg(
        long = "patience",
        env = "MUNTEOK_PATIENCE_SECONDS",
        default_value = "20",
        value_name = "SECONDS",
        value_parser = clap::value_parser!(u64).range(1..=3_600)
    )]
    pub patience_seconds: u64,
}

impl ConnectionSettings {
    /// The same as a duration.
    pub(crate) fn patience(&self) -> Duration {
        Duration::from_secs(self.patience_seconds)
    }
}

/// What is logged, and how.
#[derive(Args, Clone, Debug)]
pub struct LogSettings {
    /// What is logged: `error`, `warn`, `info`, `debug`, or a tracing filter.
    #[arg(long = "log", env = "MUNTEOK_LOG", default_value = "info", global = true, value_name = "FILTER")]
    pub filter: String,
    /// Write log lines as JSON.
    #[arg(long = "log-json", env = "MUNTEOK_LOG_JSON", global = true)]
    pub json: bool,
}

impl LogSettings {
    /// Starts logging to standard error; a second call in one process does nothing.
    pub fn start(&self) {
        use tracing_subscriber::EnvFilter;
        let filter = EnvFilter::try_new(&self.filter).unwrap_or_else(|_| EnvFilter::new("info"));
        let builder = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(std::io::stderr)
            // A log that cannot be written (its disk is full) would be told to the same standard error, which panics
            // and takes the request along that had something to log.
            .log_internal_errors(false);
        let started = if self.json { builder.json().try_init() } else { builder.try_init() };
        // Tests start several servers in one process; the first one's log serves all.
        drop(started);
    }
}
