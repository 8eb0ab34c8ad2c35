//! The list of items, with what finds and changes them.

use assessment::item::Interaction;
use leptos::prelude::*;
use service::studio::ItemState;

use super::filter::Filter;
use crate::i18n::{Locale, editor};
use crate::ui::notice::{Nothing, Notice};

/// An item of the list.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) kind: &'static str,
    pub(super) state: &'static str,
    pub(super) has_draft: bool,
    pub(super) version: Option<u32>,
    pub(super) rules: String,
    pub(super) tags: Vec<String>,
    pub(super) author: String,
    pub(super) difficulty: f64,
    pub(super) changed: String,
}

/// The page.
#[derive(Clone, Debug)]
pub(super) struct Bank {
    pub(super) filter: Filter,
    pub(super) domains: Vec<(String, String)>,
    pub(super) rows: Vec<Row>,
    pub(super) next: Option<String>,
    /// How many items a deed has just changed; empty without one.
    pub(super) changed: String,
}

/// The bank.
#[component]
pub(super) fn BankView(
    /// What is shown.
    bank: Bank,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let changed = bank.changed.clone();
    let notice = (!changed.is_empty())
        .then(|| view! { <Notice><p role="status">{editor::bulk_done(locale, &changed)}</p></Notice> });
    let is_plain = bank.filter.is_empty();
    let list = match (bank.rows.is_empty(), is_plain) {
        (true, true) => view! { <Nothing text=editor::bank_empty(locale) /> }.into_any(),
        (true, false) => view! { <Nothing text=editor::found_none(locale) /> }.into_any(),
        _ => rows(&bank, locale),
    };
    view! {
        <h1>{editor::bank(locale)}</h1>
        <p class="lead">{editor::bank_lead(locale)}</p>
        {notice}
        {begin(&bank, locale)}
        {search(&bank, locale)}
        {list}
    }
}

/// What begins a new item.
fn begin(bank: &Bank, locale: Locale) -> AnyView {
    if bank.domains.is_empty() {
        return view! { <Nothing text=editor::no_guidelines(locale) /> }.into_any();
    }
    let domains = options(bank.domains.iter().cloned(), &bank.filter.domain);
    let kinds = Interaction::KINDS.map(|kind| {
        let id = format!("kind-{kind}");
        view! {
            <label class="kind">
                <input r#type="radio" name="interaction" value=kind id=id required checked=kind == "choice" />
                <strong>{editor::kind(locale, kind)}</strong>
                <span>{editor::about(locale, kind)}</span>
            </label>
        }
    });
    view! {
        <details class="panel begin-item">
            <summary class="button button-main">{editor::new_item(locale)}</summary>
            <form method="post" action="/studio/items">
                <div class="field">
                    <label for="begin-domain">{editor::domain(locale)}</label>
                    <select id="begin-domain" name="domain">{domains}</select>
                </div>
                <fieldset class="kinds"><legend>{editor::interaction(locale)}</legend>{kinds.collect_view()}</fieldset>
                <button class="button button-main">{editor::new_item_begin(locale)}</button>
            </form>
        </details>
    }
    .into_any()
}

fn options(list: impl Iterator<Item = (String, String)>, chosen: &str) -> AnyView {
    list.map(|(value, title)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{title}</option> }
    })
    .collect_view()
    .into_any()
}

fn search(bank: &Bank, locale: Locale) -> AnyView {
    let filter = &bank.filter;
    let any = || std::iter::once((String::new(), editor::any(locale).to_owned()));
    let states =
        ItemState::ALL.map(|state| (state.word().to_owned(), editor::item_state(locale, state).to_owned()));
    let kinds = Interaction::KINDS.map(|kind| (kind.to_owned(), editor::kind(locale, kind).to_owned()));
    let select = |name: &'static str, label: &'static str, shown: AnyView| {
        view! { <div class="field"><label for=format!("by-{name}")>{label}</label><select id=format!("by-{name}") name=name>{shown}</select></div> }
    };
    let line = |name: &'static str, label: &'static str, value: &str| {
        view! { <div class="field"><label for=format!("by-{name}")>{label}</label><input id=format!("by-{name}") name=name value=value.to_owned() /></div> }
    };
    view! {
        <search>
            <form method="get" action="/studio/bank" class="bank-search">
                <div class="field bank-words">
                    <label for="by-q">{editor::search_words(locale)}</label>
                    <input r#type="search" id="by-q" name="q" value=filter.words.clone() aria-describedby="by-q-help" />
                    <p class="help" id="by-q-help">{editor::search_help(locale)}</p>
                </div>
                {select("domain", editor::domain(locale), options(any().chain(bank.domains.iter().cloned()), &filter.domain))}
                {select("state", editor::state(locale), options(any().chain(states), &filter.state))}
                {select("interaction", editor::interaction(locale), options(any().chain(kinds), &filter.interaction))}
                <details open=filter.has_more()>
                    <summary>{editor::more_filters(locale)}</summary>
                    <div class="bank-more">
                        {line("rule", editor::rule(locale), &filter.rule)}
                        {line("tag", editor::tag(locale), &filter.tag)}
                        {line("author", editor::author(locale), &filter.author)}
                        {line("least", editor::difficulty_least(locale), &filter.least)}
                        {line("most", editor::difficulty_most(locale), &filter.most)}
                    </div>
                </details>
                <p class="buttons">
                    <button class="button">{editor::search(locale)}</button>
                    {(!filter.is_empty()).then(|| view! { <a class="button" href="/studio/bank">{editor::reset_filters(locale)}</a> })}
                </p>
            </form>
        </search>
    }
    .into_any()
}

