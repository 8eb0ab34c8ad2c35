//! Puts the browser side together in `target/site`, unless nothing changed since the last time.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};

use super::{
    Mode,
    assets::Assets,
    bindgen::{self, Bundle, NAME},
    glue,
    manifest::Manifest,
    optimise, style,
};
use crate::{
    digest::Stamp,
    files,
    progress::{kilobytes, step},
    workspace::Workspace,
};

const BOOT: &str = "app/src/boot.js";
const MODULES: &str = "app/scripts";
/// The module of pages on which boxes are drawn, and the geometry it stands on.
const BOXES: &str = "app/src/boxes";
const STYLE: &str = "style/main.css";
const STUDIO_STYLE: &str = "style/studio.css";

/// Bundles the raw module, style sheet and public files.
pub(super) fn assemble(workspace: &Workspace, mode: Mode, raw: &Path) -> Result<Manifest> {
    let (site, stamp_file) = (workspace.site(), workspace.scratch().join("site.stamp"));
    let stamp = stamp(workspace, mode, raw)?;
    if let Ok(manifest) = Manifest::read(&site)
        && manifest.is_whole(&site)
        && fs::read_to_string(&stamp_file).is_ok_and(|last| last == stamp)
    {
        println!("bundle the browser side … unchanged");
        return Ok(manifest);
    }
    let fresh = workspace.scratch().join("site.new");
    clear(&fresh)?;
    let manifest = fill(workspace, mode, raw, &fresh)?;
    // The stamp goes first and comes last: an interrupted run must not pass for a finished one.
    clear(&stamp_file)?;
    clear(&site)?;
    fs::rename(&fresh, &site)
        .with_context(|| format!("cannot move {} to {}", fresh.display(), site.display()))?;
    files::write(&stamp_file, stamp.as_bytes())?;
    Ok(manifest)
}

/// Makes the least a server compiles with, where there is no site yet: lints and unit tests need no browser side.
pub(crate) fn placeholder(workspace: &Workspace) -> Result<()> {
    let site = workspace.site();
    if Manifest::read(&site).is_ok() {
        return Ok(());
    }
    let name = |extension: &str| format!("none.{extension}");
    let manifest = Manifest {
        script: name("js"),
        wasm: name("wasm"),
        style: name("css"),
        boot: name("js"),
        studio_style: name("css"),
        boxes: name("js"),
        modules: BTreeMap::new(),
    };
    manifest.write(&site)
}

/// Everything the site depends on, this tool's own way of building included.
fn stamp(workspace: &Workspace, mode: Mode, raw: &Path) -> Result<String> {
    let mut stamp = Stamp::default();
    stamp.add("mode", format!("{mode:?}").as_bytes());
    stamp.add("raw", &files::read(raw)?);
    if mode == Mode::Release {
        stamp.add("wasm-opt", format!("{:?}", optimise::tool(workspace)).as_bytes());
    }
    for inside in ["style", "public", BOOT, BOXES, MODULES, "xtask/src/build", "xtask/Cargo.toml"] {
        stamp.add_files(workspace.root(), &workspace.path(inside))?;
    }
    Ok(stamp.finish())
}

fn fill(workspace: &Workspace, mode: Mode, raw: &Path, folder: &Path) -> Result<Manifest> {
    let assets = Assets::new(folder, mode == Mode::Release);
    let bundle = step("bind the module to JavaScript", || {
        let bundle = bindgen::generate(raw, mode)?;
        let note = kilobytes(bundle.wasm.len() as u64).to_string();
        Ok((bundle, note))
    })?;
    let bundle = if mode == Mode::Release { optimised(workspace, bundle)? } else { bundle };
    let (sheet, studio_sheet) = step("bundle the style sheets", || {
        let sheet = style::bundle(&workspace.path(STYLE), mode)?;
        let studio = style::bundle(&workspace.path(STUDIO_STYLE), mode)?;
        let note = format!("{} + {}", kilobytes(sheet.len() as u64), kilobytes(studio.len() as u64));
        Ok(((sheet, studio), note))
    })?;
    step("write and compress the site", || {
        let script = write_script(&assets, &bundle)?;
        let wasm = assets.hashed(NAME, "wasm", &bundle.wasm)?;
        let style = assets.hashed("main", "css", sheet.as_bytes())?;
        let source = files::read_text(&workspace.path(BOOT))?;
        let boot =
            assets.hashed("boot", "js", glue::tidy(&glue::boot(&source, &script, &wasm)).as_bytes())?;
        let public = assets.copy(&workspace.path("public"))?;
        let studio_style = assets.hashed("studio", "css", studio_sheet.as_bytes())?;
        let modules = modules(workspace, &assets)?;
        let boxes = write_boxes(&assets, &workspace.path(BOXES))?;
        let manifest = Manifest { script, wasm, style, boot, studio_style, modules, boxes };
        manifest.write(folder)?;
        Ok((manifest, format!("{public} public files")))
    })
}

/// Writes the small modules under hashed names.
fn modules(workspace: &Workspace, assets: &Assets<'_>) -> Result<BTreeMap<String, String>> {
    let mut modules = BTreeMap::new();
    for entry in fs::read_dir(workspace.path(MODULES)).with_context(|| format!("cannot read {MODULES}"))? {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else { continue };
        if path.extension().is_some_and(|extension| extension == "js") {
            let source = glue::tidy(&files::read_text(&path)?);
            modules.insert(name.to_owned(), assets.hashed(name, "js", source.as_bytes())?);
        }
    }
    Ok(modules)
}

fn optimised(workspace: &Workspace, bundle: Bundle) -> Result<Bundle> {
    let Some(tool) = optimise::tool(workspace) else {
        println!(
            "shrink the module … skipped: no wasm-opt on PATH or in end2end/node_modules (optional, about a tenth)"
        );
        return Ok(bundle);
    };
    step("shrink the module with wasm-opt", || {
        let wasm = optimise::shrink(&tool, &bundle.wasm)?;
        let note = format!("{} → {}", kilobytes(bundle.wasm.len() as u64), kilobytes(wasm.len() as u64));
        Ok((Bundle { wasm, ..bundle }, note))
    })
}

/// Writes the glue and the snippets it imports, whose folder is hashed too because browsers keep `/pkg` for ever.
fn write_script(assets: &Assets<'_>, bundle: &Bundle) -> Result<String> {
    let mut script = glue::tidy(&bundle.script);
    if !bundle.snippets.is_empty() {
        let mut stamp = Stamp::default();
        for (name, bytes) in &bundle.snippets {
            stamp.add(name, bytes);
        }
        let folder = format!("snippets-{}", stamp.finish().get(..16).unwrap_or_default());
        for (name, bytes) in &bundle.snippets {
            assets.named(&format!("pkg/{folder}/{name}"), bytes)?;
        }
        script = script.replace("./snippets/", &format!("./{folder}/"));
    }
    assets.hashed(NAME, "js", script.as_bytes())
}

fn write_boxes(assets: &Assets<'_>, folder: &Path) -> Result<String> {
    let tidied = |name: &str| Ok::<_, anyhow::Error>(glue::tidy(&files::read_text(&folder.join(name))?));
    let geometry = assets.hashed("geometry", "js", tidied("geometry.mjs")?.as_bytes())?;
    assets.hashed("boxes", "js", glue::boxes(&tidied("surface.mjs")?, &geometry).as_bytes())
}

fn clear(path: &Path) -> Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}
