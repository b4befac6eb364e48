"""What the compiler cannot read it refuses: it names the file, the line, the construct and what is allowed there.

And it never guesses: a rule that compiles gives what Python gives. `test_same_as_python.py` holds what is taken; here
stand the traps.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from takeup.engine.compile import CompileError
from takeup.engine.errors import LawError
from tests.engine.compile.tinyland import assert_same, land, people, rule_text

# name: lines of the rule (the faulty one marked), how the construct is quoted, what is said to be allowed
REFUSED: dict[str, tuple[str, str, str]] = {
    "list comprehension": ("return total([m.wage for m in person.household.members])  # here", "`total([", "generator"),
    "set": ('return person.kind in {"a", person.kind}  # here', "Set `{'a'", "arithmetic"),
    "list": ("return [person.wage][0]  # here", "List `[person.wage]`", "arithmetic"),
    "dict": ('return {"a": 1.0}[person.kind]  # here', "Dict `{'a'", "arithmetic"),
    "lambda": ("return (lambda x: x)(person.wage)  # here", "Lambda", "arithmetic"),
    "walrus": ("return (x := person.wage) + x  # here", "NamedExpr", "arithmetic"),
    "while": ("x = 0.0\nwhile x < 5:  # here\n    x = x + 1\nreturn x", "While `while x < 5:`", "for"),
    "try": ("try:  # here\n    return person.wage\nexcept ValueError:\n    return 0.0", "Try `try:`", "if, for"),
    "raise": ("raise ValueError  # here", "Raise", "return"),
    "assert": ("assert person.works  # here\nreturn 1.0", "Assert", "if, for"),
    "with": ("with open(person):  # here\n    return 1.0", "With", "if, for"),
    "match": ("match person.kind:  # here\n    case _:\n        return 1.0", "Match", "if, for"),
    "function inside": ("def inner(x):  # here\n    return x\nreturn inner(person.wage)", "FunctionDef", "if, for"),
    "import": ("import math as m  # here\nreturn m.floor(person.wage)", "Import", "if, for"),
    "delete": ("x = person.wage\ndel x  # here\nreturn 1.0", "Delete", "if, for"),
    "global": ("global LEVEL  # here\nreturn 1.0", "Global", "if, for"),
    "for else": ("for n in range(3):  # here\n    pass\nelse:\n    return 1.0\nreturn 2.0", "For", "without else"),
    "a call for its effect": ("print(person)  # here\nreturn 1.0", "Expr `print(person)`", "docstring"),
    "return of nothing": ("return  # here", "Return", "with a value"),
    "return of a tuple": ("return 1.0, person.wage  # here", "Return", "a num here, not a tuple"),
    "return of a person": ("return person  # here", "Return", "a num here, not a person"),
    "return of none": ("return None  # here", "Return", ""),
    "two targets": ("x = y = person.wage  # here\nreturn x + y", "Assign", "one target"),
    "attribute set": ("person.wage = 3.0  # here\nreturn 1.0", "Attribute `person.wage`", "name"),
    "attribute added to": ("person.wage += 3.0  # here\nreturn 1.0", "AugAssign", "plain name"),
    "unequal pair": ("a, b = person.wage, 1.0, 2.0  # here\nreturn a", "Assign", "2 values for 2 names"),
    "starred": ("a, *b = (1.0, 2.0, person.wage)  # here\nreturn a", "Assign", "2 values"),
    "starred argument": ("return total(*(person.wage, 1.0))  # here", "", "a generator expression or a tuple"),
    "power": ("return person.wage ** 2  # here", "BinOp `person.wage ** 2`", "+, -, *, /"),
    "bits": ("return person.number & 3  # here", "BinOp", "+, -, *, /"),
    "turned bits": ("return ~person.number  # here", "UnaryOp", "not, -"),
    "plus sign": ("return +person.wage  # here", "UnaryOp", "not, -"),
    "is": ("return person.kind is person.kind  # here", "Compare", "`is None`"),
    "is not true": ("return person.works is not True  # here", "Compare", "`is None`"),
    "in a word": ('return person.kind in "abc"  # here', "Compare", "a tuple"),
    "in a range": ("return person.number in range(3)  # here", "Compare", "a tuple"),
    "word and number": ("return person.kind == 3  # here", "Compare", "a str here"),
    "word less number": ("return person.kind - 1  # here", "BinOp", "a num here"),
    "day and word": ('return person.since == "a"  # here', "Compare", "a date here"),
    "truth of a day": ("return 1.0 if person.since else 2.0  # here", "", "a yes or no"),
    "truth of a person": ("return 1.0 if person else 2.0  # here", "", "a yes or no"),
    "min": ("return min(person.wage, person.other)  # here", "Call `min(", "rules, functions of the law"),
    "max": ("return max(person.wage, person.other)  # here", "Call `max(", "rules, functions of the law"),
    "sum": ("return sum(m.wage for m in person.household.members)  # here", "GeneratorExp", ""),
    "round": ("return round(person.wage, 2)  # here", "Call `round(", "rules, functions of the law"),
    "sorted": ("return sorted((person.wage, 1.0))[0]  # here", "Call `sorted(", "rules, functions of the law"),
    "unknown function": ("return nowhere(person)  # here", "Name `nowhere`", "a name that is defined"),
    "unknown name": ("return person.wage + NOWHERE  # here", "Name `NOWHERE`", "a name that is defined"),
    "unknown fact": ("return person.shoe_size  # here", "Attribute `person.shoe_size`", "a fact of a person"),
    "unknown method": ("return person.shout()  # here", "Call `person.shout()`", "months_ago"),
    "method of a word": ('return person.kind.startswith("a")  # here', "Call", "months_ago"),
    "method of a number": ("return person.wage.is_integer()  # here", "Call", "a rule, a fact"),
    "method of a day": ("return person.since.weekday()  # here", "Call", "toordinal"),
    "method of a table": ('return p.table(person).get("a", 0.0)  # here', "Call", "a rule, a fact"),
    "named argument": ("return helper(person, x=1.0)  # here", "Call `helper(person, x=1.0)`", "by place, not by name"),
    "named argument of a rule": ("return other(person, x=1.0)  # here", "Call", "by place, not by name"),
    "people as an argument": ("return helper(person, person.household.members)  # here", "Call", "as arguments"),
    "range with a step": (
        "return total(n for n in range(0, 9, 2))  # here",
        "Call `range(0, 9, 2)`",
        "range(start, end)",
    ),
    "loop over a word": ("return total(1.0 for x in person.kind)  # here", "Attribute `person.kind`", "people"),
    "loop over enumerate": ("return total(n for n, m in enumerate(person.household.members))  # here", "Call", ""),
    "too many constants": ("return total(n for n in MANY)  # here", "", "at most 64 constants"),
    "key that no table has": ('return p.table(person, "z")  # here', "Call", "one of the keys a, b, c"),
    "key of what is no table": ('return p.plain(person, "a")  # here', "Call", "no key"),
    "unknown part of a figure": ("return p.plain.values_of(person)  # here", "Call", "p.name(person)"),
    "right that is not named": ("return passport(person, person.kind)  # here", "Call", "the name of a right"),
    "text of yes": ('return p.joined(person, f"a_{person.works}")  # here', "JoinedStr", "a str here"),
    "slice": ("return (1.0, 2.0)[0:1][0]  # here", "Slice", "arithmetic"),
    "weeks": (
        "return (person.since + timedelta(weeks=1)).day  # here",
        "Call `timedelta(weeks=1)`",
        "timedelta(days=...)",
    ),
    "a call that calls": ("return helper(person, 1.0)(person)  # here", "Call", "a call of a rule"),
    "await": ("return await_(person)  # here", "Name `await_`", "a name that is defined"),
}

BEFORE = """
MANY = tuple(range(65))


