"""The right to erasure: the key of a household is destroyed, and with it all that its events say.

Events are never changed or deleted. Their content is sealed with a key of the household's own, so without that key
what remains is that something was recorded, when, and by whom: no name, no fact, no right. Labels, standings and
pictures are made from the events and are deleted. In a backup the key lives on until that backup is gone.
"""

from __future__ import annotations

from django.db import connection, transaction

from takeup.site.households.models import Household, Key, Label, Picture, Remark, Standing


@transaction.atomic
def erase(household: Household) -> None:
    """Destroys what opens the events of a household and of those merged into it, and all that was made from them.

    Nothing brings it back. Raises ValueError for one that is itself merged: the dossier that tells about it needs it.
    """
    # Nobody else records meanwhile: what is made from the events would be made anew.
    household = Household.objects.select_for_update(of=("self",)).get(pk=household.pk)
    if household.merged_into_id is not None:
        raise ValueError("this household was merged into another one")
    _destroy(household)
    transaction.on_commit(_overwrite)


def _destroy(household: Household) -> None:
    for part in household.merged.all():
        _destroy(part)
    for made in (Key, Label, Standing, Picture, Remark):
        made.objects.filter(household=household).delete()


def _overwrite() -> None:
    """SQLite keeps what was written last in a file beside the database: what was deleted would still be read there."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
