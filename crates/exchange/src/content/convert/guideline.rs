//! `guideline.toml` to a guideline.

use assessment::DomainId;
use assessment::guideline::{Borderline, Change, Guideline, Rule, RuleText, Version};

use crate::content::shape::guideline::{GuidelineFile, RuleShape, VersionShape};
use crate::content::{Fault, Problem, SourceFile};

use super::context::FileContext;

pub(super) fn read(file: &SourceFile, domain: &DomainId, faults: &mut Vec<Fault>) -> Option<Guideline> {
    let mut context = FileContext::new(file, faults);
    let shape = context.parse::<GuidelineFile>()?;
    let versions: Vec<Version> =
        shape.version.into_iter().map(|version| read_version(version, domain, &mut context)).collect();
    let counted = versions.iter().zip(1..).all(|(version, number)| version.number == number);
    let rising = versions.windows(2).all(|pair| pair[0].published_on <= pair[1].published_on);
    if versions.is_empty() || !counted || !rising {
        context.fault(Problem::Versions);
    }
    let newest = versions.last().map_or(1, |version| version.number);
    let rules =
        shape.rule.into_iter().filter_map(|rule| read_rule(rule, domain, newest, &mut context)).collect();
    let borderline = shape
        .borderline
        .into_iter()
        .map(|case| Borderline {
            title: case.title,
            body: case.body,
            rules: context.rules(domain, case.rules.iter().map(|rule| rule.get_ref().as_str())),
        })
        .collect();
    Some(Guideline {
        domain: domain.clone(),
        title: shape.title,
        purpose: shape.purpose,
        scope: shape.scope,
        terms: shape.terms,
        versions,
        rules,
        borderline,
    })
}

fn read_version(shape: VersionShape, domain: &DomainId, context: &mut FileContext<'_>) -> Version {
    let changes = shape
        .changes
        .into_iter()
        .filter_map(|change| {
            Some(Change { rule: context.rule(domain, change.rule.get_ref())?, change: change.change })
        })
        .collect();
    Version {
        number: shape.number,
        published_on: shape.published_on.to_string(),
        summary: shape.summary,
        changes,
    }
}

fn read_rule(
    shape: RuleShape,
    domain: &DomainId,
    newest: u32,
    context: &mut FileContext<'_>,
) -> Option<Rule> {
    context.enter(&shape.id);
    let id = context.rule(domain, shape.id.get_ref())?;
    let title = context.text("title", &shape.title);
    let mut texts: Vec<RuleText> = Vec::new();
    for text in shape.text {
        if text.since == 0 || text.since > newest || texts.last().is_some_and(|last| last.since >= text.since)
        {
            context.fault(Problem::Versions);
        }
        let has = |right: bool| text.examples.iter().any(|example| example.right == right);
        if !has(true) || !has(false) {
            context.fault(Problem::Examples);
        }
        texts.push(RuleText {
            since: text.since,
            body: context.text("body", &text.body),
            precedence: text.precedence,
            examples: text.examples,
        });
    }
    if texts.is_empty() {
        context.fault(Problem::Empty("text"));
    }
    if let Some(dropped) = shape.dropped_in
        && (dropped > newest || texts.last().is_some_and(|last| last.since >= dropped))
    {
        context.fault(Problem::Versions);
    }
    Some(Rule { id, title, texts, dropped_in: shape.dropped_in })
}
