//! JSON Web Signature, compact form, RS256 alone: what LTI asks for (Security Framework §5.1.1, RFC 7515, RFC 7518 §3.3).
//!
//! No other algorithm is known here, so none can be talked into. Signatures are ring's, which TLS uses as well.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::SystemRandom;
use ring::rsa::{KeyPair, PublicKeyComponents};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};
use serde::Deserialize;
use serde_json::json;

use super::PlatformRefusal;

/// Longest token that is looked at, in bytes; the form that brings it may have 64 KB.
const LONGEST: usize = 48 * 1024;

/// A token taken apart; its signature is not looked at yet.
pub(super) struct Token<'a> {
    /// Name of the key that it says it is signed with.
    pub(super) kid: String,
    signed: &'a str,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<serde::de::IgnoredAny>,
}

/// A public key: modulus and exponent, big-endian.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublicKey {
    pub(super) modulus: Vec<u8>,
    pub(super) exponent: Vec<u8>,
}

impl<'a> Token<'a> {
    /// Takes a token apart.
    ///
    /// # Errors
    /// `Unreadable`, `Algorithm` for any but RS256, `UnknownKey` without a key's name.
    pub(super) fn parse(text: &'a str) -> Result<Self, PlatformRefusal> {
        let unreadable = PlatformRefusal::Unreadable;
        if text.len() > LONGEST {
            return Err(unreadable);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(unreadable)?;
        let (header, payload) =
            signed.split_once('.').filter(|(_, rest)| !rest.contains('.')).ok_or(unreadable)?;
        let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| unreadable)?;
        if header.alg != "RS256" {
            return Err(PlatformRefusal::Algorithm);
        }
        if header.crit.is_some() {
            // It names an extension that has to be understood.
            return Err(unreadable);
        }
        let kid = header.kid.filter(|kid| !kid.is_empty()).ok_or(PlatformRefusal::UnknownKey)?;
        Ok(Self { kid, signed, payload: decode(payload)?, signature: decode(signature)? })
    }

    /// What it says, if the key has signed it.
    pub(super) fn verify(&self, key: &PublicKey) -> Result<&[u8], PlatformRefusal> {
        PublicKeyComponents { n: &key.modulus, e: &key.exponent }
            .verify(&RSA_PKCS1_2048_8192_SHA256, self.signed.as_bytes(), &self.signature)
            .map_err(|_| PlatformRefusal::Signature)?;
        Ok(&self.payload)
    }
}

fn decode(text: &str) -> Result<Vec<u8>, PlatformRefusal> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| PlatformRefusal::Unreadable)
}

/// Signs claims with a private key; none if the key does not work.
pub(super) fn sign(kid: &str, private_key: &[u8], claims: &serde_json::Value) -> Option<String> {
    let pair = KeyPair::from_pkcs8(private_key).ok()?;
    let header = json!({"alg": "RS256", "typ": "JWT", "kid": kid});
    let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let signed = format!("{}.{}", part(&header), part(claims));
    let mut signature = vec![0; pair.public().modulus_len()];
    // The padding of RS256 is fixed: what is asked for here only blinds the computation.
    pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), signed.as_bytes(), &mut signature).ok()?;
    Some(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lti::signing_key::tests::pair;

    fn encoded(header: &str, payload: &str) -> String {
        format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload))
    }

    #[test]
    fn what_is_signed_is_verified_and_nothing_else() {
        let (private_key, public) = pair();
        let text = sign("k1", private_key, &json!({"sub": "나리"})).expect("a signature");
        let token = Token::parse(&text).expect("a token");
        assert_eq!(token.kid, "k1");
        assert_eq!(token.verify(public), Ok(r#"{"sub":"나리"}"#.as_bytes()));
        let (head, signature) = text.rsplit_once('.').expect("three parts");
        let forged = format!("{}.{signature}", encoded(r#"{"alg":"RS256","kid":"k1"}"#, r#"{"sub":"다른"}"#));
        for wrong in [forged.as_str(), &format!("{head}."), &format!("{head}.AAAA")] {
            assert_eq!(Token::parse(wrong).expect("a token").verify(public), Err(PlatformRefusal::Signature));
        }
    }

    #[test]
    fn no_other_algorithm_is_known() {
        for alg in ["none", "None", "HS256", "RS384", "ES256", ""] {
            let text = format!("{}.c2ln", encoded(&format!(r#"{{"alg":"{alg}","kid":"k1"}}"#), "{}"));
            assert_eq!(Token::parse(&text).err(), Some(PlatformRefusal::Algorithm), "{alg}");
        }
    }

    #[test]
    fn noise_is_refused() {
        let long = format!("{}.", "a".repeat(LONGEST));
        let critical = format!("{}.c2ln", encoded(r#"{"alg":"RS256","kid":"k","crit":["b64"]}"#, "{}"));
        for text in ["", ".", "..", "...", "a.b.c.d", "e30.e30.", "나.리.다", &long, &critical] {
            assert_eq!(Token::parse(text).err(), Some(PlatformRefusal::Unreadable), "{text:.40}");
        }
        let nameless = format!("{}.c2ln", encoded(r#"{"alg":"RS256"}"#, "{}"));
        assert_eq!(Token::parse(&nameless).err(), Some(PlatformRefusal::UnknownKey));
    }

    #[test]
    fn no_single_byte_can_be_changed() {
        let (private_key, public) = pair();
        let text = sign("k1", private_key, &json!({"a": 1})).expect("a signature");
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            let outcome = Token::parse(&changed).map(|token| token.verify(public).is_ok());
            assert!(!matches!(outcome, Ok(true)), "byte {at}");
        }
    }
}
