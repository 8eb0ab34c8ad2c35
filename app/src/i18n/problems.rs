//! Refusals in the reader's words: what happened, and what to do next.

use assessment::attempt::Refusal;
use assessment::item::Misfit;
use axum::http::StatusCode;
use service::ServiceError;
use service::accounts::PasswordProblem;
use service::studio::SoundError;

use super::{Locale, lti, moments};

messages! {
    no_session => "시작한 기록을 찾지 못했어요. 처음 화면에서 다시 시작해 주세요.", "We could not find your session. Please start again from the first page.";
    not_found => "찾는 내용이 없어요. 주소를 확인하거나 처음으로 돌아가 주세요.", "There is nothing here. Check the address or go back to the start.";
    out_of_order(expected: u32) => "다른 창이나 기기에서 먼저 저장했어요. 새로 고친 뒤 이어서 해 주세요. (다음 번호 {expected})", "Another tab or device has saved first. Reload and go on from there. (next step {expected})";
    closed => "이미 끝난 응시예요. 결과를 확인해 주세요.", "This attempt is over. You can look at the result.";
    time_over => "시간이 끝나서 더 저장할 수 없어요. 그 전에 저장한 답은 모두 남아 있어요.", "Time is up, so nothing more can be saved. Every answer saved before counts.";
    time_not_over => "아직 시간이 남아 있어요.", "The time is not over yet.";
    unknown_slot => "이 응시에 없는 문항이에요. 새로 고쳐 주세요.", "This attempt has no such item. Please reload.";
    checked => "이미 확인한 문항이에요. 처음 답만 기록에 남아요.", "This item has been checked. Only the first answer counts.";
    nothing_to_check => "먼저 답을 적어 주세요.", "Please answer first.";
    not_in_mock => "이 응시에서는 쓸 수 없어요.", "This is not available in this kind of attempt.";
    withdrawn => "회수된 작업이라 더 낼 수 없어요. 다시 낼 시간이 지났거나 반려가 거듭됐어요.", "This task has been taken away: its time is over, or it was rejected too often.";
    gate_not_passed => "이 관문을 통과하면 실전이 열려요. 먼저 관문에 도전해 보세요.", "The live phase opens once you have passed this gate. Please sit the gate first.";
    too_many_set_aside => "채점하지 않는 답을 더 보관할 수 없어요. 이미 보관한 답은 그대로 있어요.", "No more answers can be kept that do not count. Those kept already stay.";
    not_to_be_judged => "지금은 채점할 수 없는 문항이에요.", "This item cannot be judged now.";
    not_to_be_regraded => "지금은 다시 채점할 수 없는 문항이에요. 응시가 끝났는지 확인해 주세요.", "This item cannot be judged again now. Check whether the attempt has ended.";
    misfit_kind => "이 문항에 맞지 않는 형식의 답이에요. 새로 고친 뒤 다시 답해 주세요.", "The answer has the wrong form for this item. Reload and answer again.";
    misfit_unknown(what: &str) => "‘{what}’은(는) 이 문항에 없거나 두 번 들어 있어요.", "‘{what}’ is not in this item, or stands twice.";
    misfit_too_many => "보기는 하나만 고를 수 있어요.", "Only one option may be chosen.";
    misfit_too_long(given: usize, limit: usize) => "글이 너무 길어요. {limit}자까지 쓸 수 있는데 {given}자예요.", "The text is too long: {given} characters, the limit is {limit}.";
    misfit_outside => "표시한 곳이 지문을 벗어났어요. 다시 표시해 주세요.", "A mark lies outside the passage. Please mark again.";
    misfit_outside_picture => "상자가 그림을 벗어났거나 너무 많아요. 그림 안에 100개까지 그릴 수 있어요.", "A box lies outside the picture, or there are too many. Up to 100 boxes fit, all inside the picture.";
    misfit_off_scale(most: usize) => "점수는 1점부터 {most}점까지예요.", "Scores go from 1 to {most}.";
    misfit_incomplete(given: usize, expected: usize) => "순서에는 {expected}개를 모두 넣어야 해요. 지금은 {given}개예요.", "An order names all {expected} entries; this one names {given}.";
    misfit_contradiction => "두 가지를 함께 답할 수 없어요. 하나를 지워 주세요.", "These two answers exclude each other. Remove one.";
    retake_wait(until: &str) => "이 관문은 {until}부터 다시 볼 수 있어요. 그동안 연습으로 약한 규칙을 다져 보세요.", "You can sit this gate again from {until}. Until then, practise your weak rules.";
    already_running => "이 관문을 이미 보고 있어요. 이어서 해 주세요.", "You are already sitting this gate. Please continue it.";
    bank_short => "지침이 바뀌어 이 관문의 문항을 확인하고 있어요. 그동안 연습을 하거나 다른 관문을 골라 주세요.", "The guideline has changed and this gate's items are being checked. Until then, practise or choose another gate.";
    nothing_to_practise => "여기에는 지금 연습할 문항이 없어요. 다른 규칙이나 분야를 골라 주세요.", "There is nothing to practise here now. Choose another rule or domain.";
    email_form => "이메일 주소를 다시 확인해 주세요. 예: nari@example.kr", "Please check the e-mail address, e.g. nari@example.com";
    email_taken => "이미 가입한 이메일이에요. 로그인해 주세요.", "This e-mail address has an account. Please sign in.";
    password_short(shortest: usize) => "비밀번호는 {shortest}자 이상이어야 해요. 짧은 문장도 좋아요.", "The password needs at least {shortest} characters. A short sentence works well.";
    password_long(longest: usize) => "비밀번호는 {longest}자까지 쓸 수 있어요.", "The password may have at most {longest} characters.";
    password_common => "너무 흔한 비밀번호예요. 다른 것으로 정해 주세요.", "This password is too common. Please choose another.";
    credentials => "이메일이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.", "E-mail and password do not match. Please check both.";
    link_spent => "이미 썼거나 기한이 지난 링크예요. 새 링크를 받아 주세요.", "This link was used or has expired. Please ask for a new one.";
    throttled(minutes: u32) => "시도가 너무 많았어요. {minutes}분쯤 뒤에 다시 해 주세요.", "Too many tries. Please try again in about {minutes} minutes.";
    not_judged => "아직 끝나지 않은 응시예요. 이어서 하거나 제출해 주세요.", "This attempt is not finished. Continue or submit it.";
    last_admin => "하나뿐인 관리자 계정이라 지울 수 없어요. 다른 관리자를 먼저 만들어 주세요.", "This is the only admin account. Make another admin first.";
    unavailable => "잠시 저장소에 닿지 않아요. 조금 뒤에 다시 해 주세요. 저장된 답은 그대로 있어요.", "The store cannot be reached right now. Please try again shortly. Saved answers are safe.";
    timeout => "서버가 제때 답하지 못했어요. 잠시 뒤에 다시 해 주세요. 저장됐다고 나온 답은 그대로 있어요.", "The server did not answer in time. Please try again shortly. Answers that were called saved are safe.";
    broken => "서버에서 문제가 생겼어요. 기록해 두었으니 조금 뒤에 다시 해 주세요.", "Something went wrong on the server. It has been logged; please try again shortly.";
    body_too_large(kilobytes: usize) => "보낸 내용이 너무 커요. {kilobytes} KB까지 받을 수 있어요.", "The request is too large; the limit is {kilobytes} KB.";
    body_unreadable(reason: &str) => "보낸 내용을 읽을 수 없어요: {reason}", "The request cannot be read: {reason}";
    body_broken_off => "보낸 내용이 다 오기 전에 끊겼어요. 연결을 확인하고 다시 보내 주세요.", "The request broke off before all of it arrived. Check the connection and send it again.";
    form_unreadable => "보낸 양식을 읽을 수 없어요. 앞 화면으로 돌아가 다시 보내 주세요.", "The form cannot be read. Please go back and send it again.";
    picture_unfit => "쓸 수 있는 PNG 그림이 아니에요. 512 KB, 한 변 8192px까지 받을 수 있어요.", "This is no PNG picture that can be used: up to 512 KB and 8192 px a side.";
    sound_empty => "파일이 비어 있어요. 다시 골라 주세요.", "The file is empty. Choose another.";
    sound_large => "파일이 32 MB보다 커요. 줄여서 올려 주세요.", "The file is larger than 32 MB. Make it smaller.";
    sound_long => "녹음이 5분보다 길어요. 잘라서 올려 주세요.", "The recording is longer than 5 minutes. Cut it.";
    sound_kind => "소리 파일이 아니에요. WAV, MP3, M4A, OGG, FLAC, WebM 가운데 하나로 올려 주세요.", "This is no sound file. Upload WAV, MP3, M4A, OGG, FLAC or WebM.";
    sound_codec => "이 파일의 소리 형식은 아직 열 수 없어요. WAV나 MP3로 바꿔서 올려 주세요.", "The sound in this file cannot be decoded. Convert it to WAV or MP3.";
    sound_broken => "파일이 깨져 있어요. 다시 저장해서 올려 주세요.", "The file is broken. Save it again and upload that.";
    draft_overtaken => "다른 사람이 먼저 저장했어요. 새로 고쳐서 지금 내용을 확인해 주세요.", "Somebody else has saved meanwhile. Reload to see what stands now.";
    faulty(count: usize) => "공개하려면 고칠 곳이 {count}군데 있어요.", "{count} places have to be mended before this can be published.";
    title_missing => "찾을 수 없어요", "Not found";
    title_wait => "지금은 할 수 없어요", "Not right now";
    title_check => "다시 확인해 주세요", "Please check";
    title_broken => "문제가 생겼어요", "Something went wrong";
}

