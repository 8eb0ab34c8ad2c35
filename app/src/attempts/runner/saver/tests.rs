//! The queue, event by event.

use assessment::{Instant, Response};

use super::next::{Effect, Event, Seen, next};
use super::queue::{Deed, Pace, Queue, Save, Standing};

fn text(text: &str) -> Response {
    Response::TextEntry { text: text.to_owned() }
}

fn typed(slot: usize, words: &str, at: i64) -> Event {
    Event::Changed { slot, response: text(words), at: Instant(at), pace: Pace::Typing }
}

fn chosen(slot: usize, words: &str, at: i64) -> Event {
    Event::Changed { slot, response: text(words), at: Instant(at), pace: Pace::Now }
}

/// Without its instant, see [`run`].
fn one(slot: usize, words: &str) -> Save {
    Save { slot, response: text(words), at: Instant(0) }
}

fn save(step: u32, slot: usize, words: &str) -> Effect {
    Effect::Send { step, deed: Deed::Save(vec![one(slot, words)]) }
}

fn saved(slot: usize, words: &str, at: i64) -> Effect {
    Effect::Saved { slot, response: text(words), at: Instant(at) }
}

fn taken(last_step: u32) -> Event {
    Event::Taken { last_step, at: Instant(9) }
}

fn seen(words: Option<&str>, saved_at: i64) -> Seen {
    Seen { response: words.map(text), saved_at: words.map(|_| Instant(saved_at)), checked: false }
}

fn fresh() -> Queue {
    Queue::new(0, vec![None, None, None])
}

/// Runs events and gives the last one's effects, with the instants of saves left out.
fn run(mut queue: Queue, events: impl IntoIterator<Item = Event>) -> (Queue, Vec<Effect>) {
    let mut effects = Vec::new();
    for event in events {
        (queue, effects) = next(queue, event);
    }
    for effect in &mut effects {
        match effect {
            Effect::Send { deed: Deed::Save(saves), .. }
            | Effect::Fling { deed: Deed::Save(saves), .. }
            | Effect::Closed { unsent: saves } => saves.iter_mut().for_each(|save| save.at = Instant(0)),
            Effect::Displaced(save) => save.at = Instant(0),
            _ => {}
        }
    }
    (queue, effects)
}

#[test]
fn a_choice_is_sent_at_once_and_typing_after_a_quiet() {
    let (_, effects) = run(fresh(), [chosen(1, "가", 0)]);
    assert_eq!(effects, [save(1, 1, "가")]);
    let (queue, effects) = run(fresh(), [typed(0, "ㄱ", 0)]);
    assert_eq!(effects, [Effect::AwaitQuiet(600)]);
    assert_eq!(queue.standing(), Standing::Saving);
    let (_, effects) = run(queue, [typed(0, "가", 1_100), Event::Settled]);
    assert_eq!(effects, [save(1, 0, "가")]);
}

#[test]
fn going_on_typing_does_not_put_saving_off_for_ever() {
    let (_, effects) = run(fresh(), [typed(0, "가", 0), typed(0, "가나", 500), typed(0, "가나다", 1_000)]);
    assert_eq!(effects, [Effect::AwaitQuiet(400)]);
    let composing = Event::Changed { slot: 0, response: text("가"), at: Instant(0), pace: Pace::Composing };
    let (_, effects) = run(fresh(), [composing]);
    assert_eq!(effects, [Effect::AwaitQuiet(1_400)]);
}

#[test]
fn one_request_flies_and_changes_of_a_slot_melt_together() {
    let (queue, effects) = run(fresh(), [chosen(0, "가", 0), chosen(0, "나", 1), chosen(0, "다", 2)]);
    assert!(effects.is_empty());
    let (queue, effects) = run(queue, [taken(1)]);
    assert_eq!(effects, [saved(0, "가", 9), save(2, 0, "다")]);
    let (queue, effects) = run(queue, [taken(2)]);
    assert_eq!(effects, [saved(0, "다", 9)]);
    assert_eq!(queue.standing(), Standing::Saved);
    assert!(!queue.has_unsent());
}

#[test]
fn steps_are_numbered_from_the_receipt() {
    let (_, effects) = run(fresh(), [chosen(0, "가", 0), chosen(1, "나", 1), taken(7)]);
    assert_eq!(effects, [saved(0, "가", 9), save(8, 1, "나")]);
}

