"""Writes random rules: some lines of Python of the kinds that rules of a law are made of.

A careful author keeps away from what the compiler is known to get wrong (`test_traps.py`); a careless one does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

NUMBER, YES, WORD, DAY = "float", "bool", "str", "date"

# constructs that no rule may have; {n} is a number, {b} a yes or no
REFUSED = (
    "total([{n}, {n}])",
    "max({n}, {n})",
    "min({n}, {n})",
    "(lambda x: x)({n})",
    "round({n}, 2)",
    "({n}) ** 2",
    "sum((x for x in (1, 2)))",
    "len([{n}])",
    "float(person.kind)",
    "(y := {n})",
    "person.wage.real",
    "nobody(person)",
    "person.fly({n})",
    "tool(person, x={n})",
    "(1.0 if person.kind is person.kind else {n})",
    "{{'a': {n}}}[person.kind]",
    "float({b} is True)",
    "-person.kind",
    "person.wage @ {n}",
    "+{n}",
    "sorted((3, {n}))[0]",
)

TOOLS = """

def tool(person: Person, x: float) -> float:
    y = x + person.other
    if y > 100.0:
        return y / 2.0
    return y


def passed(person: Person, day: date, word: str) -> bool:
    return person.since <= day or word == person.kind


@rule("art. 3")
def kept(person: Person) -> float:
    result = 0.0
    for member in person.household.members:
        result = result / 2.0 + tool(member, member.wage)
    return result


@rule("art. 3")
def weighed(person: Person, weight: float, word: str) -> float:
    return person.wage * weight if person.kind == word else person.other + weight


@rule("art. 4")
def age(person: Person) -> int:
    return full_years(person.birth_date, person.day)


@rule("art. 5", until="2024-03-10")
def text(person: Person) -> float:
    return p.inside(person)


@text.since("2024-03-11", "art. 5 as changed")
def text_2024(person: Person) -> float:
    return person.wage + p.plain(person)


@rule("art. 6")
def beside(person: Person, other: Person) -> float:
    return p.inside(person) - p.plain(other) + (person.day < other.since) + 2 * (age(other) < 18)


@rule("art. 7")
def house(person: Person) -> Household:
    return person.household if person.works else person.household.months_ago(1)
