mod errors;
mod properties;
mod sets;
mod vectors;
