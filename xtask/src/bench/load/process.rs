//! What the system says about a process: memory and processor time.

use std::{fs, time::Duration};

use anyhow::{Context, Result};

/// `USER_HZ`: the unit of `/proc/…/stat`, 100 on every Linux that Rust runs on.
const TICKS: u32 = 100;

/// A reading.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Usage {
    /// Resident memory, in bytes.
    pub(super) resident: u64,
    /// Processor time since the process began.
    pub(super) processor: Duration,
}

/// Reads `/proc`; an error where there is none.
pub(super) fn usage(process: u32) -> Result<Usage> {
    let read = |name: &str| {
        let path = format!("/proc/{process}/{name}");
        fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))
    };
    Ok(Usage {
        resident: resident(&read("status")?).context("no VmRSS")?,
        processor: processor(&read("stat")?).context("no processor time")?,
    })
}

fn resident(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// `utime` and `stime`, the 14th and 15th field; the second is a name that may hold spaces.
fn processor(stat: &str) -> Option<Duration> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let ticks: u32 = fields.next()?.parse::<u32>().ok()? + fields.next()?.parse::<u32>().ok()?;
    Some(Duration::from_secs(1) * ticks / TICKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_understood() {
        assert_eq!(resident("Name:\tx\nVmRSS:\t   41232 kB\nThreads: 3\n"), Some(41_232 * 1024));
        let stat = "42 (a ) name) S 1 42 42 0 -1 4194560 100 0 0 0 250 50 0 0 20 0 3 0 100 1 1";
        assert_eq!(processor(stat), Some(Duration::from_secs(3)));
    }
}
