"""Dossiers: households, their events, what follows from them, and who may see them.

What happens to a household is an event that is added and never changed. The content of its events is sealed with a key
of its own: to erase a household is to destroy that key (docs/operations.md says what that means for backups).
"""
