"""The law machine on the law of Toyland, computed by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from takeup.engine.case import AS_THINGS_STAND, CLAIMED, EVERYTHING_CLAIMED, Case, Received
from takeup.engine.errors import LawError, OutsideSeriesError, UnknownFactError
from takeup.engine.explain import Tracer
from takeup.engine.explore import Asked
from takeup.engine.facts import DOES_NOT_APPLY
from takeup.engine.kin import derive_kin
from takeup.engine.law import load
from takeup.engine.parameters import read_parameters, replaced
from takeup.engine.questions import Exploration
from takeup.engine.rules import rule
from takeup.engine.texts import say
from takeup.engine.time import full_years, years_before

TOYLAND = load("tests.engine.toyland")
TOP_UP = TOYLAND.right("top_up")
HEATING = TOYLAND.right("heating")
DAY = date(2024, 6, 1)


@pytest.fixture
def ana() -> Case:
    """Ana, 40, alone, wage 300 without bonus, entitled to a top-up of 700 in 2024."""
    case = Case(TOYLAND, ["ana"], received_complete=True)
    for fact, value in {
        "birth_date": date(1984, 5, 1),
        "status": "citizen",
        "looks_for_work": True,
        "wage": 300.0,
        "bonus": 0.0,
        "taxed": {2018: 5_000.0, 2019: 5_000.0, 2020: 5_000.0, 2021: 5_000.0, 2022: 5_000.0, 2023: 5_000.0},
    }.items():
        case.set("ana", fact, value)
    case.set("household", "everyone_listed", True)
    case.set("household", "has_stove", True)
    return case


def due(case: Case, day: date = DAY, world: str = CLAIMED) -> float:
    return TOP_UP.due(case.on(day, world).person("ana"))


def test_an_amount_is_the_level_less_the_income(ana: Case) -> None:
    assert due(ana) == 700


def test_the_level_of_the_day_counts(ana: Case) -> None:
    assert due(ana, date(2023, 12, 31)) == 600
    assert due(ana, date(2024, 1, 1)) == 700


def test_a_month_before_the_first_known_value_says_so(ana: Case) -> None:
    ana.facts["ana"]["taxed"].values[0][2017] = 0.0
    with pytest.raises(OutsideSeriesError, match="known from 2020-01-01 on, not on 2019-12-31"):
        due(ana, date(2019, 12, 31))


def test_a_new_text_of_a_rule_holds_from_its_day(ana: Case) -> None:
    ana.members.append("ben")
    for fact, value in {"birth_date": date(2010, 1, 1), "wage": 250.0, "bonus": 0.0}.items():
        ana.set("ben", fact, value)
    assert due(ana, date(2024, 12, 31)) == 400  # 700 together, only the own wage
    assert due(ana, date(2025, 1, 1)) == 150  # the wage of everyone here


def test_two_texts_of_a_rule_on_one_day_are_an_error() -> None:
    @rule("Toy law, art. 99")
    def first(person: Any) -> float:
        return 1.0

    with pytest.raises(LawError, match="two texts hold on 2025-01-01"):
        first.since("2025-01-01", "Toy law, art. 99")(lambda person: 2.0)


def test_a_situation_changes_from_a_day_on(ana: Case) -> None:
    ana.set("ana", "wage", 100.0, date(2024, 6, 15))
    assert due(ana, date(2024, 6, 14)) == 700
    assert due(ana, date(2024, 6, 15)) == 900


def test_a_fact_that_does_not_apply_reads_as_absent(ana: Case) -> None:
    ana.set("ana", "wage", DOES_NOT_APPLY, date(2024, 6, 1))
    assert due(ana) == 1000


def test_a_fact_is_not_asked_where_it_cannot_apply(ana: Case) -> None:
    del ana.facts["ana"]["bonus"]
    ana.set("ana", "wage", 0.0, date(2024, 6, 1))
    assert due(ana) == 1000
    with pytest.raises(UnknownFactError, match="'bonus' of 'ana' is not known"):
        due(ana, date(2024, 5, 31))


def test_two_values_on_one_day_contradict(ana: Case) -> None:
    with pytest.raises(ValueError, match="two values from"):
        ana.set("ana", "wage", 301.0)


# -- doors between rights ------------------------------------------------------------------------


def test_a_passport_is_closed_while_nobody_claims_it(ana: Case) -> None:
    assert HEATING.due(ana.on(DAY, AS_THINGS_STAND)) == 0
    assert HEATING.due(ana.on(DAY, CLAIMED)) == 50
    assert HEATING.due(ana.on(DAY, EVERYTHING_CLAIMED)) == 50


def test_a_passport_looks_back_at_what_was_received(ana: Case) -> None:
    ana.set("ana", "looks_for_work", False, date(2024, 1, 1))
    assert HEATING.due(ana.on(DAY, CLAIMED)) == 0
    april = 2024 * 12 + 3
    ana.received[("top_up", "ana")] = Received({april: 100.0, april + 1: 100.0})
    ana._views.clear()
    assert HEATING.due(ana.on(DAY, AS_THINGS_STAND)) == 50
    assert HEATING.due(ana.on(date(2024, 7, 1), AS_THINGS_STAND)) == 0


def test_the_graph_of_rights_is_read_from_the_rules() -> None:
    assert HEATING.passports == ("top_up",)
    assert TOP_UP.passports == ()


# -- explain --------------------------------------------------------------------------------------


def test_explain_shows_the_path_taken_with_articles_facts_and_parameters(ana: Case) -> None:
    tracer = Tracer()
    TOP_UP.due(ana.on(DAY, CLAIMED, tracer).person("ana"))
    (root,) = tracer.roots
    named = {node.rule.name: node for node in root.walk()}
    assert list(named) == [
        "due",
        "concerned",
        "has_status",
        "looks_for_work",
        "was_poor",
        "amount",
        "lives_alone",
        "income",
    ]
    assert named["was_poor"].article == "Toy law, art. 3 (income of the year before last)"
    assert [(r.asked.detail, r.value) for r in named["was_poor"].facts] == [("2022", 5_000.0)]
    (level,) = named["amount"].parameters
    assert (level.name, level.key, level.value, level.source, level.status) == (
        "top_up.level",
        "alone",
        1000,
        "Toy Gazette 2",
        "derived",
    )
    assert root.to_dict()["value"] == 700


def test_explain_leaves_out_what_was_not_asked(ana: Case) -> None:
    ana.set("ana", "status", "visitor", DAY)
    tracer = Tracer()
    TOP_UP.due(ana.on(DAY, CLAIMED, tracer).person("ana"))
    assert [n.rule.name for n in tracer.roots[0].walk()] == ["due", "concerned", "has_status"]


def test_explain_says_whether_an_amount_is_still_current(ana: Case) -> None:
    for day, current in ((date(2025, 12, 31), True), (date(2026, 1, 1), False)):
        ana.facts["ana"]["taxed"].values[0][2024] = 0.0
        tracer = Tracer()
        TOP_UP.due(ana.on(day, CLAIMED, tracer).person("ana"))
        (level,) = next(n for n in tracer.roots[0].walk() if n.rule.name == "amount").parameters
        assert level.current is current


# -- explore --------------------------------------------------------------------------------------


def explore(case: Case) -> Exploration:
    return Exploration(case, DAY, [TOP_UP])


def matters(case: Case) -> set[str]:
    return {asked.fact for asked in explore(case).still_matters()}


def test_an_unknown_amount_gives_a_range(ana: Case) -> None:
    del ana.facts["ana"]["wage"]
    (found,) = explore(ana).ranges
    assert (found.low, found.high) == (0, 1000)
    assert [a.fact for a in found.matters] == ["wage"]


def test_a_condition_that_fails_settles_the_rest(ana: Case) -> None:
    del ana.facts["ana"]["wage"]
    ana.set("ana", "status", "visitor", DAY)
    (found,) = explore(ana).ranges
    assert found.status == "not_entitled"
    assert found.matters == ()


def test_what_cannot_change_the_answer_is_not_asked(ana: Case) -> None:
    del ana.facts["ana"]["bonus"]
    ana.set("ana", "wage", 5_000.0, DAY)  # no top-up whatever the bonus
    assert matters(ana) == set()


def test_a_choice_is_narrowed_not_counted(ana: Case) -> None:
    del ana.facts["ana"]["status"]
    (found,) = explore(ana).ranges
    assert (found.low, found.high, found.status) == (0, 700, "unknown")
    assert explore(ana).next_question().asked == Asked("ana", "status")  # type: ignore[union-attr]


def test_an_unknown_birth_date_matters_only_while_it_can(ana: Case) -> None:
    del ana.facts["ana"]["birth_date"]
    assert matters(ana) == {"birth_date"}


def test_someone_may_not_be_known_to_exist(ana: Case) -> None:
    del ana.facts["household"]["everyone_listed"]
    (found,) = explore(ana).ranges
    assert [a.fact for a in found.matters] == ["everyone_listed"]
    assert found.low <= 700 <= found.high


def test_the_question_that_settles_most_comes_first(ana: Case) -> None:
    del ana.facts["ana"]["bonus"]  # at most 500 euros hang on it
    del ana.facts["ana"]["looks_for_work"]  # everything hangs on it
    question = explore(ana).next_question()
    assert question is not None
    assert question.asked == Asked("ana", "looks_for_work")
    assert question.rights == ("top_up",)
    brute_force = {asked: explore(ana).settles(asked) for asked in explore(ana).still_matters()}
    assert question.settles == max(brute_force.values())


def test_questions_can_be_skipped_until_none_is_left(ana: Case) -> None:
    del ana.facts["ana"]["bonus"]
    del ana.facts["ana"]["looks_for_work"]
    exploration = explore(ana)
    skipped: list[Asked] = []
    while (question := exploration.next_question(skipped)) is not None:
        skipped.append(question.asked)
    assert {a.fact for a in skipped} == {"bonus", "looks_for_work"}


def test_what_was_received_may_be_unknown(ana: Case) -> None:
    ana.received_complete = None
    household = Exploration(ana, DAY, [HEATING], AS_THINGS_STAND)
    assert household.ranges[0].status == "unknown"
    assert [(a.fact, a.detail) for a in household.ranges[0].matters] == [("receives", "top_up")]


# -- parameters, texts, kin, time -------------------------------------------------------------------


def faulty(change: Callable[[str], str]) -> str:
    good = (
        "level:\n  unit: EUR/month\n  values:\n"
        "    - {from: 2020-01-01, value: 1, status: confirmed, source: s, checked: 2025-01-01}\n"
        "    - {from: 2021-01-01, value: 2, status: confirmed, source: s, checked: 2025-01-01}\n"
    )
    return change(good)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda t: t.replace(", source: s", "", 1), r"the value from 2020-01-01 lacks \['source'\]"),
        (lambda t: t.replace("confirmed", "sure", 1), "status 'sure' must be one of confirmed, derived, unverified"),
        (lambda t: t.replace("2021-01-01, value", "2020-01-01, value"), "in order of 'from', each date once"),
        (lambda t: t.replace("  unit: EUR/month\n", ""), "needs a 'unit'"),
        (lambda t: t.replace("unit", "units"), r"unknown key \['units'\]"),
        (lambda t: t.replace("from: 2020-01-01", "from: soon"), "must be dates"),
        (lambda t: t.replace("{", "[", 1), "cannot be read as YAML"),
    ],
)
def test_a_faulty_parameter_file_says_what_is_wrong(tmp_path: Path, change: Callable[[str], str], words: str) -> None:
    file = tmp_path / "parameters.yaml"
    file.write_text(faulty(change))
    with pytest.raises(LawError, match=words):
        read_parameters(file)


def test_a_series_can_be_replaced_on_trial(ana: Case) -> None:
    with replaced({TOP_UP.parameters["level"]: {"alone": 2_000, "together": 0}}):
        assert due(ana) == 1_700
    ana._views.clear()
    assert due(ana) == 700


def test_an_unknown_right_names_the_known_ones() -> None:
    with pytest.raises(LawError, match="unknown right 'welfare'; known are: heating, top_up"):
        TOYLAND.right("welfare")
    assert TOYLAND.right("topup") is TOP_UP


def test_a_missing_text_falls_back_visibly() -> None:
    assert say({"nl": "dag {x}"}, "nl", x=1) == "dag 1"
    assert say({"nl": "dag"}, "fr") == "[seulement en néerlandais] dag"
    assert say({}, "en") == "[no text yet]"


def test_kin_follows_from_what_is_given() -> None:
    kin = derive_kin(
        ["ana", "ben", "carl", "dora", "eve"],
        {("ben", "ana"): "child", ("carl", "ana"): "child", ("dora", "ben"): "child", ("eve", "ben"): "partner"},
    )
    assert kin[("ana", "ben")] == "parent"
    assert kin[("ben", "carl")] == "sibling"
    assert kin[("dora", "ana")] == "grandchild"
    assert kin[("eve", "ana")] == "child_in_law"
    assert ("dora", "eve") not in kin


def test_kin_that_contradicts_is_an_error() -> None:
    with pytest.raises(ValueError, match="ana is said to be both parent and child of ben"):
        derive_kin(["ana", "ben"], {("ben", "ana"): "child", ("ana", "ben"): "child"})


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2000, 2, 29), date(2018, 2, 28), 17),
        (date(2000, 2, 29), date(2018, 3, 1), 18),
        (date(2000, 3, 1), date(2018, 3, 1), 18),
        (date(2000, 3, 2), date(2018, 3, 1), 17),
    ],
)
def test_ages_are_full_years(born: date, on: date, age: int) -> None:
    assert full_years(born, on) == age
    assert (born <= years_before(on, age)) and (born > years_before(on, age + 1))


# -- versions, readers and calendars at their edges ----------------------------------------------------


def test_a_rule_past_its_last_day_has_no_text(ana: Case) -> None:
    @rule("Toy law, art. 98", until="2024-05-31")
    def was(person: Any) -> float:
        return 1.0

    assert was(ana.on(date(2024, 5, 31)).person("ana")) == 1
    with pytest.raises(LawError, match="no text in force on 2024-06-01"):
        was(ana.on(DAY).person("ana"))


def test_one_tracer_tells_days_and_worlds_apart(ana: Case) -> None:
    tracer = Tracer()
    answers = [
        HEATING.due(ana.on(DAY, AS_THINGS_STAND, tracer)),
        HEATING.due(ana.on(DAY, CLAIMED, tracer)),
        TOP_UP.due(ana.on(date(2023, 12, 1), CLAIMED, tracer).person("ana")),
        TOP_UP.due(ana.on(DAY, CLAIMED, tracer).person("ana")),
    ]
    assert answers == [0, 50, 600, 700]


def test_who_was_born_on_a_leap_day_is_a_year_older_on_the_last_of_february() -> None:
    assert years_before(date(2024, 2, 29), 1) == date(2023, 2, 28)
