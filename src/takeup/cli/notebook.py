"""The file that `takeup ask` fills: every answer is saved at once, and can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from takeup.dossier import empty, save_dossier
from takeup.engine.law import Law
from takeup.interview import Sitting
from takeup.interview.names import id_from


@dataclass
class Notebook:
    """A sitting, and the file that its dossier is saved in."""

    file: Path
    sitting: Sitting

    @classmethod
    def new(cls, file: Path, law: Law, today: date, language: str) -> Notebook:
        """A dossier of nobody yet; it is saved once someone is named."""
        start = empty(id_from(file.stem) or "household", None, language)
        return cls(file, Sitting.begin(law, today, language, start))

    def keep(self, sitting: Sitting) -> None:
        """Goes on with this sitting, and saves what changed. Raises OSError, and then nothing has changed."""
        if sitting.dossier is not None and sitting.plain != self.sitting.plain:
            save_dossier(self.file, sitting.plain)
        self.sitting = sitting

    def undo(self) -> bool:
        """Back to before the last answer; False when there is none."""
        if not self.sitting.entries:
            return False
        self.keep(self.sitting.undo())
        return True


def free_name(folder: Path, day: date) -> Path:
    """A name for a new dossier that no file has yet."""
    names = (f"household-{day.isoformat()}{suffix}.yaml" for suffix in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder / name for name in names if not (folder / name).exists())
