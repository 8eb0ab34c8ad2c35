//! Pictures: SVG drawings and PNG. Only their size is read, and whether a browser may safely be given them.

mod png;
mod svg;
#[cfg(test)]
mod tests;

/// Largest picture, in bytes.
const LIMIT: usize = 512 * 1024;
/// Longest side, in pixels.
const LONGEST: u32 = 8_192;

/// Why a file is no picture for learners.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageFault {
    /// Over the limit.
    #[error("it has {0} bytes, the limit is {limit}", limit = LIMIT)]
    TooLarge(usize),
    /// Neither of the two kinds, by the ending of its name.
    #[error("a picture is an .svg or a .png file")]
    Kind,
    /// Not what its name says.
    #[error("it is not a {0} file")]
    Broken(&'static str),
    /// Not well-formed.
    #[error("the drawing is not well-formed XML: {0}")]
    Xml(String),
    /// A document type, which could bring entities.
    #[error("the drawing has a document type or an entity of its own; remove it")]
    Entity,
    /// A processing instruction, which could bring a style sheet from elsewhere.
    #[error("the drawing has a processing instruction; remove `<?{0}`")]
    Instruction(String),
    /// An element that draws nothing, or could run or load something.
    #[error("the drawing holds <{0}>; only shapes, text, gradients, filters and their like may stand in it")]
    Element(String),
    /// An event handler, or an attribute that changes what references mean.
    #[error("the drawing has the attribute `{0}`; remove it")]
    Attribute(String),
    /// Something that lies outside the file.
    #[error("the drawing refers to `{0}`; only `#id` of the same drawing may be referred to")]
    Reference(String),
    /// No size.
    #[error("the drawing has neither a viewBox that begins at 0 0 nor width and height in pixels")]
    NoSize,
    /// Sides that are not whole, missing, or too long.
    #[error("its size is {0}; both sides are whole pixels from 1 to {longest}", longest = LONGEST)]
    Size(String),
}

/// Width and height in pixels of the picture, by the ending of its name.
pub fn size(name: &str, bytes: &[u8]) -> Result<(u32, u32), ImageFault> {
    if bytes.len() > LIMIT {
        return Err(ImageFault::TooLarge(bytes.len()));
    }
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("svg") => svg::size(bytes),
        Some("png") => png::size(bytes),
        _ => Err(ImageFault::Kind),
    }
}

/// Both sides, if they are sides.
fn checked(width: f64, height: f64) -> Result<(u32, u32), ImageFault> {
    let side = |length: f64| {
        let is_one = length.fract() == 0.0 && (1.0..=f64::from(LONGEST)).contains(&length);
        is_one.then_some(length as u32)
    };
    side(width).zip(side(height)).ok_or_else(|| ImageFault::Size(format!("{width} × {height}")))
}
