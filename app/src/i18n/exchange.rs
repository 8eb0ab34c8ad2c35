//! Words of import and export.

use service::studio::foreign::{Fault, ImportError, Loss, Problem, What};

use super::Locale;

messages! {
    exchange => "가져오기·내보내기", "Import and export";
    exchange_summary => "다른 곳에서 쓰던 문항을 가져오고, 모든 문항을 내보내요.", "Bring in what you have elsewhere, and take everything out again.";
    import => "가져오기", "Import";
    import_lead => "GIFT, Aiken, Moodle XML, QTI 2.1·2.2·3.0(문항과 ZIP 꾸러미), Canvas 퀴즈, CSV, XLSX를 알아서 알아봐요. 먼저 보여 드리고, 확인하신 뒤에만 들여와요.", "GIFT, Aiken, Moodle XML, QTI 2.1, 2.2 and 3.0 (items and zip packages), Canvas quizzes, CSV and XLSX are recognised. You see everything first; nothing is written before you say so.";
    file => "파일", "File";
    file_help => "32 MB, 10만 문항까지. 글자는 UTF-8, CP949(EUC-KR), Windows-1252를 알아봐요.", "Up to 32 MB and 100,000 items. UTF-8, CP949 (EUC-KR) and Windows-1252 are recognised.";
    into => "어느 분야로", "Into domain";
    from_domain => "어느 분야를", "Domain";
    look => "살펴보기", "Look at it";
    template => "빈 표로 시작하기", "Start from a table";
    template_csv => "CSV 틀 받기", "CSV template";
    template_xlsx => "XLSX 틀 받기", "XLSX template";
    preview => "가져올 문항 살펴보기", "What will come in";
    file_is(name: &str, format: &str) => "{name} · {format}", "{name} · {format}";
    in_encoding(encoding: &str) => "글자 {encoding}", "encoding {encoding}";
    tally(new: usize, update: usize, broken: usize) => "새 문항 {new} · 고칠 문항 {update} · 못 가져오는 문항 {broken}", "{new} new · {update} updated · {broken} cannot come in";
    cut => "10만 문항까지만 읽었어요. 나머지는 파일을 나눠 올려 주세요.", "Only the first 100,000 items were read. Split the file for the rest.";
    write_all(count: usize) => "{count}문항 들여오기", "Bring in {count} items";
    go_on(done: usize, all: usize) => "이어서 들여오기 ({done}/{all})", "Go on ({done}/{all})";
    done(count: usize) => "{count}문항을 다 들여왔어요. 초안이라 아직 학습자에게 보이지 않아요.", "All {count} items are in. They are drafts, and learners do not see them yet.";
    progress(done: usize, all: usize) => "{all}문항 가운데 {done}문항을 들여왔어요.", "{done} of {all} items are in.";
    to_bank => "문항 은행에서 보기", "See them in the bank";
    another => "다른 파일 올리기", "Another file";
    place(number: usize) => "{number}번", "no. {number}";
    at_line(line: usize) => "{line}째 줄", "line {line}";
    comes_new => "새 문항", "new";
    comes_update => "고침", "update";
    comes_not => "못 가져와요", "cannot come in";
    lost => "빠지는 것", "Lost";
    shown_first(count: usize) => "앞의 {count}문항만 보여 드려요.", "Only the first {count} are shown.";
    nothing_here => "파일에서 문항을 찾지 못했어요.", "No items were found in the file.";
    export => "내보내기", "Export";
    export_lead => "한 분야의 공개된 문항을 모두 내보내요. 형식이 담지 못하는 것은 아래에 함께 적어 드려요.", "All published items of a domain. What a format cannot hold is listed below.";
    format => "형식", "Format";
    json => "JSON (모든 내용)", "JSON (everything)";
    download => "내려받기", "Download";
    losses => "빠지는 것 보기", "See what is lost";
    losses_of(format: &str) => "{format}이 담지 못하는 것", "What {format} cannot hold";
    nothing_lost => "빠지는 것이 없어요.", "Nothing is lost.";

    too_large => "파일이 너무 커요. 나눠서 올려 주세요.", "The file is too large. Split it.";
    empty => "파일이 비어 있어요.", "The file is empty.";
    unknown => "알 수 없는 형식이에요. 위에 적힌 형식으로 저장해서 올려 주세요.", "The format is not known. Save the file in one of those above.";
    refused(reason: &str) => "파일을 열 수 없어요: {reason}", "The file cannot be opened: {reason}";

    too_long(what: &str) => "{what}이(가) 너무 길어요.", "{what} is too long.";
    too_deep => "너무 깊이 겹쳐 있어요.", "It is nested too deep.";
    bad_encoding(name: &str) => "글자가 {name}이 아니에요.", "The text is not {name}.";
    unclosed(sign: &str) => "‘{sign}’이(가) 닫히지 않았어요.", "‘{sign}’ is never closed.";
    unexpected(what: &str) => "여기에 ‘{what}’이(가) 있으면 안 돼요.", "‘{what}’ is not expected here.";
    missing(what: &str) => "{what}이(가) 없어요.", "There is no {what}.";
    value(given: &str, expected: &str) => "‘{given}’은(는) {expected}이(가) 아니에요.", "‘{given}’ is not {expected}.";
    no_key => "정답 표시가 없어요.", "No answer is marked as right.";
    xml(reason: &str) => "XML이 올바르지 않아요: {reason}", "The XML is not well-formed: {reason}";
    entity(name: &str) => "문서 형식이나 사용자 개체(‘{name}’)는 안전을 위해 받지 않아요.", "Document types and entities (‘{name}’) are refused for safety.";
    kind_unknown(kind: &str) => "‘{kind}’ 유형은 아직 가져올 수 없어요.", "Items of the kind ‘{kind}’ cannot come in.";
    endless => "채점 규칙이 끝나지 않아요.", "The response processing does not end.";

    lost_weights => "부분 점수 (맞음과 틀림으로만)", "part weights (right and wrong only)";
    lost_tolerance => "허용 오차 (값 그대로만 정답)", "the tolerance (only the value itself is accepted)";
    lost_range => "수의 범위", "the range of numbers";
    lost_case => "대소문자 구별", "upper and lower case";
    lost_pattern(pattern: &str) => "‘{pattern}’ 무늬", "the pattern ‘{pattern}’";
    lost_feedback => "덧붙인 피드백", "a feedback";
    lost_points => "빈칸마다 다른 배점", "the points of gaps";
    lost_kind(kind: &str) => "‘{kind}’ 유형은 맞는 자리가 없어요", "the kind ‘{kind}’ has no counterpart";
    lost_file(name: &str) => "파일 {name}", "the file {name}";
    lost_script(name: &str) => "실행되는 내용 ‘{name}’ (안전을 위해 뺌)", "active content ‘{name}’ (left out for safety)";
    lost_markup(name: &str) => "꾸밈 ‘{name}’ (글은 남음)", "the markup ‘{name}’ (its text stays)";
    lost_field(name: &str) => "‘{name}’ 항목", "the field ‘{name}’";
    lost_unreadable(name: &str) => "읽을 수 없는 ‘{name}’", "‘{name}’, which cannot be read";
    lost_rule(name: &str) => "규칙 ‘{name}’", "the rule ‘{name}’";
    lost_scoring(name: &str) => "채점 방식 ‘{name}’", "the way of scoring ‘{name}’";
}

