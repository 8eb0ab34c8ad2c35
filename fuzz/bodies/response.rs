//! Responses: from JSON over the check that they fit to the score.

use assessment::Response;
use assessment::item::Interaction;
use assessment::score::score;

use super::{check, pick, seeds};

/// The first byte chooses the item, the rest is the response as the browser sends it.
pub fn run(data: &[u8]) {
    let Some((item, rest)) = pick(seeds::items(), data) else { return };
    let Ok(response) = serde_json::from_slice::<Response>(rest) else { return };
    let fits = item.question.fits(&response);
    let pack = match &item.question.interaction {
        Interaction::Transcription { pack } => seeds::packs().iter().find(|known| known.id() == pack),
        _ => None,
    };
    let typed = match &response {
        Response::Transcription { text } | Response::TextEntry { text } if fits.is_ok() => {
            Some(text.as_str())
        }
        _ => None,
    };
    // What does not fit is refused at the border; scoring it must not panic all the same.
    check(&score(item, Some(&response), pack), typed);
}
