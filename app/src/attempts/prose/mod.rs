//! Markdown of items as elements. Nothing is ever set as raw HTML.

mod parse;

use leptos::prelude::*;

use parse::{Block, Inline};

/// A text with blocks.
pub(super) fn prose(text: &str) -> AnyView {
    view! { <div class="prose" lang="ko">{blocks_of(text)}</div> }.into_any()
}

/// The blocks of a text, without an element around them.
pub(super) fn blocks_of(text: &str) -> AnyView {
    blocks(&parse::parse(text))
}

/// A text that stands inside a line, such as an option; its blocks become lines.
pub(super) fn line(text: &str) -> AnyView {
    pieces(&parse::inlines(text.trim()))
}

/// A line without its Markdown, for places that hold plain text only.
pub(super) fn plain(text: &str) -> String {
    let texts = parse::inlines(text.trim());
    let texts = texts.iter().map(|piece| match piece {
        Inline::Text(text) | Inline::Strong(text) | Inline::Emphasis(text) | Inline::Code(text) => {
            text.as_str()
        }
    });
    texts.collect()
}

fn blocks(blocks: &[Block]) -> AnyView {
    blocks.iter().map(block).collect_view().into_any()
}

fn block(block: &Block) -> AnyView {
    match block {
        Block::Paragraph(line) => view! { <p>{pieces(line)}</p> }.into_any(),
        Block::Quote(inner) => view! { <blockquote>{blocks(inner)}</blockquote> }.into_any(),
        Block::List { numbered, items } => {
            let items = items.iter().map(|item| view! { <li>{pieces(item)}</li> }).collect_view();
            if *numbered {
                view! { <ol>{items}</ol> }.into_any()
            } else {
                view! { <ul>{items}</ul> }.into_any()
            }
        }
    }
}

fn pieces(line: &[Inline]) -> AnyView {
    line.iter().map(piece).collect_view().into_any()
}

fn piece(piece: &Inline) -> AnyView {
    match piece {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
        Inline::Emphasis(text) => view! { <em>{text.clone()}</em> }.into_any(),
        Inline::Code(text) => view! { <code>{text.clone()}</code> }.into_any(),
    }
}
