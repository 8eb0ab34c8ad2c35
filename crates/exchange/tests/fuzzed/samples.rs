//! Good input to begin with, in the form that each target wants.

use assessment::item::{AnswerKey, Interaction, Item};

use exchange::foreign::Format;

use crate::bodies::foreign::READERS;
use crate::bodies::{aligner, seeds};

fn byte(place: usize) -> u8 {
    u8::try_from(place).expect("few enough for a byte")
}

fn with(first: usize, rest: &[u8]) -> Vec<u8> {
    [&[byte(first)], rest].concat()
}

/// Keys of transcription items with the place of their pack.
fn keys() -> Vec<(usize, String)> {
    let key = |item: &Item| match (&item.question.interaction, &item.key.answer) {
        (Interaction::Transcription { pack }, AnswerKey::Transcription { text }) => {
            Some((seeds::packs().iter().position(|known| known.id() == pack)?, text.clone()))
        }
        _ => None,
    };
    seeds::items().iter().filter_map(key).collect()
}

/// For the linter.
pub(crate) fn transcripts() -> Vec<Vec<u8>> {
    keys().iter().map(|(pack, text)| with(*pack, text.as_bytes())).collect()
}

/// For the aligner: a key with itself, and with the key after it.
pub(crate) fn pairs() -> Vec<Vec<u8>> {
    let keys = keys();
    let pair = |(at, (pack, key)): (usize, &(usize, String))| {
        let other = &keys[(at + 1) % keys.len()].1;
        [key, other]
            .map(|given| with(*pack, &[key.as_bytes(), &[aligner::BETWEEN], given.as_bytes()].concat()))
    };
    keys.iter().enumerate().flat_map(pair).collect()
}

/// For the parser of packs.
pub(crate) fn packs() -> Vec<Vec<u8>> {
    let packs = seeds::sources().files.iter().filter(|file| file.path.starts_with("packs/"));
    packs.map(|file| file.text.clone().into_bytes()).collect()
}

/// For the parser of content.
pub(crate) fn files() -> Vec<Vec<u8>> {
    let files = seeds::sources().files.iter().enumerate();
    files.map(|(place, file)| with(place, file.text.as_bytes())).collect()
}

/// For responses: one of each shape to each item, most of which do not fit.
pub(crate) fn responses() -> Vec<Vec<u8>> {
    const SHAPES: [&str; 15] = [
        r#"{"kind":"choice","chosen":["a","b"]}"#,
        r#"{"kind":"text-entry","text":"제3조 제2항"}"#,
        r#"{"kind":"cloze","gaps":{"a":"의무","1":"x"}}"#,
        r#"{"kind":"span","spans":[{"label":"mark","start":2,"end":9}]}"#,
        r#"{"kind":"span","spans":[],"none":true}"#,
        r#"{"kind":"rating","scores":{"claim":3},"unratable":false}"#,
        r#"{"kind":"rating","scores":{},"unratable":true}"#,
        r#"{"kind":"correction","text":"그는 학교에 갔다. 않 간다고 했는데.","none":false}"#,
        r#"{"kind":"correction","text":"","none":true}"#,
        r#"{"kind":"comparison","verdict":"a2","rationale":["a","b"]}"#,
        r#"{"kind":"match","pairs":{"a":"1","b":"2"}}"#,
        r#"{"kind":"order","order":["a","b","c"]}"#,
        r#"{"kind":"box","boxes":[{"label":"car","x":40,"y":100,"width":80,"height":40}],"none":false}"#,
        r#"{"kind":"box","boxes":[],"none":true}"#,
        r#"{"kind":"transcription","text":"음/ (컴퓨터)/(컴퓨타) 좀 켜 줘"}"#,
    ];
    let of_item = |place: usize| SHAPES.map(|shape| with(place, shape.as_bytes()));
    (0..seeds::items().len()).flat_map(of_item).collect()
}

