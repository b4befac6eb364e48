"""What people receive, and what came of their claims.

Who is entitled is what a screen computes; here it is only guessed by a few marks (no income, an age, a low income), and
of those who seem entitled the stated share receives. One propensity to claim runs through each household.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from takeup.engine.law import PER_MONTH, PER_YEAR
from takeup.engine.time import add_months
from takeup.population.synthetic.amounts import CHILD_BENEFITS
from takeup.population.synthetic.block import BRUSSELS, NOBODY, OTHER, REGIONS, Block, Column, days
from takeup.population.synthetic.children import child_benefit
from takeup.population.synthetic.draws import Flags, Floats, Ints, cents, mixed, rank_of
from takeup.population.synthetic.totals import claiming
from takeup.population.synthetic.work import MONTH
from takeup.population.synthetic.years import household_income

PENDING, GRANTED, REFUSED, WITHDRAWN = OUTCOMES = ("pending", "granted", "refused", "withdrawn")
OF_HOUSEHOLD, NEVER = -1, -(2**31)
LISTED = ("belgian", "eu_over_three_months", "population_register", "refugee", "subsidiary_protection", "stateless")
GUARANTEE_AGE = 66
_PENSION_LEFT_OUT = 0.1  # of a pension nine tenths count
_LEAST = 15.0  # euros a month below which nobody asks
_NEARLY_ALL = 0.9  # what so many receive is paid without a claim; nobody waits for it
_DECIDED_AFTER = 60  # days
_AUTOMATIC = 0.97  # of those who have a status that brings another right with it


@dataclass
class Rows:
    """Rows of one list of the households: columns of equal length, and the household of each row."""

    household: list[Ints] = field(default_factory=list)
    columns: list[dict[str, Column]] = field(default_factory=list)

    def add(self, household: Ints, **columns: Column) -> None:
        if len(household):
            self.household.append(household)
            self.columns.append(columns)


@dataclass
class Receipts:
    """The lists `received` and `claims` of a block, and who receives what among its members."""

    block: Block
    rights: tuple[str, ...]
    months: int = 0
    received: Rows = field(default_factory=Rows)
    claims: Rows = field(default_factory=Rows)

    def __post_init__(self) -> None:
        self.propensity = self.block.draws.normal(self.block.households)
        self.weight = float(np.sqrt(self.block.totals["correlation_of_claims"]))

    def claimed(self, share: float, household: Ints) -> Flags:
        """Who claims, each of a household, with this share over all."""
        own = self.block.draws.normal(len(household))
        return rank_of(mixed(self.propensity[household], own, self.weight)) < share

    def people(
        self,
        right: str,
        entitled: Flags,
        euros: Column | float = 1.0,
        share: float | None = None,
        not_before: Column | None = None,
    ) -> Flags:
        """Persons who seem entitled: who receives it from some month on, and the claims of the others.

        `not_before`: the day from which each could have it; by default that of the birth. `share`: who claims, where it
        is not the stated share.
        """
        who = np.flatnonzero(entitled)
        gets = self.claimed(claiming(right) if share is None else share, self.block.of[who])
        amount = np.broadcast_to(np.asarray(euros, dtype=np.float64), entitled.shape)
        first = self.block.born if not_before is None else not_before
        self._write(right, self.block.of[who], self.block.place[who], amount[who], gets, first[who])
        found = np.zeros(self.block.people, np.bool_)
        found[who] = gets
        return found

    def homes(
        self, right: str, entitled: Flags, euros: Column | float = 1.0, not_before: Column | None = None
    ) -> Flags:
        """Households that seem entitled, as `people`; by default from any day on."""
        who = np.flatnonzero(entitled)
        gets = self.claimed(claiming(right), who)
        amount = np.broadcast_to(np.asarray(euros, dtype=np.float64), entitled.shape)
        first = np.full(len(who), NEVER) if not_before is None else not_before[who]
        self._write(right, who, np.full(len(who), OF_HOUSEHOLD), amount[who], gets, first)
        found = np.zeros(self.block.households, np.bool_)
        found[who] = gets
        return found

    def _write(self, right: str, household: Ints, member: Ints, euros: Floats, gets: Flags, not_before: Column) -> None:
        """The payments of those who get it, and every claim."""
        code = np.full(len(household), self.rights.index(right))
        begin, claimed = self._begin(right, not_before.astype(np.int64))
        for start, end, kept in self._periods(right, begin, not_before):
            paid = gets & kept
            self.received.add(
                household[paid],
                right=code[paid],
                member=member[paid],
                **{"from": start[paid]},
                to=end[paid],
                euros=cents(euros[paid]),
            )
        self._claim(right, code, household, member, gets, begin, claimed)

    def _begin(self, right: str, not_before: Ints) -> tuple[Ints, Ints]:
        """The first month that is received, and the day of the claim.

        What is paid once is received in the month of the day `not_before`, what is paid a year in the month of the law.
        """
        block, law, count = self.block, self.block.law.right(right), len(not_before)
        ahead = np.floor(block.draws.between(5, 45, count)).astype(np.int64)
        if law.per == PER_MONTH:
            longest = block.totals["since"]
            back = np.floor(block.draws.between(1, longest["claimed"], count))
            if right in CHILD_BENEFITS.values():
                back = np.full(count, longest["by_itself"])
            begin = month_of(np.maximum(block.today - np.floor(back * MONTH).astype(np.int64), not_before))
        elif law.per == PER_YEAR:
            begin = np.full(count, self._last_month(law.in_month, 0))
        else:
            begin = month_of(not_before)
        return begin, begin - ahead

    def _periods(self, right: str, begin: Ints, not_before: Column) -> Iterator[tuple[Ints, Ints, Flags]]:
        """From which to which month each receives it, and who does; what is paid a year in each year asked for."""
        law = self.block.law.right(right)
        if law.per != PER_YEAR:
            end = np.full(len(begin), NEVER) if law.per == PER_MONTH else begin
            yield begin, end, np.ones(len(begin), np.bool_)
            return
        for year in range(1 + self.months // 12):
            when = np.full(len(begin), self._last_month(law.in_month, year))
            yield when, when, when >= not_before

    def _last_month(self, in_month: int, years: int) -> int:
        """The last time that it was this month of the year, so many years before: its first day."""
        back = (self.block.as_of.month - in_month) % 12 + 12 * years
        return days(add_months(self.block.as_of, -back))

    def _claim(
        self, right: str, code: Ints, household: Ints, member: Ints, gets: Flags, begin: Ints, claimed: Ints
    ) -> None:
        """Granted for those who get it; of the others a few wait, were refused, or took their claim back."""
        block, count = self.block, len(household)
        shares = block.totals["claims_of_others"]
        names = (PENDING, REFUSED, WITHDRAWN)
        drawn = block.draws.pick([1 - sum(shares.values()), *(shares[name] for name in names)], count)
        of_others = np.array([NEVER, *(OUTCOMES.index(name) for name in names)])[drawn]
        asked = claiming(right) < _NEARLY_ALL
        outcome = np.where(gets, OUTCOMES.index(GRANTED), of_others if asked else NEVER)
        lately = block.today - np.floor(block.draws.between(1, 40, count)).astype(np.int64)
        pending, refused = outcome == OUTCOMES.index(PENDING), outcome == OUTCOMES.index(REFUSED)
        day = np.where(gets, claimed, np.where(pending, lately, lately - _DECIDED_AFTER))
        decided = np.where(gets, np.maximum(begin, claimed), np.where(refused, day + _DECIDED_AFTER // 2, NEVER))
        told = outcome != NEVER
        self.claims.add(
            household[told],
            right=code[told],
            member=member[told],
            claimed=day[told],
            outcome=outcome[told],
            decided=np.minimum(decided, block.today)[told],
            withdrawn=np.where(outcome == OUTCOMES.index(WITHDRAWN), day + _DECIDED_AFTER // 3, NEVER)[told],
        )


def month_of(day: Ints) -> Ints:
    """The first day of the month of each day, in days since 1970."""
    return day.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def add_receipts(block: Block, rights: tuple[str, ...], months: int = 0) -> Receipts:
    """Draws what is received; tells the facts that go with it (child benefit of a child, untaxed benefits).

    `rights`: every right, in the order of the codes of the rows. `months`: how far back yearly payments are told.
    """
    found = Receipts(block, rights, months)
    income = household_income(block, block.as_of.year)
    limit = block.totals["poor_income"]
    poor = income < limit["first"] + limit["further"] * (block.size - 1)
    _child_benefits(found, income)
    subsistence = _integration_income(found)
    guarantee = _income_guarantee(found)
    person = block.person
    disabled = (person["income_replacement_allowance"] > 0) | (person["integration_allowance"] > 0)
    insured = _increased_reimbursement(found, income, (subsistence > 0) | (guarantee > 0) | disabled)
    older = _care(found, income)
    category = block.any_of((subsistence > 0) | (guarantee > 0) | disabled | older)
    _energy_and_water(found, category, insured, poor)
    _travel(found, insured)
    _homes(found, poor)
    _studies(found, poor)
    _other(found, poor, insured)
    _tell_untaxed(block, subsistence + guarantee)
    _tell_replacement(block, subsistence + guarantee)
    return found


def monthly_means(block: Block) -> Floats:
    """What each person lives on, net euros a month, without what is received here."""
    names = (
        "net_wage",
        "self_employed_income",
        "unemployment_benefit",
        "sickness_benefit",
        "pension",
        "maintenance_received",
        "other_income",
        "income_replacement_allowance",
        "own_child_benefit",
    )
    return np.asarray(np.sum([block.person[name] for name in names], axis=0))


def _child_benefits(found: Receipts, income: Floats) -> None:
    """Paid for nearly every child; with its supplement in a part of the families. The facts tell it too."""
    block = found.block
    told = block.draws.chance(block.totals["supplement_of_children"], block.households)
    amount = child_benefit(block, income, told)
    total = np.zeros(block.people)
    for number, region in enumerate(REGIONS):
        gets = found.people(CHILD_BENEFITS[region], (amount > 0) & (block.region[block.of] == number), amount)
        total = np.where(gets, amount, total)
    block.tell(~block.adult, child_benefit_received_for=total)
    block.tell(block.adult, own_child_benefit=total)


def _integration_income(found: Receipts) -> Floats:
    """Adults of working age without enough means; one amount for a family. Euros a month of each person."""
    block, amounts = found.block, found.block.amounts.integration_income
    means = monthly_means(block)
    family = block.any_of(block.age < 18)[block.of] & block.adult
    couple = block.partner != NOBODY
    shares = block.person["shares_household_costs"].astype(np.bool_)
    of_partner = block.of_partner(means)
    exempt = block.amounts.integration_exempt
    base = np.where(family, amounts["family"], np.where(shares, amounts["cohabitant"], amounts["single"]))
    free = np.where(family, exempt["family"], np.where(shares, exempt["cohabitant"], exempt["single"]))
    counted = np.where(family, means + of_partner, means + np.maximum(of_partner - amounts["cohabitant"], 0.0))
    at_home = ~block.adult
    elders = block.sum_of(np.where(block.adult, means, 0.0))[block.of]
    counted = np.where(at_home, means + np.maximum(elders - 2 * amounts["cohabitant"], 0.0), counted)
    saved = np.asarray(block.person["savings"]) > 60_000
    owner = np.asarray(block.person["cadastral_income_built"]) > 2_000
    due = np.where(saved | owner, 0.0, base - np.maximum(counted - free, 0.0))
    first = ~(family & couple & (block.place > 0))
    student = block.is_one_of("activity", "student") & at_home
    may = (block.age >= 18) & (block.age < GUARANTEE_AGE) & first & ~student & (due > _LEAST)
    since = np.asarray(block.person["unemployed_since"])
    first_day = np.maximum(block.born, np.where(since <= block.today, since, block.born))
    listed = block.is_one_of("residence_status", *LISTED)
    gets = found.people("integration_income", may & listed, due, not_before=first_day)
    outside = block.is_one_of("residence_status", "other_register") & block.is_one_of(
        "asylum_application", "none", "outside_reception"
    )
    equal = found.people("equivalent_integration_income", may & outside, due, not_before=first_day)
    return np.where(gets | equal, cents(due), 0.0)


def _income_guarantee(found: Receipts) -> Floats:
    """Older people with little. Euros a month of each person."""
    block, amounts = found.block, found.block.amounts.income_guarantee
    means = monthly_means(block) - _PENSION_LEFT_OUT * np.asarray(block.person["pension"])
    along = block.is_one_of("partnership", "married", "legal_cohabitant")
    shared = (block.partner != NOBODY) | (block.kind == OTHER)[block.of]
    exempt = block.amounts.guarantee_exempt
    most = np.where(shared, amounts["shared"], amounts["single"])
    free = np.where(shared, exempt["shared"], exempt["single"])
    together = means + np.where(along, block.of_partner(means), 0.0)
    counted = np.maximum(together - free, 0.0) / np.where(along, 2, 1)
    rich = (np.asarray(block.person["savings"]) > 80_000) | (np.asarray(block.person["cadastral_income_built"]) > 2_000)
    due = np.where(rich, 0.0, most - counted)
    may = (block.age >= GUARANTEE_AGE) & (due > _LEAST) & block.is_one_of("residence_status", *LISTED)
    return np.where(found.people("income_guarantee", may, due), cents(due), 0.0)


def _increased_reimbursement(found: Receipts, income: Floats, status: Flags) -> Flags:
    """By a status nearly by itself, by income for who asks; the whole household together. Persons who have it."""
    block = found.block
    limit = block.totals["increased_reimbursement_income"]
    insured = block.person["health_insured"].astype(np.bool_)
    by_status = block.any_of(status)[block.of] & insured & block.adult
    low = income < limit["first"] + limit["further"] * (block.size - 1)
    asks = found.claimed(claiming("increased_reimbursement"), np.arange(block.households))
    got = found.people("increased_reimbursement", by_status, share=_AUTOMATIC)
    rest = low[block.of] & insured & block.adult & ~by_status
    got |= found.people("increased_reimbursement", rest & asks[block.of], share=1.0)
    found.people("increased_reimbursement", rest & ~asks[block.of], share=0.0)
    return block.any_of(got)


def _care(found: Receipts, income: Floats) -> Flags:
    """Help for older people who need care, the Flemish care budget, the status of chronic illness."""
    block, person, amounts = found.block, found.block.person, found.block.totals["received_amounts"]
    limited = person["lasting_limits"].astype(np.bool_)
    in_brussels = (block.region == BRUSSELS)[block.of]
    needs = limited & (block.age >= 65) & (person["autonomy_points"] >= 7)
    older = found.people("assistance_older_people", needs & in_brussels & (income < 30_000)[block.of], amounts["older"])
    proved = block.is_one_of("care_need_proof", "enough") & person["care_fund_waiting_over"].astype(np.bool_)
    found.people("flemish_care_budget", proved & (block.age >= 26), amounts["care_budget"])
    found.people("chronic_illness_status", person["chronic_lump_sum"].astype(np.bool_))
    found.people("disability_measures", person["recognised_disability"].astype(np.bool_))
    return older


def _energy_and_water(found: Receipts, category: Flags, insured: Flags, poor: Flags) -> None:
    """The social tariff, cheaper internet, water and heating."""
    block, amounts = found.block, found.block.totals["received_amounts"]
    home = block.household
    contract = home["own_energy_contract"].astype(np.bool_)
    found.homes("energy_social_tariff", category & contract)
    found.homes("social_internet", category)
    water = amounts["water_first"] + amounts["water_further"] * (block.size - 1)
    found.homes("water_intervention", insured & (block.region == BRUSSELS), water)
    fuels = ("oil_bulk", "oil_small", "propane_bulk")
    delivered = block.is_one_of("heating_fuel", *fuels) & (home["heating_delivery_date"] > block.today - 60)
    litres = np.minimum(np.asarray(home["heating_litres"]), 1_500)
    helped = delivered & (insured | poor) & (litres > 0)
    euros = litres * amounts["heating_litre"]
    found.homes("heating_fund", helped, euros, not_before=home["heating_delivery_date"])
    warned = block.is_one_of("energy_bill_trouble", "reminder", "formal_notice")
    found.homes("protected_customer", warned & contract & (block.region == BRUSSELS) & (insured | poor))
    found.homes("energy_fund", warned & poor)


def _travel(found: Receipts, insured: Flags) -> None:
    """Cheaper tickets: young, older, or with increased reimbursement."""
    block = found.block
    in_brussels = (block.region == BRUSSELS)[block.of]
    young = (block.age < 18) | ((block.age < 25) & (block.is_one_of("studies", "higher_education")))
    aged = (block.age >= 65) & in_brussels
    cheap = young | aged | (insured[block.of] & block.adult)
    found.people("stib_reduced_fare", cheap & in_brussels & (block.age >= 6))
    found.people("train_reduced_fare", (block.age >= 12) & ((block.age < 26) | (block.age >= 65) | insured[block.of]))


def _homes(found: Receipts, poor: Flags) -> None:
    """Premium and reduction for owners, allowance for tenants who wait for a social home."""
    block, amounts = found.block, found.block.totals["received_amounts"]
    home = block.household
    brussels = block.region == BRUSSELS
    owner = block.is_one_of("tenure", "owner")
    billed = owner & brussels & home["property_tax_bill_in_own_name"].astype(np.bool_)
    found.homes("be_home", billed, amounts["be_home"])
    children = block.sum_of((block.age < 25) & ~block.adult)
    modest = owner & brussels & ((np.asarray(home["home_cadastral_income"]) <= 745) | (children >= 2))
    share = np.where(children >= 2, 0.1 * children, amounts["property_tax_share"])
    found.homes("property_tax_reduction", modest, np.asarray(home["property_tax_bill"]) * np.minimum(share, 1.0))
    waits = home["social_housing_candidate"].astype(np.bool_) & block.is_one_of("lease", "main_home")
    waits &= (np.asarray(home["priority_titles"]) >= 6) & poor & block.is_one_of("tenure", "private_rent")
    euros = amounts["rent_allowance"] + amounts["rent_allowance_child"] * np.minimum(children, 5)
    found.homes("rent_allowance", waits, euros)


def _studies(found: Receipts, poor: Flags) -> None:
    """Allowances for pupils and students of families with low incomes."""
    block, amounts = found.block, found.block.totals["received_amounts"]
    higher = block.is_one_of("studies", "higher_education")
    poor_one = poor[block.of] & ~block.adult
    french = poor_one & block.is_one_of("school_community", "french") & (block.age >= 12) & (block.age < 26)
    euros = np.where(higher, amounts["higher_french"], amounts["school_french"])
    found.people("french_community_study_allowance", french, euros)
    flemish = poor_one & block.is_one_of("school_community", "flemish") & (block.age >= 3) & (block.age < 26)
    found.people("flemish_school_allowance", flemish & ~higher, amounts["school_flemish"])
    found.people("flemish_study_grant", flemish & higher, amounts["higher_french"])


def _other(found: Receipts, poor: Flags, insured: Flags) -> None:
    """Birth premiums, maintenance in advance, a lawyer, food, debts, tickets."""
    block, person, amounts = found.block, found.block.person, found.block.totals["received_amounts"]
    new = ~block.adult & (block.today - block.born < 70) & (block.region == BRUSSELS)[block.of]
    first = person["first_birth"].astype(np.bool_)
    found.people("birth_premium", new, np.where(first, amounts["birth_first"], amounts["birth_next"]))
    unpaid = (np.asarray(person["maintenance_terms_unpaid"]) >= 2) & (block.age < 18)
    unpaid &= person["maintenance_title_served"].astype(np.bool_)
    gap = np.asarray(person["maintenance_due"]) - np.asarray(person["maintenance_still_paid"])
    found.people("maintenance_advance", unpaid & poor[block.of] & (gap > 0), np.minimum(gap, 175))
    found.people("legal_aid", person["needs_lawyer"].astype(np.bool_) & poor[block.of])
    found.homes("food_aid", block.household["too_little_for_food"].astype(np.bool_))
    found.homes("debt_mediation", block.is_one_of("debts", "cannot_pay"))
    client = person["social_service_client"].astype(np.bool_) & (block.age >= 18)
    found.people("article_27", client & insured[block.of])


def _tell_untaxed(block: Block, received: Floats) -> None:
    """Untaxed benefits of each year: those received now, and the allowances for a disability."""
    monthly = received + block.person["income_replacement_allowance"] + block.person["integration_allowance"]
    adult = block.age >= 18
    block.yearly["untaxed_benefits"] = {
        year: cents(np.where(adult & (year >= block.as_of.year - 2), 12 * monthly, 0.0)) for year in block.years
    }


def _tell_replacement(block: Block, received: Floats) -> None:
    """Adults who lived almost wholly on benefits."""
    person = block.person
    benefits = received + person["unemployment_benefit"] + person["sickness_benefit"] + person["pension"]
    benefits = benefits + person["income_replacement_allowance"]
    other = person["net_wage"] + person["self_employed_income"] + person["other_income"]
    block.tell(block.age >= 18, lived_on_replacement_income=(benefits > 0) & (benefits >= 0.7 * (benefits + other)))
