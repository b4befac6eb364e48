"""Words as numbers: every string that the law knows has one, so that comparing words is comparing numbers."""

from __future__ import annotations

from itertools import count


class Strings:
    """Interned strings. Number 0 is the empty one; -1 stands for a word that the law does not know."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {"": 0}

    def number(self, word: str) -> int:
        return self._numbers.setdefault(word, len(self._numbers))

    def known(self, word: str) -> int:
        """The number of a word; -1 for one that the law never mentions."""
        return self._numbers.get(word, -1)

    def words(self) -> list[str]:
        """Every word, in the order of its number."""
        return list(self._numbers)

    def joined(self) -> list[tuple[int, int, int]]:
        """All pairs of known words whose joined text is a known word too: (left, right, both), in order.

        Beginnings of words must be interned beforehand where a word is joined of three parts.
        """
        found = []
        numbers = self._numbers
        for word, both in numbers.items():
            for cut in range(len(word) + 1):
                left = numbers.get(word[:cut])
                if left is not None and (right := numbers.get(word[cut:])) is not None:
                    found.append((left, right, both))
        return sorted(found)

    def intern_beginnings(self) -> None:
        """Every beginning of a word that ends where another known word could go on: for words joined of parts."""
        for word in self.words():
            for cut in count(1):
                if cut >= len(word):
                    break
                self.number(word[:cut])
