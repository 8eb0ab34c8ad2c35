//! The server under test with all it stands on, and how that is broken and mended.

use std::{path::Path, thread, time::Duration};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

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
    postgres::Cluster,
};

/// How long a server may take to serve again; longer is a fault of its own.
const RECOVERY: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(5);

/// What a server keeps its data on.
pub(super) enum Ground {
    /// SQLite in a folder of the disk.
    Folder(TempDir),
    /// SQLite on a small disk of its own.
    Volume(Volume),
    /// PostgreSQL, and a folder for the rest.
    Cluster(Cluster, TempDir),
}

/// A server and its ground.
pub(super) struct World<'a> {
    binary: &'a Path,
    // Before the ground it stands on, so that it is dropped first.
    instance: Option<Instance>,
    ground: Ground,
    clock: Option<ShiftedClock>,
}

impl Ground {
    fn folder(&self) -> &Path {
        match self {
            Self::Folder(folder) | Self::Cluster(_, folder) => folder.path(),
            Self::Volume(volume) => volume.path(),
        }
    }
}

impl<'a> World<'a> {
    /// Starts a server.
    pub(super) fn start(binary: &'a Path, ground: Ground, stage: &Stage) -> Result<Self> {
        let clock = ShiftedClock::find(ground.folder())?;
        let mut world = Self { binary, instance: None, ground, clock };
        world.serve(stage, 0)?;
        Ok(world)
    }

    /// What can be broken here.
    pub(super) fn means(&self) -> Means {
        Means {
            database: matches!(self.ground, Ground::Cluster(..)),
            clock: self.clock.is_some(),
            disk: matches!(self.ground, Ground::Volume(_)),
        }
    }

    /// Breaks something and mends it, until takers are served again.
    pub(super) fn strike(&mut self, fault: Fault, stage: &Stage, count: &mut Count) -> Result<()> {
        match fault {
            Fault::Kill { same_port } => {
                count.kills += 1;
                self.kill(same_port, stage)?;
            }
            Fault::KillAgain => {
                count.kills += 1;
                return self.kill(true, stage);
            }
            Fault::StopDatabase(time) => {
                let Ground::Cluster(cluster, _) = &mut self.ground else { return Ok(()) };
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
                let Ground::Volume(volume) = &self.ground else { return Ok(()) };
                count.full_disks += 1;
                volume.fill()?;
                thread::sleep(time);
                volume.free()?;
            }
        }
        saves_go_on(stage).with_context(|| format!("after {fault:?}"))
    }

    /// What the server wrote about panics in all of its lives.
    pub(super) fn panics(&self) -> Result<Vec<String>> {
        let log = files::read_text(&instance::log_file(self.ground.folder()))?;
        Ok(log.lines().filter(|line| line.contains("panicked")).map(str::to_owned).collect())
    }

    fn kill(&mut self, same_port: bool, stage: &Stage) -> Result<()> {
        let origin = self.instance.as_ref().map(|instance| instance.origin().to_owned());
        let port = origin.filter(|_| same_port).and_then(|origin| origin.rsplit(':').next()?.parse().ok());
        // Dropping one is `kill -9`.
        drop(self.instance.take());
        self.serve(stage, port.unwrap_or(0))
    }

    fn serve(&mut self, stage: &Stage, port: u16) -> Result<()> {
        let url = match &self.ground {
            Ground::Cluster(cluster, _) => Some(cluster.url()),
            Ground::Folder(_) | Ground::Volume(_) => None,
        };
        let variables = self.clock.as_ref().map(ShiftedClock::variables).unwrap_or_default();
        let settings = Settings {
            binary: self.binary,
            data: self.ground.folder(),
            database: url.as_deref(),
            port,
            variables: &variables,
        };
        let instance = Instance::start(&settings).context("the server does not start again")?;
        stage.moved(instance.origin());
        self.instance = Some(instance);
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
