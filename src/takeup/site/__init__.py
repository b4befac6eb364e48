"""The casework site: a check without a name, and the dossier from a kitchen table to the money on the account.

Domain rooms (`people`, `households`, `counters`) know models, events and services; `pages` shows them. No law and no
typology lives here: both are asked of `takeup.check` and the rooms below it.
"""
