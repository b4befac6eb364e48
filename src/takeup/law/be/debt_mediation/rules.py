"""Help with debts that cannot be paid: amicable mediation and collective settlement.

Amicable: the public centre or a recognised service negotiates with the creditors (Code of Economic Law, book VII;
organic law of 8 July 1976). Collective: the labour court appoints a mediator (law of 5 July 1998; Judicial Code,
art. 1675/2 and following).
"""

from __future__ import annotations

from takeup.engine import any_of, concerns, condition, rule
from takeup.law.be.facts import Household, Person


@concerns()
def concerned(household: Household) -> bool:
    """Households with debts or bills that are hard to pay, or with a mediation that runs."""
    return household.debt_help != "none" or household.debts != "none"


@condition("Organic law of 8 July 1976 on the public centres; Judicial Code, art. 1675/2")
def lives_in_belgium(household: Household) -> bool:
    """Someone here usually stays in Belgium."""
    return any_of(stays_in_belgium(member) for member in household.members)


@condition("Judicial Code, art. 1675/2; Code of Economic Law, book VII (debt mediation)", discretion=True)
def service_takes_the_case(household: Household) -> bool:
    """A mediator or the court finds that the debts can no longer be paid in time."""
    return household.debt_help != "none" or household.debts != "none"


@rule("")
def received(household: Household) -> float:
    """1 where a mediation or a collective settlement runs."""
    return 0.0 if household.debt_help == "none" else 1.0


@rule("Judicial Code, art. 1675/2; Code of Economic Law, book VII (debt mediation)", uncertain="debts-business")
def kind_of_help(household: Household) -> str:
    """'collective' where the debts are lasting and the court may help too, otherwise 'amicable'."""
    if household.debt_help != "none":
        return household.debt_help
    if household.debts == "cannot_pay" and not household.recent_trader:
        return "collective"
    return "amicable"


@rule("Organic law of 8 July 1976 on the public centres")
def stays_in_belgium(person: Person) -> bool:
    """Usually and permanently stays in Belgium."""
    return person.lives_in_belgium
