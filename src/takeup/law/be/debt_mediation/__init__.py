"""Debt mediation (schuldbemiddeling / médiation de dettes)."""
