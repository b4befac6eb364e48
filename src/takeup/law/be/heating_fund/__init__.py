"""Heating allowance of the social heating fund (Sociaal Verwarmingsfonds / Fonds social chauffage)."""
