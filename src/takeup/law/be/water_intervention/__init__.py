"""Social water intervention in Brussels (sociale tegemoetkoming water / intervention sociale sur l'eau)."""
