mod recognising;
