"""Premiums of the municipality (gemeentelijke premies / primes communales)."""
