//! What surrounds every drawing: its name, what it says in words, and the table behind it.

use leptos::prelude::*;

use crate::i18n::{Locale, chart as words};

/// The figures of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Heads of the columns; the first column names the rows.
    pub(super) head: Vec<&'static str>,
    /// The rows, each as long as the head.
    pub(super) rows: Vec<Vec<String>>,
}

/// A drawing with its name, its words and its table.
#[component]
pub(super) fn Frame(
    /// Unlike that of every other chart on the page.
    id: String,
    /// What it shows, in a few words.
    title: &'static str,
    /// What it says, for those who do not see it.
    description: String,
    /// Width and height in its own units.
    size: (u16, u16),
    /// Further class of the drawing.
    class: &'static str,
    /// The figures.
    table: Table,
    /// The reader's language.
    locale: Locale,
    /// The drawing itself.
    children: Children,
) -> impl IntoView {
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-words"));
    let labels = format!("{title_id} {description_id}");
    let heads = table.head.iter().map(|head| view! { <th scope="col">{*head}</th> });
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(place, cell)| match place {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td>{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <figure class="chart-figure">
            <svg
                class=format!("chart {class}")
                viewBox=format!("0 0 {} {}", size.0, size.1)
                role="img"
                aria-labelledby=labels
            >
                <title id=title_id>{title}</title>
                <desc id=description_id>{description}</desc>
                {children()}
            </svg>
            <details class="chart-table">
                <summary>{words::as_table(locale)}</summary>
                <table>
                    <caption class="visually-hidden">{title}</caption>
                    <thead><tr>{heads.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </details>
        </figure>
    }
}
