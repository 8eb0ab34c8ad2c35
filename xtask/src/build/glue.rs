//! The small scripts: wasm-bindgen's glue, our `boot.js`, and what draws boxes.

/// Drops what only readers need: comment lines and indentation.
///
/// No parser, so it is careful: it stops at the first sign of a text over several lines (a back quote), and never joins lines.
/// Compression does most of the rest; a real minifier would save about 1 KB more and cost a hundred crates.
pub(super) fn tidy(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut kept = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        let opens = line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if in_comment || opens {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// `boot.js` with the hashed addresses of what it loads.
pub(super) fn boot(source: &str, script: &str, wasm: &str) -> String {
    source.replace("__SCRIPT__", &format!("/pkg/{script}")).replace("__WASM__", &format!("/pkg/{wasm}"))
}

/// The script that draws boxes, with the hashed name of the geometry beside it.
pub(super) fn boxes(source: &str, geometry: &str) -> String {
    source.replace("./geometry.mjs", &format!("/pkg/{geometry}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "/**\n * Says hello.\n */\nfunction hello() {\n    // why\n    return '/* kept */ // kept';\n}\n/* one */\n";
        assert_eq!(tidy(script), "function hello() {\nreturn '/* kept */ // kept';\n}\n");
    }

    #[test]
    fn a_text_over_lines_is_left_alone() {
        let script = "const text = `\n   // not a comment\n`;\n";
        assert_eq!(tidy(script), script);
    }

    #[test]
    fn boot_learns_the_hashed_names() {
        let boot = boot("import init from '__SCRIPT__'; init('__WASM__')", "a-1.js", "a-2.wasm");
        assert_eq!(boot, "import init from '/pkg/a-1.js'; init('/pkg/a-2.wasm')");
        assert_eq!(
            boxes("import { a } from './geometry.mjs'", "geometry-3.js"),
            "import { a } from '/pkg/geometry-3.js'"
        );
    }
}
