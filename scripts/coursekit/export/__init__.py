"""Documents that are made of the course, to be read elsewhere."""
