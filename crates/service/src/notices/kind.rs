//! What can be told.

use assessment::Instant;
use assessment::gate::Bilingual;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::NewNotice;
use uuid::Uuid;

use crate::Service;

/// Something that a person is told. What it says is worded when it is read (`app/src/notices/words.rs`), in the reader's
/// language; so it holds names and figures, and no sentences.
///
/// Stored as kind (`assigned`) and detail (JSON): a kind or field that is there once stays readable for good.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "detail", rename_all = "kebab-case")]
pub enum Notice {
    /// A group that the reader learns in has been given something to do.
    Assigned {
        /// The group's name.
        group: String,
        /// The gate, or the domain to practise.
        title: Bilingual,
        /// Until when it is due.
        due_at: Instant,
    },
    /// An objection of the reader has been ruled.
    ObjectionRuled {
        /// Gate or domain.
        title: Bilingual,
        /// Number of the item in the attempt, from 1.
        number: u16,
        /// Whether the reader was right.
        upheld: bool,
        /// What the instructor said to it; may be empty.
        explanation: String,
    },
    /// An answer of the reader has been judged again, and its points have changed.
    Regraded {
        /// Gate or domain.
        title: Bilingual,
        /// Number of the item in the attempt, from 1.
        number: u16,
        /// Share of the item's points before.
        before: f64,
        /// Share of the item's points now.
        after: f64,
        /// Whether the item was void, so that everybody has its points.
        is_void: bool,
        /// Whether the gate is passed now, where that has changed.
        passed: Option<bool>,
    },
}

impl Notice {
    /// Kind and detail, as they are stored.
    fn parts(&self) -> (String, Value) {
        // It is a plain enum of texts and numbers: neither step can fail.
        let mut whole = serde_json::to_value(self).unwrap_or_default();
        let kind = whole["kind"].as_str().unwrap_or_default().to_owned();
        (kind, whole["detail"].take())
    }

    /// Reads what [`Notice::parts`] made; none for a kind that a newer program has written.
    pub(super) fn read(kind: &str, detail: &Value) -> Option<Self> {
        serde_json::from_value(json!({ "kind": kind, "detail": detail })).ok()
    }
}

impl Service {
    /// A notice to be written with the deed it tells of: `user` is told, and led to the page `path`.
    pub(crate) fn notice(&self, user: Uuid, what: &Notice, path: String) -> NewNotice {
        let (kind, detail) = what.parts();
        NewNotice { id: self.fresh_id(), user_id: user, at: self.now(), kind, detail, path }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_comes_back_from_kind_and_detail() {
        let title = Bilingual { ko: "법률 80".to_owned(), en: "Legal 80".to_owned() };
        let notice = Notice::Assigned { group: "저녁반".to_owned(), title, due_at: Instant(5) };
        let (kind, detail) = notice.parts();
        assert_eq!((kind.as_str(), &detail["group"]), ("assigned", &json!("저녁반")));
        assert_eq!(Notice::read(&kind, &detail), Some(notice));
        assert_eq!(Notice::read("of-tomorrow", &detail), None);
        assert_eq!(Notice::read(&kind, &json!({})), None);
    }
}
