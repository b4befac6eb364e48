"""The main job: a dossier in; the rights of the household out, with every gap, its name, its euros, the next step."""

from takeup.check.household import check

__all__ = ["check"]
