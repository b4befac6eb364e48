"""What people are to each other: the relations, and those that follow from the given ones."""

from __future__ import annotations

from collections.abc import Mapping

from takeup.engine.facts import Fact, choice

PARTNER, CHILD, PARENT = "partner", "child", "parent"
GRANDCHILD, GRANDPARENT, SIBLING = "grandchild", "grandparent", "sibling"
CHILD_IN_LAW, PARENT_IN_LAW = "child_in_law", "parent_in_law"
OTHER_RELATIVE, UNRELATED = "other_relative", "unrelated"

INVERSE = {
    PARTNER: PARTNER,
    CHILD: PARENT,
    PARENT: CHILD,
    GRANDCHILD: GRANDPARENT,
    GRANDPARENT: GRANDCHILD,
    SIBLING: SIBLING,
    CHILD_IN_LAW: PARENT_IN_LAW,
    PARENT_IN_LAW: CHILD_IN_LAW,
    OTHER_RELATIVE: OTHER_RELATIVE,
    UNRELATED: UNRELATED,
}

_RELATION_LABELS = {
    PARTNER: {"nl": "partner", "fr": "partenaire", "en": "partner", "de": "Partner oder Partnerin"},
    CHILD: {"nl": "kind", "fr": "enfant", "en": "child", "de": "Kind"},
    PARENT: {"nl": "ouder", "fr": "parent", "en": "parent", "de": "Elternteil"},
    GRANDCHILD: {"nl": "kleinkind", "fr": "petit-enfant", "en": "grandchild", "de": "Enkelkind"},
    GRANDPARENT: {"nl": "grootouder", "fr": "grand-parent", "en": "grandparent", "de": "Großelternteil"},
    SIBLING: {"nl": "broer of zus", "fr": "frère ou sœur", "en": "brother or sister", "de": "Bruder oder Schwester"},
    CHILD_IN_LAW: {
        "nl": "schoonkind",
        "fr": "beau-fils ou belle-fille",
        "en": "son- or daughter-in-law",
        "de": "Schwiegersohn oder Schwiegertochter",
    },
    PARENT_IN_LAW: {
        "nl": "schoonouder",
        "fr": "beau-parent",
        "en": "parent-in-law",
        "de": "Schwiegervater oder Schwiegermutter",
    },
    OTHER_RELATIVE: {
        "nl": "ander familielid",
        "fr": "autre membre de la famille",
        "en": "another relative",
        "de": "ein anderes Familienmitglied",
    },
    UNRELATED: {"nl": "geen familie", "fr": "pas de la famille", "en": "not family", "de": "keine Familie"},
}

RELATION: Fact = choice(
    _RELATION_LABELS,
    ask={
        "nl": "Wat is {person} van {other}?",
        "fr": "Qui est {person} pour {other} ?",
        "en": "What is {person} to {other}?",
        "de": "Wer ist {person} für {other}?",
    },
    label={
        "nl": "band met {other}",
        "fr": "lien avec {other}",
        "en": "relation to {other}",
        "de": "Beziehung zu {other}",
    },
    absent=UNRELATED,
)
RELATION.name = "relation"
RELATION.of = "person"


def derive_kin(members: list[str], given: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """All relations that follow from the given ones: inverses, siblings, grandchildren, in-laws, uncles and aunts.

    A given relation wins over a derived one. Raises ValueError when two given relations contradict each other.
    """
    kin: dict[tuple[str, str], str] = {}
    for (one, other), relation in given.items():
        for pair, what in (((one, other), relation), ((other, one), INVERSE[relation])):
            if kin.get(pair, what) != what:
                raise ValueError(f"{pair[0]} is said to be both {kin[pair]} and {what} of {pair[1]}")
            kin[pair] = what

    def follow(one: str, other: str, relation: str) -> None:
        if one != other and (one, other) not in kin:
            kin[(one, other)] = relation
            kin[(other, one)] = INVERSE[relation]

    for _ in range(2):
        for one in members:
            for brother in [m for m in members if kin.get((m, one)) == SIBLING]:
                for other in members:
                    if kin.get((one, other)) in (PARENT, PARTNER):
                        follow(brother, other, OTHER_RELATIVE)  # an uncle or aunt, a partner's brother or sister
        for parent in members:
            children = [m for m in members if kin.get((m, parent)) == CHILD]
            for child in children:
                for brother in children:
                    follow(child, brother, SIBLING)
                for member in members:
                    if kin.get((member, child)) == CHILD:
                        follow(member, parent, GRANDCHILD)
                    if kin.get((member, child)) == PARTNER:
                        follow(member, parent, CHILD_IN_LAW)
    return kin
