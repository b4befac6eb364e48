"""The home: under what title the household lives there, what it costs, how it is heated."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, choice, count, date_fact, yes_no
from takeup.engine.facts import VERY_SENSITIVE

RENTED = ("private_rent", "social_rent", "social_agency_rent")


class HouseholdHousingFacts:
    tenure: str = choice(
        {
            "owner": {
                "nl": "eigen woning (ook met een lening, ook in mede-eigendom of vruchtgebruik)",
                "fr": "logement dont on est propriétaire (aussi avec un prêt, en copropriété ou en usufruit)",
                "en": "own home (with a loan too, shared or in usufruct)",
                "de": "eigene Wohnung (auch mit Kredit, als Miteigentum oder mit Nießbrauch)",
            },
            "private_rent": {
                "nl": "huurt van een privépersoon of bedrijf",
                "fr": "loue à un particulier ou à une société privée",
                "en": "rents from a private owner",
                "de": "mietet von einer Privatperson oder Firma",
            },
            "social_rent": {
                "nl": "sociale woning",
                "fr": "logement social",
                "en": "social housing",
                "de": "Sozialwohnung",
            },
            "social_agency_rent": {
                "nl": "huurt via een sociaal verhuurkantoor (SVK)",
                "fr": "loue par une agence immobilière sociale (AIS)",
                "en": "rents through a social rental agency (SVK/AIS)",
                "de": "mietet über eine soziale Immobilienagentur (AIS/SVK)",
            },
            "free": {
                "nl": "woont gratis bij iemand of in een geleende woning",
                "fr": "logé gratuitement",
                "en": "lives somewhere for free",
                "de": "wohnt kostenlos bei jemandem oder in einer geliehenen Wohnung",
            },
            "institution": {
                "nl": "rusthuis, opvanghuis of instelling",
                "fr": "maison de repos, maison d'accueil ou institution",
                "en": "care home, shelter or institution",
                "de": "Altenheim, Aufnahmehaus oder Einrichtung",
            },
            "none": {"nl": "geen woning", "fr": "sans logement", "en": "no home", "de": "keine Wohnung"},
        },
        ask={
            "nl": "Hoe woont het huishouden?",
            "fr": "Comment le ménage est-il logé ?",
            "en": "How is the household housed?",
            "de": "Wie wohnt der Haushalt?",
        },
        label={"nl": "woonsituatie", "fr": "situation de logement", "en": "housing", "de": "Wohnsituation"},
        absent="none",
        evidence={
            "nl": "huurcontract of eigendomsakte",
            "fr": "bail ou acte de propriété",
            "en": "lease or deed",
            "de": "Mietvertrag oder Eigentumsurkunde",
        },
        typical=("private_rent", "private_rent", "private_rent", "owner", "owner", "social_rent"),
    )
    rent: float = amount(
        "EUR/month",
        0,
        10_000,
        ask={
            "nl": "Hoeveel huur betaalt het huishouden per maand, zonder kosten?",
            "fr": "Quel loyer le ménage paie-t-il par mois, sans les charges ?",
            "en": "What rent does the household pay a month, without charges?",
            "de": "Wie viel Miete zahlt der Haushalt pro Monat, ohne Nebenkosten?",
        },
        label={"nl": "huur per maand", "fr": "loyer par mois", "en": "rent per month", "de": "Miete pro Monat"},
        applies=lambda household: household.tenure in RENTED,
        evidence={"nl": "huurcontract", "fr": "bail", "en": "lease", "de": "Mietvertrag"},
        typical=(650.0, 850.0, 1_100.0),
    )
    heating_fuel: str = choice(
        {
            "gas": {"nl": "aardgas", "fr": "gaz naturel", "en": "natural gas", "de": "Erdgas"},
            "oil_bulk": {
                "nl": "stookolie, geleverd in een tank",
                "fr": "mazout livré en citerne",
                "en": "heating oil delivered to a tank",
                "de": "Heizöl, in einen Tank geliefert",
            },
            "oil_small": {
                "nl": "stookolie of lamppetroleum, in kleine hoeveelheden aan de pomp",
                "fr": "mazout ou pétrole lampant, en petites quantités à la pompe",
                "en": "heating oil or paraffin bought at the pump in small amounts",
                "de": "Heizöl oder Lampenöl (Petroleum), in kleinen Mengen an der Zapfsäule",
            },
            "propane_bulk": {
                "nl": "propaangas in bulk (tank)",
                "fr": "gaz propane en vrac (citerne)",
                "en": "propane gas in bulk (tank)",
                "de": "Propangas lose (Tank)",
            },
            "electricity": {"nl": "elektriciteit", "fr": "électricité", "en": "electricity", "de": "Strom"},
            "district_heat": {"nl": "warmtenet", "fr": "réseau de chaleur", "en": "heat network", "de": "Wärmenetz"},
            "other": {"nl": "iets anders", "fr": "autre", "en": "something else", "de": "etwas anderes"},
        },
        ask={
            "nl": "Waarmee wordt de woning verwarmd?",
            "fr": "Avec quoi le logement est-il chauffé ?",
            "en": "What heats the home?",
            "de": "Womit wird die Wohnung geheizt?",
        },
        label={"nl": "verwarming", "fr": "chauffage", "en": "heating", "de": "Heizung"},
        applies=lambda household: household.tenure not in ("none", "institution"),
        absent="other",
        typical=("gas",) * 8 + ("oil_bulk", "electricity"),
    )
    social_housing_candidate: bool = yes_no(
        ask={
            "nl": "Staat het huishouden op de wachtlijst voor een sociale woning in Brussel (ingeschreven bij een openbare vastgoedmaatschappij, OVM)?",
            "fr": "Le ménage est-il inscrit sur la liste d'attente pour un logement social à Bruxelles (dans une société de logement social, SISP) ?",
            "en": "Is the household on the waiting list for social housing in Brussels (registered with a housing company, OVM/SISP)?",
            "de": "Steht der Haushalt auf der Warteliste für eine Sozialwohnung in Brüssel (eingetragen bei "
            "einer öffentlichen Wohnungsgesellschaft, SISP/OVM)?",
        },
        label={
            "nl": "ingeschreven voor een sociale woning",
            "fr": "inscrit(e) pour un logement social",
            "en": "registered for social housing",
            "de": "für eine Sozialwohnung eingetragen",
        },
        applies=lambda household: household.tenure not in ("owner", "social_rent"),
        evidence={
            "nl": "brief van de OVM met het nummer van inschrijving",
            "fr": "courrier de la SISP avec le numéro d'inscription",
            "en": "letter of the OVM/SISP with the registration number",
            "de": "Brief der Wohnungsgesellschaft (SISP/OVM) mit der Nummer der Eintragung",
        },
        typical=(False, False, False, True),
    )
    priority_titles: int = count(
        "titles",
        0,
        60,
        ask={
            "nl": "Hoeveel voorkeurrechten heeft het huishouden op de wachtlijst? Het staat in de brief van de OVM.",
            "fr": "Combien de titres de priorité (points) le ménage a-t-il sur la liste d'attente ? C'est écrit dans le courrier de la SISP.",
            "en": "How many priority titles does the household have on the waiting list? It is in the letter of the OVM/SISP.",
            "de": "Wie viele Vorrangpunkte hat der Haushalt auf der Warteliste? Es steht im Brief der "
            "Wohnungsgesellschaft (SISP/OVM).",
        },
        label={
            "nl": "voorkeurrechten voor een sociale woning",
            "fr": "titres de priorité pour un logement social",
            "en": "priority titles for social housing",
            "de": "Vorrangpunkte für eine Sozialwohnung",
        },
        applies=lambda household: household.social_housing_candidate,
        evidence={
            "nl": "brief van de OVM",
            "fr": "courrier de la SISP",
            "en": "letter of the OVM/SISP",
            "de": "Brief der Wohnungsgesellschaft (SISP/OVM)",
        },
        typical=(1, 3, 7, 12),
    )
    lease: str = choice(
        {
            "main_home": {
                "nl": "huurcontract voor de hoofdverblijfplaats (ook mondeling)",
                "fr": "bail de résidence principale (aussi verbal)",
                "en": "lease for the main home (by word of mouth too)",
                "de": "Mietvertrag für den Hauptwohnsitz (auch mündlich)",
            },
            "transit": {
                "nl": "contract voor een transitwoning",
                "fr": "convention pour un logement de transit",
                "en": "agreement for a transit home",
                "de": "Vertrag für eine Übergangswohnung",
            },
            "other": {
                "nl": "ander contract (studentenkamer, tweede verblijf, logies)",
                "fr": "autre contrat (kot étudiant, seconde résidence, hébergement)",
                "en": "another contract (student room, second home, lodging)",
                "de": "anderer Vertrag (Studentenzimmer, Zweitwohnsitz, Unterkunft)",
            },
        },
        ask={
            "nl": "Welk huurcontract heeft het huishouden?",
            "fr": "Quel contrat de location le ménage a-t-il ?",
            "en": "What kind of lease does the household have?",
            "de": "Welchen Mietvertrag hat der Haushalt?",
        },
        label={"nl": "soort huurcontract", "fr": "type de bail", "en": "kind of lease", "de": "Art des Mietvertrags"},
        applies=lambda household: household.tenure == "private_rent",
        absent="other",
        evidence={"nl": "huurcontract", "fr": "bail", "en": "lease", "de": "Mietvertrag"},
        typical=("main_home",) * 9 + ("other",),
    )
    landlord_is_relative: bool = yes_no(
        ask={
            "nl": "Is de verhuurder nauwe familie van iemand in het huishouden (ouder, kind, grootouder, kleinkind, broer, zus of de partner van een van hen)?",
            "fr": "Le bailleur est-il un proche parent d'un membre du ménage (parent, enfant, grand-parent, petit-enfant, frère, sœur, ou leur partenaire) ?",
            "en": "Is the landlord close family of someone in the household (parent, child, grandparent, grandchild, brother, sister, or the partner of one of them)?",
            "de": "Ist der Vermieter ein naher Verwandter von jemandem im Haushalt (Elternteil, Kind, "
            "Großelternteil, Enkelkind, Bruder, Schwester oder der Partner oder die Partnerin einer "
            "dieser Personen)?",
        },
        label={
            "nl": "verhuurder is nauwe familie",
            "fr": "bailleur proche parent",
            "en": "landlord is close family",
            "de": "Vermieter ist naher Verwandter",
        },
        applies=lambda household: household.tenure == "private_rent",
        typical=(False,) * 14 + (True,),
    )
    other_rent_aid: bool = yes_no(
        ask={
            "nl": "Krijgt het huishouden al een andere huurhulp van het Brussels Gewest (de oude herhuisvestingstoelage of een lagere huur die het Gewest bijbetaalt)?",
            "fr": "Le ménage reçoit-il déjà une autre aide au loyer de la Région bruxelloise (l'ancienne allocation de relogement ou un loyer réduit par la Région) ?",
            "en": "Does the household already have another rent aid of the Brussels Region (the old relocation allowance or a socialised rent)?",
            "de": "Bekommt der Haushalt schon eine andere Miethilfe der Region Brüssel (die alte "
            "Umzugsbeihilfe, allocation de relogement, oder eine niedrigere Miete, zu der die Region "
            "beiträgt)?",
        },
        label={
            "nl": "andere huurhulp van het Gewest",
            "fr": "autre aide régionale au loyer",
            "en": "other rent aid of the Region",
            "de": "andere Miethilfe der Region",
        },
        applies=lambda household: household.tenure == "private_rent",
        typical=(False,) * 14 + (True,),
    )
    moved_on: date = date_fact(
        date(1950, 1, 1),
        date(2099, 12, 31),
        ask={
            "nl": "Sinds welke dag woont het huishouden in deze woning?",
            "fr": "Depuis quel jour le ménage habite-t-il ce logement ?",
            "en": "Since which day has the household lived in this home?",
            "de": "Seit welchem Tag wohnt der Haushalt in dieser Wohnung?",
        },
        label={
            "nl": "dag van de verhuizing",
            "fr": "jour du déménagement",
            "en": "day of the move",
            "de": "Tag des Umzugs",
        },
        absent=date(1950, 1, 1),
        applies=lambda household: household.tenure in RENTED,
        evidence={
            "nl": "huurcontract of bewijs van inschrijving op het adres",
            "fr": "bail ou preuve d'inscription à l'adresse",
            "en": "lease, or proof of registration at the address",
            "de": "Mietvertrag oder Nachweis der Eintragung an der Adresse",
        },
        typical=(date(2015, 5, 1), date(2021, 9, 1), date(2026, 9, 1)),
    )
    left_home_because: str = choice(
        {
            "other": {
                "nl": "een andere reden, of geen verhuizing",
                "fr": "autre raison, ou pas de départ",
                "en": "another reason, or no move",
                "de": "ein anderer Grund, oder kein Umzug",
            },
            "homeless": {
                "nl": "het huishouden was dakloos en kreeg hulp van het OCMW (ook een installatiepremie)",
                "fr": "le ménage était sans abri et a reçu l'aide du CPAS (aussi une prime d'installation)",
                "en": "the household was homeless and had help of the public centre OCMW/CPAS (an installation premium too)",
                "de": "der Haushalt war obdachlos und bekam Hilfe vom ÖSHZ (auch eine Einrichtungsprämie)",
            },
            "violence": {
                "nl": "geweld in de familie",
                "fr": "violences dans la famille",
                "en": "violence in the family",
                "de": "Gewalt in der Familie",
            },
            "youth_care": {
                "nl": "vertrek uit de jeugdhulp",
                "fr": "sortie de l'aide à la jeunesse",
                "en": "leaving youth care",
                "de": "Auszug aus der Jugendhilfe",
            },
            "unfit_home": {
                "nl": "de woning was verboden te verhuren of onbewoonbaar verklaard",
                "fr": "logement interdit à la location ou déclaré inhabitable",
                "en": "the home was banned from letting or declared unfit to live in",
                "de": "die Wohnung durfte nicht vermietet werden oder war für unbewohnbar erklärt",
            },
            "lease_ended": {
                "nl": "de verhuurder zei het contract vroeger op, om een eigen reden",
                "fr": "le propriétaire a mis fin au bail avant la date prévue, sans que le ménage y soit pour quelque chose",
                "en": "the landlord ended the lease early, through no fault of the household",
                "de": "der Vermieter hat den Vertrag früher gekündigt, aus einem eigenen Grund",
            },
            "calamity": {
                "nl": "een ramp (brand, overstroming, ontploffing)",
                "fr": "une catastrophe (incendie, inondation, explosion)",
                "en": "a disaster (fire, flood, explosion)",
                "de": "eine Katastrophe (Brand, Überschwemmung, Explosion)",
            },
        },
        ask={
            "nl": "Waarom verliet het huishouden de vorige woning, of waarom moet het nu weg uit de woning?",
            "fr": "Pourquoi le ménage a-t-il quitté son logement précédent, ou pourquoi doit-il quitter le logement actuel ?",
            "en": "Why did the household leave its last home, or why must it leave its home now?",
            "de": "Warum hat der Haushalt die vorige Wohnung verlassen, oder warum muss er jetzt aus der "
            "Wohnung ausziehen?",
        },
        label={
            "nl": "reden van vertrek uit de woning",
            "fr": "raison du départ du logement",
            "en": "reason for leaving the home",
            "de": "Grund für den Auszug",
        },
        absent="other",
        applies=lambda household: household.tenure not in ("owner", "social_rent"),
        sensitivity=VERY_SENSITIVE,
        evidence={
            "nl": "besluit over de woning, attest van het OCMW of van een dienst",
            "fr": "arrêté sur le logement, attestation du CPAS ou d'un service",
            "en": "decision about the home, certificate of the OCMW/CPAS or of a service",
            "de": "Erlass über die Wohnung, Bescheinigung des ÖSHZ oder eines Dienstes",
        },
        typical=("other",) * 9 + ("unfit_home",),
    )
