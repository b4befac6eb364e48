"""Social internet offer (sociaal internetaanbod / offre internet sociale)."""
