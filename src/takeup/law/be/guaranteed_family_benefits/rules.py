"""Guaranteed family benefits (gewaarborgde gezinsbijslag / prestations familiales garanties), a scheme that is over.

Law of 20 July 1971, arts 1-4 and 7; royal decree of 25 October 1971, arts 3, 5, 6 and 8. For children without ordinary
child benefit. In Brussels the ordinance of 25 April 2019 took its place on 1 January 2020 (as did the Walloon decree),
in Flanders and the German-speaking Community the decrees of 2018 on 1 January 2019: since then a child needs no working
parent. Only the months before are computed here, for each child.
"""

from __future__ import annotations

from datetime import date

from takeup.engine import any_of, cents, concerns, condition, how_many, parameters, passport, rule, total
from takeup.law.be.facts import Person
from takeup.law.be.incomes import net_work_month
from takeup.law.be.index import indexed_month
from takeup.law.be.index import p as shared
from takeup.law.be.people import age
from takeup.law.be.raising import in_charge, in_family, is_older, is_raised_here, is_raised_with

p = parameters(__file__)


@concerns("Ordinance of 25 April 2019: nothing of the scheme is left since 1 January 2020")
def concerned(person: Person) -> bool:
    """Children and young people under 25, in the months before 2020."""
    return person.day < p.ended(person, "late") and age(person) < 25


@condition("Special law of 6 January 2014: family benefits went to the communities (number from memory)")
def scheme_in_force(person: Person) -> bool:
    """Until 2018 in Flanders and the German-speaking Community, until 2019 elsewhere."""
    if person.day < p.ended(person, "early"):
        return True
    return person.domicile not in ("flanders", "german_community")


@condition("Law of 20 July 1971, art. 1; royal decree of 25 October 1971, art. 3")
def is_maintained_here(person: Person) -> bool:
    """Someone here bears more than half of the upkeep; presumed of those who raise the child here."""
    return is_raised_here(person)


@condition("Law of 20 July 1971, art. 1")
def carer_lives_in_belgium(person: Person) -> bool:
    """Who raises the child resides in Belgium."""
    return any_of(is_resident_carer(other, person) for other in person.household.others(person))


@rule("Law of 20 July 1971, art. 1")
def is_resident_carer(other: Person, child: Person) -> bool:
    """Raises the child and resides in Belgium."""
    return in_charge(other, child) and other.lives_in_belgium and has_prior_residence(other)


@rule("Law of 20 July 1971, arts 1 and 2: prior residence or a family link, not asked", uncertain="gf-prior-residence")
def has_prior_residence(person: Person) -> bool:
    """Taken to be met."""
    return True


@condition("Law of 20 July 1971, art. 2")
def child_lives_in_belgium(person: Person) -> bool:
    """The child really resides in Belgium."""
    return person.lives_in_belgium


@condition("Law of 20 July 1971, arts 1 and 2")
def may_stay(person: Person) -> bool:
    """Belgian, or authorised to stay."""
    return person.residence_status != "no_title"


@condition("Law of 20 July 1971, art. 2; general law of 1939, art. 62")
def age_or_studies(person: Person) -> bool:
    """Until 31 August of the year of the 18th birthday; then in studies or training until 25."""
    years = 18 if person.day.month <= 8 else 17
    return person.birth_date >= date(person.year - years, 1, 1) or person.studies != "none"


@condition("Law of 20 July 1971, art. 2; royal decree of 25 October 1971, art. 5")
def no_other_family_benefit(person: Person) -> bool:
    """No other child benefit for this child."""
    return person.child_benefit_received_for <= 0 or lower_benefit_counts(person)


@rule(
    "Royal decree of 25 October 1971, art. 5: only an equal or higher benefit stands in the way",
    uncertain="gf-other-benefit",
)
def lower_benefit_counts(person: Person) -> bool:
    """Another benefit, if it is lower than the amount here."""
    return person.child_benefit_received_for < amount_of_rank(person)


