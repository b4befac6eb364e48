"""What is wrong with a file: in the language asked for a whole file, in English for what is wrong inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from takeup.dossier.problems import Problem

SAY: Words = {
    "absent": {
        "nl": "{file}: dit bestand is er niet. Kijk de naam en de map na.",
        "fr": "{file} : ce fichier n'existe pas. Vérifiez le nom et le dossier.",
        "en": "{file}: there is no such file. Check the name and the folder.",
        "de": "{file}: Diese Datei gibt es nicht. Prüfen Sie den Namen und den Ordner.",
    },
    "folder": {
        "nl": "{file} is een map. Geef een bestand.",
        "fr": "{file} est un dossier. Donnez un fichier.",
        "en": "{file} is a folder. Give a file.",
        "de": "{file} ist ein Ordner. Geben Sie eine Datei an.",
    },
    "no_folder": {
        "nl": "{file}: de map om dit in te bewaren is er niet.",
        "fr": "{file} : le dossier où le conserver n'existe pas.",
        "en": "{file}: the folder to save it in is not there.",
        "de": "{file}: Der Ordner zum Speichern ist nicht da.",
    },
    "forbidden": {
        "nl": "{file}: geen toegang. Vraag het recht om dit bestand te lezen of te schrijven.",
        "fr": "{file} : accès refusé. Demandez le droit de lire ou d'écrire ce fichier.",
        "en": "{file}: no access. Ask for permission to read or write this file.",
        "de": "{file}: kein Zugriff. Bitten Sie um das Recht, diese Datei zu lesen oder zu schreiben.",
    },
    "empty": {
        "nl": "{file} is leeg. Een nieuw dossier beginnen: takeup ask",
        "fr": "{file} est vide. Pour commencer un nouveau dossier : takeup ask",
        "en": "{file} is empty. To begin a new dossier: takeup ask",
        "de": "{file} ist leer. Eine neue Akte beginnen: takeup ask",
    },
    "no_text": {
        "nl": "{file} is geen tekst in UTF-8. Een dossier is een tekstbestand (YAML of JSON), geen Word, Excel of PDF.",
        "fr": "{file} n'est pas du texte en UTF-8. Un dossier est un fichier texte (YAML ou JSON), pas Word, Excel "
        "ou PDF.",
        "en": "{file} is not text in UTF-8. A dossier is a text file (YAML or JSON), not Word, Excel or PDF.",
        "de": "{file} ist kein Text in UTF-8. Eine Akte ist eine Textdatei (YAML oder JSON), nicht Word, "
        "Excel oder PDF.",
    },
}
FAULTY = "{file} cannot be used. This is wrong:"  # what is wrong on which line is only said in English: so is this
WHOLE_FILES = {"nothing": "empty", "bytes that are not text": "no_text", "text that cannot be read": "no_text"}


def fault_text(error: Exception, language: str) -> str:
    """The text of a fault, all of it in one language."""
    from takeup.dossier import DossierError

    if isinstance(error, OSError) and error.filename is not None:
        return _of_the_machine(error, language)
    if isinstance(error, DossierError):
        first = error.problems[0]
        if (whole := _whole_file(first)) is not None:
            return SAY[whole][language].format(file=first.file)
        return "\n".join((FAULTY.format(file=first.file), *map(str, error.problems)))
    return str(error)


def _of_the_machine(error: OSError, language: str) -> str:
    kinds: list[tuple[type[OSError], str]] = [
        (FileNotFoundError, "absent"),
        (NotADirectoryError, "absent"),
        (IsADirectoryError, "folder"),
        (PermissionError, "forbidden"),
    ]
    key = next((key for kind, key in kinds if isinstance(error, kind)), None)
    if key is None:
        return f"{error.filename}: {error.strerror}"
    return SAY[key][language].format(file=error.filename)


def _whole_file(problem: Problem) -> str | None:
    """What is wrong with a file as a whole; None for a fault inside it."""
    return None if problem.field else WHOLE_FILES.get(problem.found)
