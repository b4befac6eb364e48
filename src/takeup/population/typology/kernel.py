"""The answers of the eight axes for many lines, one after another, in one compiled loop.

The same steps as `takeup.nontakeup.classify`, in the same order, so that sums of floats are equal bit for bit.
"""

# mypy: disable-error-code="untyped-decorator"

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numba import njit

from takeup.nontakeup import Duration, Extent, Name
from takeup.population.typology.answers import DURATIONS, EXTENTS, NAMES, NONE, STAGES, WORD
from takeup.population.typology.calendar import NEVER, NO_DAY
from takeup.population.typology.cover import (
    STANDING,
    cover,
    falls_short,
    first_granted,
    granted_from,
    no_grant,
    stand,
)
from takeup.population.typology.known import CELL, NOTE, first_month
from takeup.population.typology.reading import read_claims, read_days, read_months, sum_months
from takeup.population.typology.records import at
from takeup.population.typology.spells import SPELL, STRETCH, find_spells
from takeup.population.typology.stage import PRIMARY, duration_of, is_abandoned, stage_of
from takeup.population.typology.waiting import lost_per_day, next_loss, recoverable, share_reached

FULL, PARTIAL, NO_GAP = (EXTENTS.index(each) for each in (Extent.FULL, Extent.PARTIAL, Extent.NONE))
OF_STAGE = tuple(1 << NAMES.index(Name(stage)) for stage in STAGES)
OF_EXTENT = tuple(0 if extent is Extent.NONE else 1 << NAMES.index(Name(extent)) for extent in EXTENTS)
OF_DURATION = tuple(0 if each is Duration.NONE else 1 << NAMES.index(Name(each)) for each in DURATIONS)
FRICTIONAL, QUASI, ABANDONED, REVERSIBLE, IRREVERSIBLE = (
    1 << NAMES.index(each) for each in (Name.FRICTIONAL, Name.QUASI, Name.ABANDONED, Name.REVERSIBLE, Name.IRREVERSIBLE)
)


@njit(error_model="numpy")
def _answer_months(
    line: Any, cells: Any, notes: Any, covers: Any, spell: Any, end: int, reach: Any, answer: Any
) -> tuple[bool, bool]:
    """Add what the judged months of a spell say: whether one that is known is shown, and whether all are read."""
    shown_from, shown_to, today, in_euros = line.shown_from, line.shown_to, line.today, line.in_euros
    first, uncovered = line.first, line.covers == 0
    gap, obtainable, lost, names, kinds = 0.0, 0.0, 0.0, 0, 0
    full, partial, unread, any_known, all_read = 0, 0, 0, False, True
    stage, secondary, extent = NONE, NONE, NONE
    for month in range(spell.first, end):
        cell = at(cells, month - first)
        entitled, paid = cell.due, cell.received
        shown = shown_from <= month <= shown_to
        if np.isnan(paid):
            all_read = False
            unread += shown
            continue
        if not shown:
            continue
        any_known = True
        stage, secondary, extent = NONE, NONE, NO_GAP
        if not falls_short(paid, entitled, in_euros):
            continue
        if uncovered:  # the same with less to look at
            stage, to_come = PRIMARY, max(0.0, entitled * share_reached(reach, month) - paid)
        else:
            stage, secondary, frictional = stage_of(line, covers, month, entitled, paid)
            to_come = recoverable(line, covers, month, entitled, paid, today, reach)
            if secondary != NONE:
                kinds |= 1 << secondary
            if frictional:
                names |= FRICTIONAL
            if stage == PRIMARY and is_abandoned(line, covers, month):
                names |= ABANDONED
        gap += entitled - paid
        obtainable += to_come
        lost += entitled - paid - to_come
        extent = PARTIAL if paid > 0 else FULL
        at(notes, month - first).full = extent == FULL
        full += extent == FULL
        partial += extent == PARTIAL
        names |= OF_STAGE[stage] | OF_EXTENT[extent]
    if any_known:
        answer.extent = extent
        answer.stage = stage
        answer.secondary = secondary
    answer.full_months += full
    answer.partial_months += partial
    answer.unread_months += unread
    answer.kinds |= kinds
    answer.gap += gap
    answer.recoverable += obtainable
    answer.lost += lost
    answer.names |= names | (REVERSIBLE if obtainable > 0 else 0) | (IRREVERSIBLE if lost > 0 else 0)
    return any_known, all_read


@njit(error_model="numpy")
def _answer_spell(
    line: Any,
    cells: Any,
    notes: Any,
    parts: Any,
    covers: Any,
    spell: Any,
    reach: Any,
    known_before: bool,
    answer: Any,
) -> bool:
    """Add what a spell says to the answers of its line; whether a judged month of it is known and shown."""
    end = min(line.judged_before, spell.last + 1)
    any_known, all_read = _answer_months(line, cells, notes, covers, spell, end, reach, answer)
    duration, delay = duration_of(line, covers, spell, end > spell.first, all_read, reach)
    if duration != NONE:
        answer.names |= OF_DURATION[duration]
    answer.lost_per_day += lost_per_day(line, cells, parts, covers, spell, reach)
    day, amount = next_loss(line, cells, parts, covers, spell, reach)
    if day != NO_DAY and (answer.next_loss_day == NO_DAY or day < answer.next_loss_day):
        answer.next_loss_day = day
        answer.next_loss = amount
    if any_known or not known_before:
        answer.duration = duration
        answer.claim_delay = delay
        answer.spell_first = spell.first
        answer.spell_from_known = spell.from_known
    return any_known


