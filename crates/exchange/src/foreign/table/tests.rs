use super::{KINDS, read, template, template_workbook, write};
use crate::foreign::{Body, Choice, Draft, Fault, Loss, Problem, What};
use crate::foreign::{Format, import, workbook};

const TABLE: &str = "id,kind,stem,answer,option1,option2,option3,feedback2,tags,explanation\n\
    q1,choice,\"둘, 셋\n그리고?\",2,가,나,다,맞아요,a; b,풀이\n\
    q2,multiple,여럿,1;3,가,나,다\n\
    q3,truth,참?,O\n\
    q4,text,이름,,서울,서울시\n\
    q5,number,값,'-3±0.5\n\
    q6,match,짝,,갑 => A,을 => B, => C\n\
    q7,order,차례,,먼저,나중\n\
    q8,essay,써요\n";

#[test]
fn every_kind_comes_in_and_goes_out() {
    let import = read(TABLE);
    assert!(import.faults().next().is_none(), "{:?}", import.faults().next());
    let drafts: Vec<Draft> = import.drafts().cloned().collect();
    assert_eq!(drafts.len(), 8);
    assert_eq!((drafts[0].stem.as_str(), drafts[0].tags.len()), ("둘, 셋\n그리고?", 2));
    let option =
        |text: &str, weight, feedback: &str| Choice { text: text.into(), weight, feedback: feedback.into() };
    let options = vec![option("가", 0.0, ""), option("나", 100.0, "맞아요"), option("다", 0.0, "")];
    assert_eq!(drafts[0].body, Body::Choice { multiple: false, shuffle: true, options });
    let out = write(&drafts);
    assert!(out.losses.is_empty());
    assert!(out.text.contains("'-3±0.5"), "no cell begins a formula");
    assert!(read(&out.text).drafts().eq(&drafts));
}

#[test]
fn a_paste_has_tabs_and_korean_names() {
    let import = read("종류\t물음\t보기 1\t보기2\t정답\t메모\nchoice\t뭐?\t가\t나\t1\t비밀\n");
    assert_eq!(import.drafts().count(), 1);
    assert_eq!(import.arrivals[0].losses, [Loss::new("row", What::Field("메모".into()))]);
}

#[test]
fn a_broken_row_names_its_line_and_stops_nobody() {
    let import = read(
        "kind,stem,answer,option1,option2\nchoice,a,3,x,y\ntruth,b,maybe\nriddle,c\nchoice,,1,x,y\nessay,d\n",
    );
    assert_eq!(import.drafts().count(), 1);
    let value = |given: &str, expected| Problem::Value { given: given.into(), expected };
    let faults = [
        Fault::new(2, value("3", "numbers of options")),
        Fault::new(3, value("maybe", "O or X")),
        Fault::new(4, Problem::Kind("riddle".into())),
        Fault::new(5, Problem::Missing("stem")),
    ];
    assert!(import.faults().eq(&faults), "{:?}", import.faults().collect::<Vec<_>>());
    assert_eq!(read("a,b\n1,2").faults().next().map(|fault| fault.line), Some(1));
}

#[test]
fn the_template_is_an_example_of_itself() {
    let from_text = read(&template());
    let from_book = import(&template_workbook(), "양식.xlsx", None).unwrap();
    assert_eq!(from_book.format, Format::Xlsx);
    for import in [&from_text, &from_book.import] {
        assert!(import.arrivals.iter().all(|one| one.draft.is_ok() && one.losses.is_empty()));
        let kinds: Vec<&str> = import.drafts().map(|draft| draft.body.kind()).collect();
        assert_eq!(kinds, ["choice", "text-entry"]);
    }
    assert!(from_text.drafts().eq(from_book.import.drafts()));
    let sheets = workbook::read(&template_workbook()).unwrap();
    let help: String = sheets[1].1.iter().flat_map(|(_, cells)| cells.clone()).collect();
    assert!(KINDS.iter().all(|(name, korean)| help.contains(name) && help.contains(korean)));
}

#[test]
fn a_quote_at_the_start_survives_a_workbook() {
    let draft = |stem: &str| Draft { stem: stem.to_owned(), body: Body::Essay, ..Draft::default() };
    let drafts = [draft("'=1"), draft("=1"), draft("''"), draft("-가")];
    let (sheet, losses) = super::sheet(&drafts);
    assert!(losses.is_empty());
    let import = workbook::read_items(&workbook::write(&[sheet])).unwrap();
    assert!(import.drafts().eq(&drafts));
}
