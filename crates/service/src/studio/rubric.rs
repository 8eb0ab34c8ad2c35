//! The scales that essays of a domain are rated on.

use assessment::DomainId;
use assessment::item::{AnswerKey, Interaction, RatingKey};
use exchange::manuscript::Scale;

use crate::content::cache;
use crate::{Service, ServiceError};

impl Service {
    /// The scales of a domain's rubric, as its newest rated item has them; none where nothing is rated.
    pub(super) async fn scales(&self, domain: &DomainId) -> Result<Vec<Scale>, ServiceError> {
        let index = self.shelf().await?.index(domain);
        let rated: Vec<_> = index
            .iter()
            .filter(|item| item.interaction == "rating")
            .map(|item| (item.id.clone(), item.version))
            .collect();
        for item in cache::items(self, &rated).await? {
            if let (Interaction::Rating { traits }, AnswerKey::Rating(RatingKey::Scores(keys))) =
                (&item.question.interaction, &item.key.answer)
            {
                let scales = traits.iter().zip(keys);
                return Ok(scales
                    .map(|(shown, key)| Scale { shown: shown.clone(), rule: key.rule.clone() })
                    .collect());
            }
        }
        Ok(Vec::new())
    }
}
