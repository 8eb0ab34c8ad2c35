//! Words of drawing boxes on a picture, and of judging them.

messages! {
    draw_boxes => "객체마다 상자를 그려 주세요", "Draw a box around every object";
    terms(percent: u8, pixels: u32) => "정답 상자와 {percent}% 이상 겹치면(IoU) 찾은 것으로 세고, 네 변이 모두 {pixels}px 안에서 맞으면 형식도 맞아요.", "An object counts as found when its box overlaps the right one by {percent}% or more (IoU); its form is right when all four sides are within {pixels}px.";
    label => "라벨", "Label";
    label_of_next => "그릴 라벨", "Label to draw";
    tools => "그리기 도구", "Drawing tools";
    draw => "그리기", "Draw";
    pick => "고르기", "Select";
    zoom_in => "크게", "Larger";
    zoom_out => "작게", "Smaller";
    step_back => "한 단계 취소", "Undo last change";
    add => "상자 더하기", "Add a box";
    surface => "그림 위의 상자들", "Boxes on the picture";
    help => "그림 위를 끌어서 상자를 그려요. 자판으로는 ‘상자 더하기’를 누른 뒤 화살표 키로 옮기고(Shift는 10px씩), Alt+화살표로 크기를 바꾸고, Delete로 지워요.", "Drag over the picture to draw a box. By keyboard: “Add a box”, then move it with the arrow keys (Shift: 10px), resize it with Alt+arrow, and remove it with Delete.";
    list => "그린 상자", "Boxes drawn";
    none_drawn => "아직 그린 상자가 없어요.", "No boxes yet.";
    number => "#번 상자", "Box #";
    left => "왼쪽", "Left";
    top => "위", "Top";
    width => "너비", "Width";
    height => "높이", "Height";
    remove => "지우기", "Remove";
    added => "#번 상자를 더했어요.", "Box # added.";
    removed => "상자를 지웠어요. 남은 상자: #", "Box removed. Boxes left: #";
    nothing_to_box => "표시할 객체 없음", "No object to box";
    full => "상자는 100개까지 그릴 수 있어요.", "Up to 100 boxes can be drawn.";
    placed(title: &str, x: u32, y: u32, width: u32, height: u32) => "{title}: 왼쪽 {x}, 위 {y}, {width}×{height}", "{title}: left {x}, top {y}, {width}×{height}";

    keys => "상자 그리기", "Drawing boxes";
    keys_move => "고른 상자를 1px 옮기기", "Move the selected box by 1px";
    keys_far => "10px 옮기기", "Move it by 10px";
    keys_size => "오른쪽·아래 변 옮기기(Shift와 함께 10px)", "Move its right or bottom side (with Shift by 10px)";
    keys_remove => "상자 지우기", "Remove the box";
    keys_back => "한 단계 취소", "Undo last change";

    judged_picture => "정답 상자와 내 상자", "Due boxes and mine";
    key_due => "실선: 정답 상자 (번호)", "Solid: due (numbers)";
    key_mine => "점선: 내 상자 (글자)", "Dashed: mine (letters)";
    object => "객체", "Object";
    found => "찾았나요?", "Found?";
    overlap => "IoU", "IoU";
    right_side => "오른쪽", "Right";
    bottom => "아래", "Bottom";
    is_found => "찾음", "Found";
    is_rough => "찾음, 변이 어긋남", "Found, sides off";
    is_other_label => "라벨이 다름", "Wrong label";
    is_loose => "덜 겹침", "Too little overlap";
    is_missed => "놓침", "Missed";
    gaps => "변의 숫자는 px이에요. +는 정답보다 바깥, −는 정답보다 안쪽이에요.", "Sides are in px: + lies outside the due box, − inside it.";
    extra => "객체가 아닌 상자", "Boxes without an object";
    extra_plain => "이 자리에는 표시할 객체가 없어요.", "No object is due here.";
    by_object => "객체별 결과", "Object by object";
}
