"""The report: what a reader finds, on a page and on paper, and what must never be missing from it."""

from __future__ import annotations

import base64
import re
from datetime import date
from html.parser import HTMLParser

import numpy as np
import pytest

from takeup.nontakeup import Name
from takeup.nontakeup.words import LANGUAGES, Words
from takeup.population.estimate.dates import day
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.report import words, write_report
from takeup.population.estimate.report.opened import opened
from takeup.population.estimate.report.shown import big_euros, count, euros, number, share, span, written
from takeup.population.estimate.result import NOT_MEASURABLE, Estimate, Source, Unit, Withheld
from takeup.population.estimate.tables import estimate
from tests.population.estimate.screens import household_row, right_row, types, write_screen


def screen(folder, synthetic=True, sample=False):
    """900 households in three towns, with two rights; one of them rare in the third town."""
    draws = np.random.default_rng(8)
    households, rows = [], []
    for i in range(900):
        households.append(
            household_row(
                f"h{i}",
                territory=f"2100{i % 3 + 1}",
                stratum=f"s{i % 3}" if sample else None,
                weight=12.0 if sample else 1.0,
                members=1 + i % 4,
                income_month=float(draws.gamma(3, 700)),
                gain_month=float(draws.choice([0, 120])),
            )
        )
        if i % 3 != 2 or i < 20:
            due = float(draws.choice([0, 250, 250]))
            received = due * float(draws.choice([0, 0, 1]))
            names = types(Name.FULL, Name.PRIMARY) if due > received else 0
            rows.append(right_row(f"h{i}", due=due, received=received, types=names))
        status = float(draws.choice([0, 1]))
        rows.append(right_row(f"h{i}", "lower_fees", status, status * float(draws.choice([0, 1])), member=0))
    return write_screen(folder, households, rows, parts=2, synthetic=synthetic, source="Three <towns> & a test")


class Page(HTMLParser):
    """Reads a page strictly: every element is closed, in order."""

    VOID = ("meta", "img", "br", "link")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module")
def written_files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    files = write_report(screen(folder / "screen"), folder / "out", places={"21001": "Anderlecht"})
    return {path.name: path for path in files}


@pytest.fixture(scope="module")
def page(written_files):
    return Page(written_files["report.en.html"].read_text(encoding="utf-8"))


def drawings(page):
    return [base64.b64decode(image["src"].split(",", 1)[1]).decode("utf-8") for image in page.all("img")]


TABLES = {"rights.csv", "territories.csv", "definitions.csv", "map.csv"}


class TestFiles:
    def test_all_of_them(self, written_files):
        reports = {f"report.{language}.{kind}" for language in LANGUAGES for kind in ("html", "pdf")}
        assert set(written_files) == reports | TABLES

    def test_one_language_and_format(self, tmp_path):
        found = write_report(screen(tmp_path / "screen"), tmp_path / "out", languages=["fr"], formats=["html"])
        assert [path.name for path in found] == [
            "rights.csv",
            "territories.csv",
            "definitions.csv",
            "map.csv",
            "report.fr.html",
        ]

    def test_unknown_languages_and_formats(self, tmp_path):
        with pytest.raises(ValueError, match="languages: 'de'; allowed: nl, fr, en"):
            write_report(tmp_path, tmp_path, languages=["de"])
        with pytest.raises(ValueError, match="formats: 'docx'; allowed: html, pdf"):
            write_report(tmp_path, tmp_path, formats=["docx"])


class TestPage:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_well_formed_and_in_its_language(self, written_files, language):
        found = Page(written_files[f"report.{language}.html"].read_text(encoding="utf-8"))
        assert found.all("html")[0]["lang"] == language
        assert len(found.all("h1")) == 1

    def test_nothing_is_fetched_and_nothing_runs(self, page, written_files):
        assert page.all("script") == page.all("link") == page.all("iframe") == []
        assert all(image["src"].startswith("data:image/svg+xml;base64,") for image in page.all("img"))
        assert all(link["href"].startswith("#") for link in page.all("a"))
        text = written_files["report.en.html"].read_text(encoding="utf-8")
        assert "url(" not in text and "@import" not in text
        assert "default-src 'none'" in text

    def test_every_link_leads_somewhere(self, page):
        ids = [attributes["id"] for _, attributes in page.found if "id" in attributes]
        assert len(ids) == len(set(ids))
        assert {link["href"][1:] for link in page.all("a")} <= set(ids)

    def test_every_chart_has_words_and_a_table(self, page):
        assert page.all("img")
        assert all(len(image["alt"]) > 20 and "table" in image["alt"] for image in page.all("img"))
        assert len(page.all("table")) >= len(page.all("img"))

    def test_tables_say_what_their_headings_are_of(self, page):
        assert all(head.get("scope") in ("col", "row") for head in page.all("th"))
        assert len(page.all("caption")) == len(page.all("table"))

    def test_names_from_elsewhere_are_text(self, page):
        assert "Three <towns> & a test" in "".join(page.text)
        assert not page.all("towns")

    def test_numbers_open(self, page):
        text = "".join(page.text)
        assert len(page.all("details")) == len(page.all("summary")) > 30
        assert "Of those who are entitled: the share that receives nothing." in text
        assert text.count("No sampling error: everyone in the source is counted.") > 10
        assert "Three <towns> & a test, 30 June 2026. Synthetic data, not a finding" in text

    def test_places_by_name(self, page):
        assert "Anderlecht" in "".join(page.text)

    def test_small_groups_are_not_in_it(self, tmp_path):
        table = estimate(screen(tmp_path), ("right", "territory"))
        assert table.one("non_take_up", right="rent_help", territory="21003").withheld is Withheld.SUPPRESSED


