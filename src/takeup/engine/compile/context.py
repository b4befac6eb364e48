"""What the kernel is given: one list of whole numbers and addresses, by name.

`c[FIELD]` in the generated text. Whoever runs a kernel fills the fields above the line for a batch; those below it
are the kernel's own.
"""

from __future__ import annotations

from datetime import date

FIELDS = (
    "columns",  # address of (address, which bits of a row count: all of them, or none) of each fact
    "person_offsets",  # i64: of each household its first person, one more at the end
    "person_rows",  # i64: of each household the row of its first person in its first situation
    "household_rows",  # i64: of each household the row of its first situation
    "situation_offsets",  # i64: of each household its first situation, one more at the end
    "situation_days",  # i32: the day (yyyymmdd) from which each situation holds
    "kin",  # i32: what the people of a household are to each other, one square a pattern
    "kin_offsets",  # i64: of each household where its square begins
    "received_complete",  # i8: of each household whether all that is received is told
    "received",  # address of (offsets i32, first month i32, last month i32, euros double) of each right
    "block_days",  # i32: the days (yyyymmdd) on which a number of the law changes
    "block_count",
    "blocks",  # double: the numbers before the first of those days, and from each on
    "law_stretches",  # stretches: of each block, of each group of functions, in which its numbers stay the same
    "calendar",  # i32: the days (yyyymmdd) from LISTED[0] to before LISTED[1], in order
    "task_households",  # i64 or null: the household of each task (null: task t is household t)
    "task_days",  # i64 or null: the day of each task (null: one day for all)
    "task_offsets",  # i64 or null: where the people of each task are written (null: person_offsets)
    "questions",  # QUESTION_WORDS of each question
    "question_count",
    "asked_on",  # the day (yyyymmdd) from which one looks back, 0: the day of the task
    "widest",  # the most people in one household
    "views",  # scratch: VIEWS x VIEW_BYTES
    "people",  # scratch: VIEWS x widest x PERSON_BYTES
    "present",  # scratch: VIEWS x widest addresses
    "kept_household",  # scratch: the answers kept of the household
    "kept_people",  # scratch: widest x kept_bytes
    "kept_bytes",
    "held",  # scratch: i64 of each output and each member: the day before which the answer last given holds
    # -- the kernel's own ------------------------------------------------------------------------------
    "counter",  # the last stamp that was given
    "stamp",  # of the household, on what answers are kept that are the same in each world
    "world_stamp",  # of the household in the world
    "world",
    "household",
    "members",
    "first_person",
    "view_count",
    "view_limit",  # so many there may be at the end of the day that is asked about
    "kin_here",
    "today",
    "stretch",  # the days between which the answer that is being worked out is the same
)
QUESTION_WORDS = (
    "world",
    "days",  # address of the days (i64), in order; those of tasks have their own
    "day_count",
    "outputs",  # address of (values double, reasons i32 or null) of each output
)
LISTED = (date(1900, 1, 1), date(2100, 1, 1))
FIELD = {name: place for place, name in enumerate(FIELDS)}
MOST_VIEWS = 128  # that may be made for one day that is asked about
FULL = 64  # views above which the next day begins with none
VIEWS = FULL + MOST_VIEWS  # room for so many
# The household on one day, and someone in it on that day: so many words of eight bytes each.
VIEW_WORDS = (
    "day",
    "month",
    "year",
    "household_row",
    "block",
    "law",  # address of the stretches of the law that go with the block
    "people",  # address of the first person
    "present",  # address of the addresses of those who live here and were born
    "count",  # how many they are
    "unborn",  # the reason why somebody may not have been born yet, or 0
    "unnamed",  # the reason why there may be more members than are named, or 0
    "stretch",  # the days between which facts and who lives here stay the same
)
PERSON_WORDS = (
    "view",
    "kept",
    "day",
    "row",  # in the columns
    "birth",  # yyyymmdd, 0: unknown
    "mark",  # 1: lives here and was born, 2: lives here and may not have been born, 0: neither
)
# Someone in the household, on whatever day; the answers that are kept stand behind.
KEPT_WORDS = (
    "place",  # in the list of members
    "payee",  # in the payments
)
VIEW_BYTES, PERSON_BYTES = 8 * len(VIEW_WORDS), 8 * len(PERSON_WORDS)
# From which day, and to before which day, something stays the same: the first day and less the other one, so that of
# two stretches the days in both begin and end with the larger of each.
STRETCH = "<2 x i32>"
# Of a kept answer: the value; the stamp of the household, with the reason in its last 16 bits; the stretch.
ENTRY = 24
NEXT_TASK = 1 << 16  # from stamp to stamp
RUNNING = NEXT_TASK - 1  # in place of a reason: the answer is being worked out
ABSENT = -1  # the reason of who does not live here on the day
NEVER = 99991232  # the day after the last one


def kept_bytes(kept: int, of_pairs: int, widest: int) -> int:
    """What is kept of a person: so many answers, and so many about each pair with another one.

    An odd number of cache lines: the same answer about two people does not stand in the same place of the cache.
    """
    size = 8 * len(KEPT_WORDS) + ENTRY * (kept + of_pairs * widest)
    return 64 * ((size // 64 + 1) | 1)
