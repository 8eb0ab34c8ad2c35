//! The platform's key pairs: the one that it publishes, and one that somebody else has.

use std::convert::Infallible;
use std::sync::OnceLock;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::pkcs8::EncodePrivateKey as _;
use rsa::rand_core::{TryCryptoRng, TryRng};
use rsa::traits::PublicKeyParts as _;

/// A key pair.
pub(super) struct Pair {
    /// PKCS #8.
    pub(super) private_key: Vec<u8>,
    /// base64url.
    pub(super) modulus: String,
    /// base64url.
    pub(super) exponent: String,
}

/// Bytes from a seed: what they protect is a test.
struct Seeded(u64);

impl TryRng for Seeded {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.try_next_u64().map(|number| (number >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Ok(z ^ (z >> 31))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(8) {
            let drawn = self.try_next_u64()?.to_le_bytes();
            chunk.copy_from_slice(&drawn[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Seeded {}

fn made(seed: u64) -> Pair {
    let private = rsa::PrivateKey::new(&mut Seeded(seed), 2_048).unwrap();
    Pair {
        private_key: private.to_pkcs8_der().unwrap().as_bytes().to_vec(),
        modulus: URL_SAFE_NO_PAD.encode(private.n_bytes()),
        exponent: URL_SAFE_NO_PAD.encode(private.e_bytes()),
    }
}

/// The platform's.
pub(super) fn own() -> &'static Pair {
    static OWN: OnceLock<Pair> = OnceLock::new();
    OWN.get_or_init(|| made(1))
}

/// Somebody else's.
pub(super) fn foreign() -> &'static Pair {
    static FOREIGN: OnceLock<Pair> = OnceLock::new();
    FOREIGN.get_or_init(|| made(2))
}
