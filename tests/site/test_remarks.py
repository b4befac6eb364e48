"""'This answer is wrong': kept without names and without free words, for those who may look into it."""

from __future__ import annotations

from typing import Any

import pytest

from takeup.site.households import remarks
from takeup.site.households.models import Remark
from takeup.site.households.remarks import TooManyError, nameless, open_remarks_of, remark, settle
from tests.site.conftest import Place
from tests.site.dossiers import DAY, opened, small

pytestmark = pytest.mark.django_db

ABOUT = {"right": "integration_income", "holder": "p1"}
FREE = [
    {"kind": "situation", "since": "2026-02-01", "why": "Hyacinthe moved out"},
    {"kind": "claim", "id": "of-Hyacinthe", **ABOUT, "date": "2026-01-12"},
    {
        "kind": "decision",
        "claim": "of-Hyacinthe",
        "outcome": "refused",
        "decided": "2026-02-01",
        "reason": "Hyacinthe did not come",
    },
    {"kind": "contact", "date": "2026-02-02", "place": "home", "by": "Ana", "note": "spoke to Hyacinthe"},
]


def test_neither_names_nor_free_words_are_kept(here: Place) -> None:
    plain = opened(small(here, *FREE, name="Hyacinthe")).plain
    assert str(plain).count("Hyacinthe") >= 5
    kept: dict[str, Any] = nameless(plain)
    assert "Hyacinthe" not in str(kept) and "Ana" not in str(kept)
    assert kept["persons"]["p1"]["birth_date"] and kept["claims"][0]["outcome"] == "refused", "the calculation needs it"


def test_who_sees_a_remark(here: Place, elsewhere: Place) -> None:
    """That of a dossier the workers of its team; that of the open check, which has no team, those who keep accounts."""
    household = small(here)
    plain = opened(household).plain
    remark(plain, DAY, "en", "", "of a dossier", "", household)
    remark(plain, DAY, "en", "", "of the open check", "")

    def seen(user: Any) -> list[str]:
        return [one.content["what"] for one in open_remarks_of(user)]

    assert seen(here.worker) == ["of a dossier"] and seen(elsewhere.worker) == []
    assert seen(here.administrator) == seen(elsewhere.administrator) == ["of the open check"]
    for one in Remark.objects.all():
        settle(elsewhere.worker, one.pk)
    assert seen(here.worker) and seen(here.administrator), "settled by somebody who does not see it"
    settle(here.worker, Remark.objects.get(household=household).pk)
    assert seen(here.worker) == [] and seen(here.administrator)


def test_the_open_check_keeps_so_many_a_day(here: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remarks, "MOST_A_DAY", 1)
    household = small(here)
    plain = opened(household).plain
    remark(plain, DAY, "en", "", "one", "")
    with pytest.raises(TooManyError):
        remark(plain, DAY, "en", "", "one more", "")
    remark(plain, DAY, "en", "", "of a dossier", "", household)
    assert Remark.objects.count() == 2
