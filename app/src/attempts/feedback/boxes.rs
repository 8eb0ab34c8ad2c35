//! Boxes: the picture with those due and those given, then object by object what became of each.

use assessment::Response;
use assessment::boxes::{Extra, Pair, Report, Standing, compare};
use assessment::item::{Interaction, Label, Picture, Stimulus};
use assessment::response::MarkedBox;
use assessment::score::BoxSolution;
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::{picture, prose};
use crate::i18n::boxes as words;

pub(super) fn sheet(scene: Scene, golds: &[BoxSolution], traps: &[BoxSolution]) -> AnyView {
    let locale = scene.locale;
    let Interaction::Box { labels, strictness, .. } = &scene.question.interaction else {
        return ().into_any();
    };
    let Some(picture) = scene.question.stimulus.as_ref().and_then(Stimulus::picture) else {
        return ().into_any();
    };
    let given: &[MarkedBox] = match scene.response {
        Some(Response::Box { boxes, .. }) => boxes,
        _ => &[],
    };
    let due: Vec<&MarkedBox> = golds.iter().map(|gold| &gold.place).collect();
    let tempting: Vec<&MarkedBox> = traps.iter().map(|trap| &trap.place).collect();
    let report = compare(*strictness, &due, &tempting, given);
    let nothing = golds.is_empty().then(|| {
        view! { <p class="boxes-none">{words::nothing_to_box(locale)}</p> }
    });
    let sheet = Sheet { scene, labels, golds, traps, given };
    view! {
        {scene.title(words::judged_picture(locale))}
        {drawing(scene, picture, &due, given)}
        {nothing}
        {sheet.objects(&report)}
        {sheet.extras(&report.extra)}
    }
    .into_any()
}

/// The picture under both sets of boxes: solid with numbers and dashed with letters, so that neither needs its colour.
fn drawing(scene: Scene, picture: &Picture, due: &[&MarkedBox], given: &[MarkedBox]) -> AnyView {
    let locale = scene.locale;
    let view_box = format!("0 0 {} {}", picture.width, picture.height);
    // Signs keep their size on a small and on a large picture, and stand above all lines.
    let size = (picture.width.max(picture.height) / 24).max(10);
    let due = || due.iter().map(|one| ("due", *one));
    let given = || given.iter().map(|one| ("mine", one));
    let outlines = due().chain(given()).map(|(class, one)| outline(class, one));
    let signs =
        due().enumerate().map(|(index, (class, one))| sign(class, one, number(index), size, picture)).chain(
            given().enumerate().map(|(index, (class, one))| sign(class, one, letter(index), size, picture)),
        );
    view! {
        <figure class="picture judged-picture">
            <div class="picture-ground">
                {picture::image(picture)}
                <svg class="box-layer" viewBox=view_box aria-hidden="true">{outlines.collect_view()} {signs.collect_view()}</svg>
            </div>
            <figcaption>
                <span class="box-key due">{words::key_due(locale)}</span>
                " "
                <span class="box-key mine">{words::key_mine(locale)}</span>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn outline(class: &'static str, one: &MarkedBox) -> AnyView {
    let side = |length: u32| length.to_string();
    let rectangle = |class: &'static str| {
        view! { <rect class=class x=side(one.x) y=side(one.y) width=side(one.width) height=side(one.height) /> }
    };
    view! { <g class=["box ", class].concat()>{rectangle("halo")} {rectangle("line")}</g> }.into_any()
}

/// The sign of a box: above its left top corner if due, below its right bottom corner if given, or inside at an edge.
fn sign(class: &'static str, one: &MarkedBox, sign: String, size: u32, picture: &Picture) -> AnyView {
    let (across, down, anchor) = if class == "due" {
        (one.x, if one.y > size { one.y - size / 4 } else { one.y + size }, "start")
    } else {
        let below = one.y + one.height + size;
        let down = if below < picture.height { below } else { one.y + one.height - size / 4 };
        (one.x + one.width, down, "end")
    };
    view! {
        <g class=["box ", class].concat()>
            <text x=across.to_string() y=down.to_string() font-size=size.to_string() text-anchor=anchor>
                {sign}
            </text>
        </g>
    }
    .into_any()
}

fn number(index: usize) -> String {
    (index + 1).to_string()
}

/// The sign of a box given: a, b, … z, a1, b1, …
fn letter(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => letter.to_string(),
        round => [&letter.to_string(), &*round.to_string()].concat(),
    }
}

/// A share as it is written in the field: two digits behind the point.
fn share(iou: f64) -> String {
    let hundredths = (iou * 100.0).floor() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A distance with its sign.
fn signed(gap: i64) -> String {
    match gap {
        0 => "0".to_owned(),
        gap if gap > 0 => format!("+{gap}"),
        gap => format!("−{}", gap.unsigned_abs()),
    }
}

struct Sheet<'a> {
    scene: Scene<'a>,
    labels: &'a [Label],
    golds: &'a [BoxSolution],
    traps: &'a [BoxSolution],
    given: &'a [MarkedBox],
}