#[test]
fn a_failure_is_repeated_unchanged_and_newer_text_follows() {
    let (queue, effects) = run(fresh(), [chosen(0, "가", 0), Event::Failed { jitter: 1_000 }]);
    assert_eq!(effects, [Effect::AwaitRest(1_000)]);
    assert_eq!(queue.standing(), Standing::Broken);
    let (queue, effects) = run(queue, [chosen(0, "나", 1), Event::Rested]);
    assert_eq!(effects, [save(1, 0, "가")]);
    assert_eq!(queue.standing(), Standing::Broken, "until an answer comes");
    let (_, effects) = run(queue, [taken(1)]);
    assert_eq!(effects, [saved(0, "가", 9), save(2, 0, "나")]);
}

#[test]
fn rests_grow_to_half_a_minute() {
    let mut queue = run(fresh(), [chosen(0, "가", 0)]).0;
    let mut rests = Vec::new();
    for _ in 0..8 {
        let (resting, effects) = next(queue, Event::Failed { jitter: 0 });
        rests.extend(effects);
        queue = next(resting, Event::Rested).0;
    }
    let halves = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
    assert_eq!(rests, halves.map(Effect::AwaitRest));
}

#[test]
fn a_check_waits_for_what_it_judges_and_a_closure_for_everything() {
    let check = Effect::Send { step: 2, deed: Deed::Check { slot: 0 } };
    let (queue, effects) = run(fresh(), [typed(0, "가", 0), Event::CheckWanted { slot: 0 }]);
    assert_eq!(effects, [save(1, 0, "가")]);
    let (_, effects) = run(queue, [taken(1)]);
    assert_eq!(effects, [saved(0, "가", 9), check]);

    let events = [typed(0, "가", 0), typed(1, "나", 1), Event::CloseWanted, Event::CloseWanted];
    let (queue, _) = run(fresh(), events);
    let (queue, effects) = run(queue, [taken(2)]);
    let close = Effect::Send { step: 3, deed: Deed::Close };
    assert_eq!(effects, [saved(0, "가", 9), saved(1, "나", 9), close]);
    let (queue, effects) = run(queue, [Event::CloseWanted, taken(3)]);
    assert_eq!(effects, [Effect::Closed { unsent: vec![] }], "submitted twice is submitted once");
    assert_eq!(run(queue, [chosen(0, "x", 9)]).1, []);
}

#[test]
fn a_stale_step_is_looked_into_and_sent_again() {
    let (queue, effects) = run(fresh(), [chosen(0, "가", 5), Event::Stale]);
    assert_eq!(effects, [Effect::Ask]);
    let slots = vec![seen(None, 0), seen(Some("남"), 3), seen(None, 0)];
    let (_, effects) = run(queue, [Event::Fetched { last_step: 4, slots }]);
    assert_eq!(effects, [Effect::Elsewhere, save(5, 0, "가")]);
}

#[test]
fn a_receipt_that_got_lost_counts_once_the_server_is_seen_to_have_the_answer() {
    let (queue, _) = run(fresh(), [chosen(0, "가", 5), Event::Stale]);
    let slots = vec![seen(Some("가"), 6), seen(None, 0), seen(None, 0)];
    let (queue, effects) = run(queue, [Event::Fetched { last_step: 1, slots }]);
    assert_eq!(effects, [saved(0, "가", 6)]);
    assert_eq!(queue.standing(), Standing::Saved);
}

#[test]
fn of_two_devices_the_later_hand_wins_and_the_other_text_is_handed_back() {
    let stale = || run(fresh(), [chosen(0, "여기", 5), Event::Stale]).0;
    let fetched = |at| Event::Fetched {
        last_step: 3,
        slots: vec![seen(Some("저기"), at), seen(None, 0), seen(None, 0)],
    };
    let (_, effects) = run(stale(), [fetched(4)]);
    assert_eq!(effects, [Effect::Elsewhere, save(4, 0, "여기")]);
    let (queue, effects) = run(stale(), [fetched(6)]);
    assert_eq!(effects, [Effect::Displaced(one(0, "여기")), Effect::Elsewhere]);
    assert!(!queue.has_unsent());
}

#[test]
fn what_is_typed_after_a_stale_request_is_kept_over_it() {
    let (queue, _) = run(fresh(), [chosen(0, "가", 5), typed(0, "가나", 6), Event::Stale]);
    let slots = vec![seen(None, 0), seen(None, 0), seen(None, 0)];
    let (_, effects) = run(queue, [Event::Fetched { last_step: 3, slots }]);
    assert_eq!(effects, [save(4, 0, "가나")]);
}

