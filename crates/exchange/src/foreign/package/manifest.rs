//! `imsmanifest.xml` (IMS Content Packaging 1.1 … 1.2).

use super::address::{folder, resolve};
use super::{Archive, PackageFault};
use crate::foreign::xml::Element;
use crate::foreign::{Fault, Problem, decode, qti};

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An assessment item of QTI 2.1 … 3.0.
    Item,
    /// An assessment test of QTI 2.1 … 3.0.
    Test,
    /// A `questestinterop` of QTI 1.2.
    Quiz,
    /// Anything else.
    Other,
}

/// One resource of a package, with names as the package has them.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    pub(super) id: String,
    pub(super) kind: Kind,
    /// What it is itself.
    pub(super) file: Option<String>,
    /// All files it brings along.
    pub(super) files: Vec<String>,
    /// Ids of resources it needs.
    pub(super) needs: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) category: Option<String>,
}

/// Reads the manifest; none if the package has none. It stands at the top, or in the one folder that was packed.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Option<Vec<Resource>>, PackageFault> {
    let named = |name: &&str| name.rsplit('/').next() == Some("imsmanifest.xml");
    let found = archive.files().map(|(name, _)| name).filter(named);
    let Some(name) = found.min_by_key(|name| name.matches('/').count()).map(str::to_owned) else {
        return Ok(None);
    };
    let bytes = archive.unpack(&name)?;
    let resources = decode(&bytes).and_then(|decoded| resources(&decoded.text, folder(&name)));
    resources.map(Some).map_err(|fault| PackageFault::new(&name, fault.into()))
}

fn resources(text: &str, home: &str) -> Result<Vec<Resource>, Fault> {
    let manifest = qti::tree(text)?;
    if manifest.name != "manifest" {
        return Err(Fault::new(manifest.line, Problem::Missing("manifest element")));
    }
    let at = |folder: &str, element: &Element| match element.attribute("base") {
        Some(base) => resolve(folder, base).unwrap_or_else(|| folder.to_owned()),
        None => folder.to_owned(),
    };
    let home = at(home, &manifest);
    let Some(list) = manifest.child("resources") else { return Ok(Vec::new()) };
    let home = at(&home, list);
    let all = list.all("resource").map(|resource| {
        let home = at(&home, resource);
        let href = |element: &Element| resolve(&home, element.attribute("href")?);
        let general = resource
            .child("metadata")
            .and_then(|metadata| metadata.child("lom"))
            .map(|lom| (lom.child("general"), lom.child("classification")));
        let (general, classification) = general.unwrap_or_default();
        let keywords = general.into_iter().flat_map(|general| general.all("keyword"));
        let steps = classification.and_then(|found| found.child("taxonPath"));
        let steps = steps.or_else(|| classification.and_then(|found| found.child("taxonpath")));
        let steps = steps.into_iter().flat_map(|path| path.all("taxon"));
        let steps: Vec<String> = steps.filter_map(|taxon| taxon.child("entry").map(words)).collect();
        Resource {
            id: resource.attribute("identifier").unwrap_or_default().to_owned(),
            kind: kind(resource.attribute("type").unwrap_or_default()),
            file: href(resource).or_else(|| resource.child("file").and_then(href)),
            files: resource.all("file").filter_map(href).collect(),
            needs: resource
                .all("dependency")
                .filter_map(|needed| needed.attribute("identifierref").map(str::to_owned))
                .collect(),
            tags: keywords.map(words).filter(|word| !word.is_empty()).collect(),
            category: Some(steps.join("/")).filter(|path| !path.is_empty()),
        }
    });
    Ok(all.collect())
}

fn kind(given: &str) -> Kind {
    let given = given.to_ascii_lowercase();
    match given.as_str() {
        _ if given.starts_with("imsqti_item_xml") => Kind::Item,
        _ if given.starts_with("imsqti_test_xml") || given.starts_with("imsqti_assessment_xml") => Kind::Test,
        _ if given.starts_with("imsqti_xmlv1p") => Kind::Quiz,
        _ => Kind::Other,
    }
}

fn words(element: &Element) -> String {
    element.text().split_whitespace().collect::<Vec<_>>().join(" ")
}
