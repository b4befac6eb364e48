"""Reduced STIB/MIVB season tickets (verlaagd MIVB-abonnement / abonnement STIB à tarif réduit)."""
