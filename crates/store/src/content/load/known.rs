//! What the database holds before loading.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest as _, Sha256};

use crate::StoreError;
use crate::engine::Transaction;

row! {
    /// One document as it is known.
    pub(super) struct Known {
        id: String,
        version: i64,
        digest: Vec<u8>,
        retired: bool,
        ours: bool,
    }
}

/// What the database knows of a document that the catalogue names.
pub(super) enum Named {
    /// Nothing.
    New,
    /// It came from a catalogue.
    Known(Known),
    /// The studio has taken it over: a catalogue changes nothing about it any more.
    Kept,
}

/// The documents of one kind that the catalogue has not named yet.
pub(super) struct Ledger {
    kind: &'static str,
    known: BTreeMap<String, Known>,
    named: BTreeSet<String>,
}

impl Ledger {
    /// Reads what there is; `select` gives id, version, digest, retired, and
    /// whether it is the studio's (`ours`).
    pub(super) async fn read(
        transaction: &mut Transaction,
        kind: &'static str,
        select: &'static str,
    ) -> Result<Self, StoreError> {
        let rows: Vec<Known> =
            run!(transaction.connection(), c => sqlx::query_as(select).fetch_all(c).await)?;
        let known = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(Self { kind, known, named: BTreeSet::new() })
    }

    /// Takes out the document that the catalogue names now. Naming it twice is the catalogue's mistake.
    pub(super) fn take(&mut self, id: &str) -> Result<Named, StoreError> {
        if !self.named.insert(id.to_owned()) {
            return Err(StoreError::Rejected(
                format!("{} `{id}` stands twice in the catalogue", self.kind).into(),
            ));
        }
        Ok(match self.known.remove(id) {
            None => Named::New,
            Some(known) if known.ours => Named::Kept,
            Some(known) => Named::Known(known),
        })
    }

    /// What came from a catalogue, is not named by this one, and is not retired yet.
    pub(super) fn left(self) -> impl Iterator<Item = Known> {
        self.known.into_values().filter(|known| !known.retired && !known.ours)
    }
}

/// The digest of a document's texts; comparing digests saves reading the whole bank at every start.
pub(in crate::content) fn digest(texts: &[&str]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().to_vec()
}
