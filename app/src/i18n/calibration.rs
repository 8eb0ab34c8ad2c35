//! Words of the calibration page.

messages! {
    title => "이 확률이 얼마나 맞았나", "How the forecasts came out";
    lead => "관문을 시작할 때 말한 통과 확률을, 실제로 통과했는지와 견주어 봐요. 모든 사람의 응시를 합친 값이고 누구의 기록인지는 알 수 없어요.", "The chance of passing that was said when a gate began, held against whether it was passed. It is over everybody's sittings and names nobody.";
    how => "확률은 관문을 시작하는 순간에 적어 두고 나중에 고치지 않아요. 근거가 모자라 확률을 말하지 않은 응시는 넣지 않았어요.", "A forecast is written down when the gate begins and never changed afterwards. Sittings for which there was too little evidence to say one are not counted.";
    not_enough(outcomes: usize, needed: usize) => "확률을 말하고 시작한 응시 가운데 결과가 나온 것이 아직 {outcomes}번이에요. {needed}번이 모이면 얼마나 맞았는지 보여 드려요.", "So far there are {outcomes} sittings with a forecast and a result. How they came out is shown from {needed} on.";
    diagram => "말한 확률과 결과", "Forecast and outcome";
    diagram_help => "점 하나는 확률이 비슷한 응시 묶음이고, 세로줄은 95 % 구간이에요. 점선 위에 있으면 말한 대로, 아래에 있으면 부풀려 말한 것이에요.", "A dot is a group of sittings with similar forecasts; the upright line is its 95 % interval. On the dashed line things came out as forecast; below it the forecasts were too hopeful.";
    calibrated => "말한 만큼 통과했어요. 어긋남이 우연으로 볼 수 있는 정도예요.", "They came out as forecast: what they are off by may well be chance.";
    not_calibrated => "아직 잘 맞지 않아요. 어긋남이 우연으로 보기에는 커요. 확률을 가려서 받아들여 주세요.", "Not calibrated: they are off by more than chance explains. Take the forecasts with care.";
    figures => "수치", "Figures";
    rests_on(count: usize, learners: usize) => "응시 {count}번, {learners}명", "Sittings: {count}, learners: {learners}";
    interval(low: &str, high: &str) => "(95 % 구간 {low}~{high})", "(95 % interval {low} to {high})";
    floor(floor: &str, spread: &str) => "(우연만으로 {floor} ± {spread})", "(noise floor {floor} ± {spread})";
    brier => "브라이어 점수", "Brier score";
    brier_good(base: &str) => "0에 가까울수록 좋아요. 모두에게 평균 통과율을 말했다면 {base}이에요.", "Nearer to 0 is better. Saying the average pass rate to everybody would score {base}.";
    error => "보정 오차", "Calibration error";
    error_good => "말한 확률과 결과의 평균 차이예요. 완벽해도 우연만큼은 어긋나요.", "The mean gap between forecast and outcome. Even perfect forecasts are off by the noise floor.";
    slope => "보정 기울기", "Calibration slope";
    slope_good => "1이면 알맞고, 1보다 작으면 너무 자신 있게 말한 것이에요.", "1 is right; below 1 the forecasts were overconfident.";
    intercept => "보정 절편", "Calibration intercept";
    intercept_good => "0이면 알맞고, 0보다 작으면 부풀려 말한 것이에요.", "0 is right; below 0 they were too hopeful.";
    area => "가려내는 힘 (AUC)", "Telling apart (AUC)";
    area_good => "통과한 응시에 더 높은 확률을 말한 비율이에요. 0.5는 동전 던지기, 1은 늘 맞음이에요.", "How often the sitting that passed had the higher forecast. 0.5 is a coin toss, 1 always.";
}
