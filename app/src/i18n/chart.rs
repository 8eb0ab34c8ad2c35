//! Words of charts.

messages! {
    as_table => "표로 보기", "As a table";
    chance => "통과할 확률", "Chance of passing";
    interval => "80 % 구간", "80 % interval";
    when => "날짜", "Date";
    note => "있었던 일", "What happened";
    band_title => "통과할 확률과 80 % 구간", "Chance of passing with its 80 % interval";
    band_words(pass: &str, low: &str, high: &str) => "통과할 확률은 {pass} %이고, {low} %에서 {high} % 사이로 보여요. 80 %, 90 %, 100 % 자리를 표시했어요.", "The chance of passing is {pass} %, probably between {low} % and {high} %. 80 %, 90 % and 100 % are marked.";
    goal => "목표", "Goal";
    goal_reached => "넘었어요", "reached";
    goal_left(points: &str) => "{points} %p 남음", "{points} points to go";
    history_title => "지금까지의 준비도", "Readiness so far";
    history_words(count: usize, from: &str, to: &str, first: &str, last: &str) => "{from}부터 {to}까지 기록 {count}개. 통과할 확률이 {first} %에서 {last} %로 바뀌었어요.", "{count} entries from {from} to {to}. The chance of passing went from {first} % to {last} %.";
    sat_passed => "관문 통과", "gate passed";
    sat_failed => "관문 넘지 못함", "gate not passed";
    sat_open => "관문 시작", "gate begun";
    reliability_title => "말한 확률과 실제로 통과한 비율", "What was forecast and what came of it";
    reliability_words(count: usize, bins: usize) => "응시 {count}번을 확률이 낮은 쪽부터 {bins}묶음으로 나눴어요. 점이 대각선 위에 있으면 말한 대로 된 것이에요.", "{count} sittings in {bins} groups, from the lowest forecasts to the highest. On the diagonal, things came out as forecast.";
    forecast => "말한 확률 (평균)", "Forecast (mean)";
    observed => "실제로 통과", "Passed";
    wilson => "95 % 구간", "95 % interval";
    count => "응시", "Sittings";
    forecast_axis => "말한 확률 (%)", "Forecast (%)";
    observed_axis => "통과한 비율 (%)", "Passed (%)";
}
