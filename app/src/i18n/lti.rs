//! Words for standing inside a learning platform.

use axum::http::StatusCode;
use service::lti::{Field, PlatformRefusal};

use super::Locale;

messages! {
    platforms => "학습 플랫폼", "Learning platforms";
    platforms_summary => "Moodle이나 Canvas 강의에 관문을 넣고, 점수가 잘 전달되는지 봐요.", "Put gates into Moodle or Canvas courses, and see that grades arrive.";
    platforms_lead => "학습 플랫폼을 등록하면 강의 안에서 관문을 열 수 있고, 응시가 끝나면 점수가 강의 성적부로 가요. LTI 1.3을 쓰는 플랫폼이면 돼요.", "Register a learning platform and gates open inside its courses; when a sitting ends, its grade goes to the course. Any platform that speaks LTI 1.3 will do.";
    our_addresses => "플랫폼에 붙여 넣을 주소", "Addresses to paste into the platform";
    our_addresses_how => "플랫폼 관리 화면에서 도구를 만들 때 아래 주소를 그대로 넣어 주세요.", "Paste these where the platform asks for them when you add the tool.";
    address_login => "로그인 시작 주소 (Initiate login URL)", "Initiate login URL";
    address_launch => "도구 주소, 리디렉션 주소, 콘텐츠 선택 주소 (Tool, Redirection, Content selection URL)", "Tool URL, redirection URI, content selection URL";
    address_keys => "공개 키 주소 (Public keyset URL)", "Public keyset URL";
    address_canvas => "Canvas 설정 주소 (Enter URL)", "Canvas configuration (Enter URL)";
    canvas_json => "Canvas 설정 JSON 보기", "Show the Canvas configuration";
    registered => "등록한 플랫폼", "Registered platforms";
    none_registered => "등록한 플랫폼이 아직 없어요. 관리자가 아래에서 등록할 수 있어요.", "No platform is registered yet. An admin can register one below.";
    register => "플랫폼 등록하기", "Register a platform";
    change => "등록 내용 고치기", "Change the registration";
    register_how => "플랫폼에서 도구를 만들면 아래 값이 나와요. 발급자와 클라이언트 ID가 같은 등록이 있으면 새로 만들지 않고 고쳐요.", "The platform shows these values once the tool is added. A registration with the same issuer and client id is changed, not doubled.";
    name => "이름", "Name";
    issuer => "발급자 (Platform ID, Issuer)", "Issuer (Platform ID)";
    client_id => "클라이언트 ID (Client ID)", "Client ID";
    deployments => "배포 ID (Deployment ID)", "Deployment IDs";
    deployments_help => "여러 개면 쉼표로 나눠요.", "Several go between commas.";
    login_url => "인증 요청 주소 (Authentication request URL)", "Authentication request URL";
    token_url => "액세스 토큰 주소 (Access token URL)", "Access token URL";
    keys_url => "플랫폼 공개 키 주소 (Public keyset URL)", "Public keyset URL of the platform";
    frame_origin => "강의 화면의 주소", "Address of course pages";
    frame_origin_help => "비워 두면 인증 요청 주소와 같은 곳이에요. 강의 화면이 다른 주소에 있으면 적어 주세요.", "If left empty, the site that authentication requests go to. Fill it in where course pages are elsewhere.";
    save => "저장하기", "Save";
    remove => "플랫폼 지우기", "Remove the platform";
    remove_what => "지우면 이 플랫폼에서 더 들어올 수 없고, 아직 보내지 못한 점수는 보내지 않아요. 이미 한 응시는 남아요.", "Nobody can come in from it any more and grades on their way are dropped. Sittings stay.";
    keys => "서명 키", "Signing key";
    keys_what => "새 키로 바꾸면 지금부터 새 키로 서명해요. 옛 공개 키는 30일 동안 함께 공개해서, 플랫폼이 새 키를 받을 때까지 끊기지 않아요.", "From then on the new key signs. The old public key stays published for 30 days, so nothing breaks while platforms fetch the new one.";
    rotate => "새 키로 바꾸기", "Replace the key";
    grades => "점수 전달", "Grades";
    no_grades => "플랫폼으로 보낼 점수가 아직 없어요.", "There are no grades for a platform yet.";
    grades_what => "보내지 못한 점수는 간격을 두 배씩 늘려 가며 이틀쯤 다시 보내요. 최근 100개를 보여 드려요.", "A grade that does not arrive is sent again, with twice the wait each time, for about two days. The latest 100 are shown.";
    column_platform => "플랫폼", "Platform";
    column_attempt => "응시", "Attempt";
    column_percent => "점수", "Grade";
    column_judged => "채점한 때", "Judged";
    column_state => "상태", "State";
    sent => "보냈어요", "sent";
    waiting(until: &str, tries: u32) => "{until}에 보내요 (지금까지 {tries}번)", "goes at {until} (tried {tries} times)";
    given_up(tries: u32) => "{tries}번 보내지 못해 멈췄어요", "stopped after {tries} tries";
    resend => "못 보낸 점수 다시 보내기", "Send what has not arrived";
    from_platform => "학습 플랫폼에서 들어왔어요. 기록은 그 플랫폼의 계정에 이어져 있어서, 플랫폼에서 다시 열면 그대로 볼 수 있어요.", "You came in from a learning platform. Your record is tied to your account there: open it from the platform again and it is all here.";
    not_opened => "강의에서 열지 못했어요", "This did not open from your course";
    back_to_course => "강의로 돌아가 링크를 다시 열어 주세요. 그래도 안 되면 이 화면을 선생님이나 관리자에게 보여 주세요.", "Go back to the course and open the link again. If it still fails, show this page to your teacher or administrator.";
    new_window => "새 창에서 열기", "Open in a new window";
    new_window_why => "이 브라우저는 다른 사이트 안에서 쿠키를 막고 있어요. 새 창에서 열면 그대로 응시할 수 있고 점수도 강의로 가요.", "This browser blocks cookies inside other sites. In a new window everything works, and the grade still goes to your course.";
    no_gate => "아직 관문을 고르지 않은 링크예요", "This link names no gate yet";
    no_gate_learner => "선생님이 이 링크에 관문을 정하면 바로 열려요. 그동안 다른 관문을 둘러볼 수 있어요.", "It opens once your teacher has chosen a gate for it. Meanwhile you can look at the others.";
    no_gate_teacher => "강의를 만드는 분이라면 플랫폼의 ‘콘텐츠 선택’으로 관문을 고르거나, 사용자 지정 매개변수에 gate=분야/관문을 적어 주세요. 예: gate=legal/legal-80", "If you build the course, choose a gate by the platform's content selection, or write gate=domain/gate as a custom parameter, e.g. gate=legal/legal-80.";
    choose => "강의에 넣을 관문 고르기", "Choose a gate for the course";
    choose_lead(platform: &str) => "고른 관문이 {platform} 강의에 과제로 들어가요.", "The gate you choose becomes an assignment in {platform}.";
    choose_this => "이 관문 고르기", "Choose this gate";
    confirm(gate: &str) => "‘{gate}’을(를) 강의에 넣을까요?", "Put ‘{gate}’ into the course?";
    put_in => "강의에 넣기", "Put it into the course";
    other_gate => "다른 관문 고르기", "Choose another gate";
    login_incomplete => "플랫폼이 보낸 로그인 요청에 빠지거나 너무 긴 값이 있어요.", "The login request of the platform lacks a value or has one that is too long.";
    unknown_platform => "등록하지 않은 학습 플랫폼이에요. 관리자가 발급자와 클라이언트 ID를 확인해야 해요.", "This learning platform is not registered. The administrator should check issuer and client id.";
    login_gone => "로그인이 끝났거나 다른 브라우저에서 시작했어요. 링크는 한 번만 쓸 수 있어요.", "This login is over, or was begun in another browser. Each works once only.";
    platform_refused => "플랫폼이 누구인지 알려 주지 않았어요. 플랫폼에 먼저 로그인해 주세요.", "The platform did not say who you are. Please sign in there first.";
    unreadable => "플랫폼이 보낸 토큰을 읽을 수 없어요.", "The platform's token cannot be read.";
    algorithm => "플랫폼이 보낸 토큰이 RS256으로 서명되지 않았어요.", "The platform's token is not signed by RS256.";
    unknown_key => "토큰을 서명한 키가 플랫폼의 공개 키에 없어요.", "The token is signed by a key that the platform does not publish.";
    signature => "토큰의 서명이 맞지 않아요.", "The token's signature does not fit.";
    unreachable => "플랫폼의 공개 키를 받아 오지 못했어요. 잠시 뒤에 다시 열어 주세요.", "The platform's public keys cannot be had. Please open the link again shortly.";
    wrong_issuer => "다른 플랫폼이 보낸 토큰이에요.", "The token comes from another platform.";
    wrong_audience => "다른 도구에 보낸 토큰이에요. 클라이언트 ID를 확인해야 해요.", "The token is for another tool. The client id should be checked.";
    expired => "토큰의 시간이 지났어요.", "The token has expired.";
    wrong_time => "토큰의 시각이 맞지 않아요. 플랫폼의 시계를 확인해야 해요.", "The token's time cannot be right. The platform's clock should be checked.";
    wrong_nonce => "이미 쓴 토큰이거나 다른 로그인의 토큰이에요.", "The token was used, or belongs to another login.";
    wrong_deployment => "등록하지 않은 배포 ID예요. 관리자가 배포 ID를 등록해야 해요.", "This deployment is not registered. The administrator should add its id.";
    wrong_version => "LTI 1.3이 아닌 요청이에요.", "This is not LTI 1.3.";
    wrong_message => "여기서 다루지 않는 종류의 요청이에요.", "This kind of request is not known here.";
    wrong_target => "링크가 다른 사이트로 이어져 있어요. 도구 주소를 확인해야 해요.", "The link leads to another site. The tool URL should be checked.";
    names_nobody => "플랫폼이 누구인지 알려 주지 않는 방식으로 열었어요. 익명으로는 응시를 이어 갈 수 없어요.", "The platform opened this without saying who you are. A sitting cannot be anonymous.";
    not_teaching => "관문은 강의를 맡은 분만 고를 수 있어요.", "Only who teaches the course chooses gates.";
    choice_gone => "관문을 고르는 시간이 지났어요. 강의에서 다시 시작해 주세요.", "The time to choose is over. Please begin again from the course.";
    missing(field: &str) => "‘{field}’을(를) 확인해 주세요. 비어 있거나 너무 길어요.", "Please check ‘{field}’: it is empty or too long.";
    no_address(field: &str) => "‘{field}’에는 https 주소를 적어 주세요.", "‘{field}’ has to be an https address.";
}

