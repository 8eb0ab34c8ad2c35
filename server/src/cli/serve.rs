//! `munteok serve`.

use std::process::ExitCode;

use crate::application::{Application, Surroundings};
use crate::settings::ServeSettings;

pub(super) async fn run(settings: ServeSettings) -> anyhow::Result<ExitCode> {
    let application = Application::start(&settings, Surroundings::of_system(&settings)?).await?;
    let url = application.public_url().to_owned();
    if let Some(token) = application.service().first_admin_link().await? {
        println!("첫 관리자 링크 (24시간, 한 번): {url}/first-admin/{}", token.reveal());
    }
    // Scripts and tests wait for this line.
    println!("문턱 {url}");
    application.run(stop()).await;
    Ok(ExitCode::SUCCESS)
}

/// Resolves when the process is asked to stop.
async fn stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
    tracing::info!("stopping: running requests are finished");
}
