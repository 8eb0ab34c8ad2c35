//! `/studio/domains`.

use assessment::manuscript::domain::{DomainManuscript, TraitManuscript};

use super::{form, instructor, send};
use crate::harness::TestApp;

fn road() -> DomainManuscript {
    DomainManuscript {
        id: "road-signs".to_owned(),
        title_ko: "교통 표지".to_owned(),
        summary_ko: "표지판을 읽어요".to_owned(),
        ordinal: "9".to_owned(),
        ..DomainManuscript::default()
    }
}

async fn a_domain_is_made_and_hidden_until_it_has_a_guideline(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let wrong = DomainManuscript { id: "교통".to_owned(), title_ko: String::new(), ..road() };
    let refused = send(&han, "/studio/domains", &form("", "save", &wrong)).await.expect(422);
    refused.holds(&["영어 소문자, 숫자", "비어 있어요", "표지판을 읽어요"]);
    let taken = DomainManuscript { id: "sample".to_owned(), ..road() };
    send(&han, "/studio/domains", &form("", "save", &taken)).await.expect(422).holds(&["이미 쓰고 있어요"]);

    let made = send(&han, "/studio/domains", &form("", "save", &road())).await.expect(303);
    assert_eq!(made.location(), "/studio/guidelines/road-signs?made=1");
    han.page(made.location()).await.holds(&["분야를 만들었어요", "교통 표지 지침"]);
    han.page("/studio/domains").await.holds(&["교통 표지", "지침이 없어"]);
    let nari = app.guest().await;
    nari.get("/domains/road-signs").await.expect(404);
    assert!(!nari.page("/").await.text().contains("교통 표지"), "learners do not see it yet");
}

async fn its_rubric_is_kept_with_it(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    send(&han, "/studio/domains", &form("", "save", &road())).await.expect(303);
    let path = "/studio/domains/road-signs";
    let row = send(&han, path, &form("", "add traits", &road())).await.expect(200);
    row.holds(&["m[traits][0][levels]"]);
    let scale = TraitManuscript {
        id: "clear".to_owned(),
        title: "또렷함".to_owned(),
        question: "또렷한가요?".to_owned(),
        levels: "흐려요\r\n또렷해요".to_owned(),
        rule: "R-R1".to_owned(),
    };
    let rated = DomainManuscript { traits: vec![scale], ..road() };
    send(&han, path, &form("", "save", &rated)).await.expect(303);
    let domain = app.service().store.find_domain(&"road-signs".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(domain.traits[0].levels, ["흐려요", "또렷해요"]);
    han.page(path).await.holds(&["또렷한가요?", "R-R1"]);
    let sample = app.service().store.find_domain(&"sample".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(sample.traits.len(), 2, "a rubric from content files is kept as well");
}

on_both!(a_domain_is_made_and_hidden_until_it_has_a_guideline, its_rubric_is_kept_with_it,);
