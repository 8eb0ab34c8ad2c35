//! The editor around the form: where the item stands, what can be done with it, and the learner's screen beside it.

use leptos::prelude::*;
use service::studio::{Desk, ItemState};

use super::compare::Difference;
use super::form::Fields;
use super::path;
use crate::i18n::{Locale, composition, editor, moments};
use crate::ui::notice::Notice;

/// A fault that stands in the way of publishing.
#[derive(Clone, Debug)]
pub(super) struct Remaining {
    /// Where its field is on the page.
    anchor: String,
    /// What is wrong.
    text: String,
}

/// What somebody else has saved meanwhile.
#[derive(Clone, Debug)]
pub(super) struct Conflict {
    /// When.
    pub(super) when: String,
    /// The revision that stands.
    pub(super) revision: u32,
    /// Where the two differ.
    pub(super) differences: Vec<Difference>,
}

/// What is uploaded beside the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Medium {
    Clip,
    Picture,
}

/// All that the editor shows.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    path: String,
    kind: String,
    state: ItemState,
    version: Option<u32>,
    revision: Option<u32>,
    oldest: u32,
    newest: u32,
    in_review: bool,
    saved: String,
    clip: Option<(String, f64)>,
    picture: Option<(String, u32, u32)>,
    wants: Option<Medium>,
    has_preview: bool,
    remaining: Vec<Remaining>,
    form: String,
    notice: Option<String>,
    conflict: Option<Conflict>,
}

impl Editor {
    pub(super) fn of(
        desk: &Desk,
        form: String,
        notice: Option<String>,
        conflict: Option<Conflict>,
        locale: Locale,
    ) -> Self {
        let draft = desk.draft.as_ref();
        let saved = match (draft, desk.version) {
            (Some(draft), _) => editor::saved(locale, &moments::minute(locale, draft.at), draft.revision),
            (None, Some(version)) => editor::untouched(locale, version),
            (None, None) => String::new(),
        };
        Self {
            path: path(&desk.item),
            kind: desk.manuscript.interaction.clone(),
            state: desk.state,
            version: desk.version,
            revision: draft.map(|draft| draft.revision),
            oldest: draft.map_or(0, |draft| draft.oldest),
            newest: draft.map_or(0, |draft| draft.newest),
            in_review: draft.is_some_and(|draft| draft.in_review),
            saved,
            clip: desk.manuscript.stimulus.clip.as_ref().map(|clip| (clip.media.clone(), clip.seconds)),
            picture: desk
                .manuscript
                .stimulus
                .picture
                .as_ref()
                .map(|picture| (picture.media.clone(), picture.width, picture.height)),
            wants: match desk.manuscript.stimulus.kind.as_str() {
                "audio" => Some(Medium::Clip),
                "image" => Some(Medium::Picture),
                _ => None,
            },
            has_preview: desk.composition.item.is_some(),
            remaining: remaining(desk, locale),
            form,
            notice,
            conflict,
        }
    }
}

/// The editor.
#[component]
pub(super) fn EditorView(
    /// What is shown.
    editor: Editor,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let title = format!("{} · {}", editor::edit_item(locale), editor::kind(locale, &editor.kind));
    let notice = editor.notice.clone().map(|text| view! { <Notice><p role="status">{text}</p></Notice> });
    let form_path = editor.path.clone();
    let revision = editor.revision.map(|revision| revision.to_string()).unwrap_or_default();
    view! {
        <h1>{title}</h1>
        {notice}
        {editor.conflict.clone().map(|conflict| conflict_part(conflict, &editor.path, locale))}
        <div class="editor">
            <div class="editor-main">
                {editor.wants.map(|medium| match medium {
                    Medium::Clip => clip_part(&editor, locale),
                    Medium::Picture => picture_part(&editor, locale),
                })}
                <form
                    method="post"
                    action=form_path
                    id="item-form"
                    class="editor-form"
                    data-editor=""
                    data-saving=editor::autosaving(locale)
                    data-failed=editor::autosave_failed(locale)
                    data-unsaved=editor::autosave_unsaved(locale)
                >
                    // Enter in a field saves; it must not press the first button of a row.
                    <button name="do" value="save" class="visually-hidden" tabindex="-1" aria-hidden="true">{editor::save(locale)}</button>
                    <input r#type="hidden" name="revision" value=revision />
                    <input r#type="hidden" name="selection" value="" />
                    {bar(&editor, locale)}
                    <div inner_html=editor.form.clone()></div>
                </form>
                {others(&editor, locale)}
            </div>
            {preview(&editor, locale)}
        </div>
    }
}

