//! Items of one small domain, right ones and broken ones.

mod arrangement;
mod boxes;
mod comparison;
mod correction;

use assessment::item::{AnswerKey, Interaction, Item};

use super::{Problem, SourceFile, Sources, read};

const DOMAIN: &str = r#"
id = "d"
ordinal = 1
title = { ko = "분야", en = "Domain" }
summary = { ko = "요약", en = "Summary" }
"#;

const GUIDELINE: &str = r#"
title = { ko = "지침", en = "Guideline" }
purpose = "목적"
scope = "범위"
terms = []
[[version]]
number = 1
published_on = 2026-03-02
summary = "처음 펴냈어요."
[[rule]]
id = "D-R1"
title = "규칙"
[[rule.text]]
since = 1
body = "문장."
examples = [{ right = true, text = "가", reason = "나" }, { right = false, text = "다", reason = "라" }]
"#;

fn sources(interaction: &str) -> Sources {
    let item = format!(
        "[[item]]\nid = \"one\"\nrules = [\"D-R1\"]\nedge = \"exception\"\ndifficulty = 0.0\n\
         difficulty_reason = \"가운데\"\nstem = \"물음\"\nexplanation = \"풀이\"\nauthor = \"편집부\"\n\
         source = \"창작\"\nlicence = \"CC-BY-4.0\"\nwritten_on = 2026-11-28\n{interaction}"
    );
    let file =
        |path: &str, text: &str| SourceFile { path: format!("domains/d/{path}"), text: text.to_owned() };
    Sources {
        files: vec![
            file("domain.toml", DOMAIN),
            file("guideline.toml", GUIDELINE),
            file("gates.toml", "gate = []"),
            file("items/one.toml", &item),
        ],
        ..Sources::default()
    }
}

/// The one item, which must be without fault.
#[track_caller]
fn item(interaction: &str) -> Item {
    match read(&sources(interaction)) {
        Ok(catalogue) => {
            catalogue.domains.into_iter().flat_map(|domain| domain.items).next().expect("an item")
        }
        Err(faults) => panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

/// What is wrong with the one item.
#[track_caller]
fn problems(interaction: &str) -> Vec<Problem> {
    let faults = read(&sources(interaction)).expect_err("faults");
    assert!(
        faults.iter().all(|fault| fault.file == "domains/d/items/one.toml" && fault.line > 0),
        "{faults:?}"
    );
    faults.into_iter().map(|fault| fault.problem).collect()
}
