//! A guideline's manuscript as one text, to compare two of them.

use assessment::manuscript::guideline::GuidelineManuscript;

/// Everything that stands in it, in order, a field a line or more.
pub(super) fn plain(manuscript: &GuidelineManuscript) -> String {
    let GuidelineManuscript { title_ko, title_en, purpose, scope, terms, rules, borderline } = manuscript;
    let mut parts = vec![title_ko.clone(), title_en.clone(), purpose.clone(), scope.clone()];
    parts.extend(terms.iter().map(|own| format!("{}: {}", own.term, own.meaning)));
    for rule in rules {
        parts.push(format!("{} {}", rule.id, rule.title));
        parts.extend([rule.body.clone(), rule.precedence.clone()]);
        parts.extend(
            rule.examples.iter().map(|own| format!("{}: {} ({})", own.verdict, own.text, own.reason)),
        );
    }
    parts.extend(borderline.iter().map(|own| format!("{}\n{}\n{}", own.title, own.body, own.rules)));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n").replace("\r\n", "\n")
}
