//! Words of the account pages.

messages! {
    email => "이메일", "E-mail";
    password => "비밀번호", "Password";
    password_again => "지우려면 비밀번호를 한 번 더 적어 주세요", "To delete it, type your password once more";
    password_wrong => "비밀번호가 맞지 않아요. 다시 확인해 주세요.", "The password is not right. Please check it.";
    password_rule => "10자 이상이면 돼요. 짧은 문장처럼 길게 쓰면 외우기 쉽고 안전해요.", "At least 10 characters. A short sentence is easy to remember and safe.";
    new_password => "새 비밀번호", "New password";
    login_keeps => "이 기기에서 연습한 기록은 로그인한 계정으로 옮겨져요.", "What you did on this device moves to the account you sign in to.";
    signup_keeps => "지금까지 연습하고 응시한 기록이 계정에 그대로 남아요. 다른 기기에서도 이어서 할 수 있어요.", "Everything you have practised and sat so far stays with the account, and you can continue on other devices.";
    signup_why => "계정이 있으면 다른 기기에서도 이어서 할 수 있어요. 없어도 모든 연습과 관문을 쓸 수 있어요.", "With an account you can continue on other devices. Practice and gates work without one too.";
    what_is_kept => "이메일과 학습 기록만 보관해요. 설정에서 언제든 내려받거나 지울 수 있어요.", "Only your e-mail address and your learning record are kept. You can download or delete them any time in the settings.";
    no_account_yet => "계정이 없으면 만들기", "No account yet? Create one";
    have_account => "이미 계정이 있으면 로그인", "Have an account? Sign in";
    forgot => "비밀번호를 잊었어요", "Forgot the password";
    without_account => "로그인 없이 계속하기", "Continue without an account";
    reset_title => "비밀번호 다시 정하기", "Reset the password";
    reset_how => "가입한 이메일을 적으면 새 비밀번호를 정하는 링크를 보내 드려요.", "Enter your e-mail address and we will send a link to set a new password.";
    reset_sent => "이 주소로 만든 계정이 있으면 링크를 보냈어요. 한 시간 안에 한 번 쓸 수 있어요. 메일이 보이지 않으면 스팸함도 확인해 주세요.", "If the address has an account, a link is on its way. It works once, within an hour. Please look in the spam folder too.";
    reset_by_operator => "여기에서는 메일을 보내지 않아요. 운영자에게 요청하면 한 번 쓰는 링크를 만들어 드려요. 운영자가 쓰는 명령은 이거예요.", "This site sends no mail. Ask the operator, who can issue a one-time link with this command.";
    send_link => "링크 받기", "Send the link";
    ask_again => "새 링크 받기", "Ask for a new link";
    others_end => "저장하면 다른 기기에서는 모두 로그아웃돼요.", "Saving signs you out everywhere else.";
    save => "저장하기", "Save";
    reset_subject => "[문턱] 비밀번호를 다시 정하는 링크예요", "[Munteok] Your link to set a new password";
    reset_body(link: &str) => "아래 링크에서 새 비밀번호를 정할 수 있어요. 한 시간 안에 한 번만 쓸 수 있어요.\n\n{link}\n\n요청한 적이 없다면 이 메일을 지우면 돼요. 비밀번호는 바뀌지 않아요.\n", "Set a new password with this link. It works once, within an hour.\n\n{link}\n\nIf you did not ask for it, simply delete this mail. Your password stays as it is.\n";
    first_admin => "첫 관리자 계정", "The first admin account";
    first_admin_how => "이 링크는 한 번만 쓸 수 있어요. 여기서 만든 계정이 이 사이트의 관리자가 돼요.", "This link works once. The account made here will be the admin of this site.";
    make_admin => "관리자 계정 만들기", "Create the admin account";
    display => "화면과 언어", "Display and language";
    account => "계정", "Account";
    stranger => "아직 시작한 기록이 없어요. 계정이 없어도 바로 연습할 수 있어요.", "Nothing has begun yet. You can practise at once without an account.";
    guest => "계정 없이 쓰고 있어요. 기록은 이 브라우저에만 이어져 있어서, 쿠키를 지우면 찾을 수 없어요. 계정을 만들면 그대로 남아요.", "You are using the site without an account. Your record is tied to this browser only and is lost with its cookies. An account keeps it.";
    signed_in_as => "로그인한 계정:", "Signed in as";
    is_admin => "이 사이트의 관리자예요.", "You are an admin of this site.";
    sign_out => "로그아웃", "Sign out";
    data => "내 기록", "My data";
    export_what => "응시와 답, 계정에 관해 보관한 것을 모두 JSON 파일로 받을 수 있어요.", "Download everything kept about you, attempts and answers included, as a JSON file.";
    export => "기록 내려받기", "Download my data";
    export_first => "지우기 전에 받아 두세요.", "Take a copy first.";
    delete_what => "계정과 기록을 모두 지울 수 있어요. 지우기 전에 한 번 더 물어볼게요.", "You can delete the account and all data. You will be asked once more.";
    delete => "계정과 기록 지우기", "Delete account and data";
    delete_warning => "연습, 관문 결과, 오답 노트, 계정이 모두 지워지고 되돌릴 수 없어요.", "Practice, gate results, mistakes and the account are all deleted. This cannot be undone.";
    delete_now => "모두 지우기", "Delete everything";
    keep => "그만두기", "Keep it";
    nothing_left => "이 브라우저와 이어진 기록이 남아 있지 않아요.", "No data is tied to this browser any more.";
}
