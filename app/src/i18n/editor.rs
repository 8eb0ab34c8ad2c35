//! Words of the item bank and the item editor.

use service::studio::ItemState;

use super::Locale;

messages! {
    bank => "문항 은행", "Item bank";
    bank_summary => "문항을 찾고, 쓰고, 고치고, 공개해요.", "Find, write, mend and publish items.";
    bank_lead => "공개한 문항과 쓰는 중인 문항이 모두 여기 있어요.", "All items are here, published or still being written.";
    search => "찾기", "Search";
    search_words => "찾을 말", "Words";
    search_help => "글의 아무 부분이나 두 글자만 적어도 찾아요.", "Any part of the text will do, two letters are enough.";
    domain => "분야", "Domain";
    any => "모두", "All";
    state => "상태", "State";
    interaction => "유형", "Kind";
    rule => "규칙", "Rule";
    tag => "꼬리표", "Tag";
    author => "지은이", "Author";
    difficulty => "난이도", "Difficulty";
    difficulty_least => "난이도 하한", "Difficulty from";
    difficulty_most => "난이도 상한", "Difficulty to";
    more_filters => "조건 더 보기", "More filters";
    reset_filters => "조건 지우기", "Clear filters";
    found_none => "맞는 문항이 없어요. 조건을 줄이거나 새로 써 보세요.", "No item fits. Drop a condition, or write a new one.";
    bank_empty => "아직 문항이 없어요. 첫 문항을 써 보세요.", "There are no items yet. Write the first one.";
    next_page => "다음 문항들", "More items";
    shown(count: usize) => "{count}문항", "{count} items";
    shown_more(count: usize) => "{count}문항 (더 있어요)", "{count} items (there are more)";
    new_item => "새 문항", "New item";
    new_item_begin => "쓰기 시작", "Start writing";
    no_guidelines => "문항을 쓰려면 지침이 먼저 있어야 해요.", "An item needs a guideline first.";
    changed(when: &str) => "{when} 고침", "changed {when}";
    version(number: u32) => "{number}판", "version {number}";
    has_draft => "고치는 중", "being changed";
    untitled => "(아직 제목이 없어요)", "(no text yet)";
    bulk => "고른 문항에", "With the chosen items";
    bulk_retire => "보관하기", "Archive";
    bulk_restore => "다시 쓰기", "Bring back";
    bulk_tag => "꼬리표 달기", "Add tag";
    bulk_untag => "꼬리표 떼기", "Remove tag";
    bulk_done(count: &str) => "{count}문항을 바꿨어요.", "{count} items changed.";
    bulk_help => "꼬리표는 공개되어 있고 고치는 중이 아닌 문항에만 달려요.", "Tags go to published items that nobody is changing.";
    choose_item(title: &str) => "고르기: {title}", "Choose: {title}";
    state_draft => "쓰는 중", "Draft";
    state_in_review => "검토 중", "In review";
    state_published => "공개", "Published";
    state_retired => "보관", "Archived";

    choice => "고르기", "Choice";
    text_entry => "짧은 답", "Short answer";
    cloze => "빈칸", "Gaps";
    span => "구간 표시", "Marking";
    rating => "글 평가", "Rating";
    transcription => "전사", "Transcription";
    correction => "교정", "Correction";
    comparison => "답변 비교", "Comparison";
    matching => "짝짓기", "Matching";
    order => "순서", "Ordering";
    boxes => "상자 그리기", "Boxes";
    about_boxes => "그림에서 객체를 찾아 상자로 둘러싸고 라벨을 붙여요.", "Objects in a picture are boxed and labelled.";
    stimulus_image => "그림", "Picture";
    stimulus_alt => "그림 설명", "Description of the picture";
    stimulus_alt_help => "보지 못하는 사람에게 읽어 줘요. 답은 적지 마세요.", "Read to those who do not see it. Never tell the answer.";
    picture_now(width: u32, height: u32) => "지금 그림: {width} × {height}px", "Current picture: {width} × {height} px";
    picture_none => "아직 그림이 없어요.", "No picture yet.";
    picture_upload => "그림 올리기", "Upload a picture";
    picture_upload_help => "PNG, 512 KB까지.", "PNG, up to 512 KB.";
    overlap => "찾았다고 볼 겹침(%)", "Overlap that counts as found (%)";
    overlap_help => "50–95. 상자가 겹친 넓이 ÷ 합친 넓이(IoU)예요.", "50–95: intersection over union.";
    tolerance => "한 변의 허용 오차(px)", "Tolerance of one side (px)";
    tolerance_help => "이보다 벗어난 변은 형식 감점이에요.", "A side further off is a miss of form.";
    box_always => "‘표시할 객체 없음’은 답이 될 수 없어요", "“Nothing to box” is no answer";
    box_golds => "둘러쌀 객체", "Objects to box";
    box_traps => "알려진 틀린 상자", "Known wrong boxes";
    add_box => "상자 더하기", "Add a box";
    box_x => "왼쪽", "Left";
    box_y => "위", "Top";
    box_width => "너비", "Width";
    box_height => "높이", "Height";
    about_choice => "보기 가운데 하나나 여럿을 골라요. 보기마다 까닭을 적어요.", "One or several of some options, each with its reason.";
    about_text_entry => "말이나 수를 짧게 적어요. 받을 답을 여러 개 둘 수 있어요.", "A word or number is typed. Several forms can be accepted.";
    about_cloze => "글 속의 빈칸을 채우거나 골라요.", "Gaps of a text are filled or chosen.";
    about_span => "지문에서 규칙에 맞는 구간을 표시해요.", "Parts of a passage are marked under a rule.";
    about_rating => "글을 척도마다 채점해요. 여러 평가자의 점수가 정답이에요.", "An essay is scored on scales; a panel's scores are the key.";
    about_transcription => "소리를 듣고 규칙대로 받아 적어요.", "A clip is written down under a rule pack.";
    about_correction => "글에서 틀린 곳을 고쳐요.", "A text is mended.";
    about_comparison => "두 답변 가운데 나은 쪽과 까닭을 골라요.", "The better of two answers is picked, with reasons.";
    about_matching => "왼쪽 항목마다 오른쪽에서 짝을 찾아요.", "Each entry gets its partner.";
    about_order => "항목을 알맞은 차례로 늘어놓아요.", "Entries are put in order.";

    edit_item => "문항 쓰기", "Write an item";
    save => "저장", "Save";
    saved(when: &str, revision: u32) => "{when} 저장됨 · {revision}번째 고침", "Saved {when} · revision {revision}";
    untouched(version: u32) => "공개된 {version}판이에요. 고치면 다음 판의 초안이 생겨요.", "This is version {version} as published. Changing it begins a draft of the next.";
    undo => "되돌리기", "Undo";
    redo => "다시 하기", "Redo";
    try_out => "풀어 보기", "Try it out";
    try_out_help => "학습자가 보는 화면 그대로예요. 답하고 채점해 볼 수 있고, 기록에는 남지 않아요.", "This is the learner's own screen. Answer and have it judged; nothing of it is recorded.";
    try_out_new => "처음부터 다시 풀기", "Start over";
    preview => "미리 보기", "Preview";
    preview_open => "새 창에서 풀어 보기", "Try it in a window of its own";
    preview_not_yet => "유형에 필요한 자료를 채우면 미리 볼 수 있어요.", "Fill in what this kind of item needs to see a preview.";
    submit_review => "검토 받기", "Ask for review";
    take_back => "검토 거두기", "Take back";
    publish => "공개하기", "Publish";
    publish_version(number: u32) => "{number}판으로 공개하기", "Publish as version {number}";
    published_now(number: &str) => "{number}판을 공개했어요.", "Version {number} is published.";
    discard => "초안 버리기", "Discard draft";
    discard_sure => "정말 버릴까요? 저장한 초안이 모두 사라져요.", "Really discard it? Every saved revision goes.";
    duplicate => "복사해서 새로 쓰기", "Copy to a new item";
    retire => "보관하기", "Archive";
    restore => "다시 쓰기", "Bring back";
    history => "판과 기록", "Versions and history";
    back_to_bank => "문항 은행으로", "Back to the bank";
    remaining(count: usize) => "공개하려면 남은 일 {count}가지", "{count} things left before publishing";
    ready => "공개할 준비가 됐어요.", "Ready to be published.";
    overtaken(who: &str, when: &str) => "{who} 님이 {when}에 먼저 저장했어요. 아래는 내가 쓴 것이고 아직 저장되지 않았어요. 두 글을 견줘 보고 어떻게 할지 골라 주세요.", "{who} has saved at {when}, before you. What you wrote is below and not saved yet. Compare the two and decide.";
    overtaken_mine => "내 것으로 저장", "Save mine over it";
    overtaken_theirs => "저장된 것으로 돌아가기", "Go back to what is saved";
    overtaken_differences => "다른 곳", "Differences";
    somebody => "다른 사람", "Somebody else";
    standing => "저장된 것", "Saved";
    mine => "내 것", "Mine";

    question_part => "묻는 말", "What is asked";
    stem => "묻는 글", "Stem";
    stem_help => "무엇을 어떻게 답할지 한두 문장으로 적어요. Markdown을 쓸 수 있어요.", "Say in a sentence or two what is to be answered and how. Markdown works.";
    answer_part => "답과 까닭", "Answer and reasons";
    told_part => "알려 줄 것", "What is told";
    hint => "힌트", "Hint";
    hint_help => "연습에서만 보여요. 답을 말하지 말고 어디를 볼지 짚어 주세요.", "Shown in practice only. Point at where to look, not at the answer.";
    explanation => "풀이", "Explanation";
    explanation_help => "2–5문장. 왜 맞는지, 무엇을 착각하기 쉬운지, 조건이 바뀌면 어떻게 되는지 적어요.", "2–5 sentences: why it is right, what is easily mistaken, and what would change it.";
    rules_part => "규칙과 분류", "Rules and filing";
    first_rule => "주로 시험하는 규칙", "Foremost rule";
    other_rules => "함께 시험하는 규칙", "Other rules it tests";
    own_rule => "(주 규칙과 같음)", "(the foremost rule)";
    no_rule => "(없음)", "(none)";
    pick => "고르세요", "Pick one";
    edge => "경계 사례", "Edge case";
    edge_none => "아니요", "No";
    edge_not_in_passage => "지문에 없음", "Not in the passage";
    edge_nothing_to_fix => "고칠 것·표시할 곳 없음", "Nothing to fix or mark";
    edge_ambiguous => "모호함", "Ambiguous";
    edge_not_ratable => "평가·전사 불가", "Cannot be rated or transcribed";
    edge_exception => "예외 조항이 결정", "An exception decides";
    reserved => "관문에만 쓰기 (관문에서 만나기 전에는 연습에 나오지 않아요)", "Keep for gates (not in practice before a learner has met it in a gate)";
    tags => "꼬리표", "Tags";
    tags_help => "쉼표로 나눠 적어요.", "Separate them by commas.";
    difficulty_help => "−2 쉬움 · 0 보통 · +2 어려움. 어림이면 충분해요. 응시가 쌓이면 실제 값을 재요.", "−2 easy · 0 middling · +2 hard. A guess is enough; answers will measure it.";
    provenance_part => "출처", "Provenance";
    source => "출처·근거", "Source";
    source_help => "직접 지었으면 ‘창작’이라고 적어요.", "If you made it up, write “own work”.";
    licence => "이용 조건", "Licence";
    licence_cc => "CC BY 4.0", "CC BY 4.0";
    licence_law => "법령·판결 (저작권법 제7조)", "Statutes and judgments (Copyright Act, art. 7)";
    licence_apache => "Apache 2.0", "Apache 2.0";
    licence_cc0 => "CC0", "CC0";
    licence_author => "지은이의 것, 이곳에서만", "The author's own, here only";
    stimulus_part => "자료", "Stimulus";
    stimulus_kind => "자료 종류", "Kind of stimulus";
    stimulus_none => "없음", "None";
    stimulus_passage => "지문", "Passage";
    stimulus_essay => "평가할 글", "Essay";
    stimulus_audio => "소리", "Clip";
    stimulus_title => "자료 이름", "Title";
    stimulus_text => "본문", "Text";
    stimulus_prompt => "글의 과제", "Task of the essay";
    stimulus_grade => "쓴 사람의 학년", "Writer's school grade";
    show_fields => "칸 바꾸기", "Show its fields";

    options => "보기", "Options";
    option_number(number: usize) => "보기 {number}", "Option {number}";
    option_text => "보기 글", "Text";
    right => "정답", "Right";
    reason => "까닭", "Reason";
    reason_right => "맞거나 틀린 까닭", "Why it is right or wrong";
    multiple => "여럿을 고를 수 있어요", "Several may be chosen";
    fixed => "보기 차례를 섞지 않아요", "Keep the order of options";
    add_option => "보기 더하기", "Add an option";
    remove => "빼기", "Remove";
    move_up => "위로", "Up";
    move_down => "아래로", "Down";
    accepted => "정답으로 받을 말", "Accepted answers";
    accepted_help => "한 줄에 하나씩. 첫 줄을 정답으로 보여 줘요. 띄어쓰기·대소문자·전각 반각은 구별하지 않아요.", "One a line; the first is shown as the answer. Spaces, case and width do not matter.";
    particles => "조사가 붙어도 받아요", "Accept an attached particle";
    signs => "부호까지 구별해요", "Signs count";
    strict => "표기가 다르면 감점할 규칙", "Rule for a deviating form";
    placeholder => "형식 예시", "Example of the form";
    placeholder_help => "답이 아니라 적는 모양만 보여 주세요. 예: 3개월", "Show the form only, never the answer.";
    traps => "알려진 오답", "Known wrong answers";
    trap_text => "오답", "Wrong answer";
    trap_reason => "왜 틀리는지", "The misconception";
    add_trap => "오답 더하기", "Add a wrong answer";
    cloze_text => "빈칸이 있는 글", "Text with gaps";
    cloze_help => "빈칸 자리에 {{1}}처럼 빈칸 이름을 적어요.", "Write {{1}}, the gap's name, where a gap is.";
    gaps => "빈칸", "Gaps";
    gap_name => "빈칸 이름", "Name";
    gap_options => "고를 보기 (비우면 직접 적는 빈칸)", "Options (empty: typed)";
    add_gap => "빈칸 더하기", "Add a gap";
    labels => "라벨", "Labels";
    label_title => "라벨 이름", "Label";
    add_label => "라벨 더하기", "Add a label";
    unit => "표시 단위", "Unit";
    unit_minimal => "최소 구간", "Minimal span";
    unit_sentence => "문장", "Sentence";
    always => "‘표시할 곳 없음’은 답이 될 수 없어요", "“Nothing to mark” is no answer";
    golds => "표시할 곳", "Due marks";
    mark_quote => "글에 있는 그대로", "Exactly as in the text";
    occurrence => "몇 번째 (여럿일 때)", "Which one (if several)";
    add_gold => "표시할 곳 더하기", "Add a mark";
    mark_gold => "본문에서 고른 곳을 정답으로", "Make the selection a due mark";
    mark_trap => "본문에서 고른 곳을 오답으로", "Make the selection a wrong mark";
    mark_help => "본문 칸에서 마우스나 키보드로 글을 고른 뒤 누르세요.", "Select words in the text field, then press.";
    select_first => "먼저 본문 칸에서 글을 골라 주세요.", "Select words in the text field first.";
    wrong_marks => "알려진 틀린 표시", "Known wrong marks";
    unratable => "평가할 수 없는 글이에요", "The essay cannot be rated";
    unratable_rule => "그렇게 정한 규칙", "The rule that says so";
    panel_scores => "평가자 점수", "Panel scores";
    panel_help => "셋 이상의 홀수 명. 예: 3, 3, 4", "An odd number of at least three, e.g. 3, 3, 4";
    panel_median(median: u8) => "가운데 점수 {median}점", "median {median}";
    panel_agreement(exact: u32, raters: usize) => "평가자 {raters}명 · 짝지은 평가자의 {exact}%가 같은 점수", "{raters} raters · {exact} % of pairs agree exactly";
    pack => "전사 규칙", "Rule pack";
    transcript => "정답 전사", "Transcript";
    transcript_help => "고른 전사 규칙에 어긋나는 곳을 저장할 때마다 알려 드려요.", "Each save names what breaks the rule pack.";
    correction_text => "고칠 글", "Text to be mended";
    edits => "고침", "Edits";
    edit_kind => "종류", "Kind";
    edit_due => "고쳐야 함", "Due";
    edit_optional => "고쳐도 됨", "Open";
    edit_trap => "고치면 안 됨", "Trap";
    edit_gold => "정답 묶음 번호", "Set of due edits";
    edit_quote => "글에 있는 그대로", "Exactly as in the text";
    edit_result => "고친 말 (한 줄에 하나, 비우면 지움)", "Mended form (one a line; empty takes it away)";
    add_edit => "고침 더하기", "Add an edit";
    prompt => "사용자의 요청", "The user's request";
    answer_a => "답변 A", "Answer A";
    answer_b => "답변 B", "Answer B";
    verdict => "판정", "Verdict";
    verdict_a3 => "A가 압도적으로 나음", "A by far";
    verdict_a2 => "A가 뚜렷이 나음", "A clearly";
    verdict_a1 => "A가 약간 나음", "A slightly";
    verdict_equal => "비슷함", "Equal";
    verdict_b1 => "B가 약간 나음", "B slightly";
    verdict_b2 => "B가 뚜렷이 나음", "B clearly";
    verdict_b3 => "B가 압도적으로 나음", "B by far";
    verdict_both_bad => "둘 다 나쁨", "Both bad";
    statements => "판정의 까닭이 될 말", "Statements";
    carries => "판정의 까닭", "Carries the verdict";
    add_statement => "말 더하기", "Add a statement";
    left => "왼쪽 항목", "Left entries";
    right_entries => "오른쪽 항목", "Right entries";
    partner => "짝", "Partner";
    entry_text => "글", "Text";
    add_left => "왼쪽 항목 더하기", "Add a left entry";
    add_right => "오른쪽 항목 더하기", "Add a right entry";
    entries => "항목 (옳은 차례로)", "Entries (in the right order)";
    entry_reason => "바로 앞 다음에 오는 까닭", "Why it comes right after the one before";
    add_entry => "항목 더하기", "Add an entry";
    paste_rows => "표에서 붙여 넣기", "Paste from a table";
    paste_help => "표나 문서에서 복사한 줄을 붙여 넣으면 줄마다 하나씩 더해요. 첫 열은 글, 둘째 열은 정답 표시(O), 셋째 열은 까닭이에요.", "Paste rows copied from a spreadsheet or document: each becomes one. First column text, second a mark (O) for right, third the reason.";
    paste_add => "붙여 넣은 줄 더하기", "Add the rows";

    clip_now(seconds: &str) => "지금 소리: {seconds}초", "Current clip: {seconds} s";
    clip_none => "아직 소리가 없어요.", "No clip yet.";
    clip_upload => "소리 파일 올리기", "Upload a sound file";
    clip_upload_help => "WAV, MP3, M4A, OGG, FLAC, WebM. 5분, 32 MB까지.", "WAV, MP3, M4A, OGG, FLAC, WebM; up to 5 min and 32 MB.";
    clip_send => "올리기", "Upload";
    record => "녹음하기", "Record";
    record_stop => "녹음 끝내기", "Stop";
    recording_now => "녹음하고 있어요", "Recording";
    record_use => "이 녹음 쓰기", "Use this recording";
    record_denied => "마이크를 쓸 수 없어요. 브라우저에서 마이크를 허용하거나 파일을 올려 주세요.", "The microphone is not available. Allow it in the browser, or upload a file.";
    sending => "보내고 있어요", "Sending";

    versions => "공개한 판", "Published versions";
    changed_fields => "바뀐 곳", "What changed";
    first_version => "첫 판이에요.", "The first version.";
    no_change => "내용이 같아요.", "Nothing changed.";
    used_in => "쓰이는 관문", "Used in gates";
    used_nowhere => "이 문항을 뽑는 관문이 없어요.", "No gate draws this item.";
    deeds => "기록", "History";
    deed_item_begun => "쓰기 시작", "begun";
    deed_item_submitted => "검토를 부탁함", "submitted for review";
    deed_item_taken_back => "검토를 거둠", "taken back from review";
    deed_item_published => "공개함", "published";
    deed_item_retired => "보관함", "archived";
    deed_item_restored => "다시 씀", "brought back";
    deed_item_tagged => "꼬리표를 바꿈", "tags changed";
    deed_draft_discarded => "초안을 버림", "draft discarded";
    autosaving => "저장하는 중", "Saving";
    autosave_failed => "저장하지 못했어요. 연결을 확인하고 ‘저장’을 눌러 주세요.", "Not saved. Check the connection and press Save.";
    autosave_unsaved => "저장하지 않은 내용이 있어요", "Unsaved changes";
}

