//! Sitting an attempt, step by step.

use reqwest::Method;
use serde_json::{Value, json};

use super::answer::Answer;
use super::client::Person;
use super::content::item_of_stem;

/// An attempt as its learner knows it.
#[derive(Clone, Debug)]
pub(crate) struct Sitting {
    pub(crate) id: String,
    /// The last step known here; another tab may have gone on.
    pub(crate) last_step: u64,
    /// The last view of it.
    pub(crate) view: Value,
}

impl Sitting {
    pub(crate) fn of(view: &Value) -> Self {
        Self {
            id: view["id"].as_str().unwrap().to_owned(),
            last_step: view["last_step"].as_u64().unwrap(),
            view: view.clone(),
        }
    }

    /// Its items, in order, without their domain. What an item is called is told only with its judgement, so they are
    /// known here by their stems; an item of other content than the small domains is called by its stem.
    pub(crate) fn items(&self) -> Vec<String> {
        let named = |slot: &Value| {
            let stem = slot["question"]["stem"].as_str().unwrap();
            item_of_stem(stem).unwrap_or(stem).to_owned()
        };
        self.view["slots"].as_array().unwrap().iter().map(named).collect()
    }

    /// The place of an item.
    #[track_caller]
    pub(crate) fn place(&self, item: &str) -> usize {
        self.items()
            .iter()
            .position(|each| each == item)
            .unwrap_or_else(|| panic!("{item} is not in {self:?}"))
    }

    /// What is known of an item.
    #[track_caller]
    pub(crate) fn slot(&self, item: &str) -> &Value {
        &self.view["slots"][self.place(item)]
    }

    /// How an item is answered.
    #[track_caller]
    pub(crate) fn kind(&self, item: &str) -> &str {
        self.slot(item)["question"]["interaction"]["kind"].as_str().unwrap()
    }

    pub(crate) fn path(&self) -> String {
        format!("/attempts/{}", self.id)
    }

    fn slot_path(&self, slot: usize, act: &str) -> String {
        format!("/attempts/{}/slots/{slot}/{act}", self.id)
    }
}

impl Person {
    /// Tries to save a response as the step with this number.
    pub(crate) async fn save_as(
        &self,
        sitting: &Sitting,
        step: u64,
        slot: usize,
        response: &Value,
    ) -> Answer {
        let body = json!({"step": step, "response": response});
        self.call(Method::PUT, &sitting.slot_path(slot, "response"), &body).await
    }

    /// Tries to save a response as the next step.
    pub(crate) async fn try_save(&self, sitting: &Sitting, item: &str, response: &Value) -> Answer {
        self.save_as(sitting, sitting.last_step + 1, sitting.place(item), response).await
    }

    /// Saves a response.
    pub(crate) async fn save(&self, sitting: &mut Sitting, item: &str, response: &Value) -> Value {
        taken(sitting, self.try_save(sitting, item, response).await)
    }

    /// Tries to put or take the flag of an item.
    pub(crate) async fn try_flag(&self, sitting: &Sitting, slot: usize, flagged: bool) -> Answer {
        let body = json!({"step": sitting.last_step + 1, "flagged": flagged});
        self.call(Method::PUT, &sitting.slot_path(slot, "flag"), &body).await
    }

    /// Puts or takes the flag of an item.
    pub(crate) async fn flag(&self, sitting: &mut Sitting, item: &str, flagged: bool) -> Value {
        taken(sitting, self.try_flag(sitting, sitting.place(item), flagged).await)
    }

    /// Tries to take the hint of an item.
    pub(crate) async fn try_hint(&self, sitting: &Sitting, slot: usize) -> Answer {
        let body = json!({"step": sitting.last_step + 1});
        self.call(Method::POST, &sitting.slot_path(slot, "hint"), &body).await
    }

    /// Takes the hint of an item.
    pub(crate) async fn hint(&self, sitting: &mut Sitting, item: &str) -> Value {
        taken(sitting, self.try_hint(sitting, sitting.place(item)).await)
    }

    /// Tries to have an item judged.
    pub(crate) async fn try_check(&self, sitting: &Sitting, slot: usize) -> Answer {
        let body = json!({"step": sitting.last_step + 1});
        self.call(Method::POST, &sitting.slot_path(slot, "check"), &body).await
    }

    /// Has the saved response of an item judged.
    pub(crate) async fn check(&self, sitting: &mut Sitting, item: &str) -> Value {
        taken(sitting, self.try_check(sitting, sitting.place(item)).await)
    }

    /// Tries to submit.
    pub(crate) async fn try_submit(&self, sitting: &Sitting) -> Answer {
        self.call(
            Method::POST,
            &format!("/attempts/{}/closure", sitting.id),
            &json!({"step": sitting.last_step + 1}),
        )
        .await
    }

    /// Submits.
    pub(crate) async fn submit(&self, sitting: &mut Sitting) -> Value {
        taken(sitting, self.try_submit(sitting).await)
    }

    /// Answers every item, each with what `answer` says.
    pub(crate) async fn answer_all(&self, sitting: &mut Sitting, answer: fn(&str) -> Value) {
        for item in sitting.items() {
            self.save(sitting, &item, &answer(&item)).await;
        }
    }
}

/// The receipt of a step that was taken.
#[track_caller]
fn taken(sitting: &mut Sitting, answer: Answer) -> Value {
    let receipt = answer.expect(200).json();
    sitting.last_step = receipt["last_step"].as_u64().unwrap();
    receipt
}
