mod exporting;
mod recognising;