fn rows(bank: &Bank, locale: Locale) -> AnyView {
    let query = address(&bank.filter, None);
    let next = bank.next.as_ref().map(|cursor| {
        view! { <p><a class="button" href=address(&bank.filter, Some(cursor)) rel="next">{editor::next_page(locale)}</a></p> }
    });
    let count = if bank.next.is_some() {
        editor::shown_more(locale, bank.rows.len())
    } else {
        editor::shown(locale, bank.rows.len())
    };
    let rows = bank.rows.iter().map(|row| item(row, locale));
    view! {
        <form method="post" action="/studio/bank">
            <input r#type="hidden" name="back" value=query />
            <p class="facts">{count}</p>
            <ul class="plain-list bank-rows">{rows.collect_view()}</ul>
            <fieldset class="bank-bulk">
                <legend>{editor::bulk(locale)}</legend>
                <p class="buttons">
                    <button class="button" name="do" value="retire">{editor::bulk_retire(locale)}</button>
                    <button class="button" name="do" value="restore">{editor::bulk_restore(locale)}</button>
                </p>
                <div class="field">
                    <label for="bulk-tag">{editor::tag(locale)}</label>
                    <input id="bulk-tag" name="tag" maxlength="60" aria-describedby="bulk-help" />
                    <p class="help" id="bulk-help">{editor::bulk_help(locale)}</p>
                </div>
                <p class="buttons">
                    <button class="button" name="do" value="tag">{editor::bulk_tag(locale)}</button>
                    <button class="button" name="do" value="untag">{editor::bulk_untag(locale)}</button>
                </p>
            </fieldset>
        </form>
        {next}
    }
    .into_any()
}

fn item(row: &Row, locale: Locale) -> AnyView {
    let draft = row.has_draft.then(|| view! { " "<span class="tag">{editor::has_draft(locale)}</span> });
    let tags = row.tags.iter().map(|tag| {
        view! { " "<a class="bank-tag" href=format!("/studio/bank?tag={}", encoded(tag))>{format!("#{tag}")}</a> }
    });
    let facts = [
        row.kind.to_owned(),
        row.rules.clone(),
        row.version.map(|version| editor::version(locale, version)).unwrap_or_default(),
        row.author.clone(),
        format!("{} {}", editor::difficulty(locale), row.difficulty).replace('-', "−"),
        editor::changed(locale, &row.changed),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    view! {
        <li class="panel bank-row">
            <input r#type="checkbox" name="item" value=row.id.clone() aria-label=editor::choose_item(locale, &row.title) />
            <div>
                <a class="bank-title" lang="ko" href=format!("/studio/items/{}", row.id)>{row.title.clone()}</a>
                <p class="facts">
                    <span class="tag">{row.state}</span>{draft}" "{facts.join(" · ")}
                    {tags.collect_view()}
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// The address of this list, or of its next page.
fn address(filter: &Filter, after: Option<&str>) -> String {
    let fields = filter.fields();
    let given = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let query: Vec<String> = given
        .chain(after.map(|cursor| ("after", cursor)))
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    if query.is_empty() { "/studio/bank".to_owned() } else { format!("/studio/bank?{}", query.join("&")) }
}

/// A text as part of a query (WHATWG URL, application/x-www-form-urlencoded).
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn bank(rows: Vec<Row>, filter: Filter) -> Bank {
        Bank {
            filter,
            domains: vec![("legal".to_owned(), "법률 독해".to_owned())],
            rows,
            next: Some("5-7".to_owned()),
            changed: String::new(),
        }
    }

    #[test]
    fn a_row_says_what_it_is_and_the_next_page_keeps_the_wish() {
        let row = Row {
            id: "legal/n-1".to_owned(),
            title: "<b>단서</b>는 무엇인가요?".to_owned(),
            kind: "고르기",
            state: "공개",
            has_draft: true,
            version: Some(3),
            rules: "L-R1".to_owned(),
            tags: vec!["전세 사기".to_owned()],
            author: "나리".to_owned(),
            difficulty: -0.5,
            changed: "오늘".to_owned(),
        };
        let filter = Filter { words: "보증 금".to_owned(), ..Filter::default() };
        let html = html(|| view! { <BankView bank=bank(vec![row], filter) locale=Locale::Korean /> });
        holds(&html, &["&lt;b&gt;단서", "3판", "고치는 중", "#전세 사기", "난이도 −0.5", "after=5-7"]);
        holds(&html, &["q=%EB%B3%B4%EC%A6%9D%20%EA%B8%88&amp;after=5-7"]);
    }

    #[test]
    fn an_empty_bank_and_an_empty_search_say_different_things() {
        let empty =
            |filter| html(|| view! { <BankView bank=bank(Vec::new(), filter) locale=Locale::Korean /> });
        holds(&empty(Filter::default()), &["첫 문항을 써 보세요"]);
        holds(&empty(Filter { tag: "x".to_owned(), ..Filter::default() }), &["조건을 줄이거나"]);
    }
}
