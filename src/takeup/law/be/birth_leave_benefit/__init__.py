"""Benefit during birth leave (uitkering voor geboorteverlof / indemnité de congé de naissance)."""
