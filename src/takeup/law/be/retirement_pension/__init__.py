"""Retirement pension (rustpensioen / pension de retraite)."""
