"""Flemish care budget for people with a high care need (zorgbudget voor zwaar zorgbehoevenden / budget de soins)."""
