mod odd;
mod round_trip;
