"""Income replacement allowance (inkomensvervangende tegemoetkoming / allocation de remplacement de revenus)."""
