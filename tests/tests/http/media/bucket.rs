//! The media store as a bucket, played by the part of S3 that is needed for it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use super::{CLIP, Variables, check_clip, listed, put, put_at, write};
use crate::harness::{Served, TestApp, has_bundle, run_munteok};

/// The objects of every bucket, by `bucket/key`.
type Objects = Arc<Mutex<BTreeMap<String, Bytes>>>;

const DATED: [(&str, &str); 2] = [("last-modified", "Sat, 28 Nov 2026 00:00:00 GMT"), ("etag", "\"1\"")];

/// Whether a request is signed by whom we know. What the signature says is `object_store`'s own to test.
fn is_signed(headers: &HeaderMap) -> bool {
    let signed = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    signed.starts_with("AWS4-HMAC-SHA256 Credential=tester/")
}

async fn take(
    State(objects): State<Objects>,
    Path((bucket, key)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !is_signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    objects.lock().unwrap().insert(format!("{bucket}/{key}"), body);
    DATED.into_response()
}

async fn give(
    State(objects): State<Objects>,
    Path((bucket, key)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if !is_signed(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(object) = objects.lock().unwrap().get(&format!("{bucket}/{key}")).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let range = headers.get("range").and_then(|value| value.to_str().ok()?.strip_prefix("bytes="));
    let Some((from, to)) = range.and_then(|range| range.split_once('-')) else {
        return (DATED, object).into_response();
    };
    let (from, to) = (from.parse::<usize>().unwrap(), to.parse::<usize>().unwrap());
    let place = format!("bytes {from}-{to}/{}", object.len());
    (StatusCode::PARTIAL_CONTENT, DATED, [("content-range", place)], object.slice(from..=to)).into_response()
}

async fn list(
    State(objects): State<Objects>,
    Path(bucket): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    if !is_signed(&headers) || asked.get("list-type").is_none_or(|kind| kind != "2") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let start = format!("{bucket}/{}", asked.get("prefix").map_or("", String::as_str));
    let entry = |(path, object): (&String, &Bytes)| {
        let key = path.strip_prefix(&format!("{bucket}/"))?;
        let size = object.len();
        path.starts_with(&start).then(|| {
            format!(
                "<Contents><Key>{key}</Key><LastModified>2026-11-28T00:00:00.000Z</LastModified>\
                 <ETag>\"1\"</ETag><Size>{size}</Size></Contents>"
            )
        })
    };
    let entries: String = objects.lock().unwrap().iter().filter_map(entry).collect();
    let words = format!("<ListBucketResult><IsTruncated>false</IsTruncated>{entries}</ListBucketResult>");
    ([("content-type", "application/xml")], words).into_response()
}

/// A storage on a free port, and the variables that lead to a place in it.
async fn storage() -> (Objects, Variables) {
    let objects = Objects::default();
    let router = Router::new()
        .route("/{bucket}", get(list))
        .route("/{bucket}/{*key}", get(give).put(take))
        .with_state(Arc::clone(&objects));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let variables = variables(&format!("http://{}", listener.local_addr().unwrap()));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (objects, variables)
}

fn variables(endpoint: &str) -> Variables {
    vec![
        ("MUNTEOK_MEDIA_URL", "s3://clips/of/munteok".to_owned()),
        ("AWS_ENDPOINT", endpoint.to_owned()),
        ("AWS_REGION", "ap-northeast-2".to_owned()),
        ("AWS_ACCESS_KEY_ID", "tester".to_owned()),
        ("AWS_SECRET_ACCESS_KEY", "secret".to_owned()),
    ]
}

async fn what_was_put_is_served_by_every_server(app: TestApp) {
    let (objects, variables) = storage().await;
    assert_eq!(listed(&variables).await, "");
    let file = write(&app, "clip.mp3", CLIP);
    let path = put_at(&file, &variables).await;
    let name = path.strip_prefix("/media/").unwrap();
    let keys: Vec<String> = objects.lock().unwrap().keys().cloned().collect();
    assert_eq!(keys, [format!("clips/of/munteok/{name}")]);
    assert_eq!(put(&file, &variables).await.output, format!("{path} (was there)\n"));
    assert_eq!(listed(&variables).await, format!("{path} {}\n", CLIP.len()));

    let house = app.clone().stopped().await;
    if !has_bundle() {
        crate::harness::skipped("a server with a bucket; it needs the bundle: `cargo xtask build`");
        return;
    }
    let given: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let served = Served::start(&house.ground, &given);
    let reader = app.program_at(&served.base);
    check_clip(&reader.get(&path).await.expect(200));
    let part = reader.with_header("range", "bytes=4-9").get(&path).await.expect(206);
    assert_eq!(part.body, CLIP[4..10]);
    assert_eq!(part.header("content-range"), format!("bytes 4-9/{}", CLIP.len()));
    reader.with_header("range", "bytes=9999-").get(&path).await.expect(416);
    objects.lock().unwrap().clear();
    reader.get(&path).await.expect(404);
}

async fn the_doctor_asks_the_storage(app: TestApp) {
    let (_, mut variables) = storage().await;
    let of_data = |variables: &mut Variables| {
        variables.push(("MUNTEOK_DATA", app.ground().folder.display().to_string()));
        variables.extend(app.ground().postgres.clone().map(|url| ("MUNTEOK_DATABASE_URL", url)));
    };
    of_data(&mut variables);
    let outcome = run_munteok(&["doctor"], variables).await;
    let due = "ok   the media store answers: s3://clips/of/munteok";
    assert!(outcome.output.contains(due), "{outcome:?}");

    // A port that was free a moment ago.
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let mut variables = self::variables(&format!("http://{free}"));
    of_data(&mut variables);
    let outcome = run_munteok(&["doctor"], variables).await;
    assert_eq!(outcome.code, Some(1), "{outcome:?}");
    assert!(outcome.output.contains("FAIL the media store answers: s3://clips/of/munteok"), "{outcome:?}");
    assert!(!outcome.output.contains("secret"), "{outcome:?}");
}

on_both!(what_was_put_is_served_by_every_server, the_doctor_asks_the_storage);
