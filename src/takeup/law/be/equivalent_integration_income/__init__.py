"""Equivalent integration income (equivalent leefloon / aide sociale équivalente au revenu d'intégration)."""
