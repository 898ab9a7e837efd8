"""Questions to a person at a terminal, with defaults and numbered lists."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from coursekit.problems import printable
from coursekit.starters.refusal import RefusalError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def can_ask() -> bool:
    """Whether a person sees what is asked and can type an answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask(question: str, default: str, clean: Callable[[str], str]) -> str:
    """Ask until the answer is one that can be used.

    Parameters:
        question: A sentence.
        default: What Enter alone stands for; empty where there is none.
        clean: Gives the answer as it is used, or raises RefusalError with what is wrong.

    Raises:
        KeyboardInterrupt: where the person stops with Ctrl-C or Ctrl-D.
    """
    print(f"\n{question}")
    while True:
        try:
            return clean(_typed(f"[{printable(default)}] > " if default else "> ") or default)
        except RefusalError as refusal:
            print(refusal)


def choose(question: str, options: Mapping[str, str], default: str) -> str:
    """Ask for one of several things, by number or by name.

    Parameters:
        question: A sentence.
        options: What each thing is in words, by its name.
        default: The name that Enter alone stands for.

    Raises:
        KeyboardInterrupt: where the person stops with Ctrl-C or Ctrl-D.
    """
    names = list(options)
    lines = [f"{number:>3}  {printable(words)}" for number, words in enumerate(options.values(), 1)]

    def chosen(answer: str) -> str:
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer not in options:
            raise RefusalError(f"Type a number from 1 to {len(names)}.")
        return answer

    return ask("\n".join([question, *lines]), str(names.index(default) + 1), chosen)


def _typed(prompt: str) -> str:
    if isinstance(sys.stdin, io.TextIOWrapper):
        # What is no text in the terminal's encoding is refused later, with words.
        sys.stdin.reconfigure(errors="surrogateescape")
    try:
        return input(prompt).strip()
    except (EOFError, KeyboardInterrupt):
        print()
        raise KeyboardInterrupt from None
