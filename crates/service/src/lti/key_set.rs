//! The public keys of platforms: asked for when needed, kept, and asked for anew when a token names one that is not known.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use assessment::Instant;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use store::Platform;
use uuid::Uuid;

use super::PlatformRefusal;
use super::jws::PublicKey;
use crate::{Service, ServiceError};

/// Most keys of a set that are looked at.
const MOST: usize = 50;
/// How long keys are kept, in milliseconds: one that the platform has withdrawn counts no longer than that.
const KEPT: i64 = 3_600_000;
/// How long a platform is left in peace after it was asked, in milliseconds: a flood of made-up key names must not become
/// a flood of ours.
const PEACE: i64 = 30_000;

/// The keys of platforms, by our id of them.
#[derive(Debug, Default)]
pub struct PlatformKeys(Mutex<HashMap<Uuid, Kept>>);

#[derive(Clone, Debug, Default)]
struct Kept {
    keys_url: String,
    keys: HashMap<String, PublicKey>,
    had_at: Option<Instant>,
    asked_at: Option<Instant>,
}

#[derive(Deserialize)]
struct KeySet {
    keys: Vec<serde_json::Value>,
}

/// A key as RFC 7517 writes it; of other kinds nothing is known here.
#[derive(Deserialize)]
struct WrittenKey {
    kty: String,
    kid: String,
    n: String,
    e: String,
    #[serde(rename = "use")]
    purpose: Option<String>,
    alg: Option<String>,
}

impl WrittenKey {
    fn read(self) -> Option<(String, PublicKey)> {
        let is_for_us = self.kty == "RSA"
            && self.purpose.is_none_or(|purpose| purpose == "sig")
            && self.alg.is_none_or(|alg| alg == "RS256");
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok();
        let key = PublicKey { modulus: bytes(&self.n)?, exponent: bytes(&self.e)? };
        is_for_us.then_some((self.kid, key))
    }
}

/// The keys of a set that RS256 can use.
fn parse(body: &[u8]) -> Option<HashMap<String, PublicKey>> {
    let set: KeySet = serde_json::from_slice(body).ok()?;
    let read = |value| serde_json::from_value::<WrittenKey>(value).ok().and_then(WrittenKey::read);
    Some(set.keys.into_iter().take(MOST).filter_map(read).collect())
}

impl PlatformKeys {
    fn of(&self, platform: &Platform) -> Kept {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&platform.id).filter(|kept| kept.keys_url == platform.keys_url).cloned().unwrap_or_default()
    }

    fn keep(&self, platform: &Platform, kept: Kept) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(platform.id, Kept { keys_url: platform.keys_url.clone(), ..kept });
    }
}

impl Service {
    /// The key of this name that a platform publishes.
    ///
    /// # Errors
    /// `UnknownKey`; `Unreachable` where the platform's keys cannot be had.
    pub(super) async fn platform_key(
        &self,
        platform: &Platform,
        kid: &str,
    ) -> Result<PublicKey, ServiceError> {
        let now = self.now();
        let mut kept = self.platform_keys.of(platform);
        let is_fresh = kept.had_at.is_some_and(|at| now.millis_since(at) < KEPT);
        if is_fresh && let Some(key) = kept.keys.get(kid) {
            return Ok(key.clone());
        }
        if kept.asked_at.is_none_or(|at| now.millis_since(at) >= PEACE) {
            kept.asked_at = Some(now);
            self.platform_keys.keep(platform, kept.clone());
            if let Some(keys) = self.ask_for_keys(platform).await {
                (kept.keys, kept.had_at) = (keys, Some(now));
                self.platform_keys.keep(platform, kept.clone());
            }
        }
        match kept.had_at {
            Some(at) if now.millis_since(at) < KEPT => {
                kept.keys.remove(kid).ok_or_else(|| PlatformRefusal::UnknownKey.into())
            }
            _ => Err(PlatformRefusal::Unreachable.into()),
        }
    }

    async fn ask_for_keys(&self, platform: &Platform) -> Option<HashMap<String, PublicKey>> {
        let outcome = match &self.platforms {
            Some(client) => client.get(&platform.keys_url).await.map_err(|error| error.to_string()),
            None => Err("nothing is asked of others here".to_owned()),
        };
        let keys = outcome.and_then(|body| parse(&body).ok_or_else(|| "not a set of keys".to_owned()));
        keys.inspect_err(
            |error| tracing::warn!(platform = %platform.id, error, "a platform's keys cannot be had"),
        )
        .ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_other_kinds_are_passed_over() {
        let set = r#"{"keys": [
            {"kty": "RSA", "kid": "a", "n": "AQAB", "e": "AQAB", "use": "sig", "alg": "RS256"},
            {"kty": "RSA", "kid": "b", "n": "AQAB", "e": "AQAB"},
            {"kty": "RSA", "kid": "c", "n": "AQAB", "e": "AQAB", "use": "enc"},
            {"kty": "EC", "kid": "d", "crv": "P-256", "x": "AQAB", "y": "AQAB"},
            {"kty": "oct", "kid": "e", "k": "AQAB"},
            {"kty": "RSA", "kid": "f", "n": "?", "e": "AQAB"},
            7
        ]}"#;
        let mut names: Vec<String> = parse(set.as_bytes()).expect("a set").into_keys().collect();
        names.sort();
        assert_eq!(names, ["a", "b"]);
        for noise in ["", "[]", "{}", r#"{"keys": 1}"#, "<html>"] {
            assert!(parse(noise.as_bytes()).is_none(), "{noise}");
        }
    }
}
