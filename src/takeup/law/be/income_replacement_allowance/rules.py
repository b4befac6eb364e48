"""Income replacement allowance for adults with a disability (IVT / ARR).

Law of 27 February 1987, arts 2, 4, 6 and 7; royal decree of 6 July 1987 (RD). A doctor of the DG Persons with a
disability decides on the earning capacity; without that decision the answer is not known. Income is the taxable
income of two years before, or of last year where it changed by a fifth.
"""

from __future__ import annotations

from takeup.engine import any_of, cents, concerns, condition, not_above, not_below, parameters, rule, total, unknowable
from takeup.law.be.facts import Person
from takeup.law.be.incomes import net_taxable_year
from takeup.law.be.index import indexed_year, month_of
from takeup.law.be.people import age, is_child_of, is_minor, is_partner

p = parameters(__file__)


# -- who may claim ---------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """From 16 on, with limits that last; or who receives the allowance."""
    if age(person) < 16:
        return False
    return person.lasting_limits or received(person) > 0


@rule("")
def received(person: Person) -> float:
    """What is paid now. Euros a month."""
    return person.income_replacement_allowance


@condition("Law of 27 February 1987, art. 2 §1")
def of_age(person: Person) -> bool:
    """From 18 to 64 when claiming; a running allowance goes on after that."""
    return is_of_working_age(person) or (age(person) >= p.age(person, "until") and received(person) > 0)


@condition("Law of 27 February 1987, art. 4")
def lives_here(person: Person) -> bool:
    """An official address in Belgium, and really living here."""
    return is_at_home_in_belgium(person)


@condition("Law of 27 February 1987, art. 4")
def has_the_status(person: Person) -> bool:
    """Nationality, or a residence status that counts."""
    return status_counts(person)


@condition("Law of 27 February 1987, art. 2 §1")
def earning_capacity_is_low(person: Person) -> bool:
    """One third or less of what a healthy person can earn; only the medical examination can tell."""
    if received(person) > 0:
        return True
    if person.earning_capacity_decision == "none":
        return unknowable(person, "arr-examination")
    return person.earning_capacity_decision == "reduced"


@condition("Law of 27 February 1987, art. 4 (stays abroad)", conduct=True)
def not_abroad_too_long(person: Person) -> bool:
    """At most 90 days abroad in a calendar year."""
    return not person.abroad_over_90_days


@condition("Law of 27 February 1987, art. 7")
def income_is_low(person: Person) -> bool:
    """Something is left of the amount after income was taken off."""
    return yearly_due(person) > 0


@rule("Law of 27 February 1987, art. 2 §1; since 1 August 2020 from 18 on")
def is_of_working_age(person: Person) -> bool:
    """Old enough, and not yet 65. Who is married or has a child in charge may be younger."""
    if age(person) >= p.age(person, "from"):
        return age(person) < p.age(person, "until")  # type: ignore[no-any-return]
    return person.partnership == "married" or has_own_child_here(person)


@rule("Law of 27 February 1987, art. 4")
def is_at_home_in_belgium(person: Person) -> bool:
    """Main residence in Belgium: registered, and really living here."""
    return person.lives_in_belgium and person.domicile not in ("abroad", "none")


@rule("Law of 27 February 1987, art. 4")
def status_counts(person: Person) -> bool:
    """Belgian, EU citizen, in the population register, refugee or stateless; of others the sources do not say."""
    status = person.residence_status
    if status in ("belgian", "eu_over_three_months", "population_register", "refugee", "stateless"):
        return True
    return status != "no_title" and unknowable(person, "arr-status")


# -- the category (art. 6 §2; RD art. 4) -------------------------------------------------------------


@rule("RD of 6 July 1987, art. 4")
def category(person: Person) -> str:
    """C: a child in charge, or a household with someone who is no close relative; B: alone, or long in an
    institution; A: everyone else.
    """
    if has_child_in_charge(person) or forms_household(person):
        return "B" if shares_with_another_holder(person) else "C"
    if person.institution_over_three_months:
        return "C" if person.family_before_institution else "B"
    return "B" if lives_alone(person) else "A"


@rule("RD of 6 July 1987, art. 4")
def lives_alone(person: Person) -> bool:
    """Nobody else lives here."""
    return not any(True for _ in person.household.others(person))


@rule("RD of 6 July 1987, art. 4 (droitsquotidiens.be: two partners with the allowance have category B each)")
def shares_with_another_holder(person: Person) -> bool:
    """The other one of the household has the allowance too."""
    return any_of(is_holder_in_household(other, person) for other in person.household.others(person))


@rule("RD of 6 July 1987, art. 4")
def is_holder_in_household(other: Person, person: Person) -> bool:
    """Forms a household with the person and receives the allowance."""
    return forms_household_with(other, person) and received(other) > 0


@rule("Law of 27 February 1987, art. 7 §3")
def forms_household(person: Person) -> bool:
    """Lives with an adult who is not related up to the third degree."""
    return any_of(forms_household_with(other, person) for other in person.household.others(person))


