"""Child benefit in Wallonia: Waalse kinderbijslag / allocations familiales wallonnes."""
