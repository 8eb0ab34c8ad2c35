//! Numbers as text.

/// A percentage of 0 … 100 without its sign: whole where it is whole, else cut (never rounded up) to one decimal, so
/// that 79.96 under a bar of 80 does not read as 80.
pub fn percent(value: f64) -> String {
    let tenths = (value.clamp(0.0, 100.0) * 10.0 + 1e-6).floor();
    if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) }
}

/// A share of 0 … 1 as a whole percentage without its sign; for estimates, where a decimal would feign precision.
pub fn share(value: f64) -> String {
    format!("{:.0}", value.clamp(0.0, 1.0) * 100.0)
}

/// A chance of 0 … 1 as a whole percentage without its sign. No forecast is certain, so its ends read `<1` and `>99`.
pub fn chance(value: f64) -> String {
    match share(value).as_str() {
        "0" => "<1".to_owned(),
        "100" => ">99".to_owned(),
        whole => whole.to_owned(),
    }
}

/// Points: whole where they are whole, else with one decimal, rounded up, so that "1.3 more" is never too few.
pub fn points_missing(value: f64) -> String {
    let tenths = (value.max(0.0) * 10.0 - 1e-6).ceil().max(0.0);
    if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) }
}

/// Points got: whole where they are whole, else cut to one decimal.
pub fn points(value: f64) -> String {
    let tenths = (value.max(0.0) * 10.0 + 1e-6).floor();
    if tenths % 10.0 == 0.0 { format!("{:.0}", tenths / 10.0) } else { format!("{:.1}", tenths / 10.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_under_the_bar_never_reads_as_the_bar() {
        assert_eq!(percent(79.96), "79.9");
        assert_eq!(percent(80.0), "80");
        assert_eq!(percent(100.0 * 2.0 / 3.0), "66.6");
        assert_eq!(percent(100.0 * (0.1 + 0.2) / 0.3), "100");
        assert_eq!(share(0.824), "82");
    }

    #[test]
    fn no_chance_reads_as_certain() {
        assert_eq!([0.0, 0.004, 0.006, 0.5, 0.994, 1.0].map(chance), ["<1", "<1", "1", "50", "99", ">99"]);
    }

    #[test]
    fn what_is_missing_is_never_told_too_low() {
        assert_eq!(points_missing(1.21), "1.3");
        assert_eq!(points_missing(2.0), "2");
        assert_eq!(points_missing(2.0 + 1e-12), "2");
        assert_eq!(points(10.59), "10.5");
        assert_eq!(points(7.0), "7");
    }
}
