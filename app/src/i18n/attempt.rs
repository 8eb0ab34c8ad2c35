//! Words of the attempt: the runner and the review of questions.

use assessment::response::Verdict;

use super::Locale;

messages! {
    question(number: usize) => "{number}번 문항", "Question {number}";
    reference => "지문과 자료", "Passage and material";
    guideline => "지침", "Guideline";
    unfold => "펼치기 ▾", "Open ▾";
    fold => "접기 ▴", "Fold ▴";
    essay_task => "논제", "Task";

    bar => "응시 상태", "Attempt status";
    map => "문항 지도", "Question map";
    map_cell(number: usize, state: &str, flagged: &str) => "{number}번, {state} {flagged}", "Question {number}, {state} {flagged}";
    state_empty => "비었어요", "empty";
    state_answered => "답했어요", "answered";
    state_right => "맞았어요", "right";
    state_partly => "일부 맞았어요", "partly right";
    state_wrong => "틀렸어요", "wrong";
    flagged => "다시 볼 문항", "flagged";
    flag => "다시 보기", "Flag";
    leave => "나가기", "Leave";
    leave_practice => "적은 답은 남아 있어요. 언제든 이어서 할 수 있어요.", "Your answers stay. You can go on at any time.";
    leave_mock => "적은 답은 남아 있지만 시계는 계속 가요. 끝나기 전에 돌아오면 이어서 할 수 있어요.", "Your answers stay, but the clock goes on. Come back before it ends to continue.";
    close => "닫기", "Close";
    nothing_yet => "저장할 답 없음", "Nothing to save";
    saving => "저장 중…", "Saving…";
    on_device => "이 기기에 저장됨", "Saved on this device";
    on_server => "서버에 ", "Server: ";
    saved_at(time: &str, receipt: usize) => "저장됨 {time} #{receipt}", "Saved {time} #{receipt}";
    not_saved => "저장 안 됨", "Not saved";
    broken => "연결 끊김", "Offline";
    broken_long => "연결이 끊겼어요. 답은 이 기기에 저장돼 있고, 다시 연결되면 저절로 보내요.", "The connection is lost. Your answers are saved on this device and will be sent once it is back.";
    broken_fragile => "연결이 끊겼고, 이 브라우저는 답을 저장해 두지 못해요. 다시 연결될 때까지 이 창을 닫지 마세요.", "The connection is lost, and this browser cannot keep answers. Please do not close this window until it is back.";
    late_rule(seconds: i64) => " 끝나기 전에 적은 답은 끝난 뒤 {seconds}초 안에 도착하면 인정돼요.", " What you answer before the end counts if it arrives within {seconds} s after it.";
    whole_again => "다시 연결됐어요. 모든 답을 저장했어요.", "Connected again. Every answer is saved.";
    elsewhere => "다른 창이나 기기에서도 이 응시에 답을 저장했어요. 문항마다 더 나중에 적은 답이 남아요.", "Another tab or device has saved answers in this attempt too. For each question the later answer stays.";
    displaced => "다른 창이나 기기에서 더 나중에 적은 답을 보여 드려요.", "This shows a later answer from another tab or device.";
    bring_back => "여기에 적었던 답으로 바꾸기", "Use the answer typed here";

    set_aside(count: usize) => "채점하지 않고 보관한 답 {count}개", "Answers kept without counting: {count}";
    set_aside_why => "끝난 뒤 너무 늦게 도착했거나, 다른 기기에서 더 나중에 적은 답이 있어요.", "They arrived too late after the end, or a later answer came from another device.";
    set_aside_times(given: &str, arrived: &str) => "{given}에 적음, {arrived}에 도착", "Given {given}, arrived {arrived}";

    clock => "남은 시간", "Time left";
    time_left(minutes: i64, seconds: i64) => "{minutes}분 {seconds}초 남음", "{minutes} min {seconds} s left";
    minutes_left(minutes: i64) => "{minutes}분 남았어요", "{minutes} min left";
    time_over => "시간이 끝났어요. 결과를 준비하고 있어요.", "Time is up. Preparing the result.";

    previous => "이전", "Back";
    next => "다음", "Next";
    check => "확인", "Check";
    checking => "확인 중…", "Checking…";
    take_hint => "힌트 보기", "Show a hint";
    hint => "힌트", "Hint";
    answer_first => "먼저 답을 적어 주세요.", "Please answer first.";
    mend_first => "글을 고치거나, 고칠 곳이 없으면 ‘고칠 것 없음’을 골라 주세요.", "Mend the text, or say that there is nothing to mend.";
    undo => "되돌리기", "Undo";

    answer => "답", "Answer";
    choose_one => "하나를 골라 주세요", "Choose one";
    choose_all => "맞는 것을 모두 골라 주세요", "Choose all that apply";
    type_answer => "답을 적어 주세요", "Type your answer";
    fill_gaps => "빈칸을 채워 주세요", "Fill the gaps";
    gap(number: usize) => "빈칸 {number}", "Gap {number}";
    choose => "골라 주세요", "Choose";
    rate_traits => "특성마다 점수를 매겨 주세요", "Score each trait";
    level_meanings => "점수마다 어떤 글인가요?", "What does each score mean?";
    unratable => "평가 불가: 점수를 매길 수 없는 글이에요", "Cannot be rated: no score is due";
    unratable_short => "평가 불가", "Cannot be rated";
    transcribe => "들리는 대로 적어 주세요", "Write down what you hear";
    transcript => "전사문", "Transcript";
    characters(count: usize, limit: usize) => "{count} / {limit}자", "{count} / {limit} characters";
    signs => "기호 넣기", "Put in a sign";
    sign_dual => "이중 표기", "dual";
    sign_filler => "간투어", "filler";
    sign_repeat => "되풀이·끊긴 말", "repeat, broken-off";
    sign_broken => "끊긴 말", "broken-off";
    sign_noisy => "잡음 겹침", "noise on it";
    sign_laugh => "웃음", "laughter";
    sign_breath => "숨", "breath";
    sign_noise => "잡음", "noise";
    sign_voice => "다른 목소리", "other voice";
    sign_unclear => "안 들림", "unclear";
    sign_hard => "짐작", "guess";
    sign_name => "이름", "name";

    correct_text => "틀린 곳만 고쳐 주세요", "Mend only what is wrong";
    corrected_text => "고친 글", "Mended text";
    source_text => "원문", "Text as it stands";
    nothing_to_mend => "고칠 것 없음: 이대로 맞아요", "Nothing to mend: it is right as it stands";
    nothing_to_mend_short => "고칠 것 없음", "Nothing to mend";
    compare_answers => "두 답변을 견주어 주세요", "Compare the two answers";
    comparison_prompt => "사용자의 요청", "What the user asked";
    answer_a => "답변 A", "Answer A";
    answer_b => "답변 B", "Answer B";
    verdict_question => "어느 답변이 얼마나 더 나은가요?", "Which answer is better, and how clearly?";
    rationale_question => "이 판단을 떠받치는 사유를 모두 골라 주세요", "Tick every statement that carries this verdict";
    verdict_a3 => "A가 압도적으로 나아요", "A by far";
    verdict_a2 => "A가 뚜렷이 나아요", "A clearly";
    verdict_a1 => "A가 약간 나아요", "A slightly";
    verdict_equal => "비슷해요", "About equal";
    verdict_b1 => "B가 약간 나아요", "B slightly";
    verdict_b2 => "B가 뚜렷이 나아요", "B clearly";
    verdict_b3 => "B가 압도적으로 나아요", "B by far";
    verdict_both_bad => "둘 다 나빠요", "Both are bad";
    match_pairs => "왼쪽마다 알맞은 짝을 골라 주세요", "Choose a partner for each entry";
    put_in_order => "알맞은 순서로 놓아 주세요", "Put these in the right order";
    move_up => "위로", "Up";
    move_down => "아래로", "Down";
    keep_order => "지금 순서로 답하기", "Answer with this order";
    clear_answer => "답 지우기", "Clear the answer";

    marks => "표시한 곳", "Your marks";
    no_marks => "아직 표시한 곳이 없어요. 지문에서 글자를 선택하고 ‘표시’를 눌러 주세요.", "No marks yet. Select text in the passage and press “Mark”.";
    unit_minimal => "최소 구간: 꼭 필요한 부분만 표시해요.", "Smallest span: mark only what is needed.";
    unit_sentence => "문장: 문장 전체를 표시해요.", "Sentence: mark the whole sentence.";
    nothing_to_mark => "표시할 곳 없음", "Nothing to mark";
    mark_tools => "표시하기", "Marking";
    label => "이름표", "Label";
    mark => "표시", "Mark";
    selected(quote: &str) => "‘{quote}’", "“{quote}”";
    select_text => "표시할 글자를 선택해 주세요", "Select the text to mark";
    adjust(quote: &str) => "‘{quote}’ 다듬기", "Adjust “{quote}”";
    start_back => "시작을 한 글자 앞으로", "Start one character earlier";
    start_on => "시작을 한 글자 뒤로", "Start one character later";
    end_back => "끝을 한 글자 앞으로", "End one character earlier";
    end_on => "끝을 한 글자 뒤로", "End one character later";
    delete_mark => "표시 지우기", "Delete the mark";
    show_in_passage => "지문에서 보기", "Show in the passage";
    marking_mode => "표시하는 지문", "Passage to mark";
    marking_help => "화살표로 글자를, Ctrl+화살표로 어절을 고르고 Shift로 늘려요. Enter로 표시하고 Delete로 지워요.", "Arrows pick a character, Ctrl+arrows a word, Shift stretches. Enter marks, Delete removes.";

    player => "음성 재생", "Sound player";
    play => "재생", "Play";
    pause => "멈춤", "Pause";
    back(seconds: u8) => "{seconds}초 뒤로", "Back {seconds} s";
    on(seconds: u8) => "{seconds}초 앞으로", "On {seconds} s";
    speed(speed: &str) => "빠르기 {speed}배", "Speed {speed}";
    speed_key => "빠르기 바꾸기", "Change the speed";
    loop_start => "구간 반복: 시작점 A 정하기", "Loop: set A";
    loop_end => "구간 반복: 끝점 B 정하기", "Loop: set B";
    loop_off => "구간 반복 끄기", "Loop: off";
    place => "재생 위치", "Position";
    place_of(place: &str, all: &str) => "{all}초 가운데 {place}초", "{place} of {all} seconds";
    sound_failed => "소리를 불러오지 못했어요.", "The sound could not be loaded.";
    load_again => "다시 불러오기", "Load again";
    player_keys => "Ctrl+Enter·Esc 재생, Ctrl+[ ] 1초, Shift와 함께 3초, Ctrl+\\ 구간 반복, Ctrl+/ 모든 키", "Ctrl+Enter or Esc play, Ctrl+[ ] 1 s, with Shift 3 s, Ctrl+\\ loop, Ctrl+/ all keys";

    keys => "키보드로 하기", "Keyboard";
    keys_everywhere => "어디서나", "Everywhere";
    keys_help => "이 도움말", "This help";
    keys_digits => "보기나 점수 고르기", "Choose an option or score";
    keys_history => "앞뒤 문항 (브라우저의 뒤로, 앞으로)", "Questions back and forth (browser history)";
    keys_sound => "음성", "Sound";
    keys_play => "재생, 멈춤", "Play, pause";
    keys_one => "1초 뒤로, 앞으로", "1 s back, on";
    keys_three => "3초 뒤로, 앞으로", "3 s back, on";
    keys_speed => "느리게, 빠르게", "Slower, faster";
    keys_loop => "구간 반복", "Loop";
    keys_marks => "지문에 표시", "Marking the passage";
    keys_caret => "글자, 줄", "Character, line";
    keys_word => "어절", "Word";
    keys_stretch => "늘리기", "Stretch";
    keys_mark => "표시하기", "Mark";
    keys_label => "그 이름표로 표시하기", "Mark with that label";
    keys_delete => "지우기", "Delete";

    review => "검토하기", "Review";
    summary => "마무리", "Wrap up";
    submit => "제출", "Submit";
    submitting => "제출하고 있어요…", "Submitting…";
    submit_full => "모든 문항에 답했어요. 지금 제출할까요?", "Every question is answered. Submit now?";
    submit_with_empty => "#문항이 비었어요. 지금 제출할까요?", "Still empty: #. Submit now?";
    empty_count => "빈 문항 #", "Empty: #";
    flagged_count => "다시 볼 문항 #", "Flagged: #";
    answered_count => "답한 문항 #", "Answered: #";
    finish => "연습 마치기", "Finish practice";
    finish_full => "모두 풀었어요. 연습을 마칠까요?", "All done. Finish the practice?";
    finish_with_left => "#문항이 남았어요. 지금 마칠까요?", "Still to do: #. Finish now?";
    practised(count: usize, judged: usize, right: usize) => "{count}문항 가운데 {judged}문항을 풀어 {right}문항을 맞혔어요.", "Of {count} questions you did {judged} and got {right} right.";
    left_count => "남은 문항 #", "Still to do: #";
    judged_count => "푼 문항 #", "Done: #";

    verdict_right => "맞았어요", "Right";
    verdict_partly => "일부 맞았어요", "Partly right";
    verdict_wrong => "틀렸어요", "Not right";
    points => "점수", "Points";
    explanation => "해설", "Explanation";
    findings => "살펴볼 곳", "What to look at";
    rules => "관련 규칙", "Rules";
    given => "적은 것: ", "Given: ";
    due => "맞는 것: ", "Due: ";
    my_answer => "내 답", "My answer";
    right_answer => "정답", "Right answer";
    accepted => "인정하는 답", "Accepted";
    no_answer => "답하지 않았어요", "Not answered";
    blank => "비움", "blank";
    my_marks => "내가 표시한 곳", "My marks";
    due_marks => "표시할 곳", "What was to be marked";
    said_nothing => "표시할 곳이 없다고 답했어요.", "You said that there is nothing to mark.";
    nothing_due => "표시할 곳이 없는 문항이에요.", "Nothing was to be marked.";
    edits_tally(due: usize, found: usize, needless: usize) => "고칠 곳 {due} 가운데 {found}곳을 바르게 고쳤고, 없어도 될 고침이 {needless}곳이에요.", "Of {due} places to mend, {found} mended; changes that were not due: {needless}.";
    edits_none_due(needless: usize) => "고칠 곳이 없는 글이에요. 없어도 될 고침이 {needless}곳이에요.", "Nothing was to be mended. Changes that were not due: {needless}.";
    edit_found => "바르게 고침", "Mended";
    edit_missed => "놓침", "Missed";
    edit_wrong => "다르게 고침", "Mended wrongly";
    edit_needless => "과교정", "Over-corrected";
    edit_optional => "고쳐도 그만", "Open to choice";
    model_text => "바르게 고친 글", "The text as it should be";
    mended_forms => "인정하는 꼴", "Accepted";
    put_in => "(끼워 넣음)", "(put in)";
    dropped => "(지움)", "(left out)";
    my_verdict => "내 판단", "My verdict";
    right_verdict => "정답 판단", "Right verdict";
    one_step_counts => "세기는 한 단계까지 달라도 맞는 답으로 세요.", "One step of strength more or less counts as right.";
    compared_answers => "요청과 두 답변 다시 보기", "The request and both answers";
    my_order => "내 순서", "My order";
    right_order => "맞는 순서", "Right order";
    trait_name => "특성", "Trait";
    my_score => "나", "Mine";
    panel_score => "정답", "Key";
    panel => "패널", "Panel";
    difference => "견주어 보기: 줄 그은 글자 대신 밑줄 친 글자예요.", "Side by side: what is struck out should be what is underlined.";
    rates(rate: &str) => "글자 오류율 {rate}", "Character error rate {rate}";
    rate_what => "무엇을 세나", "What counts";
    rate_share => "오류율", "Rate";
    rate_count => "다른 글자 / 전체", "Wrong / all";
    rate_raw => "적은 그대로", "As written";
    rate_nospace => "띄어쓰기 빼고", "Without spaces";
    rate_spelling => "철자만", "Spelling only";
    rate_sound => "발음만", "Sound only";
    rate_words => "낱말", "Words";
    spacing_errors(count: u32) => "띄어쓰기가 다른 곳 {count}", "Spacing differences: {count}";
    tags(matched: u32, missing: u32, excess: u32) => "태그: 맞음 {matched}, 빠짐 {missing}, 더함 {excess}", "Tags: right {matched}, missing {missing}, surplus {excess}";
    not_judged => "확인하지 않은 문항이에요. 점수에 들어가지 않아요.", "This question was not checked. It does not count.";
}

/// What a verdict on two answers is called.
pub const fn verdict(locale: Locale, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::A3 => verdict_a3(locale),
        Verdict::A2 => verdict_a2(locale),
        Verdict::A1 => verdict_a1(locale),
        Verdict::Equal => verdict_equal(locale),
        Verdict::B1 => verdict_b1(locale),
        Verdict::B2 => verdict_b2(locale),
        Verdict::B3 => verdict_b3(locale),
        Verdict::BothBad => verdict_both_bad(locale),
    }
}
