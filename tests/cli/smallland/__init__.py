"""A small country with three rights, for the tests of the terminal."""
