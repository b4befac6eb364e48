"""Sending someone the link that lets them in, where the site has a mail server."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import send_mail

from takeup.site.people.models import LINK_DAYS, User
from takeup.site.words import say


def send_link(user: User, address: str) -> bool:
    """Sends the link in the person's language; whether it went off. The link is shown on the page in any case."""
    if not settings.MAIL:
        return False
    text = say("accounts.mail_link", user.language, name=user.name, address=address, days=LINK_DAYS)
    try:
        send_mail(say("accounts.mail_link_subject", user.language), text, None, [user.email])
    except OSError:  # smtplib's own errors too
        return False
    return True
