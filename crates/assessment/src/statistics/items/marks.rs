//! Marks of many attempts on one set of items.

use thiserror::Error;

/// Marks by item: one column per item, one entry per attempt. A missing answer of a finished attempt has the mark 0, as in
/// every gate, and is counted apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    columns: Vec<Vec<f64>>,
    maxima: Vec<f64>,
    unanswered: Vec<u32>,
    totals: Vec<f64>,
}

/// Why marks cannot be analysed. Places count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum MarksError {
    /// An attempt has more or fewer marks than there are items.
    #[error("attempt {attempt} has {marks} marks for {items} items")]
    Length {
        /// Which attempt.
        attempt: usize,
        /// Its marks.
        marks: usize,
        /// How many items there are.
        items: usize,
    },
    /// A mark that is no number or beyond what any item gives.
    #[error("attempt {attempt}, item {item}: {mark} is not a number between ±{}", Marks::LARGEST)]
    Mark {
        /// Which attempt.
        attempt: usize,
        /// Which item.
        item: usize,
        /// The mark.
        mark: f64,
    },
    /// A maximum that is no number, negative, or beyond what any item gives.
    #[error("item {item}: the maximum {maximum} is not a number from 0 to {}", Marks::LARGEST)]
    Maximum {
        /// Which item.
        item: usize,
        /// The maximum.
        maximum: f64,
    },
}

impl Marks {
    /// Largest mark, so that no sum overflows.
    pub const LARGEST: f64 = 1e6;

    /// `maxima` has the maximum mark of each item; each attempt has one mark per item, none where nothing was answered. Marks
    /// may be negative or above the maximum (penalties, certainty).
    pub fn new<Attempt: AsRef<[Option<f64>]>>(
        maxima: Vec<f64>,
        attempts: impl IntoIterator<Item = Attempt>,
    ) -> Result<Self, MarksError> {
        let items = maxima.len();
        let sound = |maximum: &f64| (0.0..=Self::LARGEST).contains(maximum);
        if let Some(item) = maxima.iter().position(|maximum| !sound(maximum)) {
            return Err(MarksError::Maximum { item: item + 1, maximum: maxima[item] });
        }
        let mut marks =
            Self { columns: vec![Vec::new(); items], maxima, unanswered: vec![0; items], totals: Vec::new() };
        for (attempt, row) in attempts.into_iter().enumerate() {
            marks.push(attempt + 1, row.as_ref())?;
        }
        Ok(marks)
    }

    fn push(&mut self, attempt: usize, row: &[Option<f64>]) -> Result<(), MarksError> {
        if row.len() != self.items() {
            return Err(MarksError::Length { attempt, marks: row.len(), items: self.items() });
        }
        let mut total = 0.0;
        for (item, answer) in row.iter().enumerate() {
            let mark = answer.unwrap_or(0.0);
            if !mark.is_finite() || mark.abs() > Self::LARGEST {
                return Err(MarksError::Mark { attempt, item: item + 1, mark });
            }
            self.unanswered[item] += u32::from(answer.is_none());
            self.columns[item].push(mark);
            total += mark;
        }
        self.totals.push(total);
        Ok(())
    }

    /// How many items.
    pub fn items(&self) -> usize {
        self.columns.len()
    }

    /// How many attempts.
    pub fn attempts(&self) -> usize {
        self.totals.len()
    }

    /// The marks of an item, in order of attempts.
    pub fn item(&self, item: usize) -> &[f64] {
        &self.columns[item]
    }

    /// The maximum mark of an item.
    pub fn maximum(&self, item: usize) -> f64 {
        self.maxima[item]
    }

    /// Maximum marks in order of items.
    pub fn maxima(&self) -> &[f64] {
        &self.maxima
    }

    /// How many attempts left an item unanswered.
    pub fn unanswered(&self, item: usize) -> u32 {
        self.unanswered[item]
    }

    /// The total of each attempt.
    pub fn totals(&self) -> &[f64] {
        &self.totals
    }

    /// The total of each attempt less its mark on `item`.
    pub fn rest(&self, item: usize) -> Vec<f64> {
        self.totals.iter().zip(&self.columns[item]).map(|(total, mark)| total - mark).collect()
    }
}
