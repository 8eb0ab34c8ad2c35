//! Work in parts on several threads, with one result whatever their number.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Threads worth starting on this machine; one where it has none to start (wasm32).
pub(super) fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Computes every part and gives the results in the order of the parts. Which thread computes which part is left to chance;
/// as parts never share a sum, the results are not.
pub(super) fn in_order<T: Send>(threads: usize, parts: usize, compute: impl Fn(usize) -> T + Sync) -> Vec<T> {
    if threads <= 1 || parts <= 1 {
        return (0..parts).map(compute).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut own = Vec::new();
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            if part >= parts {
                return own;
            }
            own.push((part, compute(part)));
        }
    };
    let mut all: Vec<(usize, T)> = thread::scope(|scope| {
        // One that cannot be started leaves its parts to the others, and to this thread.
        let start = |_| thread::Builder::new().spawn_scoped(scope, work).ok();
        let started: Vec<_> = (1..threads.min(parts)).filter_map(start).collect();
        let mut all = work();
        for thread in started {
            match thread.join() {
                Ok(own) => all.extend(own),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by_key(|(part, _)| *part);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_computed_once_and_stands_in_its_place() {
        for threads in [1, 2, 3, 16] {
            let squares = in_order(threads, 10, |part| part * part);
            assert_eq!(squares, (0..10).map(|part| part * part).collect::<Vec<_>>());
            assert!(in_order(threads, 0, |part| part).is_empty());
        }
    }
}
