"""`{% say "open.title" %}` and ways to write amounts and days, in every template."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import template
from django.urls import translate_url as translated
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language

from takeup.reading import spelling
from takeup.site import words

register = template.Library()


def _language() -> str:
    return get_language() or "nl"


@register.simple_tag
def say(key: str, **values: Any) -> SafeString:
    """A text of the site; values are escaped, the text itself is ours and may hold markup."""
    return mark_safe(words.say(key, _language(), **{name: conditional_escape(v) for name, v in values.items()}))


@register.filter
def said(key: str, part: str) -> SafeString:
    """`key|said:"part"`: the text 'part.key', where the key is a value."""
    return mark_safe(words.say(f"{part}.{key}", _language()))


@register.filter
def euros(value: float) -> str:
    return spelling.euros(float(value), _language())


@register.filter
def day(value: date | datetime | str) -> SafeString:
    """A day as people write it, in a <time> element."""
    given = localtime(value).date() if isinstance(value, datetime) else value
    iso = given if isinstance(given, str) else given.isoformat()
    return format_html('<time datetime="{}">{}</time>', iso, spelling.day(given, _language()))


@register.filter
def month(value: str) -> str:
    """A month such as 2026-03 as people write it."""
    return spelling.month(value, _language())


@register.simple_tag(takes_context=True)
def translate_url(context: dict[str, Any], language: str) -> str:
    """The address of this page in another language."""
    return translated(context["request"].get_full_path(), language)
