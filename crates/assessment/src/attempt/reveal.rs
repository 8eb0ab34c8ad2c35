//! The right to see a key.

/// Proof that the key of a slot is due to be shown. Only [`super::Attempt::reveal`] makes one, so code that turns a
/// key into something a learner sees cannot compile without having asked the attempt.
#[derive(Clone, Copy, Debug)]
pub struct Reveal(());

impl Reveal {
    pub(super) fn grant() -> Self {
        Self(())
    }
}
