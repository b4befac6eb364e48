"""Social housing in Brussels: sociale woning / logement social."""
