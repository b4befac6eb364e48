"""Someone who answers the questions of the check, by what is on the screen: headings, labels and buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.conftest import words_of

YES = {"nl": "Ja", "fr": "Oui", "en": "Yes", "de": "Ja"}
NO = {"nl": "Nee", "fr": "Non", "en": "No", "de": "Nein"}


@dataclass
class Conversation:
    """`answers`: a part of a question, and what to say to it: a text, several for a date, or the label of a choice.

    Where no answer fits, the person says no, or 0 euros, ticks nothing, and else does not know.
    """

    page: Page
    language: str
    answers: Mapping[str, str | Sequence[str]]
    most: int = 60

    def who(self, *names: str) -> None:
        """Names the people, and says that these are all."""
        for place, name in enumerate(names):
            self.page.fill(f"#check input[type=text] >> nth={place}", name)
        self.page.get_by_label(YES[self.language], exact=True).check()
        self.go_on()

    def talk(self) -> list[str]:
        """Answers until nothing is left; gives the questions as they were asked."""
        asked: list[str] = []
        while self.page.locator(".actions").count() and len(asked) < self.most:
            asked.append(self.page.inner_text("main h1"))
            self.say_something(asked[-1])
        return asked

    def say_something(self, question: str) -> None:
        form = self.page.locator("#check")
        told = next((answer for part, answer in self.answers.items() if part in question), None)
        if form.locator("input[type=checkbox]").count() > 1:
            if (all_of_it := self.page.get_by_label(YES[self.language], exact=True)).count():
                all_of_it.check()
            self.go_on()
        elif told is None and self.page.get_by_label(NO[self.language], exact=True).count():
            self.page.get_by_label(NO[self.language], exact=True).check()
            self.go_on()
        elif told is None and form.locator(".govuk-input__prefix").count():
            form.locator("input[type=text]").first.fill("0")
            self.go_on()
        elif told is None:
            self.go_on("unknown")
        elif form.locator("select").count():
            form.locator("select").first.select_option(label=str(told))
            self.go_on()
        elif isinstance(told, str) and form.locator("input[type=radio]").count():
            self.page.get_by_label(told, exact=True).check()
            self.go_on()
        else:
            for place, text in enumerate([told] if isinstance(told, str) else told):
                form.locator("input[type=text]").nth(place).fill(text)
            self.go_on()

    def go_on(self, how: str = "answer") -> None:
        """Sends the page with one of its buttons: answer, unknown, private, absent."""
        before = self.page.locator("input[name=state]").first.get_attribute("value")
        with self.page.expect_navigation():
            self.page.click(f".actions button[value={how}]")
        faults = self.page.locator(".govuk-error-summary")
        assert not faults.count(), f"{words_of(self.page)[:200]}: {faults.first.inner_text()}"
        expect(self.page.locator("input[name=state]").first).not_to_have_value(before or "")