impl Sheet<'_> {
    fn title(&self, id: &str) -> String {
        let label = self.labels.iter().find(|label| label.id == id);
        label.map_or(id, |label| label.title.as_str()).to_owned()
    }

    fn objects(&self, report: &Report) -> Option<AnyView> {
        if self.golds.is_empty() {
            return None;
        }
        let locale = self.scene.locale;
        let rows = self.golds.iter().enumerate().map(|(index, gold)| {
            self.object(index, gold, report.pairs.iter().find(|pair| pair.due == index))
        });
        let heads = [
            words::object(locale),
            words::found(locale),
            words::overlap(locale),
            words::left(locale),
            words::top(locale),
            words::right_side(locale),
            words::bottom(locale),
        ];
        let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
        let view = view! {
            {self.scene.title(words::by_object(locale))}
            <div class="box-table" role="region" tabindex="0" aria-label=words::by_object(locale)>
                <table>
                    <thead><tr>{heads.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            <p class="facts">{words::gaps(locale)}</p>
        };
        Some(view.into_any())
    }

    /// An object: a line of figures, and one that says why unless all is right.
    fn object(&self, index: usize, gold: &BoxSolution, pair: Option<&Pair>) -> AnyView {
        let locale = self.scene.locale;
        let (sign, told) = match pair.map(|pair| (pair.standing, pair.is_exact)) {
            Some((Standing::Found, true)) => ("○", words::is_found(locale)),
            Some((Standing::Found, false)) => ("△", words::is_rough(locale)),
            Some((Standing::WrongLabel, _)) => ("✕", words::is_other_label(locale)),
            Some((Standing::Loose, _)) => ("✕", words::is_loose(locale)),
            None => ("✕", words::is_missed(locale)),
        };
        let mine = pair.map(|pair| {
            let given = &self.given[pair.given];
            let label = (given.label != gold.place.label).then(|| self.title(&given.label));
            view! { " " <span class="box-mine">{letter(pair.given)} {label.map(|label| format!(": {label}"))}</span> }
        });
        let none = || "–".to_owned();
        let gaps = match pair {
            Some(pair) => pair.gaps.sides().map(signed),
            None => [none(), none(), none(), none()],
        };
        let gaps = gaps.map(|gap| view! { <td class="figure-cell">{gap}</td> });
        let iou = pair.map_or_else(none, |pair| share(pair.iou));
        let trap = pair.and_then(|pair| pair.trap).map(|trap| &self.traps[trap]);
        let why = trap.unwrap_or(gold);
        view! {
            <tr>
                <th scope="row">{number(index)} ". " <span lang="ko">{self.title(&gold.place.label)}</span></th>
                <td><span aria-hidden="true">{sign}</span> " " {told} {mine}</td>
                <td class="figure-cell">{iou}</td>
                {gaps.collect_view()}
            </tr>
            <tr class="box-why">
                <td colspan="7">
                    <span lang="ko">{prose::line(&why.reason)}</span>
                    " "
                    {rules::link(self.scene, &why.rule)}
                </td>
            </tr>
        }
        .into_any()
    }

    fn extras(&self, extra: &[Extra]) -> Option<AnyView> {
        if extra.is_empty() {
            return None;
        }
        let locale = self.scene.locale;
        let rows = extra.iter().map(|extra| {
            let given = &self.given[extra.given];
            let why = match extra.trap.map(|trap| &self.traps[trap]) {
                Some(trap) => view! {
                    <span lang="ko">{prose::line(&trap.reason)}</span>
                    " "
                    {rules::link(self.scene, &trap.rule)}
                }
                .into_any(),
                None => words::extra_plain(locale).into_any(),
            };
            let title = self.title(&given.label);
            let place = words::placed(locale, &title, given.x, given.y, given.width, given.height);
            view! {
                <li class="sheet-option" data-grade="wrong">
                    <p class="sheet-option-text"><span class="box-mine">{letter(extra.given)}</span> " " <span lang="ko">{place}</span></p>
                    <p class="reason">{why}</p>
                </li>
            }
        });
        let view = view! {
            {self.scene.title(words::extra(locale))}
            <ul class="sheet-options">{rows.collect_view()}</ul>
        };
        Some(view.into_any())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_in_the_field() {
        // What is not reached is not rounded up to it.
        assert_eq!(
            (share(1.0), share(0.699), share(0.05)),
            ("1.00".to_owned(), "0.69".to_owned(), "0.05".to_owned())
        );
        assert_eq!([0, 12, -3].map(signed), ["0", "+12", "−3"]);
        assert_eq!([0, 25, 26].map(letter), ["a", "z", "a1"]);
    }
}
