//! Every page and form, by URL, with what it needs leave for.

use service::authorisation::Deed;

use crate::way::Routes;
use crate::{
    account, attempts, calibration, domains, gates, guidelines, live, lti, notebook, notices, practice,
    progress, ratings, start, studio,
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
        .post("/attempts/{id}/objections", Deed::UseAttempt, attempts::result::object)
        .get("/attempts/{id}/work", Deed::UseAttempt, live::desk::show)
        .post("/attempts/{id}/work", Deed::UseAttempt, live::form::end)
        .get("/notebook", Deed::LookAtOwn, notebook::page::show)
        .post("/notebook", Deed::StartAttempt, notebook::form::again)
        .get("/notices", Deed::LookAtOwn, notices::show)
        .post("/notices", Deed::UseOwnAccount, notices::mark)
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
    let routes = routes.get("/studio", Deed::Author, studio::home::show).get(
        "/studio/late",
        Deed::Supervise,
        studio::late::show,
    );
    supervising(exchanging(writing(ruling(routes))))
}

/// Where one sees how content works, and mends what does not.
fn supervising(routes: Routes) -> Routes {
    routes
        .get("/studio/objections", Deed::Supervise, studio::objections::show)
        .post("/studio/objections", Deed::Supervise, studio::objections::rule)
        .get("/studio/analysis", Deed::Supervise, studio::analysis::page::show)
        .get("/studio/analysis/{domain}/rules", Deed::Supervise, studio::analysis::rules::show)
        .get("/studio/items/{domain}/{item}/analysis", Deed::Supervise, studio::analysis::item::show)
        .get("/studio/items/{domain}/{item}/regrade", Deed::Author, studio::regrade::show)
        .post("/studio/items/{domain}/{item}/regrade", Deed::Author, studio::regrade::perform)
}

/// Where domains, guidelines and gates are made.
fn ruling(routes: Routes) -> Routes {
    use studio::{domains, gates, guidelines};
    routes
        .get("/studio/domains", Deed::Author, domains::list)
        .post("/studio/domains", Deed::Author, domains::make)
        .get("/studio/domains/{domain}", Deed::Author, domains::show)
        .post("/studio/domains/{domain}", Deed::Author, domains::change)
        .get("/studio/guidelines", Deed::Author, guidelines::list)
        .get("/studio/guidelines/{domain}", Deed::Author, guidelines::show)
        .post("/studio/guidelines/{domain}", Deed::Author, guidelines::save)
        .get("/studio/guidelines/{domain}/preview", Deed::Author, guidelines::preview)
        .get("/studio/guidelines/{domain}/publish", Deed::Author, guidelines::publish_page)
        .post("/studio/guidelines/{domain}/publish", Deed::Author, guidelines::publish)
        .get("/studio/guidelines/{domain}/stale", Deed::Author, guidelines::stale)
        .post("/studio/guidelines/{domain}/stale", Deed::Author, guidelines::confirm)
        .get("/studio/gates", Deed::Author, gates::list)
        .post("/studio/gates", Deed::Author, gates::begin)
        .get("/studio/gates/{domain}/{gate}", Deed::Author, gates::show)
        .post("/studio/gates/{domain}/{gate}", Deed::Author, gates::save)
        .get("/studio/gates/{domain}/{gate}/publish", Deed::Author, gates::publish_page)
        .post("/studio/gates/{domain}/{gate}/publish", Deed::Author, gates::publish)
        .get("/studio/gates/{domain}/{gate}/sample", Deed::Author, gates::sample)
        .post("/studio/gates/{domain}/{gate}/state", Deed::Author, gates::set_state)
}

/// Where items are written.
fn writing(routes: Routes) -> Routes {
    routes
        .get("/studio/bank", Deed::Author, studio::bank::show)
        .post("/studio/bank", Deed::Author, studio::bank::change)
        .post("/studio/items", Deed::Author, studio::items::begin)
        .get("/studio/items/{domain}/{item}", Deed::Author, studio::items::show)
        .post_large("/studio/items/{domain}/{item}", Deed::Author, studio::items::write)
        .post("/studio/items/{domain}/{item}/life", Deed::Author, studio::items::life)
        .post("/studio/items/{domain}/{item}/copy", Deed::Author, studio::items::duplicate)
        .post_large("/studio/items/{domain}/{item}/clip", Deed::Author, studio::items::upload)
        .post("/studio/items/{domain}/{item}/trial", Deed::Author, studio::trial::begin)
        .get("/studio/items/{domain}/{item}/history", Deed::Author, studio::items::show_history)
        .get("/studio/trials/{id}", Deed::Author, studio::trial::show)
}

/// Where items come in and go out.
fn exchanging(routes: Routes) -> Routes {
    routes
        .get("/studio/exchange", Deed::Author, studio::exchange::show)
        .get("/studio/exchange/template/{template}", Deed::Author, studio::exchange::template)
        .get("/studio/exchange/{domain}/{format}", Deed::Author, studio::exchange::download)
        .post_large("/studio/import", Deed::Author, studio::exchange::upload)
        .get("/studio/import/{id}", Deed::Author, studio::exchange::preview)
        .post("/studio/import/{id}", Deed::Author, studio::exchange::confirm)
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
