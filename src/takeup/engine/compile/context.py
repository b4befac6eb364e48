"""What the kernel is given: one list of whole numbers and addresses, by name.

`c[FIELD]` in the generated text. Whoever runs a kernel fills the fields above the line for a batch; those below it
are the kernel's own.
"""

from __future__ import annotations

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
    "outputs",  # address of (values double, reasons i32 or null) of each output
    "task_households",  # i64 or null: the household of each task (null: task t is household t)
    "task_days",  # i64 or null: the day of each task (null: one day for all)
    "task_offsets",  # i64 or null: where the people of each task are written (null: person_offsets)
    "asked_on",  # the day (yyyymmdd) from which one looks back, 0: the day of the task
    "widest",  # the most people in one household
    "views",  # scratch: MOST_VIEWS x view_bytes
    "people",  # scratch: MOST_VIEWS x widest x person_bytes
    "present",  # scratch: MOST_VIEWS x widest addresses
    "person_bytes",
    # -- the kernel's own ------------------------------------------------------------------------------
    "stamp",
    "world",
    "household",
    "members",
    "first_person",
    "view_count",
    "kin_here",
    "today",
)
FIELD = {name: place for place, name in enumerate(FIELDS)}
MOST_VIEWS = 64
# The household on one day, and someone in it: so many words of eight bytes each, then the answers that are kept.
VIEW_WORDS = (
    "day",
    "month",
    "year",
    "household_row",
    "block",
    "people",  # address of the first person
    "present",  # address of the addresses of those who live here and were born
    "count",  # how many they are
    "unborn",  # the reason why somebody may not have been born yet, or 0
    "unnamed",  # the reason why there may be more members than are named, or 0
)
PERSON_WORDS = (
    "view",
    "place",  # in the list of members
    "row",  # in the columns
    "payee",  # in the payments
    "birth",  # yyyymmdd, 0: unknown
    "mark",  # 1: lives here and was born, 2: lives here and may not have been born, 0: neither
)
PERSON = {name: place for place, name in enumerate(PERSON_WORDS)}
ENTRY = 16  # bytes of a kept answer: the value; the stamp of the task with the reason in its last 16 bits
NEXT_TASK = 1 << 16  # from stamp to stamp
RUNNING = NEXT_TASK - 1  # in place of a reason: the answer is being worked out
ABSENT = -1  # the reason of who does not live here on the day


def view_bytes(kept: int) -> int:
    """The size of a view with so many kept answers."""
    return 8 * len(VIEW_WORDS) + ENTRY * kept


def person_bytes(kept: int, of_pairs: int, widest: int) -> int:
    """The size of a person with so many kept answers, and so many about each pair with another one.

    An odd number of cache lines: the same answer about two people does not stand in the same place of the cache.
    """
    size = 8 * len(PERSON_WORDS) + ENTRY * (kept + of_pairs * widest)
    return 64 * ((size // 64 + 1) | 1)
