"""The sheet of paper to take along, with the addresses and hours as the organisation knows them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from takeup.sheet import SheetError, sheet_of, to_pdf
from takeup.site.counters.filling import filled_for
from takeup.site.pages.households.shared import to_file
from takeup.site.pages.requests import FileRequest
from takeup.site.words import say


@require_safe
def sheet(request: FileRequest, household: Any) -> HttpResponse:
    """The sheet as a PDF, in the language of the page; `large`: in large print."""
    file = request.file
    if file.is_empty:
        return to_file(request)
    told = sheet_of(
        file.report,
        file.dossier,
        file.about.get("municipality") or None,
        filled_for(file.household.team.organisation),
        file.declined,
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sheet.pdf"
        try:
            to_pdf(told, path, large="large" in request.GET)
        except SheetError:
            messages.error(request, say("sheet.no_letters", file.language))
            return to_file(request)
        content = path.read_bytes()
    name = say("sheet.file_name", file.language)
    return HttpResponse(
        content, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}.pdf"'}
    )
