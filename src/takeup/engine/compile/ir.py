"""One LLVM function while it is written: blocks, temporaries, variables."""

from __future__ import annotations

import struct


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
        return f"%{hint}{self._counter}"

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

    def ret(self, text: str) -> None:
        self._add(f"  ret {text}")
        self.closed = True

    def comment(self, text: str) -> None:
        if not self.closed:
            self.lines.append(f"  ; {text}")

    def body(self) -> str:
        lines = self.lines if self.closed else [*self.lines, "  unreachable"]
        return "\n".join(["entry:", *self.allocas, "  br label %start", "start:", *lines])


def double(value: float) -> str:
    """A number as LLVM writes it exactly: the 64 bits in hexadecimal digits."""
    (bits,) = struct.unpack("<Q", struct.pack("<d", float(value)))
    return f"0x{bits:016X}"
