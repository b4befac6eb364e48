"""Brussels child benefit: Brusselse kinderbijslag / allocations familiales bruxelloises."""
