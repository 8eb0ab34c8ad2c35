//! Standing inside a learning platform, against a platform of our own that speaks LTI 1.3 over real HTTP.

mod deep_link;
mod grades;
mod launch;
mod people;
mod refusals;
mod simulator;
mod studio;