/// What a field of a registration is called.
pub fn field(field: Field, locale: Locale) -> &'static str {
    match field {
        Field::Name => name(locale),
        Field::Issuer => issuer(locale),
        Field::ClientId => client_id(locale),
        Field::Deployments => deployments(locale),
        Field::LoginUrl => login_url(locale),
        Field::TokenUrl => token_url(locale),
        Field::KeysUrl => keys_url(locale),
        Field::FrameOrigin => frame_origin(locale),
    }
}

/// What was refused and what to do next.
pub fn refusal(refusal: PlatformRefusal, locale: Locale) -> String {
    let text = match refusal {
        PlatformRefusal::LoginIncomplete => login_incomplete(locale),
        PlatformRefusal::UnknownPlatform => unknown_platform(locale),
        PlatformRefusal::LoginGone => login_gone(locale),
        PlatformRefusal::PlatformRefused => platform_refused(locale),
        PlatformRefusal::Unreadable => unreadable(locale),
        PlatformRefusal::Algorithm => algorithm(locale),
        PlatformRefusal::UnknownKey => unknown_key(locale),
        PlatformRefusal::Signature => signature(locale),
        PlatformRefusal::Unreachable => unreachable(locale),
        PlatformRefusal::Issuer => wrong_issuer(locale),
        PlatformRefusal::Audience => wrong_audience(locale),
        PlatformRefusal::Expired => expired(locale),
        PlatformRefusal::Time => wrong_time(locale),
        PlatformRefusal::Nonce => wrong_nonce(locale),
        PlatformRefusal::Deployment => wrong_deployment(locale),
        PlatformRefusal::Version => wrong_version(locale),
        PlatformRefusal::Message => wrong_message(locale),
        PlatformRefusal::Target => wrong_target(locale),
        PlatformRefusal::Nobody => names_nobody(locale),
        PlatformRefusal::NotTeaching => not_teaching(locale),
        PlatformRefusal::ChoiceGone => choice_gone(locale),
        PlatformRefusal::Length(of) => return missing(locale, field(of, locale)),
        PlatformRefusal::Address(of) => return no_address(locale, field(of, locale)),
    };
    text.to_owned()
}

/// The HTTP status of a refusal.
pub fn status(refusal: PlatformRefusal) -> StatusCode {
    match refusal {
        PlatformRefusal::ChoiceGone | PlatformRefusal::LoginGone => StatusCode::GONE,
        PlatformRefusal::Unreachable => StatusCode::BAD_GATEWAY,
        PlatformRefusal::Length(_) | PlatformRefusal::Address(_) => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::BAD_REQUEST,
    }
}
