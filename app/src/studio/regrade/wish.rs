//! What is to be judged again, as address and form say it.

use assessment::ItemId;
use assessment::attempt::Basis;
use service::studio::regrade::Regrade;

/// Full points to everybody, in place of a version.
pub(super) const FULL: &str = "full";
/// Every version.
pub(super) const ALL: &str = "all";

/// Reads `from` (`all` or a version) and `to` (`full` or a version); none where they say neither.
pub(super) fn read(item: ItemId, from: &str, to: &str) -> Option<Regrade> {
    let from = match from {
        ALL => None,
        number => Some(number.parse().ok()?),
    };
    let basis = match to {
        FULL => Basis::FullPoints,
        number => Basis::Version(number.parse().ok()?),
    };
    Some(Regrade { item, from, basis })
}

/// What [`read`] reads.
pub(super) fn write(wish: &Regrade) -> (String, String) {
    let from = wish.from.map_or_else(|| ALL.to_owned(), |version| version.to_string());
    let to = match wish.basis {
        Basis::FullPoints => FULL.to_owned(),
        Basis::Version(version) => version.to_string(),
    };
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_read_as_it_was_written_and_nothing_else_is_one() {
        let item: ItemId = "legal/one".parse().unwrap();
        for (from, to) in [("all", "2"), ("1", "full"), ("3", "1")] {
            let wish = read(item.clone(), from, to).unwrap();
            assert_eq!(write(&wish), (from.to_owned(), to.to_owned()));
        }
        for (from, to) in [("", "2"), ("all", ""), ("-1", "2"), ("1", "everything")] {
            assert_eq!(read(item.clone(), from, to), None);
        }
    }
}
