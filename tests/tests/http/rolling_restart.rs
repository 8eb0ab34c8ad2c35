//! Servers that are stopped one after the other, while somebody sits a gate.
//!
//! On `PostgreSQL` the next server runs beside the first one, on `SQLite` it starts after it.

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::harness::sample::PASSWORD;
use crate::harness::{Engine, Person, Served, Sitting, TestApp, has_bundle, some_response};

/// A save whose head has arrived and whose body has not: the server waits for it.
struct Underway {
    socket: TcpStream,
    body: String,
}

impl Underway {
    /// `Expect: 100-continue` has the server say that it listens, so that nothing here is left to chance.
    async fn begin(served: &Served, nari: &Person, gate: &Sitting, item: &str, response: &Value) -> Self {
        let address = served.base.strip_prefix("http://").unwrap();
        let mut socket = TcpStream::connect(address).await.unwrap();
        let body = serde_json::json!({"step": gate.last_step + 1, "response": response}).to_string();
        let head = format!(
            "PUT /api/v1{}/slots/{}/response HTTP/1.1\r\nHost: {address}\r\nCookie: session={}\r\n\
             Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Expect: 100-continue\r\n\r\n",
            gate.path(),
            gate.place(item),
            nari.token(),
            body.len()
        );
        socket.write_all(head.as_bytes()).await.unwrap();
        let mut said = [0; 25];
        socket.read_exact(&mut said).await.unwrap();
        assert_eq!(&said, b"HTTP/1.1 100 Continue\r\n\r\n");
        Self { socket, body }
    }

    /// Sends the body and reads the answer, up to where the server closes.
    async fn end(mut self) -> String {
        self.socket.write_all(self.body.as_bytes()).await.unwrap();
        let mut said = String::new();
        self.socket.read_to_string(&mut said).await.unwrap();
        said
    }
}

async fn a_gate_begun_on_one_server_is_finished_on_the_next(app: TestApp) {
    let house = app.clone().stopped().await;
    if !has_bundle() {
        crate::harness::skipped("the rolling restart; it needs the bundle: `cargo xtask build`");
        return;
    }
    let mut first = Served::start(&house.ground, &[]);
    let beside = (house.ground.engine == Engine::Postgres).then(|| Served::start(&house.ground, &[]));

    // Answered by the first server: all items but three. Somebody else guesses at a password until it is enough.
    let nari = app.stranger().moved_to(&first.base);
    nari.start_as_guest().await;
    let user = nari.me().await["user"].clone();
    let gates = nari.read("/gates").await.expect(200).json();
    let mut gate = nari.begin_gate(gates[0]["id"].as_str().unwrap()).await;
    let items = gate.items();
    let (late, rest) = items.split_last().unwrap();
    let (after, before) = rest.split_at(2);
    let answer = |gate: &Sitting, item: &str| some_response(gate.kind(item), gate.last_step + 1);
    for item in before {
        let given = answer(&gate, item);
        nari.save(&mut gate, item, &given).await;
    }
    let guesser = app.program_at(&first.base).at("203.0.113.66");
    while guesser.sign_in("nari@example.kr", PASSWORD).await.status == 401 {}

    // It is asked to stop while a save is under way: that one is acknowledged, and then it is gone.
    let last = answer(&gate, late);
    let underway = Underway::begin(&first, &nari, &gate, late, &last).await;
    first.ask_to_stop();
    let said = underway.end().await;
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
    let drained = gate.last_step + 1;
    assert!(said.contains(&format!("\"last_step\":{drained}")), "{said}");
    let address = first.base.strip_prefix("http://").unwrap().to_owned();
    assert!(first.end().await.success(), "a stop that was asked for is no fault");
    assert!(TcpStream::connect(address).await.is_err());

    // With the same cookie at the next one: the same person, every answer, and the number that is due.
    let next = beside.unwrap_or_else(|| Served::start(&house.ground, &[]));
    let nari = nari.moved_to(&next.base);
    assert_eq!(nari.me().await["user"], user);
    let mut again = nari.resume(&gate.id).await;
    assert_eq!(again.last_step, drained);
    for item in before.iter().chain([late]) {
        assert!(again.slot(item)["response"].is_object(), "{item} was lost");
    }
    let guesser = app.program_at(&next.base).at("203.0.113.66");
    guesser.sign_in("nari@example.kr", PASSWORD).await.expect_problem(429, "throttled");

    // Sent again, the drained save is the same step; under the number of another one it is refused.
    let place = again.place(late);
    let repeated = nari.save_as(&again, drained, place, &last).await.expect(200).json();
    assert_eq!(repeated["last_step"], drained);
    let stale = nari.save_as(&again, drained - 1, place, &last).await.expect_problem(409, "out-of-order");
    assert_eq!(stale["expected_step"], drained + 1);
    for item in after {
        let given = answer(&again, item);
        nari.save(&mut again, item, &given).await;
    }
    assert_eq!(again.last_step, items.len() as u64);
    nari.submit(&mut again).await;
    let result = nari.result(&again).await;
    assert!(result["verdict"]["possible"].as_f64().unwrap() > 0.0, "{}", result["verdict"]);
    let judged = Sitting::of(&result["attempt"]);
    assert_eq!(judged.items(), items);
    for item in &items {
        let slot = judged.slot(item);
        assert!(slot["response"].is_object() && slot["feedback"].is_object(), "{item}: {slot}");
    }
}

on_both!(a_gate_begun_on_one_server_is_finished_on_the_next);
