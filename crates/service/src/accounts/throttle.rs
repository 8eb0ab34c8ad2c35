//! Slowing down guessers without locking others out.

use std::net::IpAddr;

use sha2::{Digest, Sha256};

use crate::{Service, ServiceError};

/// What is slowed down, with its window in seconds and the hits allowed in it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Throttle {
    /// Sign-in tries from one network address.
    SignInAddress,
    /// Sign-in tries at one account from one network address: keyed by both, so that nobody can lock an account's
    /// owner out from elsewhere.
    SignInAccount,
    /// Tries at the password that a deletion asks for, by one person.
    Deletion,
    /// Sign-ups from one network address.
    SignUpAddress,
    /// Guests begun from one network address, which may be a school's or a mobile network's: each costs two rows.
    GuestAddress,
    /// Reset links asked for one account from one network address: keyed by both, as above.
    Reset,
    /// Reset links asked for from one network address.
    ResetAddress,
    /// Reset links mailed to one account. Over it nothing is mailed, and nothing said.
    ResetMail,
    /// Launches from a learning platform begun from one network address, which may be a whole school's: each costs a
    /// row for ten minutes.
    Launch,
}

impl Throttle {
    const fn rule(self) -> (&'static str, u32, u32) {
        match self {
            Self::SignInAddress => ("sign-in", 900, 50),
            Self::SignInAccount => ("sign-in-account", 900, 10),
            Self::Deletion => ("deletion", 900, 10),
            Self::SignUpAddress => ("sign-up", 3_600, 60),
            Self::GuestAddress => ("guest", 3_600, 600),
            Self::Reset => ("reset", 3_600, 5),
            Self::ResetAddress => ("reset-address", 3_600, 30),
            Self::ResetMail => ("reset-mail", 3_600, 20),
            Self::Launch => ("launch", 600, 3_000),
        }
    }
}

impl Service {
    /// Counts a hit and refuses it over the limit.
    pub(super) async fn throttle(&self, throttle: Throttle, key: &str) -> Result<(), ServiceError> {
        let (name, seconds, most) = throttle.rule();
        let hits = self.store.hit(&hashed(name, key), i64::from(seconds) * 1_000, self.now()).await?;
        if hits > most {
            return Err(ServiceError::Throttled { retry_after_seconds: seconds });
        }
        Ok(())
    }

    /// The same for somebody at a network address, and what they try at.
    pub(crate) async fn throttle_from(
        &self,
        throttle: Throttle,
        address: &str,
        at: &str,
    ) -> Result<(), ServiceError> {
        self.throttle(throttle, &place(address, at)).await
    }

    /// Forgets the hits, after a try that was right.
    pub(super) async fn forget_hits(
        &self,
        throttle: Throttle,
        address: &str,
        at: &str,
    ) -> Result<(), ServiceError> {
        self.store.delete_hits(&hashed(throttle.rule().0, &place(address, at))).await?;
        Ok(())
    }

    /// Takes back the one hit of a try that was right; wrong ones of others stay.
    pub(super) async fn take_back_hit(&self, throttle: Throttle, address: &str) -> Result<(), ServiceError> {
        self.store.take_back_hit(&hashed(throttle.rule().0, &place(address, ""))).await?;
        Ok(())
    }
}

fn place(address: &str, at: &str) -> String {
    format!("{} {at}", network(address))
}

/// Who a network address stands for. An IPv6 address is one of a `/64`, all of which one household or one guesser has.
fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    }
}

/// Keys are hashed: no address is kept in the clear.
fn hashed(name: &str, key: &str) -> String {
    let digest = Sha256::digest(format!("{name}:{key}").as_bytes());
    format!("{digest:x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_for_its_network() {
        assert_eq!(network("203.0.113.7"), "203.0.113.7");
        assert_eq!(network("::ffff:203.0.113.7"), "203.0.113.7");
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2::9"));
        assert_ne!(network("2001:db8:1:2::9"), network("2001:db8:1:3::9"));
        assert_eq!(network("unknown"), "unknown");
    }
}
