//! Words of the pages on which domains are made.

messages! {
    domains => "분야", "Domains";
    domains_summary => "분야를 만들고 이름과 채점 기준을 정해요.", "Make domains, name them and set their rubric.";
    lead => "분야마다 지침 하나, 문항 은행 하나, 관문 여럿이 있어요. 지침을 처음 게시하면 학습자에게 보여요.", "A domain has one guideline, one bank of items and several gates. Learners see it once its guideline is first published.";
    make => "분야 만들기", "Make a domain";
    made => "분야를 만들었어요. 이제 지침을 써 주세요.", "The domain is made. Now write its guideline.";
    saved => "저장했어요.", "Saved.";
    id => "아이디", "Id";
    id_rule => "주소에 쓰여요. 영어 소문자, 숫자, 붙임표(-)로 64자까지 직접 정해 주세요. 만든 뒤에는 바꿀 수 없어요. 예: road-signs", "It stands in addresses. Choose up to 64 small letters a–z, digits and hyphens; it cannot be changed later. E.g. road-signs";
    ordinal => "순서", "Place";
    ordinal_rule => "작은 수가 앞에 와요.", "Lower numbers come first.";
    rubric => "채점 기준 (글 평가 분야만)", "Rubric (only for domains that rate essays)";
    traits(count: usize) => "채점 척도 {count}개", "{count} scales";
    scale(number: usize) => "척도 {number}", "Scale {number}";
    trait_title => "척도 이름", "Name of the scale";
    trait_question => "평가자가 스스로 묻는 물음", "What a rater asks";
    levels => "점수마다 어떤 글인지 (1점부터 한 줄에 하나씩, 2~12줄)", "What each score means (a line each from 1 on, 2 to 12 lines)";
    rule => "이 척도가 따르는 규칙 번호", "Number of the rule it goes by";
    hidden => "지침이 없어 학습자에게 보이지 않아요", "Hidden from learners: it has no guideline";
    facts(version: u32, items: usize, gates: usize) => "지침 {version}판 · 문항 {items}개 · 관문 {gates}개", "Guideline version {version} · {items} items · {gates} gates";
    stale(items: usize) => "확인할 문항 {items}개", "{items} items to confirm";
    guideline => "지침 쓰기", "Write the guideline";
    no_items => "이 분야의 문항을 준비하고 있어요. 먼저 지침을 읽어 두세요.", "Items for this domain are being prepared. Read the guideline in the meantime.";
    no_gates => "이 분야의 관문을 준비하고 있어요. 연습으로 먼저 다져 보세요.", "Gates for this domain are being prepared. Practise in the meantime.";
}
