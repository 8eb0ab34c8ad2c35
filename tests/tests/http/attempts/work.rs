//! 실전: the live phase of a gate that has been passed, from its first task to its report.

use serde_json::{Value, json};

use crate::harness::sample::{KEY_MARK, TWICE, right, wrong};
use crate::harness::{DAY, MINUTE, Person, Sitting, TestApp};

async fn passed(app: &TestApp) -> Person {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(TWICE).await;
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;
    let result = nari.page(&format!("/attempts/{}/result", gate.id)).await;
    assert!(result.text().contains(&format!("/gates/{TWICE}#live")), "{}", result.text());
    nari
}

/// The task that was handed out last.
fn newest(work: &Sitting) -> String {
    work.items().pop().expect("a task")
}

async fn hand_in(person: &Person, work: &mut Sitting, item: &str, response: &Value) {
    person.save(work, item, response).await;
    person.check(work, item).await;
    *work = person.resume(&work.id).await;
}

fn no_key(text: &str) {
    assert!(!text.to_lowercase().contains(KEY_MARK), "{text}");
}

async fn it_opens_when_the_gate_is_passed(app: TestApp) {
    let nari = app.guest().await;
    nari.try_begin(&json!({"live": TWICE})).await.expect_problem(409, "gate-not-passed");
    nari.try_begin(&json!({"live": "sample/whole"})).await.expect_problem(404, "not-found");
    let page = nari.page(&format!("/gates/{TWICE}")).await;
    assert!(page.text().contains("이 관문을 통과하면 실전이 열려요"), "{}", page.text());
    let refused = nari.post(&format!("/gates/{TWICE}/live"), &[]).await.expect(409);
    assert!(refused.text().contains("먼저 관문에 도전해"), "{}", refused.text());
    let nari = passed(&app).await;
    let begun = nari.post(&format!("/gates/{TWICE}/live"), &[]).await.expect(303);
    let desk = begun.header("location").to_owned();
    assert!(desk.starts_with("/attempts/") && desk.ends_with("/work"), "{desk}");
    let again = nari.post(&format!("/gates/{TWICE}/live"), &[]).await.expect(303);
    assert_eq!(again.header("location"), desk, "the running one is gone on with");
    let page = nari.page(&desk).await;
    for words in ["작업하러 가기", "2묶음", "묶음 불량률 50 %부터 경고", "3일"] {
        assert!(page.text().contains(words), "{words} is not in {}", page.text());
    }
    let start = nari.page("/").await;
    assert!(start.text().contains(&desk), "the start page leads back to the work");
    assert!(nari.attempts().await.iter().any(|attempt| attempt["behaviour"] == "live"));
    // The sittings at the gate are counted apart.
    nari.begin_gate(TWICE).await;
}

