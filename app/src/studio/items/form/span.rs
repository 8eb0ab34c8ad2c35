//! What is answered about a stimulus: marks, scores, transcripts.

use assessment::item::TraitKey;
use leptos::prelude::*;
use service::studio::{LabelPart, MarkPart, RatingPart, Scale, SpanPart, TranscriptionPart};

use super::Fields;
use crate::i18n::{Locale, editor};

pub(super) fn span(part: &SpanPart, fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let units = vec![
        ("minimal".to_owned(), editor::unit_minimal(locale).to_owned()),
        ("sentence".to_owned(), editor::unit_sentence(locale).to_owned()),
    ];
    let titles: Vec<String> = part.labels.iter().map(|label| label.title.trim().to_owned()).collect();
    view! {
        {labels("span[labels]", &part.labels, fields)}
        {fields.select("span[unit]", editor::unit(locale), &part.unit, units, None)}
        <div class="checks">{fields.check("span[always]", editor::always(locale), part.always)}</div>
        <p class="help">{editor::mark_help(locale)}</p>
        <p class="buttons" data-selection="f-stimulus-text" data-none=editor::select_first(locale) hidden>
            <button class="button" name="do" value="mark:gold">{editor::mark_gold(locale)}</button>
            <button class="button" name="do" value="mark:trap">{editor::mark_trap(locale)}</button>
        </p>
        <h3>{editor::golds(locale)}</h3>
        {marks("span[golds]", &part.golds, &titles, false, fields)}
        <p class="buttons">{fields.add_button("span[golds]", editor::add_gold(locale))}</p>
        <h3>{editor::wrong_marks(locale)}</h3>
        {marks("span[traps]", &part.traps, &titles, true, fields)}
        <p class="buttons">{fields.add_button("span[traps]", editor::add_trap(locale))}</p>
    }
    .into_any()
}

/// The labels of marks or boxes.
pub(super) fn labels(list: &'static str, parts: &[LabelPart], fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let count = parts.len();
    let rows = parts.iter().enumerate().map(|(index, label)| {
        let name = |field: &str| format!("{list}[{index}][{field}]");
        view! {
            <li class="editor-row editor-row-slim">
                <input r#type="hidden" name=name("id") value=label.id.clone() />
                {fields.line(&name("title"), editor::label_title(locale), &label.title, None)}
                {fields.row_buttons(list, index, count)}
            </li>
        }
    });
    view! {
        <h3>{editor::labels(locale)}</h3>
        {fields.fault(list)}
        <ol class="editor-rows">{rows.collect_view()}</ol>
        <p class="buttons">{fields.add_button(list, editor::add_label(locale))}</p>
    }
    .into_any()
}

/// The labels to choose from; the only one goes without saying.
pub(super) fn label_options(titles: &[String], chosen: &str, locale: Locale) -> Vec<(String, String)> {
    let none = match titles {
        [only] => only.clone(),
        _ => editor::pick(locale).to_owned(),
    };
    let named = titles.iter().filter(|_| titles.len() > 1 || !chosen.is_empty());
    std::iter::once((String::new(), none)).chain(named.map(|title| (title.clone(), title.clone()))).collect()
}

fn marks(
    list: &'static str,
    parts: &[MarkPart],
    labels: &[String],
    reasons: bool,
    fields: &Fields<'_>,
) -> AnyView {
    let locale = fields.locale;
    let count = parts.len();
    let rows = parts.iter().enumerate().map(|(index, part)| {
        let name = |field: &str| format!("{list}[{index}][{field}]");
        let options = label_options(labels, &part.label, locale);
        let reason =
            reasons.then(|| fields.line(&name("reason"), editor::trap_reason(locale), &part.reason, None));
        view! {
            <li class="editor-row">
                <div class="row-head">
                    <strong>{(index + 1).to_string()}</strong>
                    {fields.row_buttons(list, index, count)}
                </div>
                {fields.line(&name("quote"), editor::mark_quote(locale), &part.quote, None)}
                {fields.select(&name("label"), editor::label_title(locale), &part.label, options, None)}
                {fields.line(&name("occurrence"), editor::occurrence(locale), &part.occurrence, None)}
                {fields.rule(&name("rule"), editor::rule(locale), &part.rule, editor::own_rule(locale))}
                {reason}
            </li>
        }
    });
    view! { {fields.fault(list)}<ol class="editor-rows">{rows.collect_view()}</ol> }.into_any()
}

