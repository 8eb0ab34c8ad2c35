//! Moving the entries of an order.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What a press does: a button that moves its entry up or down, or one that keeps the order as it is. Says whether the
/// order is an answer now.
pub(super) fn press(root: &Element, target: &Element) -> bool {
    if target.has_attribute("data-keep") {
        return true;
    }
    let (Some(direction), Ok(Some(row))) = (target.get_attribute("data-move"), target.closest("li")) else {
        return false;
    };
    let moved = match direction.as_str() {
        "up" => row.previous_element_sibling().is_some_and(|other| other.before_with_node_1(&row).is_ok()),
        _ => row.next_element_sibling().is_some_and(|other| other.after_with_node_1(&row).is_ok()),
    };
    // An element that is put elsewhere loses the focus.
    drop(target.unchecked_ref::<HtmlElement>().focus());
    tell(root, &row);
    moved
}

/// Says to screen readers where an entry is now.
fn tell(root: &Element, row: &Element) {
    let (Ok(Some(status)), Some(list)) = (root.query_selector("[role=status]"), row.parent_element()) else {
        return;
    };
    let rows = list.children();
    let place = (0..rows.length()).find(|index| rows.item(*index).as_ref() == Some(row));
    let place = place.map_or(0, |index| index + 1).to_string();
    status.set_text_content(Some(&[&place, " / ", &rows.length().to_string()].concat()));
}

/// Puts the entries into an order.
pub(super) fn arrange(root: &Element, order: &[String]) {
    let Ok(fields) = root.query_selector_all("[name=order]") else { return };
    let rows: Vec<Element> =
        (0..fields.length()).filter_map(|index| fields.item(index)?.dyn_into().ok()).collect();
    let id_of = |field: &Element| field.get_attribute("value").unwrap_or_default();
    if rows.iter().map(id_of).eq(order.iter().cloned()) {
        return;
    }
    for id in order {
        let field = rows.iter().find(|field| id_of(field) == *id);
        if let Some(row) = field.and_then(|field| field.parent_element())
            && let Some(list) = row.parent_element()
        {
            drop(list.append_child(&row));
        }
    }
}
