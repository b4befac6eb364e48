"""What the law folder calls laws and what it remarks about them, in Dutch, French and German, by the English words.

No person has checked these texts yet.
"""

from __future__ import annotations

from collections.abc import Mapping

Names = Mapping[str, tuple[str, str, str]]

LAWS: Names = {
    "coordinated law": ("gecoördineerde wet", "loi coordonnée", "koordiniertes Gesetz"),
    "decree of the french community": (
        "decreet van de Franse Gemeenschap",
        "décret de la Communauté française",
        "Dekret der Französischen Gemeinschaft",
    ),
    "decree": ("decreet", "décret", "Dekret"),
    "electricity ordinance": ("elektriciteitsordonnantie", "ordonnance électricité", "Elektrizitätsordonnanz"),
    "gas ordinance": ("gasordonnantie", "ordonnance gaz", "Gasordonnanz"),
    "law": ("wet", "loi", "Gesetz"),
    "ministerial decree": ("ministerieel besluit", "arrêté ministériel", "Ministerieller Erlass"),
    "ministerial decrees": ("ministeriële besluiten", "arrêtés ministériels", "Ministerielle Erlasse"),
    "order": ("besluit", "arrêté", "Erlass"),
    "ordinance": ("ordonnantie", "ordonnance", "Ordonnanz"),
    "organic law": ("organieke wet", "loi organique", "Grundlagengesetz"),
    "programme law": ("programmawet", "loi-programme", "Programmgesetz"),
    "rd": ("koninklijk besluit", "arrêté royal", "Königlicher Erlass"),
    "royal decree": ("koninklijk besluit", "arrêté royal", "Königlicher Erlass"),
    "special law": ("bijzondere wet", "loi spéciale", "Sondergesetz"),
    "walloon decree": ("Waals decreet", "décret wallon", "wallonisches Dekret"),
}
CODES: Names = {
    "civil code": ("Burgerlijk Wetboek", "Code civil", "Zivilgesetzbuch"),
    "cir 92": (
        "Wetboek van de inkomstenbelastingen 1992",
        "Code des impôts sur les revenus 1992",
        "Einkommensteuergesetzbuch 1992",
    ),
    "code of economic law": ("Wetboek van economisch recht", "Code de droit économique", "Wirtschaftsgesetzbuch"),
    "income tax code 1992": (
        "Wetboek van de inkomstenbelastingen 1992",
        "Code des impôts sur les revenus 1992",
        "Einkommensteuergesetzbuch 1992",
    ),
    "itc": (
        "Wetboek van de inkomstenbelastingen 1992",
        "Code des impôts sur les revenus 1992",
        "Einkommensteuergesetzbuch 1992",
    ),
    "judicial code": ("Gerechtelijk Wetboek", "Code judiciaire", "Gerichtsgesetzbuch"),
}
OTHERS: Names = {
    "association article 27": ("vereniging Article 27", "association Article 27", "Vereinigung Article 27"),
    "coordination of social security in the union": (
        "coördinatie van de sociale zekerheid in de Europese Unie",
        "coordination de la sécurité sociale dans l'Union européenne",
        "Koordinierung der sozialen Sicherheit in der Europäischen Union",
    ),
    "fares of the nmbs/sncb": ("tarieven van de NMBS", "tarifs de la SNCB", "Tarife der NMBS/SNCB"),
    "fares of the stib/mivb": ("tarieven van de MIVB", "tarifs de la STIB", "Tarife der STIB/MIVB"),
    "federal subsidy for social participation and activation": (
        "federale subsidie voor sociale participatie en activering",
        "subside fédéral pour la participation et l'activation sociale",
        "föderaler Zuschuss für soziale Teilhabe und Aktivierung",
    ),
    "general law of 1939": ("algemene wet van 1939", "loi générale de 1939", "allgemeines Gesetz von 1939"),
    "general law on family benefits of 1939": (
        "algemene kinderbijslagwet van 1939",
        "loi générale relative aux allocations familiales de 1939",
        "allgemeines Familienbeihilfengesetz von 1939",
    ),
    "how the federal pensions service counts": (
        "hoe de Federale Pensioendienst rekent",
        "comment le Service fédéral des Pensions calcule",
        "wie der Föderale Pensionsdienst rechnet",
    ),
    "law on the premium for collective installations": (
        "wet op de premie voor gemeenschappelijke installaties",
        "loi sur la prime pour les installations collectives",
        "Gesetz über die Prämie für gemeinschaftliche Anlagen",
    ),
    "on family benefits": ("op de gezinsbijslag", "sur les prestations familiales", "über die Familienleistungen"),
    "on increased reimbursement": (
        "over de verhoogde tegemoetkoming",
        "sur l'intervention majorée",
        "über die erhöhte Beteiligung",
    ),
    "on the public centres": ("over de OCMW's", "sur les CPAS", "über die ÖSHZ"),
    "pension ages by year of birth": (
        "pensioenleeftijd volgens het geboortejaar",
        "âge de la pension selon l'année de naissance",
        "Pensionsalter nach Geburtsjahr",
    ),
    "practice of the centres": ("werkwijze van de OCMW's", "pratique des CPAS", "Praxis der ÖSHZ"),
    "practice of the organisations": (
        "werkwijze van de organisaties",
        "pratique des organisations",
        "Praxis der Organisationen",
    ),
    "practice of the public centres": ("werkwijze van de OCMW's", "pratique des CPAS", "Praxis der ÖSHZ"),
    "rules of each measure": ("regels van elke maatregel", "règles de chaque mesure", "Regeln jeder Maßnahme"),
    "rules of the municipality": ("regels van de gemeente", "règles de la commune", "Regeln der Gemeinde"),
    "rules on the status of a chronic illness": (
        "regels over het statuut chronische aandoening",
        "règles sur le statut affection chronique",
        "Regeln über den Status chronische Krankheit",
    ),
    "table of the fund": ("tabel van het fonds", "tableau du fonds", "Tabelle des Fonds"),
}
PHRASES: Names = {
    "art.": ("art.", "art.", "Art."),
    "arts": ("art.", "art.", "Art."),
    "annex": ("bijlage", "annexe", "Anlage"),
    "book": ("boek", "livre", "Buch"),
    "and following": ("en volgende", "et suivants", "und folgende"),
    "ff.": ("en volgende", "et suivants", "und folgende"),
    "and": ("en", "et", "und"),
    "to": ("tot", "à", "bis"),
    "as changed by": ("gewijzigd door", "modifié par", "geändert:"),
    "as changed on": ("gewijzigd op", "modifié le", "geändert am"),
    "as changed in": ("gewijzigd in", "modifié en", "geändert"),
    "as it was until": ("zoals het was tot", "dans sa version jusqu'en", "in der Fassung bis"),
    "as it was": ("zoals het vroeger was", "dans sa version antérieure", "in der früheren Fassung"),
    "as they were": ("zoals ze vroeger waren", "dans leur version antérieure", "in der früheren Fassung"),
    "as in force on": ("zoals van kracht op", "en vigueur au", "in Kraft am"),
    "as in force since": ("van kracht sinds", "en vigueur depuis le", "in Kraft seit dem"),
    "in force on": ("van kracht op", "en vigueur au", "in Kraft am"),
    "as it stands from": ("zoals van kracht vanaf", "en vigueur à partir du", "in Kraft ab dem"),
    "since": ("sinds", "depuis", "seit"),
    "kept by": ("behouden door", "maintenu par", "beibehalten durch"),
    "from memory": ("niet nagekeken", "non vérifié", "nicht geprüft"),
    "not seen": ("niet gezien", "non vu", "nicht gesehen"),
    "not read": ("niet gelezen", "non lu", "nicht gelesen"),
    "of": ("van", "de", "von"),
}
REMARKS: Names = {
    "number from memory": ("nummer niet nagekeken", "numéro non vérifié", "Nummer nicht geprüft"),
    "numbers from memory": ("nummers niet nagekeken", "numéros non vérifiés", "Nummern nicht geprüft"),
    "from memory": ("niet nagekeken", "non vérifié", "nicht geprüft"),
    "12 of the last 15 months": (
        "12 van de laatste 15 maanden",
        "12 des 15 derniers mois",
        "12 der letzten 15 Monate",
    ),
    "18 years": ("18 jaar", "18 ans", "18 Jahre"),
    "66 %, 9 points, or age": ("66 %, 9 punten of leeftijd", "66 %, 9 points ou l'âge", "66 %, 9 Punkte oder Alter"),
    "a third-country student": (
        "student van buiten de Europese Unie",
        "étudiant d'un pays hors de l'Union européenne",
        "Student von außerhalb der Europäischen Union",
    ),
    "aid in a reception centre takes the place of money": (
        "hulp in een opvangcentrum komt in de plaats van geld",
        "l'aide dans un centre d'accueil remplace l'argent",
        "Hilfe in einem Aufnahmezentrum tritt an die Stelle von Geld",
    ),
    "as amended for 2022": ("zoals gewijzigd voor 2022", "modifiée pour 2022", "geändert für 2022"),
    "as replaced on 30 april 2020": (
        "zoals vervangen op 30 april 2020",
        "remplacé le 30 avril 2020",
        "ersetzt am 30. April 2020",
    ),
    "at most 29 half-days away without a valid note": (
        "hoogstens 29 halve dagen afwezig zonder geldig briefje",
        "au plus 29 demi-jours d'absence sans mot valable",
        "höchstens 29 halbe Tage Abwesenheit ohne gültigen Nachweis",
    ),
    "at most 30 days": ("hoogstens 30 dagen", "au plus 30 jours", "höchstens 30 Tage"),
    "belgian, or one of the listed situations": (
        "Belg, of een van de opgesomde situaties",
        "Belge, ou une des situations énumérées",
        "Belgier, oder eine der aufgezählten Situationen",
    ),
    "belgian, or with a valid residence document": (
        "Belg, of met een geldig verblijfsdocument",
        "Belge, ou avec un titre de séjour valable",
        "Belgier, oder mit gültigem Aufenthaltsdokument",
    ),
    "cadastral income and rent of other property": (
        "kadastraal inkomen en huur van andere eigendommen",
        "revenu cadastral et loyer d'autres biens",
        "Katastereinkommen und Miete von anderem Eigentum",
    ),
    "debt mediation": ("schuldbemiddeling", "médiation de dettes", "Schuldenvermittlung"),
    "domiciled in the municipality": (
        "domicilie in de gemeente",
        "domicile dans la commune",
        "Wohnsitz in der Gemeinde",
    ),
    "equal to the maximum still gives the minimum": (
        "gelijk aan het maximum geeft nog het minimum",
        "un revenu égal au maximum donne encore le minimum",
        "gleich dem Höchstwert gibt noch den Mindestbetrag",
    ),
    "family benefits went to the communities": (
        "de gezinsbijslag ging naar de gemeenschappen",
        "les prestations familiales sont passées aux communautés",
        "die Familienleistungen gingen an die Gemeinschaften",
    ),
    "first reminder": ("eerste aanmaning", "premier rappel", "erste Mahnung"),
    "flat tickets by age, half price for some groups": (
        "vaste tickets volgens de leeftijd, halve prijs voor sommige groepen",
        "billets fixes selon l'âge, demi-tarif pour certains groupes",
        "feste Fahrkarten nach Alter, halber Preis für manche Gruppen",
    ),
    "heavy and lasting care need, shown by a certificate": (
        "zware en blijvende zorgnood, met een attest",
        "besoin de soins lourd et durable, avec une attestation",
        "schwerer und dauerhafter Pflegebedarf, mit Bescheinigung",
    ),
    "help necessary for a life in human dignity": (
        "hulp die nodig is om menswaardig te leven",
        "aide nécessaire pour une vie conforme à la dignité humaine",
        "Hilfe, die für ein menschenwürdiges Leben nötig ist",
    ),
    "homes, not care homes, shelters or hospitals": (
        "woningen, geen woonzorgcentra, opvanghuizen of ziekenhuizen",
        "logements, pas les maisons de repos, d'accueil ou hôpitaux",
        "Wohnungen, keine Pflegeheime, Aufnahmehäuser oder Krankenhäuser",
    ),
    "household customers": ("huishoudelijke klanten", "clients résidentiels", "Haushaltskunden"),
    "in brussels of one's own will": ("in Brussel vrijwillig", "volontaire à Bruxelles", "in Brüssel freiwillig"),
    "income ceiling, abolished on 1 june 2020": (
        "inkomensgrens, afgeschaft op 1 juni 2020",
        "plafond de revenus, supprimé le 1er juin 2020",
        "Einkommensgrenze, abgeschafft am 1. Juni 2020",
    ),
    "increased reimbursement on 1 january": (
        "verhoogde tegemoetkoming op 1 januari",
        "intervention majorée au 1er janvier",
        "erhöhte Beteiligung am 1. Januar",
    ),
    "insured for health care": (
        "verzekerd voor geneeskundige zorg",
        "assuré pour les soins de santé",
        "versichert für Gesundheitspflege",
    ),
    "joined in time, or five years of membership": (
        "op tijd aangesloten, of vijf jaar lid",
        "affilié à temps, ou cinq ans d'affiliation",
        "rechtzeitig beigetreten, oder fünf Jahre Mitglied",
    ),
    "medical certificate": ("medisch attest", "certificat médical", "ärztliches Attest"),
    "member of a care fund": (
        "lid van een zorgkas",
        "membre d'une caisse d'assurance soins",
        "Mitglied einer Pflegekasse",
    ),
    "nationality": ("nationaliteit", "nationalité", "Staatsangehörigkeit"),
    "not together with the social tariff": (
        "niet samen met het sociaal tarief",
        "pas en même temps que le tarif social",
        "nicht zusammen mit dem Sozialtarif",
    ),
    "on losing the status of homeless": (
        "bij het verlies van het statuut van dakloze",
        "en perdant la qualité de sans-abri",
        "beim Verlust des Status als Obdachloser",
    ),
    "once for each child": ("één keer per kind", "une fois par enfant", "einmal für jedes Kind"),
    "once in a life": ("één keer in een leven", "une fois dans la vie", "einmal im Leben"),
    "one adult of the household is enough": (
        "één volwassene van het gezin volstaat",
        "un adulte du ménage suffit",
        "ein Erwachsener des Haushalts genügt",
    ),
    "one cent too much is too much": (
        "één cent te veel is te veel",
        "un centime de trop est de trop",
        "ein Cent zu viel ist zu viel",
    ),
    "professional pages": ("bladzijden voor professionals", "pages pour professionnels", "Seiten für Fachleute"),
    "residential customers": ("residentiële klanten", "clients résidentiels", "Privatkunden"),
    "situation on 1 january": ("situatie op 1 januari", "situation au 1er janvier", "Situation am 1. Januar"),
    "stays abroad": ("verblijf in het buitenland", "séjours à l'étranger", "Aufenthalte im Ausland"),
    "stopped": ("stopgezet", "arrêté", "eingestellt"),
    "subsidiary protection added": (
        "subsidiaire bescherming toegevoegd",
        "protection subsidiaire ajoutée",
        "subsidiärer Schutz hinzugefügt",
    ),
    "ten years, of which five in a row": (
        "tien jaar, waarvan vijf na elkaar",
        "dix ans, dont cinq d'affilée",
        "zehn Jahre, davon fünf hintereinander",
    ),
    "the benefit ends at pension age": (
        "de uitkering stopt op de pensioenleeftijd",
        "l'indemnité s'arrête à l'âge de la pension",
        "die Leistung endet mit dem Pensionsalter",
    ),
    "the centre of where one usually stays": (
        "het OCMW van waar men gewoonlijk verblijft",
        "le CPAS du lieu où l'on séjourne d'habitude",
        "das ÖSHZ des gewöhnlichen Aufenthalts",
    ),
    "the conditions of insurance for benefits": (
        "de verzekeringsvoorwaarden voor uitkeringen",
        "les conditions d'assurance pour les indemnités",
        "die Versicherungsbedingungen für Leistungen",
    ),
    "the employer pays first": (
        "de werkgever betaalt eerst",
        "l'employeur paie d'abord",
        "der Arbeitgeber zahlt zuerst",
    ),
    "the parent and the children": (
        "de ouder en de kinderen",
        "le parent et les enfants",
        "der Elternteil und die Kinder",
    ),
    "the real stay": ("het werkelijke verblijf", "le séjour réel", "der tatsächliche Aufenthalt"),
    "through partners in the region": (
        "via partners in het Gewest",
        "par des partenaires dans la Région",
        "über Partner in der Region",
    ),
    "tickets come through social partners": (
        "tickets via sociale partners",
        "tickets par des partenaires sociaux",
        "Tickets über soziale Partner",
    ),
    "two terms in the twelve months before the claim": (
        "twee keer in de twaalf maanden voor de aanvraag",
        "deux termes dans les douze mois avant la demande",
        "zweimal in den zwölf Monaten vor dem Antrag",
    ),
    "who lacks integration income only by status or by age": (
        "wie alleen door statuut of leeftijd geen leefloon krijgt",
        "qui n'a pas le revenu d'intégration seulement par statut ou âge",
        "wer nur wegen Status oder Alter kein Eingliederungseinkommen bekommt",
    ),
    "without a domicile": ("zonder domicilie", "sans domicile", "ohne Wohnsitz"),
}
PLAIN = {  # what is said otherwise in English too
    "from memory": "not checked",
    "RD": "royal decree",
    "ITC": "Income Tax Code 1992",
    "CIR 92": "Income Tax Code 1992",
}
OF = {"nl": "van", "fr": "du", "de": "vom"}
PUBLISHED = {"nl": "gepubliceerd op", "fr": "publié le", "de": "veröffentlicht am"}
