//! The server under test with all it stands on, and how that is broken and mended.

use std::{
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use super::{
    count::Count,
    plan::{Fault, Means},
    shifted_clock::ShiftedClock,
    taker::Stage,
    volume::Volume,
};
use crate::{
    clock::Stopwatch,
    files,
    instance::{self, Instance, Settings},
    leftovers::Scratch,
    postgres::Cluster,
};

/// How long a server may take to serve again; longer is a fault of its own.
const RECOVERY: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(5);

/// What a server keeps its data on.
pub(super) enum Ground {
    /// SQLite in a folder of the disk.
    Folder(Scratch),
    /// SQLite on a small disk of its own.
    Volume(Volume),
    /// PostgreSQL, and a folder for each server's log.
    Cluster(Cluster, Vec<Scratch>),
    /// PostgreSQL on a small disk of its own.
    SmallCluster(Cluster, Volume, Scratch),
}

/// Servers and their ground.
pub(super) struct World<'a> {
    binary: &'a Path,
    // Before the ground it stands on, so that it is dropped first.
    instances: Vec<Option<Instance>>,
    ground: Ground,
    clock: Option<ShiftedClock>,
}

impl Ground {
    /// A folder for each server.
    fn folders(&self) -> Vec<&Path> {
        match self {
            Self::Folder(folder) | Self::SmallCluster(_, _, folder) => vec![folder.path()],
            Self::Cluster(_, folders) => folders.iter().map(Scratch::path).collect(),
            Self::Volume(volume) => vec![volume.path()],
        }
    }

    /// The database, if it is one of our own to stop.
    fn cluster(&self) -> Option<&Cluster> {
        match self {
            Self::Cluster(cluster, _) | Self::SmallCluster(cluster, ..) => Some(cluster),
            Self::Folder(_) | Self::Volume(_) => None,
        }
    }

    /// The disk, if it can be filled.
    fn volume(&self) -> Option<&Volume> {
        match self {
            Self::Volume(volume) | Self::SmallCluster(_, volume, _) => Some(volume),
            Self::Folder(_) | Self::Cluster(..) => None,
        }
    }
}

/// What a check of the doctor that fails begins with.
const FAIL: &str = "FAIL ";
/// Checks that fail of what chaos does itself: it moves clocks, and gives the data a small disk.
const CAUSED: [&str; 2] = ["nothing is dated in the future", "the disk has room"];

/// Lines of the doctor about faults that chaos has not caused itself.
fn unexpected(said: &str) -> impl Iterator<Item = &str> {
    let is_caused = |fault: &str| CAUSED.iter().any(|caused| fault.starts_with(caused));
    said.lines().filter(move |line| line.strip_prefix(FAIL).is_some_and(|fault| !is_caused(fault)))
}

impl<'a> World<'a> {
    /// Starts a server on each folder of the ground.
    pub(super) fn start(binary: &'a Path, ground: Ground, stage: &Stage) -> Result<Self> {
        let folders = ground.folders();
        let clock = ShiftedClock::find(folders.first().context("no folder")?)?;
        let count = folders.len();
        let instances = (0..count).map(|_| None).collect();
        let mut world = Self { binary, instances, ground, clock };
        for server in 0..count {
            world.serve(server, stage, 0)?;
        }
        Ok(world)
    }

    /// What can be broken here.
    pub(super) fn means(&self) -> Means {
        Means {
            database: self.ground.cluster().is_some(),
            clock: self.clock.is_some(),
            disk: self.ground.volume().is_some(),
        }
    }

