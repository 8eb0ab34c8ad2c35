mod archives;
mod packages;
