//! Tokens: the platform's, honest and forged, and those that we send it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{self, RsaKeyPair, RsaPublicKeyComponents};
use ring::{hmac, rand};
use serde_json::{Value, json};

use super::keys::{Pair, foreign, own};

/// The name of the platform's key.
pub(super) const KID: &str = "platform-1";

/// How the platform, or somebody who plays it, signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lti) enum Signing {
    /// By its own key.
    Right,
    /// Not at all, and says so.
    Nothing,
    /// By HS256, with the public key for a secret.
    PublicKeyAsSecret,
    /// By its own key, under a name that it does not publish.
    UnknownKey,
    /// By another key, under its own key's name.
    ForeignKey,
}

fn part(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn rs256(pair: &Pair, kid: &str, claims: &Value) -> String {
    let signed = format!("{}.{}", part(&json!({"alg": "RS256", "typ": "JWT", "kid": kid})), part(claims));
    let key = RsaKeyPair::from_pkcs8(&pair.private_key).unwrap();
    let mut bytes = vec![0; key.public().modulus_len()];
    key.sign(&signature::RSA_PKCS1_SHA256, &rand::SystemRandom::new(), signed.as_bytes(), &mut bytes)
        .unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// Signs claims.
pub(super) fn sign(signing: Signing, claims: &Value) -> String {
    match signing {
        Signing::Right => rs256(own(), KID, claims),
        Signing::UnknownKey => rs256(own(), "platform-2", claims),
        Signing::ForeignKey => rs256(foreign(), KID, claims),
        Signing::Nothing => format!("{}.{}.", part(&json!({"alg": "none", "kid": KID})), part(claims)),
        Signing::PublicKeyAsSecret => {
            let signed = format!("{}.{}", part(&json!({"alg": "HS256", "kid": KID})), part(claims));
            let secret = hmac::Key::new(hmac::HMAC_SHA256, own().modulus.as_bytes());
            format!("{signed}.{}", URL_SAFE_NO_PAD.encode(hmac::sign(&secret, signed.as_bytes())))
        }
    }
}

/// The claims of a token of ours, if one of our published keys has signed it.
pub(super) async fn verified(tool: &str, token: &str) -> Option<Value> {
    let keys = reqwest::get(format!("{tool}/lti/jwks")).await.ok()?.json::<Value>().await.ok()?;
    let (signed, bytes) = token.rsplit_once('.')?;
    let (header, payload) = signed.split_once('.')?;
    let json = |text| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(text).ok()?).ok();
    let header = json(header)?;
    assert_eq!(header["alg"], "RS256");
    let key = keys["keys"].as_array()?.iter().find(|key| key["kid"] == header["kid"])?;
    let bytes_of = |name: &str| URL_SAFE_NO_PAD.decode(key[name].as_str()?).ok();
    let public = RsaPublicKeyComponents { n: bytes_of("n")?, e: bytes_of("e")? };
    let signature = URL_SAFE_NO_PAD.decode(bytes).ok()?;
    public.verify(&signature::RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &signature).ok()?;
    json(payload)
}
