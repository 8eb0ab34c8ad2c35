//! `munteok convert`: items of other systems. It needs no house.

use std::path::PathBuf;

use crate::harness::munteok;

const GIFT: &str = "::하나:: 맞는 것은? {=앞 ~뒤}\n\n::둘:: 셋은? {#3:0.5}\n\n::셋:: 닫히지 않은 {=하나\n";

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("munteok_convert_{}_{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn items_go_from_one_format_to_another_with_a_report_of_what_does_not() {
    let folder = folder("there");
    let (input, output) = (folder.join("items.gift"), folder.join("items.xml"));
    std::fs::write(&input, GIFT).unwrap();
    let [from, to] = [&input, &output].map(|path| path.display().to_string());
    let words = ["convert", &from, "--from", "gift", "--to", "moodle", "--output", &to];
    let outcome = munteok(&words);
    assert_eq!(outcome.code, Some(1), "one item is broken: {outcome:?}");
    assert!(outcome.errors.contains("2 items read as Utf8, 1 refused"), "{outcome:?}");
    assert!(outcome.errors.contains("item 3: line "), "{outcome:?}");
    let written = std::fs::read_to_string(&output).unwrap();
    assert!(written.contains("<quiz>") && written.contains("맞는 것은?"), "{written}");
    let again = munteok(&words);
    assert!(again.errors.contains("name a file that is not there yet"), "{again:?}");
    assert_eq!(std::fs::read_to_string(&output).unwrap(), written, "what was there stays");
    let back = munteok(&["convert", &to, "--from", "moodle"]);
    assert_eq!(back.code, Some(0), "{back:?}");
    assert!(back.errors.contains("2 items read as Utf8, 0 refused"), "{back:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_cannot_be_read_or_written_is_said() {
    let missing = munteok(&["convert", "nowhere.gift", "--from", "gift"]);
    assert!(missing.code == Some(1) && missing.errors.contains("nowhere.gift cannot be read"), "{missing:?}");
    let folder = folder("refused");
    let input = folder.join("one.gift");
    std::fs::write(&input, "하나? {=앞 ~뒤}").unwrap();
    let refused = munteok(&["convert", &input.display().to_string(), "--from", "gift", "--to", "qti"]);
    assert!(refused.code == Some(1) && refused.errors.contains("QTI is not written yet"), "{refused:?}");
    std::fs::remove_dir_all(&folder).unwrap();
}
