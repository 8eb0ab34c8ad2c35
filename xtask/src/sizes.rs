//! The sizes that DESIGN §6 promises, measured on a running server.

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context, Result};

use crate::{
    build::Manifest,
    figure::Figure,
    http::Client,
    journey::Learner,
    pages::{Weight, crawl, weigh},
};

/// HTML and CSS of a learner page, compressed, in KB.
const PAGE: f64 = 30.0;
/// The attempt page, cold, with everything it loads.
const ATTEMPT: f64 = 250.0;
/// WASM and JavaScript of it.
const SCRIPT: f64 = 180.0;

/// The built files, every kind of page a guest can reach, and the attempt page.
pub(crate) fn measure(site: &Path, manifest: &Manifest, origin: &str) -> Result<Vec<Figure>> {
    let mut figures = built(site, manifest)?;
    let mut client = Client::connect(origin)?.accept_compressed();
    let mut plain = Client::connect(origin)?;
    // Of each kind the heaviest page stands for all.
    let mut kinds: BTreeMap<String, Weight> = BTreeMap::new();
    for page in crawl(&mut plain)? {
        let weight = weigh(&mut client, &mut plain, manifest, &page.path)
            .with_context(|| format!("weighing {}", page.path))?;
        let heaviest = kinds.entry(page.kind).or_default();
        if weight.total() > heaviest.total() {
            *heaviest = weight;
        }
    }
    figures.extend(kinds.into_iter().map(|(kind, weight)| {
        Figure::size(format!("`{kind}` HTML + CSS"), weight.html + weight.css).at_most(PAGE)
    }));
    figures.extend(attempt(manifest, origin)?);
    Ok(figures)
}

/// What lies in `target/site/pkg`, as compressed beforehand.
fn built(site: &Path, manifest: &Manifest) -> Result<Vec<Figure>> {
    let packed = |name: &str| -> Result<usize> {
        let path = site.join("pkg").join(format!("{name}.br"));
        let about = std::fs::metadata(&path).with_context(|| format!("{} is missing", path.display()))?;
        usize::try_from(about.len()).context("a file larger than memory")
    };
    let (wasm, script, boot, style) = (
        packed(&manifest.wasm)?,
        packed(&manifest.script)?,
        packed(&manifest.boot)?,
        packed(&manifest.style)?,
    );
    let studio_style = packed(&manifest.studio_style)?;
    let studio = manifest.modules.values().map(|name| packed(name)).sum::<Result<usize>>()?;
    Ok(vec![
        Figure::size("studio pages besides: JavaScript, brotli", studio),
        Figure::size("studio pages besides: CSS, brotli", studio_style),
        Figure::size("WASM, brotli", wasm),
        Figure::size("JavaScript, brotli", script + boot),
        Figure::size("WASM + JavaScript, brotli", wasm + script + boot).at_most(SCRIPT),
        Figure::size("JavaScript of pages with boxes, besides, brotli", packed(&manifest.boxes)?),
        Figure::size("CSS, brotli", style),
    ])
}

fn attempt(manifest: &Manifest, origin: &str) -> Result<Vec<Figure>> {
    let learner = Learner::begin(origin, 1)?;
    let page = learner.page();
    let mut client = Client::connect(origin)?.accept_compressed().with_cookies_of(learner.client());
    let mut plain = Client::connect(origin)?.with_cookies_of(learner.client());
    let weight = weigh(&mut client, &mut plain, manifest, &page).context("weighing the attempt page")?;
    Ok(vec![
        Figure::size("attempt page, all it loads", weight.total()).at_most(ATTEMPT),
        Figure::size("attempt page, WASM + JavaScript", weight.script).at_most(SCRIPT),
        Figure::size("attempt page, HTML + CSS", weight.html + weight.css).at_most(PAGE),
    ])
}
