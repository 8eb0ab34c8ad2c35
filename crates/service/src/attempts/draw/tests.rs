use assessment::gate::{Bilingual, Feedback, Section};
use assessment::{GateId, RuleId};

use super::*;

fn guideline() -> Guideline {
    let text = r#"{"domain":"legal","title":{"ko":"가","en":"a"},"purpose":"","scope":"","terms":[],"borderline":[],
        "versions":[{"number":1,"published_on":"2026-11-28","summary":"","changes":[]},
            {"number":2,"published_on":"2026-11-28","summary":"","changes":[]}],
        "rules":[{"id":"legal/R-1","title":"","texts":[{"since":1,"body":"가","precedence":null,"examples":[]}]},
            {"id":"legal/R-2","title":"","texts":[{"since":1,"body":"가","precedence":null,"examples":[]},
                {"since":2,"body":"나","precedence":null,"examples":[]}]}]}"#;
    serde_json::from_str(text).expect("a guideline")
}

fn item(number: usize, rule: &str, guideline_version: u32) -> ItemIndex {
    ItemIndex {
        id: format!("legal/item-{number}").parse().expect("an item"),
        version: 1,
        interaction: "choice".to_owned(),
        rules: vec![rule.parse::<RuleId>().expect("a rule")],
        guideline_version,
        reserved: false,
        difficulty: 0.0,
        edge: None,
    }
}

fn whole(sections: Vec<Section>) -> Gate {
    let both = || Bilingual { ko: "관문".to_owned(), en: "gate".to_owned() };
    Gate {
        id: "legal/g".parse::<GateId>().expect("a gate"),
        title: both(),
        summary: both(),
        bar: 80,
        minutes: 30,
        attempts: 1,
        retake_wait_days: 7,
        open_book: true,
        late_seconds: 60,
        feedback: Feedback::Full,
        sections,
        live: None,
    }
}

fn section(count: u16, exposure_cap: Option<u8>, items: Vec<ItemId>) -> Section {
    Section {
        title: Bilingual { ko: "영역".to_owned(), en: "section".to_owned() },
        count,
        rules: Vec::new(),
        interactions: Vec::new(),
        difficulty: None,
        items,
        exposure_cap,
        minimum: None,
    }
}

fn ids(slots: &[PlannedSlot]) -> Vec<&str> {
    slots.iter().map(|slot| slot.item.local()).collect()
}

#[test]
fn an_exposed_item_waits_while_others_are_left_whatever_the_seed() {
    let index: Vec<ItemIndex> = (0..6).map(|number| item(number, "legal/R-1", 2)).collect();
    let drawn = (0..3).map(|number| (index[number].id.clone(), 4));
    let exposure = Exposure { sittings: 10, drawn: drawn.collect() };
    let guideline = guideline();
    let bank = Bank { index: &index, guideline: &guideline, exposure: &exposure };
    for seed in 0..200 {
        let capped = whole(vec![section(3, Some(30), Vec::new())]);
        let mut taken = ids(&gate(&capped, &bank, &BTreeSet::new(), seed).expect("a draw")).join(" ");
        assert!(!["item-0", "item-1", "item-2"].iter().any(|over| taken.contains(over)), "{taken}");
        let five = whole(vec![section(5, Some(30), Vec::new())]);
        taken = ids(&gate(&five, &bank, &BTreeSet::new(), seed).expect("a draw")).join(" ");
        assert!(["item-3", "item-4", "item-5"].iter().all(|under| taken.contains(under)), "{taken}");
    }
}

#[test]
fn unseen_items_come_before_seen_ones() {
    let index: Vec<ItemIndex> = (0..6).map(|number| item(number, "legal/R-1", 2)).collect();
    let (guideline, exposure) = (guideline(), Exposure::default());
    let bank = Bank { index: &index, guideline: &guideline, exposure: &exposure };
    let seen: BTreeSet<ItemId> = index[..3].iter().map(|item| item.id.clone()).collect();
    for seed in 0..50 {
        let slots = gate(&whole(vec![section(3, Some(50), Vec::new())]), &bank, &seen, seed).expect("a draw");
        assert!(slots.iter().all(|slot| !seen.contains(&slot.item)));
    }
}

#[test]
fn only_a_changed_rule_keeps_an_item_out_and_named_items_come_in_their_order() {
    let index = vec![item(0, "legal/R-1", 1), item(1, "legal/R-2", 1), item(2, "legal/R-2", 2)];
    let (guideline, exposure) = (guideline(), Exposure::default());
    let bank = Bank { index: &index, guideline: &guideline, exposure: &exposure };
    let nothing = BTreeSet::new();
    for seed in 0..20 {
        let all = whole(vec![section(2, None, Vec::new())]);
        let slots = gate(&all, &bank, &nothing, seed).expect("a draw");
        assert!(!ids(&slots).contains(&"item-1"), "its rule has changed since");
        let named = vec![index[2].id.clone(), index[0].id.clone()];
        let slots = gate(&whole(vec![section(2, None, named)]), &bank, &nothing, seed).expect("a draw");
        assert_eq!(ids(&slots), ["item-2", "item-0"]);
        let stale = whole(vec![section(1, None, vec![index[1].id.clone()])]);
        assert!(matches!(gate(&stale, &bank, &nothing, seed), Err(ServiceError::BankShort)));
        let kept = whole(vec![section(1, None, Vec::new()), section(1, None, vec![index[0].id.clone()])]);
        assert_eq!(ids(&gate(&kept, &bank, &nothing, seed).expect("a draw")), ["item-2", "item-0"]);
    }
}
