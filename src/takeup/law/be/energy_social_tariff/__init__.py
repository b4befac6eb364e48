"""Social tariff for energy: sociaal tarief voor energie / tarif social pour l'énergie."""
