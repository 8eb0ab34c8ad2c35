//! Stimuli of a domain.

use std::collections::BTreeMap;

use assessment::DomainId;
use assessment::item::{Clip, Picture, Provenance, Stimulus};
use assessment::transcription::Script;
use sha2::{Digest, Sha256};

use crate::content::shape::clips::{PeakFile, PeakShape};
use crate::content::shape::items::{Defaults, ItemFile, StimulusKind, StimulusShape};
use crate::content::{Fault, Problem, SourceFile, Sources, digest, image, media_name};

use super::context::FileContext;

/// Stimuli by id, with what they stand on.
pub(super) struct Stimuli<'a> {
    domain: &'a DomainId,
    sources: &'a Sources,
    clips: &'a BTreeMap<String, Script>,
    peaks: BTreeMap<String, PeakShape>,
    read: BTreeMap<String, Read>,
}

/// A stimulus, its provenance and the clip it plays.
pub(super) struct Read {
    pub(super) stimulus: Stimulus,
    pub(super) provenance: Provenance,
    pub(super) clip: Option<String>,
}

impl<'a> Stimuli<'a> {
    pub(super) fn new(
        domain: &'a DomainId,
        sources: &'a Sources,
        clips: &'a BTreeMap<String, Script>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let peaks = sources
            .file(&format!("domains/{domain}/audio/peaks.toml"))
            .and_then(|file| FileContext::new(file, faults).parse::<PeakFile>())
            .map(|file| file.clip)
            .unwrap_or_default();
        Self { domain, sources, clips, peaks, read: BTreeMap::new() }
    }

    pub(super) fn find(&self, id: &str) -> Option<&Read> {
        self.read.get(id)
    }

    pub(super) fn read(&mut self, file: &SourceFile, shape: &ItemFile, faults: &mut Vec<Fault>) {
        let mut context = FileContext::new(file, faults);
        for stimulus in &shape.stimulus {
            context.enter(&stimulus.id);
            let own = Defaults {
                author: stimulus.author.clone(),
                source: stimulus.source.clone(),
                licence: stimulus.licence,
                written_on: stimulus.written_on,
            };
            let provenance = context.provenance(&own, &shape.defaults);
            let id = stimulus.id.get_ref().clone();
            let Some(body) = self.convert(stimulus, &mut context) else { continue };
            let read = Read { stimulus: body, provenance, clip: stimulus.clip.clone() };
            if self.read.insert(id.clone(), read).is_some() {
                context.fault(Problem::Duplicate(id));
            }
        }
    }

    fn convert(&self, shape: &StimulusShape, context: &mut FileContext<'_>) -> Option<Stimulus> {
        let id = shape.id.get_ref().clone();
        let title = context.text("title", &shape.title);
        let mut text = |name, text: &Option<String>| context.text(name, text.as_deref().unwrap_or_default());
        Some(match shape.kind {
            StimulusKind::Passage => Stimulus::Passage { id, title, text: text("text", &shape.text) },
            StimulusKind::Essay => Stimulus::Essay {
                id,
                title,
                prompt: text("prompt", &shape.prompt),
                grade: text("grade", &shape.grade),
                text: text("text", &shape.text),
            },
            StimulusKind::Audio => Stimulus::Audio(self.clip(id, title, shape, context)?),
            StimulusKind::Image => Stimulus::Image(self.picture(id, title, shape, context)?),
        })
    }

    fn clip(
        &self,
        id: String,
        title: String,
        shape: &StimulusShape,
        context: &mut FileContext<'_>,
    ) -> Option<Clip> {
        let clip = context.text("clip", shape.clip.as_deref().unwrap_or_default());
        let Some(script) = self.clips.get(&clip) else {
            context.fault(Problem::Unknown { kind: "clip", id: clip });
            return None;
        };
        let path = format!("domains/{}/audio/{clip}.mp3", self.domain);
        let voiced = format!("{:x}", Sha256::digest(script.voiced()));
        let recorded = self.peaks.get(&clip).filter(|peaks| peaks.script == voiced);
        let (Some(digest), Some(peaks)) = (self.sources.audio.get(&path), recorded) else {
            context.fault(Problem::StaleAudio(clip));
            return None;
        };
        Some(Clip {
            id,
            title,
            media: media_name(&path, digest)?,
            seconds: peaks.seconds,
            peaks: peaks.peaks.clone(),
        })
    }

    fn picture(
        &self,
        id: String,
        title: String,
        shape: &StimulusShape,
        context: &mut FileContext<'_>,
    ) -> Option<Picture> {
        let alt = context.text("alt", shape.alt.as_deref().unwrap_or_default());
        let name = context.text("image", shape.image.as_deref().unwrap_or_default());
        // It becomes part of an address.
        let is_plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-.".contains(sign);
        if !name.chars().all(is_plain) {
            context.fault(Problem::Identifier(format!(
                "the name of a picture has only a–z, 0–9 and -: `{name}`"
            )));
            return None;
        }
        let path = format!("domains/{}/images/{name}", self.domain);
        let Some(bytes) = self.sources.images.get(&path) else {
            context.fault(Problem::MissingImage(name));
            return None;
        };
        match image::size(&name, bytes) {
            Ok((width, height)) => {
                Some(Picture { id, title, media: media_name(&path, &digest(bytes))?, alt, width, height })
            }
            Err(fault) => {
                context.fault(Problem::Image { name, fault });
                None
            }
        }
    }
}