    /// Breaks something and mends it, until takers are served again.
    pub(super) fn strike(&mut self, fault: Fault, stage: &Stage, count: &mut Count) -> Result<()> {
        match fault {
            Fault::Kill { server, same_port } => {
                count.kills += 1;
                self.kill(server, same_port, stage)?;
            }
            Fault::KillAgain { server } => {
                count.kills += 1;
                self.kill(server, true, stage)?;
            }
            Fault::StopDatabase(time) => {
                let (Ground::Cluster(cluster, _) | Ground::SmallCluster(cluster, ..)) = &mut self.ground
                else {
                    return Ok(());
                };
                count.database_stops += 1;
                cluster.crash()?;
                thread::sleep(time);
                cluster.resume()?;
            }
            Fault::MoveClock(seconds) => {
                let Some(clock) = &self.clock else { return Ok(()) };
                count.clock_jumps += 1;
                clock.shift(seconds)?;
            }
            Fault::FillDisk(time) => {
                let Some(volume) = self.ground.volume() else { return Ok(()) };
                count.full_disks += 1;
                volume.fill()?;
                thread::sleep(time);
                volume.free()?;
            }
        }
        saves_go_on(stage).with_context(|| format!("after {fault:?}"))
    }

    /// Has the server's own doctor look for faults in what all this has left.
    pub(super) fn examine(&self) -> Result<()> {
        let mut doctor = Command::new(self.binary);
        doctor.arg("doctor").arg("--data").arg(self.ground.folders()[0]);
        if let Some(cluster) = self.ground.cluster() {
            doctor.arg("--database-url").arg(cluster.url());
        }
        let output = doctor.stdin(Stdio::null()).output().context("the doctor does not start")?;
        let said = String::from_utf8_lossy(&output.stdout);
        let faults: Vec<&str> = unexpected(&said).collect();
        // One that ends badly without a word about why is a fault too.
        let is_mute = !output.status.success() && !said.contains(FAIL);
        ensure!(faults.is_empty() && !is_mute, "the doctor finds:\n{}", faults.join("\n"));
        Ok(())
    }

    /// What the server wrote about panics in all of its lives.
    pub(super) fn panics(&self) -> Result<Vec<String>> {
        let mut panics = Vec::new();
        for folder in self.ground.folders() {
            // What was being written when the server was killed need not be text.
            let log = files::read(&instance::log_file(folder))?;
            let log = String::from_utf8_lossy(&log);
            panics.extend(log.lines().filter(|line| line.contains("panicked")).map(str::to_owned));
        }
        Ok(panics)
    }

    fn kill(&mut self, server: usize, same_port: bool, stage: &Stage) -> Result<()> {
        let server = server % self.instances.len();
        // Dropping one is `kill -9`.
        let origin = self.instances[server].take().map(|instance| instance.origin().to_owned());
        let port = origin.filter(|_| same_port).and_then(|origin| origin.rsplit(':').next()?.parse().ok());
        self.serve(server, stage, port.unwrap_or(0))
    }

    fn serve(&mut self, server: usize, stage: &Stage, port: u16) -> Result<()> {
        let url = self.ground.cluster().map(Cluster::url);
        let variables = self.clock.as_ref().map(ShiftedClock::variables).unwrap_or_default();
        let settings = Settings {
            binary: self.binary,
            data: self.ground.folders()[server],
            database: url.as_deref(),
            port,
            variables: &variables,
        };
        let instance = Instance::start(&settings).context("the server does not start again")?;
        stage.moved(server, instance.origin());
        self.instances[server] = Some(instance);
        Ok(())
    }
}

/// Waits until saves are acknowledged again, without anybody's help.
fn saves_go_on(stage: &Stage) -> Result<()> {
    use std::sync::atomic::Ordering::Relaxed;

    let (before, watch) = (stage.acknowledged.load(Relaxed), Stopwatch::start());
    while stage.acknowledged.load(Relaxed) == before {
        ensure!(watch.elapsed() < RECOVERY, "no save is acknowledged for {} s", RECOVERY.as_secs());
        thread::sleep(PAUSE);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_chaos_causes_is_passed_over() {
        let said = "ok   the file is sound: ok\nFAIL nothing is dated in the future: 3 rows\n\
                    FAIL every step has its attempt: 1 amiss\nFAIL the disk has room: 9 MiB";
        assert_eq!(unexpected(said).collect::<Vec<_>>(), ["FAIL every step has its attempt: 1 amiss"]);
    }
}
