//! What a recording is: how it is packed, how long it is, and its peaks.
//!
//! The bytes are a stranger's: length and size are bounded, and every packet is counted before it is kept.

use std::io::Cursor;

use symphonia::core::audio::SampleBuffer;
use symphonia::core::codecs::{CODEC_TYPE_NULL, DecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::FormatOptions;
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::MetadataOptions;
use symphonia::core::probe::Hint;

/// The largest recording, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The longest recording, in seconds.
pub const MAX_SECONDS: f64 = 300.0;
/// Peaks of a recording, as many as a clip of the bundled content has.
const PEAKS: usize = 160;
/// Slices in which loudness is gathered before it is known how long the recording is, per second.
const SLICES: u32 = 100;

/// A recording that browsers play.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    /// Ending of its name: `mp3`, `m4a`, `ogg`, `wav`, `flac`, `webm`.
    pub ending: &'static str,
    /// Length in seconds, to the hundredth.
    pub seconds: f64,
    /// Peaks of equal slices of time, 0 … 255, relative to the loudest.
    pub peaks: Vec<u8>,
}

/// Why something is no recording that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SoundError {
    /// Nothing arrived.
    #[error("the file is empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("the file is larger than 32 MB")]
    TooLarge,
    /// Longer than [`MAX_SECONDS`].
    #[error("the recording is longer than 5 minutes")]
    TooLong,
    /// Not one of the ways of packing sound that are known.
    #[error("the file is no WAV, MP3, M4A, OGG, FLAC or WebM")]
    Kind,
    /// Packed as it should be, but with sound that cannot be decoded, such as Opus.
    #[error("the sound in the file cannot be decoded")]
    Codec,
    /// Broken.
    #[error("the file is broken")]
    Broken,
}

/// The ending that the first bytes tell (WHATWG MIME Sniffing §6; `ftyp` by ISO 14496-12; EBML by RFC 8794).
fn sniff(bytes: &[u8]) -> Option<&'static str> {
    let at = |place: usize, mark: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(mark));
    let is_frame = || matches!(bytes, [0xFF, second, ..] if second & 0xE6 == 0xE2 && second & 0x18 != 0x08);
    match bytes {
        _ if at(0, b"ID3") || is_frame() => Some("mp3"),
        _ if at(4, b"ftyp") => Some("m4a"),
        _ if at(0, b"OggS\0") => Some("ogg"),
        _ if at(0, b"RIFF") && at(8, b"WAVE") => Some("wav"),
        _ if at(0, b"fLaC") => Some("flac"),
        _ if at(0, b"\x1A\x45\xDF\xA3") => Some("webm"),
        _ => None,
    }
}

/// Reads a recording.
pub fn probe(bytes: Vec<u8>) -> Result<Sound, SoundError> {
    if bytes.is_empty() {
        return Err(SoundError::Empty);
    }
    if bytes.len() > MAX_BYTES {
        return Err(SoundError::TooLarge);
    }
    let ending = sniff(&bytes).ok_or(SoundError::Kind)?;
    let mut hint = Hint::new();
    hint.with_extension(if ending == "webm" { "mkv" } else { ending });
    let stream = MediaSourceStream::new(
        Box::new(Cursor::new(bytes)),
        symphonia::core::io::MediaSourceStreamOptions::default(),
    );
    let probed = symphonia::default::get_probe()
        .format(&hint, stream, &FormatOptions::default(), &MetadataOptions::default())
        .map_err(|_| SoundError::Broken)?;
    let mut format = probed.format;
    let track = format
        .tracks()
        .iter()
        .find(|track| track.codec_params.codec != CODEC_TYPE_NULL)
        .ok_or(SoundError::Codec)?;
    let id = track.id;
    let mut decoder = symphonia::default::get_codecs()
        .make(&track.codec_params, &DecoderOptions::default())
        .map_err(|_| SoundError::Codec)?;
    let mut loudness = Loudness::default();
    loop {
        let packet = match format.next_packet() {
            Ok(packet) => packet,
            // The end of the file is told as an error of reading.
            Err(Error::IoError(_) | Error::ResetRequired) => break,
            Err(_) => return Err(SoundError::Broken),
        };
        if packet.track_id() != id {
            continue;
        }
        match decoder.decode(&packet) {
            Ok(heard) => {
                let spec = *heard.spec();
                let channels = spec.channels.count().max(1);
                let mut samples = SampleBuffer::<f32>::new(heard.capacity() as u64, spec);
                samples.copy_interleaved_ref(heard);
                for frame in samples.samples().chunks(channels) {
                    loudness.hear(frame, spec.rate.max(1));
                }
            }
            // A packet that cannot be decoded is a gap of a moment, as in any player.
            Err(Error::DecodeError(_)) => {}
            Err(_) => return Err(SoundError::Broken),
        }
        if loudness.seconds > MAX_SECONDS {
            return Err(SoundError::TooLong);
        }
    }
    if loudness.slices.is_empty() {
        return Err(SoundError::Broken);
    }
    Ok(Sound { ending, seconds: (loudness.seconds * 100.0).round() / 100.0, peaks: loudness.peaks() })
}

