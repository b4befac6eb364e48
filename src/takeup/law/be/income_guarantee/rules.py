"""Income guarantee for older people (IGO / GRAPA).

Law of 22 March 2001, arts 3-7 and 11, and how the Federal Pensions Service counts means. The royal decree of
23 May 2001 (RD) could not be read: what it says on property, savings and gifts is an open question, so with
any of them the amount is a range.
"""

from __future__ import annotations

from takeup.engine import (
    any_of,
    between,
    concerns,
    condition,
    how_many,
    not_below,
    parameters,
    received_amount,
    rule,
    total,
    unknowable,
)
from takeup.law.be.facts import Person
from takeup.law.be.incomes import gross_work_month, leave_money_month, self_employed_month
from takeup.law.be.index import indexed_year, month_of
from takeup.law.be.people import age, is_child_of, is_minor, is_partner

p = parameters(__file__)


# -- who may claim ---------------------------------------------------------------------------------


@concerns()
def concerned(person: Person) -> bool:
    """People who are near pension age, or past it."""
    return age(person) >= 60


@condition("Law of 22 March 2001, art. 3 (number from memory); pension ages by year of birth")
def of_pension_age(person: Person) -> bool:
    """65 for who was born before 1960; then 66 (from February 2025); 67 for 1964 and later (2030)."""
    if person.birth_date < p.born_from(person, "second"):
        return age(person) >= p.pension_age(person, "first")  # type: ignore[no-any-return]
    if person.birth_date < p.born_from(person, "third"):
        return age(person) >= p.pension_age(person, "second")  # type: ignore[no-any-return]
    return age(person) >= p.pension_age(person, "third")  # type: ignore[no-any-return]


@condition("Law of 22 March 2001, art. 4 (number from memory)")
def has_the_status(person: Person) -> bool:
    """Nationality or residence status; else a treaty, or a Belgian pension and a long stay or career."""
    if person.residence_status in (
        "belgian",
        "eu_over_three_months",
        "refugee",
        "subsidiary_protection",
        "stateless",
    ):
        return True
    return new_here_from_the_union(person) or from_elsewhere_with_pension(person)


@rule("Law of 22 March 2001, art. 4; coordination of social security in the Union")
def new_here_from_the_union(person: Person) -> bool:
    """EU citizens in their first three months: the sources do not say."""
    return person.residence_status == "eu_first_three_months" and unknowable(person, "igo-eu-coordination")


@rule("Law of 22 March 2001, art. 4, as in force since 30 June 2012")
def from_elsewhere_with_pension(person: Person) -> bool:
    """From outside the Union: a treaty; or a Belgian pension together with a long stay or career."""
    if person.residence_status not in ("population_register", "other_register"):
        return False
    if person.treaty_national:
        return True
    if person.belgian_pension and person.long_resident_or_career:
        return True
    if not person.belgian_pension and not person.long_resident_or_career:
        return False
    return unknowable(person, "igo-other-nationality")


@condition("Law of 22 March 2001, art. 4 (number from memory); RD of 29 May 2022")
def stays_in_belgium(person: Person) -> bool:
    """Main residence in Belgium, real and lasting."""
    return person.lives_in_belgium and person.residence_status != "no_title"


@condition("RD of 23 May 2001, as changed by RD of 29 May 2022", conduct=True)
def not_abroad_too_long(person: Person) -> bool:
    """After 29 days abroad in a calendar year, each further month abroad is not paid."""
    return not person.abroad_too_long


@condition("Law of 22 March 2001, arts 6, 7 and 11")
def means_are_short(person: Person) -> bool:
    """The means per head are below the maximum."""
    return means(person) < maximum(person)


# -- the maximum (art. 6) ----------------------------------------------------------------------------


@rule("Law of 22 March 2001, art. 6")
def shares_residence(person: Person) -> bool:
    """The main residence is shared with someone who counts for that."""
    return any_of(counts_as_sharing(other, person) for other in person.household.others(person))


@rule("Law of 22 March 2001, art. 6")
def counts_as_sharing(other: Person, person: Person) -> bool:
    """Anyone, but for minors and relatives in the direct line."""
    if is_minor(other):
        return False
    relation = other.relation_to(person)
    if relation in ("child", "parent", "grandchild", "grandparent"):
        return False
    if relation in ("child_in_law", "parent_in_law"):
        return unknowable(person, "igo-in-laws")
    return True


@rule("Law of 22 March 2001, art. 6 §1")
def base_amount(person: Person) -> float:
    """The amount for who shares the residence. Euros a year, indexed."""
    return indexed_year(person, p.base(person))


