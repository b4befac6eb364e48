"""The contract for energy at home, and the aids that open the social tariff and that nobody here computes."""

from __future__ import annotations

from datetime import date

from takeup.engine import amount, choice, date_fact, yes_no
from takeup.engine.facts import SENSITIVE

NO_DELIVERY = date(1990, 1, 1)  # what a rule reads where nothing was delivered
BULK = ("oil_bulk", "propane_bulk")
FUND_FUELS = (*BULK, "oil_small")
_INVOICE = {
    "nl": "factuur of leveringsbon",
    "fr": "facture ou bon de livraison",
    "en": "invoice or delivery note",
    "de": "Rechnung oder Lieferschein",
}
_CONTRACT = {"nl": "energiefactuur", "fr": "facture d'énergie", "en": "energy bill", "de": "Energierechnung"}


class HouseholdEnergyFacts:
    own_energy_contract: bool = yes_no(
        ask={
            "nl": "Heeft iemand van het huishouden een eigen contract voor elektriciteit, gas of warmte voor deze woning? (niet voor een zaak, een tweede verblijf of gemeenschappelijke delen)",
            "fr": "Un membre du ménage a-t-il un contrat à son nom d'électricité, de gaz ou de chaleur pour ce logement (pas un contrat professionnel, une seconde résidence ou des parties communes) ?",
            "en": "Does someone of the household have a contract in his or her own name for electricity, gas or heat for this home (not for a business, a second home or common parts)?",
            "de": "Hat jemand im Haushalt einen eigenen Vertrag für Strom, Gas oder Wärme für diese Wohnung? "
            "(nicht für einen Betrieb, einen Zweitwohnsitz oder gemeinsame Gebäudeteile)",
        },
        label={
            "nl": "eigen energiecontract voor de woning",
            "fr": "contrat d'énergie à son nom pour le logement",
            "en": "own energy contract for the home",
            "de": "eigener Energievertrag für die Wohnung",
        },
        evidence=_CONTRACT,
        typical=(True,) * 4 + (False,),
    )
    social_flat_with_collective_gas: bool = yes_no(
        ask={
            "nl": "Is dit een sociale huurwoning in een gebouw met een gezamenlijke verwarming op aardgas?",
            "fr": "Est-ce un logement social dans un immeuble chauffé par une installation collective au gaz naturel ?",
            "en": "Is this a social rented home in a building with shared heating on natural gas?",
            "de": "Ist das eine Sozialwohnung in einem Gebäude mit gemeinsamer Gasheizung?",
        },
        label={
            "nl": "sociale woning met gezamenlijke gasverwarming",
            "fr": "logement social avec chauffage collectif au gaz",
            "en": "social home with shared gas heating",
            "de": "Sozialwohnung mit gemeinsamer Gasheizung",
        },
        evidence={"nl": "huurcontract", "fr": "bail", "en": "lease", "de": "Mietvertrag"},
    )
    centre_pays_advance: bool = yes_no(
        ask={
            "nl": "Betaalt het OCMW aan iemand hier een voorschot op de IGO of op een tegemoetkoming voor een handicap?",
            "fr": "Le CPAS paie-t-il à quelqu'un du ménage une avance sur la GRAPA ou sur une allocation pour personnes handicapées ?",
            "en": "Does the OCMW/CPAS pay someone here an advance on the income guarantee or on a disability allowance?",
            "de": "Zahlt das ÖSHZ jemandem hier einen Vorschuss auf die EGB oder auf eine Beihilfe wegen einer "
            "Behinderung?",
        },
        label={
            "nl": "voorschot van het OCMW",
            "fr": "avance du CPAS",
            "en": "advance of the OCMW/CPAS",
            "de": "Vorschuss vom ÖSHZ",
        },
        sensitivity=SENSITIVE,
        evidence={
            "nl": "attest van het OCMW",
            "fr": "attestation du CPAS",
            "en": "certificate of the OCMW/CPAS",
            "de": "Bescheinigung des ÖSHZ",
        },
    )
    older_disability_allowance: bool = yes_no(
        ask={
            "nl": "Krijgt iemand hier een tegemoetkoming voor hulp van derden, of een tegemoetkoming voor 65 % of meer blijvende ongeschiktheid?",
            "fr": "Quelqu'un du ménage reçoit-il une allocation pour l'aide d'une autre personne (tierce personne), ou une allocation pour une incapacité permanente de 65 % ou plus ?",
            "en": "Does someone here receive an allowance for help by another person, or an allowance for 65 % or more permanent incapacity?",
            "de": "Bekommt jemand hier eine Beihilfe für die Hilfe einer Drittperson, oder eine Beihilfe wegen "
            "dauerhafter Arbeitsunfähigkeit von 65 % oder mehr?",
        },
        label={
            "nl": "tegemoetkoming hulp van derden of 65 %",
            "fr": "allocation tierce personne ou 65 %",
            "en": "allowance for help by another person, or for 65 %",
            "de": "Beihilfe für eine Drittperson oder 65 %",
        },
        sensitivity=SENSITIVE,
        evidence={
            "nl": "beslissing van de FOD Sociale Zekerheid of de Pensioendienst",
            "fr": "décision du SPF Sécurité sociale ou du Service des Pensions",
            "en": "decision of the FPS Social Security or the Pensions Service",
            "de": "Entscheidung des FÖD Soziale Sicherheit oder des Pensionsdienstes",
        },
    )
    shared_energy: str = choice(
        {
            "none": {
                "nl": "nee, of alleen stookolie",
                "fr": "non, ou seulement au mazout",
                "en": "no, or only on heating oil",
                "de": "nein, oder nur Heizöl",
            },
            "by_use": {
                "nl": "ja, en we betalen wat we echt verbruiken",
                "fr": "oui, et nous payons notre consommation réelle",
                "en": "yes, and we pay for what we really use",
                "de": "ja, und wir zahlen, was wir wirklich verbrauchen",
            },
            "all_in": {
                "nl": "ja, in een vaste prijs waarin alles zit",
                "fr": "oui, dans un prix fixe où tout est compris",
                "en": "yes, within a fixed price for everything",
                "de": "ja, in einem festen Preis, in dem alles enthalten ist",
            },
        },
        ask={
            "nl": "Krijgt deze woning gas, warmte of elektriciteit van een gezamenlijke installatie van het gebouw of de wijk (zonder eigen contract daarvoor)?",
            "fr": "Ce logement reçoit-il le gaz, la chaleur ou l'électricité d'une installation collective de l'immeuble ou du quartier (sans contrat à votre nom pour cela) ?",
            "en": "Does this home get gas, heat or electricity from a shared installation of the building or area (without a contract of your own for it)?",
            "de": "Bekommt diese Wohnung Gas, Wärme oder Strom von einer gemeinsamen Anlage des Gebäudes oder "
            "des Viertels (ohne eigenen Vertrag dafür)?",
        },
        label={
            "nl": "gezamenlijke installatie voor energie",
            "fr": "installation collective d'énergie",
            "en": "shared installation for energy",
            "de": "gemeinsame Energieanlage",
        },
        absent="none",
        applies=lambda household: household.tenure != "none",
        evidence={
            "nl": "afrekening van de syndicus of de verhuurder",
            "fr": "décompte du syndic ou du bailleur",
            "en": "statement of the building manager or landlord",
            "de": "Abrechnung des Hausverwalters (Syndikus) oder des Vermieters",
        },
        typical=("none",) * 6 + ("by_use", "all_in"),
    )
    energy_bill_trouble: str = choice(
        {
            "none": {"nl": "nee", "fr": "non", "en": "no", "de": "nein"},
            "hard_to_pay": {
                "nl": "ja, betalen is moeilijk, maar er is geen brief gekomen",
                "fr": "oui, c'est difficile à payer, mais sans lettre reçue",
                "en": "yes, it is hard to pay, but no letter has come",
                "de": "ja, das Bezahlen ist schwer, aber es kam kein Brief",
            },
            "reminder": {
                "nl": "ja, er is een herinnering gekomen",
                "fr": "oui, un rappel est arrivé",
                "en": "yes, a reminder has come",
                "de": "ja, es kam eine Erinnerung",
            },
            "formal_notice": {
                "nl": "ja, er is een ingebrekestelling gekomen (laatste aanmaning)",
                "fr": "oui, une mise en demeure est arrivée (le dernier rappel)",
                "en": "yes, a formal notice has come (last warning)",
                "de": "ja, es kam eine Inverzugsetzung (letzte Mahnung)",
            },
        },
        ask={
            "nl": "Is het moeilijk om de rekening van gas, elektriciteit of warmte te betalen?",
            "fr": "Est-il difficile de payer la facture de gaz, d'électricité ou de chaleur ?",
            "en": "Is it hard to pay the bill for gas, electricity or heat?",
            "de": "Ist es schwer, die Rechnung für Gas, Strom oder Wärme zu bezahlen?",
        },
        label={
            "nl": "energierekening moeilijk te betalen",
            "fr": "facture d'énergie difficile à payer",
            "en": "energy bill hard to pay",
            "de": "Energierechnung schwer zu bezahlen",
        },
        absent="none",
        applies=lambda household: household.tenure != "none",
        sensitivity=SENSITIVE,
        evidence={
            "nl": "brief van de leverancier",
            "fr": "lettre du fournisseur",
            "en": "letter of the supplier",
            "de": "Brief des Lieferanten",
        },
        typical=("none",) * 6 + ("hard_to_pay", "reminder", "formal_notice"),
    )
    heating_delivery_date: date = date_fact(
        NO_DELIVERY,
        date(2099, 12, 31),
        ask={
            "nl": "Op welke dag werd voor deze woning het laatst stookolie, lamppetroleum of propaangas geleverd of gekocht?",
            "fr": "Quel jour a-t-on livré ou acheté pour la dernière fois du mazout, du pétrole lampant ou du propane pour ce logement ?",
            "en": "On which day was heating oil, paraffin or propane last delivered or bought for this home?",
            "de": "An welchem Tag wurde für diese Wohnung zuletzt Heizöl, Lampenöl (Petroleum) oder Propangas "
            "geliefert oder gekauft?",
        },
        label={
            "nl": "laatste levering van brandstof",
            "fr": "dernière livraison de combustible",
            "en": "last delivery of fuel",
            "de": "letzte Lieferung von Brennstoff",
        },
        absent=NO_DELIVERY,
        applies=lambda household: household.heating_fuel in FUND_FUELS,
        evidence=_INVOICE,
        typical=(date(2026, 10, 20), date(2026, 11, 10), date(2025, 3, 1)),
    )
    heating_litres: float = amount(
        "litres",
        0,
        20_000,
        ask={
            "nl": "Hoeveel liter werd er toen geleverd voor deze woning? (in een appartementsgebouw: alle liters gedeeld door het aantal woningen)",
            "fr": "Combien de litres ont été livrés alors pour ce logement ? (dans un immeuble : tous les litres divisés par le nombre de logements)",
            "en": "How many litres were delivered then for this home? (in a block of flats: all litres divided by the number of homes)",
            "de": "Wie viele Liter wurden damals für diese Wohnung geliefert? (in einem Gebäude mit mehreren "
            "Wohnungen: alle Liter, geteilt durch die Zahl der Wohnungen)",
        },
        label={"nl": "geleverde liters", "fr": "litres livrés", "en": "litres delivered", "de": "gelieferte Liter"},
        applies=lambda household: household.heating_fuel in BULK,
        evidence=_INVOICE,
        typical=(500.0, 1_000.0, 1_500.0),
    )
    heating_price_per_litre: float = amount(
        "EUR/litre",
        0,
        5,
        ask={
            "nl": "Wat kostte een liter, btw en korting inbegrepen? (staat op de factuur)",
            "fr": "Quel était le prix d'un litre, TVA et remise comprises ? (indiqué sur la facture)",
            "en": "What did a litre cost, with VAT and discount? (it stands on the invoice)",
            "de": "Was kostete ein Liter, mit Mehrwertsteuer und Rabatt? (steht auf der Rechnung)",
        },
        label={"nl": "prijs per liter", "fr": "prix par litre", "en": "price per litre", "de": "Preis pro Liter"},
        applies=lambda household: household.heating_fuel in BULK,
        evidence=_INVOICE,
        typical=(0.85, 1.0, 1.15),
    )
    heating_litres_helped: float = amount(
        "litres",
        0,
        5_000,
        ask={
            "nl": "Voor hoeveel liter van eerdere leveringen kreeg het huishouden in datzelfde jaar al een verwarmingstoelage? (0 als dat niet zo is)",
            "fr": "Pour combien de litres de livraisons précédentes le ménage a-t-il déjà reçu une allocation de chauffage la même année ? (0 si ce n'est pas le cas)",
            "en": "For how many litres of earlier deliveries has the household already had a heating allowance in that same year? (0 if none)",
            "de": "Für wie viele Liter aus früheren Lieferungen hat der Haushalt im selben Jahr schon eine "
            "Heizkostenzulage bekommen? (0, wenn das nicht so ist)",
        },
        label={
            "nl": "liters met toelage eerder dat jaar",
            "fr": "litres déjà aidés cette année-là",
            "en": "litres with an allowance earlier that year",
            "de": "Liter mit Zulage früher in diesem Jahr",
        },
        applies=lambda household: household.heating_fuel in BULK,
        typical=(0.0,) * 5 + (700.0,),
    )
    heating_lump_sum_received: bool = yes_no(
        ask={
            "nl": "Kreeg het huishouden in datzelfde jaar al een verwarmingstoelage?",
            "fr": "Le ménage a-t-il déjà reçu une allocation de chauffage la même année ?",
            "en": "Has the household already had a heating allowance in that same year?",
            "de": "Hat der Haushalt im selben Jahr schon eine Heizkostenzulage bekommen?",
        },
        label={
            "nl": "verwarmingstoelage al gekregen dat jaar",
            "fr": "allocation de chauffage déjà reçue cette année-là",
            "en": "heating allowance already received that year",
            "de": "Heizkostenzulage in diesem Jahr schon bekommen",
        },
        applies=lambda household: household.heating_fuel == "oil_small",
        typical=(False,) * 5 + (True,),
    )
