//! An item, put together.

use super::markdown::elements;
use super::parts::{self, condition, mapped, outcome, set, value, variable};
use super::{Version, body};
use crate::foreign::qti::stimulus::CLASS;
use crate::foreign::xml::Element;
use crate::foreign::{Draft, Loss};

/// How `RESPONSE` is scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scoring {
    /// Not at all, or by a person.
    None,
    /// All or nothing.
    Match,
    /// By the mapping.
    Map,
    /// By rules that are there already.
    Rules,
}

/// An item while it is built.
pub(super) struct Build {
    pub(super) version: Version,
    pub(super) responses: Vec<Element>,
    pub(super) outcomes: Vec<Element>,
    pub(super) body: Vec<Element>,
    pub(super) scoring: Scoring,
    /// The highest score.
    pub(super) most: f64,
    pub(super) rules: Vec<Element>,
    /// Rules that choose feedback.
    pub(super) telling: Vec<Element>,
    pub(super) feedback: Vec<Element>,
}

/// The element of an item; `fallback` is the id of a draft without one.
pub(super) fn item(draft: &Draft, fallback: &str, version: Version, losses: &mut Vec<Loss>) -> Element {
    let mut build = Build {
        version,
        responses: Vec::new(),
        outcomes: Vec::new(),
        body: Vec::new(),
        scoring: Scoring::None,
        most: 1.0,
        rules: Vec::new(),
        telling: Vec::new(),
        feedback: Vec::new(),
    };
    if let Some(text) = &draft.stimulus {
        let lines = text.split('\n').map(|line| Element::new("p").saying(line.trim_end_matches('\r')));
        build.body.push(Element::new("div").with("class", CLASS).holding_all(lines));
    }
    body::put(draft, &mut build, losses);
    build.explain(&draft.explanation);
    let (namespace, schema) = match version {
        Version::V2_2 => (
            "http://www.imsglobal.org/xsd/imsqti_v2p2",
            "http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd",
        ),
        Version::V3_0 => (
            "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
            "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
        ),
    };
    let score = outcome("SCORE", "single", "float", Some("0"));
    let score =
        if draft.body == crate::foreign::Body::Essay { score.with("externalScored", "human") } else { score };
    let most = outcome("MAXSCORE", "single", "float", Some(&build.most.to_string()));
    let processing = build.processing();
    let id = draft.foreign_id.as_deref().unwrap_or(fallback);
    Element::new("assessmentItem")
        .with("xmlns", namespace)
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with("xsi:schemaLocation", format!("{namespace} {schema}"))
        .with("identifier", id)
        .with("title", draft.title.as_deref().unwrap_or_default())
        .with("adaptive", "false")
        .with("timeDependent", "false")
        .holding_all(build.responses)
        .holding_all([score, most])
        .holding_all(build.outcomes)
        .holding(Element::new("itemBody").holding_all(build.body))
        .holding_all(processing)
        .holding_all(build.feedback)
}

impl Build {
    /// A text in the body.
    pub(super) fn say(&mut self, markdown: &str) {
        self.body.extend(elements(markdown, Vec::new()));
    }

    /// A template if it is enough, else rules.
    fn processing(&mut self) -> Option<Element> {
        const RESPONSE: &str = "RESPONSE";
        let processing = Element::new("responseProcessing");
        let template = match (self.scoring, self.telling.is_empty()) {
            (Scoring::None, _) => return None,
            (Scoring::Match, true) => Some("match_correct"),
            (Scoring::Map, true) => Some("map_response"),
            _ => None,
        };
        if let Some(name) = template {
            let home = match self.version {
                Version::V2_2 => "http://www.imsglobal.org/question/qti_v2p2/rptemplates/",
                Version::V3_0 => "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
            };
            return Some(processing.with("template", format!("{home}{name}")));
        }
        let score = |points: &str| set("SCORE", value("float", points));
        let rules = std::mem::take(&mut self.rules);
        let scored = match self.scoring {
            Scoring::Match => {
                let correct = Element::new("correct").with("identifier", RESPONSE);
                let test = Element::new("match").holding(variable(RESPONSE)).holding(correct);
                Some(condition([(test, vec![score("1")])]))
            }
            Scoring::Map => {
                let empty = Element::new("isNull").holding(variable(RESPONSE));
                let points = Element::new("responseElse").holding(set("SCORE", mapped(RESPONSE)));
                Some(condition([(empty, vec![score("0")])]).holding(points))
            }
            Scoring::None | Scoring::Rules => None,
        };
        let telling = std::mem::take(&mut self.telling);
        Some(processing.holding_all(rules).holding_all(scored).holding_all(telling))
    }

    /// Declares a response.
    pub(super) fn declare(&mut self, response: Element) {
        self.responses.push(response);
    }

    /// Declares a response with points by value.
    pub(super) fn declare_mapped(
        &mut self,
        response: Element,
        points: &[(String, f64, Option<bool>)],
        bounded: bool,
    ) {
        self.responses.push(response.holding(parts::mapping(points, bounded)));
    }
}
