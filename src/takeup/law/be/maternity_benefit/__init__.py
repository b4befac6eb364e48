"""Benefit during maternity rest (moederschapsuitkering / indemnité de maternité)."""
