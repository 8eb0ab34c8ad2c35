//! A content package: a manifest, the items, and a test that holds them in order.

use std::collections::BTreeSet;

use super::{Version, item, serial};
use crate::foreign::package::pack;
use crate::foreign::xml::Element;
use crate::foreign::{Draft, Loss};

/// Writes a content package. Runs of items of one category are the sections of its test. What an item cannot say is
/// reported by its place.
pub fn write_package<'a>(
    drafts: impl IntoIterator<Item = &'a Draft>,
    title: &str,
    version: Version,
) -> (Vec<u8>, Vec<(usize, Loss)>) {
    let mut losses = Vec::new();
    let (mut files, mut resources, mut sections) = (Vec::new(), Vec::new(), Vec::<Element>::new());
    let mut ids = BTreeSet::new();
    let mut category: Option<&str> = None;
    for (place, draft) in drafts.into_iter().enumerate() {
        let number = place + 1;
        let (name, fallback) = (format!("items/item-{number:05}.xml"), format!("item-{number}"));
        let mut lost = Vec::new();
        let mut element = item::item(draft, &fallback, version, &mut lost);
        losses.extend(lost.into_iter().map(|loss| (place, loss)));
        // Two items of one id would be one item to whoever reads the package.
        let id = draft.foreign_id.clone().unwrap_or(fallback);
        if !ids.insert(id.clone()) {
            let other = format!("{id}-{number}");
            for (key, value) in &mut element.attributes {
                if key == "identifier" {
                    value.clone_from(&other);
                }
            }
            losses.push((place, Loss::new("id", crate::foreign::What::Field("id".to_owned()))));
        }
        files.push((name.clone(), serial::text(&element, version)));
        resources.push(resource(draft, number, &name, version));
        if sections.is_empty() || draft.category.as_deref() != category {
            category = draft.category.as_deref();
            let section = Element::new("assessmentSection")
                .with("identifier", format!("section-{}", sections.len() + 1))
                .with("title", category.unwrap_or_default())
                .with("visible", "true");
            sections.push(section);
        }
        let reference = Element::new("assessmentItemRef")
            .with("identifier", format!("item-{number}"))
            .with("href", &*name);
        if let Some(section) = sections.last_mut() {
            section.nodes.push(crate::foreign::xml::Node::Element(reference));
        }
    }
    let manifest = manifest(resources, version);
    let test = serial::text(&test(title, sections, version), version);
    let head = [("imsmanifest.xml".to_owned(), manifest), ("test.xml".to_owned(), test)];
    let files: Vec<(String, String)> = head.into_iter().chain(files).collect();
    (pack(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()))), losses)
}

fn test(title: &str, sections: Vec<Element>, version: Version) -> Element {
    let namespace = match version {
        Version::V2_2 => "http://www.imsglobal.org/xsd/imsqti_v2p2",
        Version::V3_0 => "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
    };
    let part = Element::new("testPart")
        .with("identifier", "part-1")
        .with("navigationMode", "nonlinear")
        .with("submissionMode", "simultaneous")
        .holding_all(sections);
    Element::new("assessmentTest")
        .with("xmlns", namespace)
        .with("identifier", "test")
        .with("title", title)
        .holding(part)
}

/// Keywords and category as learning object metadata.
fn resource(draft: &Draft, number: usize, name: &str, version: Version) -> Element {
    let kind = match version {
        Version::V2_2 => "imsqti_item_xmlv2p2",
        Version::V3_0 => "imsqti_item_xmlv3p0",
    };
    let string = |text: &str| Element::new("imsmd:langstring").saying(text);
    let keywords = draft.tags.iter().map(|tag| Element::new("imsmd:keyword").holding(string(tag)));
    let mut lom = Element::new("imsmd:lom");
    if !draft.tags.is_empty() {
        lom = lom.holding(Element::new("imsmd:general").holding_all(keywords));
    }
    if let Some(category) = &draft.category {
        let taxon = |step: &str| {
            Element::new("imsmd:taxon").holding(Element::new("imsmd:entry").holding(string(step)))
        };
        let path = Element::new("imsmd:taxonpath").holding_all(category.split('/').map(taxon));
        lom = lom.holding(Element::new("imsmd:classification").holding(path));
    }
    let metadata = (!lom.nodes.is_empty()).then(|| Element::new("metadata").holding(lom));
    Element::new("resource")
        .with("identifier", format!("item-{number}"))
        .with("type", kind)
        .with("href", name)
        .holding_all(metadata)
        .holding(Element::new("file").with("href", name))
}

fn manifest(items: Vec<Element>, version: Version) -> String {
    let (kind, schema, number) = match version {
        Version::V2_2 => ("imsqti_test_xmlv2p2", "QTIv2.2 Package", "1.0.0"),
        Version::V3_0 => ("imsqti_test_xmlv3p0", "QTI Package", "3.0.0"),
    };
    let needed = items.iter().filter_map(|item| item.attribute("identifier"));
    let needed: Vec<Element> =
        needed.map(|id| Element::new("dependency").with("identifierref", id)).collect();
    let test = Element::new("resource")
        .with("identifier", "test")
        .with("type", kind)
        .with("href", "test.xml")
        .holding(Element::new("file").with("href", "test.xml"))
        .holding_all(needed);
    let metadata = Element::new("metadata")
        .holding(Element::new("schema").saying(schema))
        .holding(Element::new("schemaversion").saying(number));
    let manifest = Element::new("manifest")
        .with("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1")
        .with("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_v1p2")
        .with("identifier", "manifest")
        .holding(metadata)
        .holding(Element::new("organizations"))
        .holding(Element::new("resources").holding(test).holding_all(items));
    // A manifest keeps its names in all versions.
    serial::text(&manifest, Version::V2_2)
}
