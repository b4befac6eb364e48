"""What a new day brings for the dossiers, worked out at night: today's reports, and where each right stands today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from takeup.site.households.file import File
from takeup.site.households.ledger import stand
from takeup.site.households.models import Household


def prepare(today: date) -> Iterator[Household]:
    """Every household that is not erased and not merged into another, once its report and its standings are today's.

    The report is made in the language of the household's organisation; in another one it is made when it is opened.
    """
    waiting = Household.objects.filter(merged_into=None, sealing_key__isnull=False)
    for number in list(waiting.order_by("begun_at").values_list("pk", flat=True)):
        with transaction.atomic():
            # Who records or erases meanwhile waits, or was first.
            Household.objects.select_for_update(of=("self",)).get(pk=number)
            household = waiting.select_related("team__organisation").filter(pk=number).first()
            if household is None:
                continue
            file = File(household, household.team.organisation.language, today)
            if not file.is_empty:
                stand(household, file.key, file.told.changes, file.dossier, today)
                if file.report.rights and file.is_computed:
                    file.keep_report()
        yield household
