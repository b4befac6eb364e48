"""Flemish school allowance (schooltoeslag / allocation scolaire flamande)."""
