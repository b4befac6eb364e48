"""Urgent medical aid (dringende medische hulp / aide médicale urgente)."""
