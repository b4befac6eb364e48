"""Child benefit in the German-speaking Community: Duitstalige kinderbijslag / allocations familiales germanophones."""
