//! Drawing boxes on a picture.
//!
//! `app/src/boxes/surface.mjs` works what stands here: it draws the boxes over the picture and keeps a row of fields for
//! each. The runner knows one field, `boxes`, which holds the response as JSON and which nobody sees.

use assessment::item::{Label, Picture, Strictness};
use leptos::prelude::*;

use crate::attempts::picture;
use crate::i18n::{Locale, boxes as words};

/// What is to be drawn on what.
#[derive(Clone, Copy)]
pub(in crate::attempts) struct BoxTask<'a> {
    /// The picture; content without one does not load.
    pub(in crate::attempts) picture: Option<&'a Picture>,
    /// The labels that may be given.
    pub(in crate::attempts) labels: &'a [Label],
    /// Whether "nothing to box" can be said.
    pub(in crate::attempts) none: bool,
    /// When a box counts as found, and when as exact.
    pub(in crate::attempts) strictness: Strictness,
}

/// The picture with its tools and the list of boxes.
pub(in crate::attempts) fn boxes(task: BoxTask<'_>, locale: Locale) -> AnyView {
    let Some(picture) = task.picture else { return ().into_any() };
    let Strictness { iou_percent, tolerance } = task.strictness;
    let view_box = format!("0 0 {} {}", picture.width, picture.height);
    let none = task.none.then(|| {
        view! {
            <label class="option">
                <input r#type="checkbox" data-part="none" />
                <span class="option-text">{words::nothing_to_box(locale)}</span>
            </label>
        }
    });
    view! {
        <box-surface
            class="boxes"
            data-width=picture.width.to_string()
            data-height=picture.height.to_string()
            data-number=words::number(locale)
            data-added=words::added(locale)
            data-removed=words::removed(locale)
            data-full=words::full(locale)
        >
            <textarea name="boxes" hidden=true></textarea>
            {tools(task.labels, locale)}
            <div class="picture-scroller">
                <div class="picture-ground" data-part="ground" data-zoom="1">
                    {picture::image(picture)}
                    <svg class="box-layer" data-part="layer" viewBox=view_box role="group" aria-label=words::surface(locale)></svg>
                </div>
            </div>
            <p class="boxes-terms">{words::terms(locale, iou_percent, tolerance)}</p>
            <div class="box-list">
                <p class="part">{words::list(locale)}</p>
                <p class="nothing" data-part="empty">{words::none_drawn(locale)}</p>
                <div data-part="list"></div>
                <button r#type="button" class="button" data-part="add">{words::add(locale)}</button>
            </div>
            {none}
            <p class="visually-hidden" role="status" data-part="status"></p>
            <template data-part="row">{row(task.labels, picture, locale)}</template>
            <p class="boxes-help">{words::help(locale)}</p>
        </box-surface>
    }
    .into_any()
}

/// Label, what a drag does, size of the picture, and the way back.
fn tools(labels: &[Label], locale: Locale) -> AnyView {
    let toggle =
        |name: &'static str, value: String, text: String, is_first: bool, lang: Option<&'static str>| {
            view! {
                <button
                    r#type="button"
                    class="button"
                    data-part=name
                    value=value
                    aria-pressed=is_first.to_string()
                    lang=lang
                >
                    {text}
                </button>
            }
        };
    let labels = labels
        .iter()
        .enumerate()
        .map(|(index, label)| toggle("label", label.id.clone(), label.title.clone(), index == 0, Some("ko")));
    let tool = |name: &'static str, text: &'static str| {
        view! { <button r#type="button" class="button" data-part=name>{text}</button> }
    };
    view! {
        <div class="box-tools" role="group" aria-label=words::label_of_next(locale)>{labels.collect_view()}</div>
        <div class="box-tools" role="group" aria-label=words::tools(locale)>
            {toggle("mode", "draw".to_owned(), words::draw(locale).to_owned(), true, None)}
            {toggle("mode", "pick".to_owned(), words::pick(locale).to_owned(), false, None)}
            {tool("out", words::zoom_out(locale))}
            {tool("in", words::zoom_in(locale))}
            {tool("back", words::step_back(locale))}
        </div>
    }
    .into_any()
}

/// The fields of one box, in pixels of the picture.
fn row(labels: &[Label], picture: &Picture, locale: Locale) -> AnyView {
    let field = |name: &'static str, title: &'static str, least: u32, most: u32| {
        view! {
            <label class="box-field">
                <span>{title}</span>
                <input
                    r#type="number"
                    inputmode="numeric"
                    data-part=name
                    min=least.to_string()
                    max=most.to_string()
                    step="1"
                    autocomplete="off"
                />
            </label>
        }
    };
    let options = labels.iter().map(|label| {
        view! { <option value=label.id.clone()>{label.title.clone()}</option> }
    });
    view! {
        <div class="box-row" role="group">
            <button r#type="button" class="box-number" data-part="choose"></button>
            <select data-part="row-label" aria-label=words::label(locale) lang="ko">{options.collect_view()}</select>
            {field("x", words::left(locale), 0, picture.width - 1)}
            {field("y", words::top(locale), 0, picture.height - 1)}
            {field("width", words::width(locale), 1, picture.width)}
            {field("height", words::height(locale), 1, picture.height)}
            <button r#type="button" class="quiet" data-part="remove">{words::remove(locale)}</button>
        </div>
    }
    .into_any()
}
