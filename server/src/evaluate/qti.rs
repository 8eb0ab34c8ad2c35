//! Response processing of QTI items.

use exchange::foreign::qti;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Input {
    item_xml: String,
    responses: Value,
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let Input { item_xml, responses } = Input::deserialize(input).map_err(|error| error.to_string())?;
    let outcomes = qti::evaluate(&item_xml, &responses).map_err(|fault| fault.to_string())?;
    Ok(json!({ "outcomes": outcomes }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ITEM: &str = r#"<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="t"
        adaptive="false" timeDependent="false">
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
            <correctResponse><value>B</value></correctResponse>
        </responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <itemBody/>
        <responseProcessing
            template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct"/>
    </assessmentItem>"#;

    #[test]
    fn an_item_says_its_own_outcomes() {
        let score = |given: &str| {
            let outcome = evaluate(&json!({"item_xml": ITEM, "responses": {"RESPONSE": given}}));
            outcome.map(|outcome| outcome["outcomes"]["SCORE"].clone())
        };
        assert_eq!((score("B"), score("A")), (Ok(json!(1.0)), Ok(json!(0.0))));
        let broken = evaluate(&json!({"item_xml": "<assessmentItem>", "responses": {}}));
        assert!(broken.is_err_and(|fault| fault.contains("line")));
    }
}
