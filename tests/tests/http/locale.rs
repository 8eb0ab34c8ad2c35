//! The reader's language.

use crate::harness::TestApp;

async fn korean_unless_the_browser_asks_for_english(app: TestApp) {
    for (asked, lang) in [
        (None, "ko"),
        (Some("ko-KR,ko;q=0.9,en;q=0.8"), "ko"),
        (Some("en-US,en;q=0.9"), "en"),
        (Some("fr,de;q=0.5"), "ko"),
        (Some("fr,en;q=0.5,ko;q=0.4"), "en"),
        (Some("en;q=0.2,ko;q=0.9"), "ko"),
        (Some("*"), "ko"),
        (Some(";;;q=,,"), "ko"),
    ] {
        let reader = asked.map_or_else(|| app.stranger(), |asked| app.stranger().speaking(asked));
        reader.page("/").await.holds(&[&format!("<html lang=\"{lang}\"")]);
    }
}

async fn refusals_are_worded_in_both_languages(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate("sample/whole").await;
    nari.submit(&mut gate).await;
    let spent = format!("/password-reset/{}", "A".repeat(43));
    let long = "가".repeat(201);
    let both = async |path: &str, fields: &[(&str, &str)], status: u16, korean: &str, english: &str| {
        nari.post(path, fields).await.expect(status).holds(&[korean, "<html lang=\"ko\""]);
        nari.speaking("en").post(path, fields).await.expect(status).holds(&[english, "<html lang=\"en\""]);
    };
    both("/gates/sample/whole", &[], 409, "다시 볼 수 있어요", "again from").await;
    both("/login", &[("email", "a@b.kr"), ("password", "x")], 401, "맞지 않아요", "do not match").await;
    both("/signup", &[("email", "a@b.kr"), ("password", "x")], 422, "10자 이상", "at least 10").await;
    both("/signup", &[("email", "a@b.kr"), ("password", &long)], 422, "200자까지", "at most 200").await;
    both("/signup", &[("email", "a"), ("password", "x")], 422, "이메일 주소를 다시", "check the e-mail")
        .await;
    both(&spent, &[("password", "여름날의 강아지 산책")], 410, "기한이 지난", "has expired").await;
    both("/practice/sample", &[("rule", "X-R1")], 422, "지침에 없는 규칙", "has no such rule").await;
}

on_both!(korean_unless_the_browser_asks_for_english, refusals_are_worded_in_both_languages);
