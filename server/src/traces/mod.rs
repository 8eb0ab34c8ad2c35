//! Traces for an operator who has a collector: one span a request, sent by OpenTelemetry's protocol.
//!
//! Spans wait in a bounded queue that a thread of its own empties; when it is full they are dropped. So a collector
//! that is slow or down costs figures, and no request waits for it. Why not `tracing-opentelemetry`: ADR 11.

mod courier;
mod span;

use std::time::Duration;

use anyhow::Context;
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig as _, WithHttpConfig as _};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::resource::EnvResourceDetector;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider};
use tokio::runtime::Handle;

use crate::settings::TraceSettings;
use courier::Courier;
pub(crate) use span::trace_request;

/// Where traces go below the collector's address (OTLP 1, "OTLP/HTTP Request").
const PATH: &str = "/v1/traces";
/// How long the last spans may take on their way out.
const FAREWELL: Duration = Duration::from_secs(3);

/// What sends spans.
pub(crate) struct Traces(SdkTracerProvider);

impl Traces {
    /// Starts sending where a collector is set; otherwise nothing is started. The collector need not be there.
    ///
    /// # Errors
    /// An address that is none.
    pub(crate) fn start(settings: &TraceSettings) -> anyhow::Result<Option<Self>> {
        let Some(endpoint) = settings.endpoint.as_deref().filter(|endpoint| !endpoint.is_empty()) else {
            return Ok(None);
        };
        let exporter = SpanExporter::builder()
            .with_http()
            .with_protocol(Protocol::HttpBinary)
            .with_http_client(Courier::new(Handle::current()))
            .with_endpoint(format!("{}{PATH}", endpoint.trim_end_matches('/')))
            .build()
            .with_context(|| {
                format!("OTEL_EXPORTER_OTLP_ENDPOINT: {endpoint} is no address of a collector")
            })?;
        let resource = Resource::builder_empty()
            .with_detector(Box::new(EnvResourceDetector::new()))
            .with_service_name(settings.service_name.clone())
            .build();
        let provider = SdkTracerProvider::builder().with_batch_exporter(exporter).with_resource(resource);
        tracing::info!("traces are sent to the collector");
        Ok(Some(Self(provider.build())))
    }

    /// What begins spans.
    pub(crate) fn tracer(&self) -> SdkTracer {
        self.0.tracer("munteok")
    }

    /// Sends what is left, and ends.
    pub(crate) async fn finish(self) {
        let finish = move || self.0.shutdown_with_timeout(FAREWELL);
        // It waits for its thread, which waits for this runtime: so not on one of the runtime's own.
        if let Ok(Err(error)) = tokio::task::spawn_blocking(finish).await {
            tracing::warn!(%error, "the last traces could not be sent");
        }
    }
}
