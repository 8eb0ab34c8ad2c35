//! A package to drafts.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::address::{folder, resolve};
use super::manifest::{self, Kind, Resource};
use super::{Archive, PackageFault, Test, test};
use crate::foreign::{
    Arrival, Fault, Import, Loss, MAX_ITEMS, Place, Problem, What, decode, qti, read_text, recognise,
};

/// What stands in a package.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Package {
    /// The items; the place of each names its file.
    pub import: Import,
    /// The tests, with the numbers of their items.
    pub tests: Vec<Test>,
    /// The files that items refer to.
    pub media: Vec<Media>,
}

/// A file that items refer to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Media {
    /// Its name in the package.
    pub file: String,
    /// Bytes, as the package declares them; none if it is not there.
    pub bytes: Option<u64>,
    /// Numbers of the items among the arrivals.
    pub items: Vec<usize>,
}

/// Reads a zip: by its manifest if it has one, else every file whose format is recognised. A broken item is a fault in
/// its arrival; an entry that must not be unpacked refuses the whole.
pub fn read(bytes: &[u8]) -> Result<Package, PackageFault> {
    let mut archive = Archive::open(bytes)?;
    let mut reading = Reading::default();
    match manifest::read(&mut archive)? {
        Some(resources) => reading.resources(&mut archive, &resources)?,
        None => reading.heap(&mut archive)?,
    }
    let sizes: BTreeMap<&str, u64> = archive.files().collect();
    let media = reading.media.into_iter().map(|(file, items)| {
        // Canvas keeps what it calls the base of files in a folder of its own.
        let uploaded = format!("web_resources/{file}");
        let is_uploaded = !sizes.contains_key(file.as_str()) && sizes.contains_key(uploaded.as_str());
        let file = if is_uploaded { uploaded } else { file };
        let bytes = sizes.get(file.as_str()).copied();
        Media { file, bytes, items: items.into_iter().collect() }
    });
    Ok(Package { media: media.collect(), ..reading.package })
}

/// What Canvas writes before the name of a file.
const BASES: [&str; 2] = ["$IMS-CC-FILEBASE$/", "%24IMS-CC-FILEBASE%24/"];

#[derive(Default)]
struct Reading {
    package: Package,
    /// The arrival of each item's file.
    numbers: BTreeMap<String, usize>,
    media: BTreeMap<String, BTreeSet<usize>>,
}

impl Reading {
    fn is_full(&mut self) -> bool {
        self.package.import.cut |= self.package.import.arrivals.len() >= MAX_ITEMS;
        self.package.import.cut
    }

    fn resources(&mut self, archive: &mut Archive<'_>, all: &[Resource]) -> Result<(), PackageFault> {
        let by_id: BTreeMap<&str, &Resource> =
            all.iter().map(|resource| (resource.id.as_str(), resource)).collect();
        // Canvas' own full form of a quiz, beside the plain one; a bank of questions has no other.
        let full = |resource: &Resource| {
            let mut files = resource.files.iter().chain(&resource.file);
            files.find(|name| name.ends_with(".xml.qti")).cloned()
        };
        let quizzes = all.iter().filter(|resource| resource.kind == Kind::Quiz);
        let beside = quizzes.flat_map(|quiz| quiz.needs.iter().filter_map(|id| by_id.get(id.as_str())));
        let beside: BTreeSet<String> = beside.filter_map(|needed| full(needed)).collect();
        for resource in all {
            let bank = full(resource).filter(|name| resource.kind == Kind::Other && !beside.contains(name));
            let Some(file) = bank.as_ref().or(resource.file.as_ref()) else { continue };
            let is_read = bank.is_some() || matches!(resource.kind, Kind::Item | Kind::Quiz);
            if !is_read || self.numbers.contains_key(file) {
                continue;
            }
            if self.is_full() {
                break;
            }
            let first = self.package.import.arrivals.len() + 1;
            let needed: Vec<&&Resource> =
                resource.needs.iter().filter_map(|id| by_id.get(id.as_str())).collect();
            if resource.kind == Kind::Item {
                self.item(archive, file)?;
            } else {
                // A cartridge has a plain form for all and a full one of Canvas' own beside it.
                let mut beside = needed.iter().flat_map(|needed| &needed.files);
                self.text(archive, beside.find(|name| name.ends_with(".xml.qti")).unwrap_or(file))?;
            }
            self.numbers.insert(file.clone(), first);
            let needed = needed.iter();
            let brought = needed.flat_map(|needed| needed.files.iter().chain(&needed.file));
            let brought: BTreeSet<&String> = resource.files.iter().chain(brought).collect();
            for (place, arrival) in self.package.import.arrivals.iter_mut().enumerate().skip(first - 1) {
                if let Ok(draft) = &mut arrival.draft {
                    draft.tags.extend(resource.tags.iter().cloned());
                    draft.category = draft.category.take().or_else(|| resource.category.clone());
                }
                for file in brought.iter().filter(|other| **other != file && !is_text(other)) {
                    self.media.entry((*file).clone()).or_default().insert(place + 1);
                }
            }
        }
        for resource in all.iter().filter(|resource| resource.kind == Kind::Test) {
            let Some(file) = &resource.file else { continue };
            let bytes = archive.unpack(file)?;
            let read = decode(&bytes).and_then(|decoded| test::read(&decoded.text, file, &self.numbers));
            self.package.tests.push(read.unwrap_or_else(|fault| Test {
                file: file.clone(),
                losses: vec![Loss::new("test", What::Unreadable(fault.to_string()))],
                ..Test::default()
            }));
        }
        Ok(())
    }

