//! Makes sure that the folder of the browser bundle is there to embed; `cargo xtask build` fills it.

fn main() -> std::io::Result<()> {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site");
    std::fs::create_dir_all(site)?;
    println!("cargo::rerun-if-changed={site}");
    println!("cargo::rerun-if-changed=../content");
    Ok(())
}
