"""The code on the sheet: the same answers come back, with the right PIN only."""

from __future__ import annotations

import hashlib
from importlib import resources
from pathlib import Path

import base45
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from takeup.dossier import read_dossier, to_plain, write_dossier
from takeup.engine.law import load
from takeup.sheet import CodeError, open_code, sealed
from takeup.sheet.code import PREFIX

EXAMPLES = Path(__file__).parents[2] / "examples"
PIN = "tram 55"


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_example_fits_and_comes_back_letter_for_letter(file: Path) -> None:
    text = write_dossier(to_plain(read_dossier(file, load("takeup.law.be"))))
    code = sealed(text, PIN)
    assert len(code) < 1_800
    assert open_code(code, PIN) == text


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300), st.text("abc 123é", min_size=6, max_size=12).filter(lambda pin: len(pin.strip()) >= 6))
def test_whatever_is_sealed_comes_back(text: str, pin: str) -> None:
    assert open_code(sealed(text, pin), pin) == text


def test_nothing_of_the_answers_stands_in_the_code_and_no_two_codes_are_alike() -> None:
    text = "persons: {jeanne: {name: Jeanne}}"
    first, second = sealed(text, PIN), sealed(text, PIN)
    assert first != second
    assert b"eanne" not in base45.b45decode(first.removeprefix(PREFIX))


def test_another_pin_opens_nothing() -> None:
    with pytest.raises(CodeError, match="wrong_pin"):
        open_code(sealed("takeup: 1", PIN), "tram 56")


def test_a_letter_that_was_changed_is_noticed() -> None:
    code = sealed("takeup: 1", PIN)
    place = len(code) // 2
    changed = code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :]
    with pytest.raises(CodeError, match=r"wrong_pin|not_a_code"):
        open_code(changed, PIN)


@pytest.mark.parametrize(
    "text", ["", "https://example.org", PREFIX, f"{PREFIX}AB", f"{PREFIX}not base 45!", "TAKEUP2:00"]
)
def test_what_is_no_code_is_told(text: str) -> None:
    with pytest.raises(CodeError, match="not_a_code"):
        open_code(text, PIN)


def test_the_end_of_a_line_does_no_harm_and_a_space_at_the_end_is_a_letter() -> None:
    assert open_code(sealed("takeup: 1", PIN) + "\r\n", PIN) == "takeup: 1"


def test_a_code_may_be_copied_over_several_lines_and_in_small_letters() -> None:
    code = sealed("takeup: 1", PIN)
    assert open_code(f"  {code[:20]}\r\n{code[20:].lower()}\n", PIN) == "takeup: 1"


def test_a_pin_is_the_same_on_every_keyboard() -> None:
    """An accent in one sign or in two, and a space behind it that nobody sees."""
    code = sealed("takeup: 1", "caf\u00e9s!")
    assert open_code(code, "cafe\u0301s! ") == "takeup: 1"
    with pytest.raises(CodeError, match="short_pin"):
        sealed("takeup: 1", "   123   ")
    with pytest.raises(CodeError, match="wrong_pin"):
        open_code(code, "caf\udce9s!")


def test_a_short_pin_and_a_dossier_too_large_for_paper_are_told() -> None:
    with pytest.raises(CodeError, match="short_pin"):
        sealed("takeup: 1", "12345")
    noise = "".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(60))
    with pytest.raises(CodeError, match="too_large"):
        sealed(noise, PIN)


def test_the_words_of_the_packing_never_change() -> None:
    """Codes that are out on paper can only be read with the very same words: another list needs another prefix."""
    words = resources.files("takeup.sheet").joinpath("words_1.txt").read_bytes()
    assert PREFIX == "TAKEUP1:"
    assert hashlib.sha256(words).hexdigest() == "0a4cba912a2e64ded3efa83c1a408c3eb67b8033045a5757d230eacd2f265a5d"
