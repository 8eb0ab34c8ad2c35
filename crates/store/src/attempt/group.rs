//! Group commit: saves that wait at the same moment become one statement, and so share one sync of the disk.
//!
//! While one group is written the next one gathers, so a lone save waits for nobody, and the more there are the larger
//! the groups get.

use std::collections::{HashSet, VecDeque};
use std::sync::Arc;

use sqlx::QueryBuilder;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::run::Run;
use crate::StoreError;
use crate::engine::Pool;

// As in `append`, but for several attempts, each of which goes on from its own last number.
const HEAD: &str = "WITH given (attempt_id, number, length, at, body) AS (";
// Sorted, so that two processes never wait for each other crosswise.
const TAIL: &str = ") INSERT INTO attempt_steps (attempt_id, number, length, at, body)
    SELECT g.attempt_id, g.number, g.length, g.at, g.body FROM given g WHERE COALESCE(
        (SELECT s.number + s.length FROM attempt_steps s WHERE s.attempt_id = g.attempt_id
            ORDER BY s.number DESC LIMIT 1), 1) = g.number
    ORDER BY g.attempt_id
    ON CONFLICT (attempt_id, number) DO NOTHING
    RETURNING attempt_id";

/// Saves in one statement at most. A power of two, as all groups are, so that only a few statements are ever prepared.
const MOST: usize = 128;
/// Saves that may wait; whoever comes then waits to be let in.
const ROOM: usize = 4_096;

/// One save: steps of one instant, given together.
pub(crate) struct Save {
    pub(super) attempt: Uuid,
    pub(super) run: Run,
    done: oneshot::Sender<Result<(), StoreError>>,
}

/// The way to the writer.
#[derive(Clone)]
pub(crate) struct Saves(mpsc::Sender<Save>);

impl Saves {
    /// Starts the writer; it ends when the last of these is dropped. Needs a running tokio runtime.
    pub(crate) fn start(pool: Arc<Pool>) -> Self {
        let (sender, receiver) = mpsc::channel(ROOM);
        tokio::spawn(write_all(pool, receiver));
        Self(sender)
    }

    /// Writes a save with others that wait; when it returns, it is on disk.
    pub(super) async fn write(&self, attempt: Uuid, run: Run) -> Result<(), StoreError> {
        let stopped = || StoreError::Unavailable("the writer of steps has stopped".into());
        let (done, written) = oneshot::channel();
        self.0.send(Save { attempt, run, done }).await.map_err(|_| stopped())?;
        written.await.map_err(|_| stopped())?
    }
}

async fn write_all(pool: Arc<Pool>, mut receiver: mpsc::Receiver<Save>) {
    let mut waiting = VecDeque::new();
    let mut arrived = Vec::new();
    loop {
        if waiting.is_empty() && receiver.recv_many(&mut arrived, MOST).await == 0 {
            return;
        }
        waiting.extend(arrived.drain(..));
        while waiting.len() < MOST
            && let Ok(save) = receiver.try_recv()
        {
            waiting.push_back(save);
        }
        write_group(&pool, group(&mut waiting)).await;
    }
}

/// Takes the next group out of what waits, in order: a power of two of saves, of an attempt only one, since the second
/// builds on the first.
fn group(waiting: &mut VecDeque<Save>) -> Vec<Save> {
    let mut attempts = HashSet::new();
    let size = waiting.iter().take(MOST).take_while(|save| attempts.insert(save.attempt)).count();
    let size = size.checked_ilog2().map_or(0, |power| 1 << power);
    waiting.drain(..size).collect()
}

async fn write_group(pool: &Pool, group: Vec<Save>) {
    match insert(pool, &group).await {
        Ok(taken) => {
            for save in group {
                let outcome = if taken.contains(&save.attempt) { Ok(()) } else { Err(StoreError::Conflict) };
                // Who no longer waits has its save all the same.
                drop(save.done.send(outcome));
            }
        }
        Err(StoreError::Unavailable(cause)) => {
            let cause = cause.to_string();
            for save in group {
                drop(save.done.send(Err(StoreError::Unavailable(cause.clone().into()))));
            }
        }
        // One of them cannot be written, and took the others with it: each for itself.
        Err(_) if group.len() > 1 => {
            for save in group {
                Box::pin(write_group(pool, vec![save])).await;
            }
        }
        Err(error) => drop(group.into_iter().next().map(|save| save.done.send(Err(error)))),
    }
}

/// Writes a group and says of which attempts something was written: none of those where the number was not due.
async fn insert(pool: &Pool, group: &[Save]) -> Result<HashSet<Uuid>, StoreError> {
    let taken: Vec<Uuid> = run!(pool.writer(), c => {
        let mut insert = QueryBuilder::new(HEAD);
        insert.push_values(group, |mut row, save| {
            row.push_bind(save.attempt)
                .push_bind(i64::from(save.run.number))
                .push_bind(i64::from(save.run.length))
                .push_bind(save.run.at.0)
                .push_bind(&save.run.body);
        });
        insert.push(TAIL);
        insert.build_query_scalar().fetch_all(c).await
    })?;
    Ok(taken.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use assessment::Instant;

    use super::*;

    fn waiting(attempts: &[u128]) -> VecDeque<Save> {
        let save = |attempt: &u128| Save {
            attempt: Uuid::from_u128(*attempt),
            run: Run { number: 1, length: 1, at: Instant(0), body: "[]".to_owned() },
            done: oneshot::channel().0,
        };
        attempts.iter().map(save).collect()
    }

    fn sizes(attempts: &[u128]) -> Vec<usize> {
        let mut waiting = waiting(attempts);
        std::iter::from_fn(|| Some(group(&mut waiting).len()).filter(|size| *size > 0)).collect()
    }

    #[test]
    fn groups_are_powers_of_two_and_keep_the_order() {
        assert_eq!(sizes(&[]), Vec::<usize>::new());
        assert_eq!(sizes(&[1, 2, 3, 4, 5, 6, 7]), [4, 2, 1]);
        assert_eq!(sizes(&(0..300).collect::<Vec<_>>()), [128, 128, 32, 8, 4]);
        let mut all = waiting(&[3, 1, 2]);
        let first = group(&mut all);
        assert_eq!(first.iter().map(|save| save.attempt.as_u128()).collect::<Vec<_>>(), [3, 1]);
    }

    #[test]
    fn two_saves_of_one_attempt_never_share_a_group() {
        assert_eq!(sizes(&[1, 1, 1]), [1, 1, 1]);
        assert_eq!(sizes(&[1, 2, 1, 2]), [2, 2]);
    }
}
