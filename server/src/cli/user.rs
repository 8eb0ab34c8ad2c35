//! `munteok user`.

use std::io::Read;
use std::process::ExitCode;

use clap::Subcommand;
use service::Role;
use service::accounts::EmailAddress;

use crate::application;
use crate::settings::DataSettings;

/// What to do with accounts.
#[derive(Subcommand)]
pub(super) enum UserCommand {
    /// Make an account. Without a password it is entered by `munteok user reset-link`.
    Add {
        /// E-mail address.
        email: String,
        /// learner, instructor or admin.
        #[arg(long, default_value = "learner")]
        role: Role,
        /// Read the password from standard input: it must not stand in the shell's history.
        #[arg(long)]
        password_stdin: bool,
        /// Where data lies.
        #[command(flatten)]
        data: DataSettings,
    },
    /// Print a one-time link to set a password.
    ResetLink {
        /// E-mail address.
        email: String,
        /// Where the site is reached from outside.
        #[arg(long, env = "MUNTEOK_PUBLIC_URL", default_value = "http://127.0.0.1:3000", value_name = "URL")]
        public_url: String,
        /// Where data lies.
        #[command(flatten)]
        data: DataSettings,
    },
}

pub(super) async fn run(command: UserCommand) -> anyhow::Result<ExitCode> {
    match command {
        UserCommand::Add { email, role, password_stdin, data } => {
            let email = EmailAddress::parse(&email)?;
            let password = if password_stdin {
                let mut text = String::new();
                std::io::stdin().take(4_096).read_to_string(&mut text)?;
                Some(text.trim_end_matches(['\r', '\n']).to_owned())
            } else {
                None
            };
            let service = application::service(application::open_store(&data).await?);
            service.add_user(&email, role, password.as_deref()).await?;
            println!("{email} ({role})");
            Ok(ExitCode::SUCCESS)
        }
        UserCommand::ResetLink { email, public_url, data } => {
            let email = EmailAddress::parse(&email)?;
            let service = application::service(application::open_store(&data).await?);
            let Some(token) = service.issue_reset(&email).await? else {
                anyhow::bail!("{email} has no account; make one with `munteok user add {email}`");
            };
            println!("{}/password-reset/{}", public_url.trim_end_matches('/'), token.reveal());
            Ok(ExitCode::SUCCESS)
        }
    }
}
