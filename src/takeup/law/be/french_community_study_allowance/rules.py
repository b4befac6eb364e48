"""Study allowance of the French Community (allocation d'études) for secondary and higher education, also in Brussels.

Order of the Government of the French Community of 21 September 2016, arts 2-4. The community of the school decides,
not the place where the family lives. One claim a year, by 31 October; the income of two years before counts.
"""

from __future__ import annotations

from takeup.engine import (
    between,
    cents,
    concerns,
    condition,
    how_many,
    in_payment,
    not_above,
    not_below,
    parameters,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.people import age, is_partner
from takeup.law.be.schooling import (
    is_child_of_the_family,
    is_in_charge,
    is_in_higher_education,
    may_study,
    on_own_feet,
    provides_income,
    reference_year,
    study_level,
)

p = parameters(__file__)
LAST_ROW = 4  # the tables have a row for 0, 1, 2, 3 and 4 persons in charge


# -- which pupil or student ------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """Pupils of a secondary school and students of higher education, of the French Community."""
    if age(person) < p.from_age(person) or not may_study(person) or person.school_community != "french":
        return False
    return study_level(person) not in ("preschool", "primary")


@condition("Order of 21 September 2016; decree of the French Community of 7 November 1983 (bruxelles-j.be)")
def studies_full_time(person: Person) -> bool:
    """Secondary school of full programme, or higher education; not learning and working, not adult education."""
    if is_in_higher_education(person):
        return studies_are_new(person)
    return study_level(person) in ("secondary", "third_year", "nursing")


@rule("Decree of the French Community of 7 November 1983 (from memory; inforjeunesnamur.be)", uncertain="fwb-studies")
def studies_are_new(person: Person) -> bool:
    """Studies of a higher level than a diploma that one has: taken to be so."""
    return True


@condition("Decree of the French Community of 7 November 1983 (from memory; allocations-etudes.cfwb.be: nationality)")
def may_stay(person: Person) -> bool:
    """Belgian or refugee, or under conditions another nationality."""
    if person.residence_status in ("belgian", "refugee"):
        return True
    if person.residence_status == "no_title":
        return False
    if person.residence_status in ("eu_over_three_months", "population_register"):
        return settled_foreigner(person)
    return unknowable(person, "fwb-nationality")


@rule("Decree of the French Community of 7 November 1983 (from memory; not read)", uncertain="fwb-nationality")
def settled_foreigner(person: Person) -> bool:
    """Someone settled in Belgium is taken to meet the further conditions."""
    return True


@condition("Order of 21 September 2016, art. 2 (inforjeunes.be: one cent too much is too much)")
def income_below_ceiling(person: Person) -> bool:
    """The income of the household is below the ceiling for its persons in charge."""
    return household_income(person) < ceiling_indexed(person)


@condition("Order of 21 September 2016 (parentia.be: cadastral income and rent of other property)")
def little_other_property(person: Person) -> bool:
    """Houses and land besides the own home and business bring no more than the limit."""
    return other_property(person) <= p.property_limit(person)  # type: ignore[no-any-return]


# -- the amount (arts 3 and 4) ---------------------------------------------------------------------------


@rule("Order of 21 September 2016, arts 3 and 4")
def amount(person: Person) -> float:
    """Euros for the school or academic year."""
    low = allowance(person, 1.0, p.least_taxable(person, "low"))
    high = allowance(person, p.coefficient(person), p.least_taxable(person, "high"))
    return between(person, low, high, "fwb-amount")


@rule("Order of 21 September 2016, arts 3 and 4")
def allowance(person: Person, coefficient: float, least_taxable: float) -> float:
    """The maximum up to the lower limit or the special limit; above them in proportion. Euros a year."""
    income = household_income(person)
    most = cents(maximum(person) * coefficient)
    lower = plancher(person) * coefficient
    if income <= (least_taxable + special_increment(person)) * coefficient:
        return most
    return not_above(cents(most * (lower / not_below(income, lower))), most)


@rule("Order of 21 September 2016, art. 4")
def maximum(person: Person) -> float:
    """The highest amount in the text of 2016. Euros a year."""
    return float(p.maximum(person, amount_row(person)))


@rule("Order of 21 September 2016, art. 4")
def amount_row(person: Person) -> str:
    """Row of the table of amounts."""
    if not is_in_higher_education(person):
        return "secondary_boarder" if person.lives_at_school else "secondary_day"
    row = "higher_kot" if person.lives_at_school else "higher_home"
    return row + ("_with_child_benefit" if has_child_benefit(person) else "_without_child_benefit")


@rule("Order of 21 September 2016, art. 4: family benefits are paid for the student")
def has_child_benefit(person: Person) -> bool:
    """The child benefit of a region or community, or of another country, is paid for the student."""
    if age(person) >= p.child_benefit_until(person):
        return False
    return has_child_benefit_here(person) or person.child_benefit_elsewhere


@rule("Order of 21 September 2016, art. 4: family benefits are paid for the student")
def has_child_benefit_here(person: Person) -> bool:
    """Each region and community has its own, by where the student lives."""
    if person.domicile == "flanders":
        return in_payment(person, "child_benefit_flanders")  # type: ignore[no-any-return]
    if person.domicile == "wallonia":
        return in_payment(person, "child_benefit_wallonia")  # type: ignore[no-any-return]
    if person.domicile == "german_community":
        return in_payment(person, "child_benefit_german_community")  # type: ignore[no-any-return]
    return in_payment(person, "child_benefit")  # type: ignore[no-any-return]


# -- ceilings by persons in charge (art. 2) --------------------------------------------------------------


@rule("Order of 21 September 2016, art. 2")
def ceiling(person: Person) -> float:
    """The income ceiling in the text of 2016. Euros a year."""
    if is_in_higher_education(person):
        return by_dependants(person, "ceiling_higher")
    return by_dependants(person, "ceiling_secondary")


@rule("Order of 21 September 2016, art. 2, with the coefficient of the year")
def ceiling_indexed(person: Person) -> float:
    """The income ceiling of the school year. Euros a year."""
    return cents(ceiling(person) * p.coefficient(person))


@rule("Order of 21 September 2016, art. 3")
def plancher(person: Person) -> float:
    """The income up to which the maximum is paid, in the text of 2016. Euros a year."""
    return by_dependants(person, "plancher")


@rule("Order of 21 September 2016, art. 4")
def special_increment(person: Person) -> float:
    """What each person in charge adds to the limit of the special allowance. Euros a year."""
    return by_dependants(person, "special")


@rule("Order of 21 September 2016, arts 2-4")
def by_dependants(person: Person, table: str) -> float:
    """The row of a table for the persons in charge; each one above the last row adds a fixed sum. Euros a year."""
    count = dependants(person)
    for row in range(LAST_ROW):
        if count <= row:
            return float(p.by_dependants(person, table + "_" + str(row)))
    last = p.by_dependants(person, table + "_" + str(LAST_ROW))
    return last + (count - LAST_ROW) * p.by_dependants(person, table + "_more")  # type: ignore[no-any-return]


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be: who is in charge)")
def dependants(person: Person) -> int:
    """Persons in charge; another child in higher education counts for two."""
    home = person.household  # its members are gone through once each time
    in_charge = how_many(counts_as_dependant(member, person) for member in home.members)
    return in_charge + how_many(counts_twice(member, person) for member in home.members)


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be: who is in charge)")
def counts_as_dependant(member: Person, person: Person) -> bool:
    """In charge for the taxes of those whose income counts."""
    return is_in_charge(member, person)


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be; bruxelles-j.be)")
def counts_twice(member: Person, person: Person) -> bool:
    """Another child in charge who is in higher education."""
    if member.id == person.id or not is_in_higher_education(member):
        return False
    return is_child_of_the_family(member, person) and counts_as_dependant(member, person)


