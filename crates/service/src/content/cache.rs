//! Content kept in memory. Items are immutable by version and stay; the rest is read again after a few seconds, so
//! that a process notices content loaded by another one.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock};

use assessment::item::Item;
use assessment::transcription::Pack;
use assessment::{Instant, ItemId};
use tokio::sync::Mutex;

use super::Shelf;
use crate::{Service, ServiceError};

/// How long a shelf is served before it is read again.
const SHELF_MILLIS: i64 = 3_000;
/// Items kept; far more than a bank has, a bound all the same.
const ITEM_LIMIT: usize = 50_000;

/// What is in memory.
#[derive(Default)]
pub(crate) struct ContentCache {
    shelf: RwLock<Option<(Instant, Arc<Shelf>)>>,
    /// Held by whoever reads the shelf again.
    refreshing: Mutex<()>,
    items: RwLock<HashMap<(ItemId, u32), Arc<Item>>>,
}

impl ContentCache {
    /// Has the shelf read again by whoever asks next: its content has just been changed here.
    pub(crate) fn expire(&self) {
        if let Some((at, _)) = write(&self.shelf).as_mut() {
            *at = Instant(i64::MIN / 2);
        }
    }
}

/// A poisoned lock only means that another thread panicked while it held plain data: the data is still whole.
fn read<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn write<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(std::sync::PoisonError::into_inner)
}

pub(super) async fn shelf(service: &Service) -> Result<Arc<Shelf>, ServiceError> {
    let content = &service.content;
    let is_fresh = |at: Instant| (0..SHELF_MILLIS).contains(&service.now().millis_since(at));
    let cached = read(&content.shelf).clone();
    let (stale, _held) = match cached {
        Some((at, shelf)) if is_fresh(at) => return Ok(shelf),
        // One reads for all: a thousand requests that find it stale at once would be a thousand readings.
        Some((_, shelf)) => match content.refreshing.try_lock() {
            Ok(held) => (Some(shelf), held),
            Err(_) => return Ok(shelf),
        },
        None => (None, content.refreshing.lock().await),
    };
    if let Some((at, shelf)) = read(&content.shelf).clone()
        && is_fresh(at)
    {
        return Ok(shelf);
    }
    let shelf = match (load(service).await, stale) {
        (Ok(shelf), _) => Arc::new(shelf),
        // What was there a moment ago serves on while the database is away, and is tried again when it is stale anew.
        (Err(error @ ServiceError::Unavailable(_)), Some(stale)) => {
            tracing::warn!(%error, "the content could not be read again");
            stale
        }
        (Err(error), _) => return Err(error),
    };
    *write(&content.shelf) = Some((service.now(), Arc::clone(&shelf)));
    Ok(shelf)
}

async fn load(service: &Service) -> Result<Shelf, ServiceError> {
    let store = &service.store;
    let mut shelf = Shelf { domains: store.list_domains().await?, ..Shelf::default() };
    for domain in &shelf.domains {
        if let Some(guideline) = store.find_guideline(&domain.id).await? {
            shelf.guidelines.insert(domain.id.clone(), Arc::new(guideline));
        }
        shelf.index.insert(domain.id.clone(), Arc::new(store.list_item_index(&domain.id).await?));
    }
    // A domain is there for learners once its guideline is.
    let guidelines = &shelf.guidelines;
    shelf.domains.retain(|domain| guidelines.contains_key(&domain.id));
    let place: BTreeMap<_, _> =
        shelf.domains.iter().enumerate().map(|(place, domain)| (domain.id.clone(), place)).collect();
    shelf.gates = store
        .list_gates(None)
        .await?
        .into_iter()
        .map(|stored| (Arc::new(stored.gate), stored.version))
        .collect();
    shelf.gates.sort_by_key(|(gate, _)| (place.get(&gate.id.domain()).copied(), gate.bar, gate.id.clone()));
    for source in store.list_packs().await? {
        let id = source.id.clone();
        let pack = Pack::new(source).map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        shelf.packs.insert(id, Arc::new(pack));
    }
    Ok(shelf)
}

/// The items asked for, in that order.
pub(crate) async fn items(
    service: &Service,
    wanted: &[(ItemId, u32)],
) -> Result<Vec<Arc<Item>>, ServiceError> {
    let missing: Vec<(ItemId, u32)> = {
        let cached = read(&service.content.items);
        wanted.iter().filter(|key| !cached.contains_key(*key)).cloned().collect()
    };
    if !missing.is_empty() {
        let found = service.store.find_items(&missing).await?;
        let mut cached = write(&service.content.items);
        if cached.len() + found.len() > ITEM_LIMIT {
            cached.clear();
        }
        cached.extend(found.into_iter().map(|item| ((item.id.clone(), item.version), Arc::new(item))));
    }
    let cached = read(&service.content.items);
    wanted
        .iter()
        .map(|key| {
            cached.get(key).cloned().ok_or_else(|| {
                ServiceError::Inconsistent(format!("item {} version {} is not stored", key.0, key.1))
            })
        })
        .collect()
}
