"""Asking the search box of a built site as people do, and hearing every page that its worker answers with.

The box shows ten pages and more as somebody scrolls; what the worker said is heard on its way, so all of them count. It
works with the theme's own worker too.
"""

from __future__ import annotations

from enum import StrEnum

from playwright.sync_api import CDPSession, Page

_HEARING = """
window.heard = {asked: null, answered: false, pages: []}
window.Worker = class extends Worker {
    constructor(...address) {
        super(...address)
        this.addEventListener("message", ({data}) => {
            if (data.type === 3)
                Object.assign(heard, {answered: true, pages: data.data.items.map(([first]) => first.location.split("#")[0])})
        })
    }
    postMessage(message) {
        if (message.type === 2) Object.assign(heard, {asked: message.data, answered: false})
        super.postMessage(message)
    }
}
"""
# The library's own waiting evaluates text, which the policy of the pages forbids.
_ANSWERED = """words => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer to ${words}`)), 30000)
    const look = () => heard.asked === words && heard.answered ? resolve() : setTimeout(look, 2)
    look()
})"""
_BOX = "[data-md-component=search-query]"


class Way(StrEnum):
    """How words come into the box."""

    TYPED = "typed"  # key by key, waiting for each answer
    PASTED = "pasted"  # at once, with the keys of a paste


class Asker:
    """A reader in front of an open page."""

    def __init__(self, page: Page, url: str) -> None:
        page.add_init_script(_HEARING)
        page.goto(url)
        self._page = page
        self._keys: CDPSession = page.context.new_cdp_session(page)
        page.locator(_BOX).click()

    def ask(self, words: str, way: Way) -> set[str]:
        """Bring words into the box in place of what stands there, and give the pages of the answer."""
        self._page.keyboard.press("Control+A")
        if way is Way.PASTED:
            self._page.keyboard.insert_text(words)
            return self._answer(words)
        for end, sign in enumerate(words, start=1):
            for turn in ("keyDown", "keyUp"):  # the library has no keys for Thai
                self._keys.send("Input.dispatchKeyEvent", {"type": turn, "key": sign, "text": sign})
            found = self._answer(words[:end])
        return found

    def _answer(self, words: str) -> set[str]:
        """Wait for the answer to these words. A key goes up, because the theme's own box hears nothing else."""
        self._page.keyboard.press("Shift")
        self._page.evaluate(_ANSWERED, words)
        return set(self._page.evaluate("heard.pages"))
