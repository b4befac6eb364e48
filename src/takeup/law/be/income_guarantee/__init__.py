"""Inkomensgarantie voor ouderen (IGO) / garantie de revenus aux personnes âgées (GRAPA)."""
