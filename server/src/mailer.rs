//! Mail by SMTP.

use std::future::Future;
use std::pin::Pin;

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use service::mail::{MailError, Mailer, Message as Letter};

/// Sends by an SMTP server.
pub(crate) struct SmtpMailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMailer {
    /// # Errors
    /// An unreadable URL or sender.
    pub(crate) fn new(url: &str, from: &str) -> anyhow::Result<Self> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| anyhow::anyhow!("MUNTEOK_SMTP_URL cannot be read: {error}"))?
            .build();
        let from = from.parse().map_err(|error| {
            anyhow::anyhow!(
                "MUNTEOK_MAIL_FROM `{from}` is not an address like `문턱 <no-reply@munteok.example>`: {error}"
            )
        })?;
        Ok(Self { transport, from })
    }

    async fn deliver(&self, letter: &Letter) -> Result<(), MailError> {
        let failed = |error: &dyn std::fmt::Display| MailError(error.to_string());
        let to: Mailbox = letter.to.parse().map_err(|error| failed(&error))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())
            .map_err(|error| failed(&error))?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| failed(&error))
    }
}

impl Mailer for SmtpMailer {
    fn send<'a>(
        &'a self,
        message: &'a Letter,
    ) -> Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>> {
        Box::pin(self.deliver(message))
    }
}
