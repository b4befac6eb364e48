"""What the kernel is given: one list of whole numbers and addresses, by name.

`c[FIELD]` in the generated text. Whoever runs a kernel fills the fields above the line for a batch; those below it
are the kernel's own.
"""

from __future__ import annotations

FIELDS = (
    "columns",  # address of (address, step) of each fact
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
    "days",  # i32: yyyymmdd of each day from FIRST_DAY on
    "outputs",  # address of (values double, reasons i32 or null) of each output
    "task_households",  # i64 or null: the household of each task (null: task t is household t)
    "task_days",  # i64 or null: the day of each task (null: one day for all)
    "task_offsets",  # i64 or null: where the people of each task are written (null: person_offsets)
    "asked_on",  # the day (yyyymmdd) from which one looks back, 0: the day of the task
    "widest",  # the most people in one household
    "views",  # scratch: 8 x MOST_VIEWS i64
    "places",  # scratch: 3 x widest x MOST_VIEWS i32
    "of_person",  # scratch: remembered answers
    "of_household",
    "of_pair",
    # -- the kernel's own ------------------------------------------------------------------------------
    "reason",
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
VIEW = 8  # whole numbers a view: day, person row, household row, block, of unknown birth, people, month, year
ENTRY = 16  # bytes of a remembered answer: double, stamp, reason
FIRST_DAY, LAST_DAY = "1900-01-01", "2099-12-31"  # of the list of days
ABSENT = -1  # the reason of who does not live here on the day
