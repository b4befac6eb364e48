"""`takeup rights`, `right`, `graph`, `schema`, `explain` and `classify`."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
import yaml

from takeup.cli import common
from takeup.cli.graph_svg import Box, drawing
from takeup.dossier import read_dossier, to_plain
from takeup.engine.law import load
from takeup.engine.texts import say
from takeup.reading.spelling import NO_BREAK
from tests.cli.conftest import EXAMPLES, FAMILY, Run

LAW = load("takeup.law.be")

SVG = "{http://www.w3.org/2000/svg}"


def test_rights_are_listed(takeup: Run) -> None:
    page = " ".join(takeup("rights", "--lang", "fr").stdout.replace("\N{NO-BREAK SPACE}", " ").split())
    assert "Revenu de base (basic_income)" in page
    assert "jamais : il faut le demander" in page and "et les 3 mois d'avant" in page
    found = json.loads(takeup("rights", "--json").stdout)
    assert {one["id"]: one["opens"] for one in found}["basic_income"] == ["heating_discount"]


def test_one_right_by_an_alias(takeup: Run) -> None:
    page = " ".join(takeup("right", "basisinkomen", "--lang", "nl").stdout.replace(NO_BREAK, " ").split())
    for words in (
        "nog niet door een persoon nagekeken",
        "laag loon [Act on basic income, art. 3]",
        "(kan nog geregeld worden)",
        "vanaf 1 januari 2025: 1.234,56",
        "en 1 vroegere waarde",
        "bevestigd: Gazette of 2025",
        "loket: Aan het loket.",
        "30 dagen [Act on basic income, art. 7]",
        "Het is niet zeker of premies meetellen",
        "opent Sociaal tarief",
    ):
        assert words in page
    assert "1.000" in takeup("right", "basic_income", "--lang", "nl", "--on", "2024-06-01").stdout
    data = json.loads(takeup("right", "basic_income", "--json").stdout)
    assert [v["value"] for v in data["parameters"][0]["values"]] == [1000, 1234.56]
    assert data["checked_on"] is None


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_figures_stand_there_as_people_write_them(belgium: Run, language: str) -> None:
    guarantee = belgium("right", "income_guarantee", "--for", "jurist", "--lang", language).stdout
    assert "1960-01-01" not in guarantee and "EUR/year" not in guarantee
    tariff = belgium("right", "energy_social_tariff", "--for", "jurist", "--lang", language).stdout
    assert not re.search(r": (True|False)$", tariff, re.MULTILINE)


def test_an_unknown_right_is_wrong_use(takeup: Run) -> None:
    result = takeup("right", "basic_incom", code=2)
    assert "basic_income" in result.stderr


def test_graph_as_text_and_as_a_drawing(takeup: Run, tmp_path: Path) -> None:
    page = takeup("graph").stdout
    assert "Basic income (basic_income)\n└─ Energy discount (heating_discount)" in page
    assert "School gift" in page
    file = tmp_path / "rights.svg"
    takeup("graph", "--svg", file, "--lang", "fr")
    tree = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    texts = [element.text for element in tree.iter(f"{SVG}text")]
    assert "Revenu de base" in texts and "Tarif social" in texts
    assert tree.find(f"{SVG}title") is not None
    desc = tree.find(f"{SVG}desc")
    assert desc is not None and "Revenu de base → Tarif social." in str(desc.text)


def test_a_drawing_has_one_mark_for_each_pair_in_its_own_place() -> None:
    ids = [f"r{n}" for n in range(12)]
    boxes = [Box(id, f"A right with a rather long name {id} & more", "official <name> of it") for id in ids]
    opens = {
        id: [other for place, other in enumerate(ids) if place > n and place % (n + 2) == 0] for n, id in enumerate(ids)
    }
    words = {"graph": "G", "graph_hint": "h", "graph_also": "a", "on_their_own": "o"}
    tree = ElementTree.fromstring(drawing(boxes, opens, [("r1", "r5"), ("r0", "r2")], words, "en"))
    dots = [e.attrib for e in tree.iter(f"{SVG}circle")]
    drawn = {(d["data-one"], d["data-other"]): d["class"] for d in dots}
    assert drawn == {(a, b): "opens" for a in opens for b in opens[a]} | {("r1", "r5"): "counts"}  # opening says more
    assert len({(d["cx"], d["cy"]) for d in dots}) == len(dots) == len(drawn)
    columns, rows = {d["data-one"]: d["cx"] for d in dots}, {d["data-other"]: d["cy"] for d in dots}
    assert all((d["cx"], d["cy"]) == (columns[d["data-one"]], rows[d["data-other"]]) for d in dots)
    assert max(int(d["cx"]) for d in dots) < int(tree.attrib["width"])
    assert max(int(d["cy"]) for d in dots) < int(tree.attrib["height"])


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_no_line_of_the_drawing_runs_off_the_page(belgium: Run, tmp_path: Path, language: str) -> None:
    file = tmp_path / "rights.svg"
    belgium("graph", "--svg", file, "--lang", language)
    tree = ElementTree.fromstring(file.read_text(encoding="utf-8"))
    lines = [line for line in tree.iter(f"{SVG}text") if line.get("fill")]  # the notes above and below the table
    assert len(lines) >= 4
    for line in lines:
        assert int(line.attrib["x"]) + 8 * len(str(line.text)) <= int(tree.attrib["width"]), line.text
    assert "max-width: 100%" in tree.attrib["style"]  # a window may be narrower than the page


def test_the_schema_accepts_the_family(takeup: Run) -> None:
    schema = json.loads(takeup("schema", "--lang", "nl").stdout)
    data = json.loads(json.dumps(to_plain(read_dossier(FAMILY, load("tests.cli.smallland"))), default=str))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert "Hoeveel loon" in json.dumps(schema)
    data["persons"]["ana"]["wagge"] = 1
    assert not jsonschema.Draft202012Validator(schema).is_valid(data)


def test_explain_shows_rules_articles_facts_and_figures(takeup: Run) -> None:
    page = " ".join(takeup("explain", FAMILY, "basisinkomen", "ana").stdout.replace(NO_BREAK, " ").split())
    for words in (
        "what is due: Basic income: 1,034.56",
        "low wage: yes [Act on basic income, art. 3]",
        "fact: wage (Ana) = 400.00",
        "figure: base = 1,234.56 euros per month, since 1 January 2025 (confirmed: Gazette of 2025)",
        "not certain: It is not certain whether bonuses count as wage.",
    ):
        assert words in page
    data = json.loads(takeup("explain", FAMILY, "basic_income", "ana", "--json").stdout)
    assert data["value"] == 1034.56 and data["missing"] == []
    house = takeup("explain", FAMILY, "heating_discount", "--lang", "fr").stdout
    assert "ouvert par : Revenu de base" in house.replace("\N{NO-BREAK SPACE}", " ")


def test_explain_says_what_is_not_known_and_for_whom(takeup: Run, family: Path) -> None:
    text = family.read_text(encoding="utf-8").replace("    wage: 500\n", "").replace("{wage: 400}", "{school: none}")
    family.write_text(text, encoding="utf-8")
    page = takeup("explain", family, "basic_income", "ana").stdout
    assert "not known: wage (Ana)" in page
    assert "? What is the wage of Ana per month?" in page
    assert "ana" in takeup("explain", FAMILY, "basic_income", code=2).stderr
    takeup("explain", FAMILY, "basic_income", "nobody", code=2)
    takeup("explain", FAMILY, "nothing", "ana", code=2)


LINES = """\
id: widow-1
today: 2025-06-15
right: {first_paid: next_month, months_back: 0, decision_days: 30, appeal_days: 90, payment_days: 0}
entitled: [{from: 2025-01, to: 2025-12, amount: 500}]
claims:   [{date: 2025-03-10, outcome: granted, decided: 2025-04-02, amount: 500}]
payments: [{for: 2025-04, amount: 500, date: 2025-05-01}, {for: 2025-05, amount: 500, date: 2025-06-02}]
"""


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_classify_gives_the_names(takeup: Run, tmp_path: Path, form: list[str]) -> None:
    file = tmp_path / "lines.yaml"
    file.write_text(LINES, encoding="utf-8")
    (answer,) = yaml.safe_load(takeup("classify", file, *form).stdout)
    assert answer["id"] == "widow-1"
    spell = answer["spells"][0]
    assert (spell["lost"], spell["recoverable"], spell["duration"], spell["claim_delay"]) == (
        1500,
        0,
        "temporary",
        2,
    )
    assert [m["month"] for m in answer["months"]] == [f"2025-{n:02d}" for n in range(1, 6)]


def test_classify_tells_the_line_of_a_fault(takeup: Run, tmp_path: Path) -> None:
    file = tmp_path / "lines.yaml"
    file.write_text(LINES.replace("next_month", "never"), encoding="utf-8")
    assert "lines.yaml, line 3" in takeup("classify", file, code=1).stderr
    takeup("classify", tmp_path / "absent.yaml", code=1)


def test_help_says_exit_codes_and_examples(takeup: Run) -> None:
    for command in (
        "check",
        "ask",
        "rights",
        "right",
        "explain",
        "graph",
        "classify",
        "schema",
        "lint-law",
        "new-right",
    ):
        page = takeup(command, "--help").stdout
        assert "Exit code: 0 fine" in page, command
        assert f"takeup {command}" in page, command
    assert takeup("--version").stdout.startswith("takeup ")


def test_amounts_over_time_are_those_of_the_rules(belgium: Run) -> None:
    page = belgium("right", "leefloon", "--lang", "en", "--on", "2026-11-01").stdout.replace("\N{NO-BREAK SPACE}", " ")
    over_time = page.split("AMOUNTS OVER TIME")[1].split("AMOUNTS AND FIGURES")[0]
    assert "from 1 March 2026" in over_time and "€1,340.47 (as known on 30 September 2026)" in over_time
    assert over_time.index("1 March 2026") < over_time.index("1 February 2025")
    older = json.loads(belgium("right", "igo", "--json", "--on", "2025-06-01").stdout)["amounts"]
    assert older[1]["values"][0] == {"from": "2025-02-01", "value": 1580.37, "known_until": None}


def test_a_right_that_is_not_there_and_a_dossier_in_the_wrong_place(belgium: Run) -> None:
    assert "There are: article_27, " in belgium("right", "zzz", "--lang", "en", code=2).stderr
    assert "Use: takeup check" in belgium("classify", EXAMPLES / "widow-no-igo.yaml", code=1).stderr


def test_each_reader_of_a_right_gets_what_he_needs(takeup: Run) -> None:
    person = takeup("right", "basic_income", "--for", "person").stdout
    worker = takeup("right", "basic_income", "--for", "worker").stdout
    jurist = takeup("right", "basic_income", "--for", "jurist").stdout
    article = "[Act on basic income, art. 3]"
    assert "not yet been checked by a person" in person.replace("\n", " ")
    assert article not in person and article not in worker and article in jurist
    assert "BRING ALONG" not in person and "bring along" in worker
    assert "Gazette of 2025" in jurist and "Gazette of 2025" not in person
    assert "WORKED EXAMPLES" in jurist


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_a_person_reads_one_sentence_for_each_condition_and_the_amounts_of_now(belgium: Run, language: str) -> None:
    page = " ".join(belgium("right", "integration_income", "--for", "person", "--lang", language).stdout.split())
    for condition in LAW.right("integration_income").conditions:
        sentence = say(LAW.right("integration_income").rule_text(condition.name, "yes"), language)
        assert sentence.format(person="Sam") in page
    assert "340" in page and "811" in page  # 1,340.47 for a single person, 1,811.57 for a family


def test_a_right_without_german_falls_back_to_french_visibly(
    takeup: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    land = tmp_path / "lands" / "smallland"
    shutil.copytree(Path(__file__).parent / "smallland", land, ignore=shutil.ignore_patterns("__pycache__"))
    for file in land.rglob("*.py"):
        file.write_text(file.read_text(encoding="utf-8").replace("tests.cli.", "lands."), encoding="utf-8")
    (land / "basic_income" / "text.de.md").unlink()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(common, "LAWS", "lands")
    page = takeup("right", "basic_income", "--for", "person", "--lang", "de").stdout
    assert "[nur auf Französisch]" in page
    assert "Bedingungen" in page or "BEDINGUNGEN" in page
    assert "noch keinen deutschen Text" in " ".join(page.split())
    assert "Es gibt kein Recht „bonus_x“" in takeup("right", "bonus_x", "--lang", "de", code=2).stderr


def test_what_changed_between_two_days(takeup: Run) -> None:
    page = takeup("changes", "--from", "2025-01-01", "--to", "2025-01-31").stdout.replace(NO_BREAK, " ")
    assert "1 January 2025\n  - base: " in page and "1,234.56" in page and "Gazette of 2025" in " ".join(page.split())
    data = json.loads(takeup("changes", "--from", "2025-01-01", "--to", "2025-01-31", "--json").stdout)
    assert {"day", "right", "kind", "name", "before", "after"} <= set(data[0])
    assert "Nothing" in takeup("changes", "--from", "1990-01-01", "--to", "1990-01-02").stdout
    takeup("changes", "--from", "2025-02-01", "--to", "2025-01-01", code=2)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_sources_in_english_stand_on_the_page_of_the_jurist_and_not_on_that_of_the_worker(
    belgium: Run, language: str
) -> None:
    source = "the year is lost where the letter is not"
    worker = belgium("right", "water_intervention", "--for", "worker", "--lang", language).stdout
    jurist = belgium("right", "water_intervention", "--for", "jurist", "--lang", language).stdout
    assert source in " ".join(jurist.split()) and source not in " ".join(worker.split())
    assert "[" not in worker
