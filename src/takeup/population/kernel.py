"""Runs a compiled program: LLVM turns its text into machine code, once; then batches of households go through it.

The machine code is kept in a folder under the hash of the text, of the processor and of LLVM's version.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import threading
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import llvmlite
import llvmlite.binding as llvm
import numpy as np
from numpy.typing import NDArray

from takeup.engine.compile import Program
from takeup.engine.compile.context import (
    ABSENT,
    ENTRY,
    FIELD,
    FIELDS,
    LISTED,
    PERSON_BYTES,
    QUESTION_WORDS,
    VIEW_BYTES,
    VIEWS,
    kept_bytes,
)
from takeup.engine.compile.doors import WORLDS
from takeup.engine.compile.values import packed
from takeup.engine.household import HOUSEHOLD
from takeup.population.batch import Batch

CACHE = "TAKEUP_CACHE"  # the folder for machine code; by default that of the person's system
SMALLEST_SHARE = 20_000  # tasks: waking another thread costs more than so little work
_FUNCTION = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)


@dataclass(frozen=True)
class Answers:
    """One output of a run.

    `values`: euros (1 for a status) of each task, or of each person of each task. `reasons`: 0 where it is decided,
    else a number among `Program.reasons`; ABSENT (-1) for someone who does not live here on the day.
    """

    values: NDArray[np.float64]
    reasons: NDArray[np.int32]


@dataclass(frozen=True)
class Tasks:
    """Some households, each on a day of its own (yyyymmdd): what `run` works out instead of every household on one day.

    The people of each task stand behind each other in the answers; a household may come several times.
    """

    households: NDArray[np.int64]
    days: NDArray[np.int64]


@dataclass(frozen=True)
class Question:
    """What is asked about each household: which outputs, in which world, on which days.

    `wanted`: the places of the outputs to work out (None: all), the others stay empty. `reasons`: whether they are
    written too.
    """

    world: str
    days: Sequence[date]
    wanted: Collection[int] | None = None
    reasons: bool = True


@dataclass
class Kernel:
    """A program as machine code. `threads`: how many share the work (2 by default, or as many as there are cores)."""

    program: Program
    threads: int = field(default_factory=lambda: os.cpu_count() or 1)
    _local: threading.local = field(default_factory=threading.local, repr=False)

    def __post_init__(self) -> None:
        self._code = _machine_code(self.program)  # keeps the code in memory
        self._call = _FUNCTION(self._code.get_function_address("kernel"))
        self._blocks = np.array(self.program.blocks, dtype=np.float64)
        self._block_days = np.array(self.program.block_days, dtype=np.int32)
        self._law_stretches = np.array(self.program.law_stretches, dtype=np.int32)
        self._pool = ThreadPoolExecutor(self.threads) if self.threads > 1 else None

    def run(
        self,
        batch: Batch,
        day: date,
        world: str,
        tasks: Tasks | None = None,
        reasons: bool = True,
        wanted: Collection[int] | None = None,
        asked_on: date | None = None,
    ) -> list[Answers]:
        """The outputs of the program, in its order, for each household of a batch on a day (or for each task).

        `reasons`: whether they are written too. `wanted`: the places of the outputs to work out, the others stay empty.
        `asked_on`: the later day from which one looks back; who lives here then may not have been born yet.
        """
        (answers,) = self.ask(batch, [Question(world, [day], wanted, reasons)], asked_on, tasks)
        return answers

    def ask(
        self, batch: Batch, questions: Sequence[Question], asked_on: date | None, tasks: Tasks | None = None
    ) -> list[list[Answers]]:
        """The answers to several questions about each household. What holds from one day to the next, or in each world,
        is worked out once. Days must be in order; of one array the days of each holder stand behind each other.

        `tasks` have a day of their own: a question then has one day, which is not looked at. Raises ValueError for a
        question without days, or whose days are not in order.
        """
        if not questions:
            return []
        if not all(question.days and sorted(question.days) == list(question.days) for question in questions):
            raise ValueError("days: a question about none, or not in order; allowed is one day or more, in order")
        run = _Run(self, batch, questions, tasks, asked_on)
        shares = min(self.threads, max(1, run.tasks * run.days // SMALLEST_SHARE))
        bounds = [run.tasks * n // shares for n in range(shares + 1)]
        if shares == 1 or self._pool is None:
            self._work(run, 0, run.tasks)
        else:
            for done in [self._pool.submit(self._work, run, a, b) for a, b in pairwise(bounds)]:
                done.result()
        return run.answers

    def _work(self, run: _Run, first: int, end: int) -> None:
        scratch: _Scratch | None = getattr(self._local, "scratch", None)
        if scratch is None:
            scratch = self._local.scratch = _Scratch(self.program)
        context = scratch.context(run)
        self._call(context.ctypes.data, first, end)
        scratch.counter = int(context[FIELD["counter"]])


class _Run:
    """The addresses that all threads of one run share."""

    def __init__(
        self,
        kernel: Kernel,
        batch: Batch,
        questions: Sequence[Question],
        tasks: Tasks | None,
        asked_on: date | None,
    ) -> None:
        program = kernel.program
        self.batch = batch
        self.tasks = batch.households if tasks is None else len(tasks.households)
        self.days = sum(len(question.days) for question in questions)
        self.answers: list[list[Answers]] = []
        fields = np.zeros(len(FIELDS), np.int64)
        fields[FIELD["asked_on"]] = 0 if asked_on is None else packed(asked_on)
        people = batch.people
        self._held: list[Any] = []
        if tasks is not None:
            chosen = np.ascontiguousarray(tasks.households, dtype=np.int64)
            own_days = np.ascontiguousarray(tasks.days, dtype=np.int64)
            sizes = batch.person_offsets[chosen + 1] - batch.person_offsets[chosen]
            offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
            people = int(offsets[-1])
            self._held += [chosen, own_days, offsets]
            fields[FIELD["task_households"]] = chosen.ctypes.data
            fields[FIELD["task_days"]] = own_days.ctypes.data
            fields[FIELD["task_offsets"]] = offsets.ctypes.data
        asked = np.zeros((len(questions), len(QUESTION_WORDS)), np.int64)
        for words, question in zip(asked, questions, strict=True):
            days = np.array([packed(day) for day in question.days], np.int64)
            answers, table = _room_for(program, question, self.tasks, people)
            self.answers.append(answers)
            self._held += [days, table]
            words[:] = (WORLDS.index(question.world), days.ctypes.data, len(days), table.ctypes.data)
        columns, received = batch.columns_table, batch.received_table
        self._held += [columns, received]
        addresses: dict[str, NDArray[Any]] = {
            "columns": columns,
            "person_offsets": batch.person_offsets,
            "person_rows": batch.person_rows,
            "household_rows": batch.household_rows,
            "situation_offsets": batch.situation_offsets,
            "situation_days": batch.situation_days,
            "kin": batch.kin,
            "kin_offsets": batch.kin_offsets,
            "received_complete": batch.received_complete,
            "received": received,
            "block_days": kernel._block_days,
            "blocks": kernel._blocks,
            "law_stretches": kernel._law_stretches,
            "calendar": _calendar(),
            "questions": asked,
        }
        self._held += addresses.values()  # only their addresses are passed on
        for name, array in addresses.items():
            fields[FIELD[name]] = array.ctypes.data
        fields[FIELD["block_count"]] = len(kernel._block_days)
        fields[FIELD["question_count"]] = len(questions)
        self.fields = fields


def _room_for(program: Program, question: Question, tasks: int, people: int) -> tuple[list[Answers], NDArray[np.int64]]:
    """Arrays that a kernel will write, and their addresses."""
    found = []
    table = np.zeros((len(program.outputs), 2), np.int64)
    wanted = range(len(program.outputs)) if question.wanted is None else question.wanted
    rows = [tasks if output.holder == HOUSEHOLD else people for output in program.outputs]
    ends = np.cumsum([0, *(n * len(question.days) if k in wanted else 0 for k, n in enumerate(rows))])
    values = np.empty(ends[-1], np.float64)  # one piece of memory for all outputs: it comes in fewer and larger pages
    reasons = np.empty(ends[-1] if question.reasons else 0, np.int32)
    for number, (first, end) in enumerate(pairwise(ends)):
        answer = Answers(values[first:end], reasons[first:end])
        found.append(answer)
        table[number] = (
            answer.values.ctypes.data if number in wanted else 0,
            answer.reasons.ctypes.data if question.reasons else 0,
        )
    return found, table


class _Scratch:
    """What one thread writes on: views of the household at hand, answers that are kept while it is at hand."""

    def __init__(self, program: Program) -> None:
        self._slots, self._outputs = program.slots, len(program.outputs)
        self.counter = 0
        self._widest = 0

    def context(self, run: _Run) -> NDArray[np.int64]:
        widest = run.batch.widest
        if widest > self._widest:
            self._widest, self.counter = widest, 0
            self._kept = kept_bytes(self._slots["person"], self._slots["pair"], widest)
            sizes = {
                "views": VIEWS * VIEW_BYTES,
                "people": VIEWS * widest * PERSON_BYTES,
                "present": 8 * (VIEWS * widest + 1),
                "kept_household": max(ENTRY * self._slots["household"], 1),
                "kept_people": widest * self._kept,
                "held": 8 * widest * self._outputs,
            }
            self._places = {name: np.zeros(size, np.uint8) for name, size in sizes.items()}
        found = run.fields.copy()
        for name, array in self._places.items():
            found[FIELD[name]] = array.ctypes.data
        found[FIELD["kept_bytes"]] = self._kept
        found[FIELD["widest"]] = self._widest
        found[FIELD["counter"]] = self.counter
        return found


@cache
def _calendar() -> NDArray[np.int32]:
    """The days of two centuries as yyyymmdd: looked up where a date becomes year, month and day."""
    days = np.arange(np.datetime64(LISTED[0]), np.datetime64(LISTED[1]))
    months = days.astype("datetime64[M]")
    years, of_year = np.divmod(months.astype(np.int64), 12)
    found = (years + 1970) * 10000 + (of_year + 1) * 100 + (days - months).astype(np.int64) + 1
    return np.asarray(found, np.int32)


# -- machine code --------------------------------------------------------------------------------------


def cache_folder() -> Path:
    """Where machine code is kept: the variable TAKEUP_CACHE, else the cache folder of the person."""
    said = os.environ.get(CACHE) or os.environ.get("XDG_CACHE_HOME")
    return (Path(said) if said else Path.home() / ".cache") / "takeup"


def _machine_code(program: Program) -> Any:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    cpu, features = llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
    target = llvm.Target.from_default_triple().create_target_machine(cpu=cpu, features=features, opt=2)
    key = hashlib.sha256(f"{program.fingerprint} {cpu} {features} {llvmlite.__version__}".encode()).hexdigest()[:32]
    kept = cache_folder() / f"{key}.o"
    if not kept.exists():
        _compile(program, target, kept)
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), target)
    engine.add_object_file(llvm.ObjectFileRef.from_data(kept.read_bytes()))
    engine.finalize_object()
    return engine


def _compile(program: Program, target: Any, kept: Path) -> None:
    """Writes the machine code, and beside it the text that it was made of, for who wants to read it."""
    module = llvm.parse_assembly(program.text)
    module.verify()
    builder = llvm.create_pass_builder(target, llvm.create_pipeline_tuning_options(speed_level=2))
    builder.getModulePassManager().run(module, builder)
    kept.parent.mkdir(parents=True, exist_ok=True)
    for path, content in (
        (kept.with_suffix(".ll"), program.text.encode()),
        (kept, target.emit_object(module)),
    ):
        partial = path.with_name(f"{path.name}.{os.getpid()}")
        partial.write_bytes(content)
        partial.replace(path)


__all__ = ["ABSENT", "Answers", "Kernel", "Question", "Tasks", "cache_folder"]
