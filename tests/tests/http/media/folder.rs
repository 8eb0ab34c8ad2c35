//! The media store as a folder.

use std::fs::File;

use super::{CLIP, Variables, check_clip, listed, put, put_at, write};
use crate::harness::{Ground, Served, TestApp, has_bundle, run_munteok};

fn data_of(app: &TestApp) -> Variables {
    vec![("MUNTEOK_DATA", app.ground().folder.display().to_string())]
}

async fn what_was_put_is_served_and_listed(app: TestApp) {
    let variables = data_of(&app);
    assert_eq!(listed(&variables).await, "", "a store that is not there yet is empty");
    let file = write(&app, "clip.MP3", CLIP);
    let path = put_at(&file, &variables).await;
    assert!(path.starts_with("/media/"), "{path}");
    assert_eq!(path.split_once('.').unwrap().1, "mp3");
    check_clip(&app.stranger().get(&path).await.expect(200));
    assert_eq!(listed(&variables).await, format!("{path} {}\n", CLIP.len()));

    // Again, under another name: the same file.
    let outcome = put(&write(&app, "other.mp3", CLIP), &variables).await;
    assert_eq!(outcome.output, format!("{path} (was there)\n"));
    assert_eq!(listed(&variables).await.lines().count(), 1);
}

async fn a_part_can_be_asked_for(app: TestApp) {
    let path = put_at(&write(&app, "clip.mp3", CLIP), &data_of(&app)).await;
    let length = CLIP.len();
    for (range, part) in [
        ("bytes=0-9", 0..10),
        ("bytes=10-", 10..length),
        ("bytes=-5", length - 5..length),
        ("bytes=3-9999", 3..length),
    ] {
        let answer = app.stranger().with_header("range", range).get(&path).await.expect(206);
        assert!(answer.body == CLIP[part.clone()], "{range}");
        assert_eq!(answer.header("content-length"), part.len().to_string(), "{range}");
        let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        assert_eq!(answer.header("content-range"), place, "{range}");
        assert!(answer.header("content-security-policy").contains("sandbox"));
    }
    for range in [format!("bytes={length}-"), "bytes=9-3".to_owned(), "bytes=-0".to_owned()] {
        let answer = app.stranger().with_header("range", &range).get(&path).await.expect(416);
        assert_eq!(answer.header("content-range"), format!("bytes */{length}"), "{range}");
    }
    check_clip(&app.stranger().with_header("range", "lines=1-2").get(&path).await.expect(200));
}

async fn what_is_not_media_is_refused_and_says_why(app: TestApp) {
    let variables = data_of(&app);
    let large = app.ground().folder.join("large.mp3");
    File::create(&large).unwrap().set_len(32 * 1024 * 1024 + 1).unwrap();
    for (file, due) in [
        (write(&app, "page.mp3", b"<!DOCTYPE html>"), "is not audio/mpeg"),
        (write(&app, "clip.png", CLIP), "is audio/mpeg inside; name it .mp3"),
        (write(&app, "drawing.svg", b"<svg/>"), "‘svg’ is no ending of media"),
        (write(&app, "nothing", b""), "is no ending of media"),
        (write(&app, "empty.ogg", b""), "is not audio/ogg"),
        (large, "up to 33554432 (32 MiB) are kept"),
        (app.ground().folder.join("nowhere.mp3"), "cannot be read"),
    ] {
        let outcome = put(&file, &variables).await;
        assert!(outcome.code == Some(1) && outcome.errors.contains(due), "{}: {outcome:?}", file.display());
    }
    // One wrong file, and none of them is kept.
    let (right, wrong) = (write(&app, "clip.mp3", CLIP), write(&app, "page.mp3", b"<!DOCTYPE html>"));
    let words = ["media", "put", &right.display().to_string(), &wrong.display().to_string()];
    assert_eq!(run_munteok(&words, variables.clone()).await.code, Some(1));
    assert_eq!(listed(&variables).await, "");
    let nowhere = vec![("MUNTEOK_MEDIA_URL", "ftp://media".to_owned())];
    let outcome = put(&right, &nowhere).await;
    assert!(outcome.code == Some(1) && outcome.errors.contains("write file:///folder"), "{outcome:?}");
}

async fn only_names_by_digest_leave_the_folder(app: TestApp) {
    let path = put_at(&write(&app, "clip.mp3", CLIP), &data_of(&app)).await;
    let (media, digest) = (app.ground().folder.join("media"), "0".repeat(64));
    for name in ["secret.mp3".to_owned(), format!("{digest}.svg"), format!("{digest}.txt")] {
        std::fs::write(media.join(&name), CLIP).unwrap();
        app.stranger().get(&format!("/media/{name}")).await.expect(404);
    }
    std::fs::write(app.ground().folder.join(format!("{digest}.mp3")), CLIP).unwrap();
    for name in [format!("..%2F{digest}.mp3"), format!("%2E%2E/{digest}.mp3"), format!("{digest}.mp3%00")] {
        app.stranger().get(&format!("/media/{name}")).await.expect(404);
    }
    // Somebody put it there by hand, past the limit.
    File::create(media.join(format!("{digest}.ogg"))).unwrap().set_len(32 * 1024 * 1024 + 1).unwrap();
    app.stranger().get(&format!("/media/{digest}.ogg")).await.expect(404);
    check_clip(&app.stranger().get(&path).await.expect(200));
}

async fn two_servers_share_a_folder(app: TestApp) {
    let shared = app.ground().folder.join("shared");
    let url = format!("file://{}", shared.display());
    let here = url.clone();
    let app = app.restarted(move |settings| settings.data.media_url = Some(here)).await;
    let path = put_at(&write(&app, "clip.mp3", CLIP), &vec![("MUNTEOK_MEDIA_URL", url.clone())]).await;
    check_clip(&app.stranger().get(&path).await.expect(200));
    if !has_bundle() {
        crate::harness::skipped(
            "the second server of a shared folder; it needs the bundle: `cargo xtask build`",
        );
        return;
    }
    let Some(ground) = Ground::fresh(app.ground().engine).await else { return };
    let served = Served::start(&ground, &[("MUNTEOK_MEDIA_URL", &url)]);
    check_clip(&app.program_at(&served.base).get(&path).await.expect(200));
    drop(served);
    ground.remove().await;
}

on_both!(
    what_was_put_is_served_and_listed,
    a_part_can_be_asked_for,
    what_is_not_media_is_refused_and_says_why,
    only_names_by_digest_leave_the_folder,
    two_servers_share_a_folder,
);
