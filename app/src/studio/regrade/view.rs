//! The page of judging again.

use leptos::prelude::*;
use service::studio::regrade::{Change, DryRun, Obstacle, Regrade};

use super::wish::{ALL, FULL, write};
use crate::i18n::{Locale, objections, regrade};
use crate::ui::notice::{Nothing, Notice, Refusal};
use crate::ui::numbers::points;

/// What the page shows.
#[derive(Clone, Debug)]
pub(super) struct RegradeView {
    item: String,
    newest: u32,
    versions: Vec<u32>,
    from: String,
    to: String,
    is_asked: bool,
    obstacle: Option<Obstacle>,
    changes: Vec<ChangeRow>,
    changed: usize,
    unchanged: usize,
    running: usize,
    done: Option<(usize, usize)>,
    is_upheld: bool,
}

#[derive(Clone, Debug)]
struct ChangeRow {
    learner: String,
    title: String,
    number: u16,
    before: f64,
    after: f64,
    passed: Option<(bool, bool)>,
}

impl ChangeRow {
    fn of(change: &Change, locale: Locale) -> Self {
        let learner = change.learner.simple().to_string();
        Self {
            // The end of a random id: enough to tell people apart, and no name.
            learner: learner[learner.len() - 6..].to_owned(),
            title: locale.pick(&change.title).to_owned(),
            number: change.slot.saturating_add(1),
            before: change.before,
            after: change.after,
            passed: change.passed_before.zip(change.passed_after),
        }
    }
}

impl RegradeView {
    /// Of a dry run; `done` are the attempts judged again just now, and those of them whose points have changed.
    pub(super) fn of(
        run: &DryRun,
        wish: &Regrade,
        is_asked: bool,
        done: Option<(usize, usize)>,
        locale: Locale,
    ) -> Self {
        let (from, to) = write(wish);
        Self {
            item: wish.item.to_string(),
            newest: run.newest,
            versions: run.versions.clone(),
            from,
            to,
            is_asked,
            obstacle: run.obstacle,
            changes: run.changes.iter().map(|change| ChangeRow::of(change, locale)).collect(),
            changed: run.changed,
            unchanged: run.unchanged,
            running: run.running,
            done,
            is_upheld: false,
        }
    }

    /// Whether the reader comes from upholding an objection.
    pub(super) fn after_ruling(self, is_upheld: bool) -> Self {
        Self { is_upheld, ..self }
    }
}

/// Choose, see, do.
#[component]
pub(super) fn RegradePage(
    /// What it shows.
    view: RegradeView,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let done = view.done.map(|(attempts, changed)| {
        let more = (view.changed + view.unchanged > 0).then(|| regrade::more(locale));
        view! { <Notice><p role="status">{regrade::done(locale, attempts, changed)}" "{more}</p></Notice> }
    });
    let head = view! {
        <h1>{regrade::of_item(locale, &view.item)}</h1>
        <p class="lead">{regrade::lead(locale)}</p>
        {view.is_upheld.then(|| view! { <Notice><p role="status">{objections::upheld_next(locale)}</p></Notice> })}
        {done}
    };
    if view.versions.is_empty() {
        return view! { {head} <Nothing text=regrade::nobody(locale) /> }.into_any();
    }
    view! { {head} {form(&view, locale)} {view.is_asked.then(|| dry_run(view, locale))} }.into_any()
}

fn form(view: &RegradeView, locale: Locale) -> impl IntoView + use<> {
    let choice = |value: String, name: String, chosen: &str| {
        let is_chosen = value == chosen;
        view! { <option value=value selected=is_chosen>{name}</option> }
    };
    let all = std::iter::once((ALL.to_owned(), regrade::from_all(locale).to_owned()));
    let from = all.chain(view.versions.iter().map(|n| (n.to_string(), regrade::from_version(locale, *n))));
    let from = from.map(|(value, name)| choice(value, name, &view.from));
    let to = (1..=view.newest).rev().map(|n| (n.to_string(), regrade::to_version(locale, n)));
    let to = to.chain(std::iter::once((FULL.to_owned(), regrade::to_full(locale).to_owned())));
    let to = to.map(|(value, name)| choice(value, name, &view.to));
    view! {
        <form method="get" action=path(view) class="analysis-filter">
            <label>{regrade::from(locale)}<select name="from">{from.collect_view()}</select></label>
            <label>{regrade::to(locale)}<select name="to">{to.collect_view()}</select></label>
            <button class="button">{regrade::look(locale)}</button>
        </form>
    }
}

fn path(view: &RegradeView) -> String {
    format!("/studio/items/{}/regrade", view.item)
}

fn dry_run(view: RegradeView, locale: Locale) -> AnyView {
    if let Some(obstacle) = view.obstacle {
        let text = Some(regrade::obstacle(obstacle, locale).to_owned());
        return view! { <Refusal id="obstacle" text=text /> }.into_any();
    }
    let running = (view.running > 0).then(|| view! { <p>{regrade::running(locale, view.running)}</p> });
    let due = view.changed + view.unchanged;
    if due == 0 {
        return view! {
            <section><h2>{regrade::dry_run(locale)}</h2><p>{regrade::settled(locale)}</p>{running}</section>
        }
        .into_any();
    }
    let action = path(&view);
    let shown = view.changes.len();
    let rows = view.changes.into_iter().map(|change| {
        let word = |passed: bool| if passed { regrade::passed(locale) } else { regrade::failed(locale) };
        let verdict = change.passed.map_or_else(
            || regrade::no_gate(locale).to_owned(),
            |(before, after)| format!("{} → {}", word(before), word(after)),
        );
        view! {
            <tr>
                <th scope="row">{change.learner}</th>
                <td>{change.title}" · "{change.number}</td>
                <td>{format!("{} → {}", points(change.before), points(change.after))}</td>
                <td>{verdict}</td>
            </tr>
        }
    });
    let table = (shown > 0).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=regrade::dry_run(locale)>
                <table class="analysis-table">
                    <thead><tr>
                        <th scope="col">{regrade::learner(locale)}</th>
                        <th scope="col">{regrade::sitting(locale)}</th>
                        <th scope="col">{regrade::points(locale)}</th>
                        <th scope="col">{regrade::verdict(locale)}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section>
            <h2>{regrade::dry_run(locale)}</h2>
            <p>{regrade::changed(locale, view.changed)}" · "{regrade::unchanged(locale, view.unchanged)}</p>
            {running}
            {table}
            {(shown < view.changed).then(|| view! { <p class="help">{regrade::shown(locale, shown)}</p> })}
            <form method="post" action=action>
                <input r#type="hidden" name="from" value=view.from />
                <input r#type="hidden" name="to" value=view.to />
                <button class="button button-main">{regrade::apply(locale, due)}</button>
            </form>
        </section>
    }
    .into_any()
}