/// The HTTP status of a refusal.
pub fn status(error: &ServiceError) -> StatusCode {
    match error {
        ServiceError::NoSession | ServiceError::Credentials => StatusCode::UNAUTHORIZED,
        ServiceError::NotFound | ServiceError::Refused(Refusal::UnknownSlot(_)) => StatusCode::NOT_FOUND,
        ServiceError::Refused(_)
        | ServiceError::RetakeWait { .. }
        | ServiceError::BankShort
        | ServiceError::AlreadyRunning { .. }
        | ServiceError::EmailTaken
        | ServiceError::NotJudged
        | ServiceError::GateNotPassed
        | ServiceError::DraftOvertaken
        | ServiceError::LastAdmin => StatusCode::CONFLICT,
        ServiceError::Misfit(Misfit::TooLong { .. }) => StatusCode::PAYLOAD_TOO_LARGE,
        ServiceError::Misfit(_)
        | ServiceError::Faulty(_)
        | ServiceError::Sound(_)
        | ServiceError::Picture(_)
        | ServiceError::EmailForm
        | ServiceError::PasswordWeak(_)
        | ServiceError::NothingToPractise => StatusCode::UNPROCESSABLE_ENTITY,
        ServiceError::Platform(refusal) => lti::status(*refusal),
        ServiceError::LinkSpent => StatusCode::GONE,
        ServiceError::Throttled { .. } => StatusCode::TOO_MANY_REQUESTS,
        ServiceError::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        ServiceError::Store(_) | ServiceError::Inconsistent(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A stable word for programs.
pub fn code(error: &ServiceError) -> &'static str {
    match error {
        ServiceError::NoSession => "no-session",
        ServiceError::NotFound => "not-found",
        ServiceError::Refused(refusal) => match refusal {
            Refusal::OutOfOrder { .. } => "out-of-order",
            Refusal::Closed => "closed",
            Refusal::TimeOver => "time-over",
            Refusal::TimeNotOver => "time-not-over",
            Refusal::UnknownSlot(_) => "unknown-slot",
            Refusal::Checked => "checked",
            Refusal::NothingToCheck => "nothing-to-check",
            Refusal::NotInMock => "not-in-mock",
            Refusal::NotToBeRegraded => "not-to-be-regraded",
            Refusal::NotToBeJudged => "not-to-be-judged",
            Refusal::TooManySetAside(_) => "too-many-set-aside",
            Refusal::Withdrawn(_) => "withdrawn",
        },
        ServiceError::Misfit(Misfit::TooLong { .. }) => "too-long",
        ServiceError::Misfit(_) => "misfit",
        ServiceError::RetakeWait { .. } => "retake-wait",
        ServiceError::AlreadyRunning { .. } => "already-running",
        ServiceError::BankShort => "bank-short",
        ServiceError::NothingToPractise => "nothing-to-practise",
        ServiceError::EmailForm => "email-form",
        ServiceError::EmailTaken => "email-taken",
        ServiceError::PasswordWeak(_) => "password-weak",
        ServiceError::Credentials => "credentials",
        ServiceError::LinkSpent => "link-spent",
        ServiceError::Throttled { .. } => "throttled",
        ServiceError::NotJudged => "not-judged",
        ServiceError::GateNotPassed => "gate-not-passed",
        ServiceError::Platform(_) => "platform",
        ServiceError::LastAdmin => "last-admin",
        ServiceError::DraftOvertaken => "draft-overtaken",
        ServiceError::Faulty(_) => "faulty",
        ServiceError::Sound(_) => "sound",
        ServiceError::Picture(_) => "picture",
        ServiceError::Unavailable(_) => "unavailable",
        ServiceError::Store(_) | ServiceError::Inconsistent(_) => "internal",
    }
}

/// A heading for the error page.
pub fn title(error: &ServiceError, locale: Locale) -> &'static str {
    match error {
        ServiceError::NotFound | ServiceError::NoSession | ServiceError::LinkSpent => title_missing(locale),
        ServiceError::RetakeWait { .. }
        | ServiceError::AlreadyRunning { .. }
        | ServiceError::NotJudged
        | ServiceError::GateNotPassed
        | ServiceError::NothingToPractise
        | ServiceError::Throttled { .. }
        | ServiceError::LastAdmin
        | ServiceError::DraftOvertaken
        | ServiceError::Unavailable(_) => title_wait(locale),
        ServiceError::Store(_) | ServiceError::Inconsistent(_) => title_broken(locale),
        ServiceError::Platform(_) => lti::not_opened(locale),
        _ => title_check(locale),
    }
}

fn sound_text(problem: SoundError, locale: Locale) -> &'static str {
    match problem {
        SoundError::Empty => sound_empty(locale),
        SoundError::TooLarge => sound_large(locale),
        SoundError::TooLong => sound_long(locale),
        SoundError::Kind => sound_kind(locale),
        SoundError::Codec => sound_codec(locale),
        SoundError::Broken => sound_broken(locale),
    }
}

