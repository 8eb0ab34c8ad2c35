use super::*;

#[test]
fn quotes_become_places_in_code_points() {
    let item = item(
        r#"[item.correction]
text = "  몇일 뒤에  뵈요. 뵈요!\n"
edits = [
  { quote = "몇일", due = ["며칠"], reason = "까닭" },
  { quote = "뵈요", occurrence = 2, due = ["봬요", "뵈어요"], reason = "까닭" },
]
traps = [{ quote = "뒤에", due = ["뒤 에"], reason = "까닭" }]
"#,
    );
    let Interaction::Correction { text } = &item.question.interaction else { panic!("a correction") };
    assert_eq!(text, "몇일 뒤에 뵈요. 뵈요!");
    let AnswerKey::Correction(key) = &item.key.answer else { panic!("its key") };
    assert_eq!((key.golds[0][1].start, key.golds[0][1].end), (10, 12));
    assert_eq!(key.traps[0].start, 3);
}

#[test]
fn a_text_without_edits_is_right_as_it_stands() {
    let item = item("[item.correction]\ntext = \"며칠 뒤에 봬요.\"\nedits = []\n");
    let AnswerKey::Correction(key) = &item.key.answer else { panic!("its key") };
    assert_eq!(key.golds, [Vec::new()]);
}

#[test]
fn broken_edits_are_named() {
    let with = |edits: &str| problems(&format!("[item.correction]\ntext = \"가나다 라마바\"\n{edits}\n"));
    assert!(matches!(
        with(r#"edits = [{ quote = "하하", due = ["허허"], reason = "까닭" }]"#)[..],
        [Problem::Quote { found: 0, .. }]
    ));
    let what = |problems: Vec<Problem>| match problems.into_iter().next() {
        Some(Problem::Edit { what, .. }) => what,
        other => panic!("{other:?}"),
    };
    let same = with(r#"edits = [{ quote = "가나다", due = ["가나다"], reason = "까닭" }]"#);
    assert_eq!(what(same), "changes nothing");
    let overlapping = with(
        r#"edits = [{ quote = "가나다", due = ["가"], reason = "까닭" }, { quote = "다 라", due = ["다라"], reason = "까닭" }]"#,
    );
    assert_eq!(what(overlapping), "overlaps the one before it");
    let trapped = with(
        r#"edits = [{ quote = "가나다", due = ["가나"], reason = "까닭" }]
traps = [{ quote = "가나다", due = ["가나"], reason = "까닭" }]"#,
    );
    assert_eq!(what(trapped), "is a trap and accepted as well");
}
