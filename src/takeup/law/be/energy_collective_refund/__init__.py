"""Refund of the social tariff with a collective installation (premie sociaal tarief / prime tarif social)."""
