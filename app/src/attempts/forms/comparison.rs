//! Comparing two answers.

use assessment::item::ChoiceOption;
use assessment::response::Verdict;
use leptos::prelude::*;

use crate::attempts::prose;
use crate::i18n::{Locale, attempt as words};
use crate::ui::language_of;

/// What the user asked and both answers, side by side where there is room.
pub(in crate::attempts) fn exhibits(prompt: &str, a: &str, b: &str, locale: Locale) -> AnyView {
    let answer = |title: &'static str, text: &str| {
        view! {
            <article class="exhibit">
                <h2 class="part">{title}</h2>
                <p lang=language_of(text)>{text.to_owned()}</p>
            </article>
        }
    };
    view! {
        <div class="exhibit exhibit-prompt">
            <h2 class="part">{words::comparison_prompt(locale)}</h2>
            <p lang=language_of(prompt)>{prompt.to_owned()}</p>
        </div>
        <div class="exhibits">{answer(words::answer_a(locale), a)} {answer(words::answer_b(locale), b)}</div>
    }
    .into_any()
}

/// The answers, the verdict, and the statements that may carry it.
pub(in crate::attempts) fn comparison(
    prompt: &str,
    a: &str,
    b: &str,
    statements: &[ChoiceOption],
    locale: Locale,
) -> AnyView {
    let verdicts = Verdict::ALL.into_iter().enumerate().map(|(index, verdict)| {
        view! {
            <label class="option">
                <input r#type="radio" name="verdict" value=verdict.code() />
                <span class="option-number" aria-hidden="true">{index + 1}</span>
                <span class="option-text">{words::verdict(locale, verdict)}</span>
            </label>
        }
    });
    let statements = statements.iter().enumerate().map(|(index, statement)| {
        view! {
            <label class="option">
                <input r#type="checkbox" name="why" value=statement.id.clone() />
                <span class="option-number" aria-hidden="true">{index + 1}</span>
                <span class="option-text" lang="ko">{prose::line(&statement.text)}</span>
            </label>
        }
    });
    view! {
        {exhibits(prompt, a, b, locale)}
        <fieldset class="options digits verdicts">
            <legend>{words::verdict_question(locale)}</legend>
            {verdicts.collect_view()}
        </fieldset>
        <fieldset class="options digits rationale">
            <legend>{words::rationale_question(locale)}</legend>
            {statements.collect_view()}
        </fieldset>
    }
    .into_any()
}
