//! `/studio/exchange` and `/studio/import`: items come in after they were looked at, and go out again.

use super::instructor;
use crate::harness::{Person, TestApp};

const GIFT: &str = "::하늘:: 하늘은 무슨 색인가요? {=파랑#맞아요 ~빨강#노을만 그래요}\n\n\
    ::셈:: 2 더하기 2는? {#4:0.5}\n\n\
    깨진 것 {=가\n";

async fn upload(han: &Person, name: &str, bytes: impl Into<Vec<u8>>) -> String {
    let sent = han.upload("/studio/import", "sample", name, bytes).await.expect(303);
    sent.location().to_owned()
}

async fn a_file_is_looked_at_before_anything_is_written(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let path = upload(&han, "퀴즈.txt", GIFT).await;
    let seen = han.page(&path).await;
    seen.holds(&[
        "GIFT",
        "새 문항 2",
        "못 가져오는 문항 1",
        "닫히지 않았어요",
        "허용 오차",
        "2문항 들여오기",
    ]);
    assert!(
        !han.page("/studio/bank?q=하늘은").await.text().contains("하늘은 무슨"),
        "looking writes nothing"
    );
    app.guest().await.get(&path).await.expect(404);
    instructor(&app, "min@example.kr").await.get(&path).await.expect(404);

    han.post(&path, &[]).await.expect(303);
    han.page(&path).await.holds(&["다 들여왔어요"]);
    han.page("/studio/bank?q=하늘은&state=draft").await.holds(&["하늘은 무슨 색인가요?"]);

    // The same file again doubles nothing; another text of the same item becomes its next revision.
    let again = upload(&han, "퀴즈.txt", GIFT.replace("파랑", "푸른색")).await;
    han.page(&again).await.holds(&["새 문항 0", "고칠 문항 2"]);
    han.post(&again, &[]).await.expect(303);
    let rows = han.page("/studio/bank?q=하늘은").await.text();
    assert_eq!(rows.matches("bank-title").count(), 1, "{rows}");
}

async fn moodle_goes_in_and_comes_out_equal(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let first = han.get("/studio/exchange/sample/moodle").await.expect(200);
    assert_eq!(first.header("content-type"), "application/xml; charset=utf-8");
    let path = upload(&han, "sample.xml", first.text()).await;
    let seen = han.page(&path).await;
    seen.holds(&["Moodle XML", "새 문항 0", "못 가져오는 문항 0"]);
    han.post(&path, &[]).await.expect(303);
    let second = han.get("/studio/exchange/sample/moodle").await.expect(200);
    assert_eq!(first.text(), second.text());
    han.page("/studio/exchange?domain=sample&format=gift").await.holds(&["GIFT 내려받기"]);
    let own = han.get("/studio/exchange/sample/json").await.expect(200).json();
    assert!(own.as_array().unwrap().iter().any(|item| item["id"] == "sample/single"));
    for name in ["items.csv", "items.xlsx"] {
        let template = han.get(&format!("/studio/exchange/template/{name}")).await.expect(200);
        let path = upload(&han, name, template.body.clone()).await;
        han.page(&path).await.holds(&["새 문항 2"]);
    }
}

async fn what_is_no_file_of_items_is_refused_in_words(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    for (bytes, said) in [
        (b"\x89PNG\r\n\x1a\n".to_vec(), "알 수 없는 형식"),
        (b" \n ".to_vec(), "비어 있어요"),
        (b"PK\x03\x04 no zip".to_vec(), "열 수 없어요"),
        (b"<!DOCTYPE quiz [<!ENTITY a \"b\">]><quiz>&a;</quiz>".to_vec(), "안전을 위해"),
    ] {
        let path = upload(&han, "x", bytes).await;
        han.page(&path).await.holds(&[said]);
    }
    han.upload("/studio/import", "nowhere", "x", "가? {=나}").await.expect(404);
    let nari = app.guest().await;
    nari.upload("/studio/import", "sample", "x", "가? {=나}").await.expect(404);
}

on_both!(
    a_file_is_looked_at_before_anything_is_written,
    moodle_goes_in_and_comes_out_equal,
    what_is_no_file_of_items_is_refused_in_words,
);
