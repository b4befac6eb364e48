"""Brussels rent allowance (huurtoelage / allocation loyer).

Housing Code of 17 July 2003, art. 165; order of the Brussels Government of 15 July 2021, in force since
11 October 2021. For tenants on the private market who wait for social housing. Its ceilings are the yearly
integration income, and for a single parent the ceiling of increased reimbursement.
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    cents,
    concerns,
    condition,
    in_payment,
    not_above,
    parameters,
    passport,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Household, Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.increased_reimbursement.rules import p as increased_reimbursement
from takeup.law.be.index import indexed_year
from takeup.law.be.integration_income.rules import p as integration_income
from takeup.law.be.people import age
from takeup.law.be.social_housing.rules import (
    children,
    is_65_or_disabled,
    is_single_parent,
    lives_alone,
    titles,
    titles_not_asked,
)
from takeup.law.be.social_housing.rules import income_for_admission as income_at_the_housing_company

p = parameters(__file__)


# -- who (art. 3 §2) -------------------------------------------------------------------------------


@concerns()
def concerned(household: Household) -> bool:
    """Tenants on the private market; a home of a housing company or a social rental agency is left out (art. 3 §3)."""
    return household.tenure == "private_rent"


@condition("Order of 15 July 2021, art. 3 §2")
def has_an_adult(household: Household) -> bool:
    """Someone is 18 or older, or a married minor."""
    return any_of(may_sign(member) for member in household.members)


@condition("Order of 15 July 2021, art. 3 §2 and §3")
def lives_in_brussels(household: Household) -> bool:
    """Someone who may sign has the official address in the Brussels Region."""
    return any_of(may_sign_in_brussels(member) for member in household.members)


@condition("Order of 15 July 2021, art. 3 §3")
def main_home_lease(household: Household) -> bool:
    """A lease for the main home."""
    return household.lease == "main_home"


@condition("Order of 15 July 2021, art. 3 §3")
def landlord_is_no_relative(household: Household) -> bool:
    """The home does not belong to a relative up to the second degree."""
    return not household.landlord_is_relative


@condition("Order of 15 July 2021, art. 3 §2")
def nobody_owns_a_home(household: Household) -> bool:
    """Nobody in the household has a right on a home."""
    return not any_of(owns_a_home(member) for member in household.members)


@condition("Order of 15 July 2021, art. 3 §2", until="2023-01-31")
def no_other_rent_aid(household: Household) -> bool:
    """No other rent aid of the Region."""
    return not household.other_rent_aid


@no_other_rent_aid.since("2023-02-01", "Order of 15 July 2021, art. 3 §2; order of 13 October 2022")
def no_other_rent_aid_2023(household: Household) -> bool:
    """No other rent aid of the Region, relocation support included."""
    return not household.other_rent_aid and not in_payment(household, "relocation_allowance")


@condition("Order of 15 July 2021, art. 3 §2, 5°")
def is_candidate(household: Household) -> bool:
    """Registered for social housing: this right opens the rent allowance."""
    return passport(household, "social_housing")  # type: ignore[no-any-return]  # a door between rights is untyped


@condition("Order of 15 July 2021, art. 3 §2, 5° and 6°")
def has_enough_titles(household: Household) -> bool:
    """Six priority titles; two for a single parent."""
    if titles(household) >= titles_needed(household):
        return True
    return perhaps_enough_titles(household)


@condition("Order of 15 July 2021, art. 3 §2")
def income_under_the_ceiling(household: Household) -> bool:
    """The income of three years before; where it is above the ceiling, the one that the housing company uses."""
    if income(household) <= ceiling(household):
        return True
    return perhaps_under_the_ceiling(household)


@rule("Order of 15 July 2021, art. 3 §2")
def may_sign(person: Person) -> bool:
    """18 or older, or emancipated by marriage."""
    return age(person) >= 18 or person.partnership == "married"


@rule("Order of 15 July 2021, art. 3 §2 and §3")
def may_sign_in_brussels(person: Person) -> bool:
    """May sign, and has the official address in the Brussels Region."""
    return may_sign(person) and person.domicile == "brussels"


@rule("Order of 15 July 2021, art. 3 §2")
def owns_a_home(person: Person) -> bool:
    """Owns a building, or has the usufruct of one."""
    return person.cadastral_income_built > 0


@rule("Order of 15 July 2021, art. 3 §2, 5° and 6°")
def titles_needed(household: Household) -> int:
    """Priority titles on the waiting list."""
    needed: int = p.titles(household, "single_parent" if is_single_parent(household) else "others")
    return needed


@rule("not settled by the sources (see the open questions)")
def perhaps_enough_titles(household: Household) -> bool:
    """Not on the list yet: titles that nobody asked about may be enough."""
    if household.social_housing_candidate:
        return False
    if titles(household) + titles_not_asked(household) < titles_needed(household):
        return False
    return unknowable(household, "ra-other-titles")


# -- income and ceiling (art. 3 §2) ----------------------------------------------------------------


@rule("Order of 15 July 2021, art. 3 §2 (be.brussels: 2021 for a claim in 2024)")
def income_of_adults(household: Household) -> float:
    """Taxable income of all adults, three calendar years before. Euros a year."""
    return total(income_of_adult(member) for member in household.members)


@rule("Order of 15 July 2021, art. 3 §2")
def income_of_adult(person: Person) -> float:
    """Taxable income three calendar years before; 0 for a minor. Euros a year."""
    if age(person) < 18:
        return 0.0
    return net_taxable_year(person, person.year - p.income_years_back(person))


@rule("Order of 15 July 2021, art. 3 §2")
def income(household: Household) -> float:
    """The income that counts. Euros a year."""
    if income_of_adults(household) <= ceiling(household):
        return income_of_adults(household)
    return not_above(income_known_later(household), income_of_adults(household))


@rule("Order of 15 July 2021, art. 3 §2", uncertain="ra-later-income")
def income_known_later(household: Household) -> float:
    """The income by which the housing company admits the candidate. Euros a year."""
    return income_at_the_housing_company(household)


@rule("Order of 15 July 2021, art. 3 §2")
def ceiling(household: Household) -> float:
    """Yearly integration income of one person or of a family; for a single parent that of increased reimbursement."""
    if is_single_parent(household):
        return reimbursement_ceiling(household)
    return integration_income_of(household, "single" if lives_alone(household) else "family")


@rule("Order of 15 July 2021, art. 3 §2", until="2024-04-30")
def integration_income_of(household: Household, category: str) -> float:
    """As published in 2022: the integration income of September 2021. Euros a year."""
    return float(p.published_ceiling(household, category))


@integration_income_of.since("2024-05-01", "Order of 15 July 2021, art. 3 §2; law of 26 May 2002, arts 14 and 15")
def integration_income_of_the_day(household: Household, category: str) -> float:
    """The integration income of the day. Euros a year."""
    return indexed_year(household, integration_income.base(household, category))


@rule("Order of 15 July 2021, art. 3 §2", until="2024-04-30")
def reimbursement_ceiling(household: Household) -> float:
    """As published in 2022. Euros a year."""
    return float(p.published_ceiling(household, "single_parent"))


@reimbursement_ceiling.since("2024-05-01", "Order of 15 July 2021, art. 3 §2; royal decree of 15 January 2014")
def reimbursement_ceiling_of_the_day(household: Household) -> float:
    """Increased reimbursement for one person; where not published, the lowest it can be. Euros a year."""
    return float(increased_reimbursement.current_ceiling(household, "base"))


@rule("Royal decree of 15 January 2014")
def highest_reimbursement_ceiling(household: Household) -> float:
    """The highest that the ceiling of increased reimbursement for one person can be. Euros a year."""
    return float(increased_reimbursement.current_ceiling(household, "base_most"))


@rule("not settled by the sources (see the open questions)")
def perhaps_under_the_ceiling(household: Household) -> bool:
    """A single parent between the last known ceiling and the highest that it can be."""
    if not is_single_parent(household):
        return False
    return income(household) <= highest_reimbursement_ceiling(household) and unknowable(household, "ra-ceiling")


# -- amount and duration (arts 4, 5 and 29) --------------------------------------------------------


@rule("Order of 15 July 2021, arts 4 and 29")
def amount(household: Household) -> float:
    """Base and increase, indexed; not more than the rent. Euros a month."""
    full = cents(indexed(household, base(household) + increase(household)))
    return full if household.rent >= full else not_above(up_to_the_rent(household), full)


@rule("Order of 15 July 2021, art. 4", uncertain="ra-rent")
def up_to_the_rent(household: Household) -> float:
    """The rent at the start of the lease; here the rent of now. Euros a month."""
    return household.rent


@rule("Order of 15 July 2021, art. 4 §2")
def base(household: Household) -> float:
    """Lower for a single parent with more than the integration income of a family. Before indexation, a month."""
    if is_single_parent(household) and income(household) > integration_income_of(household, "family"):
        return float(p.base(household, "higher_income"))
    return float(p.base(household, "others"))


@rule("Order of 15 July 2021, art. 4 §3")
def for_each_child(household: Household) -> float:
    """Double for a single parent. Before indexation, a month."""
    return float(p.child(household, "single_parent" if is_single_parent(household) else "others"))


@rule("Order of 15 July 2021, art. 4 §3")
def increase(household: Household) -> float:
    """For the dependent children; whether a fourth one counts is not settled. Before indexation, a month."""
    each, number = for_each_child(household), children(household)
    sure = not_above(number, p.children_sure(household))
    return between(household, each * sure, each * number, "ra-children")


@rule("Order of 15 July 2021, art. 29", until="2022-12-31")
def indexed(household: Household, euros: float) -> float:
    """Not indexed yet."""
    index: float = p.index(household)
    return euros * index


@indexed.since("2023-01-01", "Order of 15 July 2021, art. 29", uncertain="ra-index")
def indexed_2023(household: Household, euros: float) -> float:
    """With the factor that the published amounts of 2023 show."""
    index: float = p.index(household)
    return euros * index


@rule("Order of 15 July 2021, art. 5")
def no_time_limit(household: Household) -> bool:
    """A member is 65 or older, or has a recognised disability."""
    return any_of(is_65_or_disabled(member) for member in household.members)


@rule("Order of 15 July 2021, art. 5")
def years_in_one_go(household: Household) -> int:
    """Five years from the claim, once renewable."""
    years: int = p.years(household)
    return years