/// What happened and what to do next.
pub fn text(error: &ServiceError, locale: Locale) -> String {
    match error {
        ServiceError::NoSession => no_session(locale).to_owned(),
        ServiceError::NotFound => not_found(locale).to_owned(),
        ServiceError::Refused(refusal) => refusal_text(refusal, locale),
        ServiceError::Misfit(misfit) => misfit_text(misfit, locale),
        ServiceError::RetakeWait { until } => retake_wait(locale, &moments::minute(locale, *until)),
        ServiceError::AlreadyRunning { .. } => already_running(locale).to_owned(),
        ServiceError::BankShort => bank_short(locale).to_owned(),
        ServiceError::NothingToPractise => nothing_to_practise(locale).to_owned(),
        ServiceError::EmailForm => email_form(locale).to_owned(),
        ServiceError::EmailTaken => email_taken(locale).to_owned(),
        ServiceError::PasswordWeak(problem) => match problem {
            PasswordProblem::TooShort(shortest) => password_short(locale, *shortest),
            PasswordProblem::TooLong(longest) => password_long(locale, *longest),
            PasswordProblem::Common => password_common(locale).to_owned(),
        },
        ServiceError::Credentials => credentials(locale).to_owned(),
        ServiceError::LinkSpent => link_spent(locale).to_owned(),
        ServiceError::Throttled { retry_after_seconds } => {
            throttled(locale, retry_after_seconds.div_ceil(60))
        }
        ServiceError::NotJudged => not_judged(locale).to_owned(),
        ServiceError::GateNotPassed => gate_not_passed(locale).to_owned(),
        ServiceError::Platform(refusal) => lti::refusal(*refusal, locale),
        ServiceError::LastAdmin => last_admin(locale).to_owned(),
        ServiceError::DraftOvertaken => draft_overtaken(locale).to_owned(),
        ServiceError::Faulty(faults) => faulty(locale, faults.len()),
        ServiceError::Picture(_) => picture_unfit(locale).to_owned(),
        ServiceError::Sound(problem) => sound_text(*problem, locale).to_owned(),
        ServiceError::Unavailable(_) => unavailable(locale).to_owned(),
        ServiceError::Store(_) | ServiceError::Inconsistent(_) => broken(locale).to_owned(),
    }
}

