//! Clients that are slow, silent or too many: they hold nobody else up.
//!
//! Nothing here sleeps: bytes are sent between the requests of others, and what the server closes is waited for.

use server::settings::ConnectionSettings;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, write};

/// As many sockets as a test may open beside the others.
const CROWD: usize = 400;
/// The head of a request, as far as it comes.
const HEAD: &[u8] = b"GET /gates HTTP/1.1\r\nHost: munteok.example\r\nX-Slow: aaaaaaaaaaaaaaaa";

async fn with(app: TestApp, connections: usize, patience_seconds: u64) -> TestApp {
    let connections = ConnectionSettings { connections, patience_seconds };
    app.restarted(|settings| settings.connections = connections).await
}

async fn socket(app: &TestApp) -> TcpStream {
    TcpStream::connect(app.base().strip_prefix("http://").unwrap()).await.unwrap()
}

/// What the server still says before it closes.
async fn last_words(socket: &mut TcpStream) -> String {
    let mut said = Vec::new();
    // A reset is as good as an end.
    let _ = socket.read_to_end(&mut said).await;
    String::from_utf8_lossy(&said).into_owned()
}

async fn hundreds_that_send_a_byte_now_and_then_slow_nobody(app: TestApp) {
    let app = with(app, 4_096, 600).await;
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        crowd.push(socket(&app).await);
    }
    for byte in HEAD.chunks(8) {
        for socket in &mut crowd {
            socket.write_all(byte).await.unwrap();
        }
        nari.page("/gates").await;
        nari.save(&mut gate, "word", &write("다른 사람은 계속해요")).await;
    }
    // And they are served themselves when they come to an end.
    let slow = &mut crowd[CROWD - 1];
    slow.write_all(b"\r\nConnection: close\r\n\r\n").await.unwrap();
    assert!(last_words(slow).await.starts_with("HTTP/1.1 200"));
}

async fn a_head_that_does_not_end_is_cut_off(app: TestApp) {
    let app = with(app, 4_096, 1).await;
    let (mut silent, mut slow, mut resting) = (socket(&app).await, socket(&app).await, socket(&app).await);
    slow.write_all(HEAD).await.unwrap();
    resting.write_all(b"GET /healthz HTTP/1.1\r\nHost: munteok.example\r\n\r\n").await.unwrap();
    for socket in [&mut silent, &mut slow] {
        let said = last_words(socket).await;
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 408"), "{said}");
    }
    // One that has had its answer is not kept for ever either.
    assert!(last_words(&mut resting).await.starts_with("HTTP/1.1 200"));
}

async fn when_all_places_are_taken_by_silent_ones_others_come_next(app: TestApp) {
    let app = with(app, 8, 1).await;
    let mut crowd = Vec::new();
    for _ in 0..8 {
        let mut socket = socket(&app).await;
        socket.write_all(HEAD).await.unwrap();
        crowd.push(socket);
    }
    app.stranger().page("/gates").await;
    for socket in &mut crowd {
        last_words(socket).await;
    }
}

async fn a_body_that_stands_still_is_told_so(app: TestApp) {
    let app = with(app, 4_096, 1).await;
    let mut slow = socket(&app).await;
    let head = "POST /api/v1/session HTTP/1.1\r\nHost: munteok.example\r\nContent-Type: application/json\r\n\
                Content-Length: 100\r\nConnection: close\r\n\r\n{\"email\":";
    slow.write_all(head.as_bytes()).await.unwrap();
    let said = last_words(&mut slow).await;
    assert!(said.starts_with("HTTP/1.1 408"), "{said}");
    assert!(said.contains("\"code\":\"slow\"") && said.contains("끊겼어요"), "{said}");
}

async fn an_endless_body_is_refused_by_its_size(app: TestApp) {
    let mut endless = socket(&app).await;
    let head = "POST /api/v1/session HTTP/1.1\r\nHost: munteok.example\r\nContent-Type: application/json\r\n\
                Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
    endless.write_all(head.as_bytes()).await.unwrap();
    let chunk = format!("2000\r\n{}\r\n", "a".repeat(0x2000));
    for _ in 0..9 {
        // Once it is refused it need not be taken to its end.
        if endless.write_all(chunk.as_bytes()).await.is_err() {
            break;
        }
    }
    let said = last_words(&mut endless).await;
    assert!(said.starts_with("HTTP/1.1 413") && said.contains("too-large"), "{said}");
}

async fn a_head_without_measure_is_refused(app: TestApp) {
    let mut large = socket(&app).await;
    large.write_all(b"GET / HTTP/1.1\r\nHost: munteok.example\r\n").await.unwrap();
    let field = format!("X-Large: {}\r\n", "a".repeat(8_000));
    for _ in 0..200 {
        if large.write_all(field.as_bytes()).await.is_err() {
            break;
        }
    }
    let said = last_words(&mut large).await;
    assert!(
        said.is_empty() || said.starts_with("HTTP/1.1 431") || said.starts_with("HTTP/1.1 400"),
        "{said}"
    );
    app.stranger().page("/").await;
}

on_both!(
    hundreds_that_send_a_byte_now_and_then_slow_nobody,
    a_head_that_does_not_end_is_cut_off,
    when_all_places_are_taken_by_silent_ones_others_come_next,
    a_body_that_stands_still_is_told_so,
    an_endless_body_is_refused_by_its_size,
    a_head_without_measure_is_refused,
);
