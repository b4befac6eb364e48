"""What `takeup estimate` says."""

from __future__ import annotations

from takeup.reading.amounts import Words

SAY: Words = {  # no person has checked the Dutch and the French yet
    "written": {"nl": "Geschreven: {files}", "fr": "Écrit : {files}", "en": "Written: {files}"},
    "synthetic": {
        "nl": "SYNTHETISCH: niemand in deze cijfers bestaat. Ze zeggen niets over echte mensen.",
        "fr": "SYNTHÉTIQUE : personne dans ces chiffres n'existe. Ils ne disent rien de personnes réelles.",
        "en": "SYNTHETIC: nobody in these figures exists. They are no finding about anybody.",
    },
    "source": {
        "nl": "Bron: {source}; gegevens van {day}, maanden {period}.",
        "fr": "Source : {source} ; données du {day}, mois {period}.",
        "en": "Source: {source}; data of {day}, months {period}.",
    },
    "more": {
        "nl": "Alle cijfers met definitie en fout: --csv BESTAND, --json, of --report MAP.",
        "fr": "Tous les chiffres avec définition et erreur : --csv FICHIER, --json ou --report DOSSIER.",
        "en": "All figures with definition and error: --csv FILE, --json, or --report FOLDER.",
    },
    "spread": {"nl": "van – tot", "fr": "de – à", "en": "from – to"},
    "interval": {"nl": "95 % zeker tussen", "fr": "sûr à 95 % entre", "en": "95% sure between"},
    "own": {"nl": "eigen cijfer", "fr": "chiffre propre", "en": "its own figure"},
    "by_model": {"nl": "volgens een model", "fr": "selon un modèle", "en": "by a model"},
    "model_note": {
        "nl": "Volgens een model: het eigen cijfer van een plaats, bijgesteld met wat andere plaatsen laten zien, en "
        "samen gelijk aan het cijfer van het geheel. Het is geen telling.",
        "fr": "Selon un modèle : le chiffre propre d'un lieu, corrigé par ce que montrent les autres, et ensemble "
        "égal au chiffre du tout. Ce n'est pas un comptage.",
        "en": "By a model: a place's own figure, adjusted by what other places show, and together equal to the figure "
        "of the whole. It is not a count.",
    },
    "take_up_model": {
        "nl": "Wie gebruikt dit recht, onder wie er recht op heeft ({n} in de gegevens)? Een samenhang, geen oorzaak; "
        "het zegt wie gemist wordt, niet waarom.",
        "fr": "Qui recourt à ce droit, parmi ceux qui y ont droit ({n} dans les données) ? Un lien, pas une cause ; "
        "cela dit qui est manqué, pas pourquoi.",
        "en": "Who takes this right up, among those entitled ({n} in the data)? A link, not a cause; it says who is "
        "missed, not why.",
    },
    "median": {
        "nl": "De helft heeft een aanvraag gedaan na (dagen)",
        "fr": "La moitié a demandé après (jours)",
        "en": "Half have claimed after (days)",
    },
    "within": {
        "nl": "Gevraagd binnen {months} mnd",
        "fr": "Demandé dans les {months} mois",
        "en": "Claimed within {months} mth",
    },
    "place": {"nl": "Plaats", "fr": "Lieu", "en": "Place"},
    "all": {"nl": "Samen", "fr": "Ensemble", "en": "Together"},
    "nowhere": {"nl": "(niet gezegd)", "fr": "(non dit)", "en": "(not told)"},
    "right": {"nl": "Recht", "fr": "Droit", "en": "Right"},
    "holder": {"nl": "Houder", "fr": "Titulaire", "en": "Holder"},
    "stratum": {"nl": "Stratum", "fr": "Strate", "en": "Stratum"},
    "territory": {"nl": "Plaats", "fr": "Lieu", "en": "Place"},
    "type": {"nl": "Manier", "fr": "Manière", "en": "Way"},
    "left_out": {
        "nl": "Niet meegeteld: {n} periodes waarvan het begin niet gekend is, of waarover iets ontbreekt.",
        "fr": "Non compté : {n} périodes dont le début est inconnu, ou pour lesquelles une donnée manque.",
        "en": "Left out: {n} spells of which the beginning is not known, or a fact is missing.",
    },
    "log_rank": {
        "nl": "Kans op minstens zulke verschillen als alle plaatsen gelijk waren: {p}.",
        "fr": "Probabilité de telles différences si tous les lieux étaient semblables : {p}.",
        "en": "Chance of differences at least this large were all places alike: {p}.",
    },
    "month_of_claim": {
        "nl": "Een aanvraag is op de maand gekend. Wie niet vroeg, telt mee tot {day}.",
        "fr": "Une demande est connue au mois près. Ceux qui n'ont pas demandé comptent jusqu'au {day}.",
        "en": "A claim is known by its month. Who did not claim counts until {day}.",
    },
    "one_thing": {
        "nl": "{options}: één tegelijk",
        "fr": "{options} : une seule à la fois",
        "en": "{options}: one at a time",
    },
    "no_csv": {
        "nl": "--report schrijft zijn eigen tabellen: laat --csv en --json weg",
        "fr": "--report écrit ses propres tableaux : enlevez --csv et --json",
        "en": "--report writes tables of its own: leave --csv and --json out",
    },
    "bad_range": {
        "nl": "{option} {found}: toegestaan is LAAG..HOOG tussen 0 en 1, zoals 0..0.05, of 0..5%",
        "fr": "{option} {found} : BAS..HAUT entre 0 et 1, tel que 0..0.05, ou 0..5%",
        "en": "{option} {found}: allowed is LOW..HIGH between 0 and 1, such as 0..0.05, or 0..5%",
    },
    "bad_key": {
        "nl": "--by {found}: toegestaan, elk één keer: {allowed}",
        "fr": "--by {found} : permis, chacun une fois : {allowed}",
        "en": "--by {found}: allowed, each once: {allowed}",
    },
    "needs_right": {
        "nl": "--by {found}: 'type' en 'holder' gaan over een recht; voeg 'right' toe",
        "fr": "--by {found} : 'type' et 'holder' portent sur un droit ; ajoutez 'right'",
        "en": "--by {found}: 'type' and 'holder' are said of a right; add 'right'",
    },
    "bad_number": {
        "nl": "{option} {found}: toegestaan is een getal van 0 of meer",
        "fr": "{option} {found} : un nombre de 0 ou plus",
        "en": "{option} {found}: allowed is a number of 0 or more",
    },
    "bad_whole": {
        "nl": "{option} {found}: toegestaan is een geheel getal van {least} of meer",
        "fr": "{option} {found} : un nombre entier de {least} ou plus",
        "en": "{option} {found}: allowed is a whole number of {least} or more",
    },
    "own_errors": {
        "nl": "{option} gaat niet samen met {other}: die fouten volgen uit het model zelf. Laat {option} weg.",
        "fr": "{option} ne va pas avec {other} : ses erreurs viennent du modèle lui-même. Enlevez {option}.",
        "en": "{option} does not go with {other}: its errors are those of its model. Leave {option} out.",
    },
    "bad_limit": {
        "nl": "--turns-at {found}: toegestaan is een getal tussen 0 en 1, zoals 0.2",
        "fr": "--turns-at {found} : un nombre entre 0 et 1, tel que 0.2",
        "en": "--turns-at {found}: allowed is a number between 0 and 1, such as 0.2",
    },
    "unknown_right": {
        "nl": "{option} {found}: dit recht zit niet in de screening. Bedoelt u {near}?",
        "fr": "{option} {found} : ce droit n'est pas dans l'examen. Vouliez-vous dire {near} ?",
        "en": "{option} {found}: this right is not in the screen. Do you mean {near}?",
    },
    "no_screen": {
        "nl": "{folder}: geen manifest.json. Geef de map die `takeup screen --out` schreef.",
        "fr": "{folder} : pas de manifest.json. Donnez le dossier écrit par `takeup screen --out`.",
        "en": "{folder}: no manifest.json. Give the folder that `takeup screen --out` wrote.",
    },
    "lonely": {
        "nl": "Strata met één eenheid van de eerste trap: {strata}. Hun deel van de fout is onbekend. Voeg ze bij een "
        "ander stratum, of geef --lonely centre (hun afstand tot het gemiddelde van alle eenheden).",
        "fr": "Strates avec une seule unité primaire : {strata}. Leur part de l'erreur est inconnue. Joignez-les à une "
        "autre strate, ou donnez --lonely centre (leur distance à la moyenne de toutes les unités).",
        "en": "Strata with one first-stage unit: {strata}. Their share of the error is unknown. Join them with another "
        "stratum, or give --lonely centre (their distance to the mean of all units).",
    },
    "lonely_drawn": {
        "nl": "Strata met één eenheid van de eerste trap: {strata}. Daarin valt niets opnieuw te trekken of weg te "
        "laten. Voeg ze bij een ander stratum, of geef --errors svy of linearised, met --lonely centre.",
        "fr": "Strates avec une seule unité primaire : {strata}. Rien ne peut y être tiré à nouveau ni laissé de côté. "
        "Joignez-les à une autre strate, ou donnez --errors svy ou linearised, avec --lonely centre.",
        "en": "Strata with one first-stage unit: {strata}. Nothing in them can be drawn again or left out. Join them "
        "with another stratum, or give --errors svy or linearised, with --lonely centre.",
    },
    "not_a_folder": {
        "nl": "--report {file}: dit is een bestand. Geef een map.",
        "fr": "--report {file} : c'est un fichier. Donnez un dossier.",
        "en": "--report {file}: this is a file. Give a folder.",
    },
    "missing_column": {
        "nl": "{option} {file}: kolom {column} ontbreekt; nodig is {needed}",
        "fr": "{option} {file} : la colonne {column} manque ; il faut {needed}",
        "en": "{option} {file}: column {column} is missing; needed is {needed}",
    },
    "not_number": {
        "nl": "{option} {file}: rij {row}, kolom {column}: {found!r} is geen getal",
        "fr": "{option} {file} : ligne {row}, colonne {column} : {found!r} n'est pas un nombre",
        "en": "{option} {file}: row {row}, column {column}: {found!r} is not a number",
    },
}
