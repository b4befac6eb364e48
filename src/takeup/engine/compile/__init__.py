"""The third reader: the same rules, compiled for millions of households.

`compile_law` reads the rule functions as syntax trees and writes one program in LLVM's text form. This package is
pure Python and runs nothing; `takeup.population.kernel` hands the program to LLVM. Its answers are those of `explain`,
bit for bit: same order, same rounding, no shortcuts of arithmetic.
"""

from takeup.engine.compile.errors import CompileError
from takeup.engine.compile.outputs import BUT_FOR_CONDUCT, CONCERNED, DUE, EVENT, RECEIVED, VALUE, Output
from takeup.engine.compile.program import Program, compile_law

__all__ = [
    "BUT_FOR_CONDUCT",
    "CONCERNED",
    "DUE",
    "EVENT",
    "RECEIVED",
    "VALUE",
    "CompileError",
    "Output",
    "Program",
    "compile_law",
]
