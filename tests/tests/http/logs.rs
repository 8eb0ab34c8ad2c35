//! What is logged.

use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;

use crate::harness::TestApp;
use crate::harness::sample::{PASSWORD, WHOLE, wrong};

/// All tests of this process log here.
#[derive(Clone, Default)]
struct Pages(Arc<Mutex<Vec<u8>>>);

impl Write for Pages {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Pages {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn pages() -> &'static Pages {
    static PAGES: std::sync::OnceLock<Pages> = std::sync::OnceLock::new();
    PAGES.get_or_init(|| {
        let pages = Pages::default();
        // Everything but what the client of these tests says of itself.
        let filter = "debug,cookie_store=off,reqwest=off,hyper=off,hyper_util=off";
        let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(pages.clone());
        subscriber.with_ansi(false).try_init().unwrap();
        pages
    })
}

async fn hold_one_line_a_request_and_nothing_personal(app: TestApp) {
    let pages = pages();
    let nari = app.stranger().at("203.0.113.77");
    nari.sign_up("logmark@example.kr", PASSWORD).await.expect(201);
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, wrong).await;
    nari.submit(&mut gate).await;
    nari.page(&format!("/attempts/{}/result", gate.id)).await;
    nari.sign_in("logmark@example.kr", "wrong LOGMARKPASSWORD").await.expect(401);
    nari.post("/password-reset", &[("email", "logmark@example.kr")]).await.expect(303);
    let mail = app.mailbox().next().await;
    let link = mail.body.lines().find(|line| line.contains("/password-reset/")).unwrap().trim().to_owned();
    nari.page(link.strip_prefix(app.base()).unwrap()).await;
    nari.get("/logmark-path?logmark=1").await.expect(404);

    let written = String::from_utf8_lossy(&pages.0.lock().unwrap()).into_owned();
    for due in [
        "route=\"/api/v1/attempts/{id}/closure\"",
        "route=\"/password-reset/{token}\"",
        "method=POST",
        "status=401",
    ] {
        assert!(written.contains(due), "{due} is not logged");
    }
    let secret = link.rsplit('/').next().unwrap();
    for personal in [
        "logmark",
        "LOGMARKPASSWORD",
        PASSWORD,
        &gate.id,
        &nari.token(),
        secret,
        "203.0.113.77",
        "KEYMARK",
        "Keymark",
    ] {
        let found = written.lines().find(|line| line.contains(personal));
        assert!(found.is_none(), "{personal} is logged: {found:?}");
    }
}

on_both!(hold_one_line_a_request_and_nothing_personal);
