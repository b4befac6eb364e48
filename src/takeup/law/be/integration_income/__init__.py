"""Integration income: leefloon / revenu d'intégration."""
