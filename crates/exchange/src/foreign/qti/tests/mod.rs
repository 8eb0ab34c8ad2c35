mod gap_points;
mod interactions;
mod items;
mod packing;
mod processing;
mod writing;
