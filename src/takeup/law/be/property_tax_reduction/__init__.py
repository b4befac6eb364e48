"""Reductions of the property tax (vermindering onroerende voorheffing / réduction du précompte immobilier)."""