/// For the readers of foreign formats, each under its number.
pub(crate) fn foreign() -> Vec<Vec<u8>> {
    const GIFT: &str = "$CATEGORY: 법\n\n// [id:a] [tag:b]\n::제목::[html]<b>물음</b> \\{ {\n=%50%가#예 ~%-50%나 =다 -> 라\n####풀이}\n\n\
        값 {#=3:0.5#예 =1..2}\n\n참 {T#왜#예}\n\n짝 {=개 -> 멍 =소 -> 음매}\n\n빈칸 {=하나 ~둘} 뒤";
    const AIKEN: &str = "물음?\nA. 가\nB) 나\nANSWER: B\n\n둘째?\nA. x\nB. y\nANSWER: A";
    const MOODLE: &str = include_str!("../../src/foreign/moodle/tests/every_type.xml");
    const QTI: &str = "<qti-assessment-item identifier=\"i\"><qti-response-declaration identifier=\"RESPONSE\" cardinality=\"multiple\" base-type=\"identifier\"><qti-correct-response><qti-value>A</qti-value></qti-correct-response><qti-mapping default-value=\"-1\" upper-bound=\"2\"><qti-map-entry map-key=\"A\" mapped-value=\"1\"/></qti-mapping></qti-response-declaration><qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\"/><qti-item-body><p>글 <b>굵게</b></p><qti-choice-interaction response-identifier=\"RESPONSE\"><qti-prompt>물음</qti-prompt><qti-simple-choice identifier=\"A\">가</qti-simple-choice><qti-simple-choice identifier=\"B\">나</qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing><qti-response-condition><qti-response-if><qti-any-n min=\"1\" max=\"2\"><qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match><qti-contains><qti-variable identifier=\"RESPONSE\"/><qti-multiple><qti-base-value base-type=\"identifier\">A</qti-base-value></qti-multiple></qti-contains></qti-any-n><qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-map-response identifier=\"RESPONSE\"/><qti-round><qti-base-value base-type=\"float\">1.5</qti-base-value></qti-round><qti-integer-modulus><qti-base-value base-type=\"integer\">-7</qti-base-value><qti-base-value base-type=\"integer\">2</qti-base-value></qti-integer-modulus></qti-sum></qti-set-outcome-value></qti-response-if><qti-response-else><qti-exit-response/></qti-response-else></qti-response-condition></qti-response-processing></qti-assessment-item>";
    const TABLE: &str = "id,kind,stem,answer,option1,option2,feedback1\nq,choice,\"가, 나\",2,x,y,z\nr,match,짝,,a => b, => c\ns,number,값,1..2\n";
    const CANVAS: &str = include_str!("../../src/foreign/canvas/tests/quiz.xml");
    const MANIFEST: &str = "<manifest xml:base=\"x/..\"><resources><resource identifier=\"t\" type=\"imsqti_test_xmlv2p1\" href=\"test.xml\"/><resource identifier=\"a\" type=\"imsqti_item_xmlv2p1\" href=\"./a.xml\"><metadata><lom><general><keyword><langstring>법</langstring></keyword></general></lom></metadata><file href=\"m%20.png\"/><dependency identifierref=\"t\"/></resource><resource identifier=\"c\" type=\"imsqti_xmlv1p2\" href=\"c.xml.qti\"/></resources></manifest>";
    const SHEET: &str = "<worksheet><dimension ref=\"A1:C2\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c t=\"str\"><v>answer</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>truth</t></is></c><c r=\"B2\" t=\"str\"><f>A1</f><v>참?</v></c><c r=\"C2\"><v>1.5</v></c><c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>";
    let import = exchange::foreign::gift::read(GIFT);
    let written = |format| {
        let file =
            exchange::foreign::export(import.drafts(), format, "시험").expect("a format that is written");
        file.bytes
    };
    let (package, workbook) = (written(Format::Qti30), written(Format::Xlsx));
    let files: [&[u8]; READERS as usize] = [
        GIFT.as_bytes(),
        AIKEN.as_bytes(),
        MOODLE.as_bytes(),
        QTI.as_bytes(),
        TABLE.as_bytes(),
        QTI.as_bytes(),
        CANVAS.as_bytes(),
        &package,
        MANIFEST.as_bytes(),
        &workbook,
        SHEET.as_bytes(),
        &package,
    ];
    files.iter().enumerate().map(|(place, file)| with(place, file)).collect()
}