@njit(error_model="numpy")
def _clear(answer: Any) -> None:
    """Write the answer for a line with nothing due."""
    answer.full_months = 0
    answer.partial_months = 0
    answer.unread_months = 0
    answer.kinds = 0
    answer.gap = 0.0
    answer.recoverable = 0.0
    answer.lost = 0.0
    answer.lost_per_day = 0.0
    answer.next_loss_day = NO_DAY
    answer.next_loss = 0.0
    answer.names = 0
    answer.extent = NONE
    answer.stage = NONE
    answer.secondary = NONE
    answer.duration = NONE
    answer.claim_delay = NONE
    answer.spell_first = 0
    answer.spell_from_known = False


@njit(error_model="numpy")
def _answer_line(
    line: Any, cells: Any, notes: Any, parts: Any, claims: Any, covers: Any, stretches: Any, spells: Any, answer: Any
) -> None:
    """Write what the spells of a line say, in order."""
    some_stretches, some_spells = find_spells(line, cells, stretches, spells)
    if some_spells == 0:
        return
    for place in range(line.claims):
        standing = at(covers, place)
        claim = at(claims, standing.place)
        stand(line, claim, standing)
        cover(line, cells, parts, claim, standing, stretches, some_stretches)
    grant = at(covers, line.claims)
    no_grant(grant)
    if line.claims > 0:
        grant.since = first_granted(line, cells, notes, covers, stretches, some_stretches)
    reach = first_month(line, cells, parts, line.today)
    was_granted, known_before, number = False, False, 0
    for place in range(some_stretches):
        stretch = at(stretches, place)
        if was_granted and line.continues:
            grant.first = stretch.first
        else:
            grant.first = granted_from(line, cells, notes, covers, stretch)
        line.covers = line.claims + (grant.first < NEVER)
        was_granted = was_granted or grant.first < NEVER
        while number < some_spells and at(spells, number).stretch == place:
            spell = at(spells, number)
            if spell.first <= line.shown_to and line.shown_from <= spell.last:
                known_before |= _answer_spell(line, cells, notes, parts, covers, spell, reach, known_before, answer)
            number += 1


@njit(error_model="numpy")
def _write_full_gaps(line: Any, notes: Any, row: int, full_gaps: Any) -> None:
    for place in range(line.months):
        if at(notes, place).full:
            at(notes, place).full = False
            full_gaps[row, place // WORD] |= np.uint64(1) << np.uint64(place % WORD)


@njit(error_model="numpy")
def _is_zero_now(line: Any, cells: Any) -> bool:
    """Whether nothing is due in the month of the day."""
    place = line.month - line.first
    return bool(place < 0 or at(cells, min(place, line.months)).due == 0)


@njit(error_model="numpy")
def _answer_all(
    lines: Any,
    first: Any,
    entitled: Any,
    received: Any,
    goes_on: Any,
    paid: Any,
    quasi: Any,
    claims_of: Any,
    all_claims: Any,
    parts_of: Any,
    all_parts: Any,
    answers: Any,
    full_gaps: Any,
    scratch: Any,
) -> int:
    line, claims, parts = lines[0], all_claims[0], all_parts[0]
    cells, notes, covers, stretches, spells = scratch[0][0], scratch[1][0], scratch[2][0], scratch[3][0], scratch[4][0]
    line.months = entitled.shape[1]
    for row in range(len(entitled)):
        line.first = first[min(row, len(first) - 1)]
        line.parts_from = parts_of[row]
        line.parts_to = parts_of[row + 1]
        runs_on = goes_on[min(row, len(goes_on) - 1)]
        if not read_claims(line, claims, claims_of[row], claims_of[row + 1], covers):
            return row
        answer = answers[row]
        if not read_months(line, cells, entitled, received, paid, row, runs_on):
            return row
        if line.claims > 0:  # the only ones that ask when a month was paid
            read_days(line, notes, paid, row)
        _clear(answer)
        sum_months(line, cells, answer)
        _answer_line(line, cells, notes, parts, claims, covers, stretches, spells, answer)
        if answer.full_months > 0:
            _write_full_gaps(line, notes, row, full_gaps)
        if quasi[min(row, len(quasi) - 1)] and _is_zero_now(line, cells):
            answer.names |= QUASI
    return -1


def compiled(model: str) -> Callable[..., int]:
    """The loop over the lines, compiled when it is first called.

    It takes one record of LINE; first (int64[1 or n]), entitled and received (float64[n, m]), goes_on (bool[1 or n]),
    paid (int32[1 or n, m]), quasi (bool[1 or n]); offsets (int64[n + 1]) and records of CLAIM, offsets and records
    of PART (one of each at least); and writes n records of ANSWER, and full_gaps. It returns -1, or the place of the
    first line that cannot be. `model` tells the texts of the model apart: a new text is never served by an old cache.
    """

    @njit(nogil=True, cache=True, error_model="numpy")
    def answer_lines(
        line: Any,
        first: Any,
        entitled: Any,
        received: Any,
        goes_on: Any,
        paid: Any,
        quasi: Any,
        claims_of: Any,
        claims: Any,
        parts_of: Any,
        parts: Any,
        answers: Any,
        full_gaps: Any,
    ) -> int:
        _ = model
        lines, months = entitled.shape
        most = 0
        for row in range(lines):
            most = max(most, claims_of[row + 1] - claims_of[row])
        scratch = (
            np.empty(months + 1, CELL),
            np.zeros(months, NOTE),
            np.empty(most + 1, STANDING),
            np.empty(months // 2 + 2, STRETCH),
            np.empty(months // 2 + 2, SPELL),
        )
        return _answer_all(
            line,
            first,
            entitled,
            received,
            goes_on,
            paid,
            quasi,
            claims_of,
            claims,
            parts_of,
            parts,
            answers,
            full_gaps,
            scratch,
        )

    return answer_lines
