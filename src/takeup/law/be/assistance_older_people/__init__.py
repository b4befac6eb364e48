"""Help to older people (tegemoetkoming voor hulp aan bejaarden / allocation pour l'aide aux personnes âgées)."""
