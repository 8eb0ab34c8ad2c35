//! The table to begin with: names, two worked examples, and what each column means.

use super::write::{csv, page};
use super::{COLUMNS, FEEDBACK, KINDS, OPTION};
use crate::foreign::workbook;

/// Columns of options and of reasons.
const WIDTH: usize = 4;

/// Answers of the examples by column, in Korean names.
const EXAMPLES: [[(&str, &str); 11]; 2] = [
    [
        ("번호", "예시-1"),
        ("분류", "법률 독해"),
        ("제목", "단서 조항"),
        ("태그", "단서; 예외"),
        ("종류", "선택"),
        ("물음", "‘다만’으로 시작하는 문장은 무엇을 정하나요?"),
        ("정답", "2"),
        ("풀이", "본문이 정한 원칙에서 벗어나는 경우를 정해요."),
        ("보기1", "원칙"),
        ("보기2", "예외"),
        ("까닭1", "원칙은 ‘다만’ 앞의 본문이 정해요."),
    ],
    [
        ("번호", "예시-2"),
        ("분류", "의학 용어"),
        ("제목", "접미사"),
        ("태그", "접미사"),
        ("종류", "단답"),
        ("물음", "‘-itis’는 어떤 상태를 뜻하나요?"),
        ("정답", ""),
        ("풀이", "염증을 뜻하는 접미사예요."),
        ("보기1", "염증"),
        ("보기2", "염"),
        ("까닭1", "‘위염’의 ‘염’도 같은 뜻이에요."),
    ],
];

/// What the columns mean.
const HELP: [(&str, &str); 10] = [
    ("번호", "문항을 알아보는 번호예요. 같은 번호로 다시 올리면 새로 생기지 않고 고쳐져요. 비워도 돼요."),
    ("분류", "문항이 속한 분류예요. ‘/’로 나누어 여러 단계를 쓸 수 있어요. 비워도 돼요."),
    ("제목", "목록에 보이는 짧은 이름이에요. 비워도 돼요."),
    ("태그", "찾을 때 쓰는 말이에요. 여럿이면 ‘;’로 나누어요. 비워도 돼요."),
    ("종류", "아래 ‘종류’ 표에서 골라 한글이나 영어로 써요. 꼭 있어야 해요."),
    ("물음", "응시자에게 묻는 글이에요. 마크다운을 쓸 수 있어요. 꼭 있어야 해요."),
    (
        "정답",
        "선택: 맞는 보기의 번호(복수 선택은 1;3처럼). 참거짓: O 또는 X. 숫자: 3, 3±0.5, 1..5. 다른 종류는 비워요.",
    ),
    ("풀이", "답한 뒤에 모두에게 보이는 글이에요. 비워도 돼요."),
    (
        "보기1, 보기2, …",
        "선택: 보기. 단답: 맞는 답을 하나씩. 짝짓기: ‘왼쪽 => 오른쪽’. 순서: 맞는 차례대로. 열은 더 늘려도 돼요.",
    ),
    (
        "까닭1, 까닭2, …",
        "같은 번호의 보기를 고른 사람에게 보이는 까닭이에요. 참거짓은 까닭1이 맞혔을 때, 까닭2가 틀렸을 때예요. 비워도 돼요.",
    ),
];

/// When to take each kind, in the order of [`KINDS`].
const USES: [&str; 9] = [
    "보기에서 하나를 골라요.",
    "보기에서 맞는 것을 모두 골라요.",
    "맞으면 O, 틀리면 X를 골라요.",
    "짧은 말을 써요.",
    "숫자를 써요.",
    "서로 맞는 것끼리 이어요. 왼쪽을 비우면(‘ => 오른쪽’) 짝이 없는 보기가 돼요.",
    "차례대로 늘어놓아요.",
    "길게 쓰고 사람이 채점해요.",
    "물음 없이 읽기만 하는 글이에요.",
];

fn examples() -> Vec<Vec<String>> {
    let numbered = |name: &str| (1..=WIDTH).map(|place| format!("{name}{place}")).collect::<Vec<_>>();
    let names = COLUMNS.iter().map(|(_, korean)| (*korean).to_owned());
    let names: Vec<String> = names.chain(numbered(OPTION.1)).chain(numbered(FEEDBACK.1)).collect();
    let row = |cells: &[(&str, &str)]| {
        let of = |name: &String| cells.iter().find(|(column, _)| column == name).map(|(_, text)| *text);
        names.iter().map(|name| of(name).unwrap_or_default().to_owned()).collect()
    };
    let rows: Vec<Vec<String>> = EXAMPLES.iter().map(|cells| row(cells)).collect();
    [names].into_iter().chain(rows).collect()
}

/// A table of two examples under the Korean names of its columns, as CSV.
pub fn template() -> String {
    csv(&examples())
}

/// The same as a workbook, with a sheet that explains columns and kinds in Korean.
pub fn template_workbook() -> Vec<u8> {
    let line = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
    let columns = HELP.iter().map(|(korean, help)| {
        let numbered = [OPTION, FEEDBACK].into_iter().find(|(_, name)| korean.starts_with(name));
        let english = match (COLUMNS.iter().find(|(_, name)| name == korean), numbered) {
            (Some((english, _)), _) => (*english).to_owned(),
            (None, Some((english, _))) => format!("{english}1, {english}2, …"),
            (None, None) => String::new(),
        };
        line([korean, &english, help])
    });
    let kinds = KINDS.iter().zip(USES).map(|((english, korean), help)| line([korean, english, help]));
    let head = |name: &str| line([name, "영어 이름", "설명"]);
    let help: Vec<Vec<String>> =
        std::iter::once(head("열")).chain(columns).chain([Vec::new(), head("종류")]).chain(kinds).collect();
    workbook::write(&[page("문항", &examples()), page("쓰는 법", &help)])
}
