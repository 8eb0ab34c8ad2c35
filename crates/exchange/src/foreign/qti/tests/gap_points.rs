use crate::foreign::qti::read;
use crate::foreign::{Arrival, Body, Loss, Piece, Problem, What};

fn item(base: &str, key: &str, body: &str) -> Arrival {
    read(&format!(
        "<assessmentItem identifier=\"q\"><responseDeclaration identifier=\"RESPONSE\" cardinality=\"multiple\" baseType=\"{base}\">{key}</responseDeclaration><itemBody>{body}</itemBody></assessmentItem>"
    ))
}

fn drag(words: usize, gaps: usize) -> String {
    let words =
        (0..words).map(|at| format!("<gapText identifier=\"w{at}\">{at}</gapText>")).collect::<Vec<_>>();
    let gaps = (0..gaps).map(|at| format!("<gap identifier=\"g{at}\"/>, ")).collect::<Vec<_>>();
    format!("<gapMatchInteraction>{}<p>{}</p></gapMatchInteraction>", words.concat(), gaps.concat())
}

fn mapping(entries: &[(&str, &str)]) -> String {
    let entries =
        entries.iter().map(|(key, points)| format!("<mapEntry mapKey=\"{key}\" mappedValue=\"{points}\"/>"));
    format!("<mapping>{}</mapping>", entries.collect::<Vec<_>>().concat())
}

/// Of each gap its points and the weights of all words.
fn gaps(arrival: &Arrival) -> Vec<(u32, Vec<f64>)> {
    let Ok(Body::Cloze { pieces }) = arrival.draft.as_ref().map(|draft| &draft.body) else {
        panic!("{arrival:?}")
    };
    let gaps = pieces.iter().filter_map(|piece| if let Piece::Gap(gap) = piece { Some(gap) } else { None });
    gaps.map(|gap| (gap.points, gap.answers.iter().map(|answer| answer.weight).collect())).collect()
}

#[test]
fn a_word_that_gives_a_part_is_no_right_one() {
    let whole =
        item("directedPair", &mapping(&[("w0 g0", "2"), ("w1 g0", "1"), ("w1 g1", "4")]), &drag(2, 2));
    assert_eq!(gaps(&whole), [(2, vec![100.0, 50.0]), (4, vec![0.0, 100.0])]);
    assert_eq!(whole.losses, []);
    let parts = item("directedPair", &mapping(&[("w0 g0", "0.5"), ("w1 g1", "0.25")]), &drag(2, 2));
    assert_eq!(gaps(&parts), [(1, vec![100.0, 0.0]), (1, vec![0.0, 100.0])]);
    assert_eq!(parts.losses, [Loss::new("gaps", What::Points)]);
    let correct = "<correctResponse><value>w1 g0</value><value>w0 g1</value></correctResponse>";
    let plain = item("directedPair", correct, &drag(2, 2));
    assert_eq!(gaps(&plain), [(1, vec![0.0, 100.0]), (1, vec![100.0, 0.0])]);
    assert_eq!(plain.losses, []);
}

#[test]
fn more_than_is_taken_is_a_fault() {
    for (words, gaps) in [(501, 1), (1, 501), (101, 100)] {
        let wide = item("directedPair", &mapping(&[("w0 g0", "1")]), &drag(words, gaps));
        assert_eq!(wide.draft.unwrap_err().problem, Problem::TooLong("words and gaps"));
    }
    let spots =
        (0..501).map(|at| format!("<hottext identifier=\"h{at}\">{at}</hottext>")).collect::<Vec<_>>();
    let spots = format!("<hottextInteraction><p>{}</p></hottextInteraction>", spots.concat());
    let wide = item("identifier", &mapping(&[("h0", "1")]), &spots);
    assert_eq!(wide.draft.unwrap_err().problem, Problem::TooLong("options"));
}
