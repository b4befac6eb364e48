"""What someone owns. Cadastral income is the non-indexed one of the whole property; the own share is asked besides."""

from __future__ import annotations

from takeup.engine import amount, full_years, yes_no
from takeup.engine.facts import SENSITIVE

_DEED = {
    "nl": "aanslagbiljet onroerende voorheffing",
    "fr": "avertissement-extrait de rôle du précompte immobilier",
    "en": "property tax bill",
    "de": "Steuerbescheid für den Immobiliensteuervorabzug",
}


def _may_own(person: object) -> bool:
    return full_years(person.birth_date, person.day) >= 15  # type: ignore[attr-defined]


class PropertyFacts:
    savings: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Hoeveel spaargeld en beleggingen heeft {person}? (0 als er niets is)",
            "fr": "Combien d'épargne et de placements {person} possède-t-il/elle ? (0 s'il n'y en a pas)",
            "en": "How much savings and investments does {person} have? (0 if there are none)",
            "de": "Wie viele Ersparnisse und Geldanlagen hat {person}? (0, wenn es nichts gibt)",
        },
        label={"nl": "spaargeld", "fr": "épargne", "en": "savings", "de": "Ersparnisse"},
        sensitivity=SENSITIVE,
        applies=_may_own,
        evidence={
            "nl": "rekeninguittreksels",
            "fr": "extraits de compte",
            "en": "bank statements",
            "de": "Kontoauszüge",
        },
        typical=(0.0, 1_000.0, 5_000.0, 20_000.0),
    )
    cadastral_income_built: float = amount(
        "EUR/year",
        0,
        100_000,
        ask={
            "nl": "Is {person} eigenaar of vruchtgebruiker van een woning of gebouw? Wat is het hele kadastraal inkomen, niet geïndexeerd (staat op het aanslagbiljet van de onroerende voorheffing)? (0 als er geen is)",
            "fr": "{person} a-t-il/elle la propriété ou l'usufruit d'un logement ou d'un bâtiment ? Quel est le revenu cadastral total, non indexé ? (c'est écrit sur l'avertissement-extrait de rôle du précompte immobilier ; 0 s'il n'y en a pas)",
            "en": "Does {person} own a home or building, or have the usufruct of one? What is its whole cadastral income, not indexed (it stands on the property tax bill)? (0 if there is none)",
            "de": "Hat {person} das Eigentum oder den Nießbrauch an einer Wohnung oder einem Gebäude? Wie hoch "
            "ist das ganze Katastereinkommen, ohne Index (steht auf dem Steuerbescheid für den "
            "Immobiliensteuervorabzug)? (0, wenn es keines gibt)",
        },
        label={
            "nl": "kadastraal inkomen van gebouwen",
            "fr": "revenu cadastral bâti",
            "en": "cadastral income of buildings",
            "de": "Katastereinkommen von Gebäuden",
        },
        sensitivity=SENSITIVE,
        applies=_may_own,
        evidence=_DEED,
        typical=(0.0, 0.0, 0.0, 0.0, 900.0),
    )
    cadastral_income_unbuilt: float = amount(
        "EUR/year",
        0,
        100_000,
        ask={
            "nl": "Is {person} eigenaar of vruchtgebruiker van grond zonder gebouw? Wat is het hele kadastraal inkomen, niet geïndexeerd (staat op het aanslagbiljet van de onroerende voorheffing)? (0 als er geen is)",
            "fr": "{person} a-t-il/elle la propriété ou l'usufruit d'un terrain sans bâtiment ? Quel est le revenu cadastral total, non indexé ? (c'est écrit sur l'avertissement-extrait de rôle du précompte immobilier ; 0 s'il n'y en a pas)",
            "en": "Does {person} own land without buildings, or have the usufruct of it? What is its whole cadastral income, not indexed (it stands on the property tax bill)? (0 if there is none)",
            "de": "Hat {person} das Eigentum oder den Nießbrauch an einem Grundstück ohne Gebäude? Wie hoch "
            "ist das ganze Katastereinkommen, ohne Index (steht auf dem Steuerbescheid für den "
            "Immobiliensteuervorabzug)? (0, wenn es keines gibt)",
        },
        label={
            "nl": "kadastraal inkomen van gronden",
            "fr": "revenu cadastral non bâti",
            "en": "cadastral income of land",
            "de": "Katastereinkommen von Grundstücken",
        },
        sensitivity=SENSITIVE,
        applies=_may_own,
        evidence=_DEED,
        typical=(0.0,) * 9 + (100.0,),
    )
    property_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel van dat onroerend goed is van {person}? (100% = alles, 50% = de helft)",
            "fr": "Quelle part de ces biens appartient à {person} ? (100% = tout, 50% = la moitié)",
            "en": "What share of that property belongs to {person}? (100% = all, 50% = half)",
            "de": "Welcher Teil dieser Immobilien gehört {person}? (100% = alles, 50% = die Hälfte)",
        },
        label={
            "nl": "aandeel in het onroerend goed",
            "fr": "part dans l'immobilier",
            "en": "share of the property",
            "de": "Anteil an den Immobilien",
        },
        absent=1.0,
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.5, 1.0),
    )
    mortgage_interest: float = amount(
        "EUR/year",
        0,
        50_000,
        ask={
            "nl": "Hoeveel intrest betaalt {person} per jaar op de woonlening? (fiscaal attest van de bank; 0 als er geen is)",
            "fr": "Combien d'intérêts {person} paie-t-il/elle par an sur le prêt hypothécaire ? (attestation fiscale de la banque ; 0 s'il n'y en a pas)",
            "en": "How much mortgage interest does {person} pay a year? (tax certificate of the bank; 0 if there is none)",
            "de": "Wie viel Zinsen zahlt {person} pro Jahr für den Wohnkredit? (Steuerbescheinigung der Bank; "
            "0, wenn es keine gibt)",
        },
        label={
            "nl": "intrest op de woonlening",
            "fr": "intérêts hypothécaires",
            "en": "mortgage interest",
            "de": "Zinsen für den Wohnkredit",
        },
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.0, 2_000.0),
    )
    rent_received: float = amount(
        "EUR/year",
        0,
        200_000,
        ask={
            "nl": "Hoeveel huur komt er per jaar binnen voor het onroerend goed van {person}, in het geheel? (0 als er geen is)",
            "fr": "Combien de loyer par an rapportent, au total, les biens de {person} ? (0 s'il n'y en a pas)",
            "en": "How much rent does the property of {person} bring in a year, in all? (0 if there is none)",
            "de": "Wie viel Miete pro Jahr bringen die Immobilien von {person} insgesamt ein? (0, wenn es keine gibt)",
        },
        label={
            "nl": "ontvangen huur per jaar",
            "fr": "loyers reçus par an",
            "en": "rent received a year",
            "de": "erhaltene Miete pro Jahr",
        },
        applies=lambda person: person.cadastral_income_built > 0 or person.cadastral_income_unbuilt > 0,
        typical=(0.0, 6_000.0),
    )
    savings_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel van dat spaargeld is van {person}? (100% = alles, 50% = een rekening van twee mensen)",
            "fr": "Quelle part de cette épargne appartient à {person} ? (100% = tout, 50% = un compte à deux)",
            "en": "What share of those savings belongs to {person}? (100% = all, 50% = an account of two people)",
            "de": "Welcher Teil dieser Ersparnisse gehört {person}? (100% = alles, 50% = ein Konto von zwei Personen)",
        },
        label={
            "nl": "aandeel in het spaargeld",
            "fr": "part de l'épargne",
            "en": "share of the savings",
            "de": "Anteil an den Ersparnissen",
        },
        absent=1.0,
        applies=lambda person: person.savings > 0,
        typical=(0.5, 1.0),
    )
    transferred_value: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Heeft {person} in de laatste tien jaar een huis, grond of veel geld verkocht of weggegeven? Wat was de waarde? (anders 0)",
            "fr": "{person} a-t-il/elle vendu ou donné une maison, un terrain ou beaucoup d'argent ces dix dernières années ? Quelle en était la valeur ? (sinon 0)",
            "en": "Has {person} sold or given away a house, land or much money in the last ten years? What was it worth? (otherwise 0)",
            "de": "Hat {person} in den letzten zehn Jahren ein Haus, ein Grundstück oder viel Geld verkauft "
            "oder verschenkt? Wie hoch war der Wert? (sonst 0)",
        },
        label={
            "nl": "verkocht of weggegeven in tien jaar",
            "fr": "vendu ou donné en dix ans",
            "en": "sold or given away in ten years",
            "de": "verkauft oder verschenkt in zehn Jahren",
        },
        applies=_may_own,
        sensitivity=SENSITIVE,
        typical=(0.0,) * 9 + (100_000.0,),
    )
    transferred_share: float = amount(
        "share",
        0,
        1,
        ask={
            "nl": "Welk deel van wat verkocht of weggegeven is, was van {person}? (100% = alles, 50% = de helft)",
            "fr": "Quelle part de ce qui a été vendu ou donné appartenait à {person} ? (100% = tout, 50% = la moitié)",
            "en": "What share of what was sold or given away belonged to {person}? (100% = all, 50% = half)",
            "de": "Welcher Teil von dem, was verkauft oder verschenkt wurde, gehörte {person}? (100% = alles, "
            "50% = die Hälfte)",
        },
        label={
            "nl": "aandeel in wat verkocht of gegeven is",
            "fr": "part de ce qui a été vendu ou donné",
            "en": "share of what was transferred",
            "de": "Anteil an dem, was verkauft oder verschenkt wurde",
        },
        absent=1.0,
        applies=lambda person: person.transferred_value > 0,
        typical=(0.5, 1.0),
    )
    transferred_usufruct: bool = yes_no(
        ask={
            "nl": "Verkocht of gaf {person} alleen het vruchtgebruik?",
            "fr": "{person} a-t-il/elle vendu ou donné seulement l'usufruit (le droit d'y habiter ou de recevoir le loyer) ?",
            "en": "Did {person} sell or give away only the usufruct?",
            "de": "Hat {person} nur den Nießbrauch verkauft oder verschenkt (das Recht, dort zu wohnen oder "
            "die Miete zu bekommen)?",
        },
        label={"nl": "alleen vruchtgebruik", "fr": "usufruit seulement", "en": "usufruct only", "de": "nur Nießbrauch"},
        applies=lambda person: person.transferred_value > 0,
    )
    transferred_for_price: bool = yes_no(
        ask={
            "nl": "Heeft {person} het verkocht (en niet weggegeven)?",
            "fr": "{person} l'a-t-il/elle vendu (et non donné) ?",
            "en": "Did {person} sell it (and not give it away)?",
            "de": "Hat {person} es verkauft (und nicht verschenkt)?",
        },
        label={
            "nl": "verkocht, niet gegeven",
            "fr": "vendu, non donné",
            "en": "sold, not given",
            "de": "verkauft, nicht verschenkt",
        },
        applies=lambda person: person.transferred_value > 0,
    )
    transferred_home: bool = yes_no(
        ask={
            "nl": "Was het de eigen woning van {person} (of de enige grond)?",
            "fr": "{person} habitait-il/elle ce logement (ou était-ce son seul terrain) ?",
            "en": "Was it the own home of {person} (or the only land)?",
            "de": "War es die eigene Wohnung von {person} (oder das einzige Grundstück)?",
        },
        label={"nl": "eigen woning", "fr": "habitation propre", "en": "own home", "de": "eigene Wohnung"},
        applies=lambda person: person.transferred_value > 0,
    )
    transfer_debts_paid: float = amount(
        "EUR",
        0,
        10_000_000,
        ask={
            "nl": "Hoeveel eigen schulden heeft {person} met die prijs betaald? (0 als er geen zijn)",
            "fr": "Combien de dettes personnelles {person} a-t-il/elle payées avec ce prix ? (0 s'il n'y en a pas)",
            "en": "How much personal debt has {person} paid from that price? (0 if there was none)",
            "de": "Wie viele eigene Schulden hat {person} mit diesem Preis bezahlt? (0, wenn es keine gibt)",
        },
        label={
            "nl": "schulden betaald met de prijs",
            "fr": "dettes payées avec le prix",
            "en": "debts paid from the price",
            "de": "Schulden, mit dem Preis bezahlt",
        },
        applies=lambda person: person.transferred_value > 0,
        typical=(0.0, 20_000.0),
    )
    transfer_abatement_years: float = amount(
        "years",
        0,
        10,
        ask={
            "nl": "Hoeveel jaar is de verkoop door {person} geleden? (6 maanden = 0.5; loopt het leefloon al, tel dan sinds het begin ervan alleen volle jaren)",
            "fr": "Il y a combien d'années que {person} a vendu ? (6 mois = 0.5 ; si le revenu d'intégration est déjà en cours, comptez depuis son début seulement les années entières)",
            "en": "How many years ago did {person} sell? (6 months = 0.5; where integration income is in payment already, count only full years since it began)",
            "de": "Vor wie vielen Jahren hat {person} verkauft? (6 Monate = 0.5; läuft das "
            "Eingliederungseinkommen schon, dann zählen Sie ab seinem Beginn nur volle Jahre)",
        },
        label={
            "nl": "jaren van vermindering",
            "fr": "années d'abattement",
            "en": "years of abatement",
            "de": "Jahre, für die abgezogen wird",
        },
        applies=lambda person: person.transferred_value > 0,
        typical=(0.0, 5.0),
    )