@rule("Law of 22 March 2001, art. 6 §2")
def increased_amount(person: Person) -> float:
    """The amount for who does not share it. Euros a year, indexed."""
    return indexed_year(person, p.base(person) * p.single_factor(person))


@rule("Law of 22 March 2001, art. 6")
def maximum(person: Person) -> float:
    """What someone without means gets. Euros a year."""
    return base_amount(person) if shares_residence(person) else increased_amount(person)


@rule("Law of 22 March 2001, arts 6 and 11")
def amount(person: Person) -> float:
    """Euros a month: a twelfth of the yearly amount."""
    return month_of(yearly_due(person))


@rule("Law of 22 March 2001, arts 6 and 11")
def yearly_due(person: Person) -> float:
    """The maximum less the means per head. Euros a year."""
    return not_below(maximum(person) - means(person), 0.0)


# -- whose means count (art. 7) ------------------------------------------------------------------------


@rule("Law of 22 March 2001, art. 7")
def is_counted_partner(other: Person, person: Person) -> bool:
    """The spouse or legal cohabitant at the same residence; of nobody else do the means count."""
    return is_partner(other, person) and person.partnership in ("married", "legal_cohabitant")


@rule("How the Federal Pensions Service counts (professional pages)")
def divisor(person: Person) -> int:
    """The people whose means count, and the person's children with child benefit who live here."""
    return 1 + how_many(counts_as_a_head(other, person) for other in person.household.others(person))


@rule("How the Federal Pensions Service counts (professional pages)")
def counts_as_a_head(other: Person, person: Person) -> bool:
    """The counted partner; a child who is a minor, or for whom child benefit is paid."""
    if is_counted_partner(other, person):
        return True
    if not is_child_of(other, person):
        return False
    return is_minor(other) or has_child_benefit(other)


@rule("How the Federal Pensions Service counts (professional pages)")
def has_child_benefit(child: Person) -> bool:
    """Child benefit is still paid for this adult child (under 25), to a parent or to the child."""
    return child.child_benefit_received_for > 0 or child.own_child_benefit > 0


# -- means (arts 7 and 11) -----------------------------------------------------------------------------


@rule("Law of 22 March 2001, arts 7 and 11")
def means(person: Person) -> float:
    """What is taken off the maximum: the means above the exempt part, per head. Euros a year."""
    if means_above_exempt(person) <= 0:
        return 0.0
    if divisor(person) == 1:
        return means_above_exempt(person)
    return not_below(means_per_head(person), 0.0)


@rule("How the Federal Pensions Service counts (professional pages)", uncertain="igo-divisor")
def means_per_head(person: Person) -> float:
    """All means together, shared out over the heads. Euros a year."""
    return means_above_exempt(person) / divisor(person)


@rule("Law of 22 March 2001, art. 11")
def means_above_exempt(person: Person) -> float:
    """Only what is above an exempt part is taken off. Euros a year."""
    if means_together(person) <= 0:
        return 0.0
    return not_below(means_together(person) - exempt_part(person), 0.0)


@rule("Law of 22 March 2001, art. 11; the amount stands in the RD", uncertain="igo-exempt-part")
def exempt_part(person: Person) -> float:
    """Euros a year."""
    return p.exempt_part(person, "shared" if shares_residence(person) else "single")  # type: ignore[no-any-return]


@rule("Law of 22 March 2001, art. 7")
def means_together(person: Person) -> float:
    """Of the person and the counted partner. Euros a year."""
    return (
        other_means(person)
        + total(partner_other_means(other, person) for other in person.household.others(person))
        + work_counted(person)
        + assets_counted(person)
    )


@rule("Law of 22 March 2001, art. 7")
def partner_other_means(other: Person, person: Person) -> float:
    """All but work and assets of the counted partner; 0 for anyone else. Euros a year."""
    return other_means(other) if is_counted_partner(other, person) else 0.0


@rule("Law of 22 March 2001, art. 7")
def other_means(person: Person) -> float:
    """Pensions, benefits, maintenance, other income. Euros a year.

    Not counted: aid of the public centre, child benefit, allowances for people with a disability.
    """
    return (
        pension_counted(person)
        + benefits_counted(person)
        + 12 * person.maintenance_received
        + other_income_counted(person)
    )


@rule("How the Federal Pensions Service counts (professional pages)")
def pension_counted(person: Person) -> float:
    """Nine tenths of the gross pension, holiday pay left out. Euros a year."""
    share = p.counted_share(person, "pension")
    if person.court_maintenance_paid <= 0:
        return 12 * person.pension * share  # type: ignore[no-any-return]
    return pension_less_maintenance(person)


