//! The scales that essays of a domain are rated on.

use assessment::DomainId;
use assessment::catalogue::RubricTrait;
use assessment::item::Trait;
use exchange::manuscript::Scale;

use crate::{Service, ServiceError};

impl Service {
    /// The scales of a domain's rubric; none where nothing is rated.
    pub(super) async fn scales(&self, domain: &DomainId) -> Result<Vec<Scale>, ServiceError> {
        let shelf = self.shelf().await?;
        let traits = shelf.domain(domain).map(|domain| domain.traits.as_slice()).unwrap_or_default();
        Ok(traits.iter().map(scale).collect())
    }
}

fn scale(one: &RubricTrait) -> Scale {
    let RubricTrait { id, title, question, levels, rule } = one.clone();
    Scale { shown: Trait { id, title, question, levels }, rule }
}
