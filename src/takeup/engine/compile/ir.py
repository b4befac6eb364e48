"""One LLVM function while it is written: blocks, temporaries, variables.

Every function gives a pair: its value, and the number of the reason why that cannot be said (0: it can). What is not
known ends the function there and then, as an exception would: `known` passes the reason of a call on.
"""

from __future__ import annotations

import struct
from functools import cache

RARELY = "!prof !1"  # on a branch: the second way is hardly ever gone


class Writer:
    """Collects the text of a function. Variables live in `alloca`s: LLVM turns them into registers."""

    def __init__(self) -> None:
        self.allocas: list[str] = []
        self.lines: list[str] = []
        self.closed = False  # the current block has its last instruction
        self._counter = 0
        self.loops = 0

    def fresh(self, hint: str = "t") -> str:
        self._counter += 1
        return f"%{plain(hint)}.{self._counter}"

    def label(self, hint: str) -> str:
        self._counter += 1
        return f"{hint}{self._counter}"

    def op(self, text: str, hint: str = "t") -> str:
        """An instruction with a result; gives the name of the result."""
        name = self.fresh(hint)
        self._add(f"  {name} = {text}")
        return name

    def do(self, text: str) -> None:
        """An instruction without a result."""
        self._add(f"  {text}")

    def _add(self, line: str) -> None:
        if self.closed:  # code after a return: it is never reached
            self.start(self.label("dead"))
        self.lines.append(line)

    def variable(self, type_: str, hint: str = "v") -> str:
        name = self.fresh(hint)
        self.allocas.append(f"  {name} = alloca {type_}")
        return name

    def start(self, label: str) -> None:
        """Begin a block; falls through from the block before where that is still open."""
        if not self.closed:
            self.lines.append(f"  br label %{label}")
        self.lines.append(f"{label}:")
        self.closed = False

    def go(self, label: str) -> None:
        if not self.closed:
            self.lines.append(f"  br label %{label}")
            self.closed = True

    def branch(self, condition: str, yes: str, no: str) -> None:
        self._add(f"  br i1 {condition}, label %{yes}, label %{no}")
        self.closed = True

    def ret(self, type_: str, value: str, why: str = "0") -> None:
        """Gives a value; `why`: the reason why it cannot be said after all."""
        self.do(f"store {type_} {value}, ptr %answer")
        self.do(f"store i32 {why}, ptr %why")
        self.go("end")

    # -- what is not known -------------------------------------------------------------------------

    def asked(self, type_: str, call: str) -> tuple[str, str]:
        """A call of a function: its value, and the reason why it cannot be said."""
        both = self.op(f"call {pair(type_)} {call}", "both")
        return self.op(f"extractvalue {pair(type_)} {both}, 0"), self.op(f"extractvalue {pair(type_)} {both}, 1", "why")

    def known(self, type_: str, call: str) -> str:
        """A call of a function: its value; where that cannot be said, neither can the value of this function."""
        value, why = self.asked(type_, call)
        self.unless_open(why)
        return value

    def unless_open(self, why: str) -> None:
        """Ends the function where there is a reason."""
        self.do(f"store i32 {why}, ptr %why")
        fine = self.label("known")
        none = self.op(f"icmp eq i32 {why}, 0")
        self._add(f"  br i1 {none}, label %{fine}, label %end, {RARELY}")
        self.closed = True
        self.start(fine)

    def open_if(self, condition: str, reason: int) -> None:
        """Ends the function for this reason where the condition holds."""
        self.unless_open(self.op(f"select i1 {condition}, i32 {reason}, i32 0", "why"))

    def open(self, reason: int) -> None:
        """Ends the function for this reason."""
        self.do(f"store i32 {reason}, ptr %why")
        self.go("end")

    # -- all of it ---------------------------------------------------------------------------------

    def body(self, type_: str) -> str:
        """The text of the function, which gives values of this type.

        It ends in one place, value and reason apart until there: LLVM follows each by itself.
        """
        lines = self.lines if self.closed else [*self.lines, "  unreachable"]
        begin = ["entry:", f"  %answer = alloca {type_}", "  %why = alloca i32", *self.allocas, "  br label %start"]
        end = [
            "end:",
            f"  %value = load {type_}, ptr %answer",
            "  %reason = load i32, ptr %why",
            *given(type_, "%value", "%reason"),
        ]
        return "\n".join([*begin, "start:", *lines, *end])


def given(type_: str, value: str, why: str) -> list[str]:
    """The end of a function: its value and the reason, as a pair."""
    both = pair(type_)
    return [
        f"  %both = insertvalue {both} undef, {type_} {value}, 0",
        f"  %given = insertvalue {both} %both, i32 {why}, 1",
        f"  ret {both} %given",
    ]


@cache
def plain(name: str) -> str:
    """A name of the law with letters that LLVM takes."""
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in "._") else "_" for letter in name)


def pair(type_: str) -> str:
    """What a function gives: a value and a reason."""
    return f"{{{type_}, i32}}"


def double(value: float) -> str:
    """A number as LLVM writes it exactly: the 64 bits in hexadecimal digits."""
    (bits,) = struct.unpack("<Q", struct.pack("<d", float(value)))
    return f"0x{bits:016X}"
