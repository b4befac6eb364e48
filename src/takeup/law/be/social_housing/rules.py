"""Social housing in Brussels (sociale woning / logement social).

Housing Code of 17 July 2003; order of the Brussels Government of 26 September 1996, as in force since
8 December 2016. The right is a place on the waiting list, as a registered candidate. What a rent would be
is the second half: nobody is asked for it, it is worked out for one home (`rent_at`).
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    cents,
    concerns,
    condition,
    half_up,
    how_many,
    not_above,
    not_below,
    parameters,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Household, Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.people import age, is_child_of, is_unmarried_minor

p = parameters(__file__)

BELGIAN_COMMUNES = ("brussels", "flanders", "wallonia", "german_community")
MOST_STEPS = 6  # the table of the reduction for children ends with "6 or more"
MOST_BEDROOMS = 4  # the table of the lowest rents ends with "4 or more"


# -- who can register (arts 3 to 5 and 31) ---------------------------------------------------------


@concerns()
def concerned(household: Household) -> bool:
    """Who has no home of their own and does not live in social housing yet."""
    return household.tenure not in ("owner", "social_rent")


@condition("Order of 26 September 1996, art. 3 (18 years: logement.brussels)")
def has_an_adult(household: Household) -> bool:
    """Someone of 18 or older can sign."""
    return any_of(is_of_age(member) for member in household.members)


@condition("Order of 26 September 1996, art. 3 (binhome.brussels: one adult of the household is enough)")
def registered_in_belgium(household: Household) -> bool:
    """Someone who is not a dependent child is in the register of a Belgian municipality."""
    return any_of(is_registered_adult(member) for member in household.members)


@condition("Order of 26 September 1996, art. 3 (binhome.brussels)")
def nobody_owns(household: Household) -> bool:
    """Nobody in the household owns a building or land, or has the usufruct of one."""
    return not any_of(owns_property(member) for member in household.members)


@condition("Order of 26 September 1996, art. 31")
def income_under_the_ceiling(household: Household) -> bool:
    """The income of the reference year, or else the income of this year, is not above the ceiling."""
    if income_for_admission(household) <= admission_ceiling(household):
        return True
    return perhaps_under_the_ceiling(household)


@rule("Order of 26 September 1996, art. 3")
def received(household: Household) -> float:
    """1 where the household is a registered candidate."""
    return 1.0 if household.social_housing_candidate else 0.0


@rule("Order of 26 September 1996, art. 3")
def is_of_age(person: Person) -> bool:
    """18 or older."""
    return age(person) >= 18


@rule("Order of 26 September 1996, art. 3")
def is_registered_adult(person: Person) -> bool:
    """In the register of a Belgian municipality (a reference address counts), and not a dependent child."""
    return person.domicile in BELGIAN_COMMUNES and not is_dependent_child(person)


@rule("Order of 26 September 1996, art. 3")
def owns_property(person: Person) -> bool:
    """A building or land, or its usufruct."""
    return person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0


# -- the household ---------------------------------------------------------------------------------


@rule("Order of 26 September 1996, art. 2")
def is_dependent_child(person: Person) -> bool:
    """Under 18, or a young adult who studies and lives with a parent."""
    if age(person) >= 25:
        return False
    return is_unmarried_minor(person) or studies_at_home(person)


@rule("Order of 26 September 1996, art. 2")
def studies_at_home(person: Person) -> bool:
    """From 18 to 24, in school, training or higher education, and a child of someone here."""
    if age(person) < 18 or person.studies not in ("school_or_training", "higher_education"):
        return False
    return is_child_here(person) and counts_while_studying(person)


@rule("Order of 26 September 1996, art. 2")
def is_child_here(person: Person) -> bool:
    """Lives with a parent."""
    return any_of(is_child_of(person, other) for other in person.household.others(person))


@rule("Order of 26 September 1996, art. 2", uncertain="sh-student-child")
def counts_while_studying(person: Person) -> bool:
    """A child for whom child benefit is paid counts; here: who studies."""
    return True


@rule("Order of 26 September 1996, art. 2")
def is_grown_up(person: Person) -> bool:
    """Not a dependent child."""
    return not is_dependent_child(person)


@rule("Order of 26 September 1996, art. 2")
def children(household: Household) -> int:
    """Dependent children."""
    return how_many(is_dependent_child(member) for member in household.members)


@rule("Order of 26 September 1996, art. 2")
def is_disabled_child(person: Person) -> bool:
    """A dependent child with a recognised disability."""
    return is_dependent_child(person) and person.recognised_disability


@rule("Order of 26 September 1996, art. 2")
def is_disabled_adult(person: Person) -> bool:
    """Someone else here with a recognised disability."""
    return not is_dependent_child(person) and person.recognised_disability


@rule("Order of 26 September 1996, art. 2: a child with a disability counts for two")
def weighted_children(household: Household) -> int:
    """Dependent children, those with a recognised disability twice."""
    return children(household) + how_many(is_disabled_child(member) for member in household.members)


@rule("Order of 26 September 1996, art. 2")
def disabled_adults(household: Household) -> int:
    """Adults with a recognised disability."""
    return how_many(is_disabled_adult(member) for member in household.members)


@rule("Order of 26 September 1996, art. 8")
def is_single_parent(household: Household) -> bool:
    """One adult with one or more dependent children, and nobody else."""
    if how_many(is_grown_up(member) for member in household.members) != 1:
        return False
    return children(household) > 0


@rule("Order of 26 September 1996, art. 31")
def lives_alone(household: Household) -> bool:
    """One person."""
    return how_many(True for _ in household.members) == 1


# -- income and ceiling (art. 31) ------------------------------------------------------------------


@rule("Order of 26 September 1996, art. 31")
def reference_year(household: Household) -> int:
    """Three years before (logementbruxellois.be: the income of 2021 for a registration in 2024)."""
    back: int = p.income_years_back(household)
    return household.year - back


@rule("Order of 26 September 1996, art. 31")
def income_of_year(household: Household, year: int) -> float:
    """Net taxable income of everyone but dependent children. Euros a year."""
    return total(income_of_adult(member, year) for member in household.members)


@rule("Order of 26 September 1996, art. 31")
def income_of_adult(person: Person, year: int) -> float:
    """Net taxable income; 0 for a dependent child. Euros a year."""
    return 0.0 if is_dependent_child(person) else net_taxable_year(person, year)


@rule("Order of 26 September 1996, art. 31")
def has_income(person: Person) -> bool:
    """An adult with an income of the reference year."""
    return income_of_adult(person, reference_year(person.household)) > 0


@rule("Order of 26 September 1996, art. 31")
def incomes(household: Household) -> int:
    """How many adults have an income."""
    return how_many(has_income(member) for member in household.members)


@rule("Order of 26 September 1996, art. 31 and 31 §5")
def income_for_admission(household: Household) -> float:
    """The income of the reference year; where that is above the ceiling and fell since, that of now. Euros a year."""
    reference = income_of_year(household, reference_year(household))
    if reference <= admission_ceiling(household):
        return reference
    return not_above(income_of_year(household, household.year), reference)


@rule("Order of 26 September 1996, art. 31")
def kind_of_household(household: Household) -> str:
    """'alone', 'one_income' or 'several_incomes'. A single parent is more persons with one income."""
    if lives_alone(household):
        return "alone"
    return "several_incomes" if incomes(household) > 1 else "one_income"


@rule("Order of 26 September 1996, arts 30 and 31")
def admission_ceiling(household: Household) -> float:
    """Euros a year; where no later figure is known, the lowest that it can be."""
    own: float = p.ceiling(household, kind_of_household(household))
    child: float = p.ceiling(household, "child")
    adult: float = p.ceiling(household, "disabled_adult")
    return own + child * weighted_children(household) + adult * disabled_adults(household)


@rule("Order of 26 September 1996, arts 30 and 31")
def highest_admission_ceiling(household: Household) -> float:
    """The highest that the ceiling can be where it was not found. Euros a year."""
    own: float = p.ceiling_most(household, kind_of_household(household))
    child: float = p.ceiling_most(household, "child")
    adult: float = p.ceiling_most(household, "disabled_adult")
    return own + child * weighted_children(household) + adult * disabled_adults(household)


@rule("not settled by the sources (see the open questions)")
def perhaps_under_the_ceiling(household: Household) -> bool:
    """Above the last known ceiling, but perhaps not above that of this year."""
    if p.ceiling(household, "alone") == p.ceiling_most(household, "alone"):
        return False
    if income_for_admission(household) > highest_admission_ceiling(household):
        return False
    return unknowable(household, "sh-ceilings")


@rule("Order of 26 September 1996, art. 66")
def fits_moderate_housing(household: Household) -> bool:
    """Above the ceiling of social housing, up to one and a half times it."""
    most: float = p.tiers(household, "moderate")
    income, ceiling = income_for_admission(household), admission_ceiling(household)
    return income > ceiling and income <= most * ceiling


@rule("Order of 26 September 1996, art. 83")
def fits_medium_housing(household: Household) -> bool:
    """Above one and a half times the ceiling of social housing, up to twice it."""
    least: float = p.tiers(household, "moderate")
    most: float = p.tiers(household, "medium")
    income, ceiling = income_for_admission(household), admission_ceiling(household)
    return income > least * ceiling and income <= most * ceiling


@rule("Order of 26 September 1996, arts 44-49")
def lease_goes_on(household: Household, income: float) -> bool:
    """After nine years: the income is not above one and a half times the ceiling."""
    most: float = p.tiers(household, "moderate")
    return income <= most * admission_ceiling(household)


@rule("Order of 26 September 1996, arts 44-49")
def lease_without_end(household: Household) -> bool:
    """Someone is 65 or older, or has a recognised disability."""
    return any_of(is_65_or_disabled(member) for member in household.members)


@rule("Order of 26 September 1996, arts 44-49")
def is_65_or_disabled(person: Person) -> bool:
    """65 or older, or a recognised disability."""
    return age(person) >= 65 or person.recognised_disability


# -- priority titles (art. 8) ----------------------------------------------------------------------


@rule("Order of 26 September 1996, art. 8")
def titles(household: Household) -> int:
    """What the letter of the housing company says; for who is not registered, what there would be on the first day."""
    return household.priority_titles if household.social_housing_candidate else titles_at_registration(household)


@rule("Order of 26 September 1996, art. 8 §§1-4", uncertain="sh-titles")
def titles_at_registration(household: Household) -> int:
    """Titles that follow from what is known of the household."""
    return (
        titles_for_leaving(household)
        + titles_for_single_parent(household)
        + titles_for_disability(household)
        + titles_for_age(household)
    )


@rule("Order of 26 September 1996, art. 8")
def titles_for_leaving(household: Household) -> int:
    """An unfit home, a lease that the landlord ended early, a disaster."""
    because = household.left_home_because
    if because not in ("unfit_home", "lease_ended", "calamity"):
        return 0
    found: int = p.titles(household, because)
    return found


@rule("Order of 26 September 1996, art. 8")
def titles_for_single_parent(household: Household) -> int:
    """A single parent."""
    if not is_single_parent(household):
        return 0
    found: int = p.titles(household, "single_parent")
    return found


@rule("Order of 26 September 1996, art. 8")
def titles_for_disability(household: Household) -> int:
    """A member with a recognised disability."""
    if not any_of(member.recognised_disability for member in household.members):
        return 0
    found: int = p.titles(household, "disabled_member")
    return found


@rule("Order of 26 September 1996, art. 8")
def titles_for_age(household: Household) -> int:
    """For each member over 60."""
    each: int = p.titles(household, "over_60")
    return each * how_many(is_over_60(member) for member in household.members)


@rule("Order of 26 September 1996, art. 8")
def is_over_60(person: Person) -> bool:
    """60 years are full."""
    return age(person) >= 60


@rule("Order of 26 September 1996, art. 8")
def titles_not_asked(household: Household) -> int:
    """The most that titles about which nobody is asked can add on the first day."""
    most: int = p.titles(household, "threatened_family") + p.titles(household, "rent_aid_ends")
    if children(household) < 1:
        return most
    most = most + p.titles(household, "lead_poisoning")
    return most + p.titles(household, "young_with_two_children") if children(household) >= 2 else most


@rule("Order of 26 September 1996, art. 8")
def titles_for_waiting(household: Household, years: int) -> int:
    """One title after the first year on the list, two more for each further year."""
    if years < 1:
        return 0
    first: int = p.waiting_titles(household, "first_year")
    more: int = p.waiting_titles(household, "each_further_year")
    return first + more * (years - 1)


# -- what the rent of one home would be (arts 57 to 61) --------------------------------------------


@rule("Order of 26 September 1996, arts 57-61")
def rent_at(household: Household, base_rent: float, income: float, bedrooms: int, normal: float) -> float:
    """The rent of a home that fits. Euros a month.

    `base_rent`: a year, from the letter of offer; `income`: of the household, a year; `normal`: how many
    times the base rent the normal rental value is (1.10 to 3.00).
    """
    return cents(yearly_rent(household, base_rent, income, bedrooms, normal) / 12)


@rule("Order of 26 September 1996, arts 57-61")
def yearly_rent(household: Household, base_rent: float, income: float, bedrooms: int, normal: float) -> float:
    """Not above the cap by income, never under the floor, never above the normal rental value. Euros a year."""
    least = floor_of_rent(household, base_rent, bedrooms)
    rent = not_below(reduced_rent(household, base_rent, income), least)
    capped = not_below(not_above(rent, cap_of_rent(household, income)), least)
    return not_above(capped, normal * base_rent)


@rule("Order of 26 September 1996, art. 57")
def base_rent_of(household: Household, cost_price: float, share: float) -> float:
    """A share of the cost price of the home, from 3 to 10 %. Euros a year."""
    within = not_below(not_above(share, p.base_share(household, "most")), p.base_share(household, "least"))
    return cost_price * within


@rule("Order of 26 September 1996, art. 58")
def reference_income(household: Household) -> float:
    """Euros a year, indexed."""
    of_2016: float = p.reference_income(household)
    index: float = p.index(household)
    return of_2016 * index


@rule("Order of 26 September 1996, art. 58")
def income_coefficient(household: Household, income: float) -> float:
    """Income over reference income, two decimals."""
    return half_up(income / reference_income(household), 2)


@rule("Order of 26 September 1996, arts 58 and 59")
def reduced_rent(household: Household, base_rent: float, income: float) -> float:
    """Base rent times the coefficient of the income, less the reductions. Euros a year."""
    off = child_reduction_rate(household) + p.disabled_reduction(household) * disabled_adults(household)
    return not_below(base_rent * income_coefficient(household, income) - off * base_rent, 0.0)


@rule("Order of 26 September 1996, art. 59")
def child_reduction_rate(household: Household) -> float:
    """Share of the base rent, by the number of children."""
    rate = 0.0
    for number in range(1, MOST_STEPS + 1):
        if weighted_children(household) >= number:
            rate = p.child_reduction(household, number)
    return rate


@rule("Order of 26 September 1996, art. 61")
def floor_of_rent(household: Household, base_rent: float, bedrooms: int) -> float:
    """The lowest rent. Euros a year."""
    by_rooms = p.floor_by_bedrooms(household, not_above(bedrooms, MOST_BEDROOMS)) * p.index(household)
    return not_below(not_above(base_rent / 2, by_rooms), p.floor(household) * p.index(household))


@rule("Order of 26 September 1996, art. 61")
def cap_rate(household: Household, income: float) -> float:
    """Share of the income that the rent does not pass."""
    if income < reference_income(household):
        return float(p.cap(household, "under_reference"))
    return float(p.cap(household, "to_ceiling" if income <= admission_ceiling(household) else "above_ceiling"))


@rule("Order of 26 September 1996, art. 61")
def cap_of_rent(household: Household, income: float) -> float:
    """Euros a year."""
    return cap_rate(household, income) * income


@rule("Order of 26 September 1996, arts 2 and 61", uncertain="sh-too-large")
def cap_applies(household: Household, bedrooms: int, for_children: int, for_others: int, transfer: bool) -> bool:
    """The home is not too large, or a move to a fitting one has been asked for."""
    return transfer or bedrooms_too_many(household, bedrooms, for_children, for_others) <= 1


@rule("Order of 26 September 1996, art. 61")
def normal_value_allowed(household: Household, coefficient: float) -> bool:
    """The normal rental value is from 1.10 to 3.00 times the base rent."""
    return bool(p.normal_value(household, "least") <= coefficient <= p.normal_value(household, "most"))


@rule("Order of 26 September 1996, art. 2")
def fitting_bedrooms(household: Household, for_children: int, for_others: int) -> int:
    """One bedroom, those that the children need, those that others need."""
    return 1 + for_children + for_others


@rule("Order of 26 September 1996, art. 2")
def bedrooms_too_many(household: Household, bedrooms: int, for_children: int, for_others: int) -> int:
    """More than those that fit."""
    extra = bedrooms - fitting_bedrooms(household, for_children, for_others)
    return extra if extra >= 1 else 0


@rule("Order of 26 September 1996, art. 61 (charge for rooms too many)")
def extra_rooms_free(household: Household, transfer: bool) -> bool:
    """Nothing is charged: someone is 60 or has a disability, or a move has been asked for."""
    return transfer or any_of(is_60_or_disabled(member) for member in household.members)


@rule("Order of 26 September 1996, art. 61 (charge for rooms too many)")
def is_60_or_disabled(person: Person) -> bool:
    """60 or older, or a recognised disability."""
    return age(person) >= 60 or person.recognised_disability


@rule("Order of 26 September 1996, art. 61 (charge for rooms too many)")
def extra_rooms_charge(household: Household, extra: int, income: float) -> float:
    """For each bedroom too many after the first one. Euros a year."""
    if extra_rooms_free(household, False):
        return 0.0
    return charge_for_one_room(household, income) * charged_rooms(household, extra)


@rule("Order of 26 September 1996, art. 61 (charge for rooms too many)")
def charged_rooms(household: Household, extra: int) -> int:
    """The first bedroom too many is free."""
    return extra - 1 if extra >= 2 else 0


@rule("Order of 26 September 1996, art. 61 (charge for rooms too many)")
def charge_for_one_room(household: Household, income: float) -> float:
    """A share of the income, up to an amount. Euros a year."""
    share: float = p.extra_room(household, "share")
    most: float = p.extra_room(household, "most")
    return not_above(share * income, most * p.index(household))


@rule("Order of 26 September 1996, arts 25 and 26")
def energy_share(household: Household, standard: str, saved: float, exempt: float) -> float:
    """Part of what a home that needs little energy saves. Euros a year.

    `standard`: 'passive', 'very_low' or 'low'; `saved`: use times surface times tariff; `exempt`: share of the surface.
    """
    return float(p.energy_share(household, standard)) * saved * (1 - exempt)
