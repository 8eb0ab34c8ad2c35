//! Mail that stays here.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use service::mail::{MailError, Mailer, Message};
use tokio::sync::{Mutex, mpsc};

/// Takes every message; the test reads them in order.
#[derive(Clone)]
pub(crate) struct Mailbox {
    sender: mpsc::UnboundedSender<Message>,
    received: Arc<Mutex<mpsc::UnboundedReceiver<Message>>>,
}

/// Mail goes out beside the answer; this only keeps a broken test from waiting for ever.
const PATIENCE: Duration = Duration::from_mins(1);

impl Default for Mailbox {
    fn default() -> Self {
        let (sender, receiver) = mpsc::unbounded_channel();
        Self { sender, received: Arc::new(Mutex::new(receiver)) }
    }
}

impl Mailbox {
    /// The next message.
    pub(crate) async fn next(&self) -> Message {
        let mut received = self.received.lock().await;
        let message = tokio::time::timeout(PATIENCE, received.recv()).await;
        message.expect("a mail was due and did not come").expect("the mailbox is open")
    }

    /// Whether everything that came was read.
    pub(crate) async fn is_empty(&self) -> bool {
        self.received.lock().await.is_empty()
    }
}

impl Mailer for Mailbox {
    fn send<'a>(
        &'a self,
        message: &'a Message,
    ) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        let sent = self.sender.send(message.clone()).map_err(|error| MailError(error.to_string()));
        Box::pin(std::future::ready(sent))
    }
}
