//! A picture that a question refers to.

use assessment::item::Picture;
use leptos::prelude::*;

/// Where a picture is to be had.
pub(super) fn address(picture: &Picture) -> String {
    ["/media/", &picture.media].concat()
}

/// The picture on its own light ground, which it is drawn for.
pub(super) fn image(picture: &Picture) -> AnyView {
    view! {
        <img
            src=address(picture)
            alt=picture.alt.clone()
            lang="ko"
            width=picture.width.to_string()
            height=picture.height.to_string()
            draggable="false"
        />
    }
    .into_any()
}

/// The picture to look at.
pub(super) fn shown(picture: &Picture) -> AnyView {
    view! { <figure class="picture"><div class="picture-ground">{image(picture)}</div></figure> }.into_any()
}
