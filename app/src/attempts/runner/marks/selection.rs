//! The browser's selection inside an element, in code points of its text. Mouse, touch and our caret all meet here.

use leptos::prelude::{document, window};
use web_sys::{Element, Node, Range};

/// `NodeFilter.SHOW_TEXT`
const TEXT_NODES: u32 = 4;

/// What is selected inside `container`, cut at its ends; none if nothing is.
pub(crate) fn read(container: &Element) -> Option<(usize, usize)> {
    let selection = window().get_selection().ok()??;
    if selection.range_count() == 0 || selection.is_collapsed() {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    if !range.intersects_node(container).ok()? {
        return None;
    }
    let whole = document().create_range().ok()?;
    whole.select_node_contents(container).ok()?;
    let start = measure(&whole, &range.start_container().ok()?, range.start_offset().ok()?, container)?;
    let end = measure(&whole, &range.end_container().ok()?, range.end_offset().ok()?, container)?;
    (start < end).then_some((start, end))
}

/// Code points from the container's start to a place; a place outside counts as the nearer end.
fn measure(whole: &Range, node: &Node, offset: u32, container: &Element) -> Option<usize> {
    let head = document().create_range().ok()?;
    head.select_node_contents(container).ok()?;
    if !container.contains(Some(node)) {
        let position = container.compare_document_position(node);
        let is_before = position & Node::DOCUMENT_POSITION_PRECEDING != 0;
        return Some(if is_before { 0 } else { text_of(whole).chars().count() });
    }
    head.set_end(node, offset).ok()?;
    Some(text_of(&head).chars().count())
}

fn text_of(range: &Range) -> String {
    String::from(range.to_string())
}

/// Selects `start..end` and brings its end into view.
pub(crate) fn write(container: &Element, start: usize, end: usize) {
    let (Some((from, from_offset)), Some((to, to_offset))) = (point(container, start), point(container, end))
    else {
        return;
    };
    if let Ok(Some(selection)) = window().get_selection() {
        drop(selection.set_base_and_extent(&from, from_offset, &to, to_offset));
    }
    show(container, &to);
}

/// Scrolls the container so that `node` can be seen.
fn show(container: &Element, node: &Node) {
    let Some(parent) = node.parent_element() else { return };
    let (outer, inner) = (container.get_bounding_client_rect(), parent.get_bounding_client_rect());
    if inner.bottom() < outer.top() || inner.top() > outer.bottom() {
        parent.scroll_into_view_with_bool(false);
    }
}

/// Forgets the selection.
pub(crate) fn clear() {
    if let Ok(Some(selection)) = window().get_selection() {
        drop(selection.remove_all_ranges());
    }
}

/// The character one drawn line above or below the one at `from`.
pub(crate) fn line_step(container: &Element, from: usize, down: bool) -> Option<usize> {
    let selection = window().get_selection().ok()??;
    let (node, offset) = point(container, from)?;
    selection.collapse_with_offset(Some(&node), offset).ok()?;
    selection.modify("move", if down { "forward" } else { "backward" }, "line").ok()?;
    let (node, offset) = (selection.focus_node()?, selection.focus_offset());
    let whole = document().create_range().ok()?;
    whole.select_node_contents(container).ok()?;
    measure(&whole, &node, offset, container)
}

/// The text node and UTF-16 offset of a code point.
fn point(container: &Element, place: usize) -> Option<(Node, u32)> {
    let walker = document().create_tree_walker_with_what_to_show(container, TEXT_NODES).ok()?;
    let mut left = place;
    let mut last = None;
    while let Some(node) = walker.next_node().ok()? {
        let text = node.node_value().unwrap_or_default();
        let count = text.chars().count();
        if left <= count {
            return Some((node, super::code_points::to_utf16(&text, left)));
        }
        left -= count;
        last = Some((node, super::code_points::to_utf16(&text, count)));
    }
    last
}
