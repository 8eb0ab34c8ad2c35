mod items;
mod processing;
