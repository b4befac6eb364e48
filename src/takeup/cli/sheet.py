"""`takeup sheet` and `takeup open-code`: a sheet of paper for a household, and back from the code that stands on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from takeup.cli.common import (
    WRONG_USE,
    DayOption,
    FileArgument,
    LanguageOption,
    complain,
    get_law,
    read,
    says_faults,
    stop,
    the_day,
    the_language,
)
from takeup.cli.faults import SAY as FAULTS
from takeup.cli.packages import needs
from takeup.cli.paper import Paper
from takeup.reading.amounts import Words

if TYPE_CHECKING:
    from takeup.engine.law import Law

SAY: Words = {
    "no_such_place": {
        "nl": "{said} is geen gemeente of postcode van hier. Dit zijn de gemeenten: {known}.",
        "fr": "{said} n'est pas une commune ou un code postal d'ici. Voici les communes : {known}.",
        "en": "{said} is no municipality or postcode here. These are the municipalities: {known}.",
        "de": "{said} ist keine Gemeinde oder Postleitzahl von hier. Das sind die Gemeinden: {known}.",
    },
    "written": {
        "nl": "Het blad staat in {file}.",
        "fr": "La feuille se trouve dans {file}.",
        "en": "The sheet is in {file}.",
        "de": "Das Blatt steht in {file}.",
    },
    "pin": {
        "nl": "Kies een pincode (minstens {least} tekens)",
        "fr": "Choisissez un code PIN (au moins {least} caractères)",
        "en": "Choose a PIN (at least {least} characters)",
        "de": "Wählen Sie eine PIN (mindestens {least} Zeichen)",
    },
    "pin_of_code": {"nl": "Pincode", "fr": "Code PIN", "en": "PIN", "de": "PIN"},
    "once_more": {"nl": "Nog eens", "fr": "Encore une fois", "en": "Once more", "de": "Noch einmal"},
    "not_the_same": {
        "nl": "Dat was niet twee keer hetzelfde. Nog eens:",
        "fr": "Ce n'était pas deux fois le même. Encore une fois :",
        "en": "That was not the same twice. Once more:",
        "de": "Das war nicht zweimal dasselbe. Noch einmal:",
    },
    "letters": {
        "nl": "Het blad kan niet gemaakt worden: er zijn letters die geen lettertype hier heeft ({why}).",
        "fr": "La feuille ne peut pas être faite : aucune police d'ici n'a certaines lettres ({why}).",
        "en": "The sheet cannot be made: no font here has some of the letters ({why}).",
        "de": "Das Blatt kann nicht gemacht werden: Keine Schrift hier hat einige der Buchstaben ({why}).",
    },
    "short_pin": {
        "nl": "Die pincode is te kort: minstens {least} tekens.",
        "fr": "Ce code PIN est trop court : au moins {least} caractères.",
        "en": "That PIN is too short: at least {least} characters.",
        "de": "Diese PIN ist zu kurz: mindestens {least} Zeichen.",
    },
    "too_large": {
        "nl": "Dit dossier is te groot voor een code op papier. Het blad kan wel zonder code: laat --code weg.",
        "fr": "Ce dossier est trop grand pour un code sur papier. La feuille peut se faire sans code : sans --code.",
        "en": "This dossier is too large for a code on paper. The sheet can do without: leave out --code.",
        "de": "Diese Akte ist zu groß für einen Code auf Papier. Das Blatt geht auch ohne Code: Lassen Sie --code weg.",
    },
    "not_a_code": {
        "nl": "Dit is geen code van een blad, of er ontbreekt een stuk. Ze begint met TAKEUP1:",
        "fr": "Ce n'est pas le code d'une feuille, ou il en manque une partie. Il commence par TAKEUP1:",
        "en": "This is no code of a sheet, or a part is missing. It begins with TAKEUP1:",
        "de": "Das ist kein Code eines Blattes, oder ein Teil fehlt. Er beginnt mit TAKEUP1:",
    },
    "wrong_pin": {
        "nl": "De code gaat niet open: de pincode is een andere, of de code is beschadigd.",
        "fr": "Le code ne s'ouvre pas : le code PIN est un autre, ou le code est abîmé.",
        "en": "The code does not open: the PIN is another one, or the code is damaged.",
        "de": "Der Code öffnet sich nicht: Die PIN ist eine andere, oder der Code ist beschädigt.",
    },
    "opened": {
        "nl": "De antwoorden staan in {file}.",
        "fr": "Les réponses se trouvent dans {file}.",
        "en": "The answers are in {file}.",
        "de": "Die Antworten stehen in {file}.",
    },
    "exists": {
        "nl": "{file} bestaat al. Kies een andere naam met --out.",
        "fr": "{file} existe déjà. Choisissez un autre nom avec --out.",
        "en": "{file} exists already. Choose another name with --out.",
        "de": "{file} gibt es schon. Wählen Sie mit --out einen anderen Namen.",
    },
}


@says_faults
@needs("sheet")
def sheet(
    file: FileArgument,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="The PDF. Default: FILE with .pdf.", show_default=False),
    ] = None,
    municipality: Annotated[
        str | None,
        typer.Option(
            "--municipality", metavar="NAME", help="Name or postcode: with the counters there.", show_default=False
        ),
    ] = None,
    large: Annotated[bool, typer.Option("--large", help="In large print.")] = False,
    code: Annotated[
        bool, typer.Option("--code", help="With a code that holds the answers; asks for a PIN that opens it.")
    ] = False,
    on: DayOption = None,
    lang: LanguageOption = None,
) -> None:
    """Write one sheet of paper for a household, as a PDF.

    What it can get in euros, what waiting costs, what to do first and where, and which papers to bring. Black on
    white, with tags for screen readers. With --municipality the addresses, telephones and hours that are known stand
    on it. With --code the answers themselves do, sealed with a PIN: so they can be gone on with later, and nothing
    need be kept anywhere else.

    \b
    takeup sheet examples/widow-no-igo.yaml --out jeanne.pdf --lang fr
    takeup sheet examples/widow-no-igo.yaml --out jeanne.pdf --municipality 1090
    takeup sheet examples/widow-no-igo.yaml --out jeanne.pdf --large --code
    takeup open-code 'TAKEUP1:...' --out jeanne.yaml     back from the code, as a phone reads it

    Exit code: 0 fine, 1 a dossier that cannot be read or is faulty, 2 wrong use.
    """
    from takeup.check import check
    from takeup.dossier import to_plain, write_dossier
    from takeup.sheet import CodeError, SheetError, sealed, sheet_of, to_pdf
    from takeup.sheet.code import LEAST_PIN

    law = get_law()
    dossier = read(file, law)
    language = the_language(lang, dossier)
    day = the_day(on, language) or dossier.on or date.today()
    path = out or file.with_suffix(".pdf")
    _check_free(path, language)
    _check_place(law, municipality, language)
    sealed_answers = None
    if code:
        try:
            sealed_answers = sealed(write_dossier(to_plain(dossier)), _new_pin(LEAST_PIN, language))
        except CodeError as error:
            stop(SAY[error.kind][language].format(least=LEAST_PIN), WRONG_USE)
    try:
        to_pdf(sheet_of(check(dossier, law, day, language), dossier, municipality), path, sealed_answers, large)
    except SheetError as error:
        stop(SAY["letters"][language].format(why=error))
    Paper().text(SAY["written"][language].format(file=path))


def _check_free(path: Path, language: str) -> None:
    """Nothing is written over, and the folder is there: told before anything is asked."""
    if path.exists() or path.is_symlink():
        stop(SAY["exists"][language].format(file=path), WRONG_USE)
    if not path.parent.is_dir():
        stop(FAULTS["no_folder"][language].format(file=path), WRONG_USE)


def _check_place(law: Law, said: str | None, language: str) -> None:
    """A municipality that was said is one that is known."""
    from takeup.engine.counters import place_of, places
    from takeup.reading.hours import in_language

    if said is not None and place_of(law, said) is None:
        known = ", ".join(in_language(place.names, language) for place in places(law))
        stop(SAY["no_such_place"][language].format(said=said, known=known or "-"), WRONG_USE)


def _new_pin(least: int, language: str) -> str:
    """A PIN that was typed twice."""
    while True:
        pin = _pin(SAY["pin"][language].format(least=least))
        if pin == _pin(SAY["once_more"][language]):
            return pin
        complain(SAY["not_the_same"][language])


def _pin(prompt: str) -> str:
    return str(typer.prompt(prompt, hide_input=True, err=True))


@says_faults
@needs("sheet")
def open_code(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The text of the code, in single quotes.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="Save the dossier here.")] = Path("household.yaml"),
    lang: LanguageOption = None,
) -> None:
    """Open the code of a sheet with its PIN, and write the answers as a dossier.

    A phone or a scanner that reads QR codes gives the text of the code; it begins with TAKEUP1:

    \b
    takeup open-code 'TAKEUP1:...' --out jeanne.yaml
    takeup ask jeanne.yaml                               goes on from there

    Exit code: 0 fine, 1 a code that does not open, 2 wrong use.
    """
    from takeup.dossier import parse_dossier
    from takeup.sheet import CodeError
    from takeup.sheet import open_code as opened
    from takeup.sheet.code import content_of

    law, language = get_law(), the_language(lang)
    _check_free(out, language)
    try:
        content_of(code)  # what is no code is told before a PIN is asked
        answers = opened(code, _pin(SAY["pin_of_code"][language]))
    except CodeError as error:
        stop(SAY[error.kind][language])
    parse_dossier(answers, out.name, law)  # the law may have changed since
    out.write_text(answers, encoding="utf-8")
    Paper().text(SAY["opened"][language].format(file=out))
