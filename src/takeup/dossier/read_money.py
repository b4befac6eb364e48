"""Reads the claims and the payments of a file."""

from __future__ import annotations

import yaml

from takeup.dossier import keys
from takeup.dossier.reading import Fields, Reading
from takeup.dossier.records import ClaimRecord, PaymentRecord
from takeup.dossier.tree import join, shown
from takeup.engine.law import MONEY, Right
from takeup.nontakeup.months import format_month
from takeup.nontakeup.timeline import Claim, Outcome, Run, every_month


class MoneyReader(Reading):
    """What was claimed and what was paid."""

    def claim(self, node: yaml.Node, field: str) -> ClaimRecord | None:
        tree, before = self.tree, len(self.tree.problems)
        fields = tree.mapping(node, field, keys.CLAIM, ("right", "date", "outcome"), "a key of a claim")
        right, holder = self.right_and_holder(node, fields, field)
        outcome = self.read(fields, field, "outcome", lambda n, f: tree.one_of(n, f, tuple(Outcome), "an outcome"))
        claimed = self.read(fields, field, "date", tree.day)
        days = {name: self.read(fields, field, name, tree.day) for name in ("decided", "withdrawn", "stopped")}
        amounts = self.granted(fields, field, right)
        id = self.read(fields, field, "id", self.identifier)
        reason = self.read(fields, field, "reason", tree.text)
        if len(tree.problems) > before or claimed is None or outcome is None or right is None or holder is None:
            return None
        claim = self.build(
            node,
            fields,
            field,
            lambda: Claim(claimed, Outcome(outcome), amounts=amounts, **days),
            "amount" if "amount" in fields else "amounts",
        )
        self.sources["claims"].append(field)
        return ClaimRecord(right.id, holder, claim, id, reason)

    def granted(self, fields: Fields, field: str, right: Right | None) -> tuple[Run, ...]:
        """The granted amounts of a claim: one for all months, or runs of months."""
        if "amount" in fields and "amounts" in fields:
            place = join(field, "amounts")
            self.tree.add(fields["amounts"], place, "amount and amounts", "one of the two")
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        runs = self.tree.items(fields, join(field, "amounts"), lambda n, f: self.run(n, f, right))
        return tuple(runs) if amount is None else (every_month(amount),)

    def run(self, node: yaml.Node, field: str, right: Right | None) -> Run | None:
        fields = self.tree.mapping(node, field, keys.RUN, ("from", "amount"), "a key of an amount")
        first = self.read(fields, field, "from", self.tree.month)
        last = self.read(fields, field, "to", self.tree.month)
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        if first is None or amount is None:
            return None
        return self.build(node, fields, field, lambda: Run(first, last, amount))

    def payment(self, node: yaml.Node, field: str) -> PaymentRecord | None:
        tree, before = self.tree, len(self.tree.problems)
        fields = tree.mapping(node, field, keys.PAYMENT, ("right",), "a key of a payment")
        right, holder = self.right_and_holder(node, fields, field)
        if ("for" in fields) == ("from" in fields):
            found = "for and from" if "for" in fields else "neither for nor from"
            tree.add(node, field, found, "for: one month, or from: the first month (and to: the last one)")
        if "to" in fields and "from" not in fields:
            tree.add(fields["to"], join(field, "to"), "to without from", "from and to, or for")
        if "to" not in fields and "from" in fields and "date" in fields:
            allowed = "also to: the last month that was paid on that day"
            tree.add(fields["date"], join(field, "date"), "a day of payment without to", allowed)
        first = self.read(fields, field, "for" if "for" in fields else "from", tree.month)
        last = first if "for" in fields else self.read(fields, field, "to", tree.month)
        paid = self.read(fields, field, "date", tree.day)
        amount = self.read(fields, field, "amount", lambda n, f: self.amount(n, f, right))
        if "amount" not in fields and right is not None:
            if right.kind == MONEY:
                tree.add(node, join(field, "amount"), "nothing", f"euros per month, as {right.id} is paid in money")
            amount = 1.0
        if len(tree.problems) > before or first is None or amount is None or right is None or holder is None:
            return None
        if last is not None and last < first:
            allowed = f"{format_month(first)} or later, as the payments begin then"
            raise tree.fault(fields["to"], join(field, "to"), format_month(last), allowed)
        self.sources["payments"].append(field)
        return PaymentRecord(right.id, holder, first, last, amount, paid)

    def amount(self, node: yaml.Node, field: str, right: Right | None) -> float:
        """Euros per month from 0 on; 0 or 1 for a status."""
        is_status = right is not None and right.kind != MONEY
        allowed = "1, or leave it out, as the right is not in euros" if is_status else "euros per month from 0 on"
        number = self.tree.number(node, field, allowed)
        if number < 0 or (is_status and number not in (0, 1)):
            raise self.tree.fault(node, field, shown(node), allowed)
        return number
