"""The words of the site: a YAML file a part, each text in Dutch, French, English and German. Nobody checked them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

import yaml

LANGUAGES = ("nl", "fr", "en", "de")


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Every text by 'file.key'."""
    found: dict[str, Mapping[str, str]] = {}
    for file in resources.files(__name__).iterdir():
        if file.name.endswith(".yaml"):
            texts = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
            found |= {f"{file.name.removesuffix('.yaml')}.{key}": text for key, text in texts.items()}
    return found


def say(key: str, language: str, **values: object) -> str:
    """A text with {values} filled in. Raises KeyError for a text or a value that is not there."""
    return words()[key][language].format(**values)