/// Why nothing came in.
pub fn refusal(error: &ImportError, locale: Locale) -> String {
    match error {
        ImportError::TooLarge => too_large(locale).to_owned(),
        ImportError::Empty => empty(locale).to_owned(),
        ImportError::Unknown => unknown(locale).to_owned(),
        ImportError::Text(fault) => problem(fault, locale),
        ImportError::Package(fault) => refused(locale, &fault.to_string()),
        ImportError::Workbook(fault) => refused(locale, &fault.to_string()),
    }
}

/// Why an item did not come in.
pub fn problem(fault: &Fault, locale: Locale) -> String {
    match &fault.problem {
        Problem::TooLarge => too_large(locale).to_owned(),
        Problem::TooLong(what) => too_long(locale, what),
        Problem::TooDeep => too_deep(locale).to_owned(),
        Problem::Encoding(name) => bad_encoding(locale, name),
        Problem::Unclosed(sign) => unclosed(locale, sign),
        Problem::Unexpected(what) => unexpected(locale, what),
        Problem::Missing(what) => missing(locale, what),
        Problem::Value { given, expected } => value(locale, given, expected),
        Problem::NoKey => no_key(locale).to_owned(),
        Problem::Xml(reason) => xml(locale, reason),
        Problem::Entity(name) => entity(locale, name),
        Problem::Kind(kind) => kind_unknown(locale, kind),
        Problem::Endless => endless(locale).to_owned(),
    }
}

/// What is lost, and where it stood.
pub fn loss(loss: &Loss, locale: Locale) -> String {
    let what = match &loss.what {
        What::Weights => lost_weights(locale).to_owned(),
        What::Tolerance => lost_tolerance(locale).to_owned(),
        What::Range => lost_range(locale).to_owned(),
        What::Case => lost_case(locale).to_owned(),
        What::Pattern(pattern) => lost_pattern(locale, pattern),
        What::Feedback => lost_feedback(locale).to_owned(),
        What::Points => lost_points(locale).to_owned(),
        What::Kind(kind) => lost_kind(locale, kind),
        What::File(name) => lost_file(locale, name),
        What::Script(name) => lost_script(locale, name),
        What::Markup(name) => lost_markup(locale, name),
        What::Field(name) => lost_field(locale, name),
        What::Scoring(name) => lost_scoring(locale, name),
        What::Unreadable(name) => lost_unreadable(locale, name),
        What::Rule(name) => lost_rule(locale, name),
    };
    format!("{what} ({})", loss.part)
}