pub(super) fn rating(part: &RatingPart, scales: &[Scale], fields: &Fields<'_>) -> AnyView {
    let locale = fields.locale;
    let rows = scales.iter().enumerate().map(|(index, scale)| {
        let name = |field: &str| format!("rating[scores][{index}][{field}]");
        let given = part.scores.get(index).cloned().unwrap_or_default();
        let levels = scale.shown.levels.iter().enumerate();
        let levels = levels.map(|(level, text)| view! { <li>{format!("{}: {text}", level + 1)}</li> });
        let heard = agreement(&given.panel).map(|(median, exact, raters)| {
            let median = editor::panel_median(locale, median);
            view! { <p class="facts">{median}" · "{editor::panel_agreement(locale, exact, raters)}</p> }
        });
        view! {
            <li class="editor-row">
                <h4>{scale.shown.title.clone()}</h4>
                <p>{scale.shown.question.clone()}</p>
                <ul class="help">{levels.collect_view()}</ul>
                {fields.line(&name("panel"), editor::panel_scores(locale), &given.panel, Some(editor::panel_help(locale)))}
                {heard}
                {fields.area(&name("reason"), editor::reason(locale), &given.reason, 2, None)}
            </li>
        }
    });
    view! {
        <div class="checks">{fields.check("rating[unratable]", editor::unratable(locale), part.unratable)}</div>
        {fields.rule("rating[unratable_rule]", editor::unratable_rule(locale), &part.unratable_rule, editor::own_rule(locale))}
        {fields.line("rating[unratable_reason]", editor::reason(locale), &part.unratable_reason, None)}
        <ol class="editor-rows">{rows.collect_view()}</ol>
    }
    .into_any()
}

/// Median, percent of pairs of raters who agree exactly, and raters of a panel as typed.
fn agreement(panel: &str) -> Option<(u8, u32, usize)> {
    let scores: Option<Vec<u8>> = panel
        .split([',', ' ', '/', '·'])
        .filter(|score| !score.is_empty())
        .map(|score| score.parse().ok())
        .collect();
    let scores = scores.filter(|scores| (2..=15).contains(&scores.len()))?;
    let key = TraitKey {
        id: String::new(),
        panel: scores.clone(),
        reason: String::new(),
        rule: "x/R0".parse().ok()?,
    };
    let pairs = scores
        .iter()
        .enumerate()
        .flat_map(|(at, one)| scores[at + 1..].iter().map(move |other| one == other));
    let (same, all) = pairs.fold((0_u32, 0_u32), |(same, all), equal| (same + u32::from(equal), all + 1));
    Some((key.median(), same * 100 / all.max(1), scores.len()))
}

pub(super) fn transcription(
    part: &TranscriptionPart,
    packs: &[(String, String)],
    fields: &Fields<'_>,
) -> AnyView {
    let locale = fields.locale;
    let options = std::iter::once((String::new(), editor::pick(locale).to_owned())).chain(packs.to_vec());
    view! {
        {fields.select("transcription[pack]", editor::pack(locale), &part.pack, options.collect(), None)}
        {fields.area("transcription[text]", editor::transcript(locale), &part.text, 5, Some(editor::transcript_help(locale)))}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panel_says_its_median_and_how_many_pairs_agree() {
        assert_eq!(agreement("3, 3, 4"), Some((3, 33, 3)));
        assert_eq!(agreement("5 5 5"), Some((5, 100, 3)));
        assert_eq!(agreement("3, x"), None);
        assert_eq!(agreement("3"), None);
    }
}
