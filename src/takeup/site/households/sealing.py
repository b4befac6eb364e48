"""Sealing what is kept about a household: AES-256-GCM with a key of its own, which a key of the site wraps."""

from __future__ import annotations

import json
import os
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

Bytes = bytes | memoryview
_NONCE = 12


class SealError(ValueError):
    """What was sealed cannot be opened: another key, another place, or changed bytes."""


def new_key(household: str) -> tuple[bytes, str, bytes]:
    """A data key for a household: the key, the name of the site's key that wraps it, and the wrapped key."""
    key, name = AESGCM.generate_key(256), settings.SITE.key
    return key, name, _sealed(settings.SITE.keys[name], key, household)


def unwrapped(household: str, name: str, wrapped: Bytes) -> bytes:
    """The data key. Raises SealError where the site no longer has the key of that name."""
    if name not in settings.SITE.keys:
        raise SealError(f"the site has no key '{name}'")
    return _opened(settings.SITE.keys[name], wrapped, household)


def sealed(key: bytes, content: Any, place: str) -> bytes:
    """JSON-able content, bound to the place where it stands: it opens nowhere else."""
    return _sealed(key, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), place)


def opened(key: bytes, content: Bytes, place: str) -> Any:
    """What was sealed. Raises SealError."""
    return json.loads(_opened(key, content, place))


def _sealed(key: bytes, content: bytes, place: str) -> bytes:
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, place.encode())


def _opened(key: bytes, given: Bytes, place: str) -> bytes:
    content = bytes(given)
    try:
        return AESGCM(key).decrypt(content[:_NONCE], content[_NONCE:], place.encode())
    except InvalidTag:
        raise SealError(f"what was sealed for {place} cannot be opened") from None
