//! The fuzz targets of `fuzz/` on stable Rust: seeded mutations of good texts, the same in every run.

#[path = "../../../../fuzz/bodies/mod.rs"]
#[expect(unreachable_pub, reason = "public for the fuzz targets, which compile the bodies as a library")]
mod bodies;
mod mutation;
mod samples;

use mutation::Mutator;

/// Runs of each target: some seconds in all without optimisation.
const RUNS: usize = 400;

/// Runs a target on its samples as they are and on mutations of them. The last input is printed when one fails.
fn fuzz(seed: u64, samples: &[Vec<u8>], run: fn(&[u8])) {
    let runs = std::env::var("MUNTEOK_FUZZ_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
    let mut mutator = Mutator::new(seed);
    let mutated = (0..runs).map(|_| mutator.mutate(samples));
    for data in samples.iter().cloned().chain(mutated) {
        if let Err(panic) = std::panic::catch_unwind(|| run(&data)) {
            eprintln!("failed on {data:?}\n= {}", String::from_utf8_lossy(&data));
            std::panic::resume_unwind(panic);
        }
    }
}

#[test]
fn the_linter() {
    fuzz(1, &samples::transcripts(), bodies::linter::run);
}

#[test]
fn the_aligner() {
    fuzz(2, &samples::pairs(), bodies::aligner::run);
}

#[test]
fn the_parser_of_packs() {
    fuzz(3, &samples::packs(), bodies::pack::run);
}

#[test]
fn the_parser_of_content() {
    fuzz(4, &samples::files(), bodies::content::run);
}

#[test]
fn responses() {
    fuzz(5, &samples::responses(), bodies::response::run);
}

#[test]
fn foreign_formats() {
    fuzz(6, &samples::foreign(), bodies::foreign::run);
}
