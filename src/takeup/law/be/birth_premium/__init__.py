"""Birth premium in Brussels: kraamgeld (geboortepremie) / allocation de naissance (prime de naissance)."""