#[test]
fn leaving_sends_everything_and_coming_back_repeats_it() {
    let (queue, _) = run(fresh(), [chosen(0, "가", 0), typed(1, "나", 1), typed(2, "다", 2)]);
    let fling = |step, slot, words: &str| Effect::Fling { step, deed: Deed::Save(vec![one(slot, words)]) };
    let (queue, effects) = run(queue, [Event::Leaving]);
    assert_eq!(effects, [fling(2, 1, "나"), fling(3, 2, "다")]);
    assert_eq!(run(queue.clone(), [Event::Leaving]).1, [], "once is enough");
    let (queue, effects) = run(queue, [taken(1)]);
    let again = Deed::Save(vec![one(1, "나"), one(2, "다")]);
    assert_eq!(effects, [saved(0, "가", 9), Effect::Send { step: 2, deed: again }]);
    let (queue, effects) = run(queue, [taken(3)]);
    assert_eq!(effects, [saved(1, "나", 9), saved(2, "다", 9)]);
    assert!(!queue.has_unsent());
}

#[test]
fn what_was_sent_in_passing_is_nobody_elses() {
    let (queue, _) = run(fresh(), [chosen(0, "가", 0), typed(1, "나", 1), Event::Leaving, taken(1)]);
    let (queue, _) = run(queue, [typed(1, "나다", 5), Event::Stale]);
    let slots = vec![seen(Some("가"), 1), seen(Some("나"), 2), seen(None, 0)];
    let (_, effects) = run(queue, [Event::Fetched { last_step: 2, slots }]);
    assert_eq!(effects, [save(3, 1, "나다")]);
}

#[test]
fn what_is_saved_already_is_not_sent_again() {
    let (queue, _) = run(fresh(), [typed(0, "가", 0), Event::Settled, taken(1)]);
    let (queue, effects) = run(queue, [typed(0, "가", 9)]);
    assert_eq!((queue.standing(), effects), (Standing::Saved, vec![]));
}

#[test]
fn leaving_from_rest_sends_too() {
    let (_, effects) = run(fresh(), [typed(0, "가", 0), typed(1, "나", 1), Event::Leaving]);
    let deed = Deed::Save(vec![one(0, "가"), one(1, "나")]);
    assert_eq!(effects, [Effect::Send { step: 1, deed }]);
}

#[test]
fn a_refused_answer_is_neither_judged_nor_handed_in() {
    let (queue, _) = run(fresh(), [typed(0, "너무 긴 글", 0), Event::CheckWanted { slot: 0 }]);
    let (queue, effects) = run(queue, [Event::Refused]);
    assert_eq!(effects, []);
    assert_eq!((queue.standing(), queue.rejected()), (Standing::Refused, Some(0)));
    assert!(queue.has_unsent());
    let (queue, effects) = run(queue, [chosen(0, "짧은 글", 9)]);
    assert_eq!(effects, [save(1, 0, "짧은 글")]);
    assert_eq!(run(queue, [taken(1)]).0.standing(), Standing::Saved);
}

#[test]
fn fetching_fails_and_rests_too() {
    let (queue, effects) = run(fresh(), [Event::AskWanted, Event::Failed { jitter: 0 }]);
    assert_eq!(effects, [Effect::AwaitRest(500)]);
    assert_eq!(run(queue, [Event::Rested]).1, [Effect::Ask]);
}

/// A server: the steps it has.
#[derive(Default)]
struct Server(Vec<Save>);

impl Server {
    /// Takes saves as steps from this number on; `false` if they are out of order.
    fn take(&mut self, step: u32, saves: &[Save]) -> bool {
        let from = step as usize - 1;
        if from == self.0.len() {
            self.0.extend_from_slice(saves);
            return true;
        }
        // A repeat is answered like the first time.
        self.0.get(from..from + saves.len()).is_some_and(|taken| taken == saves)
    }

    fn last_step(&self) -> u32 {
        self.0.len() as u32
    }

    fn has(&self, slot: usize) -> Option<Response> {
        self.0.iter().rev().find(|save| save.slot == slot).map(|save| save.response.clone())
    }

    /// The attempt as it has it.
    fn fetched(&self) -> Event {
        let seen = |slot| Seen { response: self.has(slot), saved_at: Some(Instant(-1)), checked: false };
        Event::Fetched { last_step: self.last_step(), slots: (0..3).map(seen).collect() }
    }
}

