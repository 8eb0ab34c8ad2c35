mod adopt;
mod release;
