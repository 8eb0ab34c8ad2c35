//! Every item of the bundled bank, written back as its author would have typed it, is composed to the same item again.

use std::path::Path;

use assessment::ItemId;
use assessment::catalogue::{Catalogue, DomainContent};
use assessment::item::{AnswerKey, Item, RatingKey, Stimulus};
use assessment::transcription::Pack;
use sha2::{Digest, Sha256};

use super::{Around, Composition, Manuscript, Scale};
use crate::content::{Problem, SourceFile, Sources, read};

fn gather(root: &Path, folder: &Path, sources: &mut Sources) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let inside = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            gather(root, &path, sources);
        } else if path.extension().is_some_and(|e| e == "toml") {
            sources.files.push(SourceFile { path: inside, text: std::fs::read_to_string(&path).unwrap() });
        } else if inside.contains("/images/") {
            sources.images.insert(inside, std::fs::read(&path).unwrap());
        } else if path.extension().is_some_and(|e| e == "mp3") {
            let digest = format!("{:x}", Sha256::digest(std::fs::read(&path).unwrap()));
            sources.audio.insert(inside, digest);
        }
    }
}

fn catalogue() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut sources = Sources::default();
    gather(&root, &root, &mut sources);
    read(&sources).unwrap()
}

/// The rubric as the domain's own items show it.
fn scales(content: &DomainContent) -> Vec<Scale> {
    let rated = content.items.iter().find_map(|item| match (&item.question.interaction, &item.key.answer) {
        (assessment::item::Interaction::Rating { traits }, AnswerKey::Rating(RatingKey::Scores(keys))) => {
            Some((traits, keys))
        }
        _ => None,
    });
    let Some((traits, keys)) = rated else { return Vec::new() };
    traits
        .iter()
        .zip(keys)
        .map(|(shown, key)| Scale { shown: shown.clone(), rule: key.rule.clone() })
        .collect()
}

fn compose(manuscript: &Manuscript, content: &DomainContent, packs: &[&Pack], id: &ItemId) -> Composition {
    let scales = scales(content);
    let around =
        Around { item: id, guideline: &content.guideline, scales: &scales, packs, today: "2026-11-28" };
    manuscript.compose(around)
}

/// What composing gives anew: ids inside the item, and the provenance of a stimulus that the studio keeps with its item.
fn levelled(mut item: Item) -> Item {
    item.version = 0;
    item.metadata.stimulus_provenance = None;
    item
}

#[test]
fn the_whole_bank_can_be_recited_and_composed_again() {
    let catalogue = catalogue();
    let packs: Vec<Pack> = catalogue.packs.iter().map(|source| Pack::new(source.clone()).unwrap()).collect();
    let packs: Vec<&Pack> = packs.iter().collect();
    let mut seen = 0;
    for content in &catalogue.domains {
        let newest = content.guideline.newest();
        for item in content.items.iter().filter(|item| item.metadata.guideline_version == newest) {
            let composed = compose(&Manuscript::recite(item), content, &packs, &item.id);
            let composed = composed.finished().unwrap_or_else(|faults| panic!("{}: {faults:?}", item.id));
            assert_eq!(
                serde_json::to_value(&composed.question).unwrap(),
                serde_json::to_value(&item.question).unwrap(),
                "{}",
                item.id
            );
            assert_eq!(levelled(composed), levelled(item.clone()), "{}", item.id);
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen}");
}

fn legal() -> (Catalogue, ItemId) {
    (catalogue(), "legal/new".parse().unwrap())
}

fn faults(manuscript: &Manuscript) -> Vec<(String, Problem)> {
    let (catalogue, id) = legal();
    let content = catalogue.domains.iter().find(|content| content.domain.id.as_str() == "legal").unwrap();
    let composed = compose(manuscript, content, &[], &id);
    composed.faults.into_iter().map(|fault| (fault.field, fault.problem)).collect()
}

#[test]
fn a_blank_manuscript_of_any_kind_names_what_is_missing_and_never_panics() {
    for kind in assessment::item::Interaction::KINDS {
        let found = faults(&Manuscript::blank(kind));
        for field in ["stem", "rules", "explanation", "author", "source", "licence"] {
            assert!(found.iter().any(|(at, _)| at == field), "{kind}: {field} in {found:?}");
        }
        assert!(found.iter().all(|(field, _)| !field.is_empty()));
    }
}

#[test]
fn a_fault_names_its_field_as_the_form_does() {
    let mut manuscript = Manuscript::blank("choice");
    manuscript.rules = vec!["L-R1".to_owned(), "L-R99".to_owned()];
    for (index, option) in manuscript.choice.options.iter_mut().enumerate() {
        option.text = format!("보기 {}", index / 2);
        option.reason = "까닭".to_owned();
    }
    manuscript.choice.options[0].right = true;
    manuscript.choice.options[3].reason = " ".to_owned();
    let found = faults(&manuscript);
    let at = |field: &str| found.iter().find(|(at, _)| at == field).map(|(_, problem)| problem.clone());
    assert!(matches!(at("rules[1]"), Some(Problem::Unknown { kind: "rule", .. })), "{found:?}");
    assert!(matches!(at("choice[options][1][text]"), Some(Problem::Duplicate(_))), "{found:?}");
    assert!(matches!(at("choice[options][3][reason]"), Some(Problem::Empty(_))), "{found:?}");
    assert_eq!(at("choice[options]"), None);
}

#[test]
fn a_quote_that_stands_twice_asks_for_its_occurrence() {
    let mut manuscript = Manuscript::blank("span");
    manuscript.rules = vec!["L-R1".to_owned()];
    manuscript.stimulus.title = "지문".to_owned();
    manuscript.stimulus.text = "낸 돈과 받은 돈".to_owned();
    manuscript.span.labels[0].title = "돈".to_owned();
    manuscript.span.golds[0].quote = "돈".to_owned();
    let found = faults(&manuscript);
    assert!(
        found.iter().any(|(field, problem)| field == "span[golds][0][quote]"
            && matches!(problem, Problem::Quote { found: 2, .. })),
        "{found:?}"
    );
    manuscript.span.golds[0].occurrence = "2".to_owned();
    let (catalogue, id) = legal();
    let content = catalogue.domains.iter().find(|content| content.domain.id.as_str() == "legal").unwrap();
    let item = compose(&manuscript, content, &[], &id).item.unwrap();
    let AnswerKey::Span { golds, .. } = item.key.answer else { panic!("a span") };
    assert_eq!((golds[0].span.start, golds[0].span.end), (8, 9));
    assert!(matches!(item.question.stimulus, Some(Stimulus::Passage { .. })));
}
