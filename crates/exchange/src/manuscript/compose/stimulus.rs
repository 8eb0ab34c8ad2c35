//! The stimulus of a manuscript.

use assessment::item::{Picture, Stimulus};

use super::reader::{Reader, short};
use crate::content::Problem;
use crate::manuscript::Manuscript;

impl Manuscript {
    pub(super) fn stimulus(&self, reader: &mut Reader<'_>) -> Option<Stimulus> {
        let part = &self.stimulus;
        // A new stimulus is called as its item; one that was shared keeps its name.
        let id = if part.id.is_empty() { reader.around.item.local().to_owned() } else { part.id.clone() };
        let mut text = |name: &str, text: &str| reader.text(&format!("stimulus[{name}]"), text);
        match part.kind.as_str() {
            "" => None,
            "passage" => Some(Stimulus::Passage {
                id,
                title: text("title", &part.title),
                text: text("text", &part.text),
            }),
            "essay" => Some(Stimulus::Essay {
                id,
                title: text("title", &part.title),
                prompt: text("prompt", &part.prompt),
                grade: text("grade", &part.grade),
                text: text("text", &part.text),
            }),
            "audio" => {
                let title = text("title", &part.title);
                let Some(clip) = part.clip.clone() else {
                    reader.fault("stimulus[clip]", Problem::Empty("clip"));
                    return None;
                };
                Some(Stimulus::Audio(assessment::item::Clip { id, title, ..clip }))
            }
            "image" => {
                let (title, alt) = (text("title", &part.title), text("alt", &part.alt));
                let Some(picture) = part.picture.clone() else {
                    reader.fault("stimulus[picture]", Problem::Empty("picture"));
                    return None;
                };
                Some(Stimulus::Image(Picture { id, title, alt, ..picture }))
            }
            other => {
                reader
                    .fault("stimulus[kind]", Problem::Unknown { kind: "kind of stimulus", id: short(other) });
                None
            }
        }
    }
}
