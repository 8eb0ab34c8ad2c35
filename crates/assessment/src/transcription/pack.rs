//! A rule pack: one vendor's way of writing, as data.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Fault;
use super::part::PartKind;
use super::source::{DualSource, Letters, PackSource, ScoreSource, TextSource, WordSource, WriteSource};
use super::template::{DualSigns, Shape, Template};
use crate::gate::Bilingual;
use crate::{RuleId, text};

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// A kind of part without an entry under `write`.
    #[error("`write` has no entry for {0:?}")]
    NotWritten(PartKind),
    /// A template that cannot be read.
    #[error(
        "`{0}` is not a template: it needs {{say}}, {{write}}, {{number}} or {{x}} with signs around it, or only signs"
    )]
    Template(String),
    /// Words of the running text must be written as words.
    #[error("{0:?} must be written as a word, such as `{{say}}`")]
    NotAWord(PartKind),
    /// A dual template and the table `dual` go together.
    #[error("`write.dual` is a dual if and only if the table `dual` stands")]
    Dual,
    /// A filler mark and the list of fillers go together; certain fillers are on the list.
    #[error(
        "`text.fillers` stands if and only if `write.filler` has a mark, and holds all of `certain-fillers`"
    )]
    Fillers,
    /// Not the name of a rule.
    #[error("`{0}` is not the name of a rule such as `T-R4`")]
    Rule(String),
}

/// A form of notation: a template's shape, what it stands for, and the rule for it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    pub(super) shape: Shape,
    /// The first kind of part written so; none for notation of other packs.
    pub(super) kind: Option<PartKind>,
    pub(super) rule: String,
}

/// A rule pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    id: String,
    title: Bilingual,
    pub(super) templates: BTreeMap<PartKind, Template>,
    rules: BTreeMap<PartKind, String>,
    /// Own forms first, then those of other packs; no shape stands twice.
    pub(super) forms: Vec<Form>,
    pub(super) text: TextSource,
    pub(super) dual: Option<DualSource>,
    pub(super) words: Vec<WordSource>,
    pub(super) score: ScoreSource,
    faults: BTreeMap<Fault, String>,
}

fn template(source: &WriteSource) -> Result<Template, PackError> {
    Template::parse(&text::nfc(&source.template)).ok_or_else(|| PackError::Template(source.template.clone()))
}

impl Pack {
    /// Checks a pack and makes it ready for use.
    pub fn new(source: PackSource) -> Result<Self, PackError> {
        let PackSource { id, title, write, text, dual, foreign, words, score, faults } = source;
        let mut templates = BTreeMap::new();
        let mut rules = BTreeMap::new();
        let mut forms: Vec<Form> = Vec::new();
        for kind in PartKind::ALL {
            let source = write.get(&kind).ok_or(PackError::NotWritten(kind))?;
            let template = template(source)?;
            let is_word = matches!(template.shape, Shape::Plain);
            if matches!(kind, PartKind::Plain | PartKind::Abbreviation) && !is_word {
                return Err(PackError::NotAWord(kind));
            }
            let known = forms.iter().any(|form| form.shape == template.shape);
            if !known && !is_word && template.shape != Shape::Dropped {
                let shape = template.shape.clone();
                forms.push(Form { shape, kind: Some(kind), rule: source.rule.clone() });
            }
            templates.insert(kind, template);
            rules.insert(kind, source.rule.clone());
        }
        for source in &foreign {
            let shape = template(source)?.shape;
            if matches!(shape, Shape::Plain | Shape::Dropped) {
                return Err(PackError::Template(source.template.clone()));
            }
            if forms.iter().all(|form| form.shape != shape) {
                forms.push(Form { shape, kind: None, rule: source.rule.clone() });
            }
        }
        let pack = Self { id, title, templates, rules, forms, text, dual, words, score, faults };
        pack.check()?;
        Ok(pack)
    }

    fn check(&self) -> Result<(), PackError> {
        let shape = |kind| self.templates.get(&kind).map(|template| &template.shape);
        if matches!(shape(PartKind::Dual), Some(Shape::Dual(_))) != self.dual.is_some() {
            return Err(PackError::Dual);
        }
        let marked = matches!(shape(PartKind::Filler), Some(Shape::Mark(_)));
        let listed = self.text.certain_fillers.iter().all(|word| self.text.fillers.contains(word));
        if self.text.fillers.is_empty() == marked || !listed {
            return Err(PackError::Fillers);
        }
        let wrong = self.rule_names().into_iter().find(|name| format!("x/{name}").parse::<RuleId>().is_err());
        wrong.map_or(Ok(()), |name| Err(PackError::Rule(name.to_owned())))
    }

    /// The pack's id, e.g. `etri`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called.
    pub fn title(&self) -> &Bilingual {
        &self.title
    }

    /// Every rule the pack names, as the domain's guideline must know them.
    pub fn rule_names(&self) -> BTreeSet<&str> {
        let dual =
            self.dual.iter().flat_map(|dual| [&dual.number_rule, &dual.digits_rule, &dual.extent_rule]);
        let words = self.words.iter().map(|word| &word.rule);
        let forms = self.forms.iter().map(|form| &form.rule);
        let all = self.rules.values().chain(self.faults.values()).chain(dual).chain(words).chain(forms);
        all.map(String::as_str).collect()
    }

    /// The rule for a kind of part.
    pub(super) fn rule(&self, kind: PartKind) -> &str {
        self.rules.get(&kind).map_or("", String::as_str)
    }

    /// The rule for a fault that no form answers for.
    pub(super) fn fault_rule(&self, fault: Fault) -> &str {
        self.faults.get(&fault).map_or_else(|| self.rule(PartKind::Plain), String::as_str)
    }

    /// The pack's own dual, or another pack's that it recognises, with its form.
    pub(super) fn dual_signs(&self) -> Option<(usize, &DualSigns)> {
        self.forms.iter().enumerate().find_map(|(index, form)| match &form.shape {
            Shape::Dual(signs) => Some((index, signs)),
            _ => None,
        })
    }

    /// The form for a guessed word written as a dual with a mark.
    pub(super) fn guess(&self) -> Option<(usize, &str)> {
        self.forms.iter().enumerate().find_map(|(index, form)| match &form.shape {
            Shape::Guess { mark, .. } => Some((index, mark.as_str())),
            _ => None,
        })
    }

    /// Whether the pack uses this letter. Marks that combine with letters are not asked about.
    pub(super) fn has_letter(&self, letter: char) -> bool {
        self.text.scripts.iter().any(|script| match script {
            Letters::Hangul => text::is_syllable(letter),
            Letters::Latin => {
                letter.is_ascii_alphabetic()
                    || ('\u{c0}'..='\u{24f}').contains(&letter) && letter.is_alphabetic()
            }
        })
    }
}