fn refusal_text(refusal: &Refusal, locale: Locale) -> String {
    match refusal {
        Refusal::OutOfOrder { expected, .. } => out_of_order(locale, *expected),
        Refusal::Closed => closed(locale).to_owned(),
        Refusal::TimeOver => time_over(locale).to_owned(),
        Refusal::TimeNotOver => time_not_over(locale).to_owned(),
        Refusal::UnknownSlot(_) => unknown_slot(locale).to_owned(),
        Refusal::Checked => checked(locale).to_owned(),
        Refusal::NothingToCheck => nothing_to_check(locale).to_owned(),
        Refusal::NotInMock => not_in_mock(locale).to_owned(),
        Refusal::NotToBeRegraded => not_to_be_regraded(locale).to_owned(),
        Refusal::NotToBeJudged => not_to_be_judged(locale).to_owned(),
        Refusal::TooManySetAside(_) => too_many_set_aside(locale).to_owned(),
        Refusal::Withdrawn(_) => withdrawn(locale).to_owned(),
    }
}

fn misfit_text(misfit: &Misfit, locale: Locale) -> String {
    match misfit {
        Misfit::Kind { .. } => misfit_kind(locale).to_owned(),
        Misfit::Unknown(what) => misfit_unknown(locale, what),
        Misfit::TooMany => misfit_too_many(locale).to_owned(),
        Misfit::TooLong { given, limit } => misfit_too_long(locale, *given, *limit),
        Misfit::Outside { .. } => misfit_outside(locale).to_owned(),
        Misfit::OutsidePicture(_) => misfit_outside_picture(locale).to_owned(),
        Misfit::OffScale { most, .. } => misfit_off_scale(locale, *most),
        Misfit::Incomplete { given, expected } => misfit_incomplete(locale, *given, *expected),
        Misfit::Contradiction => misfit_contradiction(locale).to_owned(),
    }
}