/// What a kind of interaction is called.
pub fn kind(locale: Locale, interaction: &str) -> &'static str {
    match interaction {
        "choice" => choice(locale),
        "text-entry" => text_entry(locale),
        "cloze" => cloze(locale),
        "span" => span(locale),
        "rating" => rating(locale),
        "transcription" => transcription(locale),
        "correction" => correction(locale),
        "comparison" => comparison(locale),
        "match" => matching(locale),
        "order" => order(locale),
        "box" => boxes(locale),
        _ => interaction_word(locale),
    }
}

const fn interaction_word(locale: Locale) -> &'static str {
    interaction(locale)
}

/// What a kind of interaction is for.
pub fn about(locale: Locale, interaction: &str) -> &'static str {
    match interaction {
        "choice" => about_choice(locale),
        "text-entry" => about_text_entry(locale),
        "cloze" => about_cloze(locale),
        "span" => about_span(locale),
        "rating" => about_rating(locale),
        "transcription" => about_transcription(locale),
        "correction" => about_correction(locale),
        "comparison" => about_comparison(locale),
        "match" => about_matching(locale),
        "order" => about_order(locale),
        "box" => about_boxes(locale),
        _ => "",
    }
}

/// How an item stands.
pub const fn item_state(locale: Locale, state: ItemState) -> &'static str {
    match state {
        ItemState::Draft => state_draft(locale),
        ItemState::InReview => state_in_review(locale),
        ItemState::Published => state_published(locale),
        ItemState::Retired => state_retired(locale),
    }
}

/// A deed of an item's history.
pub fn deed(locale: Locale, word: &str) -> &'static str {
    match word {
        "item-begun" => deed_item_begun(locale),
        "item-submitted" => deed_item_submitted(locale),
        "item-taken-back" => deed_item_taken_back(locale),
        "item-published" => deed_item_published(locale),
        "item-retired" => deed_item_retired(locale),
        "item-restored" => deed_item_restored(locale),
        "item-tagged" => deed_item_tagged(locale),
        "draft-discarded" => deed_draft_discarded(locale),
        _ => history(locale),
    }
}
