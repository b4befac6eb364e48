"""The words of the site: each that is asked for is there and the other way round, the same in four languages."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from string import Formatter

import pytest
import yaml

from takeup.site.words import LANGUAGES, words

SITE = Path(str(resources.files("takeup.site")))


def sources() -> str:
    files = (*SITE.rglob("*.py"), *SITE.rglob("*.html"), *SITE.rglob("*.txt"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


TEXT = sources()
LITERAL = set(re.findall(r"""(?:say\s+|say\(\s*|said\(\s*)["']([a-z_]+\.[a-z_0-9]+)["']""", TEXT))

PREFIXES = set(re.findall(r"""said:["']([a-z_]+\.[a-z_.]+)["']""", TEXT))  # {{ language|said:"letters.in" }}


@pytest.mark.parametrize("key", sorted(LITERAL))
def test_a_text_that_is_asked_for_is_there(key: str) -> None:
    assert key in words()


@pytest.mark.parametrize("key", sorted(words()))
def test_a_text_is_there_in_four_languages_with_the_same_values(key: str) -> None:
    texts = words()[key]
    assert tuple(sorted(texts)) == tuple(sorted(LANGUAGES))
    values = [{name for _, name, _, _ in Formatter().parse(texts[language]) if name} for language in LANGUAGES]
    assert all(found == values[0] for found in values)
    assert all(texts[language].strip() for language in LANGUAGES)


@pytest.mark.parametrize("key", sorted(words()))
def test_a_text_is_asked_for_somewhere(key: str) -> None:
    """By its whole name, or where a part of the name is a value: `f"accounts.error_{code}"`, `key|said:"kinds"`."""
    part, _, rest = key.partition(".")
    if key.rpartition(".")[0] in PREFIXES or re.search(rf"""["']{re.escape(key)}["']""", TEXT):
        return
    assert built(part, rest) or listed(part, rest), "nobody asks for it"


def built(part: str, rest: str) -> bool:
    """Whether an f-string in Python, or a prefix in a template, leads to it."""
    holes = re.findall(rf"""f["']{part}\.([a-z_0-9]*\{{[^"']*)["']""", TEXT)
    if any(re.fullmatch(re.sub(r"\\\{[^}]*\\\}", "[a-z_0-9]+", re.escape(hole)), rest) for hole in holes):
        return True
    prefixes = re.findall(r"""key=["']([a-z_]+)["']\|add:""", TEXT) if f'said:"{part}"' in TEXT else []
    return any(rest.startswith(prefix) for prefix in prefixes)


def listed(part: str, rest: str) -> bool:
    """Whether its short name stands in Python where texts of this part are looked up by short names."""
    return bool(re.search(rf"""["'|]{re.escape(rest)}["'|]""", TEXT))


def test_no_key_stands_twice_in_a_file() -> None:
    for file in (SITE / "words").glob("*.yaml"):
        node = yaml.compose(file.read_text(encoding="utf-8"))
        assert isinstance(node, yaml.MappingNode)
        keys = [key.value for key, _ in node.value]
        assert len(keys) == len(set(keys)), file.name
