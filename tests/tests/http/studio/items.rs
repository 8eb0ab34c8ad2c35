//! `/studio/bank` and `/studio/items`: an item from a blank page to learners, and back.

use reqwest::Method;
use serde_json::{Value, json};

use super::instructor;
use crate::harness::{Answer, Person, TestApp};

/// The fields of a whole choice.
fn choice(stem: &str, right: usize) -> Vec<(String, String)> {
    let mut fields = vec![
        ("rules[0]".to_owned(), "S-R1".to_owned()),
        ("stem".to_owned(), stem.to_owned()),
        ("explanation".to_owned(), "까닭을 두 문장으로 적었어요.".to_owned()),
        ("author".to_owned(), "한".to_owned()),
        ("source".to_owned(), "창작".to_owned()),
        ("licence".to_owned(), "CC-BY-4.0".to_owned()),
        ("difficulty".to_owned(), "0.5".to_owned()),
        ("tags".to_owned(), "새것, 시험".to_owned()),
    ];
    for (index, text) in ["하나", "둘", "셋"].into_iter().enumerate() {
        let mut field = |name: &str, value: &str| {
            fields.push((format!("choice[options][{index}][{name}]"), value.to_owned()));
        };
        field("text", text);
        field("reason", "이래서예요.");
        if index == right {
            field("right", "true");
        }
    }
    fields
}

fn with(fields: &[(String, String)], more: &[(&str, &str)]) -> Vec<(String, String)> {
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    fields.iter().cloned().chain(more).collect()
}

async fn send(person: &Person, path: &str, fields: &[(String, String)]) -> Answer {
    super::send(person, path, fields).await
}

/// Begins a choice in the sample domain; its path.
async fn begin(han: &Person) -> String {
    let begun =
        han.post("/studio/items", &[("domain", "sample"), ("interaction", "choice")]).await.expect(303);
    begun.location().to_owned()
}

async fn an_item_is_written_tried_published_and_found(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let path = begin(&han).await;
    han.page(&path).await.holds(&["쓰는 중", "공개하려면 남은 일"]);

    let item = choice("새로 쓴 물음의 낱말은 무엇인가요?", 1);
    send(&han, &path, &with(&item, &[("revision", "1"), ("do", "save")])).await.expect(303);
    han.page(&path).await.holds(&["새로 쓴 물음의 낱말", "공개할 준비가 됐어요", "2번째 고침"]);
    han.page("/studio/bank?q=물음의+낱말").await.holds(&["새로 쓴 물음의 낱말", "쓰는 중"]);

    // The learner's own screen, for its author only.
    let trial = han.post(&format!("{path}/trial"), &[]).await.expect(303);
    let id = trial.location().rsplit('/').next().unwrap().to_owned();
    let shown = han.page(trial.location()).await;
    shown.holds(&["새로 쓴 물음의 낱말"]);
    assert!(shown.header("content-security-policy").contains("frame-ancestors 'self'"));
    let saved =
        json!({"step": 1, "responses": [{"slot": 0, "response": {"kind": "choice", "chosen": ["b"]}}]});
    han.call(Method::PUT, &format!("/attempts/{id}/responses"), &saved).await.expect(200);
    let judged = han.call(Method::POST, &format!("/attempts/{id}/slots/0/check"), &json!({"step": 2})).await;
    assert_eq!(judged.expect(200).json()["feedback"]["score"]["points"], Value::from(1.0));
    app.guest().await.get(trial.location()).await.expect(404);

    let published =
        send(&han, &path, &with(&item, &[("revision", "2"), ("do", "publish")])).await.expect(303);
    assert_eq!(published.location(), format!("{path}?published=1"));
    han.page(&format!("{path}/history")).await.holds(&["1판", "공개함"]);
    let index = app.service().store.list_item_index(&"sample".parse().unwrap()).await.unwrap();
    assert!(index.iter().any(|item| path.ends_with(item.id.local())), "learners can draw it");
    han.page("/studio/bank?tag=새것&state=published").await.holds(&["새로 쓴 물음의 낱말", "#시험"]);

    // The next version is a draft of its own until it is published; the history says what changed.
    let next = choice("새로 쓴 물음의 낱말은 무엇일까요?", 1);
    send(&han, &path, &with(&next, &[("do", "save")])).await.expect(303);
    han.page(&path).await.holds(&["2판으로 공개하기"]);
    send(&han, &path, &with(&next, &[("revision", "1"), ("do", "publish")])).await.expect(303);
    han.page(&format!("{path}/history")).await.holds(&["2판", "<del>", "무엇일까요?"]);
}

