//! Clips and pictures of the bundled content.

use std::path::Path;

use exchange::content::{digest, media_name};

use crate::harness::{TestApp, bundled_content, workspace};

/// A clip's public name and its bytes.
fn a_clip() -> (String, Vec<u8>) {
    let sources = bundled_content();
    let (path, digest) =
        sources.audio.iter().next().expect("the bundled content has clips; run `cargo xtask audio`");
    let bytes = std::fs::read(workspace().join("content").join(Path::new(path))).unwrap();
    (media_name(path, digest).unwrap(), bytes)
}

async fn a_clip_is_kept_for_ever(app: TestApp) {
    let (name, bytes) = a_clip();
    let answer = app.stranger().get(&format!("/media/{name}")).await.expect(200);
    assert!(answer.body == bytes, "the clip arrives whole");
    assert_eq!(answer.header("content-type"), "audio/mpeg");
    assert_eq!(answer.header("accept-ranges"), "bytes");
    assert_eq!(answer.header("content-length"), bytes.len().to_string());
    assert!(answer.header("cache-control").contains("immutable"));
    assert!(answer.header("content-encoding").is_empty());
}

async fn a_part_can_be_asked_for(app: TestApp) {
    let (name, bytes) = a_clip();
    let (path, length) = (format!("/media/{name}"), bytes.len());
    for (range, part) in [
        ("bytes=0-99".to_owned(), 0..100),
        ("bytes=100-".to_owned(), 100..length),
        ("bytes=-50".to_owned(), length - 50..length),
        (format!("bytes=10-{}", length * 2), 10..length),
        ("bytes=0-0".to_owned(), 0..1),
    ] {
        let answer = app.stranger().with_header("range", &range).get(&path).await.expect(206);
        assert!(answer.body == bytes[part.clone()], "{range}");
        let place = format!("bytes {}-{}/{length}", part.start, part.end - 1);
        assert_eq!(answer.header("content-range"), place, "{range}");
    }
}

async fn a_part_outside_cannot(app: TestApp) {
    let (name, bytes) = a_clip();
    for range in [format!("bytes={}-", bytes.len()), "bytes=9-3".to_owned(), "bytes=-0".to_owned()] {
        let answer =
            app.stranger().with_header("range", &range).get(&format!("/media/{name}")).await.expect(416);
        assert_eq!(answer.header("content-range"), format!("bytes */{}", bytes.len()), "{range}");
    }
    // What is no range of bytes is not one.
    app.stranger().with_header("range", "lines=1-2").get(&format!("/media/{name}")).await.expect(200);
}

/// However many there are: a drawing opened by itself runs nothing and loads nothing.
async fn every_picture_is_served_as_what_it_is(app: TestApp) {
    for (path, bytes) in bundled_content().images {
        let name = media_name(&path, &digest(&bytes)).unwrap_or_else(|| panic!("{path} has no public name"));
        let answer = app.stranger().get(&format!("/media/{name}")).await.expect(200);
        let is_drawing = path.rsplit_once('.').is_some_and(|(_, ending)| ending == "svg");
        assert_eq!(answer.header("content-type"), if is_drawing { "image/svg+xml" } else { "image/png" });
        assert!(answer.header("content-security-policy").contains("default-src 'none'; sandbox"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

async fn what_is_no_clip_is_not_found(app: TestApp) {
    for name in ["nowhere.mp3", "..%2Fdomains%2Flegal%2Fdomain.toml", "domains%2Flegal%2Fdomain.toml", "%00"]
    {
        app.stranger().get(&format!("/media/{name}")).await.expect(404);
    }
}

on_both!(
    a_clip_is_kept_for_ever,
    a_part_can_be_asked_for,
    a_part_outside_cannot,
    every_picture_is_served_as_what_it_is,
    what_is_no_clip_is_not_found
);