/// The bar that stays in sight: where the item stands, and the deeds of every day.
fn bar(editor: &Editor, locale: Locale) -> AnyView {
    let undo = editor.revision.is_none_or(|revision| revision <= editor.oldest);
    let redo = editor.revision.is_none_or(|revision| revision >= editor.newest);
    let next = editor.version.unwrap_or(0) + 1;
    let can_publish = editor.revision.is_some();
    view! {
        <div class="editor-bar">
            <p class="editor-state">
                <span class="tag">{editor::item_state(locale, editor.state)}</span>
                " "<span data-saved="" role="status">{editor.saved.clone()}</span>
            </p>
            <p class="buttons">
                <button class="button" name="do" value="save">{editor::save(locale)}</button>
                <button class="button" name="do" value="undo" disabled=undo data-undo="">{editor::undo(locale)}</button>
                <button class="button" name="do" value="redo" disabled=redo data-redo="">{editor::redo(locale)}</button>
                {can_publish.then(|| view! {
                    <button class="button button-main" name="do" value="publish">{editor::publish_version(locale, next)}</button>
                })}
            </p>
            <div data-remaining="">{checklist(&editor.remaining, locale)}</div>
        </div>
    }
    .into_any()
}

/// What still stands in the way of publishing, as HTML.
pub(super) fn checklist_of(desk: &Desk, locale: Locale) -> String {
    let owner = Owner::new();
    let html = owner.with(|| checklist(&remaining(desk, locale), locale).to_html());
    owner.cleanup();
    html
}

fn remaining(desk: &Desk, locale: Locale) -> Vec<Remaining> {
    let faults = desk.composition.faults.iter().map(|fault| Remaining {
        anchor: format!("#{}", super::form::anchor(&fault.field)),
        text: composition::text(&fault.problem, locale),
    });
    faults.collect()
}