"""


@dataclass
class Author:
    """Writes one rule of a person after another.

    `careless` and `refused`: how often (0 to 1) it does what it ought not.
    """

    random: Random
    careless: float = 0.0
    refused: float = 0.0
    names: dict[str, str] = field(default_factory=dict)  # variables that have a value here, with their kind
    people: list[str] = field(default_factory=list)  # names of persons
    fixed: set[str] = field(default_factory=set)  # names of loops, which nobody assigns
    loops: int = 0
    count: int = 0
    rules: list[str] = field(default_factory=list)  # rules that stand above, which may be asked

    def rule(self) -> str:
        """The lines of a rule that gives a number."""
        self.names, self.people, self.fixed, self.loops, self.count = {}, ["person"], set(), 0, 0
        lines = self.block(self.random.randint(1, 5), 0)
        return "\n".join([*lines, f"return {self.number(3)}"])

    # -- statements ----------------------------------------------------------------------------------

    def block(self, length: int, depth: int) -> list[str]:
        """Some statements; names that they begin with end with them."""
        names, people = dict(self.names), list(self.people)
        lines = [line for _ in range(length) for line in self.statement(depth)]
        if depth:
            self.names, self.people = names, people
        return lines

    def statement(self, depth: int) -> list[str]:
        choices: list[Callable[[int], list[str]]] = [self.assign, self.assign, self.change]
        if depth < 3:
            choices += [self.branch, self.branch, self.loop]
        if self.loops:
            choices.append(self.leave_loop)
        if depth and self.random.random() < 0.3:
            return [f"return {self.number(2)}"]
        return self.random.choice(choices)(depth)

    def assign(self, depth: int) -> list[str]:
        kind = self.random.choice((NUMBER, NUMBER, YES, WORD, DAY))
        value, second = self.of_kind(kind, 2), self.number(2)
        name, other = self.fresh("v"), self.fresh("v")
        self.names[name] = kind
        if kind == NUMBER and self.random.random() < 0.2:
            self.names[other] = NUMBER
            return [f"{name}, {other} = {value}, {second}"]
        return [f"{name}: {kind} = {value}" if self.random.random() < 0.2 else f"{name} = {value}"]

    def change(self, depth: int) -> list[str]:
        known = [name for name in self.names if name not in self.fixed]
        if not known:
            return self.assign(depth)
        name = self.random.choice(known)
        kind = self.names[name]
        if self.random.random() < self.careless and kind == YES:
            return [f"{name} = {self.number(1)}"]
        if kind == NUMBER and self.random.random() < 0.5:
            return [f"{name} {self.random.choice(('+=', '-=', '*='))} {self.number(1)}"]
        return [f"{name} = {self.of_kind(kind, 2)}"]

    def branch(self, depth: int) -> list[str]:
        lines = [f"if {self.yes(2)}:", *self.indented(depth)]
        if self.random.random() < 0.3:
            lines += [f"elif {self.yes(2)}:", *self.indented(depth)]
        if self.random.random() < 0.5:
            lines += ["else:", *self.indented(depth)]
        return lines

    def indented(self, depth: int) -> list[str]:
        return [f"    {line}" for line in self.block(self.random.randint(1, 3), depth + 1)]

    def loop(self, depth: int) -> list[str]:
        names, people, fixed = dict(self.names), list(self.people), set(self.fixed)
        over = self.random.choice(("members", "others", "range", "numbers", "words", "rows"))
        if over in ("members", "others"):
            name = self.fresh("m")
            given = f"({self.random.choice(self.people)})" if over == "others" else ""
            head = f"for {name} in person.household.{over}{given}:"
            self.people.append(name)
        elif over == "rows":
            start, rate = self.fresh("v"), self.fresh("v")
            head = f"for {start}, {rate} in p.rows(person):"
            self.names |= {start: NUMBER, rate: NUMBER}
            self.fixed |= {start, rate}
        else:
            name = self.fresh("v")
            values = {
                "range": f"range({self.random.choice(('3', '1, 4', 'person.number % 5', '70'))})",
                "numbers": "(1.5, -2.0, 100.0)",
                "words": "('a', 'b')",
            }
            head = f"for {name} in {values[over]}:"
            self.names[name] = WORD if over == "words" else NUMBER
            self.fixed.add(name)
        self.loops += 1
        lines = [head, *self.indented(depth)]
        self.loops -= 1
        if self.random.random() >= self.careless:
            self.names, self.people, self.fixed = names, people, fixed
        return lines

    def leave_loop(self, depth: int) -> list[str]:
        return [f"if {self.yes(1)}:", f"    {self.random.choice(('break', 'continue'))}"]

    def fresh(self, hint: str) -> str:
        """A new name; a careless author takes one that is in use."""
        if self.random.random() < self.careless:
            return self.random.choice(["person", "v_1", "m_1", "v_2"])
        self.count += 1
        return f"{hint}_{self.count}"

    # -- expressions ---------------------------------------------------------------------------------

    def of_kind(self, kind: str, depth: int) -> str:
        return {NUMBER: self.number, YES: self.yes, WORD: self.word, DAY: self.day}[kind](depth)

    def known(self, kind: str) -> str | None:
        names = [name for name, of in self.names.items() if of == kind]
        return self.random.choice(names) if names and self.random.random() < 0.5 else None

    def one(self) -> str:
        return self.random.choice(self.people)

    def number(self, depth: int) -> str:
        r = self.random
        if r.random() < self.refused:
            return r.choice(REFUSED).format(n=self.number(0), b=self.yes(0))
        if r.random() < self.careless / 2:
            return f"({self.number(0)} or {self.number(0)})"
        known = self.known(NUMBER)
        if known or depth <= 0:
            fact = f"{self.one()}.{r.choice(('wage', 'other', 'bonus'))}"
            leaf = r.choice((fact, fact, f"float({self.one()}.number)", r.choice(("0", "1.0", "-2.5", "0.1", "100.5"))))
            return known or leaf
        n, below = self.number, depth - 1
        return r.choice(
            (
                lambda: f"({n(below)} {r.choice('+-')} {n(below)})",
                lambda: f"(float({n(below)}) * {n(below)})",
                lambda: f"({n(below)} / {r.choice(('7', '-0.3', '12'))})",
                lambda: f"({n(below)} % {r.choice(('7', '-0.3', '12'))})",
                lambda: f"(-{n(below)})",
                lambda: f"half_up(not_above(not_below({n(below)}, -1e6), 1e6))",
                lambda: f"int(not_above(not_below({n(below)}, -1e6), 1e6)) // {r.choice(('7', '-3'))}",
                lambda: f"abs({n(below)})",
                lambda: f"({n(below)} if {self.yes(below)} else {n(below)})",
                lambda: f"{r.choice(('not_below', 'not_above'))}({n(below)}, {n(below)})",
                lambda: f"total(({n(below)}, {n(below)}))",
                lambda: self.of_people("total", n, below),
                lambda: self.of_people("how_many", self.yes, below),
                lambda: f"p.plain({self.one()})",
                lambda: f"p.table(person, '{r.choice('bb')}')",
                lambda: f"p.joined(person, {self.word(0)} + '_{r.choice('12')}')",
                lambda: self.of_rows(below),
                lambda: f"person.taxed[person.year - {r.randint(0, 9)}]",
                lambda: f"full_years({self.day(below)}, {self.day(below)})",
                lambda: f"({self.day(below)} - {self.day(below)}).days",
                lambda: f"({self.yes(below)} * {n(below)})",
                lambda: f"{self.one()}.months_ago({r.randint(1, 5)}).wage",
                lambda: f"tool({self.one()}, {n(below)})",
                lambda: f"kept({self.one()})",
                lambda: f"weighed({self.one()}, {n(below)}, {self.word(0)})",
                lambda: f"weighed({self.one()}, 2.5, 'a')",
                lambda: self.of_the_day(below),
                lambda: self.of_the_day(below),
                lambda: self.asked(),
                lambda: self.asked(),
            )
        )()

    def of_the_day(self, depth: int) -> str:
        """A number that depends on the day."""
        one, r = self.one(), self.random
        return r.choice(
            (
                f"float(age({one}))",
                f"float({one}.year)",
                f"float({one}.day.month)",
                f"({one}.month % 12)",
                f"full_years({one}.since, {one}.day)",
                f"p.inside({one})",
                f"p.inside.of_day({one}, {self.day(depth)})",
                f"text({one})",
                f"beside({one}, {self.one()})",
                f"p.inside(house({one}))",
                f"total(m_0.wage for m_0 in house({one}).members)",
            )
        )

    def asked(self) -> str:
        """The answer of a rule that stands above, perhaps about an earlier month."""
        one, r = self.one(), self.random
        when = r.choice(("", "", f".months_ago({r.randint(1, 3)})"))
        return f"{r.choice(self.rules)}({one}{when})" if self.rules else f"text({one}{when})"

    def by_the_day(self, depth: int) -> str:
        """A comparison that holds for some time."""
        r, one = self.random, self.one()
        sides = r.choice(
            (
                lambda: (f"{one}.day", self.day(depth)),
                lambda: (f"age({one})", self.number(depth)),
                lambda: (f"age({one})", r.choice(("0", "1", "17.5", "18", "65", "-1", "p.inside(person)"))),
                lambda: (f"full_years({one}.birth_date, {one}.day)", "18"),
                lambda: (f"{one}.day.month", str(r.randint(0, 13))),
                lambda: (f"months_after({one}.day, {r.randint(-20, 20)})", self.day(depth)),
                lambda: (f"add_months({one}.day, {r.randint(-20, 20)})", self.day(depth)),
                lambda: (f"date({one}.year - {r.randint(0, 3)}, {one}.day.month, 1)", self.day(depth)),
            )
        )()
        compare = ("<", "<=", ">", ">=", "<", "<=", ">", ">=", "==", "!=")
        left, right = sides if r.random() < 0.7 else sides[::-1]
        if r.random() < 0.2:
            return f"({left} {r.choice(compare)} {right} {r.choice(compare)} {left})"
        return f"({left} {r.choice(compare)} {right})"

    def of_people(self, function: str, write: Callable[[int], str], depth: int) -> str:
        name = self.fresh("c")
        over = f"others({self.one()})" if self.random.random() < 0.4 else "members"
        self.people.append(name)
        condition = f" if {self.yes(0)}" if self.random.random() < 0.5 else ""
        text = f"{function}({write(depth)} for {name} in person.household.{over}{condition})"
        self.people.remove(name)
        return text

    def of_rows(self, depth: int) -> str:
        start, rate = self.fresh("c"), self.fresh("c")
        return f"total({rate} for {start}, {rate} in p.rows(person) if {start} <= {self.number(depth)})"

    def yes(self, depth: int) -> str:
        r = self.random
        known = self.known(YES)
        if known or depth <= 0:
            return known or f"{self.one()}.{r.choice(('works', 'studies'))}"
        n, y, below = self.number, self.yes, depth - 1
        compare = ("<", "<=", ">", ">=", "==", "!=")
        return r.choice(
            (
                lambda: f"({n(below)} {r.choice(compare)} {n(below)})",
                lambda: f"({n(below)} {r.choice(compare)} {n(below)} {r.choice(compare)} {n(below)})",
                lambda: f"({self.day(below)} {r.choice(compare)} {self.day(below)})",
                lambda: f"({self.word(below)} {r.choice(('==', '!='))} {self.word(0)})",
                lambda: f"({self.one()}.kind {r.choice(('in', 'not in'))} ('a', {self.word(0)}))",
                lambda: f"({n(below)} in (1, {n(0)}, 2.0))",
                lambda: f"({y(below)} {r.choice(('and', 'or'))} {y(below)})",
                lambda: f"({y(below)} and {y(0)} or {y(below)} and True)",
                lambda: f"(not {y(below)})",
                lambda: f"({y(below)} {r.choice(('==', '!='))} {y(below)})",
                lambda: f"({y(below)} if {y(below)} else {y(below)})",
                lambda: self.of_people("any_of", y, below),
                lambda: self.of_people("all_of", y, below),
                lambda: f"({self.one()}.id == {self.one()}.id)",
                lambda: f"({self.one()}.relation_to({self.one()}) == 'unrelated')",
                lambda: f"passed({self.one()}, {self.day(below)}, {self.word(0)})",
                lambda: self.by_the_day(below),
                lambda: self.by_the_day(below),
                lambda: self.by_the_day(below),
            )
        )()

    def word(self, depth: int) -> str:
        r = self.random
        known = self.known(WORD)
        if known or depth <= 0:
            return known or r.choice((f"{self.one()}.kind", "'a'", f"{self.one()}.kind"))
        return f"({self.word(depth - 1)} if {self.yes(depth - 1)} else {self.word(0)})"

    def day(self, depth: int) -> str:
        r = self.random
        known = self.known(DAY)
        if known or depth <= 0:
            one = self.one()
            return known or r.choice((f"{one}.since", f"{one}.until", f"{one}.day", "date(2024, 2, 29)"))
        return r.choice(
            (
                lambda: f"({self.day(depth - 1)} if {self.yes(depth - 1)} else {self.day(0)})",
                lambda: f"months_after({self.day(depth - 1)}, {r.randint(-30, 30)})",
                lambda: f"first_of_month({self.day(depth - 1)})",
                lambda: f"first_of_month({self.one()}.day)",
                lambda: f"add_months({self.one()}.day, {r.randint(-9, 9)})",
                lambda: f"date({self.one()}.year, {r.randint(1, 12)}, {r.choice((1, 15))})",
                lambda: f"({self.day(depth - 1)} + timedelta(days={r.randint(-400, 400)}))",
            )
        )()
