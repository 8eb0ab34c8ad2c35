//! The waveform as an SVG path.

/// Height of the drawing in its own units; peaks are 0 … 255 and stand on both sides of the middle.
pub(super) const HEIGHT: u32 = 512;

/// One bar per peak, as wide as 1 unit.
pub(super) fn path(peaks: &[u8]) -> String {
    let mut path = String::with_capacity(peaks.len() * 16);
    for (index, peak) in peaks.iter().enumerate() {
        // A silent slice still shows where the sound runs.
        let half = u32::from(*peak).max(4);
        for part in
            ["M", &index.to_string(), ".5 ", &(HEIGHT / 2 - half).to_string(), "v", &(2 * half).to_string()]
        {
            path.push_str(part);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_both_sides_of_the_middle() {
        assert_eq!(path(&[0, 255]), "M0.5 252v8M1.5 1v510");
    }
}
