use super::*;

fn domain() -> DomainId {
    "road".parse().expect("a domain")
}

fn rule(id: &str, body: &str) -> RuleManuscript {
    let example = |verdict: &str| ExampleManuscript {
        verdict: verdict.to_owned(),
        text: "보기".to_owned(),
        reason: "까닭".to_owned(),
    };
    RuleManuscript {
        id: id.to_owned(),
        title: format!("{id}의 제목"),
        body: body.to_owned(),
        precedence: String::new(),
        examples: vec![example("right"), example("wrong")],
    }
}

fn manuscript(rules: Vec<RuleManuscript>) -> GuidelineManuscript {
    GuidelineManuscript {
        title_ko: "교통 지침".to_owned(),
        purpose: "왜".to_owned(),
        scope: "무엇".to_owned(),
        rules,
        ..GuidelineManuscript::default()
    }
}

fn publish(
    manuscript: &GuidelineManuscript,
    published: Option<&Guideline>,
    changes: &[(&str, &str)],
) -> Result<Guideline, Vec<FieldFault>> {
    let said = changes
        .iter()
        .map(|(rule, change)| (RuleId::within(&domain(), rule).expect("a rule"), (*change).to_owned()));
    let release = Release {
        published_on: "2026-11-28".to_owned(),
        summary: "요약".to_owned(),
        changes: said.collect(),
    };
    manuscript.read(&domain()).expect("a text").publish(published, &domain(), release)
}

#[test]
fn a_changed_rule_keeps_its_old_wording_and_must_be_explained() {
    let first = publish(&manuscript(vec![rule("R-1", "멈춰요"), rule("R-2", "살펴요")]), None, &[]);
    let first = first.expect("version 1");
    assert_eq!((first.newest(), first.versions[0].changes.len()), (1, 0));
    assert_eq!(GuidelineManuscript::of(&first).read(&domain()).expect("a text").changes(Some(&first)), []);

    let next = manuscript(vec![rule("R-2", "살펴요"), rule("R-1", "완전히 멈춰요")]);
    let faults = publish(&next, Some(&first), &[]).expect_err("nothing is said of R-1");
    assert_eq!(faults, [FieldFault { path: "changes[R-1]".to_owned(), problem: FieldProblem::Missing }]);
    let second = publish(&next, Some(&first), &[("R-1", "‘완전히’를 더했어요")]).expect("version 2");
    let changed = second.rule(&"road/R-1".parse().expect("a rule")).expect("R-1");
    assert_eq!(changed.text(1).map(|text| text.body.as_str()), Some("멈춰요"));
    assert_eq!(changed.text(2).map(|text| text.body.as_str()), Some("완전히 멈춰요"));
    assert_eq!(second.rules[0].id.local(), "R-2", "the order is the manuscript's");
    let rules: Vec<RuleId> = second.rules.iter().map(|rule| rule.id.clone()).collect();
    assert!(second.is_current(&rules[..1], 1) && !second.is_current(&rules[1..], 1));
}

#[test]
fn a_dropped_rule_stays_for_older_results_and_a_better_example_makes_nothing_stale() {
    let first = publish(&manuscript(vec![rule("R-1", "멈춰요"), rule("R-2", "살펴요")]), None, &[])
        .expect("version 1");
    let mut kept = rule("R-1", "멈춰요");
    kept.examples[0].text = "더 좋은 보기".to_owned();
    let second = publish(&manuscript(vec![kept]), Some(&first), &[("R-2", "없앴어요")]).expect("version 2");
    let ids: Vec<RuleId> = second.rules.iter().map(|rule| rule.id.clone()).collect();
    assert!(second.is_current(&ids[..1], 1));
    assert_eq!(second.rules[0].texts[0].examples[0].text, "더 좋은 보기");
    assert!(second.rules[1].text(1).is_some() && second.rules[1].text(2).is_none());
    assert_eq!(second.rules_in_force().count(), 1);
    assert_eq!(GuidelineManuscript::of(&second).rules.len(), 1);
}

#[test]
fn each_fault_names_its_field() {
    let mut wrong = manuscript(vec![rule("R-1", ""), rule("R-1", "살펴요"), rule("없음", "가")]);
    wrong.rules[1].examples.pop();
    wrong.borderline.push(BorderlineManuscript {
        title: "경계".to_owned(),
        body: "말".to_owned(),
        rules: "R-1, R-9".to_owned(),
    });
    let faults = wrong.read(&domain()).expect_err("faults");
    let has = |path: &str, problem| faults.contains(&FieldFault { path: path.to_owned(), problem });
    assert!(has("rules[0][body]", FieldProblem::Missing), "{faults:?}");
    assert!(has("rules[1][id]", FieldProblem::Taken), "{faults:?}");
    assert!(has("rules[1][examples]", FieldProblem::Examples), "{faults:?}");
    assert!(has("rules[2][id]", FieldProblem::RuleNumber), "{faults:?}");
    assert!(has("borderline[0][rules]", FieldProblem::UnknownRule("R-9".to_owned())), "{faults:?}");
}

#[test]
fn the_next_number_is_offered() {
    assert_eq!(manuscript(Vec::new()).fresh_rule(&domain()).id, "R-R1");
    let two = manuscript(vec![rule("L-R9", "가"), rule("L-R4", "나")]);
    assert_eq!(two.fresh_rule(&domain()).id, "L-R10");
}
