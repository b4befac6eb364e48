"""Which answers are kept, and what they hang on besides the facts: the law of the day, the world."""

from __future__ import annotations

from datetime import date

from takeup.engine.compile.compiler import Instance

LOOK_UP = 8  # lines of text of an answer that is kept
# What functions read of the law on the day itself: entries of the block, and the days on which a text changes.
LawGroup = tuple[frozenset[int], frozenset[date]]
NO_LAW: LawGroup = (frozenset(), frozenset())


def kept_answers(instances: list[Instance], roots: list[Instance], small: int) -> set[str]:
    """Rules that are asked more than once for the same people and day, and cost more than looking the answer up.

    A caller that is itself remembered asks once; one in a loop counts twice. `small`: lines of text that cost no more.
    Always what is asked about an earlier day (`Compiler.ask_back`), and what would otherwise need itself without end.
    """
    found = {instance.name for instance in instances if instance.asked_back}
    asked: dict[str, int] = {}
    work = _work(instances, small)

    def times(instance: Instance) -> int:
        if instance.name in asked:
            return asked[instance.name]
        asked[instance.name] = 2  # meets itself on the way: asked again
        count = roots.count(instance)
        for caller, in_loop in instance.callers:
            each = times(caller)
            count += (1 if caller.name in found else each) * (2 if in_loop else 1)
        asked[instance.name] = count
        if count > 1 and instance.shape is not None and work[instance.name] > small:
            found.add(instance.name)
        return count

    for instance in instances:
        times(instance)
    endless = in_circles([instance for instance in instances if instance.name not in found])
    return found | {instance.name for instance in instances if instance.name in endless and instance.shape is not None}


def in_circles(instances: list[Instance]) -> set[str]:
    """The functions that may be asked again while they are being worked out (Tarjan 1972: strongly connected).

    Circles among these functions alone.
    """
    among = {instance.name for instance in instances}
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    found: set[str] = set()

    def visit(instance: Instance) -> None:
        name = instance.name
        order[name] = low[name] = len(order)
        open_.append(name)
        for caller, _ in instance.callers:
            if caller.name not in among:
                continue
            if caller.name not in order:
                visit(caller)
            if caller.name in open_:
                low[name] = min(low[name], low[caller.name])
            if caller is instance:
                found.add(name)
        if low[name] == order[name]:
            together = open_[open_.index(name) :]
            del open_[open_.index(name) :]
            if len(together) > 1:
                found.update(together)

    for instance in instances:
        if instance.name not in order:
            visit(instance)
    return found


def _work(instances: list[Instance], small: int) -> dict[str, int]:
    """Lines of text that an answer takes; what can be kept counts as a look-up, what stands in a loop twice."""
    called: dict[str, list[tuple[Instance, bool]]] = {}
    for instance in instances:
        for caller, in_loop in instance.callers:
            called.setdefault(caller.name, []).append((instance, in_loop))
    found: dict[str, int] = {}

    def of(instance: Instance) -> int:
        if instance.name not in found:
            found[instance.name] = small + 1  # meets itself on the way
            found[instance.name] = instance.size + sum(
                (2 if in_loop else 1) * _unless_kept(other, of(other), small)
                for other, in_loop in called.get(instance.name, ())
            )
        return found[instance.name]

    for instance in instances:
        of(instance)
    return found


def _unless_kept(instance: Instance, work: int, small: int) -> int:
    return LOOK_UP if instance.shape is not None and work > small else work


def worldly_functions(instances: list[Instance]) -> set[str]:
    """The functions whose answers may differ from world to world: those that ask for it, and who calls them."""
    found: set[str] = set()
    open_ = [instance for instance in instances if "@world(" in instance.text]
    while open_:
        instance = open_.pop()
        if instance.name not in found:
            found.add(instance.name)
            open_ += [caller for caller, _ in instance.callers]
    return found


def law_groups(instances: list[Instance], remembered: set[str], roots: list[Instance]) -> dict[str, LawGroup]:
    """What each remembered function and each root reads of the law, itself and through what is not remembered."""
    called: dict[str, list[Instance]] = {}
    for instance in instances:
        for caller, _ in instance.callers:
            called.setdefault(caller.name, []).append(instance)
    found: dict[str, LawGroup] = {}
    for root in instances:
        if root.name not in remembered and root not in roots:
            continue
        seen, open_ = {root.name}, [root]
        numbers: set[int] = set()
        texts: set[date] = set()
        while open_:
            instance = open_.pop()
            numbers |= instance.numbers
            texts |= instance.texts
            for other in called.get(instance.name, ()):
                if other.name not in seen and other.name not in remembered:
                    seen.add(other.name)
                    open_.append(other)
        if numbers or texts:
            found[root.name] = (frozenset(numbers), frozenset(texts))
    return found
