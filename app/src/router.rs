//! Every page and form, by URL, with what it needs leave for.

use service::authorisation::Deed;

use crate::way::Routes;
use crate::{
    account, attempts, calibration, domains, gates, guidelines, live, lti, notebook, practice, progress,
    ratings, start, studio,
};

/// The routes of the pages. A page is a GET without effects; a form is a POST that ends in a redirect.
pub fn pages() -> Routes {
    // Leptos renders on whatever executor was set first; in one process with several servers the first call stands.
    drop(any_spawner::Executor::init_tokio());
    let routes = content(Routes::default());
    let routes = own(routes);
    let routes = teaching(routes);
    let routes = platforms(routes);
    entering(routes)
}

/// What is there to be read and begun.
fn content(routes: Routes) -> Routes {
    routes
        .get("/", Deed::LookAtOwn, start::page::show)
        .get("/domains/{domain}", Deed::ReadContent, domains::page::show)
        .get("/guidelines/{domain}", Deed::ReadContent, guidelines::page::show)
        .get("/practice/{domain}", Deed::ReadContent, practice::page::show)
        .post("/practice/{domain}", Deed::BeginAsGuest, practice::form::begin)
        .post("/practice/{domain}/plan", Deed::BeginAsGuest, practice::plan::set)
        .get("/gates", Deed::ReadContent, gates::list::show)
        .get("/gates/{domain}/{gate}", Deed::ReadContent, gates::page::show)
        .post("/gates/{domain}/{gate}", Deed::BeginAsGuest, gates::form::begin)
        .post("/gates/{domain}/{gate}/live", Deed::StartAttempt, live::form::begin)
        .get("/calibration", Deed::ReadTrackRecord, calibration::page::show)
}

/// What belongs to the reader.
fn own(routes: Routes) -> Routes {
    routes
        .get("/attempts/{id}", Deed::UseAttempt, attempts::page::show)
        .get("/attempts/{id}/result", Deed::UseAttempt, attempts::result::show)
        .get("/attempts/{id}/work", Deed::UseAttempt, live::desk::show)
        .post("/attempts/{id}/work", Deed::UseAttempt, live::form::end)
        .get("/notebook", Deed::LookAtOwn, notebook::page::show)
        .post("/notebook", Deed::StartAttempt, notebook::form::again)
        .get("/progress", Deed::LookAtOwn, progress::page::show)
        .get("/ratings/{domain}", Deed::LookAtOwn, ratings::page::show)
        .get("/settings", Deed::LookAtOwn, account::settings::show)
        .post("/settings/locale", Deed::SetPreference, account::preference::set_locale)
        .post("/settings/theme", Deed::SetPreference, account::preference::set_theme)
        .get("/settings/export", Deed::UseOwnAccount, account::export::download)
        .get("/settings/deletion", Deed::LookAtOwn, account::deletion::show)
        .post("/settings/deletion", Deed::UseOwnAccount, account::deletion::delete)
}

/// What is there for instructors.
fn teaching(routes: Routes) -> Routes {
    routes.get("/studio", Deed::Author, studio::home::show).get(
        "/studio/late",
        Deed::Supervise,
        studio::late::show,
    )
}

/// What learning platforms and those they send use.
fn platforms(routes: Routes) -> Routes {
    routes
        .get("/lti/login", Deed::Enter, lti::login::by_address)
        .post("/lti/login", Deed::Enter, lti::login::by_form)
        .post("/lti/launch", Deed::Enter, lti::launch::enter)
        .get("/lti/start", Deed::LookAtOwn, lti::start::show)
        .get("/lti/deep-link", Deed::LookAtOwn, lti::deep_link::show)
        .get("/lti/jwks", Deed::ReadFile, lti::documents::keys)
        .get("/lti/canvas.json", Deed::ReadFile, lti::documents::canvas)
        .get("/studio/lti", Deed::Supervise, studio::platforms::show)
        .post("/studio/lti", Deed::Operate, studio::platforms::register)
        .post("/studio/lti/removal", Deed::Operate, studio::platforms::remove)
        .post("/studio/lti/rotation", Deed::Operate, studio::platforms::rotate)
        .post("/studio/lti/resend", Deed::Operate, studio::platforms::resend)
}

/// How one comes in and goes.
fn entering(routes: Routes) -> Routes {
    routes
        .get("/login", Deed::Enter, account::login::show)
        .post("/login", Deed::Enter, account::login::sign_in)
        .post("/logout", Deed::Enter, account::logout::sign_out)
        .get("/signup", Deed::Enter, account::signup::show)
        .post("/signup", Deed::Enter, account::signup::sign_up)
        .get("/password-reset", Deed::Enter, account::reset::ask_page)
        .post("/password-reset", Deed::Enter, account::reset::ask)
        .get("/password-reset/{token}", Deed::Enter, account::reset::set_page)
        .post("/password-reset/{token}", Deed::Enter, account::reset::set)
        .get("/first-admin/{token}", Deed::Enter, account::first_admin::show)
        .post("/first-admin/{token}", Deed::Enter, account::first_admin::claim)
}
