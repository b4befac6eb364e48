"""What a view is given: who asks, and for a page of a household its file."""

from __future__ import annotations

from django.http import HttpRequest

from takeup.site.households.file import File
from takeup.site.people.models import User


class MemberRequest(HttpRequest):
    """A request of someone who is logged in."""

    user: User


class FileRequest(MemberRequest):
    """A request about a household that this person may see; the middleware has written down that it is read."""

    file: File


class TwoFilesRequest(FileRequest):
    """A request about two households that this person compares."""

    other: File
