use crate::foreign::package::{Archive, Section};
use crate::foreign::qti::{Version, write_package};
use crate::foreign::{Body, Draft, Format, Loss, What, import};

fn draft(id: Option<&str>, category: Option<&str>, tags: &[&str]) -> Draft {
    Draft {
        foreign_id: id.map(str::to_owned),
        category: category.map(str::to_owned),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        stem: "참 & 거짓?".into(),
        body: Body::Truth { answer: true, right: "맞아요".into(), wrong: String::new() },
        ..Draft::default()
    }
}

#[test]
fn a_package_comes_back_with_its_test_in_order() {
    let drafts = [
        draft(Some("legal/a"), Some("법률/단서"), &["쉬움", "예외 & 원칙"]),
        draft(Some("legal/b"), Some("법률/단서"), &[]),
        draft(Some("x"), None, &[]),
    ];
    for version in [Version::V2_2, Version::V3_0] {
        let (bytes, losses) = write_package(&drafts, "모의 & 시험", version);
        assert!(losses.is_empty());
        assert_eq!(bytes, write_package(&drafts, "모의 & 시험", version).0);
        let imported = import(&bytes, "package.zip", None).unwrap();
        assert_eq!(imported.format, Format::Package);
        assert!(imported.import.drafts().eq(&drafts), "{:?}", imported.import);
        assert!(imported.import.arrivals.iter().all(|arrival| arrival.losses.is_empty()));
        let test = &imported.tests[0];
        assert_eq!((test.title.as_str(), test.losses.len()), ("모의 & 시험", 0));
        let section = |title: &str, items: &[usize]| Section { title: title.into(), items: items.to_vec() };
        assert_eq!(test.sections, [section("법률/단서", &[1, 2]), section("", &[3])]);
        assert!(imported.media.is_empty());
    }
}

#[test]
fn items_of_one_id_stay_two() {
    let drafts = [draft(Some("a"), None, &[]), draft(Some("a"), None, &[]), draft(None, None, &[])];
    let (bytes, losses) = write_package(&drafts, "", Version::V3_0);
    assert_eq!(losses, [(1, Loss::new("id", What::Field("id".into())))]);
    let imported = import(&bytes, "", Some(Format::Qti30)).unwrap();
    let ids: Vec<_> = imported.import.drafts().map(|draft| draft.foreign_id.clone().unwrap()).collect();
    assert_eq!(ids, ["a", "a-2", "item-3"]);
    let mut archive = Archive::open(&bytes).unwrap();
    let manifest = String::from_utf8(archive.unpack("imsmanifest.xml").unwrap()).unwrap();
    assert!(manifest.contains("type=\"imsqti_test_xmlv3p0\""), "{manifest}");
}
