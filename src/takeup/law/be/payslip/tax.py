"""The income tax of a year on wages alone, as an estimate of what is withheld. Euros a year unless said otherwise.

Income Tax Code 1992 (CIR 92), arts 51, 130-134, 289ter/1; special finance law of 16 January 1989, arts 5/1 and 5/2.
The scale of the withholding tax itself (annex III of the implementing decree) is not among our sources, so the tax
of the year stands in for it: a year of equal months, no other income, taxed alone.
"""

from __future__ import annotations

from takeup.engine import cents, how_many, not_above, not_below, parameters, rule
from takeup.law.be.facts import Person
from takeup.law.be.payslip.contributions import work_bonus_a_given, work_bonus_b_given
from takeup.law.be.people import is_child_of, is_minor

p = parameters(__file__)


@rule("Income Tax Code 1992, art. 51")
def flat_expenses(person: Person, wages: float) -> float:
    """The flat professional expenses of an employee."""
    return not_above(wages * p.flat_expenses_rate(person), p.flat_expenses_most(person))


@rule("Income Tax Code 1992, art. 130")
def tax_by_scale(person: Person, taxable: float) -> float:
    """Tax by the brackets, before the tax-free part."""
    return _by_brackets(taxable, p.brackets(person))


@rule("Income Tax Code 1992, art. 134")
def tax_on_tax_free_part(person: Person, tax_free: float) -> float:
    """What the tax-free part takes off."""
    return _by_brackets(tax_free, p.brackets_tax_free(person))


@rule("Income Tax Code 1992, art. 132")
def increase_for_children(person: Person, children: int) -> float:
    """What dependent children add to the tax-free part."""
    found = 0.0
    rows = p.tax_free_children(person)
    for number, together in rows:
        if children >= number:
            found = together
    most = rows[-1][0]
    return found + (children - most) * p.tax_free_each_more(person) if children > most else found


@rule("Income Tax Code 1992, arts 131 and 132")
def tax_free(person: Person, children: int, under_three: int) -> float:
    """The tax-free part; a child under three without costs of child care adds a little more."""
    young = under_three * p.tax_free_under_three(person)
    return p.tax_free(person) + increase_for_children(person, children) + young  # type: ignore[no-any-return]


@rule("Income Tax Code 1992, art. 132")
def children_in_charge(person: Person) -> int:
    """Minor children who live here; a couple can put them to one of the two."""
    return how_many(is_minor_child(other, person) for other in person.household.others(person))


@rule("Income Tax Code 1992, art. 136")
def is_minor_child(other: Person, person: Person) -> bool:
    """Under 18 and a child of this person."""
    return is_child_of(other, person) and is_minor(other)


@rule("Special finance law of 16 January 1989, arts 5/1 and 5/2; Income Tax Code 1992, arts 465 and 466")
def with_additional_taxes(person: Person, reduced_state_tax: float) -> float:
    """State tax with the regional part and the tax of the municipality."""
    both = reduced_state_tax * (1 + p.regional_rate(person))
    return both * (1 + p.municipal_rate(person))  # type: ignore[no-any-return]


@rule("Income Tax Code 1992, art. 289ter/1")
def fiscal_work_bonus(person: Person, gross: float) -> float:
    """The tax credit for low wages, on the work bonus really given in twelve equal months."""
    share_a, share_b = p.fiscal_bonus_rate(person, "a"), p.fiscal_bonus_rate(person, "b")
    found = 12 * (share_a * work_bonus_a_given(person, gross) + share_b * work_bonus_b_given(person, gross))
    return not_above(found, p.fiscal_bonus_most(person))


@rule("Income Tax Code 1992, arts 130 to 134; special finance law of 16 January 1989, art. 5/1")
def reduced_state_tax(person: Person, taxable: float, free: float) -> float:
    """Federal tax after the tax-free part, less the share that became regional."""
    federal = not_below(tax_by_scale(person, taxable) - tax_on_tax_free_part(person, free), 0.0)
    return federal * (1 - p.autonomy_factor(person))  # type: ignore[no-any-return]


@rule("Income Tax Code 1992, arts 51, 130-134, 289ter/1, 465", uncertain="estimated-from-gross")
def withholding_month(person: Person, gross: float, taxable_wage: float) -> float:
    """An estimate of the tax withheld from a month's wage: a twelfth of the tax of the year. Euros a month."""
    year = 12 * taxable_wage
    taxable = year - flat_expenses(person, year)
    free = tax_free(person, children_in_charge(person), 0)
    tax = with_additional_taxes(person, reduced_state_tax(person, taxable, free)) - fiscal_work_bonus(person, gross)
    return cents(not_below(tax, 0.0) / 12)


def _by_brackets(amount: float, brackets: tuple[tuple[float, float], ...]) -> float:
    """Each part of an amount at its own rate; a bracket is (where it begins, rate)."""
    found, begins, rate_here = 0.0, 0.0, 0.0
    for start, rate in brackets:
        found = found + not_above(not_below(amount - begins, 0.0), start - begins) * rate_here
        begins, rate_here = start, rate
    return found + not_below(amount - begins, 0.0) * rate_here
