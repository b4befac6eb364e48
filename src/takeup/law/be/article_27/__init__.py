"""Article 27: culture at a low price (Artikel 27 / Article 27)."""
