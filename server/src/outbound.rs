//! How this program speaks HTTP to others: the collector of traces, and S3-compatible storage.

use std::time::Duration;

use axum::body::HttpBody;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

/// How long a connection may take to stand.
const CONNECT: Duration = Duration::from_secs(5);

/// Speaks HTTP/1.1, over TLS where the address says so. Clones share its connections.
pub(crate) type Client<B> = hyper_util::client::legacy::Client<HttpsConnector<HttpConnector>, B>;

/// A client that trusts Mozilla's list of authorities, as the database's and the mailer's do.
pub(crate) fn client<B: HttpBody<Data: Send> + Send>() -> Client<B> {
    let mut http = HttpConnector::new();
    // Otherwise it refuses `https:` before TLS has a say.
    http.enforce_http(false);
    http.set_connect_timeout(Some(CONNECT));
    let tls = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1();
    hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build(tls.wrap_connector(http))
}
