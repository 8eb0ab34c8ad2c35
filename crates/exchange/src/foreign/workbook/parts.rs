//! Which parts of the package are the sheets, and the texts that they share.

use super::cell::rich;
use super::{WorkbookFault, WorkbookProblem};
use crate::foreign::package::{Archive, folder, resolve};
use crate::foreign::xml::{self, Element};
use crate::foreign::{Fault, decode};

/// The parts of a workbook that are read.
pub(super) struct Parts {
    /// Names and parts of the sheets, in the order of the workbook.
    pub(super) sheets: Vec<(String, String)>,
    /// Texts that cells refer to by their place.
    pub(super) strings: Vec<String>,
}

/// A reference from one part to another.
struct Link {
    id: String,
    kind: String,
    part: String,
}

pub(super) fn read(archive: &mut Archive<'_>) -> Result<Parts, WorkbookFault> {
    let home = links(archive, "")?.into_iter().find(|link| link.kind == "officeDocument");
    let home = home.map_or_else(|| "xl/workbook.xml".to_owned(), |link| link.part);
    let book = text(archive, &home)?;
    let book = xml::parse(&book).map_err(|fault| broken(&home, &fault))?;
    let links = links(archive, &home)?;
    let sheets = book.child("sheets").into_iter().flat_map(|sheets| sheets.all("sheet"));
    let sheets = sheets.filter_map(|sheet| {
        let id = sheet.attribute("id")?;
        // Sheets of charts and of old dialogues have no cells.
        let link = links.iter().find(|link| link.id == id && link.kind == "worksheet")?;
        Some((sheet.attribute("name").unwrap_or_default().to_owned(), link.part.clone()))
    });
    let sheets = sheets.filter(|(_, part)| archive.has(part)).collect();
    let shared = links.iter().find(|link| link.kind == "sharedStrings" && archive.has(&link.part));
    let mut strings = Vec::new();
    if let Some(link) = shared {
        let text = text(archive, &link.part)?;
        let walked = xml::walk(&text, |element| {
            strings.push(rich(&element));
            true
        });
        walked.map_err(|fault| broken(&link.part, &fault))?;
    }
    Ok(Parts { sheets, strings })
}

fn broken(part: &str, fault: &Fault) -> WorkbookFault {
    WorkbookFault::whole(WorkbookProblem::Broken(format!("`{part}`: {fault}")))
}

fn text(archive: &mut Archive<'_>, part: &str) -> Result<String, WorkbookFault> {
    let bytes =
        archive.unpack(part).map_err(|fault| WorkbookFault::whole(WorkbookProblem::Package(fault)))?;
    decode(&bytes).map(|decoded| decoded.text).map_err(|fault| broken(part, &fault))
}

/// The references of a part, or of the package as a whole.
fn links(archive: &mut Archive<'_>, part: &str) -> Result<Vec<Link>, WorkbookFault> {
    let home = folder(part);
    let name = part.rsplit('/').next().unwrap_or_default();
    let file = [home, "_rels", &format!("{name}.rels")].join("/");
    let file = file.trim_start_matches('/');
    if !archive.has(file) {
        return Ok(Vec::new());
    }
    let text = text(archive, file)?;
    let root = xml::parse(&text).map_err(|fault| broken(file, &fault))?;
    let link = |element: &Element| {
        let target = element.attribute("Target")?;
        let part = match target.strip_prefix('/') {
            Some(absolute) => resolve("", absolute),
            None => resolve(home, target),
        };
        Some(Link {
            id: element.attribute("Id")?.to_owned(),
            kind: element.attribute("Type")?.rsplit('/').next().unwrap_or_default().to_owned(),
            part: part?,
        })
    };
    Ok(root.all("Relationship").filter_map(link).collect())
}
