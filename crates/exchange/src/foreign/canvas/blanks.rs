//! Gaps: each has a response, and a place of its name in the text.

use super::answers::told;
use super::item::Asked;
use crate::foreign::{Blank, Body, Entry, Fault, Loss, Piece, Problem};

impl Asked<'_> {
    /// `[name]` in the text is the gap of the response of that name.
    pub(super) fn cloze(
        &self,
        stem: &str,
        menu: bool,
        losses: &mut Vec<Loss>,
    ) -> Result<(String, Body), Fault> {
        let mut gaps = Vec::new();
        for (place, one) in self.responses.iter().enumerate() {
            let part = format!("gap {}", place + 1);
            let weights = self.weights(one.id);
            let mut answers = Vec::new();
            for (id, _) in &one.choices {
                let found = weights.iter().find(|(value, _)| value == id).map(|(_, weight)| *weight);
                // Each gap brings its share of the points; of a gap an answer is right or it is not. Whatever stands
                // with a typed gap is right, as Canvas knows no wrong ones there.
                let weight = if !menu || found.is_some_and(|weight| weight > 0.0) { 100.0 } else { 0.0 };
                let text = one.word(id, &part, losses).unwrap_or_default().replace('*', "\\*");
                if !text.is_empty() {
                    answers.push(Entry {
                        text,
                        weight,
                        feedback: told(self.item, &self.conditions, one.id, id, losses),
                    });
                }
            }
            if !answers.iter().any(|answer| answer.weight > 0.0) {
                return Err(self.fault(Problem::NoKey));
            }
            gaps.push((one.name(&part, losses), Blank { points: 1, menu, answers }));
        }
        Ok((String::new(), Body::Cloze { pieces: self.place(stem, gaps)? }))
    }

    /// The text in pieces. A gap without a place in it stands at its end.
    fn place(&self, stem: &str, gaps: Vec<(String, Blank)>) -> Result<Vec<Piece>, Fault> {
        if gaps.is_empty() {
            return Err(self.fault(Problem::Missing("response")));
        }
        let mut places = Vec::new();
        let mut lost = Vec::new();
        for (name, gap) in gaps {
            // A bracket is written with a backslash in the Markdown of HTML, as is a line below.
            let marks = [format!("\\[{}]", name.replace('_', "\\_")), format!("[{name}]")];
            let found = marks.iter().find_map(|mark| stem.find(mark.as_str()).map(|at| (at, mark.len())));
            match found {
                Some((at, length)) => places.push((at, length, gap)),
                None => lost.push(gap),
            }
        }
        places.sort_by_key(|(at, ..)| *at);
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (at, length, gap) in places {
            // Two gaps of one name have one place.
            if at < from {
                lost.push(gap);
                continue;
            }
            pieces.push(Piece::Text(stem[from..at].to_owned()));
            pieces.push(Piece::Gap(gap));
            from = at + length;
        }
        pieces.push(Piece::Text(stem[from..].to_owned()));
        pieces.extend(lost.into_iter().map(Piece::Gap));
        pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
        Ok(pieces)
    }
}
