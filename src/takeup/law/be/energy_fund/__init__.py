"""Gas and electricity fund (Fonds Gas en Elektriciteit / Fonds gaz et électricité)."""