@condition("Law of 20 July 1971, art. 3; royal decree of 25 October 1971, art. 6")
def means_are_low(person: Person) -> bool:
    """The means of a quarter are not above the limit; no test with integration income or the income guarantee."""
    if any_of(is_exempt_carer(other, person) for other in person.household.others(person)):
        return True
    return means_of_quarter(person) <= means_limit(person)


@rule("Royal decree of 25 October 1971, art. 6")
def is_exempt_carer(other: Person, child: Person) -> bool:
    """Raises the child, with a right to integration income or the income guarantee."""
    if not in_charge(other, child):
        return False
    return bool(passport(other, "integration_income")) or bool(passport(other, "income_guarantee"))


@rule("Royal decree of 25 October 1971, art. 6")
def means_limit(person: Person) -> float:
    """A fifth more for each child after the first. Euros a quarter."""
    more = 1 + p.means_rise(person) * (number_of_children(person) - 1)
    return cents(p.means_limit(person) * shared.index_coefficient(person) * more)


@rule("Royal decree of 25 October 1971, art. 6: which means count was not seen", uncertain="gf-means")
def means_of_quarter(person: Person) -> float:
    """Three times the month of those who raise the child and their partners. Euros a quarter."""
    return 3 * total(means_counted(member, person) for member in person.household.members)


@rule("Royal decree of 25 October 1971, art. 6")
def means_counted(member: Person, child: Person) -> float:
    """Of one member; 0 for who does not belong to the family. Euros a month."""
    if not in_family(member, child):
        return 0.0
    benefits = member.unemployment_benefit + member.sickness_benefit + member.pension
    return net_work_month(member) + benefits + member.maintenance_received + member.other_income


@rule("Royal decree of 25 October 1971, art. 6")
def number_of_children(person: Person) -> int:
    """Children raised in the same family, the child itself included."""
    return how_many(counts_as_child(member, person) for member in person.household.members)


@rule("Royal decree of 25 October 1971, art. 6")
def counts_as_child(other: Person, child: Person) -> bool:
    """Raised in the same family, and young enough or in studies."""
    if other.place == child.place:
        return True
    return age(other) < 25 and is_raised_with(other, child) and age_or_studies(other)


@rule("Law of 20 July 1971, art. 4; royal decree of 25 October 1971, art. 8")
def amount(person: Person) -> float:
    """Euros a month."""
    return amount_with_supplements(person)


@rule("Royal decree of 25 October 1971, art. 8: social supplements on top were not seen", uncertain="gf-supplements")
def amount_with_supplements(person: Person) -> float:
    """At least the amount of the rank. Euros a month."""
    return amount_of_rank(person)


@rule("Royal decree of 25 October 1971, art. 8; general law of 1939, arts 40 and 44")
def amount_of_rank(person: Person) -> float:
    """Rank and age. Euros a month."""
    return cents(indexed_month(person, p.base(person, rank(person))) + age_supplement(person))


@rule("General law on family benefits of 1939, art. 42")
def rank(person: Person) -> str:
    """'first', 'second' or 'third' (and later), from old to young."""
    older = how_many(is_older_child(other, person) for other in person.household.others(person))
    if older < 1:
        return "first"
    return "second" if older < 2 else "third"


@rule("General law on family benefits of 1939, art. 42")
def is_older_child(other: Person, child: Person) -> bool:
    """An older child of the family who counts."""
    return is_older(other, child) and counts_as_child(other, child)


@rule("General law on family benefits of 1939, arts 44 and 44bis")
def age_supplement(person: Person) -> float:
    """From six years on. Euros a month."""
    if age(person) < 6:
        return 0.0
    ages = "6-11" if age(person) < 12 else "12-17" if age(person) < 18 else "18-24"
    if rank(person) == "first":
        return indexed_month(person, p.age_first(person, ages))
    return indexed_month(person, p.age_other(person, ages))
