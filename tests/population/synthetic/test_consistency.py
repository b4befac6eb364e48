"""What is told of one person or household fits together: properties that hold for every row."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from takeup.engine.kin import RELATION
from takeup.engine.law import Law
from takeup.population.schema import fact_of_column
from takeup.population.synthetic import AS_OF
from takeup.population.synthetic.block import days
from tests.population.synthetic.reading import (
    Array,
    ages,
    home_of,
    of_homes,
    of_people,
    rows_of,
    sizes,
)

TODAY = days(AS_OF)
NEVER = days(date(2099, 12, 31))


@pytest.fixture(params=["brussels", "belgium"])
def table(request: pytest.FixtureRequest) -> pa.Table:
    found: pa.Table = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def person(table: pa.Table) -> Callable[[str], Array]:
    return lambda name: of_people(table, name)


def test_every_fact_has_a_value(table: pa.Table, law: Law) -> None:
    """So that no right is undecided for want of a fact."""
    for subject, values in (("household", table["household"]), ("person", table["members"])):
        array = values.combine_chunks()
        array = array.values if subject == "person" else array
        told = {fact_of_column(field.name, law.facts[subject]) for field in array.type}
        assert {found[0].name for found in told if found} == set(law.facts[subject])
        for field in array.type:
            if fact_of_column(field.name, law.facts[subject]) is not None:
                assert array.field(field.name).null_count == 0, field.name


def test_every_value_is_in_the_domain_of_its_fact(table: pa.Table, law: Law) -> None:
    for subject, values in (("household", table["household"]), ("person", table["members"])):
        array = values.combine_chunks()
        array = array.values if subject == "person" else array
        for field in array.type:
            found = fact_of_column(field.name, law.facts[subject])
            if found is None or found[0].kind in ("yes_no", "choice"):
                continue
            fact = found[0]
            low, high = (days(end) if fact.kind == "date" else end for end in (fact.low, fact.high))
            column = of_people(table, field.name) if subject == "person" else of_homes(table, field.name)
            assert low <= column.min(), field.name
            assert column.max() <= high, field.name


def test_a_child_has_no_work_and_no_income(table: pa.Table, person: Callable[[str], Array]) -> None:
    young = ages(table, AS_OF) < 15
    for fact in ("gross_wage", "net_wage", "self_employed_income", "unemployment_benefit", "pension", "savings"):
        assert not person(fact)[young].any(), fact
    assert set(person("activity")[young]) == {"other"}
    assert not person(f"taxable_income_{AS_OF.year}")[young].any()
    assert set(person("partnership")[young]) == {"none"}


def test_net_is_below_taxable_and_taxable_below_gross(person: Callable[[str], Array]) -> None:
    gross, taxable, net = (person(name) for name in ("gross_wage", "taxable_wage", "net_wage"))
    assert ((gross > 0) == (net > 0)).all()
    assert (net <= taxable).all()
    assert (taxable <= gross).all()
    assert (net[gross > 2_500] < taxable[gross > 2_500]).all()
    for year in range(AS_OF.year - 3, AS_OF.year + 1):
        assert (person(f"net_taxable_income_{year}") <= person(f"taxable_income_{year}")).all()


def test_who_is_an_employee_has_a_wage_or_leave(person: Callable[[str], Array]) -> None:
    employee = person("activity") == "employee"
    assert ((person("gross_wage") > 0) <= employee).all()
    idle = employee & (person("gross_wage") == 0)
    rest = (person("maternity_rest_since") <= TODAY) | (person("parental_leave_form") == "full")
    assert rest[idle].all()
    assert (person("sickness_benefit")[idle] > 0).all()


def test_benefits_go_with_what_people_do(table: pa.Table, person: Callable[[str], Array]) -> None:
    activity = person("activity")
    assert set(activity[person("unemployment_benefit") > 0]) == {"job_seeker"}
    assert set(activity[person("pension") > 0]) == {"retired"}
    assert ((person("pension") > 0) == (activity == "retired")).all()
    assert (person("unemployed_since")[activity == "job_seeker"] <= TODAY).all()
    assert (person("unemployed_since")[activity != "job_seeker"] == NEVER).all()
    assert (person("incapable_since")[activity == "incapable"] <= TODAY).all()
    assert (ages(table, AS_OF)[activity == "retired"] >= 50).all()


def test_partners_name_one_another(table: pa.Table, person: Callable[[str], Array]) -> None:
    partner, home = person("partner"), home_of(table)
    first = np.concatenate(([0], np.cumsum(sizes(table))[:-1]))
    who = np.flatnonzero(~np.isnan(partner))
    other = (first[home[who]] + partner[who]).astype(int)
    assert (home[other] == home[who]).all()
    assert (partner[other] == who - first[home[who]]).all()
    assert (person("partnership")[who] == person("partnership")[other]).all()
    assert (person("partnership")[who] != "none").all()
    assert set(person("partnership")[np.isnan(partner)]) == {"none"}


def test_parents_are_older_than_their_children(table: pa.Table, person: Callable[[str], Array]) -> None:
    first = np.concatenate(([0], np.cumsum(sizes(table))[:-1]))
    home, born = home_of(table), person("birth_date")
    for name in ("parent_1", "parent_2"):
        parent = person(name)
        child = np.flatnonzero(~np.isnan(parent))
        older = (first[home[child]] + parent[child]).astype(int)
        assert (born[child] - born[older] >= 15 * 365).all()


def test_relations_are_those_of_the_engine(person: Callable[[str], Array]) -> None:
    told = {word for word in person("relation_to_first") if word is not None}
    assert told == {"sibling", "other_relative", "unrelated"}
    assert told <= set(RELATION.choices)


def test_who_lives_alone_shares_no_costs(table: pa.Table, person: Callable[[str], Array]) -> None:
    alone = (sizes(table) == 1)[home_of(table)]
    assert not person("shares_household_costs")[alone].any()
    together = ~np.isnan(person("partner")) | ~np.isnan(person("parent_1"))
    assert person("shares_household_costs")[together].all()


def test_pupils_are_at_the_level_of_their_age(table: pa.Table, person: Callable[[str], Array]) -> None:
    age, level = ages(table, AS_OF), person("school_level")
    assert set(level[(age >= 3) & (age < 5)]) == {"preschool"}
    assert set(level[(age >= 7) & (age < 11)]) == {"primary"}
    assert set(level[(age >= 13) & (age < 15)]) == {"secondary"}
    assert set(person("school_community")[age < 2]) == {"none"}
    assert (person("school_community")[(age >= 3) & (age < 17)] != "none").all()
    assert (age[person("studies") != "none"] >= 17).all()


def test_owners_have_a_cadastral_income_and_tenants_a_rent(table: pa.Table, person: Callable[[str], Array]) -> None:
    tenure, home = of_homes(table, "tenure"), home_of(table)
    assert ((of_homes(table, "home_cadastral_income") > 0) == (tenure == "owner")).all()
    rented = np.isin(tenure, ["private_rent", "social_rent", "social_agency_rent"])
    assert ((of_homes(table, "rent") > 0) == rented).all()
    holds = person("cadastral_income_built") > 0
    assert (tenure[home[holds]] == "owner").all()
    assert (np.bincount(home, holds, len(table))[tenure == "owner"] > 0).all()
    couple = holds & ~np.isnan(person("partner"))
    assert (person("property_share")[couple] == 0.5).all()


def test_what_is_received_is_received_by_members_and_until_now(table: pa.Table, law: Law) -> None:
    home, received = rows_of(table, "received")
    member = received.field("member").to_numpy(zero_copy_only=False)
    right = received.field("right").to_pylist()
    holders = np.array([law.right(each).holder == "household" for each in right])
    assert (np.isnan(member) == holders).all()
    assert (member[~holders] < sizes(table)[home[~holders]]).all()
    begins = received.field("from").cast(pa.int32()).to_numpy()
    assert (begins <= TODAY).all()
    euros = received.field("euros").to_numpy()
    status = np.array([law.right(each).kind == "status" for each in right])
    assert (euros > 0).all()
    assert (euros[status] == 1).all()
    born = of_people(table, "birth_date")
    first = np.concatenate(([0], np.cumsum(sizes(table))[:-1]))
    holder = (first[home[~holders]] + member[~holders]).astype(int)
    assert (begins[~holders] >= born[holder] - 31).all()


def test_claims_have_an_outcome_and_its_day(table: pa.Table) -> None:
    _, claims = rows_of(table, "claims")
    outcome = np.array(claims.field("outcome"))
    assert set(outcome) == {"pending", "granted", "refused", "withdrawn"}
    claimed, decided, withdrawn = (
        claims.field(name).cast(pa.int32()).to_numpy(zero_copy_only=False)
        for name in ("claimed", "decided", "withdrawn")
    )
    was_decided = np.isin(outcome, ["granted", "refused"])
    assert (np.isnan(decided) == ~was_decided).all()
    assert (np.isnan(withdrawn) == (outcome != "withdrawn")).all()
    assert (decided[was_decided] >= claimed[was_decided]).all()
    assert (claimed <= TODAY).all()


def test_who_receives_has_a_claim_that_was_granted(table: pa.Table) -> None:
    def who(home: Array, rows: pa.StructArray, kept: Array) -> list[tuple[int, str, int]]:
        found = zip(
            home, rows.field("right").to_pylist(), rows.field("member").fill_null(-1).to_pylist(), kept, strict=True
        )
        return sorted((int(place), right, member) for place, right, member, keep in found if keep)

    home, received = rows_of(table, "received")
    of_claim, claims = rows_of(table, "claims")
    granted = np.array(claims.field("outcome")) == "granted"
    assert who(home, received, np.ones(len(home), bool)) == who(of_claim, claims, granted)


def test_child_benefit_told_is_child_benefit_received(table: pa.Table, person: Callable[[str], Array]) -> None:
    _, received = rows_of(table, "received")
    benefit = np.array([right.startswith("child_benefit") for right in received.field("right").to_pylist()])
    euros = received.field("euros").to_numpy()[benefit].sum()
    assert euros > 0
    told = person("child_benefit_received_for") + person("own_child_benefit")
    assert told.sum() == pytest.approx(euros)
    assert not told[ages(table, AS_OF) >= 25].any()
