//! A transcript beside its key: the difference to read, and every figure with what it counts.

use assessment::Response;
use assessment::transcription::{AlignedPiece, Comparison, ErrorRate, PieceKind};
use leptos::prelude::*;

use super::{Scene, entry, figures};
use crate::i18n::attempt as words;
use crate::ui::language_of;

pub(super) fn sheet(scene: Scene, key: &str) -> AnyView {
    let locale = scene.locale;
    let text = match scene.response {
        Some(Response::Transcription { text }) => text.as_str(),
        _ => "",
    };
    let compared = scene.score.comparison.as_ref();
    view! {
        <dl class="sheet-transcript">
            <dt>{words::my_answer(locale)}</dt>
            <dd class="typed" lang=language_of(text)>{entry::typed(scene, text)}</dd>
            <dt>{words::right_answer(locale)}</dt>
            <dd lang=language_of(key)>{key.to_owned()}</dd>
        </dl>
        {compared.filter(|_| !scene.score.is_full()).map(|compared| difference(scene, compared))}
        {compared.map(|compared| rates(scene, compared))}
    }
    .into_any()
}

/// The difference: what is to go is struck, what was due stands underlined beside it.
fn difference(scene: Scene, compared: &Comparison) -> AnyView {
    let pieces = compared.pieces.iter().map(piece).collect_view();
    view! {
        <figure class="difference">
            <figcaption>{words::difference(scene.locale)}</figcaption>
            <p>{pieces}</p>
        </figure>
    }
    .into_any()
}

fn piece(piece: &AlignedPiece) -> AnyView {
    let gone = (!piece.given.is_empty())
        .then(|| view! { <del lang=language_of(&piece.given)>{visible(&piece.given)}</del> });
    let due = (!piece.due.is_empty())
        .then(|| view! { <ins lang=language_of(&piece.due)>{visible(&piece.due)}</ins> });
    match piece.kind {
        PieceKind::Same => view! { <span lang=language_of(&piece.due)>{piece.due.clone()}</span> }.into_any(),
        PieceKind::Substituted | PieceKind::Missing | PieceKind::Extra => view! { {gone}{due} }.into_any(),
    }
}

/// A difference that is only a space would not be seen.
fn visible(text: &str) -> String {
    if text.trim().is_empty() { text.replace(' ', "␣") } else { text.to_owned() }
}

/// Error rates side by side. One transcript has several right ones, so each says what it counts.
fn rates(scene: Scene, compared: &Comparison) -> AnyView {
    let locale = scene.locale;
    let row = |title: &'static str, rate: &ErrorRate| {
        let share = rate.rate.map_or_else(|| "–".to_owned(), figures::rate);
        view! {
            <tr>
                <th scope="row">{title}</th>
                <td>{share}</td>
                <td>{[&rate.distance.to_string(), " / ", &rate.length.to_string()].concat()}</td>
            </tr>
        }
    };
    view! {
        <details class="rates">
            <summary>{words::rates(locale, &compared.normalised().rate.map_or_else(|| "–".to_owned(), figures::rate))}</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words::rate_what(locale)}</th>
                        <th scope="col">{words::rate_share(locale)}</th>
                        <th scope="col">{words::rate_count(locale)}</th>
                    </tr>
                </thead>
                <tbody>
                    {row(words::rate_raw(locale), &compared.raw)}
                    {row(words::rate_nospace(locale), &compared.nospace)}
                    {row(words::rate_spelling(locale), &compared.spelling)}
                    {row(words::rate_sound(locale), &compared.sound)}
                    {row(words::rate_words(locale), &compared.words)}
                </tbody>
            </table>
            <p>{words::spacing_errors(locale, compared.spacing_errors)}</p>
            <p>{words::tags(locale, compared.tags.matched, compared.tags.missing, compared.tags.excess)}</p>
        </details>
    }
    .into_any()
}
