use assessment::item::{Picture, Strictness};
use assessment::response::MarkedBox;

use super::*;

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\"><rect width=\"64\" height=\"40\"/></svg>";

/// Sources with one picture and an item that refers to it.
fn with_picture(image: &str, interaction: &str) -> Sources {
    let mut sources = sources(interaction);
    let file = sources.files.last_mut().expect("the items");
    let stimulus = format!(
        "[[stimulus]]\nid = \"s\"\nkind = \"image\"\ntitle = \"길\"\nimage = \"{image}\"\nalt = \"길이에요.\"\n\
         author = \"편집부\"\nsource = \"창작\"\nlicence = \"CC-BY-4.0\"\nwritten_on = 2026-11-28\n"
    );
    file.text =
        format!("{stimulus}{}", file.text.replace("id = \"one\"\n", "id = \"one\"\nstimulus = \"s\"\n"));
    sources.images.insert("domains/d/images/road.svg".to_owned(), DRAWING.as_bytes().to_vec());
    sources
        .images
        .insert("domains/d/images/bad.svg".to_owned(), DRAWING.replace("rect", "script").into_bytes());
    sources
}

fn problems_of(image: &str, interaction: &str) -> Vec<Problem> {
    let faults = read(&with_picture(image, interaction)).expect_err("faults");
    assert!(faults.iter().all(|fault| fault.line > 0), "{faults:?}");
    faults.into_iter().map(|fault| fault.problem).collect()
}

const ITEM: &str = r#"[item.box]
labels = [{ id = "car", title = "승용차" }, { id = "bus", title = "버스" }]
iou = 0.7
tolerance = 6
golds = [{ label = "car", x = 120, y = 80, width = 64, height = 40, reason = "까닭" }]
traps = [{ label = "car", x = 300, y = 80, width = 64, height = 40, reason = "비친 차예요." }]
"#;

#[test]
fn a_box_item_knows_its_picture() {
    let catalogue = read(&with_picture("road.svg", ITEM)).expect("no fault");
    let item = catalogue.domains.into_iter().flat_map(|domain| domain.items).next().expect("an item");
    let Some(Picture { media, width: 640, height: 400, .. }) =
        item.question.stimulus.as_ref().and_then(|stimulus| stimulus.picture())
    else {
        panic!("a picture of 640 by 400: {:?}", item.question.stimulus)
    };
    assert!(media.starts_with("d-road-"), "{media}");
    assert_eq!(media.rsplit_once('.').map(|(_, ending)| ending), Some("svg"));
    let Interaction::Box { none: true, strictness, .. } = item.question.interaction else { panic!("boxes") };
    assert_eq!(strictness, Strictness { iou_percent: 70, tolerance: 6 });
    let AnswerKey::Box { golds, traps } = item.key.answer else { panic!("its key") };
    let place = MarkedBox { label: "car".to_owned(), x: 120, y: 80, width: 64, height: 40 };
    assert_eq!((&golds[0].place, golds[0].rule.to_string(), traps.len()), (&place, "d/D-R1".to_owned(), 1));
}

#[test]
fn pictures_that_are_missing_or_unsafe_are_named() {
    assert_eq!(problems_of("gone.svg", ITEM)[0], Problem::MissingImage("gone.svg".to_owned()));
    assert!(matches!(&problems_of("bad.svg", ITEM)[0], Problem::Image { name, .. } if name == "bad.svg"));
    assert!(matches!(problems_of("../road.svg", ITEM)[0], Problem::Identifier(_)));
    assert_eq!(problems(ITEM), [Problem::Stimulus("image")]);
}

#[test]
fn boxes_that_cannot_be_are_named() {
    for (from, to, named) in [
        ("x = 120", "x = 620", "does not lie wholly in the picture"),
        ("width = 64, height = 40, reason = \"까닭\"", "width = 0, height = 40", "is empty"),
        ("iou = 0.7", "iou = 0.3", "0.50 … 0.95"),
        ("iou = 0.7", "iou = 0.705", "0.50 … 0.95"),
        ("tolerance = 6", "tolerance = 101", "0 … 100"),
        ("x = 300", "x = 122", "is a trap and would be taken for a due one"),
        ("reason = \"비친 차예요.\"", "reason = \"\"", "`reason` is empty"),
        ("label = \"car\", x = 120", "label = \"van\", x = 120", "there is no label `van`"),
        ("id = \"bus\"", "id = \"car\"", "the id `car` is taken"),
    ] {
        assert!(ITEM.contains(from), "{from}");
        let problems = problems_of("road.svg", &ITEM.replace(from, to));
        assert!(problems.iter().any(|problem| problem.to_string().contains(named)), "{named}: {problems:?}");
    }
    let none = ITEM.replace("tolerance = 6", "tolerance = 6\nnone = false");
    let start = none.find("golds = ").unwrap();
    let end = start + none[start..].find('\n').unwrap();
    let problems = problems_of("road.svg", &none.replace(&none[start..end], "golds = []"));
    assert!(matches!(problems[..], [Problem::Empty(_)]), "{problems:?}");
}
