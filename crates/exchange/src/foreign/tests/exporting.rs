use crate::foreign::{Body, Choice, Draft, Format, Loss, ReadOnly, What, export, import};

fn drafts() -> Vec<Draft> {
    let option =
        |text: &str, weight, feedback: &str| Choice { text: text.into(), weight, feedback: feedback.into() };
    let options = vec![option("=가", 100.0, "맞아요"), option("나 & 다", 0.0, "")];
    let choice = Draft {
        foreign_id: Some("legal/1".into()),
        stem: "무엇?".into(),
        body: Body::Choice { multiple: false, shuffle: true, options },
        ..Draft::default()
    };
    let order = Draft {
        foreign_id: Some("legal/2".into()),
        stem: "차례".into(),
        body: Body::Order { entries: vec!["나".into(), "가".into()] },
        ..Draft::default()
    };
    vec![choice, order]
}

#[test]
fn each_format_that_is_written_is_recognised_and_read_again() {
    for format in Format::ALL {
        let exported = match export(&drafts(), format, "시험") {
            Ok(exported) => exported,
            Err(error) => {
                assert_eq!(error, ReadOnly(format));
                continue;
            }
        };
        assert_eq!((exported.media_type, exported.extension), (format.media_type(), format.extension()));
        let imported = import(&exported.bytes, "", None).unwrap();
        let read_as = match format {
            Format::Qti22 | Format::Qti30 => Format::Package,
            other => other,
        };
        assert_eq!(imported.format, read_as);
        let back: Vec<Draft> = imported.import.drafts().cloned().collect();
        match format {
            Format::Gift => {
                assert_eq!(exported.losses, [(1, Loss::new("item", What::Kind("order".into())))]);
                assert_eq!(back, drafts()[..1]);
            }
            Format::Aiken => assert_eq!((exported.losses.len(), back.len()), (2, 1)),
            _ => assert_eq!((exported.losses, back), (vec![], drafts()), "{format:?}"),
        }
    }
}
