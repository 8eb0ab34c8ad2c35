//! Words of judging again.

use assessment::item::Unlike;
use service::studio::regrade::Obstacle;

use super::Locale;

messages! {
    regrade => "다시 채점하기", "Regrade";
    of_item(item: &str) => "{item} 다시 채점하기", "Regrade {item}";
    lead => "정답을 바로잡은 판을 공개한 뒤, 예전 답을 그 정답으로 다시 채점해요. 먼저 누가 얼마나 바뀌는지 보고, 그다음에 적용해요. 점수가 바뀌는 사람에게는 알림이 가요.", "After a version with the right key is published, earlier answers are judged again by it. First see who changes and by how much, then do it. Everybody whose points change is told.";
    nobody => "아직 채점된 답이 없어서 다시 채점할 것이 없어요.", "No answer has been judged yet, so there is nothing to regrade.";
    from => "다시 채점할 답", "Answers to judge again";
    from_all => "모든 판의 답", "Answers to every version";
    from_version(number: u32) => "{number}판의 답", "Answers to version {number}";
    to => "채점 기준", "Judge by";
    to_version(number: u32) => "{number}판의 정답", "The key of version {number}";
    to_full => "문항 무효: 모두에게 만점", "The item is void: full points to everybody";
    look => "누가 바뀌는지 보기", "See who changes";
    dry_run => "미리 보기", "Dry run";
    changed(count: usize) => "점수가 바뀌는 답 {count}개", "{count} answers change points";
    unchanged(count: usize) => "다시 채점해도 점수가 같은 답 {count}개", "{count} answers keep their points";
    running(count: usize) => "아직 끝나지 않아 지금은 건드리지 않는 응시 {count}개. 끝난 뒤에 다시 채점하세요.", "{count} attempts still run and are left alone. Regrade again when they have ended.";
    settled => "이 기준으로 모두 채점되어 있어요. 바뀔 것이 없어요.", "Everything is judged by this already. Nothing would change.";
    shown(count: usize) => "처음 {count}개만 보여 드려요. 적용하면 모두 바뀌어요.", "Only the first {count} are shown; all are changed.";
    learner => "학습자", "Learner";
    sitting => "응시", "Sitting";
    points => "점수", "Points";
    verdict => "관문", "Gate";
    passed => "통과", "passed";
    failed => "미통과", "not passed";
    no_gate => "연습", "practice";
    apply(count: usize) => "답 {count}개 다시 채점하기", "Regrade {count} answers";
    done(count: usize, changed: usize) => "답 {count}개를 다시 채점했어요. 점수가 바뀐 {changed}개는 학습자에게 알렸어요.", "{count} answers have been judged again. The learners of the {changed} whose points changed have been told.";
    more => "남은 답이 있어요. 아래에서 이어서 적용하세요.", "There are more: go on below.";
    no_version => "그런 판이 없어요. 기준을 다시 골라 주세요.", "There is no such version. Choose again.";
    other_interaction => "두 판의 답하는 방식이 달라서 예전 답을 새 정답으로 채점할 수 없어요. 문항을 무효로 하거나, 예전 방식으로 정답만 고친 판을 공개하세요.", "The two versions are answered differently, so earlier answers cannot be judged by this key. Void the item, or publish a version that mends only the key.";
    other_options => "보기가 없어졌거나 서로 자리를 바꿔서 예전 답의 뜻이 달라져요. 보기는 두고 정답만 고친 판을 공개하거나, 문항을 무효로 하세요.", "An option is gone or has changed places with another, so that earlier answers mean something else. Publish a version that mends only the key, or void the item.";
    other_text => "답이 가리키는 글이 바뀌어서 예전 답의 위치가 맞지 않아요. 글은 두고 정답만 고치거나, 문항을 무효로 하세요.", "The text that answers refer to has changed, so places in it no longer fit. Mend only the key, or void the item.";
    misfit => "새 판에 맞지 않는 예전 답이 있어요. 문항을 무효로 하거나, 그 답도 받을 수 있게 고친 판을 공개하세요.", "Some earlier answers do not fit the new version. Void the item, or publish a version that takes them.";
    result_title => "다시 채점된 문항", "Items judged again";
    result_key(number: usize, when: &str, before: &str, after: &str) => "{number}번 문항: 정답이 잘못되어 있어서 {when}에 다시 채점했어요. {before}점 → {after}점", "Item {number}: its key had been wrong, so it was judged again on {when}. {before} → {after} points";
    result_void(number: usize, when: &str, before: &str, after: &str) => "{number}번 문항: 문항에 문제가 있어서 {when}에 모두에게 만점을 드렸어요. {before}점 → {after}점", "Item {number}: it was faulty, so everybody was given its points on {when}. {before} → {after} points";
    told_key(title: &str, number: u16, before: &str, after: &str) => "‘{title}’ {number}번 문항의 정답을 바로잡아 다시 채점했어요. {before}점 → {after}점.", "“{title}”, item {number}: its key has been corrected and your answer judged again. {before} → {after} points.";
    told_void(title: &str, number: u16, before: &str, after: &str) => "‘{title}’ {number}번 문항에 문제가 있어서 모두에게 만점을 드렸어요. {before}점 → {after}점.", "“{title}”, item {number} was faulty, so everybody is given its points. {before} → {after} points.";
    told_passed => "이제 관문을 통과했어요.", "You have passed the gate now.";
    told_failed => "관문 결과가 미통과로 바뀌었어요.", "The gate is no longer passed.";
}

/// What stands in the way, and what to do about it.
pub fn obstacle(obstacle: Obstacle, locale: Locale) -> &'static str {
    match obstacle {
        Obstacle::Version => no_version(locale),
        Obstacle::Unlike(Unlike::Interaction) => other_interaction(locale),
        Obstacle::Unlike(Unlike::Options) => other_options(locale),
        Obstacle::Unlike(Unlike::Text) => other_text(locale),
        Obstacle::Responses => misfit(locale),
    }
}
