//! How many attempts it takes before a figure is shown. The limits are ours, taken from the width of the interval there.

/// Facility, mean, median: at 10 the interval of a facility of ½ is ±0.26, wide but telling very easy from very hard.
pub const PLACE: u32 = 10;

/// Deviations, correlations, weights, reliability, options: at 30 a correlation of 0.3 has ±0.33.
pub const SPREAD: u32 = 30;

/// Upper less lower: groups of at least 11.
pub const GROUPS: u32 = 40;

/// DIF, attempts in the smaller group: below, the ETS classes mostly sort noise.
pub const DIF_GROUP: u32 = 200;
