"""Reduced train fares (verlaagd treintarief / tarif réduit en train)."""
