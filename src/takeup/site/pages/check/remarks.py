"""What people said is wrong: the remarks that nobody has settled yet."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from takeup.dossier import write_dossier
from takeup.engine.texts import say as say_in
from takeup.site.households.law import law
from takeup.site.households.remarks import Opened, open_remarks_of, settle
from takeup.site.pages.requests import MemberRequest


def remarks(request: MemberRequest) -> HttpResponse:
    rows = [
        {
            "remark": one,
            "right": _name(one, get_language() or "nl"),
            "answers": write_dossier(one.content["dossier"]),
            "report": json.dumps(_of_right(one), ensure_ascii=False, indent=2),
        }
        for one in open_remarks_of(request.user)
    ]
    return render(request, "check/remarks.html", {"rows": rows})


@require_POST
def settled(request: MemberRequest, remark: int) -> HttpResponse:
    settle(request.user, remark)
    return redirect("remarks")


def _name(one: Opened, language: str) -> str:
    """The right of a remark; empty where it is about the whole, or about a right that is no more."""
    return next((say_in(right.text("name"), language) for right in law() if right.id == one.right), "")


def _of_right(one: Opened) -> object:
    """The part of the calculation about the right of the remark; all of it where none is named."""
    report = one.content["report"]
    return [right for right in report["rights"] if right["right"] == one.right] if one.right else report