fn checklist(remaining: &[Remaining], locale: Locale) -> AnyView {
    if remaining.is_empty() {
        return view! { <p class="facts">{editor::ready(locale)}</p> }.into_any();
    }
    let rows = remaining.iter().map(|fault| {
        view! { <li><a href=fault.anchor.clone()>{fault.text.clone()}</a></li> }
    });
    view! {
        <details class="checklist">
            <summary>{editor::remaining(locale, remaining.len())}</summary>
            <ul>{rows.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// The deeds of an item's life, below the form.
fn others(editor: &Editor, locale: Locale) -> AnyView {
    let deed = |value: &'static str, label: &'static str, class: &'static str| {
        let (path, revision) =
            (editor.path.clone(), editor.revision.map(|r| r.to_string()).unwrap_or_default());
        view! {
            <form method="post" action=format!("{path}/life")>
                <input r#type="hidden" name="revision" value=revision />
                <button class=class name="do" value=value>{label}</button>
            </form>
        }
    };
    let has_draft = editor.revision.is_some();
    let review = has_draft.then(|| {
        if editor.in_review {
            deed("take-back", editor::take_back(locale), "button").into_any()
        } else {
            deed("review", editor::submit_review(locale), "button").into_any()
        }
    });
    let discard = has_draft.then(|| {
        view! {
            <details>
                <summary>{editor::discard(locale)}</summary>
                <p>{editor::discard_sure(locale)}</p>
                {deed("discard", editor::discard(locale), "button button-bad")}
            </details>
        }
    });
    let life = match editor.state {
        ItemState::Published => Some(deed("retire", editor::retire(locale), "button").into_any()),
        ItemState::Retired => Some(deed("restore", editor::restore(locale), "button").into_any()),
        ItemState::Draft | ItemState::InReview => None,
    };
    let copy = format!("{}/copy", editor.path);
    view! {
        <div class="buttons editor-others">
            {review}
            {life}
            <form method="post" action=copy><button class="button">{editor::duplicate(locale)}</button></form>
            <a class="button" href=format!("{}/history", editor.path)>{editor::history(locale)}</a>
            <a class="button" href="/studio/bank">{editor::back_to_bank(locale)}</a>
            {discard}
        </div>
    }
    .into_any()
}

/// The learner's own screen, in a frame beside the form.
fn preview(editor: &Editor, locale: Locale) -> AnyView {
    if !editor.has_preview {
        return view! {
            <aside class="editor-preview">
                <h2>{editor::preview(locale)}</h2>
                <p class="help">{editor::preview_not_yet(locale)}</p>
            </aside>
        }
        .into_any();
    }
    let action = format!("{}/trial", editor.path);
    view! {
        <aside class="editor-preview">
            <h2>{editor::preview(locale)}</h2>
            <p class="help">{editor::try_out_help(locale)}</p>
            <form method="post" action=action.clone() target="preview" data-preview="">
                <p class="buttons">
                    <button class="button">{editor::try_out(locale)}</button>
                    <button class="button" formtarget="_blank">{editor::preview_open(locale)}</button>
                </p>
            </form>
            <iframe name="preview" class="preview-frame" title=editor::preview(locale)></iframe>
        </aside>
    }
    .into_any()
}

/// Recording and upload, outside the form since forms do not nest.
fn clip_part(editor: &Editor, locale: Locale) -> AnyView {
    let now = match &editor.clip {
        Some((media, seconds)) => {
            let seconds = format!("{seconds:.1}");
            view! {
                <p>{editor::clip_now(locale, &seconds)}</p>
                <audio controls preload="metadata" src=format!("/media/{media}")></audio>
            }
            .into_any()
        }
        None => view! { <p>{editor::clip_none(locale)}</p> }.into_any(),
    };
    view! {
        <section class="editor-part" id="clip">
            <h2>{editor::stimulus_audio(locale)}</h2>
            {now}
            <form
                method="post"
                enctype="multipart/form-data"
                action=format!("{}/clip", editor.path)
                data-recorder=""
                data-recording=editor::recording_now(locale)
                data-denied=editor::record_denied(locale)
                data-sending=editor::sending(locale)
            >
                <p class="buttons" data-record-buttons="" hidden>
                    <button r#type="button" class="button" data-record="">{editor::record(locale)}</button>
                    <button r#type="button" class="button button-main" data-stop="" hidden>{editor::record_stop(locale)}</button>
                    <span role="status" data-record-status=""></span>
                </p>
                <audio controls data-heard="" hidden></audio>
                <div class="field">
                    <label for="clip-file">{editor::clip_upload(locale)}</label>
                    <p class="help">{editor::clip_upload_help(locale)}</p>
                    <input r#type="file" id="clip-file" name="file" accept="audio/*,.webm,.ogg" required />
                </div>
                <button class="button">{editor::clip_send(locale)}</button>
            </form>
        </section>
    }
    .into_any()
}

/// The picture, which is only uploaded.
fn picture_part(editor: &Editor, locale: Locale) -> AnyView {
    let now = match &editor.picture {
        Some((media, width, height)) => view! {
            <p>{editor::picture_now(locale, *width, *height)}</p>
            <img class="editor-picture" src=format!("/media/{media}") alt="" />
        }
        .into_any(),
        None => view! { <p>{editor::picture_none(locale)}</p> }.into_any(),
    };
    view! {
        <section class="editor-part" id="clip">
            <h2>{editor::stimulus_image(locale)}</h2>
            {now}
            <form method="post" enctype="multipart/form-data" action=format!("{}/clip", editor.path)>
                <div class="field">
                    <label for="picture-file">{editor::picture_upload(locale)}</label>
                    <p class="help">{editor::picture_upload_help(locale)}</p>
                    <input r#type="file" id="picture-file" name="file" accept="image/png" required />
                </div>
                <button class="button">{editor::clip_send(locale)}</button>
            </form>
        </section>
    }
    .into_any()
}

fn conflict_part(conflict: Conflict, path: &str, locale: Locale) -> AnyView {
    let rows = conflict.differences.iter().map(|difference| {
        view! {
            <tr>
                <th scope="row">{Fields::name_of(&difference.field, locale)}</th>
                <td lang="ko">{difference.before.clone()}</td>
                <td lang="ko">{difference.after.clone()}</td>
            </tr>
        }
    });
    view! {
        <section class="notice notice-bad" role="alert">
            <p>{editor::overtaken(locale, editor::somebody(locale), &conflict.when)}</p>
            <div class="table-scroll">
                <table>
                    <caption>{editor::overtaken_differences(locale)}</caption>
                    <thead><tr>
                        <th scope="col">""</th>
                        <th scope="col">{editor::standing(locale)}</th>
                        <th scope="col">{editor::mine(locale)}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <p class="buttons">
                <button class="button button-main" form="item-form" name="over" value=conflict.revision.to_string()>
                    {editor::overtaken_mine(locale)}
                </button>
                <a class="button" href=path.to_owned()>{editor::overtaken_theirs(locale)}</a>
            </p>
        </section>
    }
    .into_any()
}
