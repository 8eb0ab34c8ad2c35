use assessment::response::Verdict;

use super::*;

fn with(verdict: &str, statements: &str) -> String {
    format!(
        "[item.comparison]\nprompt = \"물음\"\na = \"하나\"\nb = \"둘\"\n\
         verdict = {{ {verdict}, reason = \"까닭\" }}\nrationale = [{statements}]\n"
    )
}

const STATEMENTS: &str = r#"{ id = "true-style", text = "문체", key = true, reason = "까닭" },
{ id = "false-length", text = "길이", reason = "까닭" }"#;

#[test]
fn sides_and_strengths_are_a_verdict_and_ids_say_nothing() {
    let item = item(&with("preference = \"b\", strength = 2", STATEMENTS));
    let AnswerKey::Comparison(key) = &item.key.answer else { panic!("its key") };
    assert_eq!(key.verdict, Verdict::B2);
    let Interaction::Comparison { statements, .. } = &item.question.interaction else {
        panic!("a comparison")
    };
    assert_eq!(statements.iter().map(|each| each.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(key.statements.iter().map(|each| each.right).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_strength_belongs_to_a_side() {
    for verdict in
        ["preference = \"both-bad\", strength = 1", "preference = \"a\"", "preference = \"b\", strength = 4"]
    {
        assert_eq!(problems(&with(verdict, STATEMENTS)), [Problem::Strength], "{verdict}");
    }
}

#[test]
fn some_statement_carries_the_verdict_and_some_does_not() {
    let only = r#"{ id = "a", text = "길이", key = true, reason = "까닭" }"#;
    assert_eq!(problems(&with("preference = \"equal\"", only)), [Problem::KeyCount { given: 1 }]);
}
