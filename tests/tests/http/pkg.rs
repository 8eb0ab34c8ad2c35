//! `/pkg/{file}` and the public files.

use crate::harness::TestApp;

async fn what_is_not_in_the_bundle_is_not_found(app: TestApp) {
    for path in
        ["/pkg/nowhere.js", "/pkg/", "/pkg/..%2Fmanifest.json", "/manifest.json", "/pkg/manifest.json%00"]
    {
        app.stranger().get(path).await.expect(404);
    }
}

on_both!(what_is_not_in_the_bundle_is_not_found);
