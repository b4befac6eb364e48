"""Integration allowance (integratietegemoetkoming, IT / allocation d'intégration, AI)."""