@rule("RD art. 39: maintenance fixed by a court and really paid is taken off the pension")
def pension_less_maintenance(person: Person) -> float:
    """Whether it is taken off before or after the nine tenths is not known. Euros a year."""
    share = p.counted_share(person, "pension")
    after = not_below(12 * person.pension * share - 12 * person.court_maintenance_paid, 0.0)
    before = not_below(12 * (person.pension - person.court_maintenance_paid) * share, 0.0)
    return between(person, after, before, "igo-maintenance-paid")


@rule("How the Federal Pensions Service counts (professional pages)")
def benefits_counted(person: Person) -> float:
    """Unemployment and sickness benefit, and money for leave. Euros a year."""
    unemployment = received_amount(person, "unemployment_benefit") + received_amount(person, "insertion_allowance")
    if unemployment <= 0 and received_amount(person, "sickness_benefit") + leave_money_month(person) <= 0:
        return 0.0
    return benefits_as_if_gross(person)


@rule("How the Federal Pensions Service counts (professional pages)", uncertain="igo-gross-benefits")
def benefits_as_if_gross(person: Person) -> float:
    """The gross benefit counts; what is known is the amount received. Euros a year."""
    unemployment = received_amount(person, "unemployment_benefit") + received_amount(person, "insertion_allowance")
    return 12 * (unemployment + received_amount(person, "sickness_benefit") + leave_money_month(person))  # type: ignore[no-any-return]


@rule("Law of 22 March 2001, art. 7")
def other_income_counted(person: Person) -> float:
    """Income of any other kind. Euros a year."""
    return unnamed_income(person) if person.other_income > 0 else 0.0


@rule("Law of 22 March 2001, art. 7", uncertain="igo-other-income")
def unnamed_income(person: Person) -> float:
    """All means count that the RD does not exempt; its list could not be read. Euros a year."""
    return 12 * person.other_income


# -- work ------------------------------------------------------------------------------------------------


@rule("How the Federal Pensions Service counts (professional pages)")
def work_income(person: Person) -> float:
    """Three quarters of the gross wage, and all net income of the self-employed. Euros a year."""
    wage = gross_work_month(person) * p.counted_share(person, "wage")
    return 12 * (wage + self_employed_month(person))  # type: ignore[no-any-return]


@rule("Law of 22 March 2001, art. 7")
def partner_work_income(other: Person, person: Person) -> float:
    """Work of the counted partner; 0 for anyone else. Euros a year."""
    return work_income(other) if is_counted_partner(other, person) else 0.0


@rule("How the Federal Pensions Service counts (professional pages)")
def work_counted(person: Person) -> float:
    """Work income above the free part; where both work, once or once each is not known. Euros a year."""
    own = work_income(person)
    partner = total(partner_work_income(other, person) for other in person.household.others(person))
    free = p.work_free(person)
    once = not_below(own + partner - free, 0.0)
    if own <= 0 or partner <= 0:
        return once
    each = not_below(own - free, 0.0) + not_below(partner - free, 0.0)
    return between(person, each, once, "igo-work-free-part")


# -- property, savings, what was sold or given away: no rule that can be applied ----------------------


@rule("Law of 22 March 2001, arts 8-10; RD arts 17-36")
def assets_counted(person: Person) -> float:
    """How much of them counts is not known: nothing at least. Euros a year."""
    most = assets_at_most(person, person) + total(
        partner_assets(other, person) for other in person.household.others(person)
    )
    return between(person, 0.0, most, "igo-property-savings")


@rule("Law of 22 March 2001, art. 7")
def partner_assets(other: Person, person: Person) -> float:
    """The same of the counted partner; 0 for anyone else. Euros a year."""
    return assets_at_most(other, person) if is_counted_partner(other, person) else 0.0


@rule("Law of 22 March 2001, arts 8-10; RD arts 17-36")
def assets_at_most(owner: Person, person: Person) -> float:
    """The most careful reading of what the owner has: a property takes the whole right away. Euros a year."""
    if owner.cadastral_income_built > 0 or owner.cadastral_income_unbuilt > 0:
        return maximum(person) * divisor(person) + exempt_part(person)
    return money_at_most(owner)


@rule("Law of 22 March 2001, arts 8-10; RD arts 17-36")
def money_at_most(person: Person) -> float:
    """Savings, and what was sold or given away, as if all of it were the income of one year. Euros a year."""
    return person.savings * person.savings_share + person.transferred_value * person.transferred_share
