//! How earlier forecasts came out, over everybody.

pub mod page;
mod view;
