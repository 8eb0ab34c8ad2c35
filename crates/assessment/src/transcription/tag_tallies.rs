//! Tag F1 by kind of tag.

use std::collections::BTreeMap;

use super::judge::Judgement;
use super::pack::Pack;
use super::part::PartKind;
use super::tags::TagTally;

/// Tags of `given` against those of `key`, by kind; kinds that neither text has are left out. The sum over kinds is
/// [`Comparison::tags`](super::Comparison::tags).
///
/// A tag is right when its kind, what it says (a number, a count of x) and its place are the key's; its place is the gap
/// between words, or the word it marks, read off the alignment of the spellings. Precision, recall and F1 as for named
/// entities: exact type and place (Tjong Kim Sang and De Meulder 2003, CoNLL-2003; van Rijsbergen 1979 for F). A tag of
/// another kind at the right place is missing for one kind and excess for the other.
pub fn tag_tallies(pack: &Pack, key: &str, given: &str) -> BTreeMap<PartKind, TagTally> {
    let judgement = Judgement::new(pack, key, given);
    let (due, typed) = (&judgement.key, &judgement.given);
    let tags = &judgement.tags;
    let matched = tags.matched.iter().map(|&(tag, _)| tag);
    let missing = tags.missing.iter().copied().chain(tags.wrong.iter().map(|&(tag, _)| tag));
    let excess = tags.excess.iter().copied().chain(tags.wrong.iter().map(|&(_, tag)| tag));
    let one = TagTally::default();
    let counted = matched
        .map(|tag| (due, tag, TagTally { matched: 1, ..one }))
        .chain(missing.map(|tag| (due, tag, TagTally { missing: 1, ..one })))
        .chain(excess.map(|tag| (typed, tag, TagTally { excess: 1, ..one })));
    let mut tallies: BTreeMap<PartKind, TagTally> = BTreeMap::new();
    for (text, tag, tally) in counted {
        if let Some(kind) = text.reading.kind(&text.tags[tag]) {
            *tallies.entry(kind).or_default() += tally;
        }
    }
    tallies
}
