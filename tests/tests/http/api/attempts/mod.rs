//! `/api/v1/attempts`.

mod begin;
mod check;
mod clock;
mod closure;
mod flag;
mod foreign;
mod hint;
mod late;
mod list;
mod result;
mod resume;
mod save;
mod steps;
