"""A dossier as a code that fits on paper: packed, sealed with a PIN, in letters that a QR code holds well.

Sealed with AES-256-GCM; the key is made of the PIN with scrypt (RFC 7914) and a salt of its own, so it seals one code
only. A PIN of a few digits keeps a curious eye out, not someone with the paper and days of computing; a longer one
does.
"""

from __future__ import annotations

import os
import unicodedata
import zlib
from functools import cache
from importlib import resources

import base45
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

PREFIX = "TAKEUP1:"  # which program, and which way of packing and sealing
LEAST_PIN = 6  # characters
MOST_BYTES = 1_500  # sealed: a larger QR code is hard to read from paper
_SALT = 16
_NONCE = bytes(12)  # a key seals one code, so the nonce may be the same
_WORK = 2**17  # scrypt: 128 MB and some 0.4 seconds for each PIN that is tried


class CodeError(ValueError):
    """A code that cannot be made or opened. `kind`: short_pin, too_large, not_a_code or wrong_pin."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def sealed(dossier: str, pin: str) -> str:
    """The code of the text of a dossier, as `takeup check` reads it.

    Raises CodeError for a PIN of fewer than six characters, and for a dossier that is too large for paper.
    """
    if len(_typed(pin)) < LEAST_PIN:
        raise CodeError("short_pin")
    packing = zlib.compressobj(9, zdict=_words())
    packed = packing.compress(dossier.encode()) + packing.flush()
    salt = os.urandom(_SALT)
    content = salt + AESGCM(_key(pin, salt)).encrypt(_NONCE, packed, PREFIX.encode())
    if len(content) > MOST_BYTES:
        raise CodeError("too_large")
    return PREFIX + str(base45.b45encode(content), "ascii")


def open_code(code: str, pin: str) -> str:
    """The text of the dossier of a code. Raises CodeError for what is no code, is damaged, or has another PIN."""
    content = content_of(code)
    try:
        packed = AESGCM(_key(pin, content[:_SALT])).decrypt(_NONCE, content[_SALT:], PREFIX.encode())
    except InvalidTag:
        raise CodeError("wrong_pin") from None
    return zlib.decompressobj(zdict=_words()).decompress(packed).decode()


@cache
def _words() -> bytes:
    """Words that stand in many dossiers: packed with them at hand a dossier is half as long. They belong to the prefix:
    the codes that are out on paper can only be read with the very same words.
    """
    return resources.files("takeup.sheet").joinpath("words_1.txt").read_bytes()


def content_of(code: str) -> bytes:
    """The sealed bytes of a code, however it was copied: over several lines, in small letters. Raises CodeError."""
    letters = code.lstrip().translate({ord(each): None for each in "\r\n\t"}).upper()  # a space may be its last letter
    if not letters.startswith(PREFIX):
        raise CodeError("not_a_code")
    try:
        content = base45.b45decode(letters.removeprefix(PREFIX))
    except ValueError:
        raise CodeError("not_a_code") from None
    if len(content) <= _SALT:
        raise CodeError("not_a_code")
    return bytes(content)


def _typed(pin: str) -> str:
    """A PIN as it is meant: the same on every keyboard, without spaces around it."""
    return unicodedata.normalize("NFKC", pin).strip()


def _key(pin: str, salt: bytes) -> bytes:
    return Scrypt(salt=salt, length=32, n=_WORK, r=8, p=1).derive(_typed(pin).encode("utf-8", "surrogatepass"))


__all__ = ["LEAST_PIN", "CodeError", "content_of", "open_code", "sealed"]
