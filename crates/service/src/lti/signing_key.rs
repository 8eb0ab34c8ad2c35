//! Our own key pair: what we sign with, and what we publish of it.

use std::convert::Infallible;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::PrivateKey;
use rsa::pkcs8::EncodePrivateKey as _;
use rsa::rand_core::{TryCryptoRng, TryRng};
use rsa::traits::PublicKeyParts as _;
use serde_json::{Value, json};
use store::NewSigningKey;

use super::jws;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Randomness, Service, ServiceError};

/// Bits of a modulus: what platforms take, and NIST SP 800-57 holds for good until 2030.
const BITS: usize = 2_048;
/// Days that a retired key stays published: what was signed with it is over in minutes, caches of platforms in hours.
const PUBLISHED_DAYS: u32 = 30;

/// Our randomness, as `rsa` wants it.
struct Source<'a>(&'a dyn Randomness);

impl TryRng for Source<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for Source<'_> {}

/// Makes a key pair; takes a moment.
fn generate(randomness: &dyn Randomness) -> Result<NewSigningKey, ServiceError> {
    let failed = |error: &dyn std::fmt::Display| ServiceError::Inconsistent(format!("no key pair: {error}"));
    let private = PrivateKey::new(&mut Source(randomness), BITS).map_err(|error| failed(&error))?;
    let mut name = [0; 12];
    randomness.fill(&mut name);
    Ok(NewSigningKey {
        kid: URL_SAFE_NO_PAD.encode(name),
        modulus: URL_SAFE_NO_PAD.encode(private.n_bytes()),
        exponent: URL_SAFE_NO_PAD.encode(private.e_bytes()),
        private_key: private.to_pkcs8_der().map_err(|error| failed(&error))?.as_bytes().to_vec(),
    })
}

impl Service {
    async fn fresh_key(&self) -> Result<NewSigningKey, ServiceError> {
        let randomness = self.randomness.clone();
        let made = tokio::task::spawn_blocking(move || generate(&*randomness)).await;
        made.map_err(|error| ServiceError::Inconsistent(error.to_string()))?
    }

    /// Makes our key pair if there is none yet.
    pub(super) async fn ensure_key(&self) -> Result<(), ServiceError> {
        if self.store.lti_keys().await?.iter().all(|key| key.private_key.is_none()) {
            self.store.offer_lti_key(&self.fresh_key().await?, self.now()).await?;
        }
        Ok(())
    }

    /// Signs claims with our key.
    pub(super) async fn sign(&self, claims: &Value) -> Result<String, ServiceError> {
        self.ensure_key().await?;
        let keys = self.store.lti_keys().await?;
        let current = keys.iter().find_map(|key| Some((&key.kid, key.private_key.as_deref()?)));
        current
            .and_then(|(kid, private_key)| jws::sign(kid, private_key, claims))
            .ok_or_else(|| ServiceError::Inconsistent("the stored key pair does not sign".to_owned()))
    }

    /// The public halves that platforms may need, as a JSON Web Key Set (RFC 7517).
    pub async fn published_keys(&self) -> Result<Value, ServiceError> {
        let now = self.now();
        let is_fresh = |key: &&store::SigningKey| {
            key.retired_at.is_none_or(|retired| now < retired.plus_days(PUBLISHED_DAYS))
        };
        let keys = self.store.lti_keys().await?;
        let keys: Vec<Value> = keys
            .iter()
            .filter(is_fresh)
            .map(|key| {
                json!({
                    "kty": "RSA", "alg": "RS256", "use": "sig",
                    "kid": key.kid, "n": key.modulus, "e": key.exponent,
                })
            })
            .collect();
        Ok(json!({"keys": keys}))
    }

    /// Replaces our key pair. The old public half stays published for a while.
    pub async fn rotate_key(&self, actor: Option<&Actor>) -> Result<(), ServiceError> {
        authorise(actor, Deed::Operate, None)?;
        let key = self.fresh_key().await?;
        let forget_before = self.now().plus_millis(-i64::from(PUBLISHED_DAYS) * 86_400_000);
        let stamp = self.stamp(actor.map(|actor| actor.user));
        Ok(self.store.rotate_lti_key(&key, forget_before, stamp).await?)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;
    use crate::lti::jws::PublicKey;

    /// `SplitMix64`: enough for a key that protects nothing.
    #[derive(Default)]
    struct Seeded(AtomicU64);

    impl Randomness for Seeded {
        fn fill(&self, bytes: &mut [u8]) {
            for byte in bytes {
                let state = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
                let z = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                *byte = (z >> 56) as u8;
            }
        }
    }

    /// A key pair, made once.
    pub(in crate::lti) fn pair() -> &'static (Vec<u8>, PublicKey) {
        static PAIR: OnceLock<(Vec<u8>, PublicKey)> = OnceLock::new();
        PAIR.get_or_init(|| {
            let key = generate(&Seeded::default()).expect("a key pair");
            let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).expect("base64url");
            (key.private_key, PublicKey { modulus: bytes(&key.modulus), exponent: bytes(&key.exponent) })
        })
    }

    #[test]
    fn a_key_pair_has_2048_bits_and_the_usual_exponent() {
        let (private_key, public) = pair();
        assert_eq!((public.modulus.len(), public.exponent.as_slice()), (256, [1, 0, 1].as_slice()));
        assert!(ring::rsa::KeyPair::from_pkcs8(private_key).is_ok(), "ring signs with it");
    }
}
