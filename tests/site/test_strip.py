"""The time strip: its stretches against the months of the report, its drawing, and its table."""

from __future__ import annotations

import re

import pytest

from takeup.dossier.changes import Change
from takeup.nontakeup import parse_month
from takeup.reading import spelling
from takeup.site.households.strip import Mark, Row, Stretch, strip_of
from takeup.site.pages.households.drawing import BAR, SIDE, WIDTH, drawing_of
from tests.site.conftest import LogIn, Place
from tests.site.dossiers import EXAMPLES, example, opened, small

pytestmark = pytest.mark.django_db


def months(stretches: tuple[Stretch, ...], *marks: Mark) -> set[int]:
    return {m for each in stretches if each.mark in marks for m in range(each.first, each.last + 1)}


@pytest.mark.parametrize("name", sorted(file.stem for file in EXAMPLES.glob("*.yaml"))[::3])
def test_each_month_shows_what_the_report_says(here: Place, name: str) -> None:
    file = opened(example(here, name))
    strip = strip_of(file.report, file.report.rights, file.dossier)
    for row in strip.rows:
        told = {parse_month(str(each["month"])): each for each in row.right.gap.months}
        told = {month: each for month, each in told.items() if strip.first <= month <= strip.last}
        assert months(row.due, Mark.MISSED) == {m for m, e in told.items() if e["gap"]}
        assert months(row.due, Mark.DUE, Mark.MISSED) == {m for m, e in told.items() if (e["entitled"] or 0) > 0}
        assert months(row.received, Mark.RECEIVED) == {m for m, e in told.items() if (e["received"] or 0) > 0}
        if row.right.amount.per != "status":
            due = sum(each.euros or 0 for each in row.due)
            assert due == pytest.approx(sum(e["entitled"] or 0 for e in told.values()))


def claimed(here: Place, *more: Change) -> Row:
    claim = {"kind": "claim", "id": "c1", "right": "integration_income", "holder": "p1", "date": "2025-11-12"}
    file = opened(small(here, claim, *more))
    right = next(each for each in file.report.rights if each.right == "integration_income")
    (row,) = strip_of(file.report, [right], file.dossier).rows
    return row


def test_a_claim_waits_until_it_is_decided(here: Place) -> None:
    assert [(e.mark, e.from_month, e.to_month) for e in claimed(here).claimed] == [(Mark.WAITING, "2025-11", "2026-03")]
    granted = {"kind": "decision", "claim": "c1", "outcome": "granted", "decided": "2026-01-05"}
    assert [(e.mark, e.from_month, e.to_month) for e in claimed(here, granted).claimed] == [
        (Mark.WAITING, "2025-11", "2025-12"),
        (Mark.GRANTED, "2026-01", "2026-03"),
    ]
    assert [e.mark for e in claimed(here, {**granted, "outcome": "refused"}).claimed] == [Mark.WAITING, Mark.REFUSED]
    stopped = claimed(here, granted, {"kind": "stop", "claim": "c1", "day": "2026-02-10"})
    assert stopped.claimed[-1].to_month == "2026-02"


def test_the_drawing_stays_inside_and_its_bars_apart(here: Place) -> None:
    file = opened(example(here, "claim-overdue"))
    strip = strip_of(file.report, file.report.rights, file.dossier)
    drawing = drawing_of(strip, [row.right.name for row in strip.rows], ["it is missing"] * len(strip.rows), "nl")
    bars = [bar for row in drawing.rows for lane in row.lanes for bar in lane.bars]
    assert len({lane.y for row in drawing.rows for lane in row.lanes}) == 3 * len(strip.rows)
    assert all(bar.x >= SIDE and bar.x + bar.width <= WIDTH and bar.y + BAR <= drawing.height for bar in bars)
    for row in drawing.rows:
        for lane in row.lanes:
            for one, other in zip(lane.bars, lane.bars[1:], strict=False):
                assert one.x + one.width < other.x
    assert [tick.x for tick in drawing.ticks] == sorted({tick.x for tick in drawing.ticks})


def test_the_page_has_the_strip_as_a_picture_and_as_a_table(here: Place, log_in: LogIn) -> None:
    household = example(here, "claim-overdue")
    page = log_in(here.worker).get(f"/nl/households/{household.pk}/").content.decode()
    svg = page[page.index('<svg class="strip__drawing"') : page.index("</svg></div>")]
    table = page[page.index("</svg></div>") :]
    assert "<title" in svg and "<desc" in svg and "style=" not in svg and 'fill="url(#missed)"' in svg
    bars = [re.sub("&.*?;", "", text) for text in re.findall(r"<rect class=\"mark[^>]*><title>(.*?)</title>", svg)]
    assert len(bars) > 5
    for text in bars:
        assert text in re.sub("&.*?;", "", table), "the table says the same"
    assert not re.search(r'\b(x|y|width|height|x1|y1|x2|y2)="\d+[,.]\d', svg), "places are whole numbers everywhere"
    assert spelling.month("2026-01", "nl") in table