async fn a_rejected_task_comes_back_and_the_report_tells_all(app: TestApp) {
    let nari = passed(&app).await;
    let mut work = nari.begin_live(TWICE).await;
    assert_eq!((work.items().len(), &work.view["slots"][0]["task"]["state"]), (1, &json!("open")));
    nari.try_hint(&work, 0).await.expect_problem(409, "not-in-mock");
    nari.save_as(&work, 1, 1, &right("single")).await.expect_problem(404, "unknown-slot");
    let first = newest(&work);
    hand_in(&nari, &mut work, &first, &wrong(&first)).await;
    assert_eq!(work.items().len(), 2, "the inspected batch is followed by the next");
    let task = &work.view["slots"][0]["task"];
    assert_eq!((&task["state"], &task["rules"]), (&json!("rejected"), &json!(["sample/S-R1"])));
    no_key(&work.view.to_string());
    let desk = nari.page(&format!("/attempts/{}/work", work.id)).await;
    for words in ["경고를 1번", "1개 중 1개 (100 %)", "S-R1", "고치러 가기", "다음 묶음 작업하기"]
    {
        assert!(desk.text().contains(words), "{words} is not in {}", desk.text());
    }
    no_key(&desk.text());
    let runner = nari.page(&format!("/attempts/{}", work.id)).await;
    assert!(runner.text().contains("걸린 규칙: S-R1"), "{}", runner.text());
    no_key(&runner.text());
    let taken_along = nari.get("/settings/export").await.expect(200);
    assert!(!taken_along.text().contains("\"gold\""), "the export tells which task is gold");
    no_key(&taken_along.text());
    let unanswered = nari.progress("sample").await;
    hand_in(&nari, &mut work, &first, &right(&first)).await;
    assert_eq!(work.view["slots"][0]["task"]["state"], "accepted");
    nari.save_as(&work, work.last_step + 1, 0, &wrong(&first)).await.expect_problem(409, "checked");
    assert_eq!(nari.progress("sample").await, unanswered, "nothing is told of running work");
    let second = newest(&work);
    nari.save(&mut work, &second, &right(&second)).await;
    nari.check(&mut work, &second).await;
    let result = nari.result(&work).await;
    assert_eq!(result["verdict"], Value::Null);
    assert_eq!(result["attempt"]["slots"][0]["feedback"]["score"]["points"], 1.0);
    assert_ne!(nari.progress("sample").await, unanswered, "ended work counts");
    let report = nari.page(&format!("/attempts/{}/result", work.id)).await;
    for words in
        ["경고를 1번 받고 모든 묶음을 마쳤어요", "50 % (", "반려된 작업 1개 가운데 1개를 고쳐서", "KEYMARK"]
    {
        assert!(report.text().contains(words), "{words} is not in {}", report.text());
    }
    nari.page(&format!("/gates/{TWICE}")).await;
}

async fn a_task_that_is_not_redone_in_time_is_taken_away(app: TestApp) {
    let nari = passed(&app).await;
    let mut work = nari.begin_live(TWICE).await;
    let first = newest(&work);
    hand_in(&nari, &mut work, &first, &wrong(&first)).await;
    app.wait(60 * MINUTE - 1);
    nari.save(&mut work, &first, &wrong(&first)).await;
    app.wait(1);
    nari.try_check(&work, 0).await.expect_problem(409, "withdrawn");
    nari.try_save(&work, &first, &right(&first)).await.expect_problem(409, "withdrawn");
    let desk = nari.page(&format!("/attempts/{}/work", work.id)).await;
    assert!(desk.text().contains("회수됐어요"), "{}", desk.text());
    let second = newest(&work);
    nari.save(&mut work, &second, &right(&second)).await;
    nari.check(&mut work, &second).await;
    let result = nari.result(&work).await;
    assert_eq!(result["attempt"]["slots"][0]["feedback"]["score"]["points"], 0.0);
}

async fn work_ends_by_hand_or_with_its_days(app: TestApp) {
    let nari = passed(&app).await;
    let work = nari.begin_live(TWICE).await;
    let desk = format!("/attempts/{}/work", work.id);
    for _ in 0..2 {
        let ended = nari.post(&desk, &[]).await.expect(303);
        assert!(ended.header("location").ends_with("/result"));
    }
    let report = nari.page(&format!("/attempts/{}/result", work.id)).await;
    assert!(report.text().contains("중간에 작업을 끝냈어요"), "{}", report.text());
    let work = nari.begin_live(TWICE).await;
    app.wait(3 * DAY + MINUTE);
    app.service().close_overdue().await.unwrap();
    assert_eq!(nari.result(&work).await["attempt"]["closure"]["reason"], "time-ended");
    let foreign = app.guest().await;
    foreign.post(&desk, &[]).await.expect(404);
    let practice = nari.begin_practice("sample").await;
    let no_desk = format!("/attempts/{}/work", practice.id);
    nari.post(&no_desk, &[]).await.expect(409);
    assert_eq!(nari.get(&no_desk).await.expect(303).location(), practice.path());
}

on_both!(
    it_opens_when_the_gate_is_passed,
    a_rejected_task_comes_back_and_the_report_tells_all,
    a_task_that_is_not_redone_in_time_is_taken_away,
    work_ends_by_hand_or_with_its_days,
);
