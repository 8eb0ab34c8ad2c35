//! Instants in words, in Korean standard time: our learners' tests are due by it.

use assessment::{Day, Instant};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::Locale;

messages! {
    today => "오늘", "today";
    yesterday => "어제", "yesterday";
    days_ago(days: i64) => "{days}일 전", "{days} days ago";
    under_a_minute => "1분 안쪽", "under a minute";
    minutes_left(minutes: i64) => "{minutes}분 남았어요", "{minutes} min left";
}

fn zoned(at: Instant) -> jiff::Zoned {
    let zone = TimeZone::get("Asia/Seoul").unwrap_or(TimeZone::UTC);
    Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone)
}

/// Day and minute, e.g. `2026년 11월 22일 18:05`.
pub fn minute(locale: Locale, at: Instant) -> String {
    let form = match locale {
        Locale::Korean => "%Y년 %-m월 %-d일 %H:%M",
        Locale::English => "%-d %b %Y, %H:%M KST",
    };
    zoned(at).strftime(form).to_string()
}

const fn day_form(locale: Locale) -> &'static str {
    match locale {
        Locale::Korean => "%Y년 %-m월 %-d일",
        Locale::English => "%-d %b %Y",
    }
}

/// The day, e.g. `2026년 11월 22일`.
pub fn day(locale: Locale, at: Instant) -> String {
    zoned(at).strftime(day_form(locale)).to_string()
}

fn civil_date(day: Day) -> civil::Date {
    civil::date(1970, 1, 1).saturating_add(jiff::Span::new().days(day.0))
}

/// A day of the calendar, e.g. `2026년 11월 22일`.
pub fn calendar_day(locale: Locale, day: Day) -> String {
    civil_date(day).strftime(day_form(locale)).to_string()
}

/// A day as forms send and take it, e.g. `2026-11-22`.
pub fn iso(day: Day) -> String {
    civil_date(day).to_string()
}

/// Reads what [`iso`] wrote; nothing else.
pub fn read_iso(text: &str) -> Option<Day> {
    let date: civil::Date = text.parse().ok().filter(|date: &civil::Date| date.to_string() == text)?;
    Some(Day(date.since(civil::date(1970, 1, 1)).ok()?.get_days()))
}

/// The day of an ISO date such as `2026-03-02`; the text itself if it is none.
pub fn date(locale: Locale, iso: &str) -> String {
    iso.parse::<civil::Date>()
        .map_or_else(|_| iso.to_owned(), |date| date.strftime(day_form(locale)).to_string())
}

/// How long ago in days of the calendar: today, yesterday, `5일 전`; the day itself from a month on.
pub fn ago(locale: Locale, at: Instant, now: Instant) -> String {
    let days = (zoned(now).date().duration_since(zoned(at).date())).as_hours() / 24;
    match days {
        ..=0 => today(locale).to_owned(),
        1 => yesterday(locale).to_owned(),
        2..=30 => days_ago(locale, days),
        _ => day(locale, at),
    }
}

/// What is left until an instant, in whole minutes.
pub fn left(locale: Locale, until: Instant, now: Instant) -> String {
    match until.millis_since(now) / 60_000 {
        ..=0 => under_a_minute(locale).to_owned(),
        minutes => minutes_left(locale, minutes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400_000;

    #[test]
    fn a_day_of_the_calendar_goes_to_a_form_and_back() {
        assert_eq!(iso(Day(20_779)), "2026-11-22");
        assert_eq!(calendar_day(Locale::English, Day(20_779)), "22 Nov 2026");
        for day in [-1, 0, 59, 11_016, 20_779, 40_000] {
            assert_eq!(read_iso(&iso(Day(day))), Some(Day(day)));
        }
        for wrong in ["", "2026-02-29", "2026-3-2", "20260302", "2026-03-02T10:00", "9999999-01-01", "내일"]
        {
            assert_eq!(read_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_those_of_the_calendar_in_seoul() {
        // 2026-11-22T15:30Z is half past midnight of the 23rd in Seoul.
        let now = Instant(1_795_361_400_000);
        assert_eq!(day(Locale::Korean, now), "2026년 11월 23일");
        assert_eq!(ago(Locale::Korean, now.plus_millis(-60 * 60_000), now), "어제");
        assert_eq!(ago(Locale::English, now.plus_millis(-5 * DAY), now), "5 days ago");
        assert_eq!(ago(Locale::English, now, now), "today");
        assert_eq!(ago(Locale::English, now.plus_millis(-40 * DAY), now), "14 Oct 2026");
    }

    #[test]
    fn an_iso_date_is_worded_and_anything_else_left_alone() {
        assert_eq!(date(Locale::Korean, "2026-03-02"), "2026년 3월 2일");
        assert_eq!(date(Locale::English, "2026-03-02"), "2 Mar 2026");
        assert_eq!(date(Locale::English, "soon"), "soon");
    }

    #[test]
    fn time_left_is_told_in_minutes() {
        let now = Instant(0);
        assert_eq!(left(Locale::Korean, Instant(12 * 60_000 + 5), now), "12분 남았어요");
        assert_eq!(left(Locale::English, Instant(30_000), now), "under a minute");
    }
}
