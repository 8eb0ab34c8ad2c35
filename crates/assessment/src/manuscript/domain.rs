//! A domain in the making.

use serde::{Deserialize, Serialize};

use super::reader::{FieldFault, FieldProblem, Reader, clean};
use crate::catalogue::{Domain, RubricTrait};
use crate::{DomainId, RuleId};

/// Most scales of a rubric, and most levels of a scale.
pub const MOST: usize = 12;

/// A domain as it stands in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DomainManuscript {
    /// The id; for a new domain only.
    pub id: String,
    /// What it is called, in Korean.
    pub title_ko: String,
    /// The same in English; empty: as in Korean.
    pub title_en: String,
    /// What one does in it, in Korean.
    pub summary_ko: String,
    /// The same in English; empty: as in Korean.
    pub summary_en: String,
    /// Its place among the domains.
    pub ordinal: String,
    /// The scales of its rubric.
    pub traits: Vec<TraitManuscript>,
}

/// A scale of the rubric.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TraitManuscript {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What a rater asks.
    pub question: String,
    /// What each score means, a line each, from 1 on.
    pub levels: String,
    /// Number of the rule that a miss is charged to.
    pub rule: String,
}

impl DomainManuscript {
    /// What a domain looks like in the form.
    pub fn of(domain: &Domain) -> Self {
        let own = |ko: &str, en: &str| if ko == en { String::new() } else { en.to_owned() };
        let traits = domain.traits.iter().map(|each| TraitManuscript {
            id: each.id.clone(),
            title: each.title.clone(),
            question: each.question.clone(),
            levels: each.levels.join("\n"),
            rule: each.rule.local().to_owned(),
        });
        Self {
            id: domain.id.to_string(),
            title_ko: domain.title.ko.clone(),
            title_en: own(&domain.title.ko, &domain.title.en),
            summary_ko: domain.summary.ko.clone(),
            summary_en: own(&domain.summary.ko, &domain.summary.en),
            ordinal: domain.ordinal.to_string(),
            traits: traits.collect(),
        }
    }

    /// Reads it. Whether the rules of its rubric exist is not asked: they may be written after.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn read(&self) -> Result<Domain, Vec<FieldFault>> {
        let mut reader = Reader::default();
        let id: Option<DomainId> = reader.parse("id", self.id.trim(), FieldProblem::Slug);
        let title = reader.bilingual("title", &self.title_ko, &self.title_en);
        let summary = reader.bilingual("summary", &self.summary_ko, &self.summary_en);
        let ordinal = reader.whole("ordinal", &self.ordinal, 0..=9_999);
        let mut traits: Vec<RubricTrait> = Vec::new();
        for (place, own) in self.traits.iter().take(MOST).enumerate() {
            let path = |field: &str| format!("traits[{place}][{field}]");
            let slug: Option<DomainId> = reader.parse(&path("id"), own.id.trim(), FieldProblem::Slug);
            if slug.as_ref().is_some_and(|slug| traits.iter().any(|other| other.id == slug.as_str())) {
                reader.fault(path("id"), FieldProblem::Taken);
            }
            let levels: Vec<String> =
                own.levels.lines().map(clean).filter(|level| !level.is_empty()).collect();
            if !(2..=MOST).contains(&levels.len()) {
                reader.fault(path("levels"), FieldProblem::NoRows);
            }
            let title = reader.line(&path("title"), &own.title);
            let question = reader.line(&path("question"), &own.question);
            let Some(id) = &id else { continue };
            let rule = RuleId::within(id, own.rule.trim()).ok();
            if rule.is_none() {
                reader.fault(path("rule"), FieldProblem::RuleNumber);
            }
            if let Some((rule, slug)) = rule.zip(slug) {
                traits.push(RubricTrait { id: slug.to_string(), title, question, levels, rule });
            }
        }
        match (id, ordinal) {
            (Some(id), Some(ordinal)) if reader.faults.is_empty() => {
                Ok(Domain { id, ordinal, title, summary, traits })
            }
            _ => Err(reader.faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_falls_back_to_korean_and_comes_back_empty() {
        let written = DomainManuscript {
            id: "road".to_owned(),
            title_ko: "교통".to_owned(),
            summary_ko: "표지판을 봐요".to_owned(),
            ordinal: "7".to_owned(),
            traits: vec![TraitManuscript {
                id: "claim".to_owned(),
                title: "주장".to_owned(),
                question: "또렷한가요?".to_owned(),
                levels: "흐려요\r\n또렷해요".to_owned(),
                rule: "R-1".to_owned(),
            }],
            ..DomainManuscript::default()
        };
        let domain = written.read().expect("a domain");
        assert_eq!((domain.title.en.as_str(), domain.traits[0].levels.len()), ("교통", 2));
        assert_eq!(DomainManuscript::of(&domain).read().expect("the same"), domain);
    }

    #[test]
    fn each_fault_names_its_field() {
        let faults = DomainManuscript { id: "도로".to_owned(), ..DomainManuscript::default() }.read();
        let faults = faults.expect_err("hardly a domain");
        let paths: Vec<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
        assert_eq!(paths, ["id", "title_ko", "summary_ko", "ordinal"]);
    }
}
