"""From the tables of a screen to what the report holds, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from takeup.nontakeup import Name
from takeup.nontakeup.names import NAMES
from takeup.nontakeup.words import Words
from takeup.population.estimate.dates import day, month_name
from takeup.population.estimate.definitions import DEFINITIONS, used_in
from takeup.population.estimate.disclosure import Rules
from takeup.population.estimate.manifest import Manifest, ScreenedRight
from takeup.population.estimate.mistakes import INDICATORS, NEVER, UNDER_IT, Mistakes, sentence
from takeup.population.estimate.report import charts, words
from takeup.population.estimate.report.errors_told import errors_told
from takeup.population.estimate.report.model import Cell, Chart, Column, KeyFigure, Report, Rows, Section
from takeup.population.estimate.report.shown import big_euros, euros, share, span, written
from takeup.population.estimate.result import Estimate, Unit, Withheld
from takeup.population.estimate.screen_sensitivity import INDICATORS as SCALED
from takeup.population.estimate.sensitivity import Scaled, change
from takeup.population.estimate.tables import Table

IN_A_CHART = 25  # rows that a reader still takes in at one look
WHOLE = "all"
SHOWN_NAMES = [name for name in Name if name is not Name.QUASI]


@dataclass(frozen=True)
class Material:
    """The two tables that the report is made from: each right by territory and type, and all rights by territory."""

    rights: Table
    households: Table
    rules: Rules
    places: Mapping[str, str]  # names of territories by code
    sample: bool
    mistakes: Mistakes
    sensitivity: Mapping[tuple[str, str], Scaled]  # by right and indicator; empty where no other incomes were screened

    @property
    def manifest(self) -> Manifest:
        return self.rights.manifest


class Writer:
    """Puts the material into words of one language."""

    def __init__(self, material: Material, language: str) -> None:
        self.material, self.language = material, language
        source = material.manifest.source
        self.warning = self.say(words.SYNTHETIC_SHORT) if source.synthetic else None
        self.of: dict[tuple[str, str, str, str], Estimate] = {}
        for found in material.rights:
            told = dict(found.group)
            self.of[(found.indicator, told["right"], told.get("territory", WHOLE), told.get("type", ""))] = found
        self.by_place = {(e.indicator, dict(e.group).get("territory", WHOLE)): e for e in material.households}

    def say(self, text: Words, **values: str) -> str:
        return text.in_language(self.language).format(**values) if values else text.in_language(self.language)

    def report(self) -> Report:
        source = self.material.manifest.source
        title = self.say(words.TITLE)
        if source.synthetic:
            title = f"{title}\u00a0– {self.say(words.SYNTHETIC_TITLE)}"
        sections = [
            self.rates(),
            self.money(),
            self.ways(),
            self.where(),
            self.poverty(),
            self.inequality(),
            self.sure(),
            self.incomes(),
        ]
        return Report(
            self.language,
            title,
            self.say(words.ABOUT, source=source.name, day=day(source.as_of, self.language), period=self.period()),
            self.say(words.SYNTHETIC) if source.synthetic else None,
            self.warning,
            tuple(self.key()),
            tuple(section for section in sections if section is not None),
            tuple(self.definitions()),
            tuple(self.method()),
        )

    # the parts, in order

    def key(self) -> Iterable[KeyFigure]:
        for indicator in ("entitled_any", "missing_any_share", "gain_everything_claimed"):
            found = self.by_place.get((indicator, WHOLE))
            if found is not None:
                cell = self.cell(found)
                if indicator == "gain_everything_claimed" and found.value is not None:
                    cell = Cell(big_euros(found.value, self.language), found)
                yield KeyFigure(self.say(words.KEY[indicator]), cell)
        before, after = (self.by_place.get((name, WHOLE)) for name in ("poverty_before", "poverty_after"))
        if before is not None and after is not None:
            yield KeyFigure(self.say(words.KEY["poverty"]), self.cell(before), self.cell(after))

    def rates(self) -> Section:
        ordered = self.ordered("non_take_up")
        columns = (
            ("non_take_up", None),
            ("entitled_not_receiving", None),
            ("entitled_receiving", None),
            ("beta_error", None),
            ("cannot_say", None),
        )
        rows = tuple(
            (self.name(right), tuple(self.cell(self.of[(name, right.id, WHOLE, "")]) for name, _ in columns))
            for right in ordered
        )
        table = Rows(
            self.say(words.RATES),
            self.say(words.RIGHT),
            tuple(Column(self.title(name), name) for name, _ in columns),
            rows,
        )
        return Section(
            "rates",
            self.say(words.RATES),
            self.say(words.RATES_LEAD),
            self.bar_chart(words.RATES_CHART, "non_take_up", ordered, percent=True),
            (table,),
            self.absent(),
        )

    def money(self) -> Section | None:
        rights = [right for right in self.ordered("unclaimed") if right.kind == "money"]
        if not rights:
            return None
        names = ("unclaimed", "expenditure_non_take_up", "average_loss")
        table = Rows(
            self.say(words.EUROS),
            self.say(words.RIGHT),
            (*(Column(self.title(name), name) for name in names), Column(self.say(words.PERIOD))),
            tuple(
                (
                    self.name(right),
                    (
                        *(self.cell(self.of[(name, right.id, WHOLE, "")]) for name in names),
                        Cell(self.say(words.PER["month" if self.monthly(right) else "year"])),
                    ),
                )
                for right in rights
            ),
        )
        monthly = [right for right in rights if self.monthly(right)]
        return Section(
            "euros",
            self.say(words.EUROS),
            self.say(words.EUROS_LEAD),
            self.bar_chart(words.EUROS_CHART, "unclaimed", monthly, percent=False),
            (table,),
            (self.say(words.EUROS_PERIOD),) if len(monthly) < len(rights) else (),
        )

    def ways(self) -> Section | None:
        rights = [
            right
            for right in self.ordered("entitled_not_receiving")
            if any(_value(self.way(right, name)) is not None for name in SHOWN_NAMES)
        ]
        if not rights:
            return None
        known = [name for name in SHOWN_NAMES if any(_value(self.way(right, name)) is not None for right in rights)]
        shown = [name for name in known if any(_value(self.way(right, name)) for right in rights)]
        hidden = [name for name in SHOWN_NAMES if name not in known]
        cells = [
            (self.name(right), self.way_name(name), value, share(value, self.language, 0))
            for right in rights[:IN_A_CHART]
            for name in shown
            for value in [_value(self.way(right, name))]
            if value is not None
        ]
        spec = charts.matrix(
            cells,
            [self.name(right) for right in rights[:IN_A_CHART]],
            [self.way_name(name) for name in shown],
            warning=self.warning,
        )
        table = Rows(
            self.say(words.WAYS),
            self.say(words.RIGHT),
            tuple(Column(self.way_name(name), f"type_{name}") for name in shown),
            tuple((self.name(right), tuple(self.cell(self.way(right, name)) for name in shown)) for right in rights),
        )
        notes = []
        if len(shown) < len(known):
            ways = ", ".join(self.way_name(name) for name in known if name not in shown)
            notes.append(self.say(words.NOT_SEEN, ways=ways))
        for reason in sorted({self.why_missing(name, rights) for name in hidden} - {""}):
            ways = ", ".join(self.way_name(name) for name in hidden if self.why_missing(name, rights) == reason)
            notes.append(f"{ways}: {reason}")
        return Section(
            "ways",
            self.say(words.WAYS),
            self.say(words.WAYS_LEAD),
            (Chart(self.say(words.WAYS_CHART), spec, self.see_table(words.WAYS_CHART)),),
            (table,),
            tuple(notes),
        )

    def where(self) -> Section | None:
        places = [place for place in self.all_places() if ("missing_any_share", place) in self.by_place]
        if len(places) < 2:
            return None
        names = ("missing_any_share", "missing_any", "entitled_any", "cumulative", "gain_everything_claimed")
        ordered = sorted(places, key=lambda place: -(self.by_place[("missing_any_share", place)].value or -1.0))
        rows = [*ordered, WHOLE]
        known = [(place, found) for place in rows for found in [self.by_place[("missing_any_share", place)]]]
        values = [(self.place(p), f.value, written(f, self.language)) for p, f in known if f.value is not None]
        limits = {self.place(p): (f.low, f.high) for p, f in known if f.low is not None and f.high is not None}
        spec = charts.bars(values, limits, percent=True, warning=self.warning, strong=self.place(WHOLE))
        table = Rows(
            self.say(words.WHERE),
            self.say(words.PLACE),
            tuple(Column(self.title(name), name) for name in names),
            tuple(
                (self.place(place), tuple(self.cell(self.by_place[(name, place)]) for name in names)) for place in rows
            ),
            frozenset({len(rows) - 1}),
        )
        chart = Chart(self.title("missing_any_share"), spec, self.see_table(DEFINITIONS["missing_any_share"].title))
        return Section("where", self.say(words.WHERE), self.say(words.WHERE_LEAD), (chart,), (table,))

    def poverty(self) -> Section | None:
        line = self.by_place.get(("poverty_threshold", WHOLE))
        places = [place for place in [*self.all_places(), WHOLE] if ("poverty_before", place) in self.by_place]
        if line is None or line.value is None or not places:
            return None
        names = ("poverty_before", "poverty_after", "poverty_gap_before", "poverty_gap_after")
        places.sort(key=lambda place: (place == WHOLE, -(self.by_place[("poverty_before", place)].value or -1.0)))
        pairs = [
            (self.place(place), before, after)
            for place in places
            for before, after in [[_value(self.by_place[(name, place)]) for name in names[:2]]]
            if before is not None and after is not None
        ]
        found: tuple[Chart, ...] = ()
        if pairs:
            spec = charts.before_after(pairs, (self.say(words.NOW), self.say(words.AFTER)), warning=self.warning)
            found = (Chart(self.say(words.POVERTY_CHART), spec, self.see_table(words.POVERTY_CHART)),)
        table = self._place_rows(words.POVERTY, names, places)
        lead = self.say(words.POVERTY_LEAD, line=euros(line.value, self.language))
        return Section("poverty", self.say(words.POVERTY), lead, found, (table,))

    def inequality(self) -> Section | None:
        names = ("gini_before", "gini_after", "s80_s20_before", "s80_s20_after")
        places = [place for place in [*self.all_places(), WHOLE] if (names[0], place) in self.by_place]
        if not places:
            return None
        places.sort(key=lambda place: (place == WHOLE, -(self.by_place[(names[0], place)].value or -1.0)))
        table = self._place_rows(words.INEQUALITY, names, places)
        return Section("inequality", self.say(words.INEQUALITY), self.say(words.INEQUALITY_LEAD), (), (table,))

    def _place_rows(self, title: Words, names: tuple[str, ...], places: list[str]) -> Rows:
        """A row a place, a column a figure; the last place is the whole."""
        return Rows(
            self.say(title),
            self.say(words.PLACE),
            tuple(Column(self.title(name), name) for name in names),
            tuple(
                (self.place(place), tuple(self.cell(self.by_place[(name, place)]) for name in names))
                for place in places
            ),
            frozenset({len(places) - 1}) if len(places) > 1 else frozenset(),
        )

    def sure(self) -> Section | None:
        rights = [
            right
            for right in self.ordered("non_take_up")
            if _value(self.of[("non_take_up", right.id, WHOLE, "")]) is not None
        ]
        if not rights:
            return None
        limit = share(self.material.mistakes.limit, self.language, 0)
        bounded = []
        for right in rights:
            found = self.of[("non_take_up", right.id, WHOLE, "")]
            if found.value is not None and found.bound_low is not None and found.bound_high is not None:
                bounded.append((self.name(right), found.value, found.bound_low, found.bound_high, ""))
        bounded.sort(key=lambda row: row[2] - row[3])
        found_charts: tuple[Chart, ...] = ()
        if bounded:
            spec = charts.ranges(bounded[:IN_A_CHART], warning=self.warning)
            found_charts = (Chart(self.say(words.SURE_CHART), spec, self.see_table(words.SURE_CHART)),)
        table = Rows(
            self.say(words.SURE),
            self.say(words.RIGHT),
            (
                Column(self.title("non_take_up"), "non_take_up"),
                Column(self.say(words.BOUNDS)),
                *(Column(self.title(name), name) for name in INDICATORS),
            ),
            tuple((self.name(right), self.doubts(right)) for right in rights),
        )
        lead = self.say(words.SURE_LEAD, limit=limit)
        return Section("sure", self.say(words.SURE), lead, found_charts, (table,))

    def incomes(self) -> Section | None:
        """Non-take-up and unclaimed euros of each right at other incomes, and how far apart they lie."""
        if not self.material.sensitivity:
            return None
        tables = []
        for indicator in SCALED:
            rights = [r for r in self.ordered(indicator) if indicator == "non_take_up" or r.kind == "money"]
            rows = [(right, self.material.sensitivity[right.id, indicator]) for right in rights]
            rows = [(right, found) for right, found in rows if found.spread is not None]
            if not rows:
                continue
            title = self.title(indicator)
            factors = [Column(f"{title}, {change(factor)}", indicator) for factor, _ in rows[0][1].by_factor]
            told = tuple((self.name(right), self.at_incomes(found)) for right, found in rows)
            columns = (*factors, Column(self.say(words.SPREAD)))
            tables.append(Rows(f"{self.say(words.INCOMES)} {title}", self.say(words.RIGHT), columns, told))
        return Section("incomes", self.say(words.INCOMES), self.say(words.INCOMES_LEAD), (), tuple(tables))

    def at_incomes(self, found: Scaled) -> tuple[Cell, ...]:
        cells = tuple(self.cell(each) for _, each in found.by_factor)
        if found.spread is None:
            return (*cells, Cell(""))
        return (*cells, Cell(span(*found.spread, found.by_factor[0][1], self.language)))

    def definitions(self) -> Iterable[tuple[str, str, str]]:
        used = used_in((*self.material.rights, *self.material.households))
        for indicator, definition in DEFINITIONS.items():
            if indicator in used and indicator not in ("missing_in_this_way", "euros_in_this_way", "share_in_this_way"):
                told = sentence(indicator, self.material.mistakes) if indicator in INDICATORS else definition.sentence
                yield indicator, self.say(definition.title), self.say(told)
        for name in SHOWN_NAMES:
            yield f"type_{name}", self.way_name(name).capitalize(), self.say(NAMES[name])

    def method(self) -> Iterable[str]:
        source, rules = self.material.manifest.source, self.material.rules
        answers = (*self.material.rights, *self.material.households)
        hidden = sum(found.withheld is Withheld.SUPPRESSED for found in answers)
        sample = self.say(words.METHOD_SAMPLE, sample=f"{rules.least_sample:g}") if self.material.sample else ""
        yield self.say(words.ABOUT, source=source.name, day=day(source.as_of, self.language), period=self.period())
        yield from errors_told(answers, self.language)
        reasons = {self.say(found.no_error) for found in answers if found.no_error is not None}
        yield from sorted(reasons)
        yield self.say(
            words.METHOD_SMALL,
            population=f"{rules.least_population:g}",
            sample=sample,
            hidden=str(hidden),
            all=str(len(answers)),
        )
        yield self.say(words.METHOD_MISTAKES)
        yield self.say(words.METHOD_ROUND)
        yield self.say(words.MARKS)
        yield self.say(words.METHOD_BLAME)

    # small helps

    def cell(self, found: Estimate | None) -> Cell:
        return Cell("") if found is None else Cell(written(found, self.language), found)

    def title(self, indicator: str) -> str:
        return self.say(DEFINITIONS[indicator].title)

    def name(self, right: ScreenedRight) -> str:
        return self.say(right.name)

    def place(self, code: str) -> str:
        if code == WHOLE:
            return self.say(words.WHOLE)
        return self.material.places.get(code, code) or self.say(words.NO_PLACE)

    def period(self) -> str:
        return (self.material.manifest.source.period or "").replace("..", " – ")

    def all_places(self) -> list[str]:
        return sorted({place for _, place in self.by_place} - {WHOLE})

    def monthly(self, right: ScreenedRight) -> bool:
        return self.of[("unclaimed", right.id, WHOLE, "")].unit is Unit.EUROS_A_MONTH

    def ordered(self, indicator: str) -> list[ScreenedRight]:
        """Rights for whom there is somebody, the highest value first; withheld ones last."""

        def key(right: ScreenedRight) -> tuple[bool, float, str]:
            value = _value(self.of[(indicator, right.id, WHOLE, "")])
            return value is None, -(value or 0.0), self.name(right)

        rights = self.material.manifest.rights.values()
        return sorted((right for right in rights if self.looked_at(right) and not self.empty(right)), key=key)

    def looked_at(self, right: ScreenedRight) -> bool:
        return self.material.manifest.looked_at(right)

    def empty(self, right: ScreenedRight) -> bool:
        counts = ("entitled_receiving", "entitled_not_receiving", "cannot_say")
        return all(self.of[(name, right.id, WHOLE, "")].value == 0 for name in counts)

    def absent(self) -> tuple[str, ...]:
        """What to say of the rights that are in no table: nobody there, or paid in a month that was not looked at."""
        rights = self.material.manifest.rights.values()
        nobody = sorted(self.name(right) for right in rights if self.looked_at(right) and self.empty(right))
        notes = [self.say(words.NOBODY, rights=", ".join(nobody))] if nobody else []
        months = sorted({right.in_month for right in rights if not self.looked_at(right) and right.in_month})
        for month in months:
            names = sorted(
                self.name(right) for right in rights if not self.looked_at(right) and right.in_month == month
            )
            notes.append(self.say(words.NOT_LOOKED_AT, month=self.say(month_name(month)), rights=", ".join(names)))
        return tuple(notes)

    def way(self, right: ScreenedRight, name: Name) -> Estimate | None:
        for indicator in ("share_in_this_way", "missing_in_this_way"):
            found = self.of.get((indicator, right.id, WHOLE, str(name)))
            if found is not None:
                return found
        return None

    def way_name(self, name: Name) -> str:
        return self.say(words.SHORT_NAMES[str(name)])

    def why_missing(self, name: Name, rights: Sequence[ScreenedRight]) -> str:
        for right in rights:
            found = self.way(right, name)
            if found is not None and found.withheld is Withheld.NOT_MEASURABLE and found.reason is not None:
                return self.say(found.reason)
        return ""

    def bar_chart(
        self, title: Words, indicator: str, rights: Sequence[ScreenedRight], *, percent: bool
    ) -> tuple[Chart, ...]:
        known = [
            (right, found)
            for right in rights
            for found in [self.of[(indicator, right.id, WHOLE, "")]]
            if found.value is not None
        ]
        if not known:
            return ()
        drawn = known[:IN_A_CHART]
        rows = [(self.name(right), found.value or 0.0, written(found, self.language)) for right, found in drawn]
        limits = {self.name(r): (f.low, f.high) for r, f in drawn if f.low is not None and f.high is not None}
        spec = charts.bars(rows, limits, percent=percent, warning=self.warning)
        told = self.say(title)
        if len(known) > len(drawn):
            told = f"{told}. {self.say(words.MOST, shown=str(len(drawn)), all=str(len(known)))}"
        return (Chart(told, spec, self.see_table(title)),)

    def see_table(self, title: Words) -> str:
        after = {"nl": "De tabel eronder bevat de cijfers.", "fr": "Le tableau ci-dessous contient les chiffres."}
        return f"{self.say(title)}. {after.get(self.language, 'The table below holds the figures.')}"

    def doubts(self, right: ScreenedRight) -> tuple[Cell, ...]:
        """The rate, its bounds, and over each kind of mistakes its range and where it turns."""
        found = self.of[("non_take_up", right.id, WHOLE, "")]
        bounds = "" if found.bound_low is None else span(found.bound_low, found.bound_high or 0.0, found, self.language)
        told = (self.doubt(self.of[(name, right.id, WHOLE, "")]) for name in INDICATORS)
        return self.cell(found), Cell(bounds), *told

    def doubt(self, found: Estimate) -> Cell:
        if found.bound_low is not None and found.bound_high is not None:
            return Cell(span(found.bound_low, found.bound_high, found, self.language), found)
        short = {id(UNDER_IT): words.ALREADY, id(NEVER): words.NEVER}.get(id(found.reason))
        return self.cell(found) if short is None else Cell(self.say(short), found)


def _value(found: Estimate | None) -> float | None:
    return None if found is None else found.value
