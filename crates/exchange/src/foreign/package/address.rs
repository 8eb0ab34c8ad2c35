//! Names inside a package.

/// A name without empty and `.` steps; none if it is absolute or leads out.
pub(super) fn clean(name: &str) -> Option<String> {
    let name = name.replace('\\', "/");
    let drive = name.as_bytes().get(1) == Some(&b':');
    if drive || name.starts_with('/') || name.contains('\0') {
        return None;
    }
    let mut steps = Vec::new();
    for step in name.split('/') {
        match step {
            "" | "." => {}
            ".." => return None,
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}

/// The name that a reference means, seen from a folder; none for addresses of the web and for what leads out.
pub(in crate::foreign) fn resolve(folder: &str, reference: &str) -> Option<String> {
    if reference.contains("://") || reference.starts_with(['/', '#']) || reference.starts_with("data:") {
        return None;
    }
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    let path = unescape(path).replace('\\', "/");
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()?),
            step => steps.push(step),
        }
    }
    Some(steps.join("/")).filter(|name| !name.is_empty() && !name.contains('\0'))
}

/// The folder of a name, without the last `/`.
pub(in crate::foreign) fn folder(name: &str) -> &str {
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `%20` as the byte it stands for; what is no such thing stays.
fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = (*byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let hex = hex.filter(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        let value = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        out.push(value.unwrap_or(*byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
