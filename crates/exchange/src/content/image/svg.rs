//! SVG: what may stand in it is listed, everything else is refused. Browsers are given it as a picture, in which no
//! script runs and nothing is loaded; a file that somebody opens by itself must be as harmless.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::{ImageFault, checked};

/// Elements that draw, group, name or paint.
const ELEMENTS: [&str; 27] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "g",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
];
/// Elements nested in each other.
const DEEPEST: usize = 64;

/// Width and height in pixels, from the view box or else from width and height.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), ImageFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImageFault::Broken("UTF-8 SVG"))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut size = None;
    let mut open: Vec<String> = Vec::new();
    loop {
        let event = reader.read_event().map_err(|error| ImageFault::Xml(error.to_string()))?;
        match event {
            Event::Start(start) => {
                let name = element(&start)?;
                if open.len() >= DEEPEST {
                    return Err(ImageFault::Element(name));
                }
                begin(&start, &name, open.is_empty(), &mut size)?;
                open.push(name);
            }
            Event::Empty(start) => {
                let name = element(&start)?;
                begin(&start, &name, open.is_empty(), &mut size)?;
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(part) if is_style(&open) => style(&part)?,
            Event::CData(part) if is_style(&open) => style(&part)?,
            Event::GeneralRef(part) => {
                let name = part.to_string();
                // Inside a style sheet a reference could hide what the checks look for.
                let is_plain =
                    matches!(name.as_str(), "amp" | "lt" | "gt" | "quot" | "apos") || name.starts_with('#');
                if !is_plain || is_style(&open) {
                    return Err(ImageFault::Entity);
                }
            }
            Event::DocType(_) => return Err(ImageFault::Entity),
            Event::PI(instruction) => {
                return Err(ImageFault::Instruction(cut(&instruction)));
            }
            Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    if let Some(name) = open.last() {
        return Err(ImageFault::Xml(format!("<{name}> is never closed")));
    }
    size.ok_or(ImageFault::Broken("SVG"))
}

fn is_style(open: &[String]) -> bool {
    open.last().is_some_and(|name| name == "style")
}

fn cut(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The name of an element that may stand in a drawing.
fn element(start: &BytesStart<'_>) -> Result<String, ImageFault> {
    // The whole name: one of another namespace is refused with its prefix.
    let name = start.name().into_inner().to_owned();
    let is_filter_step = name.starts_with("fe") && name != "feImage";
    if ELEMENTS.contains(&name.as_str()) || is_filter_step {
        Ok(name)
    } else {
        Err(ImageFault::Element(cut(&name)))
    }
}

/// Checks the attributes of an element; the first of all is the drawing, which has the size.
fn begin(
    start: &BytesStart<'_>,
    name: &str,
    is_root: bool,
    size: &mut Option<(u32, u32)>,
) -> Result<(), ImageFault> {
    if is_root != (name == "svg") || is_root && size.is_some() {
        return Err(ImageFault::Element(name.to_owned()));
    }
    let mut read = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| ImageFault::Xml(error.to_string()))?;
        let key = attribute.key.into_inner().to_owned();
        // Only the five entities and numbers are known.
        let value =
            attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| ImageFault::Entity)?.into_owned();
        self::attribute(&key, &value)?;
        read.push((key, value));
    }
    if is_root {
        let of = |name: &str| read.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        if of("xmlns") != Some("http://www.w3.org/2000/svg") {
            return Err(ImageFault::Broken("SVG"));
        }
        *size = Some(sides(of("viewBox"), of("width"), of("height"))?);
    }
    Ok(())
}

fn attribute(key: &str, value: &str) -> Result<(), ImageFault> {
    let local = key.rsplit_once(':').map_or(key, |(_, local)| local).to_ascii_lowercase();
    if local.starts_with("on") || key == "xml:base" {
        return Err(ImageFault::Attribute(cut(key)));
    }
    if matches!(local.as_str(), "href" | "src") && !value.trim_start().starts_with('#') {
        return Err(ImageFault::Reference(cut(value)));
    }
    style(value)
}

/// Nothing of CSS may lead out of the file. A backslash could spell any word otherwise.
fn style(text: &str) -> Result<(), ImageFault> {
    let lower = text.to_ascii_lowercase();
    for word in ["@import", "\\", "image-set(", "@font-face", "expression(", "javascript:"] {
        if lower.contains(word) {
            return Err(ImageFault::Reference(word.to_owned()));
        }
    }
    let is_inside = |rest: &str| rest.trim_start_matches([' ', '"', '\'']).starts_with('#');
    match lower.split("url(").skip(1).find(|rest| !is_inside(rest)) {
        Some(rest) => Err(ImageFault::Reference(cut(rest))),
        None => Ok(()),
    }
}

/// The size that boxes count in: units of the view box, which must begin at 0 0; without one, pixels.
fn sides(
    view_box: Option<&str>,
    width: Option<&str>,
    height: Option<&str>,
) -> Result<(u32, u32), ImageFault> {
    let number = |text: &str| text.trim().trim_end_matches("px").parse::<f64>().ok();
    if let Some(view_box) = view_box {
        let numbers: Option<Vec<f64>> =
            view_box.split([' ', ',']).filter(|part| !part.is_empty()).map(number).collect();
        return match numbers.as_deref() {
            Some([0.0, 0.0, width, height]) => checked(*width, *height),
            _ => Err(ImageFault::NoSize),
        };
    }
    match (width.and_then(number), height.and_then(number)) {
        (Some(width), Some(height)) => checked(width, height),
        _ => Err(ImageFault::NoSize),
    }
}
