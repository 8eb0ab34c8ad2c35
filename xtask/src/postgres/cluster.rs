//! A cluster in a temporary folder on a free port, gone when dropped.

use std::{
    env,
    fs::OpenOptions,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use super::{account::Account, programs};
use crate::{
    clock::Stopwatch,
    command::quietly,
    files,
    leftovers::{self, Belonging, Hold, Scratch},
};

/// The role and the first database.
const ROLE: &str = "munteok";
const PATIENCE: Duration = Duration::from_mins(1);
const PAUSE: Duration = Duration::from_millis(50);

/// Whether a commit has to reach the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// No: tests only want speed.
    Off,
    /// Yes: a benchmark without it would lie.
    On,
}

/// A running cluster.
pub(crate) struct Cluster {
    server: Child,
    hold: Option<Hold>,
    programs: PathBuf,
    account: Option<Account>,
    folder: Scratch,
    port: u16,
    durability: Durability,
}

impl Cluster {
    /// A cluster of our own from the installed programs; `None` when there are none.
    pub(crate) fn throw_away(durability: Durability) -> Result<Option<Self>> {
        Self::throw_away_in(&env::temp_dir(), durability)
    }

    /// The same, with its data in a folder under this one.
    pub(crate) fn throw_away_in(place: &Path, durability: Durability) -> Result<Option<Self>> {
        programs::find().map(|programs| Self::start(&programs, place, durability)).transpose()
    }

    /// Makes a cluster and waits until it answers.
    fn start(programs: &Path, place: &Path, durability: Durability) -> Result<Self> {
        let account = Account::needed()?;
        let folder = Scratch::make("munteok-postgres-", place)?;
        if let Some(account) = account {
            account.owns(folder.path())?;
        }
        let program = |name: &str| program(programs, account, folder.path(), name);
        quietly(
            program("initdb")
                .args(["--pgdata=data", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
                .arg(format!("--username={ROLE}")),
        )?;
        // Between this look and PostgreSQL's own bind someone else could take the port; then the start fails and says so.
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .context("no free port")?
            .port();
        let (server, hold) = serve(program("postgres"), folder.path(), port, durability)?;
        let (hold, programs) = (Some(hold), programs.to_path_buf());
        let mut cluster = Self { server, hold, programs, account, folder, port, durability };
        cluster.wait()?;
        Ok(cluster)
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{ROLE}@127.0.0.1:{}/postgres", self.port)
    }

    /// Ends it without a word to anybody, as if it had crashed: the next start has to recover from its log.
    pub(crate) fn crash(&mut self) -> Result<()> {
        quietly(self.program("pg_ctl").args(["stop", "--pgdata=data", "--mode=immediate", "--silent"]))?;
        self.server.wait().context("cannot wait for postgres")?;
        self.hold = None;
        Ok(())
    }

    /// Starts it again where it was, and waits until it answers.
    pub(crate) fn resume(&mut self) -> Result<()> {
        let (server, hold) = serve(self.program("postgres"), self.folder.path(), self.port, self.durability)?;
        self.server = server;
        self.hold = Some(hold);
        self.wait()
    }

    fn wait(&mut self) -> Result<()> {
        let port = self.port;
        let watch = Stopwatch::start();
        loop {
            let mut ready = self.program("pg_isready");
            if quietly(ready.args(["--quiet", "--host=127.0.0.1", &format!("--port={port}")])).is_ok() {
                return Ok(());
            }
            let ended = self.server.try_wait().context("cannot watch postgres")?.is_some();
            if ended || watch.elapsed() > PATIENCE {
                let log = files::read_text(&self.folder.path().join("log")).unwrap_or_default();
                bail!("the throw-away PostgreSQL did not start; its log:\n{log}");
            }
            thread::sleep(PAUSE);
        }
    }

    fn program(&self, name: &str) -> Command {
        program(&self.programs, self.account, self.folder.path(), name)
    }
}

/// Starts the server of a cluster that has been made.
fn serve(mut program: Command, folder: &Path, port: u16, durability: Durability) -> Result<(Child, Hold)> {
    let log = OpenOptions::new()
        .create(true)
        .append(true)
        .open(folder.join("log"))
        .context("cannot write PostgreSQL's log")?;
    program
        .args(["-D", "data", "-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"])
        .args(["-c", "unix_socket_directories=", "-c", "max_connections=200"])
        .args(if durability == Durability::Off { RELAXED.as_slice() } else { &[] })
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log);
    leftovers::hold(|| {
        let server = program.spawn().context("cannot start postgres")?;
        let process = server.id();
        Ok((server, Belonging::Postgres(process)))
    })
}

/// Nothing here outlives the process, so nothing has to survive a power cut.
const RELAXED: [&str; 6] = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

fn program(programs: &Path, account: Option<Account>, folder: &Path, name: &str) -> Command {
    let mut command = Command::new(programs.join(name));
    command.current_dir(folder);
    if let Some(account) = account {
        account.runs(&mut command);
    }
    command
}

impl Drop for Cluster {
    /// Stops it properly: a killed PostgreSQL would leave shared memory behind. The folder goes with its `Scratch`.
    fn drop(&mut self) {
        let stopped =
            quietly(self.program("pg_ctl").args(["stop", "--pgdata=data", "--mode=immediate", "--silent"]));
        if stopped.is_err() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}