/// Whatever the network does, an acknowledged state is reached in which the server has the newest text of every slot.
#[test]
fn nothing_is_lost_in_a_thousand_random_walks() {
    for seed in 1..=1_000_u64 {
        let mut random = seed;
        let mut draw = |n: u64| {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            random % n
        };
        let mut server = Server::default();
        let mut newest = vec![None; 3];
        let mut queue = fresh();
        let mut waiting: Vec<Effect> = Vec::new();
        for time in 0..60 {
            let event = match (waiting.pop(), draw(5)) {
                (Some(Effect::Send { step, deed: Deed::Save(saves) }), luck) => match luck {
                    0 => Event::Failed { jitter: 0 },
                    // Of several some are not what the server takes.
                    1 if saves.len() > 1 => Event::Refused,
                    _ if !server.take(step, &saves) => Event::Stale,
                    // The request arrives, its answer may not.
                    2 => Event::Failed { jitter: 0 },
                    _ => taken(server.last_step()),
                },
                (Some(Effect::Ask), _) => server.fetched(),
                (Some(Effect::AwaitRest(_)), _) => Event::Rested,
                (Some(Effect::AwaitQuiet(_)), _) => Event::Settled,
                (_, luck) if time < 30 => {
                    let slot = draw(3) as usize;
                    let words = format!("{slot}-{time}");
                    newest[slot] = Some(text(&words));
                    if luck == 0 { chosen(slot, &words, time) } else { typed(slot, &words, time) }
                }
                _ => Event::Settled,
            };
            let (moved, effects) = next(queue, event);
            queue = moved;
            waiting.extend(effects);
        }
        // The network mends and stays whole.
        waiting.push(Effect::AwaitQuiet(0));
        while let Some(effect) = waiting.pop() {
            let event = match effect {
                Effect::Send { step, deed: Deed::Save(saves) } if server.take(step, &saves) => {
                    taken(server.last_step())
                }
                Effect::Send { .. } => Event::Stale,
                Effect::Ask => server.fetched(),
                Effect::AwaitRest(_) => Event::Rested,
                Effect::AwaitQuiet(_) => Event::Settled,
                _ => continue,
            };
            let (moved, effects) = next(queue, event);
            queue = moved;
            waiting.extend(effects);
        }
        assert!(!queue.has_unsent(), "seed {seed}: {queue:?}");
        for (slot, newest) in newest.into_iter().enumerate() {
            assert_eq!(server.has(slot), newest, "seed {seed}, slot {slot}");
        }
    }
}

#[test]
fn what_has_waited_goes_out_together_and_says_when_it_was_given() {
    let events = [chosen(0, "가", 1), Event::Failed { jitter: 0 }, chosen(2, "다", 3), chosen(1, "나", 2)];
    let (queue, _) = run(fresh(), events);
    let queue = next(queue, Event::Rested).0;
    let (queue, effects) = next(queue, taken(1));
    let given = |slot, words: &str, at| Save { slot, response: text(words), at: Instant(at) };
    let deed = Deed::Save(vec![given(1, "나", 2), given(2, "다", 3)]);
    assert_eq!(effects, [saved(0, "가", 9), Effect::Send { step: 2, deed }]);
    assert!(queue.holds(1) && queue.holds(2) && !queue.holds(0));
    let (queue, effects) = run(queue, [taken(3)]);
    assert_eq!(effects, [saved(1, "나", 9), saved(2, "다", 9)]);
    assert!(!queue.has_unsent());
}

#[test]
fn of_several_that_are_refused_the_wrong_one_is_found() {
    let (queue, _) = run(fresh(), [typed(0, "가", 0), typed(1, "너무 긴 글", 1), Event::Settled]);
    let (queue, effects) = run(queue, [Event::Refused]);
    assert_eq!(effects, [save(1, 0, "가")]);
    let (queue, effects) = run(queue, [taken(1)]);
    assert_eq!(effects, [saved(0, "가", 9), save(2, 1, "너무 긴 글")]);
    let (queue, _) = run(queue, [Event::Refused]);
    assert_eq!((queue.standing(), queue.rejected()), (Standing::Refused, Some(1)));
    // Later ones go together again.
    let (_, effects) = run(queue, [typed(0, "나", 5), typed(1, "짧은 글", 6), Event::Settled]);
    let deed = Deed::Save(vec![one(0, "나"), one(1, "짧은 글")]);
    assert_eq!(effects, [Effect::Send { step: 2, deed }]);
}

#[test]
fn what_comes_too_late_is_handed_over_once() {
    let events = [chosen(0, "가", 1), Event::Failed { jitter: 0 }, chosen(1, "나", 2), Event::Rested];
    let (queue, _) = run(fresh(), events);
    let (queue, effects) = run(queue, [Event::Over]);
    assert_eq!(effects, [Effect::Closed { unsent: vec![one(0, "가"), one(1, "나")] }]);
    assert_eq!(queue.standing(), Standing::Shut);
    assert_eq!(run(queue, [Event::Over]).1, []);
}