async fn what_is_missing_is_named_and_nothing_is_published(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let path = begin(&han).await;
    let refused = send(&han, &path, &with(&[], &[("revision", "1"), ("do", "publish")])).await.expect(303);
    assert_eq!(refused.location(), format!("{path}?check=1"));
    let page = han.page(refused.location()).await;
    page.holds(&["비어 있어요. 적어 주세요.", "aria-invalid=\"true\"", "규칙을 하나 이상"]);
    let index = app.service().store.list_item_index(&"sample".parse().unwrap()).await.unwrap();
    assert!(!index.iter().any(|item| path.ends_with(item.id.local())));
}

async fn of_two_who_write_the_second_is_told_and_loses_nothing(app: TestApp) {
    let (han, min) = (instructor(&app, "han@example.kr").await, instructor(&app, "min@example.kr").await);
    let path = begin(&han).await;
    send(&han, &path, &with(&choice("한이 쓴 물음", 0), &[("revision", "1"), ("do", "save")]))
        .await
        .expect(303);
    let mine = choice("민이 쓴 물음", 0);
    let told = send(&min, &path, &with(&mine, &[("revision", "1"), ("do", "save")])).await.expect(409);
    told.holds(&["먼저 저장했어요", "한이 쓴 물음", "민이 쓴 물음", "name=\"over\" value=\"2\""]);
    han.page(&path).await.holds(&["한이 쓴 물음"]);
    send(&min, &path, &with(&mine, &[("revision", "1"), ("over", "2"), ("do", "save")])).await.expect(303);
    han.page(&path).await.holds(&["민이 쓴 물음"]);

    // Undo is a step back in the revisions, and can itself be undone.
    send(&han, &path, &with(&mine, &[("revision", "3"), ("do", "undo")])).await.expect(303);
    han.page(&path).await.holds(&["한이 쓴 물음"]);
    send(&han, &path, &with(&choice("한이 쓴 물음", 0), &[("revision", "2"), ("do", "redo")]))
        .await
        .expect(303);
    han.page(&path).await.holds(&["민이 쓴 물음"]);
}

async fn rows_are_added_moved_and_pasted_without_script(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let path = begin(&han).await;
    let item = choice("줄을 옮겨요", 0);
    let moved = send(&han, &path, &with(&item, &[("revision", "1"), ("do", "up:choice[options][1]")])).await;
    assert_eq!(moved.expect(303).location(), format!("{path}#f-choice-options"));
    let page = han.page(&path).await.text();
    let place = |word: &str| page.find(&format!("value=\"{word}\"")).unwrap();
    assert!(place("둘") < place("하나"), "{page}");
    let pasted =
        [("revision", "2"), ("pasted", "넷\t\t이래서\n다섯\tO\t저래서"), ("do", "paste:choice[options]")];
    send(&han, &path, &with(&item, &pasted)).await.expect(303);
    han.page(&path).await.holds(&["value=\"다섯\"", "value=\"저래서\""]);
}

async fn what_a_content_folder_brings_leaves_the_studios_items_alone(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    han.post("/studio/bank", &[("item", "sample/single"), ("do", "retire")]).await.expect(303);
    han.page("/studio/bank?state=retired").await.holds(&["sample/single"]);
    let app = app.restarted(|_| {}).await;
    let index = app.service().store.list_item_index(&"sample".parse().unwrap()).await.unwrap();
    assert!(!index.iter().any(|item| item.id.as_str() == "sample/single"), "it stays out of use");
}

on_both!(
    an_item_is_written_tried_published_and_found,
    of_two_who_write_the_second_is_told_and_loses_nothing,
    rows_are_added_moved_and_pasted_without_script,
    what_a_content_folder_brings_leaves_the_studios_items_alone,
    what_is_missing_is_named_and_nothing_is_published,
);