    /// Every file that is recognised by what is in it.
    fn heap(&mut self, archive: &mut Archive<'_>) -> Result<(), PackageFault> {
        let names: Vec<String> = archive
            .files()
            .map(|(name, _)| name.to_owned())
            .filter(|name| is_text(name) && !name.starts_with("__MACOSX/"))
            .collect();
        for name in names {
            if self.is_full() {
                break;
            }
            self.text(archive, &name)?;
        }
        Ok(())
    }

    /// A file of one item of QTI 2.1 … 3.0.
    fn item(&mut self, archive: &mut Archive<'_>, file: &str) -> Result<(), PackageFault> {
        let mut arrival = if archive.has(file) {
            let bytes = archive.unpack(file)?;
            match decode(&bytes) {
                Ok(decoded) => shared(archive, file, &decoded.text)?,
                Err(fault) => refused(fault),
            }
        } else {
            refused(Fault::new(0, Problem::Missing("file of that name in the package")))
        };
        arrival.place.file = Some(file.to_owned());
        self.arrive(arrival, file);
        Ok(())
    }

    /// A file of whatever format.
    fn text(&mut self, archive: &mut Archive<'_>, file: &str) -> Result<(), PackageFault> {
        if !archive.has(file) {
            return Ok(());
        }
        let bytes = archive.unpack(file)?;
        let Some(format) = recognise(&bytes, file).filter(|format| format.is_text()) else { return Ok(()) };
        let import = match decode(&bytes) {
            Ok(decoded) => read_text(format, &decoded.text),
            Err(fault) => Import { arrivals: vec![refused(fault)], cut: false },
        };
        self.package.import.cut |= import.cut;
        for mut arrival in import.arrivals {
            if self.is_full() {
                break;
            }
            arrival.place.file = Some(file.to_owned());
            self.arrive(arrival, file);
        }
        Ok(())
    }

    fn arrive(&mut self, mut arrival: Arrival, file: &str) {
        let number = self.package.import.arrivals.len() + 1;
        arrival.place.number = number;
        for loss in &arrival.losses {
            let What::File(name) = &loss.what else { continue };
            let name = match BASES.iter().find_map(|base| name.strip_prefix(base)) {
                Some(rest) => resolve("", rest),
                None => resolve(folder(file), name),
            };
            if let Some(name) = name {
                self.media.entry(name).or_default().insert(number);
            }
        }
        self.package.import.arrivals.push(arrival);
    }
}

/// The item, with the passage of the shared stimulus it refers to (QTI 3.0).
fn shared(archive: &mut Archive<'_>, file: &str, text: &str) -> Result<Arrival, PackageFault> {
    let mut arrival = qti::read(text);
    let Some(href) = qti::stimulus_of(text) else { return Ok(arrival) };
    let passage = match resolve(folder(file), &href).filter(|name| archive.has(name)) {
        Some(name) => {
            let bytes = archive.unpack(&name)?;
            let read = decode(&bytes);
            read.and_then(|decoded| qti::stimulus(&decoded.text, &mut arrival.losses)).ok()
        }
        None => None,
    };
    match (&mut arrival.draft, passage) {
        (Ok(draft), Some(passage)) => draft.stimulus = Some(passage),
        _ => arrival.losses.push(Loss::new("stimulus", What::File(href))),
    }
    Ok(arrival)
}

fn refused(fault: Fault) -> Arrival {
    Arrival { place: Place::default(), draft: Err(fault), losses: Vec::new() }
}

/// Whether a name ends like a text that items may stand in.
fn is_text(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "xml" | "qti" | "gift" | "txt" | "csv" | "tsv")
}