class TestSynthetic:
    def test_in_the_title_each_chart_and_the_foot(self, written_files, page):
        text = written_files["report.en.html"].read_text(encoding="utf-8")
        title = re.search("<title>(.*)</title>", text)
        assert title is not None and "synthetic population" in title[1]
        assert all("Synthetic data, not a finding" in drawing for drawing in drawings(page))
        assert "Synthetic data, not a finding" in text[text.index("<footer>") :]

    def test_real_data_are_not_called_synthetic(self, tmp_path):
        found = write_report(
            screen(tmp_path / "s", synthetic=False), tmp_path / "out", languages=["en"], formats=["html"]
        )
        text = found[-1].read_text(encoding="utf-8")
        assert "ynthetic" not in text
        assert not any("ynthetic" in drawing for drawing in drawings(Page(text)))


class TestPaper:
    def test_it_is_a_tagged_document_with_title_and_language(self, written_files):
        data = written_files["report.nl.pdf"].read_bytes()
        assert data.startswith(b"%PDF-1.7")
        for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang", b"pdfuaid"):
            assert part in data

    def test_no_language_loses_a_page(self, written_files):
        """The structure is the same; longer words may take a page more."""
        pages = [
            len(re.findall(rb"/Type ?/Page\b(?!s)", written_files[f"report.{language}.pdf"].read_bytes()))
            for language in LANGUAGES
        ]
        assert min(pages) > 2
        assert max(pages) - min(pages) <= 1


class TestSample:
    def test_intervals_are_told(self, tmp_path):
        found = write_report(screen(tmp_path / "s", sample=True), tmp_path / "out", languages=["en"])
        text = "".join(Page(found[-2].read_text(encoding="utf-8")).text)
        assert "With 95% confidence between" in text
        assert "or 20 in the sample" in text


class TestNumbers:
    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("nl", ("1.234,5", "45,7\u202f%", "€\u202f1.234", "€\u202f12,3\u202fmiljoen", "12.350")),
            ("fr", ("1\u202f234,5", "45,7\u202f%", "1\u202f234\u202f€", "12,3\u202fmillions\u202f€", "12\u202f350")),
            ("en", ("1,234.5", "45.7%", "€1,234", "€12.3\u202fmillion", "12,350")),
        ],
    )
    def test_in_the_habit_of_the_language(self, language, expected):
        found = (
            number(1234.5, language, 1),
            share(0.4567, language),
            euros(1234, language),
            big_euros(12_345_678, language),
            count(12_347, language),
        )
        assert found == expected

    def test_small_counts_are_not_rounded_to_ten(self):
        assert [count(value, "en") for value in (3, 57.4, 99, 104)] == ["3", "57", "99", "100"]

    def test_minus_and_nearly_nothing(self):
        assert number(-5, "en") == "\u22125"
        assert number(-0.04, "en", 1) == "0.0"

    def test_a_date(self):
        assert [day(date(2026, 8, 1), language) for language in LANGUAGES] == [
            "1 augustus 2026",
            "1er août 2026",
            "1 August 2026",
        ]


class TestOpened:
    WHAT = Words(nl="Een deel.", fr="Une part.", en="A share.")

    def of(self, value, **more):
        return Estimate("non_take_up", value, Unit.SHARE, self.WHAT, Source("A survey", date(2026, 6, 30)), **more)

    def test_everything_that_is_known(self):
        found = dict(
            opened(
                self.of(0.4, error=0.02, low=0.36, high=0.44, n=1234, cannot_say=12, bound_low=0.3, bound_high=0.5),
                "en",
            )
        )
        assert found == {
            "40.0%": "A share.",
            "With 95% confidence between": "36.0% – 44.0%",
            "Whatever the unknown are, between": "30.0% – 50.0%",
            "Cannot say": "12",
            "Households in the data": "1,234",
            "Source": "A survey, 30 June 2026",
        }

    def test_why_there_is_no_number(self):
        withheld = self.of(None, withheld=Withheld.NOT_MEASURABLE, reason=NOT_MEASURABLE)
        assert written(withheld, "en") == "–"
        assert ("How sure is this?", "not measurable with this source") in opened(withheld, "en")

    def test_a_model_says_so(self):
        found = dict(opened(self.of(0.4, error=0.1, low=0.2, high=0.6, model_based=True), "nl"))
        assert "Door een model geschat, geen telling" in found

    def test_a_span_is_in_the_unit(self):
        assert span(0.1, 0.2, self.of(0.15, error=0.1), "fr") == "10,0\u202f% – 20,0\u202f%"


def test_every_text_is_there_in_all_languages_and_blames_nobody():
    texts = [value for value in vars(words).values() if isinstance(value, Words)]
    assert len(texts) > 40
    for text in texts:
        told = [text.in_language(language) for language in LANGUAGES]
        assert all(told)
        fields = [set(re.findall(r"{(\w+)}", each)) for each in told]
        assert fields[0] == fields[1] == fields[2], text.en
        assert not re.search(r"\b(refus|fail|lazy|fraud|forgot)", text.en)


def test_settings_of_small_groups_reach_the_report(tmp_path):
    rules = Rules(least_population=4, protection=4)
    found = write_report(screen(tmp_path / "s"), tmp_path / "out", languages=["en"], formats=["html"], rules=rules)
    assert "Groups of fewer than 4 households" in found[-1].read_text(encoding="utf-8")
