//! Who runs PostgreSQL: it refuses root.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::command::quietly;

/// A user and group to become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(unix), expect(dead_code, reason = "only unix programs become someone else"))]
pub(super) struct Account {
    user: u32,
    group: u32,
}

impl Account {
    /// The account to use when we are root; `None` when we are not, and may run it as ourselves.
    pub(super) fn needed() -> Result<Option<Self>> {
        if !cfg!(unix) || quietly(Command::new("id").arg("-u"))?.trim() != "0" {
            return Ok(None);
        }
        let table = fs::read_to_string("/etc/passwd").context("cannot read /etc/passwd")?;
        let found = ["postgres", "nobody"].into_iter().find_map(|name| Self::in_table(&table, name));
        found
            .context("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody")
            .map(Some)
    }

    fn in_table(table: &str, name: &str) -> Option<Self> {
        let fields = table
            .lines()
            .map(|line| line.split(':').collect::<Vec<_>>())
            .find(|fields| fields.first() == Some(&name))?;
        Some(Self { user: fields.get(2)?.parse().ok()?, group: fields.get(3)?.parse().ok()? })
    }

    /// Makes a program run as this account.
    #[cfg(unix)]
    pub(super) fn runs(self, command: &mut Command) {
        use std::os::unix::process::CommandExt;

        // With a user set, the standard library drops root's other groups as well.
        command.uid(self.user).gid(self.group);
    }

    /// Gives a folder to this account.
    #[cfg(unix)]
    pub(super) fn owns(self, folder: &Path) -> Result<()> {
        std::os::unix::fs::chown(folder, Some(self.user), Some(self.group))
            .with_context(|| format!("cannot give {} to the user who runs PostgreSQL", folder.display()))
    }

    #[cfg(not(unix))]
    pub(super) fn runs(self, _command: &mut Command) {}

    #[cfg(not(unix))]
    pub(super) fn owns(self, _folder: &Path) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_the_table() {
        let table =
            "root:x:0:0:root:/root:/bin/sh\npostgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash\n";
        assert_eq!(Account::in_table(table, "postgres"), Some(Account { user: 101, group: 104 }));
        assert_eq!(Account::in_table(table, "nobody"), None);
    }
}
