"""Measures for a recognised disability (maatregelen bij een handicap / mesures en cas de handicap)."""
