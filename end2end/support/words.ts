/** The words a learner reads, in both languages, as far as the stories name them. They come from `app/src/i18n`. */

export type Language = 'ko' | 'en';

const pairs = {
  // Every page
  gates: ['관문', 'Gates'],
  guideline: ['지침', 'Guideline'],
  language: ['언어', 'Language'],
  login: ['로그인', 'Sign in'],
  mainMenu: ['주요 메뉴', 'Main menu'],
  notebook: ['오답 노트', 'Mistakes'],
  otherLanguage: ['English', '한국어'],
  progress: ['진도', 'Progress'],
  settings: ['설정', 'Settings'],
  signup: ['계정 만들기', 'Create an account'],
  themeDark: ['어둡게', 'Dark'],
  themeLight: ['밝게', 'Light'],

  // Learning
  beginGate: [/^지금 시작하기/, /^Begin now/],
  beginPractice: ['연습 시작하기', 'Start practising'],
  chooseRule: ['규칙과 문항 수를 골라서 연습하기', 'Choose a rule and the number of items'],
  contents: ['차례', 'Contents'],
  continueIt: ['이어서 하기', 'Continue'],
  debrief: ['문항별 풀이', 'Item by item'],
  legal: ['법률 독해', 'Legal reading'],
  legalGate: ['법률 독해 관문 80', 'Legal reading gate 80'],
  missedOnly: [/^틀린 문항만/, /^Missed only/],
  passedOrNot: [/통과했어요|넘지 못했어요/, /You passed|Not over the bar/],
  needsScript: [/자바스크립트가 필요해요/, /needs JavaScript/],
  practiceResult: [/다 맞혔어요/, /fully right/],
  practiseNow: [/^바로 연습하기/, /^Practise now/],
  readGuideline: ['지침 읽기', 'Read the guideline'],
  result: [/결과$/, /^Result/],
  startHeading: [/사전 테스트/, /One-shot pre-tests/],
  timeEnded: [/시간이 다 되어 끝났어요/, /Time ran out/],

  // Readiness
  asTable: ['표로 보기', 'As a table'],
  band: [/^통과할 확률과 80 % 구간/, /^Chance of passing with/],
  chance: [/통과할 확률 [<>]?\d+ %/, /Chance of passing [<>]?\d+ %/],
  ifYouSatNow: ['지금 본다면', 'If you sat it now'],
  notEnoughOutcomes: [/100번이 모이면/, /from 100 on/],
  readinessSoFar: [/^지금까지의 준비도/, /^Readiness so far/],
  tooEarly: ['아직 판단하기 이릅니다', 'Too early to tell'],

  // Progress and notebook
  dueToday: [/^오늘 다시 볼 것/, /^Due today/],
  again: ['다시 풀기', 'Try again'],
  gateHistory: ['관문 기록', 'Gate history'],
  nothingMissed: [/지금은 틀린 문항이 없어요/, /No mistakes right now/],
  seeExplanation: ['풀이 보기', 'See the explanation'],

  // Account
  email: ['이메일', 'E-mail'],
  guestNotice: [/계정 없이 쓰고 있어요/, /using the site without an account/],
  password: ['비밀번호', 'Password'],
  deleteAll: ['계정과 기록 지우기', 'Delete account and data'],
  deleteNow: ['모두 지우기', 'Delete everything'],
  export: ['기록 내려받기', 'Download my data'],
  nothingLeft: [/기록이 남아 있지 않아요/, /No data is tied/],
  signedInAs: [/로그인한 계정/, /Signed in as/],
  signOut: ['로그아웃', 'Sign out'],

  // Runner
  answerFirst: ['먼저 답을 적어 주세요.', 'Please answer first.'],
  back: ['이전', 'Back'],
  bar: ['응시 상태', 'Attempt status'],
  check: ['확인', 'Check'],
  chooseAll: ['맞는 것을 모두 골라 주세요', 'Choose all that apply'],
  chooseOne: ['하나를 골라 주세요', 'Choose one'],
  clearAnswer: ['답 지우기', 'Clear the answer'],
  close: ['닫기', 'Close'],
  compare: ['두 답변을 견주어 주세요', 'Compare the two answers'],
  correct: ['틀린 곳만 고쳐 주세요', 'Mend only what is wrong'],
  elsewhere: [/다른 창이나 기기에서도/, /Another tab or device/],
  explanation: ['해설', 'Explanation'],
  fillGaps: ['빈칸을 채워 주세요', 'Fill the gaps'],
  finish: ['연습 마치기', 'Finish practice'],
  fiveMinutesLeft: [/5분 남았어요/, /5 min left/],
  flag: ['다시 보기', 'Flag'],
  flaggedCount: [/^다시 볼 문항 \d+/, /^Flagged: \d+/],
  keepOrder: ['지금 순서로 답하기', 'Answer with this order'],
  leaveGate: ['나가기', 'Leave'],
  loopEnd: [/끝점 B/, /set B/],
  loopOff: [/구간 반복 끄기/, /Loop: off/],
  loopStart: [/시작점 A/, /set A/],
  map: ['문항 지도', 'Question map'],
  mark: ['표시', 'Mark'],
  markDelete: ['표시 지우기', 'Delete the mark'],
  markingMode: ['표시하는 지문', 'Passage to mark'],
  marks: ['표시한 곳', 'Your marks'],
  matchPairs: ['왼쪽마다 알맞은 짝을 골라 주세요', 'Choose a partner for each entry'],
  mendFirst: ['글을 고치거나, 고칠 곳이 없으면 ‘고칠 것 없음’을 골라 주세요.', 'Mend the text, or say that there is nothing to mend.'],
  moveDown: [/^아래로 /, /^Down /],
  moveUp: [/^위로 /, /^Up /],
  next: ['다음', 'Next'],
  nothingToMark: ['표시할 곳 없음', 'Nothing to mark'],
  nothingToMend: ['고칠 것 없음: 이대로 맞아요', 'Nothing to mend: it is right as it stands'],
  offline: ['연결 끊김', 'Offline'],
  oneEmpty: [/^1문항이 비었어요/, /^Still empty: 1/],
  oneMinuteLeft: [/1분 남았어요/, /1 min left/],
  pause: ['멈춤', 'Pause'],
  play: ['재생', 'Play'],
  player: ['음성 재생', 'Sound player'],
  position: ['재생 위치', 'Position'],
  putInOrder: ['알맞은 순서로 놓아 주세요', 'Put these in the right order'],
  question: [/^(\d+)번 문항$/, /^Question (\d+)$/],
  rate: ['특성마다 점수를 매겨 주세요', 'Score each trait'],
  reference: ['지문과 자료', 'Passage and material'],
  review: ['검토하기', 'Review'],
  ruleLinks: ['관련 규칙', 'Rules'],
  saved: [/저장됨 \d\d:\d\d/, /Saved \d\d:\d\d/],
  speed: [/^빠르기 /, /^Speed /],
  submit: ['제출', 'Submit'],
  summary: ['마무리', 'Wrap up'],
  timeOver: [/시간이 끝났어요/, /Time is up/],
  transcribe: ['들리는 대로 적어 주세요', 'Write down what you hear'],
  transcript: ['전사문', 'Transcript'],
  typeAnswer: ['답을 적어 주세요', 'Type your answer'],
  undo: ['되돌리기', 'Undo'],
  verdict: [/^(맞았어요|일부 맞았어요|틀렸어요)$/, /^(Right|Partly right|Not right)$/],
  wholeAgain: [/다시 연결됐어요/, /Connected again/],
} as const satisfies Record<string, readonly [string | RegExp, string | RegExp]>;

export type Words = { readonly [Name in keyof typeof pairs]: (typeof pairs)[Name][0] extends string ? string : RegExp };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const place = language === 'ko' ? 0 : 1;
  const chosen = Object.entries(pairs).map(([name, pair]) => [name, pair[place]]);
  return Object.fromEntries(chosen) as Words;
}
