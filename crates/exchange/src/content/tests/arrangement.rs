use super::*;

#[test]
fn partners_get_ids_that_say_nothing() {
    let item = item(
        r#"[item.match]
left = [{ id = "s1", text = "하나", key = "r1", reason = "까닭" }, { id = "s2", text = "둘", key = "r2", reason = "까닭" }]
right = [{ id = "r1", text = "히읗" }, { id = "r2", text = "기역" }, { id = "r3", text = "니은" }]
"#,
    );
    let AnswerKey::Match(pairs) = &item.key.answer else { panic!("its key") };
    // By text: 기역 a, 니은 b, 히읗 c.
    let pairs: Vec<_> = pairs.iter().map(|pair| (pair.left.as_str(), pair.right.as_str())).collect();
    assert_eq!(pairs, [("1", "c"), ("2", "a")]);
}

#[test]
fn entries_of_an_order_stand_by_their_texts() {
    let item = item(
        r#"[item.order]
entries = [{ id = "first", text = "다", reason = "까닭" }, { id = "second", text = "가", reason = "까닭" }, { id = "third", text = "나", reason = "까닭" }]
"#,
    );
    let Interaction::Order { entries } = &item.question.interaction else { panic!("an order") };
    assert_eq!(entries.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>(), ["가", "나", "다"]);
    let AnswerKey::Order(key) = &item.key.answer else { panic!("its key") };
    assert_eq!(key.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["c", "a", "b"]);
}

#[test]
fn unknown_partners_and_doubled_ids_are_named() {
    let unknown = problems(
        r#"[item.match]
left = [{ id = "s1", text = "하나", key = "r9", reason = "까닭" }, { id = "s1", text = "둘", key = "r2", reason = "까닭" }]
right = [{ id = "r1", text = "ㄱ" }, { id = "r2", text = "ㄴ" }]
"#,
    );
    assert!(unknown.contains(&Problem::Unknown { kind: "partner", id: "r9".to_owned() }), "{unknown:?}");
    assert!(unknown.contains(&Problem::Duplicate("s1".to_owned())), "{unknown:?}");
    let short = problems("[item.order]\nentries = [{ id = \"a\", text = \"가\", reason = \"까닭\" }]\n");
    assert!(matches!(short[..], [Problem::Empty(_)]));
}
