//! Every page and form, by URL.

use axum::Router;
use axum::routing::{get, post};

use crate::context::AppState;
use crate::{
    account, attempts, calibration, domains, gates, guidelines, notebook, practice, progress, ratings, start,
};

/// The routes of the pages. A page is a GET without effects; a form is a POST that ends in a redirect.
pub fn pages() -> Router<AppState> {
    // Leptos renders on whatever executor was set first; in one process with several servers the first call stands.
    drop(any_spawner::Executor::init_tokio());
    Router::new()
        .route("/", get(start::page::show))
        .route("/domains/{domain}", get(domains::page::show))
        .route("/guidelines/{domain}", get(guidelines::page::show))
        .route("/practice/{domain}", get(practice::page::show).post(practice::form::begin))
        .route("/practice/{domain}/plan", post(practice::plan::set))
        .route("/gates", get(gates::list::show))
        .route("/gates/{domain}/{gate}", get(gates::page::show).post(gates::form::begin))
        .route("/attempts/{id}", get(attempts::page::show))
        .route("/attempts/{id}/result", get(attempts::result::show))
        .route("/notebook", get(notebook::page::show).post(notebook::form::again))
        .route("/progress", get(progress::page::show))
        .route("/ratings/{domain}", get(ratings::page::show))
        .route("/calibration", get(calibration::page::show))
        .route("/login", get(account::login::show).post(account::login::sign_in))
        .route("/logout", post(account::logout::sign_out))
        .route("/signup", get(account::signup::show).post(account::signup::sign_up))
        .route("/password-reset", get(account::reset::ask_page).post(account::reset::ask))
        .route("/password-reset/{token}", get(account::reset::set_page).post(account::reset::set))
        .route("/first-admin/{token}", get(account::first_admin::show).post(account::first_admin::claim))
        .route("/settings", get(account::settings::show))
        .route("/settings/locale", post(account::preference::set_locale))
        .route("/settings/theme", post(account::preference::set_theme))
        .route("/settings/export", get(account::export::download))
        .route("/settings/deletion", get(account::deletion::show).post(account::deletion::delete))
}