/// How loud each hundredth of a second was.
#[derive(Default)]
struct Loudness {
    slices: Vec<f32>,
    seconds: f64,
}

impl Loudness {
    fn hear(&mut self, frame: &[f32], rate: u32) {
        let slice = (self.seconds * f64::from(SLICES)) as usize;
        if self.slices.len() <= slice {
            self.slices.resize(slice + 1, 0.0);
        }
        let loudest = frame.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
        if let Some(slot) = self.slices.get_mut(slice) {
            *slot = slot.max(loudest);
        }
        self.seconds += 1.0 / f64::from(rate);
    }

    fn peaks(&self) -> Vec<u8> {
        let most = self.slices.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        let count = self.slices.len();
        (0..PEAKS)
            .map(|peak| {
                let from = peak * count / PEAKS;
                let to = ((peak + 1) * count / PEAKS).max(from + 1).min(count);
                let slices = self.slices.get(from..to).unwrap_or_default();
                let loudest = slices.iter().copied().fold(0.0, f32::max);
                (loudest / most * 255.0).round() as u8
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mono WAV of 16 bits: half a second silent, half a second loud.
    fn wav(seconds: u32) -> Vec<u8> {
        let rate = 8_000_u32;
        let length = rate * seconds * 2;
        let mut bytes = b"RIFF".to_vec();
        bytes.extend((36 + length).to_le_bytes());
        bytes.extend(b"WAVEfmt ");
        bytes.extend(16_u32.to_le_bytes());
        bytes.extend(1_u16.to_le_bytes());
        bytes.extend(1_u16.to_le_bytes());
        bytes.extend(rate.to_le_bytes());
        bytes.extend((rate * 2).to_le_bytes());
        bytes.extend(2_u16.to_le_bytes());
        bytes.extend(16_u16.to_le_bytes());
        bytes.extend(b"data");
        bytes.extend(length.to_le_bytes());
        for at in 0..rate * seconds {
            let is_loud = at >= rate * seconds / 2;
            let sample: i16 = if !is_loud {
                0
            } else if at % 2 == 0 {
                12_000
            } else {
                -12_000
            };
            bytes.extend(sample.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn a_recording_tells_its_length_and_where_it_is_loud() {
        let sound = probe(wav(2)).expect("a recording");
        assert_eq!((sound.ending, sound.seconds, sound.peaks.len()), ("wav", 2.0, PEAKS));
        assert_eq!((sound.peaks[0], sound.peaks[40], sound.peaks[120], sound.peaks[159]), (0, 0, 255, 255));
    }

    #[test]
    fn what_is_no_recording_is_told_apart() {
        assert_eq!(probe(Vec::new()), Err(SoundError::Empty));
        assert_eq!(probe(b"<html>".to_vec()), Err(SoundError::Kind));
        assert_eq!(probe(wav(301)), Err(SoundError::TooLong));
        let mut cut = wav(1);
        cut.truncate(20);
        assert!(probe(cut).is_err());
        assert!(probe(b"fLaC\0\0\0\0".to_vec()).is_err());
    }

    #[test]
    fn clips_of_the_bundled_content_are_as_long_as_their_records_say() {
        let clip = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/domains/transcription/audio");
        let path = std::fs::read_dir(clip)
            .expect("the clips")
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .find(|path| path.extension().is_some_and(|ending| ending == "mp3"))
            .expect("a clip");
        let sound = probe(std::fs::read(&path).expect("bytes")).expect("a recording");
        assert_eq!(sound.ending, "mp3");
        assert!(sound.seconds > 1.0 && sound.peaks.contains(&255));
    }
}
