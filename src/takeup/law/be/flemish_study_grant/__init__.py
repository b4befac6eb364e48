"""Flemish study grant for higher education (studietoelage hoger onderwijs / allocation d'études flamande)."""
