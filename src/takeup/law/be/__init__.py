"""Belgian law as it holds for people who live in Brussels: one folder a right."""
