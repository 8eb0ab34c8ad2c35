//! Traces: what a collector is sent of requests, and that nothing waits for one.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, write};

/// What came in one sending.
struct Export {
    path: String,
    content_type: String,
    body: Vec<u8>,
}

impl Export {
    /// Whether these bytes stand in it: Protocol Buffers keep texts and ids as they are.
    fn holds(&self, bytes: &[u8]) -> bool {
        self.body.windows(bytes.len()).any(|window| window == bytes)
    }
}

async fn take(
    State(exports): State<UnboundedSender<Export>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let content_type = headers["content-type"].to_str().unwrap().to_owned();
    let _ = exports.send(Export { path: uri.path().to_owned(), content_type, body: body.to_vec() });
    StatusCode::OK
}

/// A collector on a free port.
async fn collector() -> (String, UnboundedReceiver<Export>) {
    let (sender, exports) = unbounded_channel();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = Router::new().fallback(take).with_state(sender);
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, exports)
}

async fn a_request_is_a_span_of_its_callers_trace(app: TestApp) {
    let (address, mut exports) = collector().await;
    let app = app.restarted(move |settings| settings.traces.endpoint = Some(address)).await;
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("TRACEMARK")).await;
    let (trace, parent) = ("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7");
    let called = nari.with_header("traceparent", &format!("00-{trace}-{parent}-01"));
    called.read(&gate.path()).await.expect(200);
    called.get("/tracemark-nowhere?tracemark=1").await.expect(404);
    let token = nari.token();
    // The last spans leave when the server is stopped.
    app.stopped().await;

    let export = exports.recv().await.unwrap();
    assert_eq!((&*export.path, &*export.content_type), ("/v1/traces", "application/x-protobuf"));
    for due in [
        "munteok",
        "PUT /api/v1/attempts/{id}/slots/{slot}/response",
        "/api/v1/attempts/{id}",
        "http.request.method",
        "http.route",
        "http.response.status_code",
    ] {
        assert!(export.holds(due.as_bytes()), "{due} is not in the export");
    }
    assert!(export.holds(&bytes(trace)) && export.holds(&bytes(parent)), "the caller's trace goes on");
    for personal in ["TRACEMARK", "tracemark", &gate.id, &token, "203.0.113"] {
        assert!(!export.holds(personal.as_bytes()), "{personal} is in the export");
    }
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(&hexadecimal[at..at + 2], 16).unwrap();
    (0..hexadecimal.len()).step_by(2).map(digit).collect()
}

async fn a_collector_that_is_not_there_holds_nothing_up(app: TestApp) {
    // A port that was free a moment ago, and a listener that says nothing.
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut app = app;
    for address in [free, silent.local_addr().unwrap()] {
        let endpoint = format!("http://{address}");
        app = app.restarted(move |settings| settings.traces.endpoint = Some(endpoint)).await;
        let nari = app.guest().await;
        let mut gate = nari.begin_gate(WHOLE).await;
        for _ in 0..20 {
            nari.save(&mut gate, "word", &write("아무도 받지 않아요")).await;
        }
        nari.page("/gates").await;
    }
    app.stopped().await;
}

on_both!(a_request_is_a_span_of_its_callers_trace, a_collector_that_is_not_there_holds_nothing_up);
