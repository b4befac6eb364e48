"""Taxi cheques (taxicheques / chèques-taxi)."""
