"""`{% ask_for_counters %}`: a calm question for an organisation that begins."""

from __future__ import annotations

from typing import Any

from django import template

from takeup.site.counters import filling
from takeup.site.counters.choosing import counters_in, unknown, usual_municipality

register = template.Library()


@register.inclusion_tag("counters/ask.html", takes_context=True)
def ask_for_counters(context: dict[str, Any]) -> dict[str, Any]:
    """How many addresses and hours are not known yet; nothing where the organisation began, or said not now."""
    user = context["request"].user
    organisation = filling.organisation_of(user)
    if organisation is None or not filling.is_asked(organisation):
        return {"unknown": 0}
    return {"unknown": unknown(counters_in(usual_municipality(user), {}))}
