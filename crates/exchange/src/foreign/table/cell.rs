//! Cells that a spreadsheet would take for a formula.

fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell that stays text: an apostrophe stands before what would begin a formula, and before itself.
pub(super) fn guard(text: &str) -> String {
    if is_formula(text) || text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}

/// A cell of a workbook, where no text becomes a formula: only what the reader would take for a guard is guarded.
pub(super) fn guard_quote(text: &str) -> String {
    if text.starts_with('\'') { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell.
pub(super) fn text(cell: &str) -> String {
    let cell = cell.trim();
    let inner = cell.strip_prefix('\'').filter(|rest| is_formula(rest) || rest.starts_with('\''));
    inner.unwrap_or(cell).to_owned()
}