@rule("Law of 27 February 1987, art. 7 §3")
def forms_household_with(other: Person, person: Person) -> bool:
    """A partner; or another adult who is no blood relative or in-law of the first three degrees."""
    if is_minor(other):
        return False
    if is_partner(other, person):
        return True
    return not is_close_kin(other, person) and is_presumed_household(other)


@rule("Law of 27 February 1987, art. 7 §3: presumed from the register", uncertain="arr-household")
def is_presumed_household(other: Person) -> bool:
    """The same address is enough to presume it."""
    return True


@rule("Law of 27 February 1987, art. 7 §3: up to the third degree")
def is_close_kin(other: Person, person: Person) -> bool:
    """Related up to the third degree, by blood or marriage."""
    if other.relation_to(person) == "other_relative":
        return other_relative_is_close(other)
    return other.relation_to(person) in (
        "child",
        "parent",
        "grandchild",
        "grandparent",
        "sibling",
        "child_in_law",
        "parent_in_law",
    )


@rule("Law of 27 February 1987, art. 7 §3", uncertain="arr-other-relatives")
def other_relative_is_close(other: Person) -> bool:
    """Aunts, uncles, nephews and nieces are of the third degree; cousins, not told apart here, are not."""
    return True


@rule("RD of 6 July 1987, art. 4 (esenca.be, solidaris.be)")
def has_child_in_charge(person: Person) -> bool:
    """A child here for whom child benefit is paid, or one elsewhere for whom maintenance is paid."""
    if person.child_maintenance_paid > 0:
        return True
    return any_of(is_child_in_charge(other, person) for other in person.household.others(person))


@rule("RD of 6 July 1987, art. 4")
def is_child_in_charge(other: Person, person: Person) -> bool:
    """A minor child, or one under 25 with child benefit."""
    if not is_child_of(other, person) or age(other) >= p.child_until(person):
        return False
    return is_minor(other) or other.child_benefit_received_for > 0 or other.own_child_benefit > 0


@rule("Law of 27 February 1987, art. 2 §1")
def has_own_child_here(person: Person) -> bool:
    """A child of the person lives here."""
    return any_of(is_child_of(other, person) for other in person.household.others(person))


# -- the amount (arts 6 and 7) -------------------------------------------------------------------------


@rule("Law of 27 February 1987, art. 6 §2")
def amount_of_category(person: Person, name: str) -> float:
    """The most for a category A, B or C. Euros a year, indexed."""
    return indexed_year(person, p.base(person, name))


@rule("Law of 27 February 1987, art. 6")
def maximum(person: Person) -> float:
    """The most for this person. Euros a year."""
    return amount_of_category(person, category(person))


@rule("Law of 27 February 1987, arts 6 and 7")
def amount(person: Person) -> float:
    """Euros a month: a twelfth of the yearly amount."""
    return month_of(yearly_due(person))


@rule("Law of 27 February 1987, arts 6 and 7")
def yearly_due(person: Person) -> float:
    """The most, less the income that counts. Euros a year."""
    return not_below(maximum(person) - income_counted(person), 0.0)


@rule("Law of 27 February 1987, art. 7")
def income_counted(person: Person) -> float:
    """What is taken off; nothing where nobody has taxable income. Euros a year."""
    if all_income(person) <= 0 and home_counted(person) <= 0:
        return 0.0
    return income_by_parts(person)


@rule("RD of 6 July 1987, arts 8 to 9ter (esenca.be)", uncertain="arr-income")
def income_by_parts(person: Person) -> float:
    """Income of the partner, from work and of other kinds, each above its exempt part. Euros a year."""
    return partner_counted(person) + work_counted(person) + other_counted(person)


# -- which year, and whose income (RD art. 8) -----------------------------------------------------------


@rule("RD of 6 July 1987, art. 8")
def last_year_counts(person: Person) -> bool:
    """Last year counts where income rose or fell by a fifth; else the year before."""
    before = income_of_year(person, person.year - 2)
    last = income_of_year(person, person.year - 1)
    return not_below(last - before, before - last) >= before * p.change(person)  # type: ignore[no-any-return]


@rule("RD of 6 July 1987, art. 8")
def income_of_year(person: Person, year: int) -> float:
    """Taxable income of the person and of who forms a household with the person. Euros a year."""
    return net_taxable_year(person, year) + total(
        income_of_member(other, person, year) for other in person.household.others(person)
    )


@rule("Law of 27 February 1987, art. 7 §1")
def income_of_member(other: Person, person: Person, year: int) -> float:
    """Taxable income of one other person, where it counts. Euros a year."""
    return net_taxable_year(other, year) if forms_household_with(other, person) else 0.0


@rule("RD of 6 July 1987, art. 8")
def all_income(person: Person) -> float:
    """All taxable income of the year that counts. Euros a year."""
    return income_of_year(person, person.year - 1 if last_year_counts(person) else person.year - 2)


