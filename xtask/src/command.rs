//! Runs other programs and turns their failures into errors that say what to do.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    leftovers::{self, Belonging},
    workspace::Workspace,
};

/// A cargo call at the workspace's root, with the same cargo that started us.
pub(crate) fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(workspace.root()).env("CARGO_TARGET_DIR", workspace.target());
    // Cargo describes xtask to xtask in these; the build scripts below must not mistake them for their own.
    for (name, _) in env::vars_os() {
        if name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
        {
            command.env_remove(name);
        }
    }
    command
}

/// Runs to the end with our own output; fails when the program does.
pub(crate) fn loudly(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", shown(command)))?;
    if !status.success() {
        bail!("{} ended with {status}; its own words are above", shown(command));
    }
    Ok(())
}

/// The same in our own place, where the system can do that: a signal then reaches the program itself.
#[cfg(unix)]
pub(crate) fn in_our_place(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;

    Err(command.exec()).with_context(|| format!("cannot start {}", shown(command)))
}

#[cfg(not(unix))]
pub(crate) fn in_our_place(command: &mut Command) -> Result<()> {
    loudly(command)
}

/// Runs to the end silently; the error carries what the program said.
pub(crate) fn quietly(command: &mut Command) -> Result<String> {
    let start = || {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().with_context(|| format!("cannot start {}", shown(command)))?;
        let process = child.id();
        Ok((child, Belonging::Program(process)))
    };
    let (child, _hold) = leftovers::hold(start)?;
    let output = child.wait_with_output().with_context(|| format!("cannot wait for {}", shown(command)))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let said = if said.trim().is_empty() { String::from_utf8_lossy(&output.stdout) } else { said };
        bail!("{} ended with {}:\n{}", shown(command), output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let mut words = vec![Path::new(command.get_program()).display().to_string()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    format!("`{}`", words.join(" "))
}

/// Looks a program up on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}