# -- income and property of the household ----------------------------------------------------------------


@rule("Order of 21 September 2016, art. 2 (bruxelles-j.be: which income counts)")
def household_income(person: Person) -> float:
    """Income of the reference year of everyone whose income counts. Euros a year."""
    return total(income_of(member, person) for member in person.household.members)


@rule("Order of 21 September 2016, art. 2 (bruxelles-j.be: which income counts)")
def income_of(member: Person, person: Person) -> float:
    """Jointly and separately taxable income and untaxed benefits; 0 for who does not count. Euros a year."""
    if not counts(member, person):
        return 0.0
    year = reference_year(person)
    return net_taxable_year(member, year) + member.untaxed_benefits[year]


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be: whose income counts)")
def counts(member: Person, person: Person) -> bool:
    """Everyone here but the student, brothers and sisters, co-tenants and children of a partner."""
    if member.id == person.id:
        return student_counts(person)
    if provides_income(member, person):
        return True
    if is_child_of_the_family(member, person) or member.relation_to(person) in ("sibling", "child"):
        return False
    if age(member) < 18:
        return False
    return shares_the_household(member, person)


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be: not those with whom one only shares a home)")
def shares_the_household(member: Person, person: Person) -> bool:
    """Another relative, or someone else who shares the household."""
    if member.relation_to(person) != "unrelated" or is_partner(member, person):
        return True
    return member.shares_household_costs


@rule("Order of 21 September 2016, art. 2 (inforjeunes.be: who provides for himself or herself)")
def student_counts(person: Person) -> bool:
    """A student whom nobody here raises provides for himself or herself."""
    return on_own_feet(person) and own_income_counts(person)


@rule("Order of 21 September 2016, art. 2 (a lower limit for the own income was not read)", uncertain="fwb-own-feet")
def own_income_counts(person: Person) -> bool:
    """The own income takes the place of that of the parents."""
    return True


@rule("Order of 21 September 2016 (parentia.be)")
def other_property(person: Person) -> float:
    """Cadastral income and gross rent of other property of those whose income counts. Euros a year."""
    return total(other_property_of(member, person) for member in person.household.members)


@rule("Order of 21 September 2016 (parentia.be)")
def other_property_of(member: Person, person: Person) -> float:
    """Of one member; 0 for who does not count or has none. Euros a year."""
    if not counts(member, person) or member.other_property_cadastral_income <= 0:
        return 0.0
    return property_and_rent(member)


@rule("Order of 21 September 2016 (parentia.be)", uncertain="fwb-property")
def property_and_rent(member: Person) -> float:
    """Cadastral income, not indexed, and rent added up. Euros a year."""
    return member.other_property_cadastral_income + member.rent_received
