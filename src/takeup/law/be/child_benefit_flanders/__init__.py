"""Child benefit in Flanders: Groeipakket / allocations familiales flamandes (Groeipakket)."""
