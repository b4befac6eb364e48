"""A small country for the tests of dossiers: each kind of fact, and rights of a person and of a household."""
