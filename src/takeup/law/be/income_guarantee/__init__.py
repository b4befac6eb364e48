"""Income guarantee for older people: inkomensgarantie voor ouderen (IGO) / garantie de revenus aux personnes âgées (GRAPA)."""