def helper(person: Person, x: float) -> float:
    return person.wage + x


@rule("art. 3")
def other(person: Person, x: float) -> float:
    return person.wage + x
"""


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_names_file_line_construct_and_what_is_allowed(tmp_path: Path, name: str) -> None:
    body, construct, allowed = REFUSED[name]
    with land(tmp_path, rule_text("refused", body, before=BEFORE)) as tiny:
        with pytest.raises(CompileError) as caught:
            tiny.compiled("refused")
        error = caught.value
        assert (error.file, error.line) == (str(tiny.file), tiny.line("# here"))
        assert construct in error.construct
        assert allowed in error.allowed and error.allowed
        for part in (error.file, f"line {error.line}", error.construct, error.allowed):
            assert part in str(error)
        assert isinstance(error, LawError)  # meant for the person at the screen


@pytest.mark.parametrize(
    ("header", "call"),
    [
        ("def helper(*people: Person) -> float:", "helper(person)"),
        ("def helper(person: Person, **more: float) -> float:", "helper(person)"),
        ("def helper(person: Person, *, x: float = 1.0) -> float:", "helper(person)"),
    ],
)
def test_parameters_of_a_function_are_plain(tmp_path: Path, header: str, call: str) -> None:
    before = f"\n\n{header}\n    return 1.0\n"
    with land(tmp_path, rule_text("refused", f"return {call}", before=before)) as tiny:
        with pytest.raises(CompileError, match="the parameters of `helper`; allowed: plain ones") as caught:
            tiny.compiled("refused")
        assert (caught.value.file, caught.value.line) == (str(tiny.file), tiny.line("def helper"))


def test_what_stands_in_a_branch_that_is_never_taken_is_not_read(tmp_path: Path) -> None:
    body = "if False:\n    while True:\n        pass\nreturn 1.0 if True else min(person.wage, 1.0)"
    with land(tmp_path, rule_text("taken", body)) as tiny:
        assert_same(tiny, ["taken"], people(tiny.law, 1, 3))


def test_a_fault_deep_in_another_rule_is_named_there(tmp_path: Path) -> None:
    before = '\n\n@rule("art. 3")\ndef deep(person: Person) -> float:\n    return person.wage ** 2  # here\n'
    with land(tmp_path, rule_text("shallow", "return deep(person) + 1", before=before)) as tiny:
        with pytest.raises(CompileError) as caught:
            tiny.compiled("shallow")
        assert caught.value.line == tiny.line("# here")
