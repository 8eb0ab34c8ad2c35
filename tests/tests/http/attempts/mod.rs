//! `/attempts/{id}`: the pages.

mod page;
mod result;
mod work;
