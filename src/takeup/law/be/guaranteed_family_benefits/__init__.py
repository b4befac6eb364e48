"""Guaranteed family benefits: gewaarborgde gezinsbijslag / prestations familiales garanties."""
