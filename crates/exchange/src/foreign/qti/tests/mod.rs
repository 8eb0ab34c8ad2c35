mod items;
mod packing;
mod processing;
mod writing;