@rule("RD of 6 July 1987, art. 8")
def work_income(person: Person) -> float:
    """The own taxable income from work, of the year that counts. Euros a year."""
    return work_income_of(person, person.year - 1 if last_year_counts(person) else person.year - 2)


@rule("RD of 6 July 1987, art. 8")
def work_income_of(person: Person, year: int) -> float:
    """The own taxable income from work of a year. Euros a year."""
    if net_taxable_year(person, year) <= 0:
        return 0.0
    return not_above(person.taxable_work_income[year], net_taxable_year(person, year))


@rule("RD of 6 July 1987, art. 8")
def other_income(person: Person) -> float:
    """The own taxable income that is not from work, of the year that counts. Euros a year."""
    return other_income_of(person, person.year - 1 if last_year_counts(person) else person.year - 2)


@rule("RD of 6 July 1987, art. 8")
def other_income_of(person: Person, year: int) -> float:
    """Benefits, pension, rent and so on of a year. Euros a year."""
    return not_below(net_taxable_year(person, year) - work_income_of(person, year), 0.0)


@rule("Law of 27 February 1987, art. 7 §1")
def partner_income(person: Person) -> float:
    """Of whoever forms a household with the person, in the year that counts. Euros a year."""
    year = person.year - 1 if last_year_counts(person) else person.year - 2
    return total(income_of_member(other, person, year) for other in person.household.others(person))


# -- the exempt parts (RD arts 9 to 9ter) ------------------------------------------------------------


@rule("RD of 6 July 1987, art. 9 (DG Persons with a disability, July 2023: half of category A)")
def partner_exempt(person: Person) -> float:
    """What the partner may have. Euros a year."""
    return amount_of_category(person, "A") * p.partner_share(person)  # type: ignore[no-any-return]


@rule("RD of 6 July 1987, art. 9")
def partner_counted(person: Person) -> float:
    """Income of the partner above the exempt part. Euros a year."""
    return not_below(partner_income(person) - partner_exempt(person), 0.0)


@rule("RD of 6 July 1987, art. 9bis")
def work_counted(person: Person) -> float:
    """Income from work less what is free of it. Euros a year."""
    income = work_income(person)
    if income <= 0:
        return 0.0
    free = new_work_free(person, income) if starts_work(person) else work_free(person, income)
    return not_below(income - free, 0.0)


@rule("RD of 6 July 1987, art. 9bis, as it was", until="2023-12-31")
def starts_work(person: Person) -> bool:
    """Whether the rule for who starts to work again holds: not before 2024."""
    return False


@starts_work.since("2024-01-01", "RD published on 14 February 2024: two years for who starts to work again")
def starts_work_2024(person: Person) -> bool:
    """Less than two years at work again, after at least two years without."""
    return person.works_again_after_two_years


@rule("RD of 6 July 1987, art. 9bis")
def work_free(person: Person, income: float) -> float:
    """Half of a first slice and a quarter of a second. Euros a year."""
    first, second = work_slice(person, "first"), work_slice(person, "second")
    free: float = not_above(income, first) * p.work_share(person, "first")
    return free + not_below(not_above(income, second) - first, 0.0) * p.work_share(person, "second")  # type: ignore[no-any-return]


@rule("RD of 6 July 1987, art. 9bis")
def work_slice(person: Person, name: str) -> float:
    """Where a slice of work income ends. Euros a year, indexed."""
    return indexed_year(person, p.work_slice(person, name))


@rule("RD published on 14 February 2024 (droitsquotidiens.be)")
def new_work_free(person: Person, income: float) -> float:
    """For who starts to work again: a first slice in full, then half, then a quarter. Euros a year."""
    free, start = 0.0, 0.0
    for end, share in p.new_work_slices(person):
        free = free + not_below(not_above(income, end) - start, 0.0) * share
        start = end
    return free


@rule("RD of 6 July 1987, art. 9ter")
def other_free(person: Person) -> float:
    """What is free of other income. Euros a year, indexed."""
    return indexed_year(person, p.other_free(person))


@rule("RD of 6 July 1987, art. 9ter")
def other_counted(person: Person) -> float:
    """Other income and the own home above what is free. Euros a year."""
    income = other_income(person) + home_counted(person)
    return not_below(income - other_free(person), 0.0)


@rule("RD of 6 July 1987, art. 8 (droitsquotidiens.be)")
def home_counted(person: Person) -> float:
    """The own home counts for its indexed cadastral income above an exempt part. Euros a year."""
    if person.cadastral_income_built <= 0 or person.household.tenure != "owner":
        return 0.0
    return home_above_exempt(person)


@rule("RD of 6 July 1987, art. 8 (droitsquotidiens.be)", uncertain="arr-own-home")
def home_above_exempt(person: Person) -> float:
    """The own share, indexed for tax, above 3,000 euros. Euros a year."""
    indexed = cents(person.cadastral_income_built * person.property_share * p.cadastral_index(person))
    return not_below(indexed - p.home_exempt(person), 0.0)
