//! Quantiles of Student's t.

/// The quantile of Student's t that belongs to the standard normal quantile `z`, for `degrees` of freedom ≥ 1
/// (Abramowitz & Stegun 1964, 26.7.5). From 9 degrees on it is right to 0.001 up to z = 2.6, which is what it is used for.
pub(crate) fn quantile(z: f64, degrees: f64) -> f64 {
    let square = z * z;
    let powers = [
        z * (square + 1.0) / 4.0,
        z * ((5.0 * square + 16.0) * square + 3.0) / 96.0,
        z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0,
        z * ((((79.0 * square + 776.0) * square + 1_482.0) * square - 1_920.0) * square - 945.0) / 92_160.0,
    ];
    powers.iter().rev().fold(0.0, |sum, term| (sum + term) / degrees) + z
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::Z;

    #[test]
    fn equals_tabled_values() {
        // scipy.stats.t.ppf(0.975, degrees)
        for (degrees, due) in [(9.0, 2.262_157), (19.0, 2.093_024), (29.0, 2.045_230), (199.0, 1.971_957)] {
            assert!((quantile(Z, degrees) - due).abs() < 1e-4, "{degrees}");
        }
    }
}
