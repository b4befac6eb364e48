"""A letter as text: edited by people, and printed as it stands there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from takeup.letters import Kind, TypesetError, letter_of, to_pdf, to_text
from takeup.letters.text import Block, read, written
from takeup.reading.spelling import NO_BREAK
from tests.letters.examples import CASES, Case, dossier, report, text_of
from tests.sheet.reading import pages

PRINTED = st.characters(exclude_categories=("C", "Z"))
LINES = st.one_of(
    st.text(st.one_of(PRINTED, st.just(" ")), min_size=1, max_size=30).map(str.strip).filter(bool),
    st.sampled_from(["- a", "> a", "# a", "[ ] a", "[x] a", "[X] a", "---", "--- a", "\\- a", "a - b", "[y] a"]),
)
SIGNS = (">", "#", "-", "[ ]", "[x]", "[X]", "\\")
BLOCKS = st.one_of(
    st.builds(
        Block,
        st.sampled_from(["text", "address", "subject", "item", "box", "ticked"]),
        st.lists(LINES.filter(lambda line: line not in SIGNS), min_size=1, max_size=3).map(tuple),
    ),
    st.just(Block("rule")),
)


@given(st.lists(st.tuples(BLOCKS, st.integers(0, 3)), max_size=6))
def test_what_is_written_is_read_back(drawn: list[tuple[Block, int]]) -> None:
    blocks: list[Block] = []
    for block, room in drawn:
        blocks += [*([Block("space")] * room if blocks else []), block]
    assert list(read(written(blocks))) == blocks


@given(st.text())
def test_any_text_can_be_read_and_says_the_same_when_written_again(text: str) -> None:
    blocks = read(text)
    assert read(written(blocks)) == blocks


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.golden.stem)
def test_the_text_of_every_letter_comes_back(case: Case) -> None:
    text = text_of(case)
    assert written(read(text)) == text
    assert read(text.replace("\n", "\r\n")) == read(text)


def test_a_name_that_looks_like_a_sign_stays_a_name() -> None:
    found = dossier("widow-no-igo")
    for name in ("- Ana", "# Jeanne", "> x", "---", "[ ] y", "\\z"):
        named = replace(found, persons=(replace(found.persons[0], name=name),))
        letter = letter_of(report("widow-no-igo"), named, "income_guarantee", "jeanne", Kind.CLAIM, "nl")
        blocks = read(to_text(letter))
        assert blocks[0].kind == "text" and blocks[0].lines[0] == name
        assert blocks[-3] == Block("text", (name,))


def printed(text: str, folder: Path, language: str = "nl") -> list[str]:
    (folder / "letter.pdf").write_bytes(to_pdf(text, language))
    return [page.replace(NO_BREAK, " ") for page in pages(folder / "letter.pdf")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.golden.stem)
def test_every_word_of_a_letter_is_on_paper(case: Case, tmp_path: Path) -> None:
    text = text_of(case)
    read_back = printed(text, tmp_path, case.language)
    assert 1 <= len(read_back) <= 2
    on_paper = "".join("".join(read_back).split())
    for block in read(text):
        for line in block.lines:
            for part in line.split("................"):
                assert "".join(part.strip(".").split()) in on_paper


def test_what_was_changed_in_the_text_is_what_is_printed(tmp_path: Path) -> None:
    text = text_of(CASES[0]).replace("Geachte mevrouw, geachte heer,", "Beste Ilse,").replace("[ ] ", "[x] ", 1)
    (page,) = printed(text + "\nNog een zin.\n", tmp_path)
    assert "Beste Ilse," in page and "Nog een zin." in page and "Geachte" not in page


@pytest.mark.parametrize(
    "name", ['*x* #let $ [ ] @ \\ " < > _y_ `z` // a', "Zoë Müller-Çelik", "Ana" * 70, "Зоя", "مريم", "it's ~5 -- 'q'"]
)
def test_any_name_is_printed_as_it_is(name: str, tmp_path: Path) -> None:
    found = dossier("widow-no-igo")
    named = replace(found, persons=(replace(found.persons[0], name=name),))
    letter = letter_of(report("widow-no-igo"), named, "income_guarantee", "jeanne", Kind.CLAIM, "nl")
    on_paper = "".join(printed(to_text(letter), tmp_path)).replace("\N{ZERO WIDTH SPACE}", "")
    if name.isascii() or name.startswith("Zoë"):
        assert "".join(name.split()) in "".join(on_paper.split()).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def test_a_text_without_address_or_subject_is_printed_too(tmp_path: Path) -> None:
    assert printed("Dag Jan,\n\n- een\n- twee\n", tmp_path) == ["Dag Jan, • een • twee"]
    assert printed("", tmp_path) == [""]


def test_a_long_small_print_and_many_papers_go_on_over_the_page(tmp_path: Path) -> None:
    text = "> Aan\n\n" + "\n".join(f"[ ] stuk {n}" for n in range(80)) + "\n\n---\n\n" + "klein " * 200
    read_back = printed(text, tmp_path)
    assert "stuk 0" in read_back[0] and "stuk 79" in read_back[-1]
    assert " ".join(read_back).count("klein") == 200


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_screen_reader_finds_tags_a_language_and_a_title(language: str) -> None:
    data = to_pdf(text_of(CASES[0]), language)
    for part in (b"/MarkInfo", b"/StructTreeRoot", b"pdfuaid"):
        assert part in data
    assert f"/Lang ({language}".encode() in data.replace(b"/Lang(", b"/Lang (")


def test_letters_that_no_font_has_are_told() -> None:
    with pytest.raises(TypesetError, match="could not be displayed"):
        to_pdf("\U000f1234", "nl")
